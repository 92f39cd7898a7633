package layout

import (
	"math"

	"baolan/editions/line"
)

// direction is the direction in which a run of text is read on the page.
type direction struct {
	turn     uint8 // quarter turns clockwise
	vertical bool  // characters upright, one below the other
}

// view turns places of the page so that text of one direction runs to the right
// and its lines follow downwards, and back.
type view struct {
	direction
	width, height float32 // of the page as it is
}

// point returns the place in the view of a place on the page.
func (v view) point(x, y float32) (float32, float32) {
	w := v.width
	switch v.turn & 3 {
	case 1:
		x, y, w = y, v.width-x, v.height
	case 2:
		x, y = v.width-x, v.height-y
	case 3:
		x, y, w = v.height-y, x, v.height
	}
	if v.vertical {
		return y, w - x
	}
	return x, y
}

// back returns the place on the page of a place in the view.
func (v view) back(x, y float32) (float32, float32) {
	w := v.width
	if v.turn&1 == 1 {
		w = v.height
	}
	if v.vertical {
		x, y = w-y, x
	}
	switch v.turn & 3 {
	case 1:
		return v.width - y, x
	case 2:
		return v.width - x, v.height - y
	case 3:
		return y, v.height - x
	}
	return x, y
}

func (v view) box(b line.Box) line.Box     { return turned(b, v.point) }
func (v view) backBox(b line.Box) line.Box { return turned(b, v.back) }

func turned(b line.Box, f func(x, y float32) (float32, float32)) line.Box {
	x, y := f(b.Left, b.Top)
	u, w := f(b.Right, b.Bottom)
	return line.Box{Left: min(x, u), Top: min(y, w), Right: max(x, u), Bottom: max(y, w)}
}

// size gives the page's size in the view.
func (v view) size() (w, h float32) {
	if (v.turn&1 == 1) != v.vertical {
		return v.height, v.width
	}
	return v.width, v.height
}

const (
	// Lengths are in sizes of the character.
	// Two neighbours in one line are at most so far apart across the line.
	neighbourAcross = 0.25
	// A neighbour that is further away along the line belongs to another line.
	neighbourReach = 2.2
	// The distance of characters in a line is at most this part of the distance of lines.
	neighbourNearer = 0.93
	// A character that is so far from its only neighbour is no evidence of a direction.
	neighbourAlone = 1.25
	// The distance of lines of one size is at least this.
	neighbourTight = 1.08
)

// directions reports for each glyph whether its line runs downwards: neighbours in one line
// are nearer than neighbouring lines. A glyph without such a neighbour gets the direction
// of most glyphs of the page.
func directions(glyphs []Glyph, w, h float32) (vertical []bool, most direction) {
	vertical = make([]bool, len(glyphs))
	var turns [4]int
	for i := range glyphs {
		turns[glyphs[i].Turn&3]++
	}
	for t := range turns {
		if turns[t] > turns[most.turn] {
			most.turn = uint8(t) //nolint:gosec // 0…3
		}
	}
	g := newGrid(glyphs, w, h)
	says := make([]int8, len(glyphs))
	level := 0
	for i := range glyphs {
		says[i] = g.says(i)
		if glyphs[i].Turn == most.turn {
			level += int(says[i])
		}
	}
	most.vertical = level < 0
	for i := range glyphs {
		vertical[i] = says[i] < 0 || says[i] == 0 && most.vertical && glyphs[i].Turn == most.turn && !g.isLevel(i) || g.isBehindLying(i)
	}
	return vertical, most
}

// grid finds the neighbours of glyphs. Places are those in the view of each glyph's turn.
type grid struct {
	glyphs  []Glyph
	x, y    []float32 // middles
	squares map[[3]int][]int32
}

const gridSquare = 24 // points

func newGrid(glyphs []Glyph, w, h float32) *grid {
	g := &grid{glyphs, make([]float32, len(glyphs)), make([]float32, len(glyphs)), map[[3]int][]int32{}}
	for i := range glyphs {
		v := view{direction{turn: glyphs[i].Turn}, w, h}
		b := v.box(glyphs[i].Box)
		g.x[i], g.y[i] = (b.Left+b.Right)/2, (b.Top+b.Bottom)/2
		if isSpace(glyphs[i].Rune) || !isFinite(g.x[i], g.y[i]) {
			continue
		}
		k := g.square(glyphs[i].Turn, g.x[i], g.y[i])
		g.squares[k] = append(g.squares[k], int32(i)) //nolint:gosec // bounded by the page
	}
	return g
}

func (g *grid) square(turn uint8, x, y float32) [3]int {
	return [3]int{int(turn), int(math.Floor(float64(x) / gridSquare)), int(math.Floor(float64(y) / gridSquare))}
}

// maxNear is the greatest number of neighbours that are compared with one glyph.
const maxNear = 400

