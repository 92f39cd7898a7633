// Package markup writes articles and maps of pages as XHTML, for export as HTML and
// EPUB. What it writes is well-formed XML; it has classes but no styles. Text is
// escaped, so nothing in an edition becomes an element. The package does not know of
// files, heads or containers.
package markup

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"baolan/editions/script"
	"baolan/model"
)

// Writer writes markup and keeps the first error.
type Writer struct {
	w   io.Writer
	err error
}

// New makes a writer.
func New(w io.Writer) *Writer { return &Writer{w: w} }

// Err gives the first error of the underlying writer.
func (w *Writer) Err() error { return w.err }

// Raw writes markup without escaping it.
func (w *Writer) Raw(format string, args ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.w, format, args...)
	}
}

// Element writes an element with a class and text. It writes nothing if the text is
// empty.
func (w *Writer) Element(name, class, text string) {
	if text == "" {
		return
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	w.Raw("<%s%s>%s</%s>\n", name, class, Escape(text), name)
}

// Escape escapes s as text of an element or an attribute. Line ends become spaces, and
// what is no character of XML becomes U+FFFD.
func Escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(strings.ReplaceAll(s, "\n", " "))); err != nil {
		return "" // writing to a builder cannot fail
	}
	return b.String()
}

// Anchor gives the anchor of an article, from the indices of its page and of itself,
// both from 0.
func Anchor(page, article int) string { return fmt.Sprintf("p%da%d", page+1, article+1) }

// Lang gives the language of an edition as a lang attribute: zh-Hans or zh-Hant, on
// which the forms of characters and the places of punctuation depend, or zh if the
// script is not known.
func Lang(e *model.Edition) string {
	var b strings.Builder
	for i := range e.Pages {
		for k := range e.Pages[i].Articles {
			for j := range e.Pages[i].Articles[k].Paragraphs {
				if b.WriteString(e.Pages[i].Articles[k].Paragraphs[j].Text); b.Len() > langBytes {
					break
				}
			}
		}
		if b.Len() > langBytes {
			break
		}
	}
	switch script.Guess(b.String()) {
	case script.Simplified:
		return "zh-Hans"
	case script.Printed:
		return "zh"
	}
	return "zh-Hant"
}

// langBytes is how much text is looked at to find its script.
const langBytes = 4 << 10

// Jumps gives the articles that continue on another page, by the indices of their page
// and of themselves.
func Jumps(pages []model.Page) map[[2]int]*model.Join {
	jumps := map[[2]int]*model.Join{}
	for _, j := range model.Joins(pages) {
		jumps[[2]int{j.FromPage, j.FromArticle}] = &j
	}
	return jumps
}

// Heading gives an article's headline or, if it has none, the beginning of its text.
func Heading(a *model.Article) string {
	if t := a.Title(); t != "" {
		return t
	}
	for i := range a.Paragraphs {
		text, _, _ := strings.Cut(a.Paragraphs[i].Text, "\n")
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		if r := []rune(text[:min(len(text), 200)]); len(r) > headingMost {
			return strings.TrimSuffix(string(r[:headingMost]), "\ufffd") + "……"
		}
		return text
	}
	return ""
}

// headingMost is how many characters of the text are given instead of a headline.
const headingMost = 20

// Article writes one article. id is the anchor of its heading, and end writes what
// follows its text.
func (w *Writer) Article(a *model.Article, id string, end func()) {
	w.Raw("<article id=\"%s\"%s>\n", id, classOf(a))
	if len(a.HeadlineLines()) > 0 || a.Label+a.Kicker+a.Deck+a.Byline != "" {
		w.head(a)
	}
	w.body(a)
	if end != nil {
		end()
	}
	w.Raw("</article>\n")
}

// briefMost is the most characters of an article that is set as a brief.
const briefMost = 120

// classOf gives the class of an article, by whether it is a brief.
func classOf(a *model.Article) string {
	if a.Characters() <= briefMost {
		return ` class="brief"`
	}
	return ""
}

func (w *Writer) head(a *model.Article) {
	w.Raw("<header>\n")
	w.Element("p", "label", a.Label)
	w.Element("p", "kicker", a.Kicker)
	if lines := a.HeadlineLines(); len(lines) > 0 {
		for i := range lines {
			lines[i] = Escape(lines[i])
		}
		w.Raw("<h3>%s</h3>\n", strings.Join(lines, "<br/>"))
	}
	w.Element("p", "deck", a.Deck)
	w.Element("p", "byline", a.Byline)
	if a.Recognised {
		w.Element("p", "note", "〔图片识别文字，可能有误〕")
	}
	w.Raw("</header>\n")
}

func (w *Writer) body(a *model.Article) {
	for i := 0; i < len(a.Paragraphs) && w.err == nil; i++ {
		p := &a.Paragraphs[i]
		switch p.Kind {
		case model.Item:
			w.Raw("<ul>\n")
			for ; i < len(a.Paragraphs) && a.Paragraphs[i].Kind == model.Item; i++ {
				w.Element("li", "", a.Paragraphs[i].Text)
			}
			i--
			w.Raw("</ul>\n")
		default:
			dateline := ""
			if i == 0 {
				dateline = a.Dateline
			}
			w.paragraph(p, dateline)
		}
	}
}

