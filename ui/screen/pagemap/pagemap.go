// Package pagemap is the screen that shows a plan of a page, 版面图. Each article is a
// framed region where it was printed, with its headline and its length, and pictures are
// shaded. Beside the plan, if there is room, stands a description of the chosen article.
package pagemap

import (
	"image"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/plan"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Content is the page that is shown.
type Content struct {
	Page  *model.Page
	Index int  // the index of the page in its edition
	Open  int  // the index of the open article
	Lead  int  // the index of the page's first story; -1 for none
	Pane  bool // whether it is shown as a pane beside the article, without a description of the chosen one
}

// Screen shows one page.
type Screen struct {
	page   *model.Page
	index  int
	lead   int
	pane   bool
	s      *session.Session
	panel  layout.Panel
	plan   plan.Map
	beside image.Rectangle // the rectangle for the description of the chosen article; it may be empty
	chosen int             // the index of the chosen article
}

// New shows a page with the choice on its open article.
func New(c Content) *Screen {
	p := &Screen{page: c.Page, index: c.Index, lead: c.Lead, pane: c.Pane, chosen: max(0, min(c.Open, len(c.Page.Articles)-1))}
	if c.Pane && c.Open >= len(c.Page.Articles) {
		p.chosen = plan.None // the open part of the page is no article
	}
	return p
}

// besideLeast is the least width in cells of the description beside the plan.
const besideLeast = 24

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnMap }

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.plan = plan.New(p.page, p.lead, panel.Body)
	p.beside = panel.Body
	p.beside.Min.X = min(p.plan.Rect.Max.X+2, panel.Body.Max.X)
	switch {
	case p.pane || p.beside.Dx() < besideLeast:
		stretch(&p.plan, panel.Body.Max.X)
		p.beside = image.Rectangle{}
	case p.beside.Dx() > s.LineMost(): // a longer line is not read well, and the plan has a use for the width
		p.beside.Min.X = p.beside.Max.X - s.LineMost()
		stretch(&p.plan, p.beside.Min.X-2)
	}
}

// stretch widens a plan up to column right.
func stretch(m *plan.Map, right int) {
	left, was := m.Rect.Min.X, m.Rect.Dx()
	if was == 0 {
		return
	}
	for i := range m.Tiles {
		r := &m.Tiles[i].Rect
		r.Min.X = left + (r.Min.X-left)*(right-left)/was
		r.Max.X = left + (r.Max.X-left)*(right-left)/was
	}
	m.Rect.Max.X = right
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	was := p.chosen
	switch k.Command {
	case keymap.Back, keymap.Leave, keymap.PageMap:
		return screen.Back{}
	case keymap.Left:
		p.move(image.Pt(-1, 0))
	case keymap.Right:
		p.move(image.Pt(1, 0))
	case keymap.Down:
		p.move(image.Pt(0, 1))
	case keymap.Up:
		p.move(image.Pt(0, -1))
	case keymap.NextArticle, keymap.NextPane:
		p.chosen = min(p.chosen+1, max(len(p.page.Articles)-1, 0))
	case keymap.PrevArticle, keymap.PrevPane:
		p.chosen = max(p.chosen-1, 0)
	case keymap.Top:
		p.chosen = 0
	case keymap.Bottom:
		p.chosen = max(len(p.page.Articles)-1, 0)
	case keymap.NextPage:
		return screen.TurnPage{By: 1}
	case keymap.PrevPage:
		return screen.TurnPage{By: -1}
	case keymap.Open:
		return p.open()
	default:
		return nil
	}
	return screen.Moved(p.s, k, p.chosen != was)
}

func (p *Screen) move(by image.Point) { p.chosen = p.plan.Next(p.chosen, by) }

func (p *Screen) open() screen.Intent {
	if len(p.page.Articles) == 0 {
		return nil
	}
	return screen.OpenHere{Page: p.index, Article: p.chosen}
}

// Click implements screen.Screen: an article that is clicked is opened.
func (p *Screen) Click(at image.Point) screen.Intent {
	i := p.Article(at)
	if i == plan.None {
		return screen.Nothing{}
	}
	p.chosen = i
	return p.open()
}

// Article gives the article at a cell of the screen, or plan.None.
func (p *Screen) Article(at image.Point) int {
	if i := p.plan.At(at); i != plan.None {
		return p.plan.Tiles[i].Article
	}
	return plan.None
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) {
	p.chosen = max(0, min(p.chosen+by, len(p.page.Articles)-1))
}

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Left, keymap.Down, keymap.Up, keymap.Right),
		session.NewHint(catalog.HintOpen, keymap.Open),
		session.NewHint(catalog.HintPages, keymap.PrevPage, keymap.NextPage),
		session.NewHint(catalog.HintBack, keymap.Leave),
	}
}

// Rows implements screen.Screen.
func (p *Screen) Rows() []string {
	s, w, h := p.s, p.panel.Body.Dx(), p.panel.Body.Dy()
	composed := ""
	if !p.plan.Printed {
		composed = s.Say(catalog.PageMapComposed)
	}
	rows := screen.Head(s, p.panel, s.Say(catalog.PageMapTitle, s.PageName(p.page, p.index)), composed)
	if len(p.page.Articles) == 0 {
		return append(rows, row.Fit([]string{s.Row(w).Gap(2).Put(s.Of(theme.Muted), s.Say(catalog.NoArticles)).String()}, w, h)...)
	}
	c := newCanvas(s.Ruler, w, h)
	for i := range p.plan.Tiles {
		if t := &p.plan.Tiles[i]; t.Article != p.chosen {
			p.tile(c, t)
		}
	}
	for i := range p.plan.Tiles { // the chosen article is drawn last, so that its frame covers others
		if t := &p.plan.Tiles[i]; t.Article == p.chosen {
			p.tile(c, t)
		}
	}
	p.drawChosen(c)
	return append(rows, c.rows()...)
}

// onCanvas gives the place of a rectangle of the screen on the canvas, which begins at
// the panel's body.
func (p *Screen) onCanvas(r image.Rectangle) image.Rectangle { return r.Sub(p.panel.Body.Min) }

// drawChosen writes the description of the chosen article beside the plan.
func (p *Screen) drawChosen(c *canvas) {
	r := p.onCanvas(p.beside)
	if r.Empty() || p.chosen >= len(p.page.Articles) {
		return
	}
	s, a := p.s, &p.page.Articles[p.chosen]
	y := r.Min.Y
	write := func(part theme.Part, text string, most int) {
		for _, line := range p.set(part, text, r.Dx()) {
			if most == 0 || y >= r.Max.Y {
				return
			}
			c.put(r.Min.X, y, r.Dx(), s.Of(part), line)
			y, most = y+1, most-1
		}
	}
	write(theme.Label, a.Label, 1)
	write(theme.Kicker, a.Kicker, 3)
	write(theme.Headline, a.Title(), 4)
	write(theme.Deck, a.Deck, 4)
	write(theme.Byline, a.Byline, 2)
	write(theme.Muted, s.Say(catalog.Characters, session.Thousands(a.Characters())), 1)
	y++
	for i := range a.Paragraphs {
		write(theme.Body, a.Paragraphs[i].Text, r.Max.Y-y)
		if y >= r.Max.Y-1 {
			return
		}
	}
}
