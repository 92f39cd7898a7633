package ui

import (
	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/prompt"
	"baolan/ui/reading"
	"baolan/ui/screen"
	"baolan/ui/screen/contents"
	"baolan/ui/screen/favourites"
	"baolan/ui/screen/help"
	"baolan/ui/screen/pagemap"
	"baolan/ui/screen/sheet"
	"baolan/ui/screen/shelf"
	"baolan/ui/store"
)

// goal says where to go in an edition, and what to do there.
type goal struct {
	want  reading.Want
	find  string // a query to mark
	focus bool   // give the article the keys
	on    bool   // the reader continues from another article
	back  bool   // Back leads to the screen that is seen now
}

// carryOut carries out what a screen asks for.
func (m *Model) carryOut(i screen.Intent) tea.Cmd {
	switch i := i.(type) {
	case screen.Back:
		return m.leave()
	case screen.Quit:
		return m.quit()
	case screen.Say:
		m.notice = i.Words
	case screen.OpenEdition:
		return m.openEdition(i.Index, goal{want: i.Want})
	case screen.OpenArticle:
		at := m.read.Find(i.Paper, i.Date)
		if at < 0 {
			m.say(catalog.NotOnShelf)
			return m.store.ListEditions("")
		}
		return m.openEdition(at, goal{want: i.Want, find: i.Find, focus: true, back: true})
	case screen.OpenHere:
		m.openHere(i)
	case screen.Send:
		m.sendSheet()
	case screen.TurnPage:
		if _, ok := m.cover().(*sheet.Screen); ok {
			m.turnSheet(i.By)
		} else {
			m.turnMap(i.By)
		}
	case screen.AskSearch:
		m.askSearch()
	case screen.Search:
		return m.search(i.Query, i.Order)
	case screen.AskFilter:
		m.askFilter()
	case screen.LetGo:
		m.read.LetGo(i.Article, i.Tags)
		m.keep(catalog.LetGo)
	case screen.Peek:
		return m.peek(i.Index)
	case nil:
		m.say(catalog.NothingNow)
	default:
		return m.carryOutOwn(i)
	}
	return nil
}

// carryOutOwn carries out what a screen asks for that concerns neither editions nor
// articles.
func (m *Model) carryOutOwn(i screen.Intent) tea.Cmd {
	switch i := i.(type) {
	case screen.TurnSetting:
		return m.turnSetting(i.Name, i.By)
	case screen.TryTheme:
		return m.tryTheme(i.Name, i.Keep, i.Back)
	case screen.Run:
		m.prompt = prompt.Prompt{}
		m.pop()
		return m.do(i.Press)
	case screen.Undo:
		m.undo()
		return m.openFavourites()
	}
	return nil
}

// leave leaves the screen that is seen for the one below it.
func (m *Model) leave() tea.Cmd {
	m.pop()
	if _, ok := m.cover().(*favourites.Screen); ok {
		return m.openFavourites() // the list changes with what was read meanwhile
	}
	return nil
}

// toggleHelp shows the help over what is seen, or leaves it.
func (m *Model) toggleHelp() {
	if _, ok := m.cover().(*help.Screen); ok {
		m.pop()
		return
	}
	m.push(help.New(m.place()))
}

func (m *Model) openShelf() tea.Cmd {
	m.push(shelf.New(m.read.Shelf(), m.read.Current(), m.read.PageIndex()))
	return tea.Batch(m.store.ListEditions(""), m.peek(m.read.Current()))
}

func (m *Model) openFavourites() tea.Cmd {
	return m.store.Lists(m.s.Say(catalog.Gathering), m.read.Shelf())
}

// openHere opens an article of the open edition; Back returns to the screen that is
// seen.
func (m *Model) openHere(h screen.OpenHere) {
	m.keepPlace()
	m.stack = append(m.stack, nil)
	m.ask.Focus = layout.Body
	m.goal = goal{focus: true}
	m.read.Go(h.Page, h.Article)
	m.relayout()
	m.reach()
}

// openMap shows the map of the page.
func (m *Model) openMap() {
	if p := m.read.Page(); p != nil && len(p.Articles) > 0 {
		m.push(pagemap.New(m.mapContent()))
		return
	}
	m.say(catalog.NoArticles)
}

