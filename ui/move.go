package ui

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/reading"
)

// move carries out the commands that move within the pane that has the keys, or to
// another pane.
func (m *Model) move(c keymap.Command) {
	was := m.ask
	switch c {
	case keymap.NextPane:
		m.focusNext(1, true)
	case keymap.PrevPane:
		m.focusNext(-1, true)
	case keymap.Left:
		m.focusNext(-1, false)
	case keymap.Open:
		if m.ask.Focus == layout.Body {
			m.jump()
		} else {
			m.openChosen()
		}
	case keymap.Right:
		if m.listHasKeys() && len(m.headlines) > 0 {
			m.openChosen()
		} else {
			m.focusNext(1, false)
		}
	default:
		m.scroll(c)
		return
	}
	if (c == keymap.Left || c == keymap.Right) && m.ask == was {
		m.atEnd(c)
	}
	m.relayout()
}

// goAbout carries out the commands that lead to another article, page or day.
func (m *Model) goAbout(p keymap.Press) tea.Cmd {
	switch p.Command {
	case keymap.NextArticle:
		m.step(1)
	case keymap.PrevArticle:
		m.step(-1)
	case keymap.NextUnread:
		m.nextUnread()
	case keymap.NextPage:
		m.goPage(m.read.PageIndex() + 1)
	case keymap.PrevPage:
		m.goPage(m.read.PageIndex() - 1)
	case keymap.GoPage:
		if p.Nth > 9 { // the number was typed
			m.goNumber(p.Nth)
			break
		}
		return m.goDigit(p.Nth)
	case keymap.NextDay:
		return m.otherDay(1)
	case keymap.PrevDay:
		return m.otherDay(-1)
	case keymap.JumpBack:
		return m.jumpTo(-1)
	case keymap.JumpForward:
		return m.jumpTo(1)
	case keymap.Shelf:
		return m.openShelf()
	case keymap.Favourites:
		return m.openFavourites()
	case keymap.PageMap:
		m.openMap()
	case keymap.PageSheet:
		m.openSheet()
	case keymap.Contents:
		m.openContents()
	case keymap.Figures:
		return m.askFigures()
	}
	m.relayout()
	return nil
}

// listHasKeys reports whether the list has the keys, whether it is visible or not.
func (m *Model) listHasKeys() bool { return m.ask.Focus == layout.List && !m.ask.Zoom }

// chosen gives the article of the open page that a command is about: the one under the
// cursor while the list has the keys, otherwise the open one. A page of a book on which the
// cursor rests is opened before any command (preview).
func (m *Model) chosen() int {
	if it := m.underCursor(); it.Page == m.read.PageIndex() {
		return it.Article
	}
	return m.read.ArticleIndex()
}

// openChosen opens the article under the list's cursor, if it is not open already, and
// gives it the keys.
func (m *Model) openChosen() {
	if len(m.headlines) == 0 {
		return
	}
	if it := m.underCursor(); it != m.read.Open() {
		m.openItem(it)
	}
	m.ask.Focus = layout.Body
	m.markRead()
}

// openArticle opens an article of the page.
func (m *Model) openArticle(i int) { m.openItem(reading.Item{Page: m.read.PageIndex(), Article: i}) }

// openItem opens what the list shows.
func (m *Model) openItem(it reading.Item) {
	m.keepPlace()
	m.read.GoTo(it)
}

// paneOrder gives the panes in the order in which they get the keys.
func (m *Model) paneOrder() []layout.Pane {
	order := []layout.Pane{layout.List, layout.Body}
	switch {
	case m.ask.Raw && m.lay.List.Empty(): // only the article and its lines are shown
		return order[1:]
	case m.lay.Form == layout.Triple && m.ask.Weather && m.hasWeather() && !m.ask.Raw:
		order = append(order, layout.Weather)
	}
	return order
}

// hasWeather reports whether the edition has a forecast.
func (m *Model) hasWeather() bool {
	w, _ := m.read.Weather()
	return !w.IsZero()
}

// focusNext gives the keys to the next pane on the screen; with round, the first comes
// after the last. If only one pane is shown, list and article take turns.
func (m *Model) focusNext(by int, round bool) {
	m.ask.Zoom = false
	order := m.paneOrder()
	at := max(0, slices.Index(order, m.ask.Focus))
	if at += by; round {
		at = (at + len(order)) % len(order)
	}
	m.ask.Focus = order[min(max(at, 0), len(order)-1)]
	if m.ask.Focus == layout.Body {
		m.markRead()
	}
}

// markRead notes that the open article is being read. It has been read when its end
// becomes visible.
func (m *Model) markRead() {
	m.read.Visit()
	m.readingTurn = m.read.Turn()
}

// step opens the next or previous article, if necessary on the next page.
func (m *Model) step(by int) {
	m.keepPlace()
	switch {
	case m.read.Edition() == nil:
	case m.read.Step(by):
		m.goal = goal{on: true}
		m.reach()
	case by > 0:
		m.say(catalog.LastArticle)
	default:
		m.say(catalog.FirstArticle)
	}
}

// nextUnread opens the next article that was not read.
func (m *Model) nextUnread() {
	m.keepPlace()
	if !m.read.NextUnread() {
		m.say(catalog.AllRead)
		return
	}
	m.goal = goal{on: true}
	m.reach()
}

// jump goes to the page where an article continues, or from where it comes.
func (m *Model) jump() {
	number, ok := m.read.Jumps()
	if !ok {
		return
	}
	m.keepPlace()
	if !m.read.Jump() {
		m.say(catalog.NoSuchPage, number)
		return
	}
	m.ask.Focus = layout.Body
	m.goal = goal{focus: true}
	m.reach()
}

// goPage opens a page by its index. If there is no such page, nothing changes.
func (m *Model) goPage(i int) {
	m.keepPlace()
	if m.read.GoPage(i) && m.lay.Form == layout.Single {
		m.ask.Focus = layout.List
	}
}

// digitsFor is how long a second digit is taken to belong to the first, if there are
// more than nine pages.
const digitsFor = time.Second

// digitsOver is the message that the time for typing a number is over.
type digitsOver struct{ number int }

// goDigit opens the page whose number is typed digit by digit: 1 opens the first page
// at once, and 2 right after it the twelfth. Where there is no page 1, it waits for the 2.
func (m *Model) goDigit(d int) tea.Cmd {
	number := d
	if n := m.typedNumber*10 + d; m.typedNumber > 0 && (m.read.PageOf(n) >= 0 || m.read.HasLonger(n)) {
		number = n
	}
	longer := m.read.HasLonger(number)
	switch {
	case m.read.PageOf(number) < 0 && longer:
		m.say(catalog.KeysTyped, strconv.Itoa(number))
	default:
		m.goNumber(number)
	}
	m.relayout()
	if !longer {
		return nil
	}
	m.typedNumber = number
	return tea.Tick(digitsFor, func(time.Time) tea.Msg { return digitsOver{number} })
}

// goNumber opens the page with a printed number.
func (m *Model) goNumber(n int) {
	if m.read.Edition() == nil {
		return
	}
	if i := m.read.PageOf(n); i >= 0 {
		m.goPage(i)
		return
	}
	m.notice = m.noSuchPage(n)
}

// noSuchPage says that there is no page with a number.
func (m *Model) noSuchPage(n int) string {
	if p := m.read.Page(); p != nil && p.InBook {
		return m.s.Say(catalog.NoSuchBookPage, n)
	}
	return m.s.Say(catalog.NoSuchPage, n)
}
