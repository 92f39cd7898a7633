package measure

import (
	"math"
	"slices"
)

// Columns is what is known of a page's columns of type from all of its lines.
type Columns struct {
	Widths []Em      // measures, the commonest first; at most maxWidths
	Prior  []float32 // cost of a body in each, by how common it is
	Indent Em        // the indent of a paragraph's first line
	// Others are indents with nearly as many votes. The segmentation tries each.
	Others []Em
	Leads  bool // indents are printed as spaces
}

const (
	// MaxWidths is the greatest number of widths that the columns of a page have.
	MaxWidths = 20
	// A column has between 5 and 60 em; narrower is no text, wider no paper.
	MinWidth, MaxWidth = 5 * OneEm, 60 * OneEm
	gridSize           = int(MaxWidth/OneEm) + 1
	// On a page with at most so many lines two lines of one width, or one before a
	// last line, are enough evidence for a column.
	smallPage = 40
)

// FindColumns lets every two lines in a row that could be of one width vote
// for it. First and last lines of paragraphs seldom stand in pairs, full lines
// mostly do, so the full width wins although a third of the lines are not
// full. Three lines in a row make a candidate; which of them a body has, the
// labelling decides.
func FindColumns(lines []Line) Columns {
	var v widthVotes
	for i := 0; i+1 < len(lines); i++ {
		v.hearParagraph(lines, i)
		v.hearPair(&lines[i], &lines[i+1])
	}
	order := v.order(len(lines) <= smallPage)
	c := Columns{}
	for _, w := range order[:min(len(order), MaxWidths)] {
		c.Widths = append(c.Widths, Em(w)*OneEm)
		c.Prior = append(c.Prior, widthPrior(v.votes[order[0]], v.votes[w]))
	}
	if w := widestSentence(lines); len(lines) <= smallPage && w > 0 && !slices.ContainsFunc(c.Widths, func(k Em) bool { return k >= w-2*OneEm }) {
		c = c.With([]Em{w})
	}
	if len(c.Widths) == 0 {
		c.Widths, c.Prior = []Em{0}, []float32{0}
	}
	c.findIndent(lines)
	return c
}

// widestSentence returns the width that the widest whole sentence on one line needs as a
// paragraph, 0 if there is none. On a page without two full lines, such as a
// table with a sentence above and below, it is all that is known of the column.
func widestSentence(lines []Line) (w Em) {
	for i := range lines {
		if l := &lines[i]; l.End == EndsFull && l.Nat > MinWidth && l.Nat+2*OneEm <= MaxWidth {
			w = max(w, Em(wholeEm(l.Lo+2*OneEm, 0))*OneEm)
		}
	}
	return w
}

// widthVotes counts for each width, in whole ems, the pairs of lines that can have it.
type widthVotes struct {
	// votes and count are differences from the width before until order adds
	// them up: the weight and the number of the pairs that could be of a width.
	votes, count [gridSize + 2]int
	runs         [gridSize + 1]bool // widths that three lines in a row could be of
	short        [gridSize + 1]int  // two-line paragraphs that could be of the width
	begun        [gridSize + 1]int  // paragraphs whose first two lines could be
	last         [2]int             // the widths of the pair before: the first, and one past the last
}

// hearParagraph counts lines i and i+1 if they could be a paragraph of two lines, or
// the first two lines of a longer one. Before them must stand a sentence's end, a name
// or a much shorter headline.
func (v *widthVotes) hearParagraph(lines []Line, i int) {
	l, next := &lines[i], &lines[i+1]
	if l.End == EndsBare && next.End >= EndsAsk && next.Nat < l.Nat {
		lo, hi := FullRange(l, next)
		for w := wholeEm(lo, 1); w <= int(hi/OneEm) && w < gridSize; w++ {
			v.short[w]++
		}
	}
	if i > 0 && (lines[i-1].End >= EndsAsk || lines[i-1].End != EndsComma && lines[i-1].Nat+4*OneEm < l.Nat) {
		lo, hi := indentedRange(l, next)
		for w := wholeEm(lo, int(MinWidth/OneEm)); w <= int(hi/OneEm) && w < gridSize; w++ {
			v.begun[w]++
		}
	}
}

// wholeEm returns a width in whole ems, rounded up, and at least least.
func wholeEm(w Em, least int) int { return max(int((w+OneEm-1)/OneEm), least) }

// hearPair counts the vote of two lines in a row that could both be full.
func (v *widthVotes) hearPair(l, next *Line) {
	a, b, ok := PairRange(l, next)
	lo, hi := wholeEm(a, int(MinWidth/OneEm)), min(int(b/OneEm), gridSize-1)
	if !ok || lo > hi {
		v.last = [2]int{}
		return
	}
	vote := 60 / (hi - lo + 1)
	v.votes[lo] += vote
	v.votes[hi+1] -= vote
	v.count[lo]++
	v.count[hi+1]--
	for w := max(lo, v.last[0]); w < min(hi+1, v.last[1]); w++ {
		v.runs[w] = true
	}
	v.last = [2]int{lo, hi + 1}
}

// order sums the votes and returns the widths that could be a column's, the commonest
// first. On a small page fewer lines are enough.
func (v *widthVotes) order(small bool) []int {
	order := make([]int, 0, gridSize)
	votes, count := 0, 0
	for w := 1; w < gridSize; w++ {
		votes += v.votes[w]
		count += v.count[w]
		v.votes[w], v.count[w] = votes, count
		if small {
			v.votes[w] += 20 * v.short[w] // on a small page every line counts
		}
		if v.runs[w] || w > int(MinWidth/OneEm) && v.isSpokenFor(w, small) {
			order = append(order, w)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return v.votes[b] - v.votes[a] })
	return order
}

