package layout

import (
	"image"
	"testing"
)

// Tabs lie in their row, apart from one another and in the order of the pages; the open
// page's is among them wherever it has room, and a cell of a tab is that of its page.
func TestNewTabs(t *testing.T) {
	t.Parallel()
	for w := 1; w <= 130; w += 3 {
		for from := 0; from < 30; from += 7 {
			for _, pages := range []int{1, 2, 9, 300} {
				for _, open := range []int{0, 1, pages / 2, pages - 1} {
					checkTabs(t, image.Rect(0, 1, w, 2), from, pages, open)
				}
			}
		}
	}
	if tabs := NewTabs(image.Rectangle{}, 0, 3, 0, func(int) int { return 1 }); len(tabs.Shown) > 0 {
		t.Error("tabs in no row")
	}
}

func checkTabs(t *testing.T, row image.Rectangle, from, pages, open int) {
	t.Helper()
	measured := 0
	tabs := NewTabs(row, from, pages, open, func(i int) int { measured++; return 5 + i%7 })
	at, found, shown := from-1, false, map[int]bool{}
	for _, tab := range tabs.Shown {
		shown[tab.Page] = true
		if tab.Rect.Empty() {
			continue // the row is narrower than what stands before
		}
		if !tab.Rect.In(row) || tab.Rect.Min.X <= at {
			t.Fatalf("row %v from %d: %+v", row, from, tabs)
		}
		at = tab.Rect.Max.X
		found = found || tab.Page == open
		if tabs.At(tab.Rect.Min) != tab.Page || tabs.At(image.Pt(at-1, row.Min.Y)) != tab.Page || tabs.At(image.Pt(at-1, row.Max.Y)) >= 0 {
			t.Fatalf("row %v from %d: a cell of %d is another's", row, from, tab.Page)
		}
	}
	if open < pages && (!found && from < row.Max.X-1 || tabs.Before == shown[0] || tabs.After == shown[pages-1]) {
		t.Fatalf("row %v from %d, %d pages, open is %d: %+v", row, from, pages, open, tabs)
	}
	if measured > 2*row.Dx()+8 {
		t.Fatalf("%d of %d pages are measured", measured, pages)
	}
}
