package pdfium

import (
	"math"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// leastTilted is the least angle, in radians, between a line that is set askew and the other lines of
// its page. That of lines on a page that lay askew on the glass is smaller.
const leastTilted = math.Pi / 90

// tilted sets level what stands askew on a page of level lines, as a box of an advertisement that is
// turned by a few degrees: its lines would else be torn, since each of their characters stands higher than
// the one before. It is turned round its own middle, and so stays where it is.
func (r *reader) tilted() {
	usual := r.usualTilt()
	glyphs := r.sheet.Glyphs
	for from := 0; from < len(glyphs); {
		angle := r.tilt(&glyphs[from])
		to := from + 1
		for to < len(glyphs) && math.Abs(r.tilt(&glyphs[to])-angle) < leastTilted/4 {
			to++
		}
		if d := math.Abs(angle - usual); d > leastTilted && math.Abs(angle) <= mostAskew {
			r.level(glyphs[from:to], angle)
		}
		from = to
	}
}

// usualTilt returns the angle at which most characters of the page stand, to the nearest degree.
func (r *reader) usualTilt() float64 {
	counts, best := map[int]int{}, 0
	for i := range r.sheet.Glyphs {
		counts[int(math.Round(r.tilt(&r.sheet.Glyphs[i])*180/math.Pi))]++
	}
	for degrees, n := range counts {
		if n > counts[best] || n == counts[best] && degrees < best {
			best = degrees
		}
	}
	return float64(best) * math.Pi / 180
}

// level turns glyphs that stand at an angle round their middle.
func (r *reader) level(glyphs []layout.Glyph, angle float64) {
	all := glyphs[0].Box
	for i := range glyphs {
		all = all.Union(glyphs[i].Box)
	}
	x0, y0 := (all.Left+all.Right)/2, (all.Top+all.Bottom)/2
	sin, cos := math.Sincos(angle) // upwards in the file, where y grows upwards
	turn := func(x, y float32) (float32, float32) {
		dx, dy := float64(x-x0), float64(y-y0)
		return x0 + float32(dx*cos-dy*sin), y0 + float32(dx*sin+dy*cos)
	}
	for i := range glyphs {
		g := &glyphs[i]
		x, y := turn((g.Box.Left+g.Box.Right)/2, (g.Box.Top+g.Box.Bottom)/2)
		// The box round a turned square is larger than it by this.
		by := float32(math.Abs(sin) + cos)
		w, h := (g.Box.Right-g.Box.Left)/by/2, (g.Box.Bottom-g.Box.Top)/by/2
		g.Box = line.Box{Left: x - w, Right: x + w, Top: y - h, Bottom: y + h}
		g.X, g.Y = turn(g.X, g.Y)
	}
}
