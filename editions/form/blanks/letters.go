package blanks

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/join"
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// Meaning says which of the blanks between Chinese characters of a page mean nothing.
type Meaning uint8

const (
	Printed Meaning = iota // those that were printed, and those of stretched lines
	Stray                  // some of those in lines of prose
	All                    // one stands between nearly all characters
)

// The bounds by which blanks are found to mean nothing.
const (
	// leastProse is the number of Chinese characters of a line that is looked at.
	leastProse = 8
	// leastPairs is the number of pairs of neighbours that are needed.
	leastPairs = 60
)

// blanksOf finds out what the blanks of a page's lines mean. Those between nearly all
// characters of nearly all lines mean nothing. Some mean nothing if half of the lines have
// them, inside of words (of two characters that a blank parts, one pair in eight stands
// together in words), and single characters stand between two of them. Printed blanks part
// sentences, names and cells.
func blanksOf(lines []line.Line) Meaning {
	all, with, pieces, lone := 0, 0, 0, 0
	var c seamCount
	full := 0 // the lines with a blank between most characters
	for i := range lines {
		s := lines[i].Text
		n := countSeams(s)
		if n.pairs+1 < leastProse {
			continue
		}
		all++
		c.pairs, c.blanks, c.known = c.pairs+n.pairs, c.blanks+n.blanks, c.known+n.known
		if n.blanks == 0 {
			continue
		}
		with++
		if n.blanks*4 >= n.pairs*3 {
			full++
		}
		for _, w := range measure.Fields(s) {
			if pieces++; utf8.RuneCountInString(w) == 1 {
				lone++
			}
		}
	}
	switch {
	case c.pairs < leastPairs || with*2 < all:
		return Printed
	case full*4 >= all*3 && c.blanks*5 >= c.pairs*4:
		return All
	case c.blanks*25 >= c.pairs && c.known*8 >= c.blanks && lone*25 >= pieces && full*4 < all:
		return Stray
	}
	return Printed
}

// seamCount counts two Chinese characters that follow one another: all, those with one blank
// between, and those of these that stand together in words.
type seamCount struct{ pairs, blanks, known int }

func countSeams(s string) (n seamCount) {
	var last rune
	gap := 0
	for _, r := range s {
		switch {
		case measure.IsGap(r):
			gap++
			continue
		case linekind.IsHan(r) && linekind.IsHan(last) && gap <= 1:
			n.pairs++
			if gap == 1 {
				n.blanks++
				if pairs.AreTogether(last, r) {
					n.known++
				}
			}
		}
		last, gap = r, 0
	}
	return n
}

// Close returns a line, which may be indented, without the blanks that mean nothing. The
// spaces before it stay.
func (b Meaning) Close(s string) string {
	body := strings.TrimLeftFunc(s, measure.IsGap)
	n := countSeams(body)
	switch {
	case b == Printed || n.blanks == 0:
		return s
	case b == Stray && (n.pairs+1 < leastProse || facts.IsByline(body) || facts.IsLine(body)):
		return s
	case b == All && n.blanks*2 < n.pairs:
		return s
	}
	var out strings.Builder
	out.WriteString(s[:len(s)-len(body)])
	runes := []rune(body)
	for i, r := range runes {
		if measure.IsGap(r) && i > 0 && i+1 < len(runes) && isSolid(runes[i-1], b) && isSolid(runes[i+1], b) && (linekind.IsHan(runes[i-1]) || linekind.IsHan(runes[i+1])) {
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// isSolid reports whether no blank was printed beside a character: it is a Chinese character,
// or, where a blank stands between all characters, anything but a space.
func isSolid(r rune, b Meaning) bool { return linekind.IsHan(r) || b == All && !measure.IsGap(r) }

// Close closes the blanks of lines that mean nothing.
func Close(lines []line.Line) Meaning {
	b := blanksOf(lines)
	if b != Printed {
		for i := range lines {
			lines[i].Text = b.Close(lines[i].Text)
		}
	}
	return b
}

// Closers returns the functions that remove the gaps which stand all over a text without a
// meaning: between its words, and between its digits.
func Closers(texts []string) (out []func(string) string) {
	if join.AreWordsApart(texts) {
		out = append(out, join.CloseWords)
	}
	if join.AreDigitsApart(texts) {
		out = append(out, join.CloseDigits)
	}
	return out
}
