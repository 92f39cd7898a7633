package ui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
)

// Library is where a session finds editions that it has not opened. Its
// methods are called outside of Update and may take their time; they end when
// the context does.
type Library interface {
	// Volumes lists what there is from names alone, in any order.
	Volumes(ctx context.Context) ([]Volume, error)
	// Open reads one of them.
	Open(ctx context.Context, v Volume, progress Progress) (Edition, error)
	// Peek reads one of them for the names of its pages, or gives nil where that
	// would take long.
	Peek(ctx context.Context, v Volume) (*Edition, error)
	// Search looks through all of it; what is new is made searchable first. Of
	// more than it counts, total is how many it counted, and more is true.
	Search(ctx context.Context, query string, order Order, progress Progress) (Found, error)
	// Articles names all articles that it knows of, the newest first; what is new
	// is looked through first.
	Articles(ctx context.Context, progress Progress) ([]memory.Article, error)
}

// Progress is called from long work; total is 0 while it is not known.
type Progress func(done, total int)

// Volume is an edition on the shelf, open or not.
type Volume struct {
	Paper string
	Date  model.Date
	Pages []model.Page // Number, Label and Name only
	Ref   any          // the library's own name of it

	edition  *model.Edition                     // nil until it was opened
	leaf     func(page int) (model.Page, error) // as Edition.Leaf
	articles []int                              // on each page; nil until it was looked into
	peeked   bool
}

// Order is an order of what a search finds.
type Order uint8

// The orders.
const (
	NewestFirst Order = iota
	ByRelevance
	orders
)

// Hit is an article that a search of the library found.
type Hit struct {
	Paper         string
	Date          model.Date
	Page          model.Page // Number, Label and Name only
	Article       int        // index among the page's articles; -1 for the page's other lines
	Headline      string
	Snippet       string
	HeadlineMarks [][2]int // bytes
	SnippetMarks  [][2]int
}

// Found is what a search found.
type Found struct {
	Hits  []Hit
	Total int
	More  bool // there are more than Total
}

// LibraryChanged tells a session that editions came or went. What is the
// newest thing that came, in words, or nothing.
type LibraryChanged struct{ What string }

// The answers of what a session asked of its library.
type (
	volumesMsg struct {
		volumes []Volume
		what    string
		err     error
	}
	openedMsg struct {
		volume  Volume
		edition Edition
		want    want
		asked   int
		err     error
	}
)

// want is where to go in an edition once it is open.
type want struct {
	page    string     // its label or number; "" for the first
	article int        // -1 for the page's other lines
	title   string     // of the article, where its index may have changed
	key     memory.Key // of the article, where memory named it
	place   place
	find    string // a query to mark
	focus   bool   // give the article the keys
	from    screen // where Esc leads back to
}

// shelve puts volumes on the shelf in the order that it shows: by paper, the
// newest first. What is open stays open.
func (m *Model) shelve(vs []Volume) {
	var open *Volume
	if m.volume >= 0 && m.volume < len(m.shelf) {
		open = &m.shelf[m.volume]
	}
	shelf := slices.Clone(vs)
	for i := range m.shelf {
		old := &m.shelf[i]
		if old.edition == nil && !old.peeked {
			continue
		}
		at := slices.IndexFunc(shelf, func(v Volume) bool { return v.Paper == old.Paper && v.Date == old.Date })
		switch {
		case at >= 0 && shelf[at].edition == nil && old.edition != nil:
			v := &shelf[at]
			v.edition, v.leaf, v.Pages, v.articles = old.edition, old.leaf, old.Pages, old.articles
		case at >= 0 && shelf[at].edition == nil:
			// What was seen holds until it is looked into again.
			shelf[at].Pages, shelf[at].articles = old.Pages, old.articles
		case at < 0 && old.edition != nil && (old == open || old.Ref == nil):
			shelf = append(shelf, *old)
		}
	}
	slices.SortStableFunc(shelf, func(a, b Volume) int {
		if a.Paper != b.Paper {
			return strings.Compare(a.Paper, b.Paper)
		}
		return b.Date.Compare(a.Date)
	})
	at := 0
	if open != nil {
		at = max(0, slices.IndexFunc(shelf, func(v Volume) bool { return v.Paper == open.Paper && v.Date == open.Date }))
	}
	m.shelf, m.volume = shelf, at
}

// volumeOf makes a volume of an edition that is open.
func volumeOf(e *Edition) Volume {
	v := Volume{Paper: e.Paper, Date: e.Date}
	v.open(e)
	return v
}

// open puts an edition that was read into its volume.
func (v *Volume) open(e *Edition) {
	v.edition, v.leaf = &e.Edition, e.Leaf
	v.Pages, v.articles = leaves(e)
}

