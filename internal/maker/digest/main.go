// Command digest writes a digest as a PDF: articles of the editions in the program, set
// line by line on sheets of a book. The screenshots show it.
//
//	go run ./internal/maker/digest >digest.pdf
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/internal/maker/pdf"
	"baolan/internal/maker/sheet"
	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/typeset"
)

func main() {
	if err := write(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "digest:", err)
		os.Exit(1)
	}
}

// The sheet in points.
const (
	width, height = 420, 595
	left, top     = 54, 74
	em, leading   = 12, 20
	title         = 19
	han           = 26 // characters of a full line
)

const name = "江城文摘"

func write(ctx context.Context, out io.Writer) error {
	all, err := source.OpenFS(ctx, samples.FS(), ".", source.Options{})
	if err != nil {
		return err
	}
	var b book
	for i := range all {
		if all[i].Paper != "霁川晚报" {
			continue
		}
		for _, p := range all[i].Pages {
			for k := range p.Articles {
				if a := &p.Articles[k]; isProse(a) {
					b.article(a)
				}
			}
		}
	}
	_, err = out.Write(pdf.Write(&b.doc, pdf.Options{}))
	return err
}

// isProse reports whether an article has nothing but paragraphs that a sheet is filled by.
func isProse(a *model.Article) bool {
	for _, p := range a.Paragraphs {
		if p.Kind != model.Plain || strings.ContainsAny(p.Text, "（转") && len(p.Text) < 40 {
			return false
		}
	}
	return a.Characters() > 400 && len(a.Headline) > 0
}

// book is a document that lines are set on from the top of a sheet to its foot.
type book struct {
	doc sheet.Doc
	y   float64
}

func (b *book) sheet() {
	b.doc.Pages = append(b.doc.Pages, sheet.Page{Width: width, Height: height})
	b.put(name, left, 40, em*0.8, 1)
	foot := fmt.Sprintf("- %d -", len(b.doc.Pages))
	b.put(foot, width/2-float64(len(foot))*em/4, height-32, em*0.8, 1)
	b.y = top
}

func (b *book) put(text string, x, y, size float64, font int) {
	p := &b.doc.Pages[len(b.doc.Pages)-1]
	p.Lines = append(p.Lines, sheet.Line{Text: text, X: x, Y: y, Size: size, Font: font})
}

// line sets a line, and begins a sheet where there is no room.
func (b *book) line(text string, x, size float64, font int) {
	if b.y+size > height-60 {
		b.sheet()
	}
	b.put(text, x, b.y, size, font)
	b.y += max(leading, size*1.4)
}

func (b *book) article(a *model.Article) {
	b.sheet()
	for _, l := range a.HeadlineLines() {
		room := int(han * em / title)
		for _, part := range lines(l, room, 0) {
			w := float64(cells.NewRuler(cells.Wide).Width(part)) / 2 * title
			b.line(part, left+(han*em-w)/2, title, 2)
		}
	}
	if a.Byline != "" {
		w := float64(cells.NewRuler(cells.Wide).Width(a.Byline)) / 2 * em
		b.line(a.Byline, left+(han*em-w)/2, em, 1)
	}
	b.y += leading / 2
	for _, p := range a.Paragraphs {
		for k, l := range lines(p.Text, han, 2) {
			x := float64(left)
			if k == 0 {
				x += 2 * em
			}
			b.line(l, x, em, 1)
		}
	}
}

// lines breaks a text into lines of a number of characters.
func lines(text string, room, indent int) (out []string) {
	st := typeset.Style{Ruler: cells.NewRuler(cells.Wide), Measure: 2 * room, Indent: 2 * indent}
	for _, l := range typeset.Paragraph(text, st) {
		out = append(out, strings.TrimSpace(text[l.Start:l.End]))
	}
	return out
}
