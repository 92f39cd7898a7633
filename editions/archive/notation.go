package archive

import (
	"cmp"
	"strings"

	"baolan/editions/pattern"
)

// This file reads what programs for notes and for sites, and converters, write beside
// Markdown: properties, comments, highlights, the heads of boxes, the names of paragraphs,
// attributes, and heads of metadata. rewritten puts it into lines that the rest of
// the package knows.
var (
	property  = pattern.Of(`^\s*(?:[-*]\s+)?([\pL_][\pL\pN_-]{0,30})::(?:[ \t\x{3000}]+(.*))?$`) // 作者:: 某某
	comment   = pattern.Of(`(^|[^0-9%])%%([^%]+)%%`)                                             // 5%% is an amount
	highlight = pattern.Of(`==([^=\s](?:[^=\n]*[^=\s])?)==`)
	fence     = pattern.Of(`^\s*:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]*)[ \t]*$`)        // ::: {.author}
	spanned   = pattern.Of(`\[([^\[\]]*)\]\{[#.][^{}\n]*\}|(\))\{[^{}\n]*\}`)    // [某某]{.underline}, ![](a.jpg){width=5in}
	headed    = pattern.Of(`^(#{1,6}[ \t].*?)[ \t]*\{[#.][^{}\n]*\}[ \t]*$`)     // # 题目 {#id .class}
	callout   = pattern.Of(`^(\s*(?:>\s*)+)\[!([\pL-]{2,20})\][+-]?[ \t]*(.*)$`) // > [!info] 出处
	blockID   = pattern.Of(`[ \t]+\^[A-Za-z0-9-]{1,32}[ \t]*$`)                  // 一段话。 ^a1b2c3
	emptyLink = pattern.Of(`(^|[^!])\[\s*\]\([^()\s]*\)`)                        // [](#id), the place of a heading
	headValue = pattern.Of(`^([A-Za-z][A-Za-z_]{2,15}):[ \t]+(\S.*)$`)
)

// hidden are the properties that programs keep for themselves.
var hidden = map[string]bool{"id": true, "collapsed": true, "alias": true, "aliases": true, "public": true, "icon": true, "type": true, "cssclass": true, "template": true}

// toRead are the keys of a head that say something of the article.
// The others say how a site keeps it, and are left out, as in front matter.
var toRead = map[string]bool{"author": true, "authors": true, "date": true, "newspaper": true, "source": true}

// inWords is what the names of keys and properties in English are as labels of lines about an article.
var inWords = map[string]string{"title": "标题", "author": "作者", "authors": "作者", "date": "日期", "published": "日期", "newspaper": "报纸", "paper": "报纸", "page": "版次", "pagename": "版名", "source": "来源", "tags": "标签"}

// isSetAside reports whether a line is a comment of a note, and returns its words.
func isSetAside(body string) (words string, ok bool) {
	if len(body) < 5 || !strings.HasPrefix(body, "%%") || !strings.HasSuffix(body, "%%") {
		return "", false
	}
	return strings.TrimSpace(body[2 : len(body)-2]), true
}

// isNotation reports whether a line has one of these notations.
func isNotation(body string) bool {
	return hasElements(body) || callout().MatchString(body) || blockID().MatchString(body) || strings.Contains(body, "::") && property().MatchString(body) ||
		strings.Contains(body, "%%") && comment().MatchString(body) ||
		strings.Contains(body, "==") && highlight().MatchString(body) ||
		hasAttributes(body) && (fence().MatchString(body) || headed().MatchString(body) || spanned().MatchString(body))
}

// hasAttributes reports whether a text may have what converters write beside Markdown: fences,
// and the ids and classes of headings and spans.
func hasAttributes(s string) bool {
	return strings.Contains(s, ":::") || strings.Contains(s, "{#") || strings.Contains(s, "{.") || strings.Contains(s, "){")
}

// withoutAttributes returns a line without them.
func withoutAttributes(body string) string {
	switch {
	case !hasAttributes(body):
		return body
	case fence().MatchString(body):
		return ""
	}
	body = spanned().ReplaceAllString(body, "$1$2")
	return headed().ReplaceAllString(body, "$1")
}

