package ui

import (
	tea "charm.land/bubbletea/v2"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Options is what a session starts with. The zero Options reads nothing, in
// Chinese, on a narrow dark terminal.
type Options struct {
	Editions []model.Edition // newest first; shared between sessions, never changed
	Lang     catalog.Lang
	Policy   cells.Policy
	Probe    bool // ask the terminal how wide ambiguous characters are
	Kinsoku  typeset.Level
	Theme    theme.Theme
	NoMouse  bool
}

// screen is what fills the window.
type screen uint8

const (
	screenPaper screen = iota
	screenHelp
)

// Model is the reader of one session.
type Model struct {
	lang         catalog.Lang
	ruler        cells.Ruler
	level        typeset.Level
	theme        theme.Theme
	styles       theme.Styles
	glyphs       glyphs
	keys         keyMap
	probe        bool
	mouse        bool
	columnChoice columnChoice
	vertical     bool

	w, h   int
	lay    layout
	ask    wish
	screen screen

	editions []model.Edition
	edition  int // index in editions
	page     int // index in the edition's pages
	article  int // index in the page's articles; one behind the last is the page's other lines
	read     map[articleKey]bool

	asking  bool // the terminal was asked and has not answered all
	answers cells.Probe

	list   listPane
	body   bodyPane
	aside  weatherPane
	help   helpPane
	prompt prompt
	finder finder
	notice string
}

// articleKey names an article among those of a session.
type articleKey struct{ edition, page, article int }

// New makes the reader of one session.
func New(o Options) *Model {
	if o.Theme.Name == "" {
		o.Theme = theme.Paper()
	}
	m := &Model{
		lang: o.Lang, ruler: cells.NewRuler(o.Policy), level: o.Kinsoku,
		theme: o.Theme, styles: theme.New(o.Theme, true), glyphs: glyphsFor(o.Policy),
		keys: newKeyMap(), probe: o.Probe, mouse: !o.NoMouse,
		ask: wish{weather: true}, editions: o.Editions, read: map[articleKey]bool{},
	}
	m.openPage(0)
	return m
}

// Init asks the terminal for its background; it may never answer, so dark is
// in force until it does.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{tea.RequestBackgroundColor}
	if m.probe {
		cmds = append(cmds, probeLater())
	}
	return tea.Batch(cmds...)
}

// current gives the open edition, or nil.
func (m *Model) current() *model.Edition {
	if m.edition < 0 || m.edition >= len(m.editions) {
		return nil
	}
	return &m.editions[m.edition]
}

// currentPage gives the open page, or nil.
func (m *Model) currentPage() *model.Page {
	e := m.current()
	if e == nil || m.page < 0 || m.page >= len(e.Pages) {
		return nil
	}
	return &e.Pages[m.page]
}

// currentArticle gives the open article; where the reader stands on the
// page's other lines, an article made of them; nil where there is nothing.
func (m *Model) currentArticle() *model.Article {
	p := m.currentPage()
	switch {
	case p == nil || m.article < 0:
		return nil
	case m.article < len(p.Articles):
		return &p.Articles[m.article]
	case m.article == len(p.Articles) && len(p.Other) > 0:
		a := othersArticle(p, m.lang)
		return &a
	}
	return nil
}

// items counts what the list of the page holds.
func (m *Model) items() int {
	p := m.currentPage()
	if p == nil {
		return 0
	}
	n := len(p.Articles)
	if len(p.Other) > 0 {
		n++
	}
	return n
}

// openPage shows a page from its first article.
func (m *Model) openPage(i int) {
	m.page, m.list.top = i, 0
	m.openArticle(0)
}

// openArticle shows an article from its first character.
func (m *Model) openArticle(i int) {
	m.article = i
	m.body.top = place{}
	m.body.raw = false
	if m.finder.query != "" {
		m.forget()
	}
	m.relayout()
}

// markRead notes that the open article was read.
func (m *Model) markRead() {
	if p := m.currentPage(); p != nil && m.article < len(p.Articles) {
		m.read[articleKey{m.edition, m.page, m.article}] = true
	}
}

// relayout recomputes everything that depends on size, theme, width policy or
// what is open. View then only reads.
func (m *Model) relayout() {
	m.lay = newLayout(m.w, m.h, m.ask)
	m.list.set(m)
	m.body.set(m)
	m.aside.set(m)
	if m.screen == screenHelp {
		m.help.set(m)
	}
}
