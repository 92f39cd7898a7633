package fit

import "baolan/editions/rebuild/measure"

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
		before := measureOf(r.widths[max(0, i-reach):i], true)
		behind := measureOf(r.widths[i+1:min(len(r.lines), i+1+reach)], false)
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
	// alikeWidths is the largest difference between two widths that count as one.
	alikeWidths = 6 * measure.OneEm / 10
	// leastMeasure is the narrowest measure that prose is set in.
	leastMeasure = 6 * measure.OneEm
)

// measureOf returns the width that most of some lines have, at least two of them. Among
// several such widths it is that of the nearest line, which is the last one if last is
// set. It is 0 where no two lines are alike.
func measureOf(widths []measure.Em, last bool) (width measure.Em) {
	most := 1
	for k := range widths {
		w := widths[k]
		if last {
			w = widths[len(widths)-1-k]
		}
		if w < leastMeasure {
			continue
		}
		if n := countAlike(widths, w); n > most {
			if most, width = n, w; n == len(widths) {
				break // no width has more
			}
		}
	}
	return width
}

// countAlike counts the widths that count as one with w.
func countAlike(widths []measure.Em, w measure.Em) (n int) {
	for _, v := range widths {
		if d := v - w; d >= -alikeWidths && d <= alikeWidths {
			n++
		}
	}
	return n
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
