package typeset

import "unicode/utf8"

// ask lets the segmenter find the stops from the last sure place to the next
// one behind the character in hand, which is not of the alphabet:
//
//	…他在咖啡馆（Café）写稿…
//	      ↑   é     ↑
//	   the last     the next
func (s *scanner) ask() {
	to := s.nextSure()
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
			continue // the ideograph before the sure place
		}
		first, size, width := s.measureCluster(len(g.Text))
		k := kindOf(first)
		if k == kindSpace && len(g.Text) > 1 && first != '\r' {
			k = kindOther // a space that carries a mark is seen
		}
		before = s.before
		if known && n == 1 {
			s.move(first, k, size, width) // its stop is there
		} else {
			s.take(first, k, size, width, next == g.Offset, must)
		}
	}
	if to < len(s.text) {
		s.sure = anchor{s.at - hanBytes, s.pos - hanCells, len(s.stops), before}
	}
	s.rules = pairwise{prev: lineID, before: lineID, solid: lineID}
}

// nextSure gives the end of the first two ideographs from the character in hand
// on, or of the text.
func (s *scanner) nextSure() int {
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

// back goes back to the last sure place. It gives the byte of the ideograph
// before it, and false if there is none and the text begins anew.
func (s *scanner) back() (from int, known bool) {
	p := s.sure
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

// measureCluster gives the first code point, bytes and cells of the cluster of
// n code points in hand.
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

// masked appends a text's code points as UAX #14 shall see them: Chinese quotes
// as the brackets { and } are, single ones only where they are no apostrophe
// (see [punctuationTrait]).
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
