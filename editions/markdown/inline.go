package markdown

import (
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"baolan/editions/clean"
)

// plainOf returns the text of the inline nodes under n without marks. <br> and a hard break
// end a line; at a soft break the text is joined as Chinese is, with a space only between
// two Latin words. marked reports whether there were marks.
func plainOf(n ast.Node, source []byte) (lines []string, marked bool) {
	p := plainer{source: source}
	p.children(n)
	return append(p.lines, p.line.String()), p.marked
}

type plainer struct {
	source []byte
	lines  []string
	line   strings.Builder
	marked bool
}

func (p *plainer) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.node(c)
	}
}

func (p *plainer) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		p.line.WriteString(resolve(string(n.Segment.Value(p.source))))
		switch {
		case n.HardLineBreak():
			p.breakLine()
		case n.SoftLineBreak():
			next := ""
			if t, ok := n.NextSibling().(*ast.Text); ok {
				next = string(t.Segment.Value(p.source))
			}
			p.line.WriteString(between(p.line.String(), next))
		}
	case *ast.String:
		p.line.Write(n.Value)
	case *ast.RawHTML:
		s := ""
		for i := range n.Segments.Len() {
			seg := n.Segments.At(i)
			s += string(seg.Value(p.source))
		}
		if isBreak(s) {
			p.breakLine()
			return
		}
		p.line.WriteString(strings.ReplaceAll(s, "\n", " "))
	case *ast.CodeSpan:
		p.marked = true
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				p.line.WriteString(strings.ReplaceAll(string(t.Segment.Value(p.source)), "\n", " "))
			}
		}
	case *ast.AutoLink:
		p.marked = true
		p.line.Write(n.Label(p.source))
	default: // emphasis, links, images: their text
		p.marked = true
		p.children(n)
	}
}

func (p *plainer) breakLine() {
	p.lines = append(p.lines, p.line.String())
	p.line.Reset()
}

func isBreak(tag string) bool {
	return strings.EqualFold(strings.NewReplacer(" ", "", "/", "").Replace(tag), "<br>")
}

// between returns the text that replaces a line break between two pieces of a paragraph.
func between(a, b string) string {
	l, _ := utf8.DecodeLastRuneInString(a)
	r, _ := utf8.DecodeRuneInString(b)
	if a == "" || b == "" || isWide(l) || isWide(r) {
		return ""
	}
	return " "
}

// isWide reports whether no spaces are set around a character.
func isWide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF || strings.ContainsRune("“”‘’—…·", r)
}

// resolve replaces backslash escapes and character references by what they mean (CommonMark
// 2.4, 2.5). A reference to a character that clean text may not have, such as an escape or
// a line break, or to a combining mark is left as it is.
func resolve(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			i++
			out.WriteByte(s[i])
		case s[i] == '&':
			end := strings.IndexByte(s[i:min(len(s), i+34)], ';')
			if end > 1 {
				ref := s[i : i+end+1]
				if v := html.UnescapeString(ref); v != ref && isClean(v) {
					out.WriteString(v)
					i += end
					continue
				}
			}
			out.WriteByte('&')
		default:
			out.WriteByte(s[i])
		}
	}
	return out.String()
}

func isClean(s string) bool {
	c, _ := clean.Text(s)
	return c == s && !strings.ContainsFunc(s, func(r rune) bool { return r == '\n' || unicode.Is(unicode.M, r) })
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// escape writes text so that every Markdown reader shows it as it is. A character that is a
// mark only at the start of a line is escaped only there, so that the text stays legible.
func escape(s string) string {
	var out strings.Builder
	before, body, behind := cutSpaces(s)
	out.WriteString(references(before))
	for i := range len(body) {
		c := body[i]
		switch c {
		case '\\', '*', '_', '`', '[', ']', '<', '&', '~', '#':
			out.WriteByte('\\')
		case '>', '-', '+', '=', '|', ':':
			if i == 0 {
				out.WriteByte('\\')
			}
		case '.', ')':
			if i > 0 && i <= 9 && strings.Trim(body[:i], "0123456789") == "" {
				out.WriteByte('\\')
			}
		}
		out.WriteByte(c)
	}
	out.WriteString(references(behind))
	return out.String()
}

// cutSpaces separates s from the spaces at its ends, which Markdown trims.
func cutSpaces(s string) (before, body, behind string) {
	body = strings.TrimLeftFunc(s, unicode.IsSpace)
	before = s[:len(s)-len(body)]
	body = strings.TrimRightFunc(body, unicode.IsSpace)
	return before, body, s[len(before)+len(body):]
}

// references writes spaces as character references, which are not trimmed.
func references(spaces string) string {
	out := ""
	for _, r := range spaces {
		out += fmt.Sprintf("&#%d;", r)
	}
	return out
}