// classes are the classes of the kinds that are written as a paragraph.
var classes = map[model.ParagraphKind]string{
	model.Brief: "brief", model.Note: "note", model.Question: "question", model.Answer: "answer", model.Notice: "notice",
	model.Caption: "caption", model.Signature: "signature",
}

func (w *Writer) paragraph(p *model.Paragraph, dateline string) {
	switch p.Kind {
	case model.Subhead:
		w.Element("h4", "", p.Text)
	case model.Table:
		w.Raw("<table>\n")
		for _, row := range p.Rows {
			w.Raw("<tr>")
			for _, cell := range row {
				w.Raw("<td>%s</td>", Escape(cell))
			}
			w.Raw("</tr>\n")
		}
		w.Raw("</table>\n")
	case model.Verse:
		lines := strings.Split(p.Text, "\n")
		for i := range lines {
			lines[i] = Escape(lines[i])
		}
		w.Raw("<p class=\"verse\">%s</p>\n", strings.Join(lines, "<br/>"))
	default:
		if dateline != "" {
			w.Raw("<p><span class=\"dateline\">%s</span> %s</p>\n", Escape(dateline), Escape(p.Text))
			return
		}
		w.Element("p", classes[p.Kind], p.Text)
	}
}

// Rest writes what belongs to no article of a page: weather, notices, captions, guides
// and other lines, in this order.
func (w *Writer) Rest(p *model.Page) {
	if f := p.Weather; f.Forecast+f.Detail+f.Warning != "" {
		w.Raw("<aside class=\"weather\">\n")
		w.Element("p", "warning", f.Warning)
		w.Element("p", "", f.Forecast)
		w.Element("p", "", f.Detail)
		w.Raw("</aside>\n")
	}
	w.blocks(p, func(t string) bool { return t == model.BlockNotice || t == model.BlockCaption })
	var rest strings.Builder
	below := New(&rest)
	below.blocks(p, func(t string) bool { return t != model.BlockNotice && t != model.BlockCaption })
	if rest.Len() > 0 {
		w.Raw("<footer>\n%s</footer>\n", rest.String())
	}
}

// blocks writes the blocks whose type is wanted.
func (w *Writer) blocks(p *model.Page, wanted func(string) bool) {
	for _, b := range p.Other {
		if b.Type == model.BlockMark || !wanted(b.Type) || strings.TrimSpace(strings.Join(b.Lines, "")) == "" {
			continue
		}
		w.Raw("<aside class=\"%s\">\n", Escape(b.Type))
		for _, line := range b.Lines {
			w.Element("p", "", line)
		}
		w.Raw("</aside>\n")
	}
}

// Map writes a page to scale as an SVG picture, whose areas link to the articles and
// show their numbers. It writes nothing if the places are not known. page is the
// page's index from 0, link gives the address of an anchor.
func (w *Writer) Map(p *model.Page, page int, link func(anchor string) string) {
	if p.Width <= 0 || p.Height <= 0 {
		return
	}
	w.Raw("<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\">\n<title>%s</title>\n",
		p.Width, p.Height, Escape("版面图 "+PageTitle(p, page)))
	w.Raw("<rect class=\"sheet\" x=\"0\" y=\"0\" width=\"%.0f\" height=\"%.0f\"/>\n", p.Width, p.Height)
	for _, pic := range p.Pictures {
		if pic.Box != (model.Box{}) {
			w.rect(pic.Box, "picture")
		}
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		if len(a.Boxes) == 0 {
			continue
		}
		w.Raw("<a href=\"%s\"><title>%s</title>\n", Escape(link(Anchor(page, i))), Escape(Heading(a)))
		largest := a.Boxes[0]
		for _, b := range a.Boxes {
			w.rect(b, "article")
			if area(b) > area(largest) {
				largest = b
			}
		}
		size := min(p.Width/20, (largest.Bottom-largest.Top)*0.8)
		w.Raw("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">%d</text>\n</a>\n", largest.Left+size/3, largest.Top+size, max(size, 1), i+1)
	}
	w.Raw("</svg>\n")
}

func area(b model.Box) float32 { return (b.Right - b.Left) * (b.Bottom - b.Top) }

func (w *Writer) rect(b model.Box, class string) {
	w.Raw("<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
		class, b.Left, b.Top, max(b.Right-b.Left, 0), max(b.Bottom-b.Top, 0))
}

// PageTitle gives a page's number and name as a heading.
func PageTitle(p *model.Page, index int) string {
	number := p.Label
	if number == "" {
		number = fmt.Sprint(index + 1)
		if p.Number > 0 {
			number = fmt.Sprint(p.Number)
		}
	}
	return strings.TrimSpace("第" + number + "版 " + p.Name)
}
