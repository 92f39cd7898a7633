package cue

import (
	"math"

	"baolan/editions/rebuild/measure"
)

const (
	// What stands beside the date or the number of a page at its head has so many characters at most.
	headRowRunes = 8
	// The head of a page is so many lines at most.
	headRowLines = 8
)

// markHeadRow gives the cue of a folio to short words that stand in one row with a date or the number
// of a page over all other lines of the page, whatever they are: they name the page. Only the places
// of lines show that.
func markHeadRow(lines []measure.Line, hints []Set) {
	row := HeadRow(lines)
	if len(row) < 2 || len(row) > headRowLines || !isFolioRow(lines, hints, row) {
		return
	}
	for _, i := range row {
		l := &lines[i]
		if hints[i]&^context == 0 && l.Runes >= 2 && l.Runes <= headRowRunes && l.Traits&measure.HasStop == 0 && !l.Place.Vertical {
			hints[i] |= Folio
		}
	}
}

// HeadRow returns the lines of a page that stand in one row over all others, by their places; nil if
// those are not known.
func HeadRow(lines []measure.Line) []int {
	top := -1
	for i := range lines {
		if p := &lines[i].Place; p.Known && (top < 0 || p.Top < lines[top].Place.Top) {
			top = i
		}
	}
	if top < 0 {
		return nil
	}
	var row []int
	low, high := lines[top].Place.Top, lines[top].Place.Bottom
	for i := range lines {
		p := &lines[i].Place
		if middle := (p.Top + p.Bottom) / 2; p.Known && middle > low && middle < high {
			row = append(row, i)
		}
	}
	return row
}

// isFolioRow reports whether a row of lines has a date or a page's number, and is parted from what
// stands under it.
func isFolioRow(lines []measure.Line, hints []Set, row []int) bool {
	named := false
	bottom, next := float32(0), float32(math.Inf(1))
	in := map[int]bool{}
	for _, i := range row {
		in[i] = true
		bottom = max(bottom, lines[i].Place.Bottom)
		t := lines[i].Squeezed()
		p, ok := readPageLabel(t)
		named = named || hints[i]&Folio != 0 && (!DateIn(t).IsZero() || ok && p.number > 0)
	}
	for i := range lines {
		if p := &lines[i].Place; p.Known && !in[i] {
			next = min(next, p.Top)
		}
	}
	return named && next > bottom
}

// ReadName takes a line of the head row, which no words make one of a folio, as the name of its page,
// if that has none.
func ReadName(l *measure.Line, name *string) {
	if t := l.Squeezed(); *name == "" && isShortWord(t) && !IsPaperName(t) && !IsFolio(l) {
		*name = t
	}
}
