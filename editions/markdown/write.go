package markdown

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"baolan/model"
)

// Write writes an edition in the form that the package comment describes.
func Write(w io.Writer, e model.Edition) error {
	out := NewWriter(w)
	if err := out.Edition(e.Paper, e.Date); err != nil {
		return err
	}
	for i := range e.Pages {
		p := &e.Pages[i]
		var b bytes.Buffer
		for j := range p.Articles {
			if err := Article(&b, &p.Articles[j]); err != nil {
				return err
			}
		}
		if err := Rest(&b, p); err != nil {
			return err
		}
		if err := out.Page(p, nil, b.Bytes()); err != nil {
			return err
		}
	}
	return out.Flush()
}

// Writer writes an edition page by page. The parts of a page are written by Article and
// Rest before, because a page may be read before it is known to which edition it belongs.
type Writer struct{ b writer }

// NewWriter returns a Writer to w. What is written is complete only after Flush.
func NewWriter(w io.Writer) *Writer { return &Writer{writer{out: bufio.NewWriter(w)}} }

// Edition writes the front matter, which names the edition.
func (w *Writer) Edition(paper string, date model.Date) error { return w.b.front(paper, date) }

// Page writes a page with the parts that Article and Rest wrote. Only the number and the
// names of head are used.
func (w *Writer) Page(head *model.Page, articles [][]byte, rest []byte) error {
	w.b.comment(pageComment(head))
	for _, a := range articles {
		w.b.out.Write(a) //nolint:errcheck // bufio keeps the first error for Flush
	}
	_, err := w.b.out.Write(rest)
	return err
}

// Flush writes what is buffered, and returns the first error of all the writing.
func (w *Writer) Flush() error { return w.b.out.Flush() }

// Article writes an article so that it can follow its page's comment or another article.
func Article(w io.Writer, a *model.Article) error {
	b := writer{out: bufio.NewWriter(w), some: true}
	b.article(a)
	return b.out.Flush()
}

// Rest writes the parts of a page that are in no article, so that they can follow the
// articles.
func Rest(w io.Writer, p *model.Page) error {
	b := writer{out: bufio.NewWriter(w), some: true}
	b.rest(p)
	return b.out.Flush()
}

// writer puts blank lines between blocks. bufio keeps the first error.
type writer struct {
	out    *bufio.Writer
	some   bool
	number int // of the entry of a list that was written last, 0 where it has none
}

func (b *writer) block(lines ...string) {
	if b.some {
		b.out.WriteByte('\n')
	}
	b.some = true
	for _, l := range lines {
		b.out.WriteString(l)
		b.out.WriteByte('\n')
	}
}

func (b *writer) front(paper string, date model.Date) error {
	if paper == "" && date.IsZero() {
		return nil
	}
	y, err := yaml.Marshal(struct {
		Paper string `yaml:",omitempty"`
		Date  string `yaml:",omitempty"`
	}{paper, date.String()})
	if err != nil {
		return err
	}
	// The YAML package puts quotes round a date that is a string. The file can be read
	// without them.
	text := strings.Replace(string(y), `date: "`+date.String()+`"`, "date: "+date.String(), 1)
	b.block("---", strings.TrimSuffix(text, "\n"), "---")
	return nil
}

func (b *writer) comment(text string) { b.block("<!-- " + text + " -->") }

func (b *writer) rest(p *model.Page) {
	if !p.Weather.IsZero() {
		b.comment(weatherComment)
		var lines []string
		for _, f := range [...]struct {
			key   []string
			value string
		}{{keyForecast, p.Weather.Forecast}, {keyDetail, p.Weather.Detail}, {keyWarning, p.Weather.Warning}} {
			if f.value != "" {
				lines = append(lines, f.key[0]+"："+escape(f.value))
			}
		}
		b.block(lines...)
	}
	for _, o := range p.Other {
		b.comment(otherComment + " " + inComment(o.Type))
		lines := make([]string, len(o.Lines))
		for i, l := range o.Lines {
			lines[i] = "- " + escape(l)
		}
		if len(lines) > 0 {
			b.block(lines...)
		}
	}
}

func (b *writer) article(a *model.Article) {
	lines := make([]string, len(a.Headline))
	for i, l := range a.Headline {
		lines[i] = escape(l)
	}
	b.block(strings.TrimRight("# "+strings.Join(lines, "<br>"), " "))
	if head := headLines(a); len(head) > 0 {
		b.block(head...)
	}
	last := model.Plain
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		b.paragraph(p, last)
		if last = p.Kind; strings.Contains(p.Text, "\n") {
			last = model.Plain // it is written as lines, which end a list
		}
	}
}

// prefix returns the beginning of the line of a paragraph of a kind.
func prefix(k model.ParagraphKind) string {
	switch k {
	case model.Plain:
		return ""
	case model.Subhead:
		return "## "
	case model.Item:
		return listMark
	case model.Note:
		return "> "
	case model.Brief:
		return kindComment(k) + listMark
	default:
		return kindComment(k)
	}
}

// source returns the Markdown of a paragraph: its own if that is read as the same
// paragraph, otherwise its text.
func source(p model.Paragraph) string {
	if p.Markdown != "" {
		if q, ok := readParagraph(prefix(p.Kind) + p.Markdown); ok && q.Text == p.Text && q.Kind == p.Kind && q.Markdown == p.Markdown {
			return p.Markdown
		}
	}
	return escape(p.Text)
}

// readParagraph reads a line as part of the body of an article. ok is false if the result
// is not exactly one paragraph.
func readParagraph(line string) (q model.Paragraph, ok bool) {
	pages := Pages("# -\n\n" + keyConfidence[0] + "：100%\n\n" + line + "\n")
	if len(pages) != 1 || len(pages[0].Articles) != 1 || len(pages[0].Articles[0].Paragraphs) != 1 {
		return q, false
	}
	return pages[0].Articles[0].Paragraphs[0], true
}
