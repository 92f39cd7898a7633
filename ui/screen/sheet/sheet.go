// Package sheet is the screen that shows a page as it was printed, as a picture, and
// any part of it larger: the reader goes from article to article where they stand.
//
// It knows which part of the page is wanted in which cells, and draws the text beside
// the picture. The model of the program gives it the picture; while there is none, the
// screen says why.
package sheet

import (
	"image"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/graphics"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/pictures"
	"baolan/ui/plan"
	"baolan/ui/screen"
	"baolan/ui/session"
)

// Content is the page that is shown.
type Content struct {
	Page     *model.Page
	Index    int // the index of the page in its edition
	Open     int // the index of the open article
	Lead     int // the index of the page's first story; -1 for none
	Terminal graphics.Terminal
	Framed   bool // whether the chosen article gets a frame, which is sent at each choice
}

// Screen shows one page.
type Screen struct {
	content Content
	regions [][]model.Box
	plan    plan.Map // the plan by which the choice moves
	s       *session.Session
	panel   layout.Panel
	room    image.Rectangle // the largest rectangle of the picture
	beside  image.Rectangle // the rectangle for the description of the chosen article; it may be empty
	chosen  int             // the index of the chosen article
	zoom    int             // 0 for the whole page, 1 for the article, more for a part of it
	part    int             // the index of the part that is zoomed into, in reading order

	picture, frame *graphics.Picture
	why            string // why there is no picture
}

// New shows a page with the choice on its open article.
func New(c Content) *Screen {
	p := &Screen{content: c, chosen: max(0, min(c.Open, len(c.Page.Articles)-1))}
	p.regions = plan.Regions(c.Page)
	// The choice moves by the places of articles, so the plan's cells can be small.
	p.plan = plan.New(c.Page, c.Lead, image.Rect(0, 0, planSize, planSize))
	return p
}

// planSize is the width and height of the plan in cells, fine enough for every region
// of a page.
const planSize = 400

const (
	besideLeast = 24 // the least width in cells of the text beside the picture
	besideMost  = 44 // half of the largest width of that text, and the largest width of the words why there is no picture
	gap         = 2  // the blank cells between the picture and the text
)

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.room, p.beside = panel.Body, image.Rectangle{}
	if panel.Footer.Empty() {
		p.room = image.Rectangle{} // a sixel on the last row would scroll the screen
		return
	}
	p.room.Min.X = min(p.room.Min.X+1, p.room.Max.X)
	if p.zoom == 0 { // the columns that the page leaves free are for the description
		cols, _ := p.fit()
		p.beside = panel.Body
		p.beside.Min.X = min(p.room.Min.X+cols+gap, panel.Body.Max.X)
		p.beside.Max.X = min(p.beside.Max.X-1, p.beside.Min.X+2*besideMost)
	}
	if p.beside.Dx() < besideLeast {
		p.beside = image.Rectangle{}
	}
}

// fit gives the cells that the wanted part of the page takes in the room.
func (p *Screen) fit() (cols, rows int) {
	b := p.Box()
	if b == (model.Box{}) {
		b = model.Box{Right: p.content.Page.Width, Bottom: p.content.Page.Height}
	}
	cell := p.content.Terminal.Cell
	w, h := b.Right-b.Left, b.Bottom-b.Top
	if w <= 0 || h <= 0 || cell.X <= 0 || cell.Y <= 0 {
		return p.room.Dx(), p.room.Dy()
	}
	cols = int(float32(p.room.Dy()*cell.Y) * w / h / float32(cell.X))
	return max(min(cols, p.room.Dx()), 1), p.room.Dy()
}

// Place implements screen.Screen.
func (p *Screen) Place() keymap.Place { return keymap.OnSheet }

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back:
		if p.zoom == 0 {
			return screen.Back{}
		}
		p.magnify(-p.zoom)
		return screen.Nothing{}
	case keymap.Leave:
		return screen.Back{}
	case keymap.PageSheet:
		if p.picture == nil {
			return screen.Send{}
		}
		return screen.Back{}
	case keymap.NextPage:
		return screen.TurnPage{By: 1}
	case keymap.PrevPage:
		return screen.TurnPage{By: -1}
	case keymap.Open:
		return p.open()
	}
	was, zoom, part := p.chosen, p.zoom, p.part
	p.carryOut(k.Command)
	return screen.Moved(p.s, k, p.chosen != was || p.zoom != zoom || p.part != part)
}

// carryOut carries out a command that moves the choice, the zoom or the part.
func (p *Screen) carryOut(c keymap.Command) {
	switch c {
	case keymap.Left:
		p.move(image.Pt(-1, 0))
	case keymap.Right:
		p.move(image.Pt(1, 0))
	case keymap.Down:
		p.move(image.Pt(0, 1))
	case keymap.Up:
		p.move(image.Pt(0, -1))
	case keymap.NextArticle, keymap.NextPane:
		p.choose(p.chosen + 1)
	case keymap.PrevArticle, keymap.PrevPane:
		p.choose(p.chosen - 1)
	case keymap.Top:
		p.choose(0)
	case keymap.Bottom:
		p.choose(len(p.content.Page.Articles) - 1)
	case keymap.Larger:
		p.magnify(1)
	case keymap.Smaller:
		p.magnify(-1)
	case keymap.PageDown:
		p.turn(1)
	case keymap.PageUp:
		p.turn(-1)
	}
}

