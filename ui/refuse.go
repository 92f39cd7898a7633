package ui

import (
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
)

// refuses says why a command cannot be carried out on the paper now; it is empty if it
// can.
func (m *Model) refuses(c keymap.Command) string {
	switch {
	case c == keymap.Open:
		return m.refusesOpen()
	case takesOut(c):
		return m.refusesOut(c)
	}
	switch c.Group() {
	case keymap.Moving, keymap.Looking:
		return m.refusesPane(c)
	case keymap.Going:
		return m.refusesGoing(c)
	case keymap.Finding:
		return m.refusesFind(c)
	case keymap.Keeping:
		return m.refusesKeeping(c)
	}
	return ""
}

// refusesPane does this for commands that change which panes are shown or have the
// keys.
func (m *Model) refusesPane(c keymap.Command) string {
	switch c {
	case keymap.Zoom, keymap.Weather:
		if m.ask.Raw && m.lay.List.Empty() {
			return m.s.Say(catalog.RawInTheWay, m.s.Keys.Show(keymap.Raw))
		}
		if c == keymap.Weather && !m.hasWeather() {
			return m.s.Say(catalog.NoWeather)
		}
	case keymap.NextPane, keymap.PrevPane:
		if len(m.paneOrder()) < 2 {
			return m.s.Say(catalog.OnePane)
		}
	}
	return ""
}

// refusesKeeping does this for commands that take something out of the paper or keep
// it.
func (m *Model) refusesKeeping(c keymap.Command) string {
	could, why := true, catalog.NothingToCopy
	switch c {
	case keymap.Favourite:
		_, could = m.read.Name(m.chosen())
		why = catalog.NotToKeep
	case keymap.Undo:
		_, could = m.read.LastDeed()
		why = catalog.NothingToUndo
	case keymap.CopyParagraph:
		could = m.paragraphText() != ""
	case keymap.CopyArticle:
		could = m.read.ArticleAt(m.chosen()) != nil
	}
	if could {
		return ""
	}
	return m.s.Say(why)
}

// refusesGoing does this for commands that lead to other articles, pages and days.
func (m *Model) refusesGoing(c keymap.Command) string {
	e := m.read.Edition()
	if e == nil && c != keymap.Shelf && c != keymap.Favourites {
		return m.s.Say(catalog.NoEditionOpen)
	}
	blocked := func(could bool, why catalog.Key) string {
		if could {
			return ""
		}
		return m.s.Say(why)
	}
	switch c {
	case keymap.NextArticle:
		return blocked(m.read.CanStep(1), catalog.LastArticle)
	case keymap.PrevArticle:
		return blocked(m.read.CanStep(-1), catalog.FirstArticle)
	case keymap.NextPage:
		return blocked(m.read.PageIndex()+1 < len(e.Pages), catalog.LastPage)
	case keymap.PrevPage:
		return blocked(m.read.PageIndex() > 0, catalog.FirstPage)
	case keymap.NextDay:
		_, could := m.read.OtherDay(1)
		return blocked(could, catalog.NewestDay)
	case keymap.PrevDay:
		_, could := m.read.OtherDay(-1)
		return blocked(could, catalog.OldestDay)
	case keymap.JumpBack:
		return blocked(m.canJump(-1), catalog.NoJumpBack)
	case keymap.JumpForward:
		return blocked(m.canJump(1), catalog.NoJumpForward)
	case keymap.PageMap:
		p := m.read.Page()
		return blocked(p != nil && len(p.Articles) > 0, catalog.NoArticles)
	}
	return ""
}

func (m *Model) refusesOpen() string {
	if m.ask.Focus != layout.Body {
		if m.read.Items() == 0 {
			return m.emptyWord()
		}
		return ""
	}
	if _, ok := m.read.Jumps(); !ok {
		return m.s.Say(catalog.NoJump)
	}
	return ""
}

func (m *Model) refusesFind(c keymap.Command) string {
	if c == keymap.Search {
		if !m.store.HasLibrary() {
			return m.s.Say(catalog.NoLibrary)
		}
		return ""
	}
	if m.read.Article() == nil {
		return m.emptyWord()
	}
	query, _, of := m.body.Hits()
	switch {
	case c == keymap.Find:
		return ""
	case query == "":
		return m.s.Say(catalog.NotSought, m.s.Keys.Show(keymap.Find))
	case of == 0:
		return m.s.Say(catalog.Found, query, m.s.Say(catalog.NoHits))
	}
	return ""
}
