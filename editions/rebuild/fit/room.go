package fit

import (
	"math/bits"

	"baolan/editions/rebuild/measure"
)

// How a line fills the measure of the lines before it, or behind it: that measure is
// not known; the line is too wide for it even with its marks squeezed; it is too wide
// as it stands; it fills the measure; it leaves room for a character, for an indent,
// for a few characters, for more.
const (
	roomUnknown = iota
	roomNone
	roomSqueezed
	roomFull
	roomOne
	roomIndent
	roomSome
	roomMuch
	rooms
)

// How the measure behind a line compares with the measure before it: one of them is
// not known, they are alike, it is narrower, it is wider.
const (
	shiftUnknown = iota
	shiftNone
	shiftNarrower
	shiftWider
	shifts
)

// reach is the number of lines on either side from which a measure is found.
const reach = 8

// findRooms finds the measures before and behind every line. On a page with several
// measures the commonest one tells little about a line; its neighbours tell more.
func (r *Reader) findRooms() {
	for i := range r.lines {
		f, l := &r.forms[i], &r.lines[i]
		before, behind := r.measureBefore(i), r.measureBehind(i)
		f.roomPrev, f.roomNext = roomOf(l, before), roomOf(l, behind)
		switch d := behind - before; {
		case before == 0 || behind == 0:
			f.shift = shiftUnknown
		case d < -alikeWidths:
			f.shift = shiftNarrower
		case d > alikeWidths:
			f.shift = shiftWider
		default:
			f.shift = shiftNone
		}
	}
}

// nearby is a set of the lines around a line: bit reach is the line itself, the bits below it
// the lines before.
type nearby uint32

// findAlike finds out which of the lines around each line have its width. Each pair of lines
// is compared once.
func (r *Reader) findAlike() {
	clear(r.alike)
	for i, w := range r.widths {
		r.alike[i] |= 1 << reach
		for d, v := range r.widths[i+1 : min(len(r.widths), i+1+reach)] {
			if v -= w; v >= -alikeWidths && v <= alikeWidths {
				r.alike[i] |= 1 << (reach + d + 1)
				r.alike[i+d+1] |= 1 << (reach - d - 1)
			}
		}
	}
}

// among counts the lines of [from, to) that have the width of line i, which is one of them.
func (r *Reader) among(i, from, to int) int {
	return bits.OnesCount32(uint32(r.alike[i]) >> (from - i + reach) & (1<<(to-from) - 1))
}

const (
	// alikeWidths is the largest difference between two widths that count as one.
	alikeWidths = 6 * measure.OneEm / 10
	// leastMeasure is the narrowest measure that prose is set in.
	leastMeasure = 6 * measure.OneEm
)

// measureBefore returns the width that most of the lines before line i have, at least two of
// them, and among several such widths that of the nearest line. It is 0 where no two lines are
// alike.
func (r *Reader) measureBefore(i int) (width measure.Em) {
	from, most := max(0, i-reach), 1
	for k := i - 1; k >= from && most < i-from; k-- {
		if n := r.among(k, from, i); n > most && r.widths[k] >= leastMeasure {
			most, width = n, r.widths[k]
		}
	}
	return width
}

// measureBehind returns the same of the lines behind line i.
func (r *Reader) measureBehind(i int) (width measure.Em) {
	to, most := min(len(r.widths), i+1+reach), 1
	for k := i + 1; k < to && most < to-i-1; k++ {
		if n := r.among(k, i+1, to); n > most && r.widths[k] >= leastMeasure {
			most, width = n, r.widths[k]
		}
	}
	return width
}

// roomOf tells how a line fills a measure.
func roomOf(l *measure.Line, width measure.Em) uint8 {
	switch left := width - l.Nat; {
	case width == 0:
		return roomUnknown
	case l.Lo > width+measure.OneEm/2:
		return roomNone
	case left < -alikeWidths:
		return roomSqueezed
	case left <= alikeWidths:
		return roomFull
	case left <= 3*measure.OneEm/2:
		return roomOne
	case left <= 13*measure.OneEm/5:
		return roomIndent
	case left <= 6*measure.OneEm:
		return roomSome
	}
	return roomMuch
}
