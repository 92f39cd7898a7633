package ui

import (
	"strings"
	"testing"

	"baolan/editions/memory"
	"baolan/ui/screen/favourites"
	"baolan/ui/screen/search"
)

// favouritesOf gives what the reader's own list shows and which list it is; -1
// where another screen is seen.
func favouritesOf(m *Model) (items []memory.Item, of int) {
	if f, ok := m.cover().(*favourites.Screen); ok {
		return f.Shown()
	}
	return nil, -1
}

// foundOf gives the search that is seen.
func foundOf(t *testing.T, m *Model) *search.Screen {
	t.Helper()
	s, ok := m.cover().(*search.Screen)
	if !ok {
		t.Fatalf("no search is seen but %T", m.cover())
	}
	return s
}

// cellOf finds where a word is drawn.
func cellOf(t *testing.T, m *Model, word string) (x, y int) {
	t.Helper()
	for y, r := range strings.Split(text(m), "\n") {
		if before, _, ok := strings.Cut(r, word); ok {
			return m.s.Ruler.Width(before), y
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", word, text(m))
	return 0, 0
}
