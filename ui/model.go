package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Options is what a session starts with. The zero Options reads nothing, in
// Chinese, on a narrow dark terminal.
type Options struct {
	Editions []model.Edition       // newest first; shared between sessions, never changed
	Library  Library               // more editions than those; nil for none
	Memory   memory.Memory         // what the reader did; nil to forget it at the end
	Context  context.Context       // of the session; nil for the background
	Notice   string                // said at the start, until a key is pressed
	Changes  <-chan LibraryChanged // news of the library; nil for none
	Lang     catalog.Lang
	Policy   cells.Policy
	Width    int // of the terminal, if it is known before the program runs: then the first frame is whole
	Height   int
	Probe    bool            // ask the terminal how wide ambiguous characters are
	Begun    <-chan struct{} // closed when the terminal shows the first frame; nil where nobody can tell
	Kinsoku  typeset.Level
	Theme    theme.Theme
	NoMouse  bool
	Words    func(error) string // says what is wrong, for the reader's eyes; nil for the error's own words

	// Arrive waits for what the session opens with, where that takes its time; nil
	// where Editions are all. It is called outside of Update, and its context ends
	// when the reader gives it up. Title names what is waited for.
	Arrive func(ctx context.Context, p Progress) (Arrival, error)
	Title  string
}

// screen is what fills the window.
type screen uint8

const (
	screenPaper screen = iota
	screenHelp
	screenShelf
	screenSearch
	screenDesk
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
	begun        <-chan struct{}
	mouse        bool
	columnChoice columnChoice
	vertical     bool

	w, h   int
	lay    layout
	ask    wish
	screen screen
	origin screen // the list that the open article was chosen from; the paper itself for none

	ctx     context.Context
	library Library
	changes <-chan LibraryChanged
	shelf   []Volume
	volume  int // index in shelf of the open edition
	page    int // index in the edition's pages
	leaf    leaf
	article int // index in the page's articles; one behind the last is the page's other lines
	waiting *waiting
	arrive  tea.Cmd // what the session opens with is still being read; nil when it is there
	asked   int     // counts questions to the library: only the last one's answer counts

	memory  memory.Memory
	journal journal
	states  map[memory.Key]memory.State // of the open edition
	names   []memory.Article            // of the articles of the page named
	named   *model.Page
	visited memory.Key
	last    memory.Last // what was noted to be open

	owed    owed // what the terminal has not answered
	leaving bool // the reader wants to go
	answers cells.Probe

	list    listPane
	body    bodyPane
	raw     rawPane
	aside   weatherPane
	help    helpPane
	shelves shelfPane
	results searchPane
	desk    deskPane
	prompt  prompt
	finder  finder
	notice  string
	through through
	wording func(error) string
}

// New makes the reader of one session.
func New(o Options) *Model {
	if o.Theme.Name == "" {
		o.Theme = theme.Paper()
	}
	if o.Context == nil {
		o.Context = context.Background()
	}
	if o.Memory == nil {
		o.Memory = memory.None()
	}
	m := &Model{
		lang: o.Lang, ruler: cells.NewRuler(o.Policy), level: o.Kinsoku,
		theme: o.Theme, styles: theme.New(o.Theme, true), glyphs: glyphsFor(o.Policy),
		keys: newKeyMap(), probe: o.Probe, begun: o.Begun, mouse: !o.NoMouse,
		ask: wish{weather: true}, ctx: o.Context, library: o.Library, changes: o.Changes, memory: o.Memory, wording: o.Words,
	}
	if o.Arrive != nil {
		m.arrive = m.await(o)
	} else {
		m.begin(wholeEditions(o.Editions))
	}
	if o.Notice != "" {
		m.notice = plainText(o.Notice)
	}
	if m.w, m.h = max(o.Width, 0), max(o.Height, 0); m.w > 0 {
		m.relayout()
	}
	return m
}

