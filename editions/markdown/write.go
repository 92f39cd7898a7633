package markdown

import (
	"bufio"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"baolan/model"
)

// Write writes an edition in the form of the package comment.
func Write(w io.Writer, e model.Edition) error {
	b := writer{out: bufio.NewWriter(w)}
	if err := b.front(&e); err != nil {
		return err
	}
	for i := range e.Pages {
		b.page(&e.Pages[i])
	}
	return b.out.Flush()
}

// writer sets blocks apart by blank lines. bufio keeps the first error.
type writer struct {
	out  *bufio.Writer
	some bool
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

func (b *writer) front(e *model.Edition) error {
	if e.Paper == "" && e.Date.IsZero() {
		return nil
	}
	y, err := yaml.Marshal(struct {
		Paper string `yaml:",omitempty"`
		Date  string `yaml:",omitempty"`
	}{e.Paper, e.Date.String()})
	if err != nil {
		return err
	}
	// The parser wants quotes round a date that is a string, the reader of the
	// file does not.
	text := strings.Replace(string(y), `date: "`+e.Date.String()+`"`, "date: "+e.Date.String(), 1)
	b.block("---", strings.TrimSuffix(text, "\n"), "---")
	return nil
}

func (b *writer) comment(text string) { b.block("<!-- " + text + " -->") }

func (b *writer) page(p *model.Page) {
	b.comment(pageComment(p))
	for i := range p.Articles {
		b.article(&p.Articles[i])
	}
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
	for _, p := range a.Paragraphs {
		b.block(prefix(p.Kind) + source(p))
	}
}

// prefix begins the line of a paragraph of a kind.
func prefix(k model.ParagraphKind) string {
	switch k {
	case model.Subhead:
		return "## "
	case model.Brief:
		return "- "
	case model.Note:
		return "> "
	}
	return ""
}

// source is the Markdown of a paragraph: its own where that reads as the
// paragraph, else the text.
func source(p model.Paragraph) string {
	if p.Markdown != "" {
		if q, ok := readParagraph(prefix(p.Kind) + p.Markdown); ok && q == p {
			return p.Markdown
		}
	}
	return escape(p.Text)
}

// readParagraph reads a line as it stands in the body of an article. ok is
// false where that makes more or less than one paragraph.
func readParagraph(line string) (q model.Paragraph, ok bool) {
	pages := Pages("# -\n\n" + keyConfidence[0] + "：1\n\n" + line + "\n")
	if len(pages) != 1 || len(pages[0].Articles) != 1 || len(pages[0].Articles[0].Paragraphs) != 1 {
		return q, false
	}
	return pages[0].Articles[0].Paragraphs[0], true
}
