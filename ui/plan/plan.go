// Package plan places the articles of a page on a small plan of it, in cells:
// by where they were printed or, if that is not known, by their rank.
//
// It promises that every article has a tile inside of the plan, and that moving
// among the tiles in a direction leads to the next one that way. It does not know
// how a tile is drawn.
package plan

import (
	"image"

	"baolan/model"
)

// None is the index of an article that does not exist.
const None = -1

// Kind says what a tile shows.
type Kind uint8

// These are the kinds of tile.
const (
	Article Kind = iota
	Picture
	Weather
)

// Tile is a part of the page.
type Tile struct {
	Kind    Kind
	Article int // an index in the page's articles, or None
	Picture int // for the kind Picture, an index in the page's pictures
	Rect    image.Rectangle
}

// Map is the plan of a page.
type Map struct {
	Printed bool // whether it follows the places on the printed page; otherwise it is composed
	Rect    image.Rectangle
	Tiles   []Tile // pictures come first, so that articles are drawn over them
	area    model.Box
}

// cellShape is how many times higher than wide a terminal's cell is.
const cellShape = 2

// widest is how much wider a plan may be than its true proportions. Words need cells,
// and at this factor the page can still be recognised.
const widest = 1.7

// New places a page's articles on a plan within an area of cells. lead is the index of
// the first story, for a page whose places are not known; -1 stands for the first
// article.
func New(p *model.Page, lead int, in image.Rectangle) Map {
	m := Map{Rect: in}
	if in.Empty() || p == nil {
		return m
	}
	boxes, pictures := printed(p)
	var weather model.Box
	m.Printed = boxes != nil
	if m.Printed {
		m.area = areaOf(p, boxes)
	} else {
		boxes, weather = composed(p, lead)
		m.area = model.Box{Right: sheetWidth, Bottom: sheetHeight}
	}
	width, height := m.area.Right-m.area.Left, m.area.Bottom-m.area.Top
	columns := int(float32(in.Dy()) * cellShape * width / height * widest)
	m.Rect.Max.X = min(in.Max.X, in.Min.X+max(columns, min(in.Dx(), 40)))
	for i, b := range pictures {
		if b == (model.Box{}) { // it has no place on the page
			continue
		}
		m.add(Tile{Kind: Picture, Article: None, Picture: i}, b)
	}
	if weather != (model.Box{}) {
		m.add(Tile{Kind: Weather, Article: None}, weather)
	}
	for i, list := range boxes {
		for _, b := range list {
			m.add(Tile{Kind: Article, Article: i}, b)
		}
	}
	return m
}

// add adds a tile for a box. The tiles of two boxes that share an edge share it too.
func (m *Map) add(t Tile, b model.Box) {
	x := func(v float32) int {
		return m.Rect.Min.X + int((v-m.area.Left)/(m.area.Right-m.area.Left)*float32(m.Rect.Dx())+0.5)
	}
	y := func(v float32) int {
		return m.Rect.Min.Y + int((v-m.area.Top)/(m.area.Bottom-m.area.Top)*float32(m.Rect.Dy())+0.5)
	}
	r := image.Rect(x(b.Left), y(b.Top), x(b.Right), y(b.Bottom)).Intersect(m.Rect)
	if r.Empty() { // it is too small for a cell of its own, or outside of the page
		at := image.Pt(min(max(x(b.Left), m.Rect.Min.X), m.Rect.Max.X-1), min(max(y(b.Top), m.Rect.Min.Y), m.Rect.Max.Y-1))
		r = image.Rectangle{Min: at, Max: at.Add(image.Pt(1, 1))}
	}
	t.Rect = r
	m.Tiles = append(m.Tiles, t)
}

// printed gives the boxes of each article, and those of the pictures. The boxes are
// nil unless every article with a headline has one.
func printed(p *model.Page) (boxes [][]model.Box, pictures []model.Box) {
	if p.Width <= 0 || p.Height <= 0 || len(p.Articles) == 0 {
		return nil, nil
	}
	for i := range p.Articles {
		if len(p.Articles[i].Boxes) == 0 {
			return nil, nil
		}
		boxes = append(boxes, p.Articles[i].Boxes)
	}
	boxes = joined(boxes)
	for i := range p.Pictures {
		pictures = append(pictures, p.Pictures[i].Box)
	}
	return boxes, pictures
}

// Regions gives for each article the parts of the page that it covers, as few as
// possible; nil for a page whose places are not known.
func Regions(p *model.Page) [][]model.Box {
	boxes, _ := printed(p)
	return boxes
}

