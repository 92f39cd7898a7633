package sheet

import (
	"baolan/model"
)

// margin is how many points round an article are shown when it is zoomed into.
const margin = 6

// Box gives the part of the page that is wanted; the zero box stands for all of it.
func (p *Screen) Box() model.Box {
	if p.zoom == 0 {
		return model.Box{}
	}
	parts := p.parts()
	return parts[min(p.part, len(parts)-1)]
}

// parts gives the parts of the chosen article that are shown one after the other. It is
// the whole article at a zoom below 2. Above, the article is cut into 2 or 4 strips of
// equal width, which are shown from left to right and each from the top down. A page
// whose articles have no places is divided like one article.
func (p *Screen) parts() []model.Box {
	page := p.content.Page
	whole := model.Box{Right: page.Width, Bottom: page.Height}
	if p.chosen < len(p.regions) {
		whole = p.article()
	}
	if p.zoom < 2 || p.room.Empty() {
		return []model.Box{whole}
	}
	// Each part has the shape of the room, so that it fills it.
	n := 1 << (p.zoom - 1)
	width := (whole.Right - whole.Left) / float32(n)
	cell := p.content.Terminal.Cell
	height := width * float32(p.room.Dy()*cell.Y) / float32(max(p.room.Dx()*cell.X, 1))
	if height <= 0 {
		return []model.Box{whole}
	}
	var out []model.Box
	for i := range n {
		left := whole.Left + float32(i)*width
		for top := whole.Top; top < whole.Bottom && len(out) < partsMost; top += height * (1 - overlap) {
			bottom := min(top+height, whole.Bottom)
			out = append(out, model.Box{Left: left, Top: max(bottom-height, whole.Top), Right: left + width, Bottom: bottom})
			if bottom == whole.Bottom {
				break
			}
		}
	}
	return out
}

const (
	overlap   = 0.08 // the share of a part's height that the next part shows again, so that a line is whole in one of them
	partsMost = 64   // how many parts an article has at most
)

// article gives the box of the chosen article with the margin round it.
func (p *Screen) article() model.Box {
	page := p.content.Page
	b := p.regions[p.chosen][0]
	for _, r := range p.regions[p.chosen][1:] {
		b.Left, b.Top, b.Right, b.Bottom = min(b.Left, r.Left), min(b.Top, r.Top), max(b.Right, r.Right), max(b.Bottom, r.Bottom)
	}
	for i := range page.Pictures {
		if q := &page.Pictures[i]; q.Article == p.chosen && q.Box != (model.Box{}) {
			r := q.Box
			b.Left, b.Top, b.Right, b.Bottom = min(b.Left, r.Left), min(b.Top, r.Top), max(b.Right, r.Right), max(b.Bottom, r.Bottom)
		}
	}
	return model.Box{
		Left: max(b.Left-margin, 0), Top: max(b.Top-margin, 0),
		Right: min(b.Right+margin, page.Width), Bottom: min(b.Bottom+margin, page.Height),
	}
}
