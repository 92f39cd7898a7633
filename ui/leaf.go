package ui

import (
	"baolan/model"
	"baolan/ui/catalog"
)

// Edition is an edition to be read. The pages of a large one need not be in
// memory all at once.
type Edition struct {
	model.Edition
	// Leaf gives a page whole. Where it is nil the pages are whole; else they have
	// their numbers, names and weather only. It is called in Update, and so must
	// take what it gives from near: from memory, or a file of this machine.
	Leaf func(page int) (model.Page, error)
	// Articles counts those of each page where Leaf is set; nil where nobody knows.
	Articles []int
}

// leaf is the page that was last asked of an edition whose pages are elsewhere.
type leaf struct {
	edition *model.Edition
	page    int
	whole   *model.Page
}

// pageAt gives a page of the open edition, or nil.
func (m *Model) pageAt(i int) *model.Page {
	e := m.current()
	if e == nil || i < 0 || i >= len(e.Pages) {
		return nil
	}
	get := m.shelf[m.volume].leaf
	if get == nil {
		return &e.Pages[i]
	}
	if m.leaf.edition != e || m.leaf.page != i {
		p, err := get(i)
		if err != nil {
			p = e.Pages[i]
			m.notice = m.lang.Say(catalog.CannotOpen, m.pageName(&p, i), m.words(err))
		}
		m.leaf = leaf{e, i, &p}
	}
	return m.leaf.whole
}
