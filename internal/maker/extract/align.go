package extract

import (
	"strings"
	"unicode"

	"baolan/editions/clean"
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
)

// Said is a string of a page with the role of its first line. Further lines of prose,
// entries, questions and answers have the label Next.
type Said struct {
	sheet.Role
	Text string
}

// Align finds the role of each line of an extracted text by the strings that were set. A
// line in which none of them is found is Other.
func Align(f Form, text string, said []Said) Text {
	a := aligner{}
	for _, s := range said {
		a.add(s)
	}
	out := Text{Form: f}
	for l := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		out.Lines = append(out.Lines, a.line(l))
	}
	return out
}

// aligner has the characters of every string, and knows which were found.
type aligner struct {
	said  []Said
	chars [][]rune
	used  [][]bool
	last  int // the string in which the last line ended
	at    int // the place in it
}

func (a *aligner) add(s Said) {
	rs := solid(s.Text)
	a.said, a.chars, a.used = append(a.said, s), append(a.chars, rs), append(a.used, make([]bool, len(rs)))
}

// solid returns a text's characters without spaces, and with the horizontal forms of marks.
func solid(s string) []rune {
	var out []rune
	s, _ = clean.Text(s)
	for _, r := range s {
		if !unicode.IsSpace(r) {
			out = append(out, Level(r))
		}
	}
	return out
}

// Level returns the horizontal form of a mark.
func Level(r rune) rune {
	const vertical, horizontal = "︒︐︑﹁﹂︵︶︓﹃﹄︻︼", "。，、「」（）：『』【】"
	for i, v := range []rune(vertical) {
		if v == r {
			return []rune(horizontal)[i]
		}
	}
	return r
}

// line finds the longest pieces at the beginning of a line, one after the other.
func (a *aligner) line(text string) Line {
	l := Line{Role: blank.Role, Text: text, Page: -1, Printed: -1}
	rest := solid(text)
	most := 0
	for len(rest) > 0 {
		k, at, n := a.find(rest)
		if n == 0 {
			rest = rest[1:]
			continue
		}
		for i := range n {
			a.used[k][at+i] = true
		}
		role := a.said[k].Role
		if at > 0 {
			role.Label = following(role.Label)
		}
		if l.Printed < 0 {
			l.Printed, l.Role, most = k, role, n
		} else if k != l.Printed {
			l.Mixed = true
			if n > most {
				l.Role, most = role, n
			}
		}
		a.last, a.at = k, at+n
		rest = rest[n:]
	}
	return l
}

func following(l label.Label) label.Label {
	switch l {
	case label.First, label.Item, label.Question, label.Answer:
		return label.Next
	}
	return l
}

// find returns the longest beginning of a line that is in a string and was not found
// before. It looks where the last line ended, then everywhere.
func (a *aligner) find(line []rune) (k, at, n int) {
	k = -1
	try := func(i, from int) {
		m := 0
		for m < len(line) && from+m < len(a.chars[i]) && !a.used[i][from+m] && a.chars[i][from+m] == line[m] {
			m++
		}
		if m > n {
			k, at, n = i, from, m
		}
	}
	if a.last < len(a.chars) {
		try(a.last, a.at)
	}
	if n == len(line) || n > 3 {
		return k, at, n
	}
	for i := range a.chars {
		for from := range a.chars[i] {
			if !a.used[i][from] && a.chars[i][from] == line[0] {
				try(i, from)
			}
		}
		if n == len(line) {
			break
		}
	}
	return k, at, n
}
