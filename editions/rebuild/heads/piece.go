package heads

import "baolan/editions/rebuild/measure"

// A piece is a line as it would be if it had not been too long: what was broken between two
// printed lines counts once in every part of a group, is read as one, and is never parted.

// pieces counts the lines [from, to) as they would be if none had been too long: what was broken
// between two lines counts once.
func (r *reader) pieces(from, to int) int {
	n := 1
	for j := from + 1; j < to; j++ {
		if !r.cues[j].runsOn {
			n++
		}
	}
	return n
}

// piece returns the end of the piece that begins with line j, at most to.
func (r *reader) piece(j, to int) int {
	for j++; j < to && r.cues[j].runsOn; j++ {
	}
	return j
}

// width is the sum of the widths of lines [from, to).
func (r *reader) width(from, to int) (w measure.Em) {
	for j := from; j < to; j++ {
		w += r.line(j).Nat
	}
	return w
}

// runes is the number of characters of lines [from, to).
func (r *reader) runes(from, to int) (n int32) {
	for j := from; j < to; j++ {
		n += r.line(j).Runes
	}
	return n
}

// widest is the width of the widest piece of lines [from, to).
func (r *reader) widest(from, to int) (w measure.Em) {
	for j := from; j < to; j = r.piece(j, to) {
		w = max(w, r.width(j, r.piece(j, to)))
	}
	return w
}

// hasSpaced reports whether a line of [from, to) that is a piece by itself has two halves with a
// space between.
func (r *reader) hasSpaced(from, to int) bool {
	for j := from; j < to; j++ {
		if r.cues[j].parted && r.piece(j, to) == j+1 && !r.cues[j].runsOn {
			return true
		}
	}
	return false
}

// freeFigures takes a figure off the line before it where more than its unit follows on the next
// line: 计划启动, 2137, 个日夜与牧草同行. It may begin a line of its own.
func (r *reader) freeFigures() {
	for j := 1; j+1 < len(r.head); j++ {
		l, next := r.line(j), r.line(j+1)
		if r.cues[j].runsOn && r.cues[j+1].runsOn && isFigure(l) && next.Runes > mostUnit && r.line(j-1).IsBare() {
			r.cues[j].runsOn = false
		}
	}
}

// isCutAtFigure reports whether line j runs on from the line before it at a figure, which vertical
// type sets apart, and not because the line before it was full.
func (r *reader) isCutAtFigure(j int) bool {
	return r.line(j-1).First == measure.Digit || r.line(j).First == measure.Digit
}

// readWords finds out what the words of each line say. What was broken between two lines is read
// as one, and what it says is said by its first line.
func (r *reader) readWords() {
	for j := 0; j < len(r.head); {
		c, end := &r.cues[j], r.piece(j, len(r.head))
		for k := j; k < end; k++ {
			r.cues[k].nat = r.line(k).Nat
		}
		switch {
		case end > j+1:
			text := ""
			for k := j; k < end; k++ {
				text += r.line(k).Text
			}
			whole := r.line(j).With(text)
			if end == j+2 && r.isCutAtFigure(j+1) {
				c.nat = whole.Nat
			}
			c.whole = &whole
			c.kicker, c.deck = Kicker(&whole), Deck(&whole)
		case r.Words != nil:
			c.kicker, c.deck = r.Words(r.head[j])
		default:
			c.kicker, c.deck = Kicker(r.line(j)), Deck(r.line(j))
		}
		j = end
	}
}
