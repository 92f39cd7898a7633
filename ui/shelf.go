package ui

import (
	"image"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// shelfColumn is a column of the shelf.
type shelfColumn uint8

const (
	shelfPapers shelfColumn = iota
	shelfDays
	shelfPages
	shelfColumns
)

// The columns of the shelf in cells. A calendar needs seven days of three.
const (
	papersWidth = 26
	daysWidth   = 26
)

// shelfPane shows papers, the days that have an edition, and the pages of the
// chosen one:
//
//	 报纸            日期                     版
//	▐ 清河日报 12    2024年3月                1 要闻
//	  南屿時報 3      一 二 三 四 五 六 日    2 副刊
//	                             1  2  3
//	                  4  5  6 [7] 8  9 10
type shelfPane struct {
	papers  []shelfPaper
	paper   int // chosen
	day     int // index among the paper's volumes, the newest first
	page    int
	focus   shelfColumn
	peeking bool // into the chosen edition
	columns [shelfColumns]image.Rectangle
}

// shelfPaper is a paper with where its volumes stand on the shelf.
type shelfPaper struct {
	name     string
	from, to int
}

func (m *Model) openShelf() tea.Cmd {
	m.screen = screenShelf
	m.shelves.choose(m)
	m.shelves.focus = shelfDays
	m.relayout()
	return m.listVolumes("")
}

// choose puts the choice on the open edition.
func (p *shelfPane) choose(m *Model) {
	p.group(m)
	for i, paper := range p.papers {
		if m.volume >= paper.from && m.volume < paper.to {
			p.paper, p.day, p.page = i, m.volume-paper.from, m.page
		}
	}
}

// group finds the papers among the volumes.
func (p *shelfPane) group(m *Model) {
	p.papers = p.papers[:0]
	for i := range m.shelf {
		if n := len(p.papers); n > 0 && p.papers[n-1].name == m.shelf[i].Paper {
			p.papers[n-1].to = i + 1
			continue
		}
		p.papers = append(p.papers, shelfPaper{m.shelf[i].Paper, i, i + 1})
	}
}

// chosen gives the index of the chosen volume, or -1.
func (p *shelfPane) chosen() int {
	if p.paper >= len(p.papers) {
		return -1
	}
	paper := p.papers[p.paper]
	return min(paper.from+p.day, paper.to-1)
}

func (p *shelfPane) set(m *Model) {
	p.group(m)
	p.paper = max(0, min(p.paper, len(p.papers)-1))
	if len(p.papers) > 0 {
		p.day = max(0, min(p.day, p.papers[p.paper].to-p.papers[p.paper].from-1))
		p.page = max(0, min(p.page, len(m.shelf[p.chosen()].Pages)-1))
	}
	top, bottom := min(2, m.h), max(m.h-1, 0)
	if m.h < 5 {
		top, bottom = 0, m.h
	}
	p.columns = [shelfColumns]image.Rectangle{}
	if m.w < papersWidth+daysWidth+20 {
		p.columns[p.focus] = image.Rect(0, top, m.w, bottom)
		return
	}
	p.columns[shelfPapers] = image.Rect(0, top, papersWidth, bottom)
	p.columns[shelfDays] = image.Rect(papersWidth+1, top, papersWidth+1+daysWidth, bottom)
	p.columns[shelfPages] = image.Rect(papersWidth+daysWidth+2, top, m.w, bottom)
}

func (m *Model) pressShelf(s stroke) tea.Cmd {
	p := &m.shelves
	switch {
	case key.Matches(s, m.keys.Back), key.Matches(s, m.keys.Shelf):
		m.screen = screenPaper
	case key.Matches(s, m.keys.NextPane):
		p.focus = min(p.focus+1, shelfPages)
	case key.Matches(s, m.keys.PrevPane):
		p.focus = max(p.focus, 1) - 1
	case key.Matches(s, m.keys.Down):
		p.move(m, 1)
	case key.Matches(s, m.keys.Up):
		p.move(m, -1)
	case key.Matches(s, m.keys.Top):
		p.move(m, -1<<20)
	case key.Matches(s, m.keys.Bottom):
		p.move(m, 1<<20)
	case key.Matches(s, m.keys.PrevPage), key.Matches(s, m.keys.PageDown):
		p.month(m, 1)
	case key.Matches(s, m.keys.NextPage), key.Matches(s, m.keys.PageUp):
		p.month(m, -1)
	case key.Matches(s, m.keys.PrevDay):
		p.focus = shelfDays
		p.move(m, 1)
	case key.Matches(s, m.keys.NextDay):
		p.focus = shelfDays
		p.move(m, -1)
	case key.Matches(s, m.keys.Open):
		return p.open(m)
	}
	m.relayout()
	return nil
}

// move goes on in the column that has the keys.
func (p *shelfPane) move(m *Model, by int) {
	switch p.focus {
	case shelfPapers:
		p.paper, p.day, p.page = max(0, min(p.paper+by, len(p.papers)-1)), 0, 0
	case shelfDays:
		if p.paper < len(p.papers) {
			p.day = max(0, min(p.day+by, p.papers[p.paper].to-p.papers[p.paper].from-1))
			p.page = 0
		}
	case shelfPages:
		if v := p.chosen(); v >= 0 {
			p.page = max(0, min(p.page+by, len(m.shelf[v].Pages)-1))
		}
	}
}

// month goes to the nearest edition of an older (+1) or newer (-1) month.
func (p *shelfPane) month(m *Model, by int) {
	v := p.chosen()
	if v < 0 {
		return
	}
	paper, now := p.papers[p.paper], monthOf(m.shelf[v].Date)
	for i := v + by; i >= paper.from && i < paper.to; i += by {
		if !monthOf(m.shelf[i].Date).Equal(now) {
			p.day, p.page = i-paper.from, 0
			return
		}
	}
	m.notice = m.lang.Say(map[bool]catalog.Key{true: catalog.OldestDay, false: catalog.NewestDay}[by > 0])
}

func (p *shelfPane) open(m *Model) tea.Cmd {
	v := p.chosen()
	if v < 0 {
		return nil
	}
	w := want{}
	if pages := m.shelf[v].Pages; p.page < len(pages) && p.page > 0 {
		w.page = pageKey(&pages[p.page])
	}
	return m.openVolume(v, w)
}

func (p *shelfPane) draw(m *Model) []string {
	st := &m.styles
	var rows []string
	if p.columns[p.focus].Min.Y > 0 {
		head := newRow(m.ruler, m.w).gap(1).put(st.Of(theme.Headline), m.lang.Say(catalog.ShelfTitle))
		head.right(st.Of(theme.Muted), m.lang.Say(catalog.EditionsCount, len(m.shelf))+" ")
		rows = append(rows, head.String(), m.plainRule())
	}
	drawn := [shelfColumns][]string{}
	height := 0
	for c, r := range p.columns {
		if r.Empty() {
			continue
		}
		drawn[c] = fit(p.column(m, shelfColumn(c), r), r.Dx(), r.Dy())
		height = r.Dy()
	}
	vertical := st.Of(theme.Rule).Paint(m.glyphs.vertical)
	for y := range height {
		line := ""
		for c := range drawn {
			if drawn[c] == nil {
				continue
			}
			if line != "" {
				line += vertical
			}
			line += drawn[c][y]
		}
		rows = append(rows, line)
	}
	if len(rows) < m.h {
		rows = append(rows, m.footerRow(shelfHints, ""))
	}
	return rows
}

var shelfHints = []hint{{"Tab", catalog.HintTab}, {"j k", catalog.HintChoose}, {"[ ]", catalog.HintMonth}, {"Enter", catalog.HintOpen}, {"q", catalog.HintBack}}

// column draws one column from the row that keeps the choice in sight.
func (p *shelfPane) column(m *Model, c shelfColumn, r image.Rectangle) []string {
	var rows []string
	at := 0
	switch c {
	case shelfPapers:
		rows, at = p.papersColumn(m, r.Dx())
	case shelfDays:
		rows, at = p.daysColumn(m, r.Dx())
	case shelfPages:
		rows, at = p.pagesColumn(m, r.Dx())
	}
	return rows[max(0, min(at-r.Dy()+1, len(rows)-r.Dy())):]
}

// choice draws a line of a column, chosen or not.
func (p *shelfPane) choice(m *Model, c shelfColumn, w int, chosen bool, text, right string) string {
	r := newRow(m.ruler, w)
	look := theme.Title
	if chosen {
		look = theme.TitleOn
		if p.focus == c {
			r.under = m.styles.Of(theme.TitleChosen)
		}
		r.put(m.styles.Of(theme.RuleOn), m.glyphs.chosen)
	} else {
		r.gap(1)
	}
	return r.put(m.styles.Of(look), cells.Fold(text)).right(m.styles.Of(theme.Muted), right+" ").String()
}

func (p *shelfPane) papersColumn(m *Model, w int) ([]string, int) {
	rows := []string{p.heading(m, w, shelfPapers, m.lang.Say(catalog.ShelfPapers))}
	for i, paper := range p.papers {
		name := paper.name
		if name == "" {
			name = m.lang.Say(catalog.UnknownPaper)
		}
		rows = append(rows, p.choice(m, shelfPapers, w, i == p.paper, name, thousands(paper.to-paper.from)))
	}
	return rows, p.paper + 1
}

func (p *shelfPane) pagesColumn(m *Model, w int) ([]string, int) {
	rows := []string{p.heading(m, w, shelfPages, m.lang.Say(catalog.ShelfPages))}
	if v := p.chosen(); v >= 0 {
		for i := range m.shelf[v].Pages {
			page := &m.shelf[v].Pages[i]
			rows = append(rows, p.choice(m, shelfPages, w, i == p.page, m.pageName(page, i), countOf(&m.shelf[v], i)))
		}
	}
	return rows, p.page + 1
}

// countOf is how many articles a page of an edition has, where that is known.
func countOf(v *Volume, page int) string {
	if page >= len(v.articles) || v.articles[page] == 0 {
		return ""
	}
	return thousands(v.articles[page])
}

func (p *shelfPane) heading(m *Model, w int, c shelfColumn, text string) string {
	look := theme.Muted
	if p.focus == c {
		look = theme.Strong
	}
	return newRow(m.ruler, w).gap(1).put(m.styles.Of(look), text).String()
}