// wholeEditions are editions that are in memory.
func wholeEditions(es []model.Edition) []Edition {
	out := make([]Edition, len(es))
	for i := range es {
		out[i].Edition = es[i]
	}
	return out
}

// begin opens what the session begins with.
func (m *Model) begin(es []Edition) {
	vs := make([]Volume, len(es))
	for i := range es {
		vs[i] = volumeOf(&es[i])
	}
	m.shelve(vs)
	var first *model.Edition
	if len(es) > 0 {
		first = &es[0].Edition
	}
	m.resume(first)
	m.last, _ = m.here()
}

// resume opens the edition, page and article where the reader was, if it is
// among the editions; else the first of them, which is the newest.
func (m *Model) resume(first *model.Edition) {
	last, ok, err := m.memory.Last()
	if err != nil {
		m.notice = m.lang.Say(catalog.NotKept, m.words(err))
	}
	for i := range m.shelf {
		v := &m.shelf[i]
		if ok && err == nil && v.Paper == last.Paper && v.Date == last.Date {
			m.enter(i, want{page: last.Page})
			for j := range m.items() {
				if a, named := m.name(j); named && a.Key == last.Article {
					m.openArticle(j)
				}
			}
			return
		}
	}
	for i := range m.shelf {
		if first != nil && m.shelf[i].edition == first {
			m.enter(i, want{})
			return
		}
	}
	m.openPage(0)
}

// Init asks the terminal and the library what a session begins with.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.askBackground()}
	if m.probe {
		cmds = append(cmds, m.probeLater())
	}
	if m.library != nil {
		cmds = append(cmds, m.listVolumes(""))
	}
	cmds = append(cmds, m.awaitChange(), m.arrive)
	return tea.Batch(cmds...)
}

// current gives the open edition, or nil.
func (m *Model) current() *model.Edition {
	if m.volume < 0 || m.volume >= len(m.shelf) {
		return nil
	}
	return m.shelf[m.volume].edition
}

// currentPage gives the open page, or nil.
func (m *Model) currentPage() *model.Page { return m.pageAt(m.page) }

// currentArticle gives the open article, or nil.
func (m *Model) currentArticle() *model.Article { return m.articleAt(m.article) }

// articleAt gives what an item of the list shows: an article of the page; for
// the page's other lines, an article made of them; nil where there is nothing.
func (m *Model) articleAt(i int) *model.Article {
	p := m.currentPage()
	switch {
	case p == nil || i < 0:
		return nil
	case i < len(p.Articles):
		return &p.Articles[i]
	case i == len(p.Articles) && len(readable(p)) > 0:
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
	if len(readable(p)) > 0 {
		n++
	}
	return n
}

// openPage shows a page from its first article.
func (m *Model) openPage(i int) {
	m.leaveArticle()
	m.page, m.list.top = i, 0
	m.article = -1 // nothing to leave
	m.openArticle(0)
}

// openArticle shows an article from where the reader left it.
func (m *Model) openArticle(i int) {
	m.leaveArticle()
	m.article, m.list.at, m.origin = i, i, screenPaper
	m.body.top, m.body.endTold, m.raw.top = place{}, false, 0
	if m.finder.query != "" {
		m.forget()
	}
	if a := m.currentArticle(); a != nil {
		if at := m.state(i).Place; at > 0 {
			m.body.top = m.screenPlace(a, partsOf(a, m.lang, &m.styles), at)
		}
	}
	m.relayout()
}

// relayout recomputes everything that depends on size, theme, width policy or
// what is open. View then only reads.
func (m *Model) relayout() {
	m.lay = newLayout(m.w, m.h, m.ask)
	m.list.set(m)
	m.body.set(m)
	m.raw.set(m)
	m.aside.set(m)
	switch m.screen {
	case screenHelp:
		m.help.set(m)
	case screenShelf:
		m.shelves.set(m)
	case screenSearch:
		m.results.set(m)
	case screenDesk:
		m.desk.set(m)
	}
}