func (p *Screen) move(by image.Point) { p.choose(p.plan.Next(p.chosen, by)) }

func (p *Screen) choose(article int) {
	article = max(0, min(article, len(p.content.Page.Articles)-1))
	if article != p.chosen {
		p.chosen, p.part = article, 0
		p.Layout(p.s, p.panel)
	}
}

// zoomMost is the largest zoom, at which an article is four times as large as at 1.
const zoomMost = 3

func (p *Screen) magnify(by int) {
	if to := min(max(p.zoom+by, 0), zoomMost); to != p.zoom {
		p.zoom, p.part = to, 0
		p.Layout(p.s, p.panel)
	}
}

// turn goes to another part of the article that is zoomed into.
func (p *Screen) turn(by int) {
	p.part = min(max(p.part+by, 0), len(p.parts())-1)
	p.Layout(p.s, p.panel)
}

func (p *Screen) open() screen.Intent {
	if len(p.content.Page.Articles) == 0 {
		return screen.Nothing{}
	}
	return screen.OpenHere{Page: p.content.Index, Article: p.chosen}
}

// Click implements screen.Screen: on the whole page the article that is clicked is
// chosen, and opened where it was chosen already.
func (p *Screen) Click(at image.Point) screen.Intent {
	if p.zoom > 0 || p.picture == nil || !at.In(image.Rectangle{Min: p.room.Min, Max: p.room.Min.Add(image.Pt(p.picture.Cols, p.picture.Rows))}) {
		return screen.Nothing{}
	}
	at = at.Sub(p.room.Min)
	x := (float32(at.X) + 0.5) / float32(p.picture.Cols) * p.content.Page.Width
	y := (float32(at.Y) + 0.5) / float32(p.picture.Rows) * p.content.Page.Height
	for i, boxes := range p.regions {
		for _, b := range boxes {
			if x < b.Left || x > b.Right || y < b.Top || y > b.Bottom {
				continue
			}
			if i == p.chosen {
				return p.open()
			}
			p.choose(i)
			return screen.Nothing{}
		}
	}
	return screen.Nothing{}
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) {
	if p.zoom > 0 {
		p.turn(by)
		return
	}
	p.choose(p.chosen + by)
}

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Left, keymap.Down, keymap.Up, keymap.Right),
		session.NewHint(catalog.HintZoom, keymap.Larger, keymap.Smaller),
		session.NewHint(catalog.HintOpen, keymap.Open),
		session.NewHint(catalog.HintPages, keymap.PrevPage, keymap.NextPage),
		session.NewHint(catalog.HintBack, keymap.Leave),
	}
}

// Wanted gives the picture that the screen needs, and behind it the frame round the
// chosen article.
func (p *Screen) Wanted() []pictures.Job {
	if p.room.Empty() || p.content.Terminal.Form == graphics.None {
		return nil
	}
	w, h := p.content.Terminal.Pixels(p.room.Dx(), p.room.Dy())
	page := pictures.Job{Key: pictures.Key{Kind: pictures.Page, Sheet: p.content.Page.Sheet, Box: p.Box(), Pixels: image.Pt(w, h)}}
	if !p.content.Framed || p.zoom > 0 || p.picture == nil || p.chosen >= len(p.regions) {
		return []pictures.Job{page}
	}
	frame := pictures.Job{
		Key:     pictures.Key{Kind: pictures.Frame, Sheet: p.content.Page.Sheet, Article: p.chosen, Pixels: p.picture.Size},
		Regions: p.regions[p.chosen], Width: p.content.Page.Width, Height: p.content.Page.Height,
	}
	return []pictures.Job{page, frame}
}

// Set gives the screen its picture and frame, or the words that say why there is
// none.
func (p *Screen) Set(picture, frame *graphics.Picture, why string) {
	p.picture, p.frame, p.why = picture, frame, why
}

// IsShown reports whether the screen has a picture.
func (p *Screen) IsShown() bool { return p.picture != nil }

// SetTerminal takes what the terminal can show, which changes with its font.
func (p *Screen) SetTerminal(t graphics.Terminal) {
	if t != p.content.Terminal {
		p.content.Terminal = t
		p.Set(nil, nil, "")
		p.Layout(p.s, p.panel)
	}
}

// Placements gives the pictures and their places on the screen.
func (p *Screen) Placements() []graphics.Placement {
	var out []graphics.Placement
	for i, q := range []*graphics.Picture{p.picture, p.frame} {
		if q != nil && q.Cols <= p.room.Dx() && q.Rows <= p.room.Dy() {
			out = append(out, graphics.Placement{Picture: q, At: p.room.Min, Rows: q.Rows, Over: i > 0})
		}
	}
	return out
}
