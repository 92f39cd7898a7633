package office

import "strings"

// paragraph is a paragraph of a document, or a row of a table.
type paragraph struct {
	text string
	style
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
	case p.isKicker:
		out.WriteString("\n引题：" + escaped(oneLine(p.text)) + "\n")
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
	open  []*opened  // the paragraphs that have begun, the innermost last
	rows  [][][]byte // the cells of the rows that have begun
	deep  int        // how many rows have begun that are in too many others to be followed
	notes []paragraph
	inRow int // how many rows of the table have ended since it began or a text stood in it
}

// opened is a paragraph that has begun, and its text so far.
type opened struct {
	paragraph
	buf []byte
}

// finish ends what has begun, as where a document breaks off.
func (b *builder) finish() {
	for b.in() != nil {
		b.end()
	}
	for b.deep > 0 || len(b.rows) > 0 {
		b.endRow()
	}
}

// deepest is the greatest number of tables inside one another that are read as such.
const deepest = 4

func (b *builder) begin() { b.open = append(b.open, &opened{}) }

// in returns the innermost paragraph that has begun, nil for none.
func (b *builder) in() *opened {
	if len(b.open) == 0 {
		return nil
	}
	return b.open[len(b.open)-1]
}

// write adds text to the innermost paragraph.
func (b *builder) write(s string) {
	if p := b.in(); p != nil {
		p.buf = append(p.buf, s...)
	}
}

// take ends the innermost paragraph and returns it.
func (b *builder) take() paragraph {
	p := b.in()
	b.open = b.open[:len(b.open)-1]
	p.text = string(p.buf)
	return p.paragraph
}

// end ends the innermost paragraph: it is one of the text, or a line of a cell.
func (b *builder) end() {
	if b.in() == nil {
		return
	}
	done := b.take()
	if n := len(b.rows); n > 0 && len(b.rows[n-1]) > 0 {
		cell := &b.rows[n-1][len(b.rows[n-1])-1]
		if len(*cell) > 0 && done.text != "" {
			*cell = append(*cell, '\n')
		}
		*cell = append(*cell, done.text...)
		return
	}
	b.out = append(b.out, done)
}

// beginTable, beginRow, beginCell and endRow follow the parts of a table. One in a cell of another is read as lines
// of the cell.
func (b *builder) beginTable() {
	if len(b.rows) == 0 {
		b.inRow = 0
	}
}

func (b *builder) beginRow() {
	if len(b.rows) == deepest {
		b.deep++
		return
	}
	b.rows = append(b.rows, nil)
}

func (b *builder) beginCell() {
	if n := len(b.rows); n > 0 && b.deep == 0 {
		b.rows[n-1] = append(b.rows[n-1], nil)
	}
}

func (b *builder) endRow() {
	n := len(b.rows)
	if b.deep > 0 {
		b.deep--
		return
	}
	if n == 0 {
		return
	}
	cells := make([]string, len(b.rows[n-1]))
	for i, c := range b.rows[n-1] {
		cells[i] = string(c)
	}
	b.rows = b.rows[:n-1]
	switch text := strings.Join(cells, " "); {
	case n > 1: // a table in a cell
		b.begin()
		b.write(text)
		b.end()
	case len(cells) == 1: // a frame round a text
		for l := range strings.SplitSeq(cells[0], "\n") {
			b.out = append(b.out, paragraph{text: l})
		}
		b.inRow = 0 // the rows behind it are a table of their own
	case strings.TrimSpace(text) == "": // it is not written, so it cannot be the first
	default:
		b.out = append(b.out, paragraph{text: text, cells: cells, first: b.inRow == 0})
		b.inRow++
	}
}
