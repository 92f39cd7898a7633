package layout

import (
	"slices"

	"baolan/editions/line"
)

const (
	// A table whose cells are drawn has so many rows and columns at least.
	gridRows, gridColumns = 3, 2
	// A cell of it has at most so many lines on the average. Boxes with more lines are
	// notices that stand side by side.
	gridLines = 2.5
	// At least this part of its places has a cell of its own: cells may span several.
	gridFilled = 0.6
	// No table is looked for among more boxes than this.
	maxBoxes = 1500
)

// celled is a table whose cells are drawn.
type celled struct {
	box   line.Box
	cells []line.Box
}

// withoutGrids leaves out the boxes and rules of tables with drawn cells: a cell is
// no frame around a text of its own, and a table goes with what it stands below. It returns the
// tables as grids.
func withoutGrids(frames, rules []line.Box, segs []*segment) (_, _ []line.Box, grids []celled) {
	if len(frames) < gridRows || len(frames) > maxBoxes {
		return frames, rules, nil
	}
	cells := parted(innermost(frames), rules)
	if len(cells) < gridRows*gridColumns || len(cells) > maxBoxes {
		return frames, rules, nil
	}
	for _, cells := range touching(cells) {
		if isGrid(cells) && linesIn(boxOf(cells), segs) <= gridLines*float32(len(cells)) {
			grids = append(grids, enclosed(cells, rules))
		}
	}
	inGrid := func(b line.Box) bool {
		return slices.ContainsFunc(grids, func(g celled) bool { return isWithin(b, g.box) })
	}
	return slices.DeleteFunc(frames, inGrid), slices.DeleteFunc(rules, inGrid), grids
}

// notInGrids makes no heads of the lines of tables with drawn cells, whatever their size.
func (z *zone) notInGrids(grids []celled) {
	for _, b := range z.blocks {
		b.head = b.head && !slices.ContainsFunc(grids, func(g celled) bool { return isInside(b.box, g.box) })
	}
}

// innermost returns the boxes in which no other box stands.
func innermost(boxes []line.Box) []line.Box {
	var out []line.Box
	for i, b := range boxes {
		holds := false
		for k, o := range boxes {
			holds = holds || k != i && isWithin(o, b)
		}
		if !holds {
			out = append(out, b)
		}
	}
	return out
}

// parted cuts boxes where upright rules run through them from top to bottom: the rows of a table
// that is drawn with rules from edge to edge become its cells.
func parted(boxes, rules []line.Box) []line.Box {
	var out []line.Box
	for _, b := range boxes {
		at := []float32{b.Left, b.Right}
		for _, r := range rules {
			x := (r.Left + r.Right) / 2
			if r.Bottom-r.Top > r.Right-r.Left && x > b.Left+corner && x < b.Right-corner && r.Top < b.Top+corner && r.Bottom > b.Bottom-corner {
				at = append(at, x)
			}
		}
		slices.Sort(at)
		for i := 1; i < len(at); i++ {
			if at[i]-at[i-1] > corner {
				b.Left, b.Right = at[i-1], at[i]
				out = append(out, b)
			}
		}
	}
	return out
}

// isWithin reports whether a box stands in another, or on its edge.
func isWithin(b, in line.Box) bool {
	return b.Left > in.Left-corner && b.Right < in.Right+corner && b.Top > in.Top-corner && b.Bottom < in.Bottom+corner
}

// touching sorts boxes into groups that are connected by common edges.
func touching(boxes []line.Box) [][]line.Box {
	var out [][]line.Box
	seen := make([]bool, len(boxes))
	for i := range boxes {
		if seen[i] {
			continue
		}
		seen[i] = true
		own := []line.Box{boxes[i]}
		for k := 0; k < len(own); k++ {
			for j, b := range boxes {
				if !seen[j] && shareEdge(own[k], b) {
					seen[j] = true
					own = append(own, b)
				}
			}
		}
		out = append(out, own)
	}
	return out
}

// shareEdge reports whether two boxes stand side by side, or one on the other, with
// an edge of the smaller in common.
func shareEdge(a, b line.Box) bool {
	beside := min(abs(a.Right-b.Left), abs(b.Right-a.Left)) < corner
	below := min(abs(a.Bottom-b.Top), abs(b.Bottom-a.Top)) < corner
	height, width := min(a.Bottom-a.Top, b.Bottom-b.Top), min(a.Right-a.Left, b.Right-b.Left)
	return beside && overlap(a.Top, a.Bottom, b.Top, b.Bottom) > 0.8*height ||
		below && overlap(a.Left, a.Right, b.Left, b.Right) > 0.8*width
}

// isGrid reports whether cells stand in rows and columns.
func isGrid(cells []line.Box) bool {
	rows := different(cells, func(b line.Box) float32 { return b.Top })
	columns := different(cells, func(b line.Box) float32 { return b.Left })
	return rows >= gridRows && columns >= gridColumns && float32(len(cells)) >= gridFilled*float32(rows*columns)
}

// different counts the different values of a measure; values nearer to each other than
// corner count as one.
func different(boxes []line.Box, of func(line.Box) float32) int {
	var values []float32
	for _, b := range boxes {
		values = append(values, of(b))
	}
	slices.Sort(values)
	n := 0
	for i, v := range values {
		if i == 0 || v-values[i-1] > corner {
			n++
		}
	}
	return n
}

func boxOf(boxes []line.Box) line.Box {
	b := boxes[0]
	for _, o := range boxes[1:] {
		b = b.Union(o)
	}
	return b
}

func linesIn(b line.Box, segs []*segment) float32 {
	n := 0
	for _, s := range segs {
		if isInside(s.box, b) {
			n++
		}
	}
	return float32(n)
}
