// Package markup writes articles and page maps as XHTML, for the HTML and the
// EPUB that are exported.
//
// What it writes is well-formed XML and has no style of its own, only classes.
// Text is escaped, so no byte of an edition becomes an element. It does not know
// of files, heads or packages.
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

// Err gives the first error of the writer behind.
func (w *Writer) Err() error { return w.err }

// Raw writes markup as it is.
func (w *Writer) Raw(format string, args ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.w, format, args...)
	}
}

// Element writes an element with a class and text, and nothing for no text.
func (w *Writer) Element(name, class, text string) {
	if text == "" {
		return
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	w.Raw("<%s%s>%s</%s>\n", name, class, Escape(text), name)
}

// Escape makes text of an element or an attribute of s. Line ends in it become
// spaces; what XML has no character for becomes U+FFFD.
func Escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(strings.ReplaceAll(s, "\n", " "))); err != nil {
		return "" // a builder takes everything
	}
	return b.String()
}

// Anchor names an article of an edition by the indices of its page and of
// itself, both from 0.
func Anchor(page, article int) string { return fmt.Sprintf("p%da%d", page+1, article+1) }

// Lang is the language of an edition as an attribute has it: zh-Hans or zh-Hant,
// which decides the forms of characters and the places of marks, or zh.
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

// langBytes is how much text tells in which script it is.
const langBytes = 4 << 10

// Jumps gives the articles that go on on another page by the indices of their page
// and of themselves.
func Jumps(pages []model.Page) map[[2]int]*model.Join {
	jumps := map[[2]int]*model.Join{}
	for _, j := range model.Joins(pages) {
		jumps[[2]int{j.FromPage, j.FromArticle}] = &j
	}
	return jumps
}

// Heading is an article's headline, or the beginning of what it says.
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

// headingMost is how many characters stand for a headline that is not there.
const headingMost = 20

// Article writes one article; id is the anchor of its heading, and end writes what
// stands below its text.
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

// briefMost is how many characters an article has at most that is set as a brief.
const briefMost = 120

// classOf tells a brief from what has a headline to be seen from afar.
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

// classes are those of the kinds that are set as a paragraph.
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

// Rest writes what of a page stands in no article: weather, notices, captions,
// guides and the rest, in their order.
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

// blocks writes the blocks of some types.
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

// Map writes the page to scale, as an SVG picture whose areas link to the
// articles and have their numbers; nothing where places are unknown. page is the
// page's index from 0, link makes an address of an anchor.
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

// PageTitle is a page's number and name as a heading has them.
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
