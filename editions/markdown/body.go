package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"baolan/model"
)

// body reads a block of an article. kind is the kind of the block that contains it.
func (r *reader) body(n ast.Node, kind model.ParagraphKind) {
	switch n := n.(type) {
	case *ast.Heading:
		r.inline(n, model.Subhead, "")
	case *ast.Paragraph, *ast.TextBlock:
		if rows, ok := readGrid(r.lines(n)); ok {
			r.add(model.Paragraph{Kind: model.Table, Text: rowsText(rows), Rows: rows})
			return
		}
		if r.fresh && kind == model.Plain && r.head(n) {
			return
		}
		r.inline(n, kind, "")
	case *ast.Blockquote:
		if !r.verse(n) {
			r.children(n, model.Note)
		}
	case *ast.List:
		r.list(n, kind)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		for _, l := range r.lines(n) {
			if strings.TrimSpace(l) != "" {
				r.add(model.Paragraph{Text: l, Kind: kind})
			}
		}
	case *ast.HTMLBlock:
		r.html(n)
	case *ast.ThematicBreak:
	default:
		r.children(n, kind)
	}
}

func (r *reader) children(n ast.Node, kind model.ParagraphKind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.body(c, kind)
	}
}

// head reads the first paragraph below a headline as the article's head or its byline. It
// returns false if it is neither.
func (r *reader) head(n ast.Node) bool {
	p := r.page()
	a := &p.Articles[len(p.Articles)-1]
	var lines []string
	for _, l := range r.lines(n) {
		lines = append(lines, strings.TrimSpace(l))
	}
	switch {
	case isHead(lines) && len(a.Paragraphs) == 0:
		readHead(a, lines)
	case len(lines) == 1 && (isByline(resolve(lines[0])) || r.signsVerse(lines[0], n)):
		a.Byline = strings.TrimLeft(resolve(lines[0]), "□■●○ ")
	default:
		return false
	}
	r.fresh = false
	return true
}

// items reads a list whose kind a comment gave.
func (r *reader) items(n *ast.List, kind model.ParagraphKind) {
	r.entries(n, model.Plain, kind)
}

// list reads the entries of a list as items.
func (r *reader) list(n *ast.List, kind model.ParagraphKind) {
	r.entries(n, kind, model.Item)
}

// entries reads a list. entry is the kind of the first block of each entry, whose text
// keeps its number if it has one; kind is that of its other blocks.
func (r *reader) entries(n *ast.List, kind, entry model.ParagraphKind) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		lead := ""
		if n.IsOrdered() {
			lead = fmt.Sprintf("%d\\%c ", number, n.Marker)
		}
		first := true
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			_, para := c.(*ast.Paragraph)
			_, tight := c.(*ast.TextBlock)
			if first && (para || tight) {
				r.inline(c, entry, lead)
			} else {
				r.body(c, kind)
			}
			first = false
		}
		number++
	}
}

// inline reads the text of a block into paragraphs, one for each line that a hard break
// ends. lead is Markdown that is put before the first.
func (r *reader) inline(n ast.Node, kind model.ParagraphKind, lead string) {
	var lines []string
	for _, l := range r.lines(n) {
		lines = append(lines, strings.TrimLeft(l, " \t\u3000"))
	}
	var joined strings.Builder
	joined.WriteString(lead)
	last := lead
	for i, l := range lines {
		if i > 0 && !strings.HasSuffix(last, "\n") {
			joined.WriteString(between(last, l))
		}
		// A hard break is two spaces or a backslash at the line's end.
		hard := i+1 < len(lines) && (strings.HasSuffix(l, "  ") || oddBackslashes(l))
		l = strings.TrimRight(l, " \t")
		if hard {
			l = strings.TrimSuffix(l, "\\") + "\n"
		}
		joined.WriteString(l)
		if l != "" {
			last = l
		}
	}
	for part := range strings.Lines(joined.String()) {
		for _, p := range readInline(strings.TrimSuffix(part, "\n")) {
			p.Kind = kind
			r.add(p)
		}
	}
}

func oddBackslashes(s string) bool {
	return (len(s)-len(strings.TrimRight(s, "\\")))%2 == 1
}
