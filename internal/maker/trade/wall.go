package trade

import (
	"math"

	"baolan/editions/line"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

// piece is an article on the page, its lines by what they are.
type piece struct {
	head, names []sheet.Line
	body        [][]sheet.Line // by column
	captions    []sheet.Line
	x, y        float64
	bottom      float64
}

const (
	between = 2.0 // em between columns
	edge    = 3.0 // em round the page
	pageMax = 80.0
)

// wall is a page on which every article stands as high as those before it leave room.
type wall struct {
	*paper
	unit   float64   // the width of a unit, em
	floor  []float64 // by unit, where the next article begins
	pieces []piece
	rest   []sheet.Line // what is of no article
}

func (p *paper) page() {
	p.d.Pages = []sheet.Page{{}}
	units := p.Between(p.f.units[0], p.f.units[1])
	w := &wall{paper: p, floor: make([]float64, units)}
	w.unit = math.Min(p.measure(), pageMax/float64(units)-between)
	if w.unit < p.f.measure[0] {
		w.unit = p.f.measure[0]
	}
	w.unit = math.Floor(2*w.unit) / 2
	top := edge * p.em
	folio := w.folio(edge*p.em, top)
	first := p.Chance(0.6)
	if first {
		top = endOf(folio) + 2*p.em
	}
	for i := range w.floor {
		w.floor[i] = top
	}
	for range p.Between(3, 9) {
		w.place(words.OneOf(p.Rand, p.f.kinds...))
	}
	w.extras()
	y := w.highest(0, units) + p.em
	if !first {
		move := y - edge*p.em
		for i := range folio {
			folio[i].Y += move
		}
		y = endOf(folio) + 2*p.em
	}
	pg := &p.d.Pages[0]
	lines := w.ordered()
	switch p.Between(0, 2) {
	case 0:
		lines = append(append(folio, lines...), w.rest...)
	case 1:
		lines = append(append(lines, w.rest...), folio...)
	default:
		lines = append(append(w.rest, lines...), folio...)
	}
	pg.Lines = lines
	pg.Width = (float64(units)*(w.unit+between) + 2*edge) * p.em
	pg.Height = y + edge*p.em
}

// measure returns a measure of the family.
func (p *paper) measure() float64 {
	return p.f.measure[0] + (p.f.measure[1]-p.f.measure[0])*p.Rand.Float64()
}

func (w *wall) x(unit int) float64 { return (edge + float64(unit)*(w.unit+between)) * w.em }

// highest returns where an article over n units begins.
func (w *wall) highest(at, n int) float64 {
	y := 0.0
	for _, f := range w.floor[at : at+n] {
		y = math.Max(y, f)
	}
	return y
}

// room returns the units at which n units are free first, and reserves them from there.
func (w *wall) room(n int) (at int, y float64) {
	y = math.Inf(1)
	for i := 0; i+n <= len(w.floor); i++ {
		if h := w.highest(i, n); h < y-1 {
			at, y = i, h
		}
	}
	return at, y
}

func (w *wall) reserve(at, n int, bottom float64) {
	for i := range w.floor[at : at+n] {
		w.floor[at+i] = bottom + words.OneOf(w.Rand, 1.5, 2, 2.5)*w.em
	}
}

// place writes an article and sets it where there is room first.
func (w *wall) place(kind string) {
	c := w.write(kind)
	n := 1
	if !c.small {
		n = w.Between(1, len(w.floor))
		if size := length(c); size < 260 {
			n = min(n, 2)
		}
	}
	at, y := w.room(n)
	wide := float64(n)*(w.unit+between) - between
	q := *w.paper
	if w.Chance(0.15) {
		// Another size of type.
		k := words.OneOf(w.Rand, 0.9, 1.1, 1.2)
		q.em *= k
		wide /= k
	}
	w.pieces = append(w.pieces, q.set(w, c, w.x(at), y, wide, n))
	w.reserve(at, n, w.pieces[len(w.pieces)-1].bottom)
	if w.Chance(0.1) {
		w.frame(&w.pieces[len(w.pieces)-1], wide*q.em)
	}
}

func length(c *draft) int {
	n := 0
	for _, b := range c.blocks {
		n += len([]rune(b.text)) + 12*len(b.rows)
	}
	return n
}

// frame draws a box round an article.
func (w *wall) frame(q *piece, wide float64) {
	pg := &w.d.Pages[0]
	pg.Frames = append(pg.Frames, line.Box{Left: float32(q.x - 0.7*w.em), Top: float32(q.y - 0.7*w.em), Right: float32(q.x + wide + 0.7*w.em), Bottom: float32(q.bottom + 0.5*w.em)})
	n := int32(len(pg.Frames)) //nolint:gosec // a few
	for _, g := range q.groups() {
		for i := range g {
			g[i].Frame = n
		}
	}
}

func (q *piece) groups() [][]sheet.Line {
	return append([][]sheet.Line{q.head, q.names, q.captions}, q.body...)
}
