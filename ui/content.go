package ui

import (
	"cmp"

	"baolan/editions/guess"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/layout"
	"baolan/ui/pane/body"
	"baolan/ui/pane/masthead"
	"baolan/ui/pane/raw"
	"baolan/ui/pane/weather"
	"baolan/ui/session"
)

// shown is what the panes were last laid out for.
type shown struct {
	edition *model.Edition
	page    int
	turn    int
}

// relayout lays out everything that depends on the size, the theme, the width policy
// or what is open. View only reads the result.
func (m *Model) relayout() {
	m.ask.Map = m.wantsMap()
	w, from := m.read.Weather()
	if w.IsZero() && m.ask.Focus == layout.Weather {
		m.ask.Focus = layout.List
	}
	ask := m.ask
	ask.Weather = ask.Weather && !w.IsZero() // an edition without a forecast needs no pane for it
	m.lay = layout.New(m.s.Size.X, m.s.Size.Y, ask)
	now := shown{m.read.Edition(), m.read.PageIndex(), m.read.Turn()}
	isBook := m.read.Page() != nil && m.read.Page().InBook
	if now.edition != m.shown.edition || now.page != m.shown.page && !isBook {
		m.list.Reset()
	}
	m.headlines = m.read.List()
	if now != m.shown {
		m.list.Set(m.openInList())
		m.raw.Reset()
	}
	if now.edition != m.shown.edition || now.page != m.shown.page || m.guessOf != m.read.Page() {
		m.guess()
		if lost := m.unread(); lost != "" {
			m.notice = lost
		}
	}
	m.shown = now
	m.head.Layout(&m.s, &m.lay, masthead.Content{Edition: now.edition, Page: now.page, Weather: w, Town: m.town, Day: m.day})
	m.list.Layout(&m.s, m.lay.List, m.listContent())
	m.body.Layout(&m.s, m.lay.Body, m.withPictures(m.bodyContent()))
	m.layoutMap()
	m.raw.Layout(&m.s, m.lay.Raw, m.rawContent())
	m.aside.Layout(&m.s, m.lay.Weather, weather.Content{Weather: w, From: from})
	if c := m.cover(); c != nil {
		c.Layout(&m.s, layout.NewPanel(m.s.Size.X, m.s.Size.Y))
	}
}

func (m *Model) bodyContent() body.Content {
	return body.Content{
		Article: m.read.Article(), Next: m.nextBelow(), Turn: m.read.Turn(), Place: m.read.Place(),
		Lead: m.read.ArticleIndex() == m.read.Lead(), Vertical: m.vertical, Beside: m.ask.Raw, Columns: m.columns, Empty: m.emptyWord(),
	}
}

// nextBelow gives the articles behind the open one: those of its page, and in a book,
// which runs on from page to page, behind the last those of the next page, if they are
// in memory.
func (m *Model) nextBelow() []model.Article {
	p, i := m.read.Page(), m.read.ArticleIndex()
	if p == nil || i < 0 {
		return nil
	}
	if i+1 < len(p.Articles) {
		return p.Articles[i+1:]
	}
	if e, next := m.read.Edition(), m.read.PageIndex()+1; e != nil && next < len(e.Pages) && i+1 == len(p.Articles) && p.InBook {
		return e.Pages[next].Articles
	}
	return nil
}

// guess finds what an edition without a name or a date is probably of.
func (m *Model) guess() {
	e, p := m.read.Edition(), m.read.Page()
	m.guessOf, m.town, m.day = p, "", ""
	if e == nil || p == nil {
		return
	}
	if e.Paper == "" {
		m.town = m.s.Shown(guess.Town(p))
	}
	if e.Date.IsZero() {
		m.day = guess.Day(p)
	}
}

// emptyWord says why there is nothing to read.
func (m *Model) emptyWord() string {
	if m.read.Edition() == nil {
		return m.s.Say(catalog.NoEditionOpen)
	}
	if _, missing := m.read.Missing(); missing {
		name := m.s.PageName(m.read.Page(), m.read.PageIndex())
		if r, is := m.pagesComing(); is {
			return m.s.Say(catalog.PageComing, name, r.done, r.total)
		}
		return m.s.Say(catalog.Opening, name)
	}
	if p := m.read.Page(); p != nil {
		for _, l := range p.Losses {
			if l.What == model.LostPicture {
				return m.s.Say(catalog.PageIsPicture)
			}
		}
	}
	return cmp.Or(m.unread(), m.s.Say(catalog.NoArticles))
}

// unread says how many characters of the page could not be read; it is empty if there
// are none.
func (m *Model) unread() string {
	p := m.read.Page()
	if p == nil {
		return ""
	}
	lost, all := 0, 0
	for _, l := range p.Losses {
		if l.What == model.LostText || l.What == model.LostMeaning {
			lost, all = lost+l.Count, l.Of
		}
	}
	if lost == 0 {
		return ""
	}
	return m.s.Say(catalog.PageUnread, session.Thousands(lost), session.Thousands(all))
}

func (m *Model) rawContent() raw.Content {
	p := m.read.Page()
	c := raw.Content{Index: m.read.ArticleIndex(), Article: m.read.Article()}
	if p == nil {
		return c
	}
	c.Source = p.Source
	if c.Index == len(p.Articles) {
		c.Index = -1
	}
	if m.why.asked == p {
		c.Why = m.why.page
	}
	return c
}
