package page

import (
	"baolan/editions/rebuild/attach"
	"baolan/model"
)

// boxes returns the parts of its page that an article covers, in reading order: a box
// for its headline and one for every column of its body. There are none where places
// are unknown.
func (b *builder) boxes(a *attach.Article) []model.Box {
	var out []model.Box
	column := int32(-2)
	b.each(a, func(i int) {
		p := &b.Lines[i].Place
		if !p.Known {
			return
		}
		box := model.Box{Left: p.Left, Top: p.Top, Right: p.Right, Bottom: p.Bottom}
		n := len(out) - 1
		if n < 0 || p.Column != column || box.Top < out[n].Top-p.Size {
			out, column = append(out, box), p.Column
			return
		}
		out[n] = around(out[n], box)
	})
	return out
}

func around(a, b model.Box) model.Box {
	return model.Box{
		Left: min(a.Left, b.Left), Top: min(a.Top, b.Top),
		Right: max(a.Right, b.Right), Bottom: max(a.Bottom, b.Bottom),
	}
}
