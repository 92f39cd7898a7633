package markdown

import (
	"strconv"
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
	case isEntry(p.Kind) && !strings.Contains(p.Text, "\n"):
		b.entry(p, last)
		return
	case isNative(p):
		b.block(prefix(p.Kind) + source(*p))
	case strings.Contains(p.Text, "\n"):
		b.block(kindComment(p.Kind) + hardLines(p.Text))
	default:
		b.block(prefix(p.Kind) + source(*p))
	}
	b.number = 0
}

// entry writes the entry of a list. An item with a number is written as Markdown has
// it where that is read as the same: at the beginning of a list, and behind the number
// before.
func (b *writer) entry(p *model.Paragraph, last model.ParagraphKind) {
	if n, line := numbered(p); n > 0 && (last != model.Item || b.number == 0 || b.number == n-1) {
		if last == model.Brief {
			line = kindComment(p.Kind) + line
		}
		b.block(line)
		b.number = n
		return
	}
	mark := prefix(p.Kind)
	switch {
	case p.Kind == last && b.number == 0: // it goes on with the list
		mark = listMark
	case isEntry(last): // it begins another list, which only a comment does
		mark = kindComment(p.Kind) + listMark
	}
	b.block(mark + source(*p))
	b.number = 0
}

// numbered returns the number of an item and its line as an ordered list has it; 0 if it
// has no number, or the line would be read as something else.
func numbered(p *model.Paragraph) (n int, line string) {
	if p.Kind != model.Item {
		return 0, ""
	}
	text := source(*p)
	digits := text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
	rest, ok := strings.CutPrefix(text[len(digits):], `\`)
	if n, _ = strconv.Atoi(digits); !ok || n == 0 || len(digits) > 4 {
		return 0, ""
	}
	line = digits + rest
	if q, ok := readParagraph(line); !ok || q.Kind != p.Kind || q.Text != p.Text || q.Markdown != p.Markdown {
		return 0, ""
	}
	return n, line
}

const listMark = "- "

// isEntry reports whether paragraphs of a kind are written as the entries of a list.
func isEntry(k model.ParagraphKind) bool { return k == model.Item || k == model.Brief }

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