// says returns 1 for a glyph whose nearest neighbours stand at its side, -1 for a glyph
// whose nearest neighbours stand above or below it, and 0 for a glyph without neighbours.
func (g *grid) says(i int) int8 {
	o := &g.glyphs[i]
	if o.Size <= 0 || !isFinite(g.x[i], g.y[i], o.Size) || isSpace(o.Rune) {
		return 0
	}
	side, beside, under := g.nearest(i)
	if beside < neighbourAlone && under < neighbourAlone {
		// Lines without leading are as far apart as their characters are: how the characters
		// were drawn says which way they run.
		switch level, down := g.isDrawnLevel(i), g.isDrawnDown(i); {
		case level && !down:
			return 1
		case down && !level:
			return -1
		}
	}
	switch {
	case side < under*neighbourNearer && side < neighbourAlone && (side < neighbourTight || !g.isDrawnDown(i)):
		return 1
	case under < side*neighbourNearer && under < neighbourAlone && (under < neighbourTight || !g.isDrawnLevel(i)):
		return -1
	}
	return 0
}

// nearest returns the distances of the nearest glyphs of about its size at a glyph's side and
// above or below it, in its sizes; infinity if there is none. side is the greatest distance that
// the lines of two neighbours can have, beside what their middles have.
func (g *grid) nearest(i int) (side, beside, under float32) {
	o := &g.glyphs[i]
	inf := float32(math.Inf(1))
	side, beside, under = inf, inf, inf
	reach := min(neighbourReach*o.Size, 10*gridSquare)
	// A narrow letter stands anywhere in the width of a vertical line, so that one
	// beside another line may be nearer than the line is.
	slack := slackOf(o, o.Box.Right-o.Box.Left) / o.Size
	across := neighbourAcross + slack
	from, to := g.square(o.Turn, g.x[i]-reach, g.y[i]-reach), g.square(o.Turn, g.x[i]+reach, g.y[i]+reach)
	looked := 0
	for x := from[1]; x <= to[1]; x++ {
		for y := from[2]; y <= to[2]; y++ {
			for _, j := range g.squares[[3]int{from[0], x, y}] {
				p := &g.glyphs[j]
				if int(j) == i || p.Size > o.Size*1.1 || p.Size < o.Size*0.9 {
					continue
				}
				if looked++; looked > maxNear {
					break
				}
				dx, dy := abs(g.x[j]-g.x[i])/o.Size, abs(g.y[j]-g.y[i])/o.Size
				switch {
				case dx < 0.1 && dy < 0.1: // drawn twice
				case dy < neighbourAcross && dx < neighbourReach:
					beside = min(beside, dx)
					side = min(side, dx+slack+slackOf(p, p.Box.Right-p.Box.Left)/o.Size)
				case dx < across && dy < neighbourReach:
					under = min(under, dy)
				}
			}
		}
	}
	return side, beside, under
}

// isBehindLying reports whether a glyph stands right below or above one that is turned to the
// right and was drawn right before or behind it, and nothing was drawn at its side.
func (g *grid) isBehindLying(i int) bool {
	o := &g.glyphs[i]
	lies := func(j int) bool {
		return j >= 0 && j < len(g.glyphs) && g.glyphs[j].Turn == (o.Turn+1)&3 && o.Turn == 0 && continuesDown(o, &g.glyphs[j])
	}
	return o.Size > 0 && (lies(i-1) || lies(i+1)) && !g.isDrawnLevel(i)
}

// isLevel reports whether a glyph of which says knows nothing, as of a stop, was drawn beside its
// nearest neighbour.
func (g *grid) isLevel(i int) bool {
	if g.glyphs[i].Size <= 0 || !isFinite(g.x[i], g.y[i], g.glyphs[i].Size) || !g.isDrawnLevel(i) {
		return false
	}
	_, beside, under := g.nearest(i)
	return beside < under
}

// isDrawnLevel reports whether a glyph was drawn right before or behind one at its side.
func (g *grid) isDrawnLevel(i int) bool {
	return g.isDrawnNext(i, func(dx, dy float32) bool { return dy < neighbourAcross && dx < 2*neighbourReach })
}

// isDrawnDown reports whether a glyph was drawn right before or behind one above or below it.
func (g *grid) isDrawnDown(i int) bool {
	return g.isDrawnNext(i, func(dx, dy float32) bool { return dx < neighbourAcross && dy < 2*neighbourReach })
}

// isDrawnNext reports whether the glyph drawn before or behind is where near says, in
// sizes of the glyph.
func (g *grid) isDrawnNext(i int, near func(dx, dy float32) bool) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(g.glyphs) || g.glyphs[j].Turn != g.glyphs[i].Turn {
			continue
		}
		size := g.glyphs[i].Size
		if near(abs(g.x[j]-g.x[i])/size, abs(g.y[j]-g.y[i])/size) {
			return true
		}
	}
	return false
}