// listVolumes asks the library what there is.
func (m *Model) listVolumes(what string) tea.Cmd {
	if m.library == nil {
		return nil
	}
	lib, ctx := m.library, m.ctx
	return func() tea.Msg {
		vs, err := lib.Volumes(ctx)
		return volumesMsg{vs, what, err}
	}
}

// openVolume opens a volume of the shelf and goes where the reader wants; one
// that must be read first is read outside of Update, and Esc gives it up.
func (m *Model) openVolume(i int, w want) tea.Cmd {
	if i < 0 || i >= len(m.shelf) {
		return nil
	}
	if m.shelf[i].edition != nil {
		m.enter(i, w)
		return nil
	}
	lib, v := m.library, m.shelf[i]
	return m.work(m.lang.Say(catalog.Opening, m.volumeName(&v)), func(ctx context.Context, asked int, p Progress) tea.Msg {
		e, err := lib.Open(ctx, v, p)
		return openedMsg{v, e, w, asked, err}
	})
}

// opened takes in an edition that was read.
func (m *Model) opened(msg openedMsg) {
	if msg.asked != m.asked {
		return
	}
	m.stopWaiting()
	if msg.err != nil {
		m.notice = m.lang.Say(catalog.CannotOpen, m.volumeName(&msg.volume), m.words(msg.err))
		return
	}
	for i := range m.shelf {
		if v := &m.shelf[i]; v.Paper == msg.volume.Paper && v.Date == msg.volume.Date {
			v.open(&msg.edition)
			m.enter(i, msg.want)
			return
		}
	}
}

// enter goes to a place of an edition in memory.
func (m *Model) enter(i int, w want) {
	m.leaveArticle()
	m.volume, m.screen, m.prompt = i, screenPaper, prompt{}
	m.article = -1 // nothing to leave in the new edition
	m.recall()
	e := m.current()
	page := 0
	for j := range e.Pages {
		if w.page != "" && pageKey(&e.Pages[j]) == w.page {
			page = j
		}
	}
	m.page, m.list.top = page, 0
	article := w.article
	if article < 0 {
		article = m.items() // the last of the list
	}
	if p := m.currentPage(); p != nil && w.title != "" && (article >= len(p.Articles) || p.Articles[article].Title() != w.title) {
		if at := slices.IndexFunc(p.Articles, func(a model.Article) bool { return a.Title() == w.title }); at >= 0 {
			article = at
		}
	}
	for j := range m.items() {
		if a, ok := m.name(j); ok && a.Key == w.key {
			article = j
		}
	}
	m.openArticle(max(0, min(article, m.items()-1)))
	m.origin = w.from
	if w.place != (place{}) {
		m.body.top = w.place
	}
	if w.focus {
		m.ask.focus = paneBody
		m.markRead()
	}
	m.relayout()
	if w.find != "" {
		m.finder = finder{from: m.body.top, given: true}
		m.find(w.find)
		if len(m.finder.hits) == 0 {
			m.forget() // found by initials, or in what stands elsewhere
		}
		m.tellHits()
	}
}

// pageKey names a page as memory and search do: its label or its number.
func pageKey(p *model.Page) string {
	if p.Label != "" {
		return p.Label
	}
	return thousands(p.Number)
}

// volumeName is 《清河日报》2024-03-07.
func (m *Model) volumeName(v *Volume) string {
	name := v.Paper
	if name == "" {
		name = m.lang.Say(catalog.UnknownPaper)
	}
	return m.lang.Say(catalog.Titled, name) + v.Date.String()
}

// otherDay opens the paper's next or previous edition.
func (m *Model) otherDay(by int) tea.Cmd {
	to := m.volume - by // the shelf has the newest first
	if to < 0 || to >= len(m.shelf) || m.shelf[to].Paper != m.shelf[m.volume].Paper {
		m.notice = m.lang.Say(map[bool]catalog.Key{true: catalog.NewestDay, false: catalog.OldestDay}[by > 0])
		return nil
	}
	return m.openVolume(to, want{})
}

// listed takes in what the library has, and says what is new in one line.
func (m *Model) listed(msg volumesMsg) {
	if msg.err != nil {
		m.notice = m.words(msg.err)
		return
	}
	nothing := m.current() == nil
	m.shelve(msg.volumes)
	if msg.what != "" {
		m.notice = m.lang.Say(catalog.NewEdition, plainText(msg.what))
	}
	if nothing {
		m.relayout()
	}
}

// awaitChange waits for the next news of the library, or for the session's end.
func (m *Model) awaitChange() tea.Cmd {
	if m.changes == nil {
		return nil
	}
	changes, ctx := m.changes, m.ctx
	return func() tea.Msg {
		select {
		case c, ok := <-changes:
			if ok {
				return c
			}
		case <-ctx.Done():
		}
		return nil
	}
}
