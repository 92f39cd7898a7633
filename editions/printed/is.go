package printed

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/layout"
	"baolan/editions/pattern"
	"baolan/editions/web/markup"
)

// headBytes is how much of a text is looked at.
const headBytes = 64 << 10

var (
	// written is what only the writers of web pages write: headings, the marks of publishing
	// systems, parts of a page.
	written = pattern.Of(`(?i)<h[1-6][\s>]|enpcontent|enpproperty|<article[\s>]|<map[\s>]|<form[\s>]|<nav[\s>]|property="?og:|ocrx?_|<founder-`)
	// extracted is what extractors say of themselves and of the PDF.
	extracted = pattern.Of(`(?i)name="(?:pdf:|xmpTPg:|xmp:CreatorTool)|name="producer"(?s:.*?)<pre>|content="application/pdf"|generator"?\s+content="?[^">]*(?:pdftohtml|poppler|mupdf|pdfbox|tika)|position:absolute;\s*top:[\d.]+(?:px|pt);\s*left:[\d.]+(?:px|pt);\s*white-space:nowrap|<p style="top:[\d.]+pt;left:`)
	// certain is what no web page says. Such extractors make headings of large type.
	certain = pattern.Of(`(?i)name="(?:pdf:|xmpTPg:)|content="application/pdf"|p\{white-space:pre-wrap\}\s*</style>\s*</head>\s*<body>\s*<div id="page1"`)
	linked  = pattern.Of(`(?i)<a\s[^>]*href=`)
)

// mostLinks is the greatest number of links; those of a web page are more.
const mostLinks = 3

// Is reports whether a text that begins like this is HTML with printed lines.
func Is(text string) bool {
	head := text[:min(len(text), headBytes)]
	if !markup.IsHTML([]byte(head)) {
		return false
	}
	isCertain := certain().MatchString(head)
	if !isCertain && (written().MatchString(head) || len(linked().FindAllStringIndex(head, mostLinks+1)) > mostLinks) {
		return false
	}
	pages := read(markup.Parse(head))
	lines := 0
	for _, p := range pages {
		for _, b := range p {
			lines += len(b.lines)
		}
	}
	switch {
	case lines < 3:
		return false
	case isCertain, extracted().MatchString(head):
		return true
	}
	return areSet(pages)
}

// The bounds of a column, in cells, and the least number of lines that show its width.
const (
	narrowest, widest = 20, 120
	fewest            = 8
)

// areSet reports whether lines are set in a column: many are as wide as the widest, and most of
// these end inside of a sentence. Lines of a poem end in stops, paragraphs have any width.
func areSet(pages [][]block) bool {
	var widths []int
	var ends []rune
	for _, p := range pages {
		for _, b := range p {
			for _, l := range b.lines {
				if w := cells(l); w > 0 {
					last, _ := utf8.DecodeLastRuneInString(l)
					widths, ends = append(widths, w), append(ends, last)
				}
			}
		}
	}
	if len(widths) < fewest {
		return false
	}
	sorted := slices.Sorted(slices.Values(widths))
	full := sorted[len(sorted)*9/10]
	if full < narrowest || full > widest || sorted[len(sorted)-1] > full+full/4 {
		return false
	}
	wide, stopped := 0, 0
	for i, w := range widths {
		if w >= full-3 {
			wide++
			if strings.ContainsRune("。！？；，、：", ends[i]) {
				stopped++
			}
		}
	}
	return wide*5 >= len(widths)*2 && stopped*2 <= wide
}

// cells returns how wide a line is in cells.
func cells(l string) int {
	n := 0
	for _, c := range l {
		n++
		if layout.IsWide(c) || c == '\u3000' || c >= 0xff01 && c <= 0xff60 {
			n++
		}
	}
	return n
}
