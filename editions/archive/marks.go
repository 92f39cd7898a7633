package archive

import (
	"path"
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
)

// The marks that programs for notes and for sites write beside those of Markdown.
var (
	attributes = pattern.Of(`^\{:[^{}]*\}$`)      // {:toc}, {: .center}
	contents   = pattern.Of(`^\s*\{:\s*toc\s*\}`) // is replaced, with the item above it, by a list of contents
	link       = pattern.Of(`(!?)\[\[([^\[\]|#^]*)[^\[\]|]*(?:\|([^\[\]]*))?\]\]`)
	between    = pattern.Of(`^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$`)
)

// isOfOthers reports whether a line has such marks.
func isOfOthers(raw string) bool {
	body := strings.TrimSpace(raw)
	return attributes().MatchString(body) || areTags(body) || strings.Contains(body, "[[") && link().MatchString(body) || styled().MatchString(body) || isNotation(body)
}

// areTags reports whether a line is nothing but tags: #剪报 #雾港. A single one can be a
// heading.
func areTags(body string) bool {
	words := strings.Fields(body)
	return len(words) >= 2 && areAllTags(words) // one alone may be a heading
}

func areAllTags(words []string) bool {
	for _, w := range words {
		if len(w) < 2 || w[0] != '#' || w[1] == '#' {
			return false
		}
	}
	return len(words) > 0
}

// Linked returns a line with the shown words in place of its links to other notes. A link to
// a picture is removed.
func Linked(s string) string {
	if !strings.Contains(s, "[[") {
		return s
	}
	return link().ReplaceAllStringFunc(s, func(l string) string {
		m := link().FindStringSubmatch(l)
		switch {
		case m[1] != "":
			return ""
		case m[3] != "":
			return m[3]
		}
		return m[2]
	})
}

// isNoCaption reports whether the words for a picture are those that a program writes if there
// is no caption: the name of the file, or 图片 and the like.
func isNoCaption(s string) bool {
	switch s = strings.ToLower(strings.TrimSpace(s)); s {
	case "", "图片", "圖片", "图", "配图", "插图", "照片", "image", "img", "picture", "photo", "pic", "alt", "alt text", "在这里插入图片描述", "请输入图片描述":
		return true
	}
	switch path.Ext(s) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp":
		return true
	}
	return false
}

// withoutTables returns a text with the rows of tables as lines. A table whose heading row
// names facts of an article becomes one line for each fact: 作者：某某.
func withoutTables(s string) string {
	if !strings.Contains(s, "|") {
		return s
	}
	lines := strings.SplitAfter(s, "\n")
	var b strings.Builder
	for i := 0; i < len(lines); i++ {
		if i+1 == len(lines) || !strings.Contains(lines[i], "|") || !strings.Contains(lines[i+1], "|") || !between().MatchString(strings.TrimSuffix(lines[i+1], "\n")) {
			b.WriteString(lines[i])
			continue
		}
		names := cells(lines[i])
		end := i + 2
		for end < len(lines) && strings.Contains(lines[end], "|") {
			end++
		}
		writeTable(&b, names, lines[i+2:end])
		i = end - 1
	}
	return b.String()
}

func writeTable(b *strings.Builder, names []string, rows []string) {
	if len(rows) == 1 && areFacts(names, cells(rows[0])) {
		for k, v := range cells(rows[0]) {
			b.WriteString(names[k] + "：" + v + "\n\n")
		}
		return
	}
	if hasFactRows(rows) {
		setAside(b, strings.TrimSpace(strings.Join(names, " ")))
		for _, r := range rows {
			c := cells(r)
			b.WriteString(c[0] + "：" + c[1] + "\n\n")
		}
		return
	}
	b.WriteString(strings.Join(names, " ") + "\n\n")
	for _, r := range rows {
		b.WriteString(strings.Join(cells(r), " ") + "\n\n")
	}
}

// hasFactRows reports whether the rows of a table are names and values that say something about
// an article.
func hasFactRows(rows []string) bool {
	told := 0
	for _, r := range rows {
		c := cells(r)
		if len(c) != 2 || c[0] == "" || c[1] == "" {
			return false
		}
		if s := c[0] + "：" + c[1]; facts.Has(s) || facts.HasByline(s) {
			told++
		}
	}
	return told >= 2 && told*2 > len(rows)
}

// areFacts reports whether names and values say something about an article.
func areFacts(names, values []string) bool {
	if len(values) != len(names) {
		return false
	}
	told := 0
	for k, name := range names {
		if s := name + "：" + values[k]; facts.Has(s) || facts.HasByline(s) {
			told++
		}
	}
	return told*2 > len(names)
}

// cells returns the cells of a row.
func cells(row string) []string {
	row = strings.TrimSpace(row)
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	var out []string
	for c := range strings.SplitSeq(row, "|") {
		out = append(out, markdown.Plain(strings.TrimSpace(c)))
	}
	return out
}
