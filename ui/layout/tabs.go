package layout

import "image"

// Tabs are the tabs of pages in a row, which may not have room for all.
type Tabs struct {
	Shown         []Tab
	Before, After bool // there are pages before and after for which there is no room; a sign says so
}

// Tab is the place of a page's tab.
type Tab struct {
	Page int // the index of the page
	Rect image.Rectangle
}

// signsWidth is the width of the signs at both ends, each with a blank, that say that
// there are more tabs.
const signsWidth = 4

// NewTabs places tabs in a row, from a column of it on, with one blank between two.
// width gives the width of a page's tab. If there is no room for all, as many are left
// out at the beginning as are necessary to show the open page, and then those for
// which there is no room at the end. Only the tabs that may be shown are measured,
// because an edition may have ten thousand pages.
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
		x++ // for the sign
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

// At gives the page whose tab is at a cell of the screen, or -1.
func (t *Tabs) At(p image.Point) int {
	for _, s := range t.Shown {
		if p.In(s.Rect) {
			return s.Page
		}
	}
	return -1
}
