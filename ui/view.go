package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/pane/footer"
	"baolan/ui/prompt"
	"baolan/ui/reading"
	"baolan/ui/row"
	"baolan/ui/screen/opening"
	"baolan/ui/screen/palette"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// View gives the frame. It only reads what relayout has laid out.
func (m *Model) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: m.windowTitle()}
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if w, h := m.s.Size.X, m.s.Size.Y; w > 0 && h > 0 {
		rows := m.rows()
		if m.prompt.IsOpen() {
			line, x := m.prompt.Row(&m.s, w, footer.Join(&m.s, m.hitsBeside(), m.sign()))
			rows[h-1] = line
			v.Cursor = tea.NewCursor(x, h-1)
		}
		for y := range rows {
			rows[y] = m.s.Styles.OnGround(rows[y])
		}
		v.Content = cells.StandIn(strings.Join(rows, "\n"), m.s.Ruler.Policy())
	}
	return v
}

// windowTitle gives the title of the window, which names the paper. It has no
// stand-ins, as it is not part of the frame.
func (m *Model) windowTitle() string {
	if e := m.read.Edition(); e != nil && e.Paper != "" {
		return strings.TrimSpace(m.s.Shown(e.Paper)+" "+e.Date.String()) + " - " + m.s.Say(catalog.AppName)
	}
	return m.s.Say(catalog.AppName)
}

// rows gives the whole frame: exactly as many rows as the terminal has, each exactly
// as wide.
func (m *Model) rows() []string {
	w, h := m.s.Size.X, m.s.Size.Y
	if m.arrive != nil {
		return row.Fit(opening.Rows(&m.s, m.work()), w, h)
	}
	var rows []string
	if c := m.cover(); c != nil {
		rows = c.Rows()
		if !layout.NewPanel(w, h).Footer.Empty() {
			rows = append(rows, m.footer(c.Hints(), ""))
		}
		return row.Fit(rows, w, h)
	}
	rows = append(append(rows, m.head.Rows()...), m.panes()...)
	if !m.lay.Footer.Empty() {
		rows = append(rows, m.footer(m.hints(), m.position()))
	}
	return row.Fit(rows, w, h)
}

// panes joins the panes row by row, with vertical lines between them.
func (m *Model) panes() []string {
	var columns [][]string
	for _, p := range []struct {
		shown bool
		rows  func() []string
	}{
		{!m.lay.List.Empty(), m.list.Rows},
		{!m.lay.Body.Empty(), m.body.Rows},
		{!m.lay.Raw.Empty(), m.raw.Rows},
		{!m.lay.Map.Empty(), m.mapRows},
		{!m.lay.Weather.Empty(), m.aside.Rows},
	} {
		if p.shown {
			columns = append(columns, p.rows())
		}
	}
	if len(columns) == 0 {
		return nil
	}
	vertical := m.s.Of(theme.Rule).Paint(m.s.Glyphs.Vertical)
	rows := make([]string, len(columns[0]))
	for y := range rows {
		var b strings.Builder
		for i, c := range columns {
			if i > 0 {
				b.WriteString(vertical)
			}
			b.WriteString(c[y])
		}
		rows[y] = b.String()
	}
	return rows
}

// work gives what the footer says about long work; nil if none is going on.
func (m *Model) work() *footer.Work {
	w := m.store.Work()
	if w == nil {
		return nil
	}
	out := &footer.Work{What: w.What, Done: w.Done, Total: w.Total, Taken: w.Taken}
	if m.prepares {
		out.Why = m.s.Say(catalog.FirstPDF)
	}
	return out
}

func (m *Model) footer(hints []session.Hint, where string) string {
	return footer.Row(&m.s, m.s.Size.X, footer.Content{Work: m.work(), Notice: m.notice, Hints: hints, Where: where, Sign: m.sign()})
}

// sign gives what the footer says all the time: that pages are still being read, and
// that nothing is kept if that is so.
func (m *Model) sign() string {
	if m.store.IsPersistent() {
		return m.comingSign()
	}
	return footer.Join(&m.s, m.comingSign(), m.s.Say(catalog.MarksNotKept))
}

// hitsBeside gives what is shown at the right of the prompt: the hits of the search in
// the article, or why a command cannot be carried out.
func (m *Model) hitsBeside() string {
	switch m.prompt.Kind {
	case prompt.Find:
		return m.hitsWord()
	case prompt.Command:
		if p, ok := m.cover().(*palette.Screen); ok {
			return p.Note()
		}
	}
	return ""
}

func (m *Model) hints() []session.Hint {
	pages := session.NewHint(catalog.HintPages, keymap.PrevPage, keymap.NextPage)
	choose := session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up)
	if p := m.read.Page(); p != nil && p.InBook {
		pages = session.NewHint(catalog.HintBookPages, keymap.PrevPage, keymap.NextPage)
	}
	if m.listHasKeys() {
		return []session.Hint{
			session.NewHint(catalog.HintHelp, keymap.Help),
			session.NewHint(catalog.HintOpen, keymap.Open),
			choose,
			pages,
			session.NewHint(catalog.HintScroll, keymap.PageDown),
			session.NewHint(catalog.HintQuit, keymap.Leave),
		}
	}
	return []session.Hint{
		session.NewHint(catalog.HintHelp, keymap.Help),
		session.NewHint(catalog.HintScroll, keymap.Down, keymap.Up),
		session.NewHint(catalog.HintArticles, keymap.NextArticle, keymap.PrevArticle),
		pages,
		session.NewHint(catalog.HintBack, keymap.Leave),
	}
}

// readingSpeed is in 字 a minute: a practised reader reads between 400 and 500 of
// Chinese prose in silence.
const readingSpeed = 450

// position says which article of how many is open, its 字数, the minutes that it takes
// and how much of it has been seen. In a narrow window the least important parts are
// left out first.
func (m *Model) position() string {
	a, p := m.read.Article(), m.read.Page()
	if a == nil || p == nil {
		return ""
	}
	dot := " " + m.s.Glyphs.Dot + " "
	which := func(it reading.Item) string {
		if it.Article >= len(m.read.PageOfItem(it).Articles) {
			return m.s.Say(catalog.RestHere)
		}
		nth, of := m.read.Nth(it)
		return m.s.Say(catalog.ArticleOf, nth, of)
	}
	if m.lay.Body.Empty() {
		return which(m.underCursor())
	}
	n := m.body.Characters()
	s := m.s.Say(catalog.Characters, session.Thousands(n)) + dot + m.s.Say(catalog.Percent, m.body.Percent())
	if m.s.Size.X >= layout.DoubleFrom {
		s = which(m.read.Open()) + dot + m.s.Say(catalog.Characters, session.Thousands(n)) + dot +
			m.s.Say(catalog.Minutes, minutes(n)) + dot + m.s.Say(catalog.Percent, m.body.Percent())
	}
	if m.s.Size.X >= layout.TripleFrom && len(a.Doubts) > 0 {
		s = m.s.Say(catalog.DoubtHere, m.s.Keys.Show(keymap.Raw)) + dot + s
	}
	return s
}

// minutes gives the minutes to read so many characters, rounded up.
func minutes(characters int) int { return max(1, (characters+readingSpeed-1)/readingSpeed) }
