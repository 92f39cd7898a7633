package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"baolan/model"
)

// Writer writes editions page by page, of parts that were made before: a page may
// be read before it is known which edition it is of, and all pages need not be in
// memory at once.
type Writer struct {
	out   *bufio.Writer
	many  bool
	some  bool // an edition was begun
	pages int  // of that edition
}

// NewWriter begins. Nothing is whole before Close.
func NewWriter(w io.Writer) *Writer { return &Writer{out: bufio.NewWriter(w)} }

// Many decides, before the first edition, on an array of editions.
func (w *Writer) Many(many bool) { w.many = many }

// indent is how deep an edition stands.
func (w *Writer) indent() string {
	if w.many {
		return "  "
	}
	return ""
}

// made is an article with what of it stands among the page's other lines.
type made struct {
	Article article
	Label   string
}

// remainder is what of a page stands in no article.
type remainder struct {
	Weather weather
	Other   []block
	Sheet   printedSheet
}

// Article writes an article in the form that Page takes.
func Article(b *bytes.Buffer, a *model.Article) error {
	return compact(b, made{newArticle(a), a.Label})
}

// Rest writes what stands in no article in the form that Page takes.
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

// Edition begins an edition. bufio keeps the first error for Close.
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

// Page writes a page of what Article and Rest gave; without a rest it has none. Of
// head only the number and the names are looked at.
func (w *Writer) Page(head *model.Page, articles [][]byte, rest []byte) error {
	p := page{Number: head.Number, Name: head.Name, Articles: make([]article, len(articles)), Other: []block{}}
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

// Value writes a value as JSON, without a line end, inside of what its caller
// writes by hand: further lines begin with prefix.
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

// end closes the edition under way.
func (w *Writer) end() {
	if w.pages > 0 {
		w.out.WriteString("\n" + w.indent() + "  ")
	}
	w.out.WriteString("]\n" + w.indent() + "}")
}

// Close ends the last edition and what stands round all.
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