// rewritten returns a text without these notations: a property as a line 作者：某某, a head as
// a heading and such lines, a comment on lines of its own.
func rewritten(s string) string {
	s = withFronts(withHead(withoutTitleTwice(withoutOutline(withStyles(withoutKept(s))))))
	if !strings.Contains(s, "<") && !strings.Contains(s, "[^") && !strings.Contains(s, "::") && !strings.Contains(s, "%%") && !strings.Contains(s, "==") && !strings.Contains(s, "[!") && !strings.Contains(s, " ^") && !strings.Contains(s, "](") && !hasAttributes(s) {
		return s
	}
	lines := strings.SplitAfter(s, "\n")
	var b strings.Builder
	for i := 0; i < len(lines); i++ {
		if n := commentLines(lines[i:]); n > 0 {
			for _, l := range lines[i : i+n] {
				setAside(&b, strings.ReplaceAll(l, "%%", ""))
			}
			i += n - 1
			continue
		}
		writeLine(&b, lines[i])
	}
	return b.String()
}

func writeLine(b *strings.Builder, l string) {
	body := withoutElements(withoutAttributes(strings.TrimRight(l, "\n")))
	if m := callout().FindStringSubmatch(body); m != nil { // its title is not the text's
		setAside(b, m[3])
		return
	}
	body = blockID().ReplaceAllString(body, "")
	if strings.Contains(body, "](") {
		body = emptyLink().ReplaceAllString(body, "$1")
	}
	if m := property().FindStringSubmatch(body); m != nil {
		switch {
		case m[2] == "" || hidden[strings.ToLower(m[1])]:
			setAside(b, strings.TrimSpace(body))
		default:
			b.WriteString(cmp.Or(inWords[strings.ToLower(m[1])], m[1]) + "：" + strings.TrimSpace(m[2]) + "\n\n")
		}
		return
	}
	var aside []string
	if strings.Contains(body, "%%") {
		for _, m := range comment().FindAllStringSubmatch(body, -1) {
			aside = append(aside, m[2])
		}
		body = comment().ReplaceAllString(body, "$1")
	}
	if strings.Contains(body, "==") {
		body = highlight().ReplaceAllString(body, "$1")
	}
	if aside == nil || strings.TrimSpace(body) != "" {
		b.WriteString(body + l[len(strings.TrimRight(l, "\n")):])
	}
	for _, a := range aside {
		setAside(b, a)
	}
}

// setAside writes a line that is set aside. It begins on a line of its own.
func setAside(b *strings.Builder, words string) {
	if words = strings.TrimSpace(words); words == "" {
		return
	}
	if s := b.String(); s != "" && !strings.HasSuffix(s, "\n") {
		b.WriteByte('\n')
	}
	b.WriteString("%%" + words + "%%\n")
}

// maxComment is the greatest number of lines of a comment. Marks farther apart are two of
// which one is missing.
const maxComment = 100

// commentLines returns the number of lines of a comment that begins with the first line and
// ends on another, or 0.
func commentLines(lines []string) int {
	first := strings.TrimSpace(lines[0])
	if !strings.HasPrefix(first, "%%") || strings.Count(first, "%%") != 1 {
		return 0
	}
	for k := 1; k < min(len(lines), maxComment); k++ {
		if l := strings.TrimSpace(lines[k]); strings.Contains(l, "%%") {
			if strings.HasSuffix(l, "%%") {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// withHead returns a text with a heading and lines about the article in place of its head of
// metadata, if it has one.
func withHead(s string) string {
	top := strings.TrimLeft(s, "\n")
	if strings.HasPrefix(top, "% ") {
		return titleBlock(top)
	}
	title, facts, n := "", "", 0
	rest := top
	for {
		l, after, _ := strings.Cut(rest, "\n")
		m := headValue().FindStringSubmatch(l)
		if m == nil {
			if strings.TrimSpace(l) != "" || title == "" || n < 2 {
				return s
			}
			return "# " + title + "\n\n" + facts + rest
		}
		key := strings.ToLower(m[1])
		switch {
		case key == "title" && n == 0:
			title = m[2]
		case n == 0:
			return s
		case toRead[key]:
			facts += inWords[key] + "：" + m[2] + "\n\n"
		}
		n, rest = n+1, after
	}
}

// titleBlock reads the lines of title, authors and date that begin with a percent sign.
func titleBlock(s string) string {
	var b strings.Builder
	rest := s
	for _, word := range []string{"# ", "作者：", "日期："} {
		l, after, _ := strings.Cut(rest, "\n")
		value, ok := strings.CutPrefix(l, "%")
		if !ok || strings.HasPrefix(value, "%") {
			break
		}
		if value = strings.TrimSpace(strings.ReplaceAll(value, ";", " ")); value != "" {
			b.WriteString(word + value + "\n\n")
		}
		rest = after
	}
	return b.String() + rest
}

// hasHead reports whether a text begins with such a head.
func hasHead(s string) bool { return withHead(s) != s }
