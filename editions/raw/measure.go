package raw

import (
	"strings"
	"unicode/utf8"
)

// em is a width in hundredths of the body's type size.
type em int32

const (
	oneEm em = 100
	// maxEm bounds a line's width, so that sums stay within an int32. No
	// column is wider than 10,000 em.
	maxEm em = 1_000_000
)

func (x em) abs() em { return max(x, -x) }

// ending is how well a line could end a paragraph.
type ending uint8

const (
	endsBare  ending = iota // in a character
	endsComma               // in ，、 or an opening mark: never
	endsWeak                // in ： ； ） or a closing mark without a stop before it
	endsAsk                 // in ？！…, as a headline may too
	endsFull                // in 。 or a sentence's end and closing marks
)

// extent is what can be said of a line's width from its characters.
//
//	lo  every mark at half width, no space between Han and Latin
//	nat every mark at full width, spaces as the text shows them
//
// A line that was set to the measure lies between, if it was squeezed; or a
// little below nat's measure, if it was stretched.
type extent struct {
	lo, nat em
	// unit is the width of what the line begins with and what may not part
	// from it: a number, a word, a character and its closing marks.
	unit       em
	runes      int32
	marks      int32 // closing and opening ones
	latin      int32 // characters narrower than an em
	end        ending
	first      class
	last       class
	sign       sign
	traits     trait
	gaps       bool // a space stands inside
	stretched  bool // letter-spaced: set to the measure, whatever its nat says
	marked     bool // begins with the mark of a brief: ▲ ■ ●
	marksFirst bool // begins with a mark that may not begin a line
}

// rigid is the width with the gaps between Han and Latin closed but every
// mark whole.
func (x *extent) rigid() em { return x.lo + em(x.marks)*oneEm/2 }

// widths of the classes: least and natural.
func classWidth(c class, r rune) (lo, nat em) {
	switch c {
	case closing, opening:
		return oneEm / 2, oneEm
	case digit:
		return 50, 53
	case letter:
		if r >= 'A' && r <= 'Z' {
			return 55, 68
		}
		return 42, 52
	case narrowMark:
		return 25, 45
	}
	return oneEm, oneEm
}

// A gap between Han and Latin is a quarter em at most (CLREQ 3.2.2); one
// between two Han characters is a printed space of half to one em.
const (
	autospace   em = 22
	printedGap  em = 60
	tightGapMax em = 8 // between Han and Latin where the text shows no space
)

// measure reads a line once. The line has no space at either end.
func measure(s string) extent {
	var x extent
	prev := gap
	var prevRune rune
	gapped, pairs, spaced := false, 0, 0
	word, lone := 0, 0 // characters since the last gap; gaps behind one alone
	unitOpen := true
	// Kept out of x, which is in memory.
	var seen sign
	var traits trait
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = runeAt(s, i)
		k := kindOf(r)
		c := k.class()
		if c == ideograph && prev == ideograph && !gapped && x.nat < maxEm { // as most
			word++
			pairs++
			unitOpen = false
			x.lo += oneEm
			x.nat += oneEm
			x.runes++
			traits |= k.traits()
			seen |= signOfRune(r)
			prevRune = r
			continue
		}
		if c == gap {
			x.gaps = true
			if !gapped && word <= 1 {
				lone++
			}
			gapped, word = true, 0
			continue
		}
		if !c.isMark() {
			word++
		}
		lo, nat := classWidth(c, r)
		if i > 0 {
			han, hanPrev := !c.isASCII(), !prev.isASCII()
			switch {
			case han && hanPrev:
				pairs++
				if gapped {
					spaced++
				}
			case han != hanPrev && !c.isMark() && !prev.isMark() && prev != gap:
				if gapped {
					nat += autospace
				} else {
					nat += tightGapMax
				}
			case gapped: // between two Latin words
				lo += 20
				nat += 30
			}
		} else {
			x.first = c
			x.marksFirst = c == closing || c == suffix
			x.marked = c == ideograph && k.traits()&briefMark != 0
		}
		if unitOpen && i > 0 {
			unitOpen = joins(prev, c, gapped)
		}
		if x.nat < maxEm {
			x.lo += lo
			x.nat += nat
		}
		if unitOpen {
			x.unit = x.lo
		}
		x.runes++
		traits |= k.traits()
		seen |= signOfRune(r)
		if c.isASCII() {
			x.latin++
		}
		if c.isMark() {
			x.marks++
		}
		prev, prevRune, gapped = c, r, false
	}
	x.last, x.sign, x.traits = prev, seen, traits
	// Names and roles have gaps between them too, but not inside.
	x.stretched = pairs >= 4 && spaced*4 > pairs && lone*2 >= spaced
	if !x.stretched {
		x.nat += em(min(spaced, 100)) * printedGap
		x.lo += em(min(spaced, 100)) * autospace
	}
	x.end = endingOf(s, prev, prevRune)
	return x
}

// joins tells whether a line may not be broken between two characters.
func joins(prev, c class, gapped bool) bool {
	switch {
	case c == closing || c == suffix || prev == opening:
		return true
	case gapped:
		return false
	case prev == dash && c == dash:
		return true
	}
	return prev.isASCII() && c.isASCII()
}

// signedAfterStop tells …首次展出。（余谷雨）: brackets after a stop belong to
// the paragraph, not to a sentence, and so end it.
func signedAfterStop(s string) bool {
	at := strings.LastIndex(s, "（")
	if at <= 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return r != '…' && endsSentence(r)
}

// endingOf looks at the last marks of a line: 。” ends a sentence, ” alone
// may.
func endingOf(s string, last class, r rune) ending {
	switch {
	case endsSentence(r):
		if r == '.' && last == narrowMark && len(s) > 1 && s[len(s)-2] >= '0' && s[len(s)-2] <= '9' {
			return endsBare
		}
		if r != '。' && r != '.' {
			return endsAsk
		}
		return endsFull
	case last == opening || r == '，' || r == '、' || r == ',':
		return endsComma
	case r == '）' && signedAfterStop(s):
		return endsFull
	case last == closing || r == ':' || r == ';' || r == ')':
		for range 3 {
			_, n := utf8.DecodeLastRuneInString(s)
			s = s[:len(s)-n]
			p, _ := utf8.DecodeLastRuneInString(s)
			if endsSentence(p) {
				if p == '。' || p == '.' {
					return endsFull
				}
				return endsAsk
			}
			if classOf(p) != closing || r == '：' || r == '；' {
				break
			}
		}
		return endsWeak
	}
	return endsBare
}
