package clean

import (
	"strings"
	"unicode/utf8"
)

// CloseBreaks removes the line breaks by hand (U+000B, which word processors write) that stand
// inside of a sentence, and counts them in the report. Between two words of letters or digits a
// space takes the place of one. Such a break is one of a line whose
// sentences end at its end alone: where a piece of the line ends a sentence, is empty or begins
// with a space, the breaks part paragraphs; where the line ends no sentence it is a title or a
// list, whose lines stand by themselves. All of those are left as they are. A text without
// such breaks is returned without a copy.
func CloseBreaks(s string, report *Report) string {
	if !strings.Contains(s, "\v") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	at := 1
	for l := range strings.Lines(s) {
		if n := strings.Count(l, "\v"); n > 0 && isBrokenByHand(l) {
			report.add(Control, n, at)
			l = closeBreaks(l)
		} else {
			at += n
		}
		at++
		b.WriteString(l)
	}
	return b.String()
}

// stops are the characters that end a sentence or a part of a list.
const stops = "。！？!?：:；;…”』」）)"

// isBrokenByHand reports whether the breaks by hand of a line stand inside of its sentences.
func isBrokenByHand(line string) bool {
	line = strings.TrimRight(line, "\r\n \u00a0\u3000")
	from := 0
	for i := range len(line) {
		if line[i] != '\v' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(line[from:i])
		after, _ := utf8.DecodeRuneInString(line[i+1:])
		if i == from || strings.ContainsRune(stops, before) || strings.ContainsRune(" \t\v\u00a0\u2003\u3000", before) || strings.ContainsRune(" \t\v\u00a0\u2003\u3000", after) {
			return false
		}
		from = i + 1
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return from < len(line) && strings.ContainsRune("。！？!?…”』」", last)
}

// closeBreaks removes the breaks by hand of a line.
func closeBreaks(line string) string {
	var b strings.Builder
	for at := 0; ; {
		n := strings.IndexByte(line[at:], '\v')
		if n < 0 {
			b.WriteString(line[at:])
			return b.String()
		}
		b.WriteString(line[at : at+n])
		at += n + 1
		if isOfWord(line[at-2]) && at < len(line) && isOfWord(line[at]) {
			b.WriteByte(' ')
		}
	}
}

func isOfWord(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }
