package layout

import "math"

// Turned letters, dashes and quotes of a line that runs downwards lie in it: they are so near to
// its upright characters, in sizes.
const (
	lyingAcross = 0.35
	lyingGap    = 0.7
)

// lying reports which glyphs lie in lines that run downwards on a page whose text runs level:
// those that are turned to the right and stand right before or behind an upright character of
// such a line, or such a glyph, on one axis.
func lying(glyphs []Glyph, vertical []bool, main direction) []bool {
	out := make([]bool, len(glyphs))
	squares := map[[2]int][]int{}
	var in []int // glyphs of lines that run downwards, whose neighbours are to be looked for
	turned := false
	for i := range glyphs {
		g := &glyphs[i]
		switch {
		case g.Size <= 0 || !isFinite(g.Box.Left, g.Box.Right, g.Box.Top, g.Box.Bottom, g.Size):
		case vertical[i] && g.Turn == main.turn:
			in = append(in, i)
		case !vertical[i] && g.Turn == (main.turn+1)&3:
			turned = true
			squares[squareOf(g)] = append(squares[squareOf(g)], i)
		}
	}
	if !turned || main.turn != 0 {
		return out
	}
	for len(in) > 0 {
		o := &glyphs[in[len(in)-1]]
		in = in[:len(in)-1]
		at, reach := squareOf(o), int(math.Ceil(float64(2*o.Size/gridSquare)))
		if reach > lyingReach {
			continue
		}
		for x := at[0] - 1; x <= at[0]+1; x++ {
			for y := at[1] - reach; y <= at[1]+reach; y++ {
				k := [2]int{x, y}
				rest := squares[k][:0]
				for _, j := range squares[k] {
					if continuesDown(o, &glyphs[j]) {
						out[j], in = true, append(in, j)
					} else {
						rest = append(rest, j)
					}
				}
				if len(rest) < len(squares[k]) {
					squares[k] = rest
				}
			}
		}
	}
	return out
}

// lyingReach is the greatest number of squares in which neighbours are looked for on each side.
const lyingReach = 20

func squareOf(g *Glyph) [2]int {
	return [2]int{
		int(math.Floor(float64(g.Box.Left+g.Box.Right) / 2 / gridSquare)),
		int(math.Floor(float64(g.Box.Top+g.Box.Bottom) / 2 / gridSquare)),
	}
}

// continuesDown reports whether two glyphs of one size stand one right below the other.
func continuesDown(a, b *Glyph) bool {
	size := min(a.Size, b.Size)
	across := abs(a.Box.Left+a.Box.Right-b.Box.Left-b.Box.Right) / 2
	gap := max(b.Box.Top-a.Box.Bottom, a.Box.Top-b.Box.Bottom)
	return max(a.Size, b.Size) < 1.1*size && across < lyingAcross*size && gap > -lyingAcross*size && gap < lyingGap*size
}
