package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"baolan/editions/fold"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// deskTab is one of the reader's own lists.
type deskTab uint8

const (
	deskFavourites deskTab = iota
	deskUnread
	deskHistory
	deskTabs
)

// historyMost is how far back the history goes on the screen: a few months of
// daily reading.
const historyMost = 500

// deskPane shows the reader's own lists across editions.
type deskPane struct {
	tab    deskTab
	menu   menu
	lists  [deskTabs][]memory.Item
	filter string
	shown  []int // of the tab's list, what the filter lets through
}

// sift finds what the filter lets through: every word of it stands in the
// headline, a tag, or the name of the paper or the day.
func (p *deskPane) sift() {
	p.shown = p.shown[:0]
	words := strings.Fields(p.filter)
	for i := range p.lists[p.tab] {
		it := &p.lists[p.tab][i]
		texts := fold.NewText(append([]string{it.Title, it.Paper, it.Date.String()}, it.Tags...))
		if !slices.ContainsFunc(words, func(w string) bool { return len(texts.Find(w)) == 0 }) {
			p.shown = append(p.shown, i)
		}
	}
}

// chosen gives the chosen item, or nil.
func (p *deskPane) chosen() *memory.Item {
	if p.menu.at >= len(p.shown) {
		return nil
	}
	return &p.lists[p.tab][p.shown[p.menu.at]]
}

// deskMsg brings the lists; they are read outside of Update.
type deskMsg struct {
	lists [deskTabs][]memory.Item
	asked int
	err   error
}

// openDesk reads the lists. What waits to be written is written first, so
// that the list has it.
func (m *Model) openDesk() tea.Cmd {
	mem, pending := m.memory, m.journal.waiting
	m.journal.waiting = nil
	var all []memory.Article
	open := map[dayOf]bool{}
	for i := range m.shelf {
		// Pages that are not in memory are the library's to name.
		if e := m.shelf[i].edition; e != nil && m.shelf[i].leaf == nil {
			open[dayOf{e.Paper, e.Date}] = true
			for j := range e.Pages {
				all = append(all, memory.Articles(e.Paper, e.Date, &e.Pages[j])...)
			}
		}
	}
	lib := m.library
	return m.work(m.lang.Say(catalog.Gathering), func(ctx context.Context, asked int, p Progress) tea.Msg {
		msg := deskMsg{asked: asked}
		keep := func(err error) {
			if err != nil && msg.err == nil {
				msg.err = err
			}
		}
		for _, e := range pending {
			keep(e.write(mem))
		}
		var err error
		msg.lists[deskFavourites], err = mem.Favourites("")
		keep(err)
		msg.lists[deskHistory], err = mem.History(historyMost)
		keep(err)
		if lib != nil {
			known, err := lib.Articles(ctx, p)
			keep(err)
			for _, a := range known {
				if !open[dayOf{a.Paper, a.Date}] { // what is open is known better
					all = append(all, a)
				}
			}
		}
		all = unique(all)
		slices.SortStableFunc(all, func(a, b memory.Article) int { return b.Date.Compare(a.Date) })
		unread, err := memory.Unread(mem, all)
		keep(err)
		for _, a := range unread {
			msg.lists[deskUnread] = append(msg.lists[deskUnread], memory.Item{Article: a})
		}
		return msg
	})
}

// dayOf names an edition.
type dayOf struct {
	paper string
	date  model.Date
}

// unique drops what stands earlier in the list already.
func unique(all []memory.Article) []memory.Article {
	seen := make(map[memory.Key]bool, len(all))
	return slices.DeleteFunc(all, func(a memory.Article) bool {
		was := seen[a.Key]
		seen[a.Key] = true
		return was
	})
}

func (m *Model) desked(msg deskMsg) {
	if msg.asked != m.asked {
		return
	}
	m.stopWaiting()
	if msg.err != nil {
		m.notice = m.lang.Say(catalog.NotKept, m.words(msg.err))
	}
	m.desk.lists = msg.lists
	m.screen = screenDesk
	m.relayout()
}

var deskNames = [deskTabs]catalog.Key{catalog.TabFavourites, catalog.TabUnread, catalog.TabHistory}

