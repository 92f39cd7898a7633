package typeset

import "unicode/utf8"

// ask lets the segmenter find the stops around the next character, which has no
// trait: from the last restart before it to the next place behind it where the
// segmenter is not needed any more.
//
//	…他在咖啡馆（Café）写稿…
//	      ↑     é    ↑
//	  the last       the next
func (s *scanner) ask() {
	to := s.nextRestart()
	from, known := s.back()
	s.runes = masked(s.runes[:0], s.text[from:to])
	s.seg.Init(s.runes)
	lines, clusters := s.seg.LineIterator(), s.seg.GraphemeIterator()
	next, must := -1, false // the index of the next opportunity in runes, and whether it is forced
	var before context
	for n := 0; clusters.Next(); n++ {
		if n%askEvery == 0 && s.isEnded() {
			break
		}
		g := clusters.Grapheme()
		for next < g.Offset && lines.Next() {
			l := lines.Line()
			next, must = l.Offset+len(l.Text), l.IsMandatoryBreak
		}
		if known && n == 0 {
			continue // this is the ideograph before the restart, which was taken before
		}
		first, size, width := s.measureCluster(len(g.Text))
		k := kindOf(first)
		if k == kindSpace && len(g.Text) > 1 && first != '\r' {
			k = kindOther // a space with a combining mark is visible
		}
		before = s.before
		if known && n == 1 {
			s.move(first, k, size, width) // the stop before it was recorded before
		} else {
			s.take(first, k, size, width, next == g.Offset, must)
		}
	}
	if to < len(s.text) {
		s.restart = restart{s.at - hanBytes, s.pos - hanCells, len(s.stops), before}
	}
	s.rules = pairwise{prev: lineID, before: lineID, solid: lineID}
}

// nextRestart gives the byte behind the first two ideographs that stand together
// at or behind the next cluster, or the text's length if there are none.
func (s *scanner) nextRestart() int {
	text := s.text
	if s.plain {
		return len(text)
	}
	for at := int(s.at); at+2*hanBytes <= len(text); at++ {
		if isHan(text[at], text[at+1], text[at+2]) && isHan(text[at+3], text[at+4], text[at+5]) {
			return at + 2*hanBytes
		}
	}
	return len(text)
}

// back moves the scanner back to the last restart. It gives the byte of the
// ideograph before that place and true; or 0 and false if there is no restart, and
// the scan begins at the text's beginning.
func (s *scanner) back() (from int, known bool) {
	p := s.restart
	if p.stops == 0 {
		p.stops = 1
	} else {
		known, from = true, int(p.at)-hanBytes
	}
	s.stops, s.cuts = s.stops[:p.stops], s.cuts[:0]
	s.at, s.pos, s.end, s.width, s.tail = p.at, p.pos, p.at, p.pos, 0
	s.before, s.solid = p.before, p.before
	return from, known
}

// measureCluster gives the first code point, the bytes and the cells of the next
// cluster, which has n code points.
func (s *scanner) measureCluster(n int) (first rune, size, width int32) {
	for i := range n {
		c, b := utf8.DecodeRuneInString(s.text[s.at+size:])
		if i == 0 {
			first = c
		}
		width = max(width, int32(s.ruler.Rune(c)))
		size += int32(b)
	}
	if s.advance != nil {
		width = int32(s.advance[s.at])
	}
	return first, size, width
}

// masked appends a text's code points as the segmenter shall read them: the Chinese
// quotes as the brackets { and }, which gives them the classes OP and CL (see
// [punctuationTrait]); a single quote only where it is no apostrophe.
func masked(runes []rune, text string) []rune {
	for at, c := range text {
		_, size := utf8.DecodeRuneInString(text[at:])
		switch c {
		case '“':
			c = '{'
		case '”':
			c = '}'
		case '‘':
			if len(runes) == 0 || !isWordRune(runes[len(runes)-1]) {
				c = '{'
			}
		case '’':
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			if len(runes) == 0 || !isWordRune(runes[len(runes)-1]) || !isWordRune(next) {
				c = '}'
			}
		}
		runes = append(runes, c)
	}
	return runes
}

func isWordRune(c rune) bool {
	k := kindOf(c)
	return k == kindLatin || k == kindDigit
}
