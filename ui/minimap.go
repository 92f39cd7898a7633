package ui

import (
	"image"

	"baolan/ui/layout"
	"baolan/ui/plan"
	"baolan/ui/screen/pagemap"
)

// A window that is wider than an article can use has the map of the page beside the
// article, with what is open marked on it.

// wantsMap reports whether the open page has a map that shows more than its list.
func (m *Model) wantsMap() bool {
	p := m.read.Page()
	return p != nil && len(p.Articles) > 1
}

// layoutMap lays out the map beside the article.
func (m *Model) layoutMap() {
	if m.lay.Map.Empty() {
		m.minimap = nil
		return
	}
	c := m.mapContent()
	c.Pane = true
	m.minimap = pagemap.New(c)
	m.minimap.Layout(&m.s, layout.Panel{Body: m.lay.Map})
}

// mapRows gives the rows of the map beside the article.
func (m *Model) mapRows() []string { return m.minimap.Rows() }

// onMap gives the article at a cell of the map beside the article, or plan.None.
func (m *Model) onMap(at image.Point) int {
	if m.minimap == nil || !at.In(m.lay.Map) {
		return plan.None
	}
	return m.minimap.Article(at)
}
