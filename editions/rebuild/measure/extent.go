package measure

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/wordlist"
)

// Em is a width in hundredths of the body's type size.
type Em int32

const (
	// OneEm is the width of a Chinese character.
	OneEm Em = 100
	// MaxEm is the greatest width of a line that is counted, 10,000 em, so that sums stay
	// within an int32.
	MaxEm Em = 1_000_000
)

func (x Em) abs() Em { return max(x, -x) }

// Ending says how well a line can end a paragraph.
type Ending uint8

const (
	EndsBare  Ending = iota // it ends in a character
	EndsComma               // it ends in ，、 or an opening mark, as no paragraph does
	EndsWeak                // it ends in ： ； ） or a closing mark without a stop before it
	EndsAsk                 // it ends in ？！…, as a headline may too
	EndsFull                // it ends in 。, or in a sentence's end and closing marks
)

// Extent is what a line's characters say of its width.
//
//	lo  every mark at half width, no space between Han and Latin
//	nat every mark at full width, spaces as the text shows them
//
// A line that was set to the measure lies between, if it was squeezed; or a
// little below nat's measure, if it was stretched.
type Extent struct {
	Lo, Nat Em
	// unit is the width of what the line begins with and what may not part
	// from it: a number, a word, a character and its closing marks.
	Unit       Em
	Runes      int32
	Marks      int32 // the number of closing and opening marks
	Latin      int32 // the number of characters narrower than an em
	Words      int32 // the number of pieces between spaces
	End        Ending
	First      Class
	Last       Class
	Sign       wordlist.Sign
	Traits     Trait
	Gaps       bool // a space stands inside the line
	Stretched  bool // the line is letter-spaced, so it is as wide as the measure whatever Nat is
	Marked     bool // the line begins with the mark of a brief: ▲ ■ ●
	MarksFirst bool // the line begins with a mark that may not begin a line
}

// Rigid returns the width with the gaps between Han and Latin closed but every mark whole.
func (x *Extent) Rigid() Em { return x.Lo + Em(x.Marks)*OneEm/2 }

// ClassWidth returns the least and the natural width of a character of a class.
func ClassWidth(c Class, r rune) (lo, nat Em) {
	switch c {
	case Closing, Opening:
		return OneEm / 2, OneEm
	case Digit:
		return 50, 53
	case Letter:
		if r >= 'A' && r <= 'Z' {
			return 55, 68
		}
		return 42, 52
	case NarrowMark:
		return 25, 45
	}
	return OneEm, OneEm
}

// A gap between Han and Latin is a quarter em at most (CLREQ 3.2.2); one
// between two Han characters is a printed space of half to one em.
const (
	Autospace  Em = 22
	printedGap Em = 60
	TightGap   Em = 8 // between Han and Latin where the text shows no space
)

// Measure returns the extent of a line, which must have no space at either end.
func Measure(s string) Extent {
	var x Extent
	prev := Gap
	var prevRune rune
	gapped, pairs, spaced := false, 0, 0
	word, lone := 0, 0 // characters since the last gap; gaps behind one alone
	unitOpen := true
	// A local variable is faster than a field of x.
	var seen wordlist.Sign
	var traits Trait
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = RuneAt(s, i)
		k := kindOf(r)
		c := k.Class()
		if c == Ideograph && prev == Ideograph && !gapped && x.Nat < MaxEm { // most characters are so
			word++
			pairs++
			unitOpen = false
			x.Lo += OneEm
			x.Nat += OneEm
			x.Runes++
			traits |= k.traits()
			seen |= wordlist.SignOfRune(r)
			prevRune = r
			continue
		}
		if c == Gap {
			x.Gaps = true
			if !gapped {
				x.Words++
				if word <= 1 {
					lone++
				}
			}
			gapped, word = true, 0
			continue
		}
		if !c.IsMark() {
			word++
		}
		lo, nat := ClassWidth(c, r)
		if i > 0 {
			space, shown := spaceBetween(prev, c, gapped)
			lo += space
			nat += shown
			if !c.IsASCII() && !prev.IsASCII() {
				pairs++
				if gapped {
					spaced++
				}
			}
		} else {
			x.begin(k)
		}
		if unitOpen && i > 0 {
			unitOpen = AreJoined(prev, c, gapped)
		}
		if x.Nat < MaxEm {
			x.Lo += lo
			x.Nat += nat
		}
		if unitOpen {
			x.Unit = x.Lo
		}
		traits |= k.traits()
		seen |= wordlist.SignOfRune(r)
		x.count(c)
		prev, prevRune, gapped = c, r, false
	}
	x.Last, x.Sign, x.Traits = prev, seen, traits
	x.Words++
	x.addGaps(s, pairs, spaced, lone)
	x.End = endingOf(s, prev, prevRune)
	return x
}

