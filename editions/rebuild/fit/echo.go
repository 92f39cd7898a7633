package fit

import "baolan/editions/rebuild/measure"

// echoes tells which pairs of characters occur on a page once and which occur more
// than once, as two bitmaps of hashes. A page of 3,000 characters sets a twentieth of
// the bits of the first.
type echoes struct{ once, again [echoBits / 64]uint64 }

const echoBits = 1 << 16

func pairOf(a, b rune) uint32 {
	return (uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA77) * 0xC2B2AE35 >> 16
}

func (e *echoes) add(p uint32) {
	bit := uint64(1) << (p % 64)
	if e.once[p/64]&bit != 0 {
		e.again[p/64] |= bit
	}
	e.once[p/64] |= bit
}

// pairsIn calls do for every two neighbouring ideographs of a text, ignoring gaps as a
// letter-spaced line has them.
func pairsIn(s string, do func(p uint32)) {
	var prev rune
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = measure.RuneAt(s, i)
		switch measure.ClassOf(r) {
		case measure.Ideograph:
			if prev != 0 {
				do(pairOf(prev, r))
			}
			prev = r
		case measure.Gap:
		default:
			prev = 0
		}
	}
}

// read adds the pairs of a page's lines.
func (e *echoes) read(lines []measure.Line) {
	*e = echoes{}
	for i := range lines {
		pairsIn(lines[i].Text, e.add)
	}
}

// of counts the pairs of a line that occur elsewhere on the page too.
func (e *echoes) of(s string) uint8 {
	found, all := 0, 0
	pairsIn(s, func(p uint32) {
		all++
		if e.again[p/64]>>(p%64)&1 != 0 {
			found++
		}
	})
	if all == 0 {
		return 0
	}
	return 1 + bucket(found*100/all, echoBounds[:])
}

var echoBounds = [...]int{0, 20, 40, 70}

const echoBuckets = len(echoBounds) + 2

// joins tells whether the last character of a line and the first of the next occur
// side by side inside some line: 0 for no, 1 for yes, 2 where they are no ideographs.
func (e *echoes) joins(a, b *measure.Line) uint8 {
	x, y := measure.LastRune(a.Text), b.FirstRune()
	if measure.ClassOf(x) != measure.Ideograph || measure.ClassOf(y) != measure.Ideograph {
		if measure.ClassOf(x) == measure.Digit && measure.ClassOf(y) == measure.Digit {
			return 1
		}
		return 2
	}
	p := pairOf(x, y)
	return uint8(e.once[p/64] >> (p % 64) & 1)
}
