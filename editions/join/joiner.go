package join

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Line is one printed line without spaces at its ends.
type Line struct {
	Text      string
	Stretched bool // letter-spaced to the measure: gaps between Han are not printed
}

// Joiner makes paragraphs of the lines of one page.
type Joiner struct {
	// spaced holds the four characters round printed spaces between Han, so
	// that a space which a line's end has eaten is given back.
	spaced map[[4]rune]bool
	words  map[string]bool // Latin words that stand whole inside lines
}

// New learns the page's printed spaces and Latin words.
func New(lines iter.Seq[Line]) *Joiner {
	j := &Joiner{spaced: map[[4]rune]bool{}, words: map[string]bool{}}
	for l := range lines {
		j.learnWords(l.Text)
		if l.Stretched || !hasGap(l.Text) {
			continue
		}
		for at, r := range l.Text {
			if !IsGap(r) {
				continue
			}
			if k, ok := seam(l.Text[:at], strings.TrimLeftFunc(l.Text[at:], IsGap)); ok {
				j.spaced[k] = true
			}
		}
	}
	return j
}

// learnWords notes the Latin words that neither begin nor end a line, which may
// be halves.
func (j *Joiner) learnWords(s string) {
	for at := 0; at < len(s); at++ {
		if !isASCIILetter(s[at]) {
			continue
		}
		from := at
		for at < len(s) && isASCIILetter(s[at]) {
			at++
		}
		if from > 0 && at < len(s) && at-from > 3 {
			j.words[s[from:at]] = true
		}
	}
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// Paragraph joins lines to one text. Nothing but spaces goes or comes.
func (j *Joiner) Paragraph(lines ...Line) string {
	return j.Join(len(lines), func(i int) Line { return lines[i] })
}

// Join is Paragraph of n lines that are asked for in order, twice at most.
func (j *Joiner) Join(n int, line func(i int) Line) string {
	if n == 0 {
		return ""
	}
	first := line(0)
	if n == 1 && !hasGap(first.Text) {
		return first.Text
	}
	size := 0
	for i := range n {
		size += len(line(i).Text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	prev := first
	prevText, prevRow := tight(first)
	b.WriteString(prevText)
	for i := 1; i < n; i++ {
		l := line(i)
		if l.Text == "" {
			continue
		}
		text, row := tight(l)
		if b.Len() > 0 && j.spaceAtSeam(prev.Text, l.Text, prevRow || row) {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		prev, prevRow = l, row
	}
	return closeAddresses(b.String())
}

// Tight is a line without the gaps that setting put into it: 3 月 7 日.
func Tight(s string) string {
	if !hasGap(s) {
		return s
	}
	t, _ := tight(Line{Text: s})
	return closeAddresses(t)
}

// Headline is a line of a headline: all its spaces are printed, but a title
// set character by character is closed up.
func Headline(s string) string {
	if !hasGap(s) {
		return s
	}
	words := strings.FieldsFunc(s, IsGap)
	if len(words) > 1 {
		lone := 0
		for _, w := range words {
			if utf8.RuneCountInString(w) == 1 && w[0] >= utf8.RuneSelf {
				lone++
			}
		}
		if lone*2 > len(words) {
			return strings.Join(words, "")
		}
	}
	return strings.Join(words, " ")
}