// begin notes what the first character says of the line.
func (x *Extent) begin(k kind) {
	c := k.Class()
	x.First = c
	x.MarksFirst = c == Closing || c == Suffix
	x.Marked = c == Ideograph && k.traits()&BriefMark != 0
}

// count adds a character that is no ideograph behind another.
func (x *Extent) count(c Class) {
	x.Runes++
	if c.IsASCII() {
		x.Latin++
	}
	if c.IsMark() {
		x.Marks++
	}
}

// AreSpaced reports whether a line is letter-spaced. pairs is the number of places between two
// characters of an em, spaced that of those with a gap, lone that of the gaps behind one
// character alone. Of a line with figures between few characters all have to be spaced: four
// characters can be two names.
func AreSpaced(pairs, spaced, lone int) bool {
	return pairs >= 4 && spaced*4 > pairs && lone*2 >= spaced || pairs == 3 && spaced == 3 && lone >= 4
}

// addGaps sets Stretched if the line is letter-spaced, and else adds the widths of its
// printed gaps. pairs is the number of places between two characters of an em, spaced that
// of those with a gap, lone that of the gaps behind one character alone.
func (x *Extent) addGaps(s string, pairs, spaced, lone int) {
	// Names and roles have gaps between them too, but not inside.
	x.Stretched = AreSpaced(pairs, spaced, lone) || spaced >= fewestApart && spaced*4 > pairs && isPiecemeal(s)
	if !x.Stretched {
		x.Nat += Em(min(spaced, 100)) * printedGap
		x.Lo += Em(min(spaced, 100)) * Autospace
	}
}

// spaceBetween returns the least and the natural space between two characters of which at least
// one is no ideograph. gapped says that the text has a space there.
func spaceBetween(prev, c Class, gapped bool) (lo, nat Em) {
	han, hanPrev := !c.IsASCII(), !prev.IsASCII()
	switch {
	case han && hanPrev:
		return 0, 0 // printed gaps are added when the line is known
	case han != hanPrev && !c.IsMark() && !prev.IsMark() && prev != Gap:
		if gapped {
			return 0, Autospace
		}
		return 0, TightGap
	case gapped: // between two Latin words
		return 20, 30
	}
	return 0, 0
}

// AreJoined reports whether a line may not be broken between two characters.
func AreJoined(prev, c Class, gapped bool) bool {
	switch {
	case c == Closing || c == Suffix || prev == Opening:
		return true
	case gapped:
		return false
	case prev == Dash && c == Dash:
		return true
	}
	return prev.IsASCII() && c.IsASCII()
}

// isSignedAfterStop reports whether a line ends in brackets after a stop, as …首次展出。（余谷雨）
// does. They belong to the paragraph and not to a sentence, and so end it.
func isSignedAfterStop(s string) bool {
	at := strings.LastIndex(s, "（")
	if at <= 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return r != '…' && EndsSentence(r)
}

// endingOf returns the ending of a line by its last marks: 。” ends a sentence, ” alone can.
// last is the class of its last character r.
func endingOf(s string, last Class, r rune) Ending {
	switch {
	case r == '.' && last == NarrowMark && len(s) > 1 && s[len(s)-2] >= '0' && s[len(s)-2] <= '9':
		return EndsBare // the point belongs to a number: 3.
	case EndsSentence(r):
		return endingIn(r)
	case last == Opening || r == '，' || r == '、' || r == ',':
		return EndsComma
	case r == '）' && isSignedAfterStop(s):
		return EndsFull
	case last == Closing || r == ':' || r == ';' || r == ')':
		return endingBefore(s, r)
	}
	return EndsBare
}

// endingIn returns the ending of a line in a mark that ends a sentence.
func endingIn(stop rune) Ending {
	if stop == '。' || stop == '.' {
		return EndsFull
	}
	return EndsAsk
}

// endingBefore looks for a sentence's end before the closing marks that a line
// ends in, the last of them r.
func endingBefore(s string, r rune) Ending {
	for range 3 {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		p, _ := utf8.DecodeLastRuneInString(s)
		if EndsSentence(p) {
			return endingIn(p)
		}
		if ClassOf(p) != Closing || r == '：' || r == '；' {
			break
		}
	}
	return EndsWeak
}
