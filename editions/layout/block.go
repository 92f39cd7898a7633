package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

// printed is a line in the page's view.
type printed struct {
	*segment
	text  string
	frame int // index into the page's frames plus 1, 0 for none
	grid  int // the number of the table with drawn cells that it is a row of, from 1; 0 for none
	skip  int // the number of columns of that table before its first cell with text
}

// block is a group of lines of one size, one below the other: a part of a column of text
// or of a headline.
type block struct {
	lines  []*printed
	box    line.Box
	size   float32
	head   bool
	cross  bool    // the block is set in another direction than the page
	table  bool    // its lines are rows of cells
	celled bool    // it is a column of cells, and others stand at its side line for line
	drawn  bool    // the block is a table whose cells are drawn, whole
	photo  bool    // the block is right under a picture
	aside  *block  // the line of a headline, where the block is a line in small type at its height
	begins float32 // where its column begins, if one line alone does not show it; else 0
	series *block  // the column of briefs that it was cut from, if it is the head of one
	beside *block  // the line of a headline at whose side the block stands, in type much smaller
}

const (
	// headSize is the least size of a line of a headline, as a multiple of the body's.
	headSize = 1.09
	// maxLead is the greatest distance of the next line of a column, in sizes.
	maxLead = 2.35
	// wideLead is that distance as a multiple of the column's usual one. A larger gap stands
	// between two texts.
	wideLead = 1.55
)

// blocksOf chains the lines of one zone into blocks.
func blocksOf(lines []*printed, body float32, main direction) []*block {
	chain := chainLines(lines)
	var out []*block
	for _, l := range lines {
		if chain.above[l] != nil {
			continue
		}
		run := []*printed{}
		for n := l; n != nil; n = chain.below[n] {
			run = append(run, n)
		}
		for _, part := range cutLeads(run) {
			out = append(out, newBlock(part, body))
		}
	}
	out = joinBlocks(out, body)
	for _, b := range out {
		b.cross = b.lines[0].dir != main
	}
	return out
}

// isOneMark reports whether a block is one character, which runs in no direction: it may be the last of
// a headline of several lines.
func (b *block) isOneMark() bool { return len(b.lines) == 1 && len(b.lines[0].marks) == 1 }

// joinBlocks joins blocks that continue one column although the short last line of one and
// the indented first line of the other have no part of the column's width in common.
func joinBlocks(blocks []*block, body float32) []*block {
	slices.SortStableFunc(blocks, func(a, b *block) int {
		return cmp.Or(cmp.Compare(a.box.Top, b.box.Top), cmp.Compare(a.box.Left, b.box.Left))
	})
	gone := map[*block]bool{}
	for _, a := range blocks {
		for again := !gone[a]; again; {
			again = false
			for _, b := range blocks {
				if gone[b] || a == b || !a.isContinuedBy(b) || isCrossed(blocks, gone, a, b) {
					continue
				}
				*a = *newBlock(append(slices.Clone(a.lines), b.lines...), body)
				gone[b], again = true, true
			}
		}
	}
	return slices.DeleteFunc(blocks, func(b *block) bool { return gone[b] })
}

// isContinuedBy reports whether the block next continues the column of block b.
func (b *block) isContinuedBy(next *block) bool {
	last, first := b.lines[len(b.lines)-1], next.lines[0]
	lead := first.base - last.base
	if !areOfOneSize(last.size, first.size) || last.dir != first.dir || lead < 0.7*b.size || lead > maxLead*b.size {
		return false
	}
	if usual := min(b.lead(), next.lead()); lead > wideLead*usual {
		return false
	}
	// The wider of the two is the column; the other begins in it, not far from
	// its edge, and ends in it.
	wide, small := b, next
	if next.box.Right-next.box.Left > b.box.Right-b.box.Left {
		wide, small = next, b
	}
	return small.box.Left > wide.box.Left-0.8*b.size && small.box.Right < wide.box.Right+0.8*b.size &&
		(small.edge()-wide.edge() < 2.5*b.size || len(small.lines) == 1)
}

// lead is the usual distance of a block's base lines, large for a single line.
func (b *block) lead() float32 {
	if len(b.lines) < 2 {
		return maxLead * b.size
	}
	leads := make([]float32, 0, len(b.lines)-1)
	for i := 1; i < len(b.lines); i++ {
		leads = append(leads, b.lines[i].base-b.lines[i-1].base)
	}
	slices.Sort(leads)
	return leads[(len(leads)-1)/2]
}

