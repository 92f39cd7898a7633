package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"baolan/model"
)

// kindNames are the comments before blocks that Markdown has no form for, or whose text has
// several lines. The comment names the kind of the next block.
//
//	<!-- 诗 -->
//
//	春眠不觉晓，\
//	处处闻啼鸟。
var kindNames = [...]string{
	model.Plain: "正文", model.Subhead: "小标题", model.Brief: "短讯", model.Note: "按语", model.Table: "表", model.Verse: "诗",
	model.Item: "列表", model.Question: "问", model.Answer: "答", model.Notice: "启事", model.Caption: "图注", model.Signature: "署名",
}

// readKindComment reads the comment before a block.
func readKindComment(text string) (model.ParagraphKind, bool) {
	for k, name := range kindNames {
		if text == name {
			return model.ParagraphKind(k), true
		}
	}
	return model.Plain, false
}

func kindComment(k model.ParagraphKind) string { return "<!-- " + kindNames[k] + " -->\n\n" }

// isNative reports whether Markdown has a form for a paragraph.
func isNative(p *model.Paragraph) bool {
	return p.Kind <= model.Note && !strings.Contains(p.Text, "\n")
}

// paragraph writes a paragraph of a body. last is the kind of the paragraph before it,
// whose list it may continue.
func (b *writer) paragraph(p *model.Paragraph, last model.ParagraphKind) {
	switch {
	case p.Kind == model.Table && isGrid(p):
		b.block(kindComment(p.Kind) + grid(p.Rows))
	case p.Kind == model.Item && !strings.Contains(p.Text, "\n"):
		mark := prefix(model.Item)
		if last == model.Item {
			mark = listMark
		}
		b.block(mark + source(*p))
	case p.Kind == model.Brief && last == model.Item && isNative(p):
		b.block(kindComment(p.Kind) + listMark + source(*p))
	case isNative(p):
		b.block(prefix(p.Kind) + source(*p))
	case strings.Contains(p.Text, "\n"):
		b.block(kindComment(p.Kind) + hardLines(p.Text))
	default:
		b.block(prefix(p.Kind) + source(*p))
	}
}

const listMark = "- "

// isGrid reports whether the text of a table is exactly that of its rows, so that the rows
// are enough to write.
func isGrid(p *model.Paragraph) bool {
	for _, r := range p.Rows {
		if len(r) == 0 {
			return false
		}
	}
	return len(p.Rows) > 0 && rowsText(p.Rows) == p.Text
}

// rowsText returns the text of a table: a line for each row, with two spaces between cells.
func rowsText(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "  ")
	}
	return strings.Join(lines, "\n")
}

// grid returns rows as a pipe table. The first row is its head.
func grid(rows [][]string) string {
	var b strings.Builder
	for i, r := range rows {
		for _, c := range r {
			b.WriteString("| " + strings.ReplaceAll(unpiped(escape(c)), "|", `\|`) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// unpiped removes the backslash that escape has put before a pipe.
func unpiped(s string) string {
	if strings.HasPrefix(s, `\|`) {
		return s[1:]
	}
	return s
}

// readGrid reads the lines of a pipe table. ok is false if they are none.
func readGrid(lines []string) (rows [][]string, ok bool) {
	if len(lines) < 2 || !isRule(lines[1]) {
		return nil, false
	}
	for i, l := range lines {
		if i == 1 {
			continue
		}
		cells, ok := readCells(l)
		if !ok {
			return nil, false
		}
		rows = append(rows, cells)
	}
	return rows, true
}

// isRule reports whether a line is the rule below a table's head.
func isRule(l string) bool {
	return strings.Trim(l, "|-: \t") == "" && strings.Contains(l, "-") && strings.Contains(l, "|")
}

// readCells divides a row at its pipes. Those at its ends may be missing.
func readCells(l string) (cells []string, ok bool) {
	l = strings.TrimSpace(l)
	l = strings.TrimPrefix(l, "|")
	at, last := 0, false
	for i := 0; i < len(l); i++ {
		switch l[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, resolve(strings.TrimSpace(l[at:i])))
			at, last = i+1, i+1 == len(l)
			ok = true
		}
	}
	if !last {
		cells = append(cells, resolve(strings.TrimSpace(l[at:])))
	}
	return cells, ok
}

// hardLines returns a text whose lines end in hard breaks.
func hardLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = escape(lines[i])
	}
	return strings.Join(lines, "\\\n")
}

// named reads a block whose kind a comment has named.
func (r *reader) named(n ast.Node, kind model.ParagraphKind) {
	switch n := n.(type) {
	case *ast.Paragraph:
		lines := r.lines(n)
		if rows, ok := readGrid(lines); ok && kind == model.Table {
			r.add(model.Paragraph{Kind: kind, Text: rowsText(rows), Rows: rows})
			return
		}
		if len(lines) == 1 {
			r.inline(n, kind, "")
			return
		}
		r.add(model.Paragraph{Kind: kind, Text: hardText(lines)})
	case *ast.List:
		r.items(n, kind)
	default:
		r.body(n, kind)
	}
}

// hardText joins lines with line ends where they have hard breaks, and elsewhere as a
// paragraph.
func hardText(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		l = strings.TrimLeft(l, " \t\u3000")
		hard := i+1 < len(lines) && (strings.HasSuffix(l, "  ") || oddBackslashes(l))
		l = strings.TrimRight(l, " \t")
		if hard {
			l = strings.TrimSuffix(l, "\\")
		}
		texts := []string{""}
		if l != "" {
			if isCrowded(l) {
				texts = []string{resolve(l)}
			} else {
				texts, _ = inline([]byte(l))
			}
		}
		text := strings.Join(texts, "\n")
		if s := b.String(); i > 0 && !strings.HasSuffix(s, "\n") {
			b.WriteString(between(s, text))
		}
		b.WriteString(text)
		if hard {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
