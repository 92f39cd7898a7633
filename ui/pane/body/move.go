package body

import "baolan/ui/galley"

// Scroll moves by rows, or by one page if the text turns by pages, and reports whether
// anything moved.
func (b *Pane) Scroll(by int) bool {
	if b.isPaged() {
		return b.turn(by)
	}
	to := min(max(b.row+by, 0), b.LastRow())
	for b.galley.IsUnder(to) { // a line stays together with the Pinyin or the frame above it
		to--
	}
	if by > 0 && to <= b.row {
		for to = b.row + 1; b.galley.IsUnder(to); to++ {
		}
	}
	to = min(to, b.LastRow())
	if to == b.row {
		return false
	}
	b.row, b.endSaid = to, false
	b.top = b.galley.PlaceOf(to)
	if to == 0 {
		b.top = galley.Place{}
	}
	return true
}

// Top gives the place of the first character in sight.
func (b *Pane) Top() galley.Place { return b.top }

// Return goes back to a place that Top gave.
func (b *Pane) Return(p galley.Place) {
	b.top = p
	b.settle()
}

// SayEnd reports whether it was already shown that this is the end, and notes that it is
// shown now. The first attempt to go on behind the end shows it, the second does something
// else.
func (b *Pane) SayEnd() bool {
	told := b.endSaid
	b.endSaid = !told
	return told
}

// show brings a place into sight, with a few rows before it if it was not.
func (b *Pane) show(p galley.Place) {
	if b.isPaged() {
		b.top = p
		b.settle()
		return
	}
	if !b.IsInSight(p) {
		b.row = min(max(b.galley.RowOf(p)-b.Height()/4, 0), b.LastRow())
		b.top = b.galley.PlaceOf(b.row)
	}
}

// IsInSight reports whether a place is on the screen.
func (b *Pane) IsInSight(p galley.Place) bool {
	switch {
	case b.vertical.Pages() > 0:
		return b.page == b.vertical.PageOf(p)
	case b.isPaged():
		return b.page == b.columns.PageOf(p)
	}
	row := b.galley.RowOf(p)
	return row >= b.row && row < b.row+b.Height()
}

// far is more rows than any article has. Moving by so many goes to the end.
const far = 1 << 16

// turn goes to the next or the previous page, or by far to the last or first.
func (b *Pane) turn(by int) bool {
	last := b.pages() - 1
	step := max(-1, min(by, 1))
	if by > far || by < -far {
		step *= last
	}
	to := min(max(b.page+step, 0), last)
	if to == b.page {
		return false
	}
	b.page, b.endSaid = to, false
	b.top = b.first(to)
	return true
}

// first gives the place of the first character of a page.
func (b *Pane) first(page int) galley.Place {
	if b.vertical.Pages() > 0 {
		return b.vertical.First(page)
	}
	return b.columns.First(page)
}

// Percent returns how much of the article has come into sight.
func (b *Pane) Percent() int {
	all := max(b.galley.Bytes, 1)
	switch {
	case b.isPaged():
		seen := b.galley.Bytes
		if next := b.page + 1; next < b.pages() {
			seen = b.galley.Before(b.first(next))
		}
		return 100 * seen / all
	case b.galley.Len() == 0 || b.row >= b.LastRow():
		return 100
	}
	return 100 * b.galley.BytesBefore(b.row+b.Height()) / all
}
