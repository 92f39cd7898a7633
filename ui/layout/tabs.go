package layout

import "image"

// Tabs are the tabs of pages in a row, of which some may have no room.
type Tabs struct {
	Shown         []Tab
	Before, After bool // pages before and behind have no room; a sign says so
}

// Tab is where the tab of a page stands.
type Tab struct {
	Page int // its index
	Rect image.Rectangle
}

// signsWidth is what the signs take that there are more tabs at both ends, each with a
// blank.
const signsWidth = 4

// NewTabs places tabs in a row from a column of it on, one blank between two. width
// gives the cells of a page's tab. Where they do not all fit, those before the open page
// are left out until it does, and those that are too far behind it. Of ten thousand pages
// a row shows a dozen, and no more are measured.
func NewTabs(row image.Rectangle, from, pages, open int, width func(page int) int) Tabs {
	var t Tabs
	if row.Empty() || open < 0 || open >= pages {
		return t
	}
	first := open
	for used := width(first) + 1; first > 0; first-- {
		if used += width(first-1) + 1; used > row.Max.X-from-signsWidth {
			break
		}
	}
	x := from
	if t.Before = first > 0; t.Before {
		x++ // the sign
	}
	last := first
	for ; last < pages; last++ {
		r := image.Rect(x, row.Min.Y, x+width(last), row.Max.Y)
		if last > first && r.Max.X > row.Max.X-signsWidth/2 {
			break
		}
		t.Shown = append(t.Shown, Tab{last, r.Intersect(row)})
		x = r.Max.X + 1
	}
	t.After = last < pages
	return t
}

// At gives the page whose tab stands at a cell of the screen, or -1.
func (t *Tabs) At(p image.Point) int {
	for _, s := range t.Shown {
		if p.In(s.Rect) {
			return s.Page
		}
	}
	return -1
}
