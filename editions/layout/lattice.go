package layout

import (
	"slices"

	"baolan/editions/line"
)

// lattice is the places between the rules of a table: all heights and all edges at which one runs cut
// its box into fields, and fields without a rule between them are one cell.
type lattice struct {
	xs, ys []float32
	right  []bool // by field: a rule runs at its right
	below  []bool // by field: a rule runs below it
}

// maxFields is the greatest number of fields among which cells are looked for.
const maxFields = 4000

// enclosed returns the table that some touching cells belong to, with the cells that its rules
// enclose: cells over several rows or columns too, whose sides may be drawn in pieces.
func enclosed(cells, rules []line.Box) celled {
	t := celled{boxOf(cells), cells}
	var own []line.Box
	for _, c := range cells {
		own = append(own, edgesOf(c)...)
	}
	rest := slices.Clone(rules)
	for grown := true; grown; {
		grown = false
		rest = slices.DeleteFunc(rest, func(r line.Box) bool {
			if r.Left < t.box.Left-corner || r.Right > t.box.Right+corner || r.Bottom < t.box.Top-corner || r.Top > t.box.Bottom+corner {
				return false
			}
			own, grown = append(own, r), true
			t.box = t.box.Union(r)
			return true
		})
	}
	l := newLattice(own)
	if l == nil {
		return t
	}
	if all := l.cells(); len(all) >= len(cells) {
		t.cells = all
	}
	t.box = boxOf(t.cells)
	return t
}

// edgesOf returns the sides of a box as rules.
func edgesOf(b line.Box) []line.Box {
	return []line.Box{
		{Left: b.Left, Top: b.Top, Right: b.Right, Bottom: b.Top},
		{Left: b.Left, Top: b.Bottom, Right: b.Right, Bottom: b.Bottom},
		{Left: b.Left, Top: b.Top, Right: b.Left, Bottom: b.Bottom},
		{Left: b.Right, Top: b.Top, Right: b.Right, Bottom: b.Bottom},
	}
}

// newLattice returns the lattice of rules, nil if it has too many fields.
func newLattice(rules []line.Box) *lattice {
	var xs, ys []float32
	for _, r := range rules {
		if isUpright(r) {
			xs = append(xs, (r.Left+r.Right)/2)
		} else {
			ys = append(ys, (r.Top+r.Bottom)/2)
		}
	}
	l := &lattice{xs: apart(xs), ys: apart(ys)}
	// The outermost fields lie outside of all rules.
	l.xs, l.ys = outside(l.xs), outside(l.ys)
	n := (len(l.xs) - 1) * (len(l.ys) - 1)
	if len(xs) == 0 || len(ys) == 0 || n > maxFields {
		return nil
	}
	l.right, l.below = make([]bool, n), make([]bool, n)
	for _, r := range rules {
		l.draw(r)
	}
	return l
}

func isUpright(r line.Box) bool { return r.Bottom-r.Top > r.Right-r.Left }

// apart returns values in order, those nearer to each other than corner as one.
func apart(values []float32) []float32 {
	slices.Sort(values)
	return slices.CompactFunc(values, func(a, b float32) bool { return abs(b-a) < corner })
}

// outside adds a field before and behind all values.
func outside(values []float32) []float32 {
	if len(values) == 0 {
		return nil
	}
	return slices.Concat([]float32{values[0] - corner}, values, []float32{values[len(values)-1] + corner})
}

// draw notes a rule at the fields that it runs beside.
func (l *lattice) draw(r line.Box) {
	columns := len(l.xs) - 1
	if isUpright(r) {
		at := 1 + nearest(l.xs[1:len(l.xs)-1], (r.Left+r.Right)/2)
		for j := range len(l.ys) - 1 {
			if y := (l.ys[j] + l.ys[j+1]) / 2; y > r.Top && y < r.Bottom {
				l.right[j*columns+at-1] = true
			}
		}
		return
	}
	at := 1 + nearest(l.ys[1:len(l.ys)-1], (r.Top+r.Bottom)/2)
	for i := range columns {
		if x := (l.xs[i] + l.xs[i+1]) / 2; x > r.Left && x < r.Right {
			l.below[(at-1)*columns+i] = true
		}
	}
}

// nearest returns the index of the value nearest to another.
func nearest(values []float32, to float32) int {
	best := 0
	for i := range values {
		if abs(values[i]-to) < abs(values[best]-to) {
			best = i
		}
	}
	return best
}

// cells returns the boxes of the enclosed cells.
func (l *lattice) cells() []line.Box {
	columns, rows := len(l.xs)-1, len(l.ys)-1
	seen := make([]bool, columns*rows)
	l.fill(0, seen) // what is open to the outside is no cell
	var out []line.Box
	for i := range seen {
		if seen[i] {
			continue
		}
		own := l.fill(i, seen)
		var b line.Box
		for k, f := range own {
			x, y := f%columns, f/columns
			field := line.Box{Left: l.xs[x], Right: l.xs[x+1], Top: l.ys[y], Bottom: l.ys[y+1]}
			if k == 0 {
				b = field
			}
			b = b.Union(field)
		}
		out = append(out, b)
	}
	return out
}

// fill returns the fields that no rule parts from one.
func (l *lattice) fill(from int, seen []bool) []int {
	columns := len(l.xs) - 1
	own := []int{from}
	seen[from] = true
	for k := 0; k < len(own); k++ {
		f := own[k]
		step := func(to int, open bool) {
			if open && !seen[to] {
				seen[to] = true
				own = append(own, to)
			}
		}
		if f%columns+1 < columns {
			step(f+1, !l.right[f])
		}
		if f%columns > 0 {
			step(f-1, !l.right[f-1])
		}
		if f+columns < len(seen) {
			step(f+columns, !l.below[f])
		}
		if f >= columns {
			step(f-columns, !l.below[f-columns])
		}
	}
	return own
}
