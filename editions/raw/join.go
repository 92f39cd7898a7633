package raw

import (
	"strings"
	"unicode/utf8"
)

// joiner makes paragraphs of lines. What a space means depends on its sides:
//
//	12 月     a gap between Latin and Han that the setter put in: dropped
//	合 拳 ，拼 a line that was letter-spaced to the measure: dropped
//	治理 云上  between Han in a line set tight: printed, kept
//	new line  between Latin words: kept
type joiner struct {
	// spaced holds the four characters round printed spaces between Han, so
	// that a space which a line's end has eaten is given back.
	spaced map[[4]rune]bool
}

// newJoiner learns the page's printed spaces.
func newJoiner(lines []line) *joiner {
	j := &joiner{spaced: map[[4]rune]bool{}}
	for i := range lines {
		l := &lines[i]
		if l.stretched || !l.gaps {
			continue
		}
		for at, n := 0, 0; at < len(l.text); at += n {
			var r rune
			if r, n = runeAt(l.text, at); !isGap(r) {
				continue
			}
			if k, ok := seam(l.text[:at], strings.TrimLeftFunc(l.text[at:], isGap)); ok {
				j.spaced[k] = true
			}
		}
	}
	return j
}

// seam is the key of a place between two texts: two characters on each side.
func seam(a, b string) (k [4]rune, ok bool) {
	for i := 1; i >= 0; i-- {
		r, n := utf8.DecodeLastRuneInString(a)
		if n == 0 || classOf(r) != ideograph {
			return k, false
		}
		k[i], a = r, a[:len(a)-n]
	}
	for i := 2; i < 4; i++ {
		r, n := utf8.DecodeRuneInString(b)
		if n == 0 || classOf(r) != ideograph {
			return k, false
		}
		k[i], b = r, b[n:]
	}
	return k, true
}

// paragraph joins the first line of a paragraph and those behind it to one
// text. Nothing but spaces goes or comes.
func (j *joiner) paragraph(l *line, rest []line) string {
	if len(rest) == 0 && !l.gaps {
		return l.text
	}
	n := len(l.text) + 1
	for i := range rest {
		n += len(rest[i].text) + 1
	}
	var b strings.Builder
	b.Grow(n)
	last := writeTight(&b, l)
	for i := range rest {
		prev := l
		if l = &rest[i]; l.text == "" {
			continue
		}
		if b.Len() > 0 {
			next, _ := runeAt(l.text, 0)
			if spaceAtSeam(last, next) {
				b.WriteByte(' ')
			} else if len(j.spaced) > 0 {
				if k, ok := seam(prev.text, l.text); ok && j.spaced[k] {
					b.WriteByte(' ')
				}
			}
		}
		last = writeTight(&b, l)
	}
	return b.String()
}

// spaceAtSeam tells whether a line end between two characters stands for a
// space: between Latin words it does, and no number is parted there.
func spaceAtSeam(a, b rune) bool {
	ca, cb := classOf(a), classOf(b)
	if !ca.isASCII() || !cb.isASCII() {
		return false
	}
	if a == '-' || a == '/' || a == '(' || a == '[' {
		return false
	}
	return cb != narrowMark || b == '(' || b == '"' || b == '\'' || b == '[' || b == '$' || b == '#'
}

// writeTight writes one line without the spaces that setting put into it and
// gives the last character written.
func writeTight(b *strings.Builder, l *line) rune {
	s, stretched := l.text, l.stretched
	if !l.gaps {
		b.WriteString(s)
		r, _ := utf8.DecodeLastRuneInString(s)
		return r
	}
	var prev rune
	gapped, from := false, 0
	for at, n := 0, 0; at < len(s); at += n {
		var r rune
		if r, n = runeAt(s, at); isGap(r) {
			b.WriteString(s[from:at])
			gapped, from = true, at+n
			continue
		}
		if gapped && prev != 0 && keepsSpace(prev, r, stretched) {
			b.WriteByte(' ')
		}
		prev, gapped = r, false
	}
	b.WriteString(s[from:])
	return prev
}

// tight is a text of one line without the gaps round its figures: 3 月 7 日.
func tight(s string) string {
	if !hasGap(s) {
		return s
	}
	var b strings.Builder
	writeTight(&b, &line{text: s, extent: extent{gaps: true}})
	return b.String()
}

func keepsSpace(a, b rune, stretched bool) bool {
	ca, cb := classOf(a), classOf(b)
	switch {
	case ca.isASCII() && cb.isASCII():
		return true
	case stretched, ca.isASCII() || cb.isASCII():
		return false
	}
	return !ca.isMark() && !cb.isMark()
}

// headline is a line of a headline: all its spaces are printed, but a title
// set character by character is closed up.
func headline(l *line) string {
	return closeUp(fields(l.text))
}

func closeUp(words []string) string {
	if len(words) > 1 {
		lone := 0
		for _, w := range words {
			if utf8.RuneCountInString(w) == 1 && w[0] >= 0x80 {
				lone++
			}
		}
		if lone*2 > len(words) {
			return strings.Join(words, "")
		}
	}
	return strings.Join(words, " ")
}