func (m *Model) mapContent() pagemap.Content {
	return pagemap.Content{Page: m.read.Page(), Index: m.read.PageIndex(), Open: m.read.ArticleIndex(), Lead: m.read.Lead()}
}

// turnMap shows the map of another page.
func (m *Model) turnMap(by int) {
	to := keymap.NextPage
	if by < 0 {
		to = keymap.PrevPage
	}
	if why := m.refuses(to); why != "" {
		m.notice = why
		return
	}
	m.goPage(m.read.PageIndex() + by)
	if p := m.read.Page(); p != nil && len(p.Articles) > 0 {
		m.stack[len(m.stack)-1] = pagemap.New(m.mapContent())
	}
	m.relayout()
}

// openContents shows all headlines of the edition.
func (m *Model) openContents() {
	if m.read.Edition() == nil {
		m.say(catalog.NoEditionOpen)
		return
	}
	m.push(contents.New(m.read.Pages(), m.read.PageIndex(), m.read.ArticleIndex()))
}

// otherDay opens the paper's next or previous edition.
func (m *Model) otherDay(by int) tea.Cmd {
	to, ok := m.read.OtherDay(by)
	switch {
	case ok:
		return m.openEdition(to, goal{})
	case by > 0:
		m.say(catalog.NewestDay)
	default:
		m.say(catalog.OldestDay)
	}
	return nil
}

// openEdition opens an edition of the shelf and goes where the reader wants. If the
// edition must be read first, this is done outside of Update, and Esc gives it up.
func (m *Model) openEdition(i int, g goal) tea.Cmd {
	vs := m.read.Shelf()
	if i < 0 || i >= len(vs) {
		return nil
	}
	if vs[i].IsOpen() {
		m.enter(i, g)
		return nil
	}
	what := m.s.Say(catalog.Opening, m.s.EditionName(vs[i].Paper, vs[i].Date))
	return m.store.Open(what, vs[i].EditionInfo, g)
}

// opened takes in an edition that was read.
func (m *Model) opened(msg store.Opened) tea.Cmd {
	if msg.Err != nil {
		m.say(catalog.CannotOpen, m.s.EditionName(msg.Info.Paper, msg.Info.Date), m.s.Words(msg.Err))
		return nil
	}
	if i := m.read.Take(msg.Info.Paper, msg.Info.Date, &msg.Edition); i >= 0 {
		g, _ := msg.Want.(goal)
		m.enter(i, g)
	}
	return m.awaitComing()
}

// enter goes to a place in an edition of the shelf that is open.
func (m *Model) enter(i int, g goal) {
	m.keepPlace()
	m.prompt.Kind = 0
	m.read.Enter(i, g.want)
	if g.back {
		m.stack = append(m.stack, nil)
	} else {
		m.stack = m.stack[:1]
	}
	if g.focus {
		m.ask.Focus = layout.Body
	}
	m.goal = g
	m.relayout()
	m.reach()
}

// reach does what remains to be done when the open page is there.
func (m *Model) reach() {
	if _, missing := m.read.Missing(); missing {
		return
	}
	g := m.goal
	m.goal = goal{}
	if g.focus || g.on && m.ask.Focus == layout.Body {
		m.markRead()
	}
	if g.find != "" {
		m.body.BeginFind(true)
		m.body.Find(g.find)
		if _, _, n := m.body.Hits(); n == 0 {
			m.body.Forget() // what was found is outside of what is shown
		} else {
			m.showHits()
		}
	}
}

// arrived opens what was waited for. If it could not be read there is nothing to show:
// the program ends, and whoever set Arrive knows the error.
func (m *Model) arrived(msg store.Arrived) tea.Cmd {
	if msg.Err != nil {
		return m.quit()
	}
	m.arrive = nil
	m.store.SetLibrary(msg.Arrival.Library)
	m.read.Begin(msg.Arrival.Editions)
	m.reportSkipped()
	m.acted = false // a key that was pressed before had nothing to act on
	m.resume(msg.Last)
	m.coming.last = msg.Last
	m.relayout()
	return tea.Batch(m.store.ListEditions(""), m.awaitComing())
}
