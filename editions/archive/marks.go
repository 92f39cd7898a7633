package archive

import (
	"path"
	"strings"

	"baolan/editions/form"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
)

// What programs that keep notes and make sites write beside Markdown.
var (
	attributes = pattern.Of(`^\{:[^{}]*\}$`)      // {:toc}, {: .center}
	contents   = pattern.Of(`^\s*\{:\s*toc\s*\}`) // takes the place of the item above it
	link       = pattern.Of(`(!?)\[\[([^\[\]|#^]*)[^\[\]|]*(?:\|([^\[\]]*))?\]\]`)
	between    = pattern.Of(`^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$`)
)

// isOfOthers recognises a line with such marks.
func isOfOthers(raw string) bool {
	body := strings.TrimSpace(raw)
	return attributes().MatchString(body) || areTags(body) || strings.Contains(body, "[[") && link().MatchString(body)
}

// areTags recognises a line of nothing but tags: #剪报 #雾港. A single one may be a
// heading.
func areTags(body string) bool {
	words := strings.Fields(body)
	for _, w := range words {
		if len(w) < 2 || w[0] != '#' || w[1] == '#' {
			return false
		}
	}
	return len(words) >= 2
}

// linked is a line whose links to other notes are the words that are shown for them.
// What is put in place of a link to a picture is nothing.
func linked(s string) string {
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

// isNoCaption recognises the words for a picture that programs write where nobody has
// written any: its file, or that it is one.
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

// withoutTables writes the rows of tables as lines. A table whose heading row names facts
// of an article is a line for each: 作者：某某.
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
	b.WriteString(strings.Join(names, " ") + "\n\n")
	for _, r := range rows {
		b.WriteString(strings.Join(cells(r), " ") + "\n\n")
	}
}

// areFacts reports whether names and values tell of an article.
func areFacts(names, values []string) bool {
	if len(values) != len(names) {
		return false
	}
	told := 0
	for k, name := range names {
		if s := name + "：" + values[k]; form.HasFacts(s) || form.HasByline(s) {
			told++
		}
	}
	return told*2 > len(names)
}

// cells are the cells of a row.
func cells(row string) []string {
	row = strings.TrimSpace(row)
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	var out []string
	for c := range strings.SplitSeq(row, "|") {
		out = append(out, markdown.Plain(strings.TrimSpace(c)))
	}
	return out
}
