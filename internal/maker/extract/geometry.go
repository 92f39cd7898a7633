package extract

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"baolan/internal/maker/sheet"
)

// layout puts pieces of one height on one line, each as far to the right as on the page. A
// piece that a squeezed mark tears off has a line of its own.
func layout(p *sheet.Page) []Line {
	pitch := 0.5 * bodySize(p)
	b := builder{p: p}
	last := 0.0
	for n, row := range piecesOf(p) {
		if n > 0 && row[0].y-last > 2.2*bodySize(p) {
			b.blank()
		}
		last = row[0].y
		cells := 0
		var below []Line
		for _, q := range row {
			at := int(math.Round(q.x / pitch))
			for k, t := range q.parts {
				if k > 0 {
					t.Text = spaces(at+4) + t.Text
					below = append(below, t)
					continue
				}
				if at < cells+2 && cells > 0 {
					at = cells + 2
				}
				b.space(at - cells)
				if b.text.Len() == 0 {
					b.text.WriteString(spaces(at))
				}
				b.text.WriteString(t.Text)
				b.lines, b.share = append(b.lines, q.line), append(b.share, len(t.Text))
				cells = at
				for _, r := range t.Text {
					cells += int(2 * sheet.Natural(r))
				}
			}
		}
		b.end()
		b.out = append(b.out, below...)
	}
	return b.out
}

// piece is a printed line in the parts that it is torn into.
type piece struct {
	x, y  float64
	line  int
	parts []Line
}

// piecesOf sorts the printed lines of a page into rows from top to bottom,
// each from left to right.
func piecesOf(p *sheet.Page) [][]piece {
	var all []piece
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Vertical {
			y := l.Y
			for k, r := range []rune(l.Text) {
				t := Line{Role: l.Role, Text: string(r), Printed: i}
				if strings.TrimSpace(t.Text) != "" {
					all = append(all, piece{l.X - l.Size/2, y + 0.88*l.Size, i, []Line{t}})
				}
				if k < len(l.Advance) {
					y += float64(l.Advance[k]) * l.Size
				}
			}
			continue
		}
		one := sheet.Page{Lines: p.Lines[i : i+1]}
		q := piece{l.X, l.Y, i, torn(&one, -0.4)}
		for k := range q.parts {
			q.parts[k].Printed = i
		}
		if len(q.parts) > 0 {
			all = append(all, q)
		}
	}
	slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(a.y, b.y) })
	var rows [][]piece
	near := 0.4 * bodySize(p)
	for _, q := range all {
		if n := len(rows); n > 0 && q.y-rows[n-1][0].y < near {
			rows[n-1] = append(rows[n-1], q)
			continue
		}
		rows = append(rows, []piece{q})
	}
	for i := range rows {
		slices.SortStableFunc(rows[i], func(a, b piece) int { return cmp.Compare(a.x, b.x) })
	}
	return rows
}

func spaces(n int) string {
	const many = "                                                                                                    "
	return many[:min(max(n, 0), len(many))]
}

// bodySize returns the size of most characters of a page.
func bodySize(p *sheet.Page) float64 {
	n := map[float64]int{}
	best := 10.0
	for i := range p.Lines {
		l := &p.Lines[i]
		n[l.Size] += len(l.Text)
		if n[l.Size] > n[best] {
			best = l.Size
		}
	}
	return best
}

// box is a rectangle round some printed lines.
type box struct {
	l, t, r, b float64
	lines      []int
}

// plain joins lines of one size that are below each other to blocks, and reads the blocks
// by dividing the page into bands and columns. If lines are far apart, each is a block of
// its own, and so columns are interleaved.
func plain(p *sheet.Page) []Line {
	if leading(p) > 1.45 {
		return interleaved(p)
	}
	var blocks []box
	for i := range p.Lines {
		l := &p.Lines[i]
		pl := l.Place()
		q := box{float64(pl.Left), float64(pl.Top), float64(pl.Right), float64(pl.Bottom), []int{i}}
		joined := false
		for k := len(blocks) - 1; k >= 0 && !joined; k-- {
			o := &blocks[k]
			last := &p.Lines[o.lines[len(o.lines)-1]]
			step := l.Y - last.Y
			if math.Abs(last.Size-l.Size) < 0.5 && !l.Vertical && !last.Vertical && step > 0.5*l.Size && step < 1.9*l.Size &&
				q.l < o.r-l.Size/2 && q.r > o.l+l.Size/2 {
				o.l, o.r, o.b = math.Min(o.l, q.l), math.Max(o.r, q.r), q.b
				o.lines = append(o.lines, i)
				joined = true
			}
		}
		if !joined {
			blocks = append(blocks, q)
		}
	}
	b := builder{p: p}
	last := 0.0
	for _, o := range order(blocks, true) {
		if size := p.Lines[o.lines[0]].Size; size != last {
			b.blank()
			last = size
		}
		for _, i := range o.lines {
			one := sheet.Page{Lines: p.Lines[i : i+1]}
			for _, t := range torn(&one, -0.4) {
				t.Printed = i
				b.out = append(b.out, t)
			}
		}
	}
	return b.out
}

// interleaved reads the printed lines row by row.
func interleaved(p *sheet.Page) []Line {
	b := builder{p: p}
	for _, row := range piecesOf(p) {
		for _, q := range row {
			b.out = append(b.out, q.parts...)
			b.blank()
		}
	}
	return b.out
}

// leading returns the commonest step from a line to the one below it, in em.
func leading(p *sheet.Page) float64 {
	n := map[float64]int{}
	best, most := 0.0, 0
	size := bodySize(p)
	for i := 1; i < len(p.Lines); i++ {
		step := math.Round((p.Lines[i].Y-p.Lines[i-1].Y)/size*20) / 20
		if step > 0.9 && step < 3 && p.Lines[i].Size == size {
			if n[step]++; n[step] > most {
				best, most = step, n[step]
			}
		}
	}
	return best
}

// order divides the blocks at the widest gaps, first into bands, then into columns.
func order(bs []box, bands bool) []box {
	if len(bs) < 2 {
		return bs
	}
	for range 2 {
		if parts := cut(bs, bands); len(parts) > 1 {
			var out []box
			for _, q := range parts {
				out = append(out, order(q, !bands)...)
			}
			return out
		}
		bands = !bands
	}
	slices.SortStableFunc(bs, func(a, b box) int { return cmp.Or(cmp.Compare(a.t, b.t), cmp.Compare(a.l, b.l)) })
	return bs
}

func cut(bs []box, bands bool) [][]box {
	lo := func(b box) float64 { return b.l }
	hi := func(b box) float64 { return b.r }
	if bands {
		lo, hi = func(b box) float64 { return b.t }, func(b box) float64 { return b.b }
	}
	s := slices.Clone(bs)
	slices.SortStableFunc(s, func(a, b box) int { return cmp.Compare(lo(a), lo(b)) })
	var out [][]box
	end := math.Inf(-1)
	for _, b := range s {
		if lo(b) > end || len(out) == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], b)
		end = math.Max(end, hi(b))
	}
	return out
}
