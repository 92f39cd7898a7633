package archive

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// kind is what a line of the source is.
type kind uint8

const (
	blank   kind = iota
	text         // prose, and what is none of the others
	heading      // # … or underlined
	section      // a heading over several articles
	quote        // > …
	item         // - …
	note         // a comment, a rule, a picture without words: left out
	aside        // a comment of a note: kept, but not as text
)

// line is a line of the source without its marks.
type line struct {
	kind     kind
	level    int // the level of a heading
	text     string
	indented bool // spaces stand before it that mean nothing in Markdown
	hard     bool // the line ends in a hard break
	bold     bool // all its letters are bold
	slanted  bool // all its letters are slanted
	jump     bool // it is a link to a place in the text and nothing else
}

var (
	atx       = pattern.Of(`^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$`)
	tightATX  = pattern.Of(`^(#{1,6})([^#\s].*)$`) // #标题, without a space, which some write
	underline = pattern.Of(`^ {0,3}(=+|-{2,})[ \t]*$`)
	rule      = pattern.Of(`^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	bullet    = pattern.Of(`^ {0,3}[-*+][ \t]+(.*)$`)
	picture   = pattern.Of(`^!\[([^\]]*)\]\([^)]*\)$`)
	bold      = pattern.Of(`^(?:\*\*|__)([^*_]+)(?:\*\*|__)$`)
	jump      = pattern.Of(`^\s*(?:[-*+]|\d{1,3}[.)、])?\s*\[[^\[\]]+\]\(#[^()]*\)\s*$`)
	slanted   = pattern.Of(`^(?:\*[^*_]+\*|_[^*_]+_)$`)
)

// linesOf returns the lines of a text. Indented lines are prose, because newspapers print no
// code.
func linesOf(s string) []line {
	var out []line
	for raw := range strings.Lines(withoutTables(rewritten(s))) {
		raw = strings.TrimSuffix(raw, "\n")
		l := lineOf(raw)
		if contents().MatchString(raw) && len(out) > 0 && out[len(out)-1].kind == item {
			out[len(out)-1].kind = note // the mark for a list of contents replaces this item
		}
		if m := underline().FindStringSubmatch(raw); m != nil && len(out) > 0 {
			if prev := &out[len(out)-1]; prev.kind == text && !prev.indented && (len(out) == 1 || out[len(out)-2].kind != text) {
				prev.kind, prev.level = heading, 1
				if m[1][0] == '-' {
					prev.level = 2
				}
				continue
			}
		}
		out = append(out, l)
	}
	leaveContents(out)
	namePages(out)
	return out
}

func lineOf(raw string) line {
	body := strings.TrimFunc(raw, measure.IsGap)
	l := line{kind: text, text: body}
	switch {
	case body == "":
		return line{kind: blank}
	case rule().MatchString(raw), strings.HasPrefix(body, "<!--") && strings.HasSuffix(body, "-->"), attributes().MatchString(body), areTags(body):
		return line{kind: note}
	}
	if words, ok := isSetAside(body); ok {
		return line{kind: aside, text: words}
	}
	raw, body = Linked(raw), Linked(body)
	if m := atx().FindStringSubmatch(raw); m != nil {
		if l := (line{kind: heading, level: len(m[1]), text: markdown.Plain(strings.TrimSpace(m[2]))}); !facts.IsTextLabel(l.text) {
			return l
		}
		return line{kind: note}
	}
	if m := tightATX().FindStringSubmatch(raw); m != nil && strings.IndexFunc(m[2], func(r rune) bool { return r > 0x2E80 }) == 0 {
		return line{kind: heading, level: len(m[1]), text: markdown.Plain(m[2])}
	}
	if m := picture().FindStringSubmatch(body); m != nil {
		if isNoCaption(m[1]) {
			return line{kind: note}
		}
		return line{kind: text, text: m[1]}
	}
	if rest, ok := strings.CutPrefix(body, ">"); ok {
		return line{kind: quote, text: markdown.Plain(strings.TrimSpace(strings.TrimLeft(rest, "> ")))}
	}
	leads := jump().MatchString(raw)
	if m := bullet().FindStringSubmatch(raw); m != nil || leads && isListed(body) {
		if m == nil {
			m = []string{"", strings.TrimLeft(body, "-*+0123456789.)、 \t")}
		}
		return line{kind: item, text: markdown.Plain(m[1]), jump: leads}
	}
	if leads {
		return line{kind: note}
	}
	l.indented = strings.HasPrefix(raw, "    ") || strings.HasPrefix(raw, "\t") || strings.HasPrefix(raw, "\u3000")
	l.hard = strings.HasSuffix(raw, "  ") || strings.HasSuffix(raw, "\\")
	l.bold, l.slanted = bold().MatchString(body), slanted().MatchString(body)
	l.text = markdown.Plain(strings.TrimSuffix(body, "\\"))
	return l
}

// isListed reports whether a line begins with a mark or a number as the items of lists do.
func isListed(body string) bool {
	return body != "" && strings.IndexByte("-*+0123456789", body[0]) >= 0
}

// boldLevel is the level given to headings that are written as bold lines.
const boldLevel = 6

// headBold makes headings of bold lines that stand alone with prose below, if no heading of
// the text stands over an article.
func headBold(lines []line) {
	var at []int
	for i := range lines {
		l := &lines[i]
		if l.kind == heading && !facts.Has(l.text) {
			return
		}
		if l.kind != text || !l.bold || utf8.RuneCountInString(l.text) > 50 || facts.Has(l.text) {
			continue
		}
		if i > 0 && lines[i-1].kind == text || len(below(lines, i, 1)) == 0 {
			continue
		}
		at = append(at, i)
	}
	if len(at) < 2 {
		return
	}
	for _, i := range at {
		lines[i].kind, lines[i].level = heading, boldLevel
	}
}