// isCrossed reports whether a third block stands between the last line of a and the
// first of b, or beside one of them in the same column.
func isCrossed(blocks []*block, gone map[*block]bool, a, b *block) bool {
	top, bottom := a.lines[len(a.lines)-1].box, b.lines[0].box
	room := top.Union(bottom)
	for _, o := range blocks {
		if o == a || o == b || gone[o] {
			continue
		}
		if overlap(o.box.Left, o.box.Right, room.Left, room.Right) > 0.3*a.size && overlap(o.box.Top, o.box.Bottom, room.Top, room.Bottom) > 0.3*a.size {
			return true
		}
	}
	return false
}

func newBlock(lines []*printed, body float32) *block {
	b := &block{lines: lines, box: lines[0].box, size: lines[0].size}
	for _, l := range lines[1:] {
		b.box = b.box.Union(l.box)
	}
	b.head = b.size >= headSize*body && !b.isLongText(body)
	return b
}

// isLongText reports whether a block in larger type than the page's body is text: it has many
// lines that are about as long as the longest.
func (b *block) isLongText(body float32) bool {
	if b.size > 1.5*body || len(b.lines) < 5 {
		return false
	}
	width := b.box.Right - b.box.Left
	full := 0
	for _, l := range b.lines {
		if l.right-l.left > width-2*b.size {
			full++
		}
	}
	return width > 7*b.size && full*2 > len(b.lines)
}

// links are the neighbours of lines in their columns.
type links struct{ above, below map[*printed]*printed }

// chainLines finds what stands under each line in its column. A line above two
// that stand side by side, or below two, belongs to neither.
func chainLines(lines []*printed) links {
	order := slices.Clone(lines)
	slices.SortStableFunc(order, func(a, b *printed) int { return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.left, b.left)) })
	c := links{map[*printed]*printed{}, map[*printed]*printed{}}
	down, up := map[*printed]*printed{}, map[*printed]*printed{}
	for i, a := range order {
		down[a] = only(a, order[i+1:], func(b *printed) bool { return b.base > a.base+maxLead*a.size })
	}
	rev := slices.Clone(order)
	slices.Reverse(rev)
	for i, a := range rev {
		up[a] = only(a, rev[i+1:], func(b *printed) bool { return b.base < a.base-maxLead*a.size })
	}
	for a, b := range down {
		if b != nil && up[b] == a && areOfOneSize(a.size, b.size) && a.dir == b.dir {
			c.below[a], c.above[b] = b, a
		}
	}
	return c
}

// only returns the nearest line above or below line a that overlaps it in width, or nil
// where two such lines stand side by side.
func only(a *printed, rest []*printed, far func(*printed) bool) *printed {
	var best *printed
	for _, b := range rest {
		if far(b) {
			break
		}
		if abs(b.base-a.base) < 0.7*min(a.size, b.size) || overlap(a.left, a.right, b.left, b.right) <= 0.3*min(a.size, b.size) {
			continue
		}
		switch {
		case best == nil:
			best = b
		case abs(b.base-best.base) < 0.3*a.size:
			return nil // two side by side
		default:
			return best
		}
	}
	return best
}

func overlap(a, b, c, d float32) float32 { return min(b, d) - max(a, c) }

// cutLeads cuts a chain where the lead is much wider than usual.
func cutLeads(run []*printed) [][]*printed {
	if len(run) < 2 {
		return [][]*printed{run}
	}
	leads := make([]float32, 0, len(run)-1)
	for i := 1; i < len(run); i++ {
		leads = append(leads, run[i].base-run[i-1].base)
	}
	sorted := slices.Clone(leads)
	slices.Sort(sorted)
	usual := sorted[(len(sorted)-1)/3]
	var out [][]*printed
	from := 0
	for i, lead := range leads {
		if lead > wideLead*usual {
			out = append(out, run[from:i+1])
			from = i + 1
		}
	}
	return append(out, run[from:])
}

// bodySize returns the size of most characters.
func bodySize(segs []*segment) float32 {
	all := make([][]mark, len(segs))
	for i, s := range segs {
		all[i] = s.marks
	}
	return sizeOf(all)
}

// markSize returns the size of most characters of a page, in all directions.
func markSize(all map[direction][]mark) float32 {
	var marks [][]mark
	for _, m := range all {
		marks = append(marks, m)
	}
	return sizeOf(marks)
}

// sizeOf returns the size of most marks. Of sizes that differ only by rounding it returns the
// most frequent.
func sizeOf(all [][]mark) float32 {
	about, exact := map[float32]int{}, map[float32]int{}
	for _, marks := range all {
		for i := range marks {
			about[roundSize(marks[i].size)]++
			exact[marks[i].size]++
		}
	}
	most := peak(about)
	for size := range exact {
		if roundSize(size) != most {
			delete(exact, size)
		}
	}
	return peak(exact)
}

// roundSize rounds a size, so that sizes that differ only by rounding become equal.
func roundSize(f float32) float32 { return float32(int(f*4+0.5)) / 4 }
