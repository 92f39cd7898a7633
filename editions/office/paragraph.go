package office

import (
	"strings"
)

// paragraph is a paragraph of a document, or a row of a table.
type paragraph struct {
	text     string
	level    int  // that of a heading, from 1; 0 for none
	isDeck   bool // its style is that of a title below the title
	isKicker bool // its style is that of a title above the title
	indented bool
	cells    []string // those of a row
	first    bool     // the row is the first of its table
	isNote   bool
}

// line writes a paragraph as a line.
func (p *paragraph) line(out *strings.Builder) {
	switch {
	case p.cells != nil:
		out.WriteString(strings.Join(p.cells, "\t"))
	case p.indented && !strings.HasPrefix(p.text, "\u3000") && !strings.HasPrefix(p.text, " "):
		out.WriteString("\u3000\u3000" + p.text)
	default:
		out.WriteString(p.text)
	}
	out.WriteByte('\n')
}

// markdown writes a paragraph as a block of Markdown.
func (p *paragraph) markdown(out *strings.Builder) {
	switch {
	case p.cells != nil:
		if p.first {
			out.WriteByte('\n')
		}
		out.WriteString("| " + strings.ReplaceAll(strings.Join(p.cells, " | "), "\n", " ") + " |\n")
		if p.first {
			out.WriteString(strings.Repeat("|---", len(p.cells)) + "|\n")
		}
		return
	case p.level > 0:
		out.WriteString("\n" + strings.Repeat("#", min(p.level, 6)) + " " + escaped(oneLine(p.text)) + "\n")
		return
	case p.isDeck:
		out.WriteString("\n*" + escaped(oneLine(p.text)) + "*\n")
		return
	case p.isNote:
		out.WriteString("\n> " + escaped(oneLine(p.text)) + "\n")
		return
	}
	lines := strings.Split(p.text, "\n")
	out.WriteByte('\n')
	for i, l := range lines {
		out.WriteString(escaped(strings.TrimLeft(l, " \t\u3000")))
		if i+1 < len(lines) {
			out.WriteString("  ")
		}
		out.WriteByte('\n')
	}
}

func oneLine(s string) string { return strings.ReplaceAll(strings.TrimSpace(s), "\n", " ") }

// marks writes a backslash before the characters that mean something in Markdown.
var marks = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, "`", "\\`", `[`, `\[`, `]`, `\]`, `<`, `\<`)

// escaped returns a line of text as Markdown writes it.
func escaped(s string) string {
	s = marks.Replace(s)
	if s != "" && strings.IndexByte("#>+-=|~", s[0]) >= 0 {
		return `\` + s
	}
	return s
}

// builder collects the paragraphs of a document while its elements are read. Paragraphs stand in one another,
// as those of a box of text in the one that it hangs on.
type builder struct {
	out   []paragraph
	open  []paragraph // the paragraphs that have begun, the innermost last
	rows  [][]string  // the cells of the rows that have begun
	notes []paragraph
	inRow int // how many rows of the table have ended
}

func (b *builder) begin() { b.open = append(b.open, paragraph{}) }

// in returns the innermost paragraph that has begun, nil for none.
func (b *builder) in() *paragraph {
	if len(b.open) == 0 {
		return nil
	}
	return &b.open[len(b.open)-1]
}

// write adds text to the innermost paragraph.
func (b *builder) write(s string) {
	if p := b.in(); p != nil {
		p.text += s
	}
}

// end ends the innermost paragraph: it is one of the text, or a line of a cell.
func (b *builder) end() {
	p := b.in()
	if p == nil {
		return
	}
	done := *p
	b.open = b.open[:len(b.open)-1]
	if n := len(b.rows); n > 0 && len(b.rows[n-1]) > 0 {
		cell := &b.rows[n-1][len(b.rows[n-1])-1]
		if *cell != "" && done.text != "" {
			*cell += "\n"
		}
		*cell += done.text
		return
	}
	b.out = append(b.out, done)
}

// beginTable, beginRow, beginCell and endRow follow the parts of a table. One in a cell of another is read as lines
// of the cell.
func (b *builder) beginTable() { b.inRow = 0 }

func (b *builder) beginRow() { b.rows = append(b.rows, nil) }

func (b *builder) beginCell() {
	if n := len(b.rows); n > 0 {
		b.rows[n-1] = append(b.rows[n-1], "")
	}
}

func (b *builder) endRow() {
	n := len(b.rows)
	if n == 0 {
		return
	}
	cells := b.rows[n-1]
	b.rows = b.rows[:n-1]
	text := strings.Join(cells, " ")
	if n > 1 { // a table in a cell
		b.begin()
		b.write(text)
		b.end()
		return
	}
	if len(cells) == 1 { // a frame round a text
		for l := range strings.SplitSeq(cells[0], "\n") {
			b.out = append(b.out, paragraph{text: l})
		}
		return
	}
	b.out = append(b.out, paragraph{text: text, cells: cells, first: b.inRow == 0})
	b.inRow++
}
