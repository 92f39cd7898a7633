package fit

import "baolan/editions/rebuild/measure"

// echoes records, in two bitmaps of hashes, which pairs of characters occur on a page and
// which occur more than once. A page of 3,000 characters sets a twentieth of the bits of
// the first.
type echoes struct{ once, again [echoBits / 64]uint64 }

const echoBits = 1 << 16

func pairOf(a, b rune) uint16 {
	return uint16((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA77) * 0xC2B2AE35 >> 16)
}

// read takes in all pairs of a page.
func (e *echoes) read(pairs []uint16) {
	*e = echoes{}
	for _, p := range pairs {
		bit := uint64(1) << (p % 64)
		e.again[p/64] |= e.once[p/64] & bit
		e.once[p/64] |= bit
	}
}

// of counts those of a line's pairs that occur elsewhere on the page too.
func (e *echoes) of(pairs []uint16) uint8 {
	if len(pairs) == 0 {
		return 0
	}
	found := 0
	for _, p := range pairs {
		found += int(e.again[p/64] >> (p % 64) & 1)
	}
	return 1 + bucket(found*100/len(pairs), echoBounds[:])
}

var echoBounds = [...]int{0, 20, 40, 70}

const echoBuckets = len(echoBounds) + 2

// joins returns whether the last character of a line and the first of the next occur side
// by side inside some line: 0 for no, 1 for yes, 2 if they are no ideographs.
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
