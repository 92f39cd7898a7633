package archive

import (
	"strings"

	"baolan/editions/pattern"
)

// This file reads the metadata that programs for notes write behind a text, and the styles that converters of
// documents write round its paragraphs.

// kept matches a line of such metadata.
var kept = pattern.Of(`^([a-z][a-z_]{1,30}_?): ?(.*)$`)

// dayInAddress matches the day of a paper in the address of one of its pages: /2026-04/05/.
var dayInAddress = pattern.Of(`/((?:19|20)[0-9]{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12][0-9]|3[01])/`)

// withoutKept returns a text without the metadata of a program for notes behind it. The first line of such a text is its
// title. What the metadata say of the article stands below it: where it was saved from.
func withoutKept(s string) string {
	trimmed := strings.TrimRight(s, " \n")
	if !strings.Contains(trimmed[max(0, len(trimmed)-64):], "type_: ") {
		return s
	}
	body, tail := "", trimmed
	if i := strings.LastIndex(trimmed, "\n\n"); i >= 0 {
		body, tail = trimmed[:i], trimmed[i+2:]
	}
	facts, isNote := "", false
	for l := range strings.Lines(tail) {
		m := kept().FindStringSubmatch(strings.TrimRight(l, "\n"))
		switch {
		case m == nil:
			return s
		case m[1] == "type_":
			isNote = strings.TrimSpace(m[2]) == "1"
		case m[1] == "source_url" && m[2] != "":
			facts = "链接：" + m[2] + "\n\n"
			if d := dayInAddress().FindStringSubmatch(m[2]); d != nil {
				facts += "日期：" + d[1] + "-" + d[2] + "-" + d[3] + "\n\n"
			}
		case m[1] == "author" && m[2] != "":
			facts += "作者：" + m[2] + "\n\n"
		}
	}
	if !isNote { // a folder of notes, or what belongs to one
		return ""
	}
	title, rest, _ := strings.Cut(strings.TrimLeft(body, "\n"), "\n")
	if strings.HasPrefix(title, "#") {
		title = strings.TrimLeft(title, "# ")
	}
	return "# " + strings.TrimSpace(title) + "\n\n" + facts + rest + "\n"
}

// isKept reports whether a text has such metadata.
func isKept(s string) bool { return withoutKept(s) != s }

// styled matches the line that opens a paragraph with the style that it had in the document: ::: {custom-style="引题"}.
var styled = pattern.Of(`^\s*:{3,}\s*\{[^{}]*custom-style="([^"]{1,40})"[^{}]*\}\s*$`)

// withStyles returns a text in which paragraphs have labels in place of the styles that say what they are.
func withStyles(s string) string {
	if !strings.Contains(s, "custom-style=") {
		return s
	}
	label := ""
	var b strings.Builder
	for l := range strings.Lines(s) {
		if m := styled().FindStringSubmatch(strings.TrimRight(l, "\n")); m != nil {
			label = labels[strings.ToLower(m[1])]
			continue
		}
		if label != "" && strings.TrimSpace(l) != "" && !strings.HasPrefix(strings.TrimSpace(l), ":::") {
			l, label = label+strings.TrimLeft(l, " "), ""
		}
		b.WriteString(l)
	}
	return b.String()
}

// labels is the labels for the styles by which documents call the parts of a headline.
var labels = map[string]string{"引题": "引题：", "肩题": "引题：", "眉题": "引题：", "kicker": "引题：", "副题": "副题：", "副标题": "副题：", "subtitle": "副题：", "作者": "作者：", "署名": "作者：", "author": "作者："}
