package typeset

import (
	"slices"
	"unicode/utf8"
)

// anchor is the last place between two ideographs: whatever stands on either
// side, a line may end there, and nothing before it bears on anything behind.
// So the segmenter can be asked about a stretch that begins there.
type anchor struct {
	at, pos int32
	stops   int // up to it, its own included; 0 where the text's beginning is meant
	before  context
}

const (
	hanBytes = 3 // of an ideograph in UTF-8: U+4E00 to U+9FFF
	hanCells = 2
)

// quick takes the text as far as it is of the alphabet. It gives false in
// front of anything else.
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
		uax := s.rules.allows(t.line, digitAt(text, int(s.at)+size))
		s.take(c, t.kind, int32(size), width, uax, false)
		s.rules.push(t.line)
	}
	return true
}

// hanRun takes the ideographs in hand behind another one, and gives their
// number. Each may begin a line at no cost.
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
	s.sure = anchor{at, pos, len(s.stops), context{last: ideographBefore(text, int(at)), kind: kindHan}}
	s.at, s.pos = at+hanBytes, pos+hanCells
	s.end, s.width, s.tail = s.at, s.pos, 0
	s.before = context{ideographBefore(text, int(at)), ideographBefore(text, to), kindHan, false, false}
	s.solid = s.before
	s.rules = pairwise{prev: lineID, before: lineID, solid: lineID}
	return n
}

// isHan reports whether three bytes are an ideograph.
func isHan(a, b, c byte) bool {
	return a-0xE4 <= 0xE9-0xE4 && b&0xC0 == 0x80 && c&0xC0 == 0x80 && (a > 0xE4 || b >= 0xB8)
}

// ideographBefore gives the ideograph that ends at byte at, or 0.
func ideographBefore(text string, at int) rune {
	if at < hanBytes || !isHan(text[at-3], text[at-2], text[at-1]) {
		return 0
	}
	return rune(text[at-3]&0x0F)<<12 | rune(text[at-2]&0x3F)<<6 | rune(text[at-1]&0x3F)
}

// isApostrophe reports whether a single quote stands at a word, where it may be
// an apostrophe and is no bracket.
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

func digitAt(text string, at int) bool { return at < len(text) && isDigit(text[at]) }
