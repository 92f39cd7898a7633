package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"baolan/model"
	"baolan/ui/catalog"
)

// pressMove handles the keys that go to another pane, article or page.
func (m *Model) pressMove(s stroke) bool {
	switch {
	case key.Matches(s, m.keys.NextPane):
		m.focusNext(1)
	case key.Matches(s, m.keys.PrevPane):
		m.focusNext(-1)
	case key.Matches(s, m.keys.Open):
		if m.ask.focus == paneBody {
			m.jump()
		} else {
			m.openChosen()
		}
	case key.Matches(s, m.keys.Into):
		if m.listHasKeys() {
			m.openChosen()
		} else {
			m.focusNext(1)
		}
	case key.Matches(s, m.keys.NextArticle):
		m.step(1)
	case key.Matches(s, m.keys.PrevArticle):
		m.step(-1)
	case key.Matches(s, m.keys.NextPage):
		m.goPage(m.page + 1)
	case key.Matches(s, m.keys.PrevPage):
		m.goPage(m.page - 1)
	case key.Matches(s, m.keys.GoPage):
		m.goNumber(int(s[0] - '0'))
	default:
		return false
	}
	m.relayout()
	return true
}

// openChosen opens the article that the list's cursor is on, if it is not
// open, and gives it the keys.
func (m *Model) openChosen() {
	if m.items() == 0 {
		return
	}
	if i := m.chosen(); i != m.article {
		m.openArticle(i)
	}
	m.ask.focus = paneBody
	m.markRead()
}

// focusNext gives the keys to the next pane that is on the screen; where one
// pane stands alone, list and article take turns.
func (m *Model) focusNext(by int) {
	m.ask.zoom = false
	if m.ask.focus == paneBody && by > 0 && m.lay.form != formTriple {
		return
	}
	order := []pane{paneList, paneBody}
	if m.lay.form == formTriple && m.ask.weather && m.aside.overflows() {
		order = append(order, paneWeather)
	}
	at := 0
	for i, p := range order {
		if p == m.ask.focus {
			at = i
		}
	}
	m.ask.focus = order[min(max(at+by, 0), len(order)-1)]
	if m.ask.focus == paneBody {
		m.markRead()
	}
}

// readOn notes that the article is being read, if it has the keys.
func (m *Model) readOn() {
	if m.ask.focus == paneBody {
		m.markRead()
	}
}

// step opens the next or previous article, going on to the next page where
// this one ends.
func (m *Model) step(by int) {
	next := m.article + by
	e := m.current()
	switch {
	case e == nil:
	case next >= 0 && next < m.items():
		m.openArticle(next)
		m.readOn()
	case next < 0 && m.page > 0:
		m.openPage(m.page - 1)
		m.openArticle(max(m.items()-1, 0))
		m.readOn()
	case next >= m.items() && m.page+1 < len(e.Pages):
		m.openPage(m.page + 1)
		m.readOn()
	case by > 0:
		m.notice = m.lang.Say(catalog.LastArticle)
	default:
		m.notice = m.lang.Say(catalog.FirstArticle)
	}
}

// jump follows an article to the page where it goes on, or back to where it
// comes from.
func (m *Model) jump() {
	a, p := m.currentArticle(), m.currentPage()
	if a == nil || p == nil || a.JumpTo == 0 && a.JumpFrom == 0 {
		return
	}
	page, article := m.otherHalf(a, p)
	if page < 0 {
		m.notice = m.lang.Say(catalog.NoSuchPage, max(a.JumpTo, a.JumpFrom))
		return
	}
	m.openPage(page)
	m.openArticle(article)
	m.ask.focus = paneBody
	m.markRead()
}

// otherHalf finds where the open article goes on or comes from: the article
// that is joined with it, or where none is known to be, the one of that page
// whose headline shares the most characters. The page is -1 if there is none.
func (m *Model) otherHalf(a *model.Article, p *model.Page) (page, article int) {
	e := m.current()
	for _, j := range model.Joins(e.Pages) {
		if j.FromPage == m.page && j.FromArticle == m.article {
			return j.ToPage, j.ToArticle
		}
		if j.ToPage == m.page && j.ToArticle == m.article && a.JumpTo == 0 {
			return j.FromPage, j.FromArticle
		}
	}
	to := a.JumpTo
	if to == 0 {
		to = a.JumpFrom
	}
	page = slices.IndexFunc(e.Pages, func(q model.Page) bool { return q.Number == to })
	if page < 0 {
		return page, 0
	}
	most := -1
	there := m.pageAt(page)
	for i := range there.Articles {
		b := &there.Articles[i]
		score := 0
		if b.JumpFrom == p.Number || b.JumpTo == p.Number {
			score = 1000
		}
		for _, r := range b.Title() {
			if strings.ContainsRune(a.Title(), r) {
				score++
			}
		}
		if score > most {
			article, most = i, score
		}
	}
	return page, article
}

// goPage opens a page by its index; beyond the ends it stays.
func (m *Model) goPage(i int) {
	if e := m.current(); e != nil && i >= 0 && i < len(e.Pages) && i != m.page {
		m.openPage(i)
		if m.lay.form == formSingle {
			m.ask.focus = paneList
		}
	}
}

// goNumber opens the page that is printed with that number, or the one at
// that place where pages have none.
func (m *Model) goNumber(n int) {
	e := m.current()
	if e == nil {
		return
	}
	for i := range e.Pages {
		if e.Pages[i].Number == n {
			m.goPage(i)
			return
		}
	}
	if n <= len(e.Pages) && e.Pages[n-1].Number == 0 {
		m.goPage(n - 1)
		return
	}
	m.notice = m.lang.Say(catalog.NoSuchPage, n)
}
