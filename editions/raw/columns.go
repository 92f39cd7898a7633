package raw

import (
	"math"
	"slices"
)

// columns is what the page's lines say of its columns together.
type columns struct {
	widths []em      // measures, the commonest first; at most maxWidths
	prior  []float32 // cost of a body in each, by how common it is
	indent em        // of a paragraph's first line
	// others are the indents that the votes speak for nearly as well: which it
	// is the labelling decides.
	others []em
	leads  bool // indents are printed as spaces
}

const (
	maxWidths = 20
	// A column has between 5 and 60 em; narrower is no text, wider no paper.
	minWidth, maxWidth = 5 * oneEm, 60 * oneEm
	gridSize           = int(maxWidth/oneEm) + 1
	// On so few lines two of one width, or one before a last line, must do.
	smallPage = 40
)

// findColumns lets every two lines in a row that could be of one width vote
// for it. First and last lines of paragraphs seldom stand in pairs, full lines
// mostly do, so the full width wins although a third of the lines are not
// full. Three lines in a row make a candidate; which of them a body has, the
// labelling decides.
func findColumns(lines []line) columns {
	var votes, count [gridSize + 2]int
	var runs [gridSize + 1]bool
	var short [gridSize + 1]int // two-line paragraphs that could be of the width
	var begun [gridSize + 1]int // paragraphs whose first two lines could be
	plo, phi := 0, -1
	for i := 0; i+1 < len(lines); i++ {
		a, b, ok := pairRange(&lines[i], &lines[i+1])
		if l, n := &lines[i], &lines[i+1]; l.end == endsBare && n.end >= endsAsk && n.nat < l.nat {
			lo, hi := fullRange(l, n)
			for w := max(int((lo+oneEm-1)/oneEm), 1); w <= int(hi/oneEm) && w < gridSize; w++ {
				short[w]++
			}
		}
		// … behind a sentence's end, or behind a name or a headline much shorter.
		if i > 0 && (lines[i-1].end >= endsAsk || lines[i-1].end != endsComma && lines[i-1].nat+4*oneEm < lines[i].nat) {
			lo, hi := indentedRange(&lines[i], &lines[i+1])
			for w := max(int((lo+oneEm-1)/oneEm), int(minWidth/oneEm)); w <= int(hi/oneEm) && w < gridSize; w++ {
				begun[w]++
			}
		}
		if !ok {
			plo, phi = 0, -1
			continue
		}
		lo := max(int((a+oneEm-1)/oneEm), int(minWidth/oneEm))
		hi := min(int(b/oneEm), gridSize-1)
		if lo > hi {
			plo, phi = 0, -1
			continue
		}
		v := 60 / (hi - lo + 1)
		votes[lo] += v
		votes[hi+1] -= v
		count[lo]++
		count[hi+1]--
		for w := max(lo, plo); w <= min(hi, phi); w++ {
			runs[w] = true
		}
		plo, phi = lo, hi
	}
	c := columns{}
	small := len(lines) <= smallPage
	order := make([]int, 0, gridSize)
	sum := [2]int{} // the running sums of votes and counts
	for w := 1; w < gridSize; w++ {
		sum[0] += votes[w]
		sum[1] += count[w]
		votes[w], count[w] = sum[0], sum[1]
		if small {
			votes[w] += 20 * short[w] // no line to spare
		}
		if runs[w] || w > int(minWidth/oneEm) && (short[w] > 2 || begun[w] > 0 && count[w]+short[w] > 0 || small && (short[w] > 0 || count[w] > 0)) {
			order = append(order, w)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return votes[b] - votes[a] })
	for _, w := range order[:min(len(order), maxWidths)] {
		c.widths = append(c.widths, em(w)*oneEm)
		c.prior = append(c.prior, widthPrior(votes[order[0]], votes[w]))
	}
	if len(c.widths) == 0 {
		c.widths, c.prior = []em{0}, []float32{0}
	}
	c.findIndent(lines)
	return c
}

