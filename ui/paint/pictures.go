package paint

import (
	"slices"

	"baolan/ui/graphics"
)

// Pictured is a model whose views have pictures besides their cells. The cells under
// a picture are blank.
type Pictured interface {
	// Pictures gives the pictures of the view that View gave last.
	Pictures() []graphics.Placement
}

// A terminal of kitty's protocol keeps pictures that are not shown any more, so that
// one that is shown again need not be sent again. These are the bounds of what it
// keeps besides the pictures that are shown.
const (
	keptPictures = 6       // how many pictures
	keptBytes    = 1 << 20 // how many bytes of them
)

// firstID is the lowest id of a picture. All programs in one terminal share its ids,
// and others begin at 1.
const firstID = 0x62_0000

// pictures records which pictures a terminal shows and which it keeps.
type pictures struct {
	shown []graphics.Placement // the pictures on the screen
	sent  []sentPicture        // the pictures that a terminal of kitty's protocol keeps, the one shown last at the end
	ids   int                  // how many ids were given out
}

type sentPicture struct {
	picture *graphics.Picture
	id      int
}

// stretch is the columns of a row from from up to to; it is empty if to is not above
// from.
type stretch struct{ from, to int }

func (s *stretch) take(from, to int) {
	if s.to <= s.from {
		*s = stretch{from, to}
		return
	}
	s.from, s.to = min(s.from, from), max(s.to, to)
}

func (s *stretch) overlaps(from, to int) bool { return s.from < to && from < s.to }

// fitting gives the placements that lie wholly in a screen of w by h cells and above
// its last row, because sixels on that row would scroll the screen.
func fitting(want []graphics.Placement, w, h int) []graphics.Placement {
	return slices.DeleteFunc(slices.Clone(want), func(p graphics.Placement) bool {
		r := p.Rect()
		return p.Picture == nil || p.Picture.Form == graphics.None || r.Empty() || p.From < 0 || p.From+p.Rows > p.Picture.Rows ||
			r.Min.X < 0 || r.Min.Y < 0 || r.Max.X > w || r.Max.Y > h-1
	})
}

// lost notes that the terminal was cleared and shows no picture, and appends what
// removes the pictures that it keeps.
func (p *pictures) lost(b []byte) []byte {
	for _, s := range p.sent {
		b = append(b, graphics.Forget(s.id)...)
	}
	p.sent, p.shown = nil, nil
	return b
}

// clear takes the pictures off the screen that are not wanted any more: those of
// kitty's protocol by their ids, sixels by writing the cells under them again.
func (p *pictures) clear(b []byte, want []graphics.Placement, s *screen) []byte {
	for i := range p.shown {
		old := &p.shown[i]
		if slices.Contains(want, *old) {
			continue
		}
		if old.Picture.Form == graphics.Sixel {
			s.lose(old.Rect())
			continue
		}
		moved := slices.ContainsFunc(want, func(n graphics.Placement) bool { return n.Picture == old.Picture })
		if id := p.idOf(old.Picture); id != 0 && !moved {
			b = append(b, graphics.Take(id)...)
		}
	}
	return b
}

func (p *pictures) idOf(q *graphics.Picture) int {
	for _, s := range p.sent {
		if s.picture == q {
			return s.id
		}
	}
	return 0
}

// put shows the wanted pictures after the cells of a frame were written. touched has
// for each row the columns that were.
func (p *pictures) put(out *painter, want []graphics.Placement, touched []stretch) {
	slices.SortStableFunc(want, func(a, b graphics.Placement) int {
		switch {
		case a.Over == b.Over:
			return 0
		case a.Over:
			return 1
		}
		return -1
	})
	for i := range want {
		q := &want[i]
		isNew := !slices.Contains(p.shown, *q)
		if q.Picture.Form == graphics.Sixel {
			putStrips(out, q, isNew, touched)
			continue
		}
		if isNew {
			p.putKitty(out, q)
		}
	}
	p.shown = want
	p.forget(out)
}

// putStrips draws a picture of sixels: all of its rows, or only those that the frame
// has written over.
func putStrips(out *painter, q *graphics.Placement, all bool, touched []stretch) {
	r := q.Rect()
	for row := range q.Rows {
		y := r.Min.Y + row
		if !all && !touched[y].overlaps(r.Min.X, r.Max.X) {
			continue
		}
		out.goTo(r.Min.X, y)
		out.b = append(out.b, q.Picture.Strip(q.From+row)...)
		out.set = false // after a sixel the cursor's place depends on the terminal
		touched[y].take(r.Min.X, r.Max.X)
	}
}

// putKitty shows a picture, and sends it first where the terminal does not have it.
func (p *pictures) putKitty(out *painter, q *graphics.Placement) {
	at := slices.IndexFunc(p.sent, func(s sentPicture) bool { return s.picture == q.Picture })
	if at < 0 {
		p.ids++
		at = len(p.sent)
		p.sent = append(p.sent, sentPicture{q.Picture, firstID + p.ids})
		out.b = append(out.b, q.Picture.Transmit(firstID+p.ids)...)
	}
	s := p.sent[at]
	p.sent = append(slices.Delete(p.sent, at, at+1), s)
	r := q.Rect()
	out.goTo(r.Min.X, r.Min.Y)
	out.b = append(out.b, q.Picture.Put(s.id, q)...)
}

// forget removes pictures that the terminal keeps beyond the bounds, beginning with
// the one that was shown longest ago.
func (p *pictures) forget(out *painter) {
	isShown := func(s sentPicture) bool {
		return slices.ContainsFunc(p.shown, func(q graphics.Placement) bool { return q.Picture == s.picture })
	}
	n, bytes := 0, 0
	for i := len(p.sent) - 1; i >= 0; i-- {
		if isShown(p.sent[i]) {
			continue
		}
		n++
		bytes += p.sent[i].picture.Bytes()
		if n > keptPictures || bytes > keptBytes {
			out.b = append(out.b, graphics.Forget(p.sent[i].id)...)
			p.sent = slices.Delete(p.sent, i, i+1)
		}
	}
}