// isSpokenFor reports whether paragraphs are evidence for a width that no three lines
// in a row have.
func (v *widthVotes) isSpokenFor(w int, small bool) bool {
	short, pairs := v.short[w], v.count[w]
	return short > 2 || v.begun[w] > 0 && pairs+short > 0 || small && (short > 0 || pairs > 0)
}

// With adds widths that were found in another reading of the page, as rare
// ones.
func (c Columns) With(widths []Em) Columns {
	for _, w := range widths {
		if len(c.Widths) < MaxWidths && !slices.Contains(c.Widths, w) {
			c.Widths = append(c.Widths, w)
			c.Prior = append(c.Prior, costRareWidth)
		}
	}
	return c
}

// AreLike reports whether two readings found the same widths and the same indent,
// however common each width is.
func (c *Columns) AreLike(o *Columns) bool {
	return len(c.Widths) == len(o.Widths) && c.Indent == o.Indent && c.Leads == o.Leads &&
		!slices.ContainsFunc(c.Widths, func(w Em) bool { return !slices.Contains(o.Widths, w) })
}

// widthPrior returns the cost of a width by its votes and those of the commonest width: the
// fewer pairs of lines vote for it, the more it costs. Where the only evidence is that
// of paragraphs, the commonest width has no votes either.
func widthPrior(first, votes int) float32 {
	return min(costRareWidth, 0.5*float32(math.Log(float64(max(first, 1))/float64(max(votes, 1)))))
}

// FullRange returns the least and the greatest measure of the column if the line is a full one:
// it was squeezed from its natural width, or stretched by no more than the width of what had
// no room on it.
func FullRange(l, next *Line) (lo, hi Em) {
	lo = max(l.Lo, l.Nat-OneEm)
	hi = l.Nat + min(2*OneEm, next.Unit) - 1
	if l.Stretched {
		hi = l.Nat + next.Unit
	}
	if l.Marked { // the mark of a brief has an em of its own, or a half
		hi += OneEm
	}
	return lo, hi
}

// PairRange returns the least and the greatest measure if both lines are full ones.
func PairRange(a, b *Line) (lo, hi Em, ok bool) {
	alo, ahi := FullRange(a, b)
	blo, bhi := FullRange(b, b)
	lo, hi = max(alo, blo), min(ahi, bhi)
	return lo, hi, lo <= hi && hi >= MinWidth && lo <= MaxWidth
}

// indentedRange returns the least and the greatest measure if a is a paragraph's first line, with
// an indent of two em, and b the full line after it.
func indentedRange(a, b *Line) (lo, hi Em) {
	if a.End >= EndsAsk || b.End >= EndsAsk {
		return 0, -1
	}
	alo, ahi := FullRange(a, b)
	blo, bhi := FullRange(b, b)
	return max(alo+2*OneEm, blo), min(ahi+2*OneEm, bhi)
}

// findIndent compares the lines that follow a clearly short last line with
// the measure: full ones among them are an indent short of it. Chinese indents
// by two em; other indents need votes.
func (c *Columns) findIndent(lines []Line) {
	n := c.countIndents(lines)
	best := 2
	for _, d := range [...]int{1, 0} {
		if n[d] > n[best] {
			best = d
		}
	}
	c.Indent = Em(best) * OneEm
	for d := range n {
		// Two em is what Chinese has, so a vote against it is heard again.
		if d != best && (d == 2 || n[d] > 0 && n[d]*3 >= n[best]*2) {
			c.Others = append(c.Others, Em(d)*OneEm)
		}
	}
}

// countIndents counts the first lines of paragraphs that are none, one or two em
// short of the measure, and reports whether indents are printed as spaces.
func (c *Columns) countIndents(lines []Line) (n [3]int) {
	starts, led := 0, 0
	for i := 1; i+1 < len(lines); i++ {
		l, next := &lines[i], &lines[i+1]
		w := c.widthOfFirst(&lines[i-1], l, next)
		if w == 0 {
			continue
		}
		starts++
		if l.Lead >= 1 {
			led++
		}
		for d := range n {
			a := w - Em(d)*OneEm
			if l.Lo <= a && l.Nat <= a+OneEm && l.Nat+next.Unit > a {
				n[d]++
			}
		}
	}
	c.Leads = led >= 3 && led*3 > starts
	return n
}

// widthOfFirst returns the measure of a line that can be the first of a paragraph behind a
// clearly short last line, 0 if it cannot.
func (c *Columns) widthOfFirst(prev, l, next *Line) Em {
	if prev.End < EndsAsk || l.End >= EndsAsk {
		return 0
	}
	w := nearest(c.Widths, next)
	if w == 0 || prev.Stretched || prev.Nat+l.Unit+OneEm > w || l.Nat > w+OneEm || l.Nat < w-3*OneEm-OneEm/2 {
		return 0
	}
	return w
}

// nearest returns the width of the column to which a line is set.
func nearest(widths []Em, next *Line) Em {
	best, dist := Em(0), OneEm*3/2
	for _, w := range widths {
		if d := (next.Nat - w).abs(); d < dist {
			best, dist = w, d
		}
	}
	return best
}