// areaOf gives the page without its empty margins. A picture widens it if it stands at least half
// beside, above or below all articles; one that only reaches over into the margin is cut.
func areaOf(p *model.Page, boxes [][]model.Box) model.Box {
	area := model.Box{Left: p.Width, Top: p.Height}
	take := func(b model.Box) {
		area.Left, area.Top = min(area.Left, max(b.Left, 0)), min(area.Top, max(b.Top, 0))
		area.Right, area.Bottom = max(area.Right, min(b.Right, p.Width)), max(area.Bottom, min(b.Bottom, p.Height))
	}
	for _, list := range boxes {
		for _, b := range list {
			take(b)
		}
	}
	text := area
	for i := range p.Pictures {
		b := p.Pictures[i].Box
		if b == (model.Box{}) {
			continue
		}
		b.Left, b.Right = inside(b.Left, b.Right, text.Left, text.Right)
		b.Top, b.Bottom = inside(b.Top, b.Bottom, text.Top, text.Bottom)
		take(b)
	}
	if area.Right-area.Left < 1 || area.Bottom-area.Top < 1 {
		return model.Box{Right: p.Width, Bottom: p.Height}
	}
	return area
}

// inside cuts a span to another if more than half of it lies there, and otherwise leaves it.
func inside(from, to, least, most float32) (cutFrom, cutTo float32) {
	a, b := max(from, least), min(to, most)
	if 2*(b-a) > to-from {
		return a, b
	}
	return from, to
}

// At gives the index of the article's tile at a cell, or None. If tiles overlap there,
// it gives the smallest.
func (m *Map) At(p image.Point) int {
	best := None
	for i, t := range m.Tiles {
		if t.Kind != Article || !p.In(t.Rect) {
			continue
		}
		if best == None || area(t.Rect) < area(m.Tiles[best].Rect) {
			best = i
		}
	}
	return best
}

// Of gives the largest tile of an article, or None.
func (m *Map) Of(article int) int {
	best := None
	for i, t := range m.Tiles {
		if t.Kind == Article && t.Article == article && (best == None || area(t.Rect) > area(m.Tiles[best].Rect)) {
			best = i
		}
	}
	return best
}

func area(r image.Rectangle) int { return r.Dx() * r.Dy() }

// Next gives the article that is next to one in a direction, or the article itself if
// there is none. Articles beside its edge come before those that are further aside,
// and of these the nearest.
func (m *Map) Next(article int, by image.Point) int {
	at := m.Of(article)
	if at == None {
		return article
	}
	from := m.Tiles[at].Rect
	best, least := article, 0
	for i := range m.Tiles {
		t := &m.Tiles[i]
		if t.Kind != Article || t.Article == article || m.Of(t.Article) != i {
			continue
		}
		if cost, ok := distance(from, t.Rect, by); ok && (best == article || cost < least) {
			best, least = t.Article, cost
		}
	}
	return best
}

// asideCost is how many cells in the direction of a move count as much as one cell to the
// side of it.
const asideCost = 20

// distance gives how far a tile is from another in a direction; ok is whether it lies in
// that direction. Its middle must lie there, and if the two are not side by side, it must
// be beyond the edge.
func distance(from, to image.Rectangle, by image.Point) (cost int, ok bool) {
	if by.X == 0 { // turned so that the direction is along x
		from, to, by = turned(from), turned(to), image.Pt(by.Y, 0)
	}
	if by.X < 0 { // mirrored so that the direction is forward
		from, to = mirrored(from), mirrored(to)
	}
	aside := apart(from.Min.Y, from.Max.Y, to.Min.Y, to.Max.Y)
	middle := to.Min.X + to.Max.X // twice the middle
	if middle <= from.Min.X+from.Max.X || aside > 0 && middle < 2*from.Max.X {
		return 0, false
	}
	off := to.Min.Y + to.Max.Y - from.Min.Y - from.Max.Y // twice the distance of the middles
	return 4*max(to.Min.X-from.Max.X, 0) + 4*asideCost*aside + max(off, -off), true
}

func turned(r image.Rectangle) image.Rectangle {
	return image.Rect(r.Min.Y, r.Min.X, r.Max.Y, r.Max.X)
}

func mirrored(r image.Rectangle) image.Rectangle {
	return image.Rect(-r.Max.X, r.Min.Y, -r.Min.X, r.Max.Y)
}

// apart gives the distance between two spans; 0 if they overlap.
func apart(a, b, c, d int) int { return max(c-b+1, a-d+1, 0) }
