package check

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"baolan/editions/format"
)

// Writer writes reports page by page, so that not all pages need be in memory.
type Writer interface {
	Edition(paper, date string) error // begins a report
	Page(*Page) error                 // of the report that was begun
	Close() error                     // ends the document, which is complete only then
}

// NewText makes a Writer of reports for people.
func NewText(w io.Writer, words Words) Writer {
	return &textWriter{printer: printer{bufio.NewWriter(w), words}}
}

type textWriter struct {
	printer
	some bool
}

func (t *textWriter) Edition(paper, date string) error {
	if t.some {
		t.out.WriteByte('\n')
	}
	t.some = true
	if head := strings.TrimSpace(paper + " " + date); head != "" {
		t.line(0, head)
	}
	return nil
}

func (t *textWriter) Page(p *Page) error {
	t.page(p)
	return t.out.Flush()
}

func (t *textWriter) Close() error { return t.out.Flush() }

// printer writes indented lines. The first error is given by bufio at the end.
type printer struct {
	out   *bufio.Writer
	words Words
}

func (t *printer) line(indent int, s string) {
	t.out.WriteString(strings.Repeat("  ", indent) + s + "\n")
}

func (t *printer) page(p *Page) {
	number := p.Label
	if number == "" {
		number = strconv.Itoa(p.Number)
	}
	head := []string{p.Path, p.Encoding}
	if p.Name != "" {
		head = append([]string{p.Name}, head...)
	}
	if p.Number != 0 {
		head = append([]string{fmt.Sprintf(t.words.Page, number)}, head...)
	}
	t.line(0, strings.Join(head, " "))
	switch {
	case p.Markdown:
		t.line(1, t.words.Markdown)
	case p.Form != "" && p.Form != format.Text:
		t.line(1, fmt.Sprintf(t.words.Form, p.Form))
		t.counts(p)
	default:
		t.counts(p)
	}
	for i, a := range p.Articles {
		title := a.Headline
		if title == "" {
			title = t.words.Untitled
		}
		t.line(1, fmt.Sprintf(t.words.Article, i+1, title, a.Characters, int(a.Confidence*100+0.5), spansText(a.Lines)))
		for _, d := range a.Doubts {
			t.line(2, fmt.Sprintf(t.words.Doubt, word(t.words.Parts, d.Part), word(t.words.Reasons, d.Reason)))
		}
	}
	for _, m := range p.Missing {
		t.line(1, fmt.Sprintf(t.words.Missing, m.Character, m.Count, linesText(m.Lines)))
	}
	for _, m := range p.Extra {
		t.line(1, fmt.Sprintf(t.words.Extra, m.Character, m.Count, linesText(m.Lines)))
	}
	for _, l := range p.Losses {
		what := word(t.words.Losses, l.What)
		if l.Detail != "" {
			what += " " + l.Detail
		}
		t.line(1, fmt.Sprintf(t.words.Loss, what, l.Count, l.Of))
	}
	for _, l := range p.Unseen {
		t.line(1, fmt.Sprintf(t.words.Unseen, word(t.words.Losses, l.What), l.Count))
	}
	switch {
	case p.Accounted && !p.Markdown:
		t.line(1, t.words.Accounted)
	case !p.Accounted && len(p.Missing)+len(p.Extra)+len(p.Losses) == 0:
		t.line(1, t.words.Unfinished)
	}
}

func (t *printer) counts(p *Page) {
	if p.Setting != "" {
		t.line(1, fmt.Sprintf(t.words.Setting, word(t.words.Settings, p.Setting)))
	}
	switch p.Setting {
	case "abreast":
		t.line(1, t.words.Abreast)
	case "interleaved":
		t.line(1, t.words.Interleaved)
	case "scattered":
		t.line(1, t.words.Scattered)
	}
	if p.Recoded {
		t.line(1, t.words.Recoded)
	}
	aside, marks := 0, len([]rune(p.Dropped.Marks))
	for _, a := range p.SetAside {
		aside += a.Characters
	}
	t.line(1, fmt.Sprintf(t.words.Counts, p.Characters, p.Placed, aside, marks, p.Dropped.Spaces))
	for _, a := range p.SetAside {
		t.line(1, fmt.Sprintf(t.words.SetAside, word(t.words.Asides, a.Type), a.Characters, spansText(a.Lines)))
	}
	if p.Dropped.Marks != "" {
		t.line(1, fmt.Sprintf(t.words.Marks, p.Dropped.Marks))
	}
	for _, f := range p.Dropped.Controls {
		t.line(1, fmt.Sprintf(t.words.Dropped, word(t.words.Kinds, f.Kind), f.Characters, linesText(f.Lines)))
	}
	for _, f := range p.Replaced {
		s := fmt.Sprintf(t.words.Replaced, word(t.words.Kinds, f.Kind), f.Characters, linesText(f.Lines))
		if len(f.Codes) > 0 {
			s += " (" + strings.Join(f.Codes, " ") + ")"
		}
		t.line(1, s)
	}
	for _, f := range p.Unread {
		t.line(1, fmt.Sprintf(t.words.Unread, word(t.words.Kinds, f.Kind), f.Characters, linesText(f.Lines)))
	}
}

func word(m map[string]string, key string) string {
	if w, ok := m[key]; ok {
		return w
	}
	return key
}

// linesText gives line numbers as text, and runs of them as 1–4.
func linesText(lines []int) string {
	var spans []Span
	for _, n := range lines {
		if l := len(spans); l > 0 && spans[l-1][1] == n-1 {
			spans[l-1][1] = n
		} else {
			spans = append(spans, Span{n, n})
		}
	}
	return spansText(spans)
}

func spansText(spans []Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strconv.Itoa(s[0])
		if s[1] > s[0] {
			parts[i] += "–" + strconv.Itoa(s[1])
		}
	}
	if len(parts) == 0 {
		return "—"
	}
	return strings.Join(parts, ", ")
}
