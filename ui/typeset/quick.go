package typeset

import (
	"slices"
	"unicode/utf8"
)

// restart is a place between two ideographs. Whatever stands on either side, a line
// may end there, and no rule of UAX #14 reaches across it, so the segmenter can read
// a stretch of the text that begins there.
type restart struct {
	at, pos int32   // the bytes and the cells before the place
	stops   int     // the number of stops up to the place and with it; 0 for the text's beginning
	before  context // the characters before the place
}

const (
	hanBytes = 3 // the bytes of an ideograph, U+4E00 to U+9FFF, in UTF-8
	hanCells = 2 // the cells of an ideograph: Wide in UAX #11
)

// quick takes the characters that have a trait (see [traitOf]). It returns false
// before the first that has none, and true at the end of the text.
func (s *scanner) quick() bool {
	text := s.text
	for int(s.at) < len(text) {
		if s.before.kind == kindHan && !s.before.counts && !s.before.measures {
			if s.hanRun() > 0 {
				continue
			}
		}
		c, size := rune(text[s.at]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[s.at:])
		}
		t := traitOf(c)
		if t.line == lineOther || (c == '‘' || c == '’') && s.isApostrophe(c, size) {
			return false
		}
		width := int32(t.cells)
		if width == 0 {
			width = int32(s.ruler.Rune(c))
		}
		if s.advance != nil {
			width = int32(s.advance[s.at])
		}
		uax := s.rules.allows(t.line, isDigitAt(text, int(s.at)+size))
		s.take(c, t.kind, int32(size), width, uax, false)
		s.rules.push(t.line)
	}
	return true
}

// hanRun takes the run of ideographs that begins at the next cluster, and gives
// their number. It takes none unless the character before is an ideograph too, so
// that each of the run may begin a line at no cost.
func (s *scanner) hanRun() int {
	text, from := s.text, int(s.at)
	to := from
	for rest := text[from:]; len(rest) >= hanBytes && isHan(rest[0], rest[1], rest[2]); rest = rest[hanBytes:] {
		to += hanBytes
	}
	n := (to - from) / hanBytes
	if n == 0 || ideographBefore(text, from) == 0 {
		return 0
	}
	s.stop(0, false)
	at, pos := s.at, s.pos
	had := len(s.stops)
	s.stops = slices.Grow(s.stops, n-1)[:had+n-1]
	run := s.stops[had:]
	for i := range run {
		at, pos = at+hanBytes, pos+hanCells
		run[i] = stop{end: at, at: at, width: pos, pos: pos}
	}
	s.restart = restart{at, pos, len(s.stops), context{last: ideographBefore(text, int(at)), kind: kindHan}}
	s.at, s.pos = at+hanBytes, pos+hanCells
	s.end, s.width, s.tail = s.at, s.pos, 0
	s.before = context{ideographBefore(text, int(at)), ideographBefore(text, to), kindHan, false, false}
	s.solid = s.before
	s.rules = pairwise{prev: lineID, before: lineID, solid: lineID}
	return n
}

// isHan reports whether three bytes are a code point of U+4E00 to U+9FFF in UTF-8.
func isHan(a, b, c byte) bool {
	return a-0xE4 <= 0xE9-0xE4 && b&0xC0 == 0x80 && c&0xC0 == 0x80 && (a > 0xE4 || b >= 0xB8)
}

// ideographBefore gives the ideograph that ends at byte at, or 0 if none does.
func ideographBefore(text string, at int) rune {
	if at < hanBytes || !isHan(text[at-3], text[at-2], text[at-1]) {
		return 0
	}
	return rune(text[at-3]&0x0F)<<12 | rune(text[at-2]&0x3F)<<6 | rune(text[at-1]&0x3F)
}

// isApostrophe reports whether the single quote c of so many bytes may be an
// apostrophe: a ‘ behind a Latin letter or a digit, a ’ between two of them.
func (s *scanner) isApostrophe(c rune, size int) bool {
	if k := s.before.kind; k != kindLatin && k != kindDigit {
		return false
	}
	if c == '‘' {
		return true
	}
	next, _ := utf8.DecodeRuneInString(s.text[int(s.at)+size:])
	return isWordRune(next)
}

func isDigitAt(text string, at int) bool { return at < len(text) && isDigit(text[at]) }
