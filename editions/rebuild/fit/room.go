package fit

import "baolan/editions/rebuild/measure"

// How a line fills the measure that the lines before it, or behind it, are set in:
// that is not known, or the line is wider than it even with its marks squeezed, or
// wider as it stands, or it fills it, or leaves room for a character, for an indent,
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

// How the measure behind a line compares with the one before: one of them is not
// known, they are alike, it is narrower, wider.
const (
	shiftUnknown = iota
	shiftNone
	shiftNarrower
	shiftWider
	shifts
)

// reach is how many lines before and behind are asked for their measure.
const reach = 8

// findRooms finds the measures before and behind every line. On a page of several
// measures the commonest one says little of a line; its neighbours do.
func (r *Reader) findRooms() {
	for i := range r.lines {
		f, l := &r.forms[i], &r.lines[i]
		before := r.measureOf(max(0, i-reach), i, true)
		behind := r.measureOf(i+1, min(len(r.lines), i+1+reach), false)
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

const (
	// Two widths are alike within this.
	alikeWidths = 6 * measure.OneEm / 10
	// leastMeasure is the narrowest measure that prose is set in.
	leastMeasure = 6 * measure.OneEm
)

// measureOf is the width that most of the lines [from, to) have, two at least; of
// several the one of the line that is nearest, which is the last of them if last is
// set. 0 where no two are alike.
func (r *Reader) measureOf(from, to int, last bool) (width measure.Em) {
	most := 1
	for k := range to - from {
		i := from + k
		if last {
			i = to - 1 - k
		}
		w := r.lines[i].Nat
		if w < leastMeasure {
			continue
		}
		n := 0
		for j := from; j < to; j++ {
			if d := r.lines[j].Nat - w; d >= -alikeWidths && d <= alikeWidths {
				n++
			}
		}
		if n > most {
			most, width = n, w
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
