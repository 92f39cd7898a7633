package archive

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/markdown"
	"baolan/editions/rebuild/measure"
)

// examinedLines is the number of lines by which IsForeign decides.
const examinedLines = 400

// IsForeign reports whether Markdown was made by others: it lacks what baolan's own form
// has, and has what that form never has.
func IsForeign(body string) bool {
	var head []string
	for l := range strings.Lines(body) {
		if markdown.BeginsPage(l) {
			return false
		}
		if head = append(head, l); len(head) == examinedLines {
			break
		}
	}
	lines := linesOf(strings.Join(head, ""))
	first := firstHeading(lines)
	switch {
	case slices.ContainsFunc(head, isOfOthers), hasHead(strings.Join(head, "")), isKept(body), hasFronts(strings.Join(head, "")):
		return true
	case first < 0:
		return areOneLineParagraphs(lines) || hasFactsBelow(lines, -1)
	case facts.Has(lines[first].text):
		return true
	case lines[first].level != 1 || !strings.HasPrefix(head[min(first, len(head)-1)], "#"):
		return true
	}
	return hasFactsAbove(lines, first) || hasFactsBelow(lines, first) || hasSections(lines) || repeatsTitle(lines, first) || areOneLineParagraphs(lines)
}

func firstHeading(lines []line) int {
	for i := range lines {
		if lines[i].kind == heading {
			return i
		}
	}
	return -1
}

// below returns the indexes of the first lines behind heading i that are not blank, most at
// most.
func below(lines []line, i, most int) []int {
	var out []int
	for k := i + 1; k < len(lines) && len(out) < most && lines[k].kind != heading; k++ {
		if lines[k].kind != blank && lines[k].kind != note && lines[k].kind != aside {
			out = append(out, k)
		}
	}
	return out
}

// hasFactsAbove reports whether a date, a page or a source stands above the first heading.
func hasFactsAbove(lines []line, first int) bool {
	for i := range lines[:first] {
		if l := &lines[i]; (l.kind == text || l.kind == quote) && facts.Has(l.text) {
			return true
		}
	}
	return false
}

// hasFactsBelow reports whether a date, a page or a source stands below a heading.
func hasFactsBelow(lines []line, i int) bool {
	for _, k := range below(lines, i, 4) {
		if facts.Has(lines[k].text) {
			return true
		}
	}
	return false
}

func repeatsTitle(lines []line, i int) bool {
	for _, k := range below(lines, i, 6) {
		if isSameTitle(lines[k].text, lines[i].text) {
			return true
		}
	}
	return false
}

// IsTitle reports whether a heading says a title again, with or without a number before it.
func IsTitle(heading, title string) bool {
	return isSameTitle(heading, title) || isSameTitle(uncounted(heading), title)
}

// isSameTitle reports whether two titles are the same except for spaces.
func isSameTitle(a, b string) bool { return a != "" && measure.Squeezed(a) == measure.Squeezed(b) }

// areOneLineParagraphs reports whether lines that follow one another without a blank line
// are paragraphs: they are indented, or all end as sentences do.
func areOneLineParagraphs(lines []line) bool {
	runs, good := 0, 0
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j].kind == text {
			j++
		}
		if j-i >= 2 {
			runs++
			if areParagraphs(lines[i:j]) {
				good++
			}
		}
		i = max(j, i+1)
	}
	return runs > 0 && good*2 > runs
}

// areParagraphs reports whether each of the lines is a paragraph.
func areParagraphs(run []line) bool {
	indented, ended, short := 0, 0, 0
	for i := range run {
		if run[i].indented {
			indented++
		}
		if endsSentence(run[i].text) {
			ended++
		} else if utf8.RuneCountInString(run[i].text) <= mostSubhead {
			short++ // the line may be a sub-head
		}
	}
	return indented*2 >= len(run) || ended+short == len(run) && ended >= 2*short
}

// mostSubhead is the greatest number of characters of a sub-head.
const mostSubhead = 20

func endsSentence(s string) bool {
	l := measure.Measure(s)
	return l.End >= measure.EndsAsk || l.End == measure.EndsWeak
}
