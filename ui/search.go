package ui

import (
	"context"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// searchPane shows what a search of the library found.
type searchPane struct {
	menu  menu
	query string
	order Order
	found Found
}

type foundMsg struct {
	query string
	order Order
	found Found
	asked int
	err   error
}

// askSearch opens the prompt of a search, which tells what can be asked.
func (m *Model) askSearch() {
	m.openPrompt(promptSearch, m.lang.Say(catalog.SearchPrompt))
	m.prompt.tip = m.lang.Say(catalog.SearchTip)
}

// search asks the library; the answer comes as a message, and Esc gives up.
func (m *Model) search(query string, order Order) tea.Cmd {
	if query == "" {
		return nil
	}
	if m.library == nil {
		m.notice = m.lang.Say(catalog.NoLibrary)
		return nil
	}
	lib := m.library
	return m.work(m.lang.Say(catalog.Searching, query), func(ctx context.Context, asked int, p Progress) tea.Msg {
		found, err := lib.Search(ctx, query, order, p)
		return foundMsg{query, order, found, asked, err}
	})
}

func (m *Model) found(msg foundMsg) {
	if msg.asked != m.asked {
		return
	}
	m.stopWaiting()
	if msg.err != nil {
		m.notice = m.words(msg.err)
		return
	}
	m.results = searchPane{query: msg.query, order: msg.order, found: msg.found}
	m.screen = screenSearch
	m.relayout()
}

func (p *searchPane) set(m *Model) {
	st := &m.styles
	width := max(m.w-4, 1)
	items := make([]menuItem, len(p.found.Hits))
	for i := range p.found.Hits {
		h := &p.found.Hits[i]
		where := m.lang.Say(catalog.Titled, h.Paper) + h.Date.String() + " " + m.lang.Say(catalog.PageNamed, pageLabel(&h.Page, 0)) + " " + h.Page.Name
		headline := markedRuns(cells.Fold(h.Headline), h.HeadlineMarks, st.Of(theme.Strong), st.Of(theme.Hit))
		if h.Article < 0 {
			headline = []run{{st.Of(theme.Muted), m.lang.Say(catalog.Unplaced)}}
		}
		items[i].rows = append(items[i].rows, menuRow{headline})
		items[i].rows = append(items[i].rows, snippetRows(m, h, width)...)
		items[i].rows = append(items[i].rows, menuRow{[]run{{st.Of(theme.Muted), cells.Fold(where)}}})
	}
	total := thousands(p.found.Total)
	if p.found.More {
		total += "+"
	}
	title := m.lang.Say(catalog.SearchTitle, p.query, total)
	if len(items) > 1 {
		title += m.lang.Say(catalog.OrderNewest + catalog.Key(p.order))
	}
	p.menu.set(m, title, items, m.lang.Say(catalog.NoHits), searchHints[p.order])
	p.menu.tip = m.lang.Say(catalog.SearchTip)
}

// searchHints are the keys of each order.
var searchHints = [orders][]hint{
	NewestFirst: {{"Enter", catalog.HintOpen}, {"Tab", catalog.HintRelevance}, {"s", catalog.HintSearch}, {"q", catalog.HintBack}},
	ByRelevance: {{"Enter", catalog.HintOpen}, {"Tab", catalog.HintNewest}, {"s", catalog.HintSearch}, {"q", catalog.HintBack}},
}

// snippetMost is how many rows a snippet takes at most.
const snippetMost = 2

// snippetRows set a snippet with its hits marked.
func snippetRows(m *Model, h *Hit, width int) []menuRow {
	text := cells.Fold(h.Snippet)
	var rows []menuRow
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: m.ruler, Measure: width, Level: m.level}) {
		if len(rows) == snippetMost {
			break
		}
		line := text[l.Start:l.End]
		if len(rows) == snippetMost-1 && l.End < len(text) {
			line = m.ruler.Truncate(text[l.Start:], width) // what is left out is told
		}
		var marks [][2]int
		for _, k := range h.SnippetMarks {
			marks = append(marks, [2]int{k[0] - l.Start, k[1] - l.Start})
		}
		rows = append(rows, menuRow{markedRuns(line, marks, m.styles.Of(theme.Body), m.styles.Of(theme.Hit))})
	}
	return rows
}

// markedRuns cuts a text into runs of the plain style and, at the marks, of
// the marking one. Marks that reach outside the text, or into a character,
// are brought inside.
func markedRuns(text string, marks [][2]int, plain, marked theme.Style) []run {
	var runs []run
	at := 0
	for _, k := range marks {
		from, to := boundary(text, max(k[0], at)), boundary(text, max(k[1], at))
		if from >= to {
			continue
		}
		runs = append(runs, run{plain, text[at:from]}, run{marked, text[from:to]})
		at = to
	}
	return append(runs, run{plain, text[at:]})
}

// boundary is the first place from at on where a character begins, or the end.
func boundary(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return min(at, len(text))
}

func (m *Model) pressSearch(s stroke) tea.Cmd {
	switch {
	case key.Matches(s, m.keys.Back):
		m.screen = screenPaper
		m.relayout()
	case key.Matches(s, m.keys.Search):
		m.askSearch()
	case key.Matches(s, m.keys.NextPane):
		if p := &m.results; len(p.found.Hits) > 1 {
			return m.search(p.query, (p.order+1)%orders)
		}
	case key.Matches(s, m.keys.Open):
		return m.openHit()
	default:
		m.results.menu.press(m, s)
	}
	return nil
}

// openHit opens the article of the chosen hit with its words marked.
func (m *Model) openHit() tea.Cmd {
	p := &m.results
	if p.menu.at >= len(p.found.Hits) {
		return nil
	}
	h := &p.found.Hits[p.menu.at]
	for i := range m.shelf {
		if m.shelf[i].Paper == h.Paper && m.shelf[i].Date == h.Date {
			w := want{page: pageKey(&h.Page), article: h.Article, title: h.Headline, find: firstWord(p.query), focus: true, from: screenSearch}
			if h.Article < 0 {
				w.title = ""
			}
			return m.openVolume(i, w)
		}
	}
	m.notice = m.lang.Say(catalog.NotOnShelf)
	return m.listVolumes("")
}
