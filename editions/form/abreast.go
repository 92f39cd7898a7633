package form

import (
	"context"
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// readAbreast takes columns that stand side by side apart and reads them one after
// the other.
func (d *Document) readAbreast(ctx context.Context, text string) (model.Page, cue.Edition, error) {
	r := d.rows(text)
	lines := make([]string, len(r.all.Source))
	for _, l := range r.read {
		lines[l.at] = l.text
	}
	r.read, r.text = nil, ""
	for _, p := range takeApart(lines) {
		if p.indent {
			p.text = "\u3000\u3000" + p.text
		}
		r.read = append(r.read, row{p.text, int32(p.row)}) //nolint:gosec // the number of a line
	}
	return r.page(ctx)
}

// piece is what stands of one column on one row of the text.
type piece struct {
	row        int
	start, end int // columns of the text, in the unit that aligns best
	text       string
	indent     bool
}

// takeApart gives the pieces of the rows in the order in which they are read.
func takeApart(rows []string) []piece {
	cells := piecesOf(rows, func(r rune) int {
		if r < 0x1100 {
			return 1
		}
		return 2
	})
	runes := piecesOf(rows, func(rune) int { return 1 })
	best := cells
	if aligned(runes) > aligned(cells) {
		best = runes
	}
	var out []piece
	for _, band := range bandsOf(best) {
		out = append(out, inOrder(chains(band))...)
	}
	return out
}

// bandsOf parts rows at blank ones, where these are so few that they part the articles of
// a page and not their paragraphs.
func bandsOf(rows [][]piece) [][][]piece {
	full, blank, from := 0, 0, 0
	for i, row := range rows {
		switch {
		case len(row) > 0:
			full++
		case i > 0 && len(rows[i-1]) > 0:
			blank++
		}
	}
	if blank*leastBand > full {
		return [][][]piece{rows}
	}
	var out [][][]piece
	for i := range rows {
		if len(rows[i]) == 0 {
			out, from = append(out, rows[from:i]), i
		}
	}
	return append(out, rows[from:])
}

// leastBand is how many rows a band has on the average, at least.
const leastBand = 8

// minGap is the least gap between two columns, in columns of text.
const minGap = 2

// piecesOf parts each row at its gaps. A letter-spaced line has gaps of one.
func piecesOf(rows []string, width func(rune) int) [][]piece {
	out := make([][]piece, len(rows))
	for i, row := range rows {
		at, gap := 0, minGap
		var p piece
		var b strings.Builder
		end := func() {
			if p.text = strings.TrimFunc(b.String(), measure.IsGap); p.text != "" {
				p.row = i
				out[i] = append(out[i], p)
			}
			b.Reset()
		}
		for _, r := range row {
			if measure.IsGap(r) {
				n := width(r)
				if r == 0x3000 {
					n = width('中')
				}
				at, gap = at+n, gap+n
				if b.Len() > 0 && gap == 1 {
					b.WriteRune(r)
				}
				continue
			}
			if gap >= minGap {
				end()
				p = piece{start: at}
			}
			b.WriteRune(r)
			at += width(r)
			p.end, gap = at, 0
		}
		end()
	}
	return out
}

// aligned weighs how often the pieces behind the first of their rows begin at one place:
// in the unit in which the text was set they begin where their column does, or at its
// indent.
func aligned(rows [][]piece) int {
	starts := map[int]int{}
	for _, row := range rows {
		for _, p := range row[min(1, len(row)):] {
			starts[p.start]++
		}
	}
	n := 0
	for _, count := range starts {
		n += count * count
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// chain is what stands below one another in a column.
type chain struct {
	pieces      []piece
	left, right int
}

// How far the pieces of a column may begin apart, an indent included, and how many
// blank rows may stand between them.
const (
	drift   = 3
	reach   = 5
	farRows = 3
)

func (c *chain) last() int { return c.pieces[len(c.pieces)-1].row }

func (c *chain) top() int { return c.pieces[0].row }

// hasRoomFor reports whether a piece may stand below the chain.
func (c *chain) hasRoomFor(p *piece) bool {
	return p.row-c.last() <= farRows && p.start >= c.left-drift && p.start <= c.left+reach && p.start < c.right
}

func (c *chain) overlap(p *piece) int { return min(c.right, p.end) - max(c.left, p.start) }

func (c *chain) take(p piece) {
	c.pieces = append(c.pieces, p)
	c.left, c.right = min(c.left, p.start), max(c.right, p.end)
}

// chains puts pieces below one another. What reaches over two columns that go on
// above it stands in neither, nor what stands above the first row of several pieces: a
// title and a byline.
func chains(rows [][]piece) []*chain {
	var all, open []*chain
	abreast := false
	for _, row := range rows {
		if len(row) > 1 && !abreast {
			open, abreast = nil, true
		}
		var next []*chain
		taken := map[*chain]bool{}
		for _, p := range row {
			var into *chain
			over := 0
			for _, c := range open {
				if taken[c] || p.row-c.last() > farRows {
					continue
				}
				if c.overlap(&p) > drift {
					over++
				}
				if c.hasRoomFor(&p) && (into == nil || abs(p.start-c.left) < abs(p.start-into.left)) {
					into = c
				}
			}
			if into == nil || over > 1 || isCentred(into, &p) {
				into = &chain{left: p.start, right: p.end}
				all = append(all, into)
			}
			into.take(p)
			taken[into] = true
			next = append(next, into)
		}
		for _, c := range open {
			if !taken[c] {
				next = append(next, c)
			}
		}
		open = next
	}
	for _, c := range all {
		c.markIndents()
	}
	return all
}

// isCentred recognises a piece that is much shorter than its column on both sides: a
// headline between two texts.
func isCentred(c *chain, p *piece) bool {
	return len(c.pieces) > 1 && p.start-c.left >= drift && c.right-p.end >= drift+1 && abs((p.start-c.left)-(c.right-p.end)) <= drift
}

// markIndents marks the pieces that begin farther right than most of their column.
func (c *chain) markIndents() {
	starts := map[int]int{}
	for _, p := range c.pieces {
		starts[p.start]++
	}
	left, most := c.left, 0
	for s, n := range starts {
		if n > most || n == most && s < left {
			left, most = s, n
		}
	}
	for i := range c.pieces {
		p := &c.pieces[i]
		p.indent = len(c.pieces) > 2 && p.start-left >= 2 && p.start-left <= reach
	}
}

// bandGap is how many blank rows stand between two bands of a page, at least.
const bandGap = 2

// inOrder puts chains into the order of reading: band by band where blank rows run
// over the page, left before right where a gap runs down between them, else above
// before below.
func inOrder(all []*chain) []piece {
	var out []piece
	var read func(list []*chain)
	read = func(list []*chain) {
		if len(list) == 0 {
			return
		}
		if above, over, below, ok := spanning(list); ok {
			read(above)
			out = append(out, over.pieces...)
			read(below)
			return
		}
		for _, span := range [...]func(*chain) (int, int){
			func(c *chain) (int, int) { return c.top(), c.last() + 1 + bandGap },
			func(c *chain) (int, int) { return c.left, c.right },
			func(c *chain) (int, int) { return c.top(), c.last() + 1 },
		} {
			if a, b, ok := cutAt(list, span); ok {
				read(a)
				read(b)
				return
			}
		}
		first := 0
		for i, c := range list {
			if f := list[first]; c.top() < f.top() || c.top() == f.top() && c.left < f.left {
				first = i
			}
		}
		out = append(out, list[first].pieces...)
		read(append(append([]*chain(nil), list[:first]...), list[first+1:]...))
	}
	read(all)
	return out
}

// spanning finds the first chain that runs over others below it, alone on its rows and in
// their middle: a title over columns. Nothing else stands beside it.
func spanning(list []*chain) (above []*chain, over *chain, below []*chain, ok bool) {
	for _, c := range list {
		if ok && c.top() > over.top() || len(c.pieces) > mostOver {
			continue
		}
		var a, b []*chain
		left, right := 1<<30, 0
		for _, o := range list {
			switch {
			case o == c:
			case o.last() < c.top():
				a = append(a, o)
			case o.top() > c.last():
				if b = append(b, o); o.top()-c.last() <= farRows {
					left, right = min(left, o.left), max(right, o.right)
				}
			}
		}
		if len(a)+len(b)+1 == len(list) && len(b) > 1 && right-c.right > c.right-c.left && abs((c.left+c.right)-(left+right)) <= 4*drift {
			above, over, below, ok = a, c, b, true
		}
	}
	return above, over, below, ok
}

// mostOver is how many lines a title over columns has at most, with what stands below it.
const mostOver = 5

// cutAt parts chains at the first place that none of them reaches over.
func cutAt(list []*chain, span func(*chain) (from, to int)) (before, after []*chain, ok bool) {
	if len(list) < 2 {
		return nil, nil, false
	}
	end := 1 << 30
	for _, c := range list {
		if _, to := span(c); to < end {
			end = to
		}
	}
	for moved := true; moved; {
		moved = false
		for _, c := range list {
			if from, to := span(c); from < end && to > end {
				end, moved = to, true
			}
		}
	}
	for _, c := range list {
		if from, _ := span(c); from < end {
			before = append(before, c)
		} else {
			after = append(after, c)
		}
	}
	return before, after, len(after) > 0
}
