package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"baolan/model"
)

// Writer writes editions page by page, from parts that were written before. So a page
// may be read before its edition is known, and not all pages need be in memory at
// once.
type Writer struct {
	out   *bufio.Writer
	many  bool
	some  bool // an edition was begun
	pages int  // how many pages of that edition were written
}

// NewWriter makes a Writer to w. What it writes is complete only after Close.
func NewWriter(w io.Writer) *Writer { return &Writer{out: bufio.NewWriter(w)} }

// Many says, before the first edition, whether an array of editions is written.
func (w *Writer) Many(many bool) { w.many = many }

// indent gives the indent of an edition.
func (w *Writer) indent() string {
	if w.many {
		return "  "
	}
	return ""
}

// made is an article, with those of its blocks that are among the page's other lines.
type made struct {
	Article article
	Label   string
}

// remainder is what belongs to no article of a page.
type remainder struct {
	Weather weather
	Other   []block
	Sheet   printedSheet
}

// Article writes an article in the form that Page takes.
func Article(b *bytes.Buffer, a *model.Article) error {
	return compact(b, made{newArticle(a), a.Label})
}

// Rest writes what belongs to no article of a page, in the form that Page takes.
func Rest(b *bytes.Buffer, p *model.Page) error {
	r := remainder{Weather: weather{p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning}, Sheet: newSheet(p)}
	for _, o := range p.Other {
		r.Other = append(r.Other, block{o.Type, list(o.Lines)})
	}
	return compact(b, r)
}

func compact(b *bytes.Buffer, v any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// Edition begins an edition. An error of the underlying writer is given by Close.
func (w *Writer) Edition(paper string, date model.Date) error {
	switch {
	case w.some:
		w.end()
		w.out.WriteString(",\n")
	case w.many:
		w.out.WriteString("[\n")
	}
	w.some, w.pages = true, 0
	in := w.indent()
	w.out.WriteString(in + "{\n" + in + `  "paper": `)
	if err := Value(w.out, paper, ""); err != nil {
		return err
	}
	w.out.WriteString(",\n" + in + `  "date": `)
	if err := Value(w.out, date.String(), ""); err != nil {
		return err
	}
	_, err := w.out.WriteString(",\n" + in + `  "pages": [`)
	return err
}

// Page writes a page from what Article and Rest have written; rest may be empty. Of
// head it uses only the number, the label, the name and whether it is a page of a book.
func (w *Writer) Page(head *model.Page, articles [][]byte, rest []byte) error {
	p := page{Number: head.Number, Label: head.Label, Name: head.Name, InBook: head.InBook, Articles: make([]article, len(articles)), Other: []block{}}
	for i, text := range articles {
		var a made
		if err := json.Unmarshal(text, &a); err != nil {
			return err
		}
		p.Articles[i] = a.Article
		if a.Label != "" {
			p.Other = append(p.Other, block{labelType, []string{a.Label}})
		}
	}
	if len(rest) > 0 {
		var r remainder
		if err := json.Unmarshal(rest, &r); err != nil {
			return err
		}
		p.Weather, p.Other, p.printedSheet = r.Weather, append(p.Other, r.Other...), r.Sheet
	}
	if w.pages++; w.pages > 1 {
		w.out.WriteByte(',')
	}
	w.out.WriteString("\n" + w.indent() + "    ")
	return Value(w.out, p, w.indent()+"    ")
}

// Value writes a value as JSON without a line end, to be put into text that its caller
// writes: all lines but the first begin with prefix.
func Value(w io.Writer, v any, prefix string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return err
}

// end ends the current edition.
func (w *Writer) end() {
	if w.pages > 0 {
		w.out.WriteString("\n" + w.indent() + "  ")
	}
	w.out.WriteString("]\n" + w.indent() + "}")
}

// Close ends the last edition and the whole document.
func (w *Writer) Close() error {
	switch {
	case w.some:
		w.end()
		if w.many {
			w.out.WriteString("\n]")
		}
	case w.many:
		w.out.WriteString("[]")
	}
	w.out.WriteByte('\n')
	return w.out.Flush()
}
