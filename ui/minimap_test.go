package ui

import (
	"image"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A wide window has the map of the page beside the article; what is clicked there
// is opened, and the map follows.
func TestMinimap(t *testing.T) {
	m := open(t, 220, 50, Options{})
	if m.lay.Map.Empty() || m.minimap == nil {
		t.Fatal("there is no map in a window of 220×50")
	}
	opened := map[int]bool{}
	for y := m.lay.Map.Min.Y; y < m.lay.Map.Max.Y; y += 3 {
		at := image.Pt(m.lay.Map.Min.X+3, y)
		i := m.onMap(at)
		if i < 0 {
			continue
		}
		m.Update(tea.MouseClickMsg{Button: tea.MouseLeft, X: at.X, Y: at.Y})
		if opened[i] = true; m.read.ArticleIndex() != i {
			t.Errorf("a click on article %d of the map opens %d", i, m.read.ArticleIndex())
		}
	}
	if len(opened) < 2 {
		t.Errorf("%d articles could be clicked", len(opened))
	}
	if press(m, "z"); !m.lay.Map.Empty() {
		t.Error("an article alone has a map beside it")
	}
}