func (p *deskPane) set(m *Model) {
	st := &m.styles
	p.sift()
	items := make([]menuItem, len(p.shown))
	for i, at := range p.shown {
		it := &p.lists[p.tab][at]
		where := m.lang.Say(catalog.Titled, it.Paper) + it.Date.String() + " " + m.lang.Say(catalog.PageNamed, it.Page)
		facts := []run{{st.Of(theme.Muted), cells.Fold(where)}}
		if len(it.Tags) > 0 {
			facts = append(facts, run{st.Of(theme.Unread), "  " + m.glyphs.favourite + " " + cells.Fold(strings.Join(it.Tags, " "))})
		}
		if p.tab == deskHistory && !it.At.IsZero() {
			facts = append(facts, run{st.Of(theme.Muted), "  " + it.At.Local().Format("2006-01-02 15:04")})
		}
		items[i].rows = []menuRow{{[]run{{st.Of(theme.Strong), cells.Fold(it.Title)}}}, {facts}}
	}
	names := make([]string, deskTabs)
	for t := range names {
		names[t] = m.lang.Say(deskNames[t]) + " " + thousands(len(p.lists[t]))
		if deskTab(t) == p.tab {
			names[t] = "[" + names[t] + "]"
		}
	}
	title, empty := strings.Join(names, "  "), catalog.DeskEmpty
	if p.filter != "" {
		title, empty = title+"  /"+p.filter, catalog.NoHits
	}
	p.menu.set(m, title, items, m.lang.Say(empty), deskHints[p.tab])
}

// deskHints are the keys of each list; only favourites can be let go.
var deskHints = [deskTabs][]hint{
	deskFavourites: {{"Tab", catalog.HintNextList}, {"Enter", catalog.HintOpen}, {"/", catalog.HintFilter}, {"m", catalog.HintLetGo}, {"q", catalog.HintBack}},
	deskUnread:     {{"Tab", catalog.HintNextList}, {"Enter", catalog.HintOpen}, {"/", catalog.HintFilter}, {"q", catalog.HintBack}},
	deskHistory:    {{"Tab", catalog.HintNextList}, {"Enter", catalog.HintOpen}, {"/", catalog.HintFilter}, {"q", catalog.HintBack}},
}

func (m *Model) pressDesk(s stroke) tea.Cmd {
	p := &m.desk
	switch {
	case key.Matches(s, m.keys.Back) && p.filter != "":
		p.filter, p.menu.at = "", 0
	case key.Matches(s, m.keys.Back), key.Matches(s, m.keys.Desk):
		m.screen = screenPaper
	case key.Matches(s, m.keys.Find):
		p.filter, p.menu.at = "", 0
		m.openPrompt(promptFilter, "/")
		m.prompt.tip = m.lang.Say(catalog.FilterTip)
	case key.Matches(s, m.keys.NextPane):
		p.tab = (p.tab + 1) % deskTabs
		p.menu.at = 0
	case key.Matches(s, m.keys.PrevPane):
		p.tab = (p.tab + deskTabs - 1) % deskTabs
		p.menu.at = 0
	case key.Matches(s, m.keys.GoPage) && s[0] <= '0'+byte(deskTabs):
		p.tab, p.menu.at = deskTab(s[0]-'1'), 0
	case key.Matches(s, m.keys.Favourite):
		m.letGo()
	case key.Matches(s, m.keys.Open):
		return m.openItem()
	default:
		p.menu.press(m, s)
		return nil
	}
	m.relayout()
	return nil
}

// letGo takes the chosen article from the favourites.
func (m *Model) letGo() {
	p := &m.desk
	it := p.chosen()
	if p.tab != deskFavourites || it == nil {
		return
	}
	a := it.Article
	at := p.shown[p.menu.at]
	p.lists[p.tab] = slices.Delete(p.lists[p.tab], at, at+1)
	if s, ok := m.states[a.Key]; ok {
		s.Favourite, s.Tags = false, nil
		m.states[a.Key] = s
	}
	m.note(entryFavourite, a.Key, func(mem memory.Memory) error { return mem.SetFavourite(a, false) })
	m.sayWritten(catalog.LetGo)
}

// openItem opens the chosen article in its edition.
func (m *Model) openItem() tea.Cmd {
	it := m.desk.chosen()
	if it == nil {
		return nil
	}
	return m.openFrom(it.Paper, it.Date, want{page: it.Page, title: it.Title, key: it.Key, focus: true, from: screenDesk})
}

// openFrom opens an edition of the shelf by its name.
func (m *Model) openFrom(paper string, date model.Date, w want) tea.Cmd {
	i := slices.IndexFunc(m.shelf, func(v Volume) bool { return v.Paper == paper && v.Date == date })
	if i < 0 {
		m.notice = m.lang.Say(catalog.NotOnShelf)
		return m.listVolumes("")
	}
	return m.openVolume(i, w)
}

// monthOf gives the first day of a date's month.
func monthOf(d model.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), 1, 0, 0, 0, 0, time.UTC)
}