// with adds widths that were found in another reading of the page, as rare
// ones.
func (c columns) with(widths []em) columns {
	for _, w := range widths {
		if len(c.widths) < maxWidths && !slices.Contains(c.widths, w) {
			c.widths = append(c.widths, w)
			c.prior = append(c.prior, costRareWidth)
		}
	}
	return c
}

// like tells whether two readings found the same widths and the same indent,
// however common each width is.
func (c *columns) like(o *columns) bool {
	return len(c.widths) == len(o.widths) && c.indent == o.indent && c.leads == o.leads &&
		!slices.ContainsFunc(c.widths, func(w em) bool { return !slices.Contains(o.widths, w) })
}

// widthPrior makes a width that fewer pairs speak for dearer. Where only the
// forms of paragraphs speak, no pair does even for the first.
func widthPrior(first, votes int) float32 {
	return min(costRareWidth, 0.5*float32(math.Log(float64(max(first, 1))/float64(max(votes, 1)))))
}

// fullRange is where the measure lies if the line is a full one: it was
// squeezed from its natural width, or stretched by no more than what it was
// broken for.
func fullRange(l, next *line) (lo, hi em) {
	lo = max(l.lo, l.nat-oneEm)
	hi = l.nat + min(2*oneEm, next.unit) - 1
	if l.stretched {
		hi = l.nat + next.unit
	}
	if l.marked { // the mark of a brief has an em of its own, or a half
		hi += oneEm
	}
	return lo, hi
}

func pairRange(a, b *line) (lo, hi em, ok bool) {
	alo, ahi := fullRange(a, b)
	blo, bhi := fullRange(b, b)
	lo, hi = max(alo, blo), min(ahi, bhi)
	return lo, hi, lo <= hi && hi >= minWidth && lo <= maxWidth
}

// indentedRange is where the measure lies if a is a paragraph's first line,
// two em in, and b the full line after it.
func indentedRange(a, b *line) (lo, hi em) {
	if a.end >= endsAsk || b.end >= endsAsk {
		return 0, -1
	}
	alo, ahi := fullRange(a, b)
	blo, bhi := fullRange(b, b)
	return max(alo+2*oneEm, blo), min(ahi+2*oneEm, bhi)
}

// findIndent compares the lines that follow a clearly short last line with
// the measure: full ones among them are an indent short of it. Chinese indents
// by two em; other indents need votes.
func (c *columns) findIndent(lines []line) {
	var n [3]int
	starts, led := 0, 0
	for i := 1; i+1 < len(lines); i++ {
		prev, l, next := &lines[i-1], &lines[i], &lines[i+1]
		if prev.end < endsAsk || l.end >= endsAsk {
			continue
		}
		w := nearest(c.widths, next)
		if w == 0 || prev.stretched || prev.nat+l.unit+oneEm > w || l.nat > w+oneEm || l.nat < w-3*oneEm-oneEm/2 {
			continue
		}
		starts++
		if l.lead >= 1 {
			led++
		}
		for d := range n {
			a := w - em(d)*oneEm
			if l.lo <= a && l.nat <= a+oneEm && l.nat+next.unit > a {
				n[d]++
			}
		}
	}
	c.leads = led >= 3 && led*3 > starts
	best := 2
	for _, d := range [...]int{1, 0} {
		if n[d] > n[best] {
			best = d
		}
	}
	c.indent = em(best) * oneEm
	for d := range n {
		// Two em is what Chinese has, so a vote against it is heard again.
		if d != best && (d == 2 || n[d] > 0 && n[d]*3 >= n[best]*2) {
			c.others = append(c.others, em(d)*oneEm)
		}
	}
}

// nearest is the width of the column that a line is set to.
func nearest(widths []em, next *line) em {
	best, dist := em(0), oneEm*3/2
	for _, w := range widths {
		if d := (next.nat - w).abs(); d < dist {
			best, dist = w, d
		}
	}
	return best
}
