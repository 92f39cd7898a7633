package archive

import (
	"strings"

	"baolan/editions/markdown"
	"baolan/editions/pattern"
)

// This file reads what converters and hands write of HTML in Markdown, further front matter in
// a text of several articles, and footnotes.
var (
	headElement = pattern.Of(`(?i)^\s*<h([1-6])\b[^<>]*>(.*?)</h[1-6]>\s*$`)
	element     = pattern.Of(`(?i)</?(?:p|center|div|span|font|u|small|big|section|article|header|strong|b|em|i|a|sub|sup|mark|h[1-6])(?:\s[^<>]*)?>`)
	lineBreak   = pattern.Of(`(?i)<br\s*/?>\s*$`)
	footnote    = pattern.Of(`\[\^([^\]\s]{1,20})\](:?)`)
)

// hasElements reports whether a line has such elements or footnotes, which baolan's own form
// never has.
func hasElements(body string) bool {
	return strings.Contains(body, "<") && (element().MatchString(body) || lineBreak().MatchString(body)) || strings.Contains(body, "[^") && footnote().MatchString(body)
}

// withoutElements returns a line with Markdown in place of its elements, and with marks as
// [1] in place of its footnotes.
func withoutElements(body string) string {
	if strings.Contains(body, "<") {
		if m := headElement().FindStringSubmatch(body); m != nil {
			body = strings.Repeat("#", int(m[1][0]-'0')) + " " + strings.TrimSpace(m[2])
		}
		body = lineBreak().ReplaceAllString(body, "  ")
		body = element().ReplaceAllString(body, "")
	}
	if strings.Contains(body, "[^") {
		body = footnote().ReplaceAllString(body, `[$1]`)
	}
	return body
}

// withFronts returns a text with a heading and lines about the article in place of each front
// matter inside of it. A text of several articles has one above each.
func withFronts(s string) string {
	if !strings.Contains(s, "\n---\n") {
		return s
	}
	lines := strings.SplitAfter(s, "\n")
	var b strings.Builder
	for i := 0; i < len(lines); i++ {
		if strings.TrimRight(lines[i], "\n") != "---" {
			b.WriteString(lines[i])
			continue
		}
		head, n := frontAt(lines[i+1:])
		if n == 0 {
			b.WriteString(lines[i])
			continue
		}
		b.WriteString(head)
		i += n
		i += repeatedTitle(lines[i+1:], head)
	}
	return b.String()
}

// repeatedTitle returns the number of lines up to and with a heading that says again, with or
// without a number, the title with which head begins; 0 if the first line of text is none.
func repeatedTitle(lines []string, head string) int {
	title, _, _ := strings.Cut(strings.TrimPrefix(head, "\n# "), "\n")
	for i, l := range lines {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		m := atx().FindStringSubmatch(l)
		if m == nil || !IsTitle(m[2], title) {
			return 0
		}
		return i + 1
	}
	return 0
}

// hasFronts reports whether a text has front matter inside of it.
func hasFronts(s string) bool { return withFronts(s) != s }

// mostFront is the greatest number of lines of a front matter inside of a text.
const mostFront = 30

// frontAt reads the front matter whose first line is the first of lines. It returns a heading
// and lines about the article, and the number of lines with the rule behind them; 0 if it is
// none.
func frontAt(lines []string) (head string, n int) {
	title, facts, page, name := "", "", "", ""
	for i, l := range lines[:min(len(lines), mostFront)] {
		l = strings.TrimRight(l, " \n")
		if l == "---" {
			if title == "" {
				return "", 0
			}
			if page != "" {
				facts += pageLine(page, name)
			}
			return "\n# " + title + "\n\n" + facts, i + 1
		}
		key, value, ok := strings.Cut(l, ":")
		if value = strings.Trim(strings.TrimSpace(value), `"'`); !ok && !strings.HasPrefix(l, "  ") && !strings.HasPrefix(l, "- ") || strings.Contains(key, "。") {
			return "", 0
		}
		switch key = strings.ToLower(strings.TrimSpace(key)); {
		case key == "title" || key == "标题":
			title = value
		case key == "section" || key == "版名" || key == "page_name":
			name = value
		case value != "" && inFront[key] == pageKey:
			page = value
		case value != "" && inFront[key] != "":
			facts += inFront[key] + value + "\n\n"
		}
	}
	return "", 0
}

// pageKey is the words for the page of an article.
const pageKey = "版次："

// pageLine returns the line that says on which page an article stands.
func pageLine(page, name string) string {
	if _, label := markdown.PageNumber(page); name == "" || label == "" && strings.Trim(page, "0123456789") != "" {
		return pageKey + page + "\n\n"
	}
	return "第" + page + "版：" + name + "\n\n"
}

// inFront are the keys of a front matter that are read, with the words for them.
var inFront = map[string]string{
	"author": "作者：", "authors": "作者：", "作者": "作者：", "date": "日期：", "日期": "日期：", "newspaper": "报纸：", "paper": "报纸：", "报纸": "报纸：",
	"publication": "报纸：", "source": "来源：", "来源": "来源：", "page": pageKey, "版次": pageKey,
}
