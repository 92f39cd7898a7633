// Package shelf is the screen of papers, the days that have an edition, and the
// pages of the chosen one:
//
//	 报纸            日期                     版
//	▐ 清河日报 12    2024年3月                1 要闻
//	  南屿時報 3      一 二 三 四 五 六 日    2 副刊
//	                             1  2  3
//	                  4  5  6 [7] 8  9 10
package shelf

import (
	"image"
	"time"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/reading"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// column is a column of the shelf.
type column uint8

const (
	papers column = iota
	days
	pages
	columns
)

// Screen shows the shelf.
type Screen struct {
	s       *session.Session
	panel   layout.Panel
	columns [columns]image.Rectangle

	editions []reading.ShelfEdition
	papers   []paper
	paper    int // the index of the chosen paper
	day      int // the index of the chosen edition among the paper's, the newest first
	page     int // the index of the chosen page
	focus    column
}

// paper is a paper with the indices of its editions on the shelf.
type paper struct {
	name     string
	from, to int
}

// New shows editions with the choice on the open one and its page.
func New(vs []reading.ShelfEdition, open, page int) *Screen {
	p := &Screen{focus: days}
	p.SetEditions(vs)
	for i, paper := range p.papers {
		if open >= paper.from && open < paper.to {
			p.paper, p.day, p.page = i, open-paper.from, page
		}
	}
	return p
}

// SetEditions replaces the editions. They are grouped by paper, and those of a paper are
// in the order of their dates, the newest first.
func (p *Screen) SetEditions(vs []reading.ShelfEdition) {
	p.editions, p.papers = vs, p.papers[:0]
	for i := range vs {
		if n := len(p.papers); n > 0 && p.papers[n-1].name == vs[i].Paper {
			p.papers[n-1].to = i + 1
			continue
		}
		p.papers = append(p.papers, paper{vs[i].Paper, i, i + 1})
	}
	p.paper = max(0, min(p.paper, len(p.papers)-1))
	if len(p.papers) > 0 {
		p.day = max(0, min(p.day, p.papers[p.paper].to-p.papers[p.paper].from-1))
		p.page = max(0, min(p.page, len(vs[p.Chosen()].Pages)-1))
	}
}

// Chosen gives the index of the chosen edition, or -1.
func (p *Screen) Chosen() int {
	if p.paper >= len(p.papers) {
		return -1
	}
	paper := p.papers[p.paper]
	return min(paper.from+p.day, paper.to-1)
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnShelf }

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.turn(p.focus)
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	was := [...]int{int(p.focus), p.paper, p.day, p.page}
	switch k.Command {
	case keymap.Back, keymap.Leave, keymap.Shelf:
		return screen.Back{}
	case keymap.NextPane, keymap.Right:
		p.turn(min(p.focus+1, pages))
	case keymap.PrevPane, keymap.Left:
		p.turn(max(p.focus, 1) - 1)
	case keymap.Down:
		p.move(1)
	case keymap.Up:
		p.move(-1)
	case keymap.Top:
		p.move(-1 << 20)
	case keymap.Bottom:
		p.move(1 << 20)
	case keymap.PrevPage, keymap.PageDown:
		return p.month(1)
	case keymap.NextPage, keymap.PageUp:
		return p.month(-1)
	case keymap.PrevDay:
		p.turn(days)
		p.move(1)
	case keymap.NextDay:
		p.turn(days)
		p.move(-1)
	case keymap.Open:
		return p.open()
	default:
		return nil
	}
	if now := [...]int{int(p.focus), p.paper, p.day, p.page}; now == was {
		return screen.Moved(p.s, k, false)
	}
	return screen.Peek{Index: p.Chosen()}
}

// move moves the choice in the column that the keys act on.
func (p *Screen) move(by int) {
	switch p.focus {
	case papers:
		p.paper, p.day, p.page = max(0, min(p.paper+by, len(p.papers)-1)), 0, 0
	case days:
		if p.paper < len(p.papers) {
			p.day = max(0, min(p.day+by, p.papers[p.paper].to-p.papers[p.paper].from-1))
			p.page = 0
		}
	case pages:
		if v := p.Chosen(); v >= 0 {
			p.page = max(0, min(p.page+by, len(p.editions[v].Pages)-1))
		}
	}
}

// month goes to the nearest edition of an older (+1) or newer (-1) month.
func (p *Screen) month(by int) screen.Intent {
	v := p.Chosen()
	if v < 0 {
		return screen.Nothing{}
	}
	paper, now := p.papers[p.paper], monthOf(p.editions[v].Date)
	for i := v + by; i >= paper.from && i < paper.to; i += by {
		if !monthOf(p.editions[i].Date).Equal(now) {
			p.day, p.page = i-paper.from, 0
			return screen.Peek{Index: p.Chosen()}
		}
	}
	end := catalog.NewestDay
	if by > 0 {
		end = catalog.OldestDay
	}
	return screen.Say{Words: p.s.Say(end)}
}

func (p *Screen) open() screen.Intent {
	v := p.Chosen()
	if v < 0 {
		return screen.Nothing{}
	}
	w := reading.Want{}
	if all := p.editions[v].Pages; p.page < len(all) && p.page > 0 {
		w.Page = reading.PageKey(&all[p.page])
	}
	return screen.OpenEdition{Index: v, Want: w}
}

// Click implements screen.Screen: what is clicked is chosen, and opened where it was
// chosen already. A page is opened at once.
func (p *Screen) Click(at image.Point) screen.Intent {
	c, item := p.itemAt(at)
	if c == columns {
		return screen.Nothing{}
	}
	again := item >= 0 && item == p.chosenOf(c) && p.focus == c
	p.turn(c)
	if item < 0 {
		return screen.Nothing{}
	}
	p.move(item - p.chosenOf(c))
	switch {
	case c == pages || c == days && again:
		return p.open()
	case again:
		p.turn(days)
	}
	return screen.Peek{Index: p.Chosen()}
}

// chosenOf gives the index of what is chosen in a column.
func (p *Screen) chosenOf(c column) int {
	return [...]int{papers: p.paper, days: p.day, pages: p.page}[c]
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) { p.move(by) }

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintTab, keymap.NextPane),
		session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up),
		session.NewHint(catalog.HintMonth, keymap.PrevPage, keymap.NextPage),
		session.NewHint(catalog.HintOpen, keymap.Open),
		session.NewHint(catalog.HintBack, keymap.Leave),
	}
}

// Rows implements screen.Screen.
func (p *Screen) Rows() []string {
	s := p.s
	rows := screen.Head(s, p.panel, s.Say(catalog.ShelfTitle), s.Say(catalog.EditionsCount, len(p.editions)))
	drawn := [columns][]string{}
	for c, r := range p.columns {
		if !r.Empty() {
			drawn[c] = row.Fit(p.column(column(c), r).rows, r.Dx(), r.Dy())
		}
	}
	vertical := s.Of(theme.Rule).Paint(s.Glyphs.Vertical)
	for y := range p.panel.Body.Dy() {
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
	return rows
}

// Pages gives the rectangle of the column of pages; it is empty if that is not shown.
func (p *Screen) Pages() image.Rectangle { return p.columns[pages] }

// monthOf gives the first day of a date's month.
func monthOf(d model.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), 1, 0, 0, 0, 0, time.UTC)
}
