package raw

// columns is what the page's lines say of its columns together.
type columns struct {
	widths []em // measures, the commonest first; at most maxWidths
	indent em   // of a paragraph's first line
	leads  bool // indents are printed as spaces
}

const (
	maxWidths = 4
	// A column has between 5 and 60 em; narrower is no text, wider no paper.
	minWidth, maxWidth = 5 * oneEm, 60 * oneEm
	// The grid on which widths are voted for, a quarter em.
	gridStep = oneEm / 4
	gridSize = int(maxWidth/gridStep) + 8
)

// findColumns lets every two lines in a row that could be of one width vote
// for it. First and last lines of paragraphs seldom stand in pairs, full lines
// mostly do, so the full width wins although a third of the lines are not
// full.
func findColumns(lines []line) columns {
	c := columns{indent: 2 * oneEm}
	taken := make([]bool, len(lines)) // pairs explained by a width found
	for len(c.widths) < maxWidths {
		w, votes, total := vote(lines, taken)
		// A width must explain a twentieth of the pairs, and four at least:
		// fewer say nothing that the headline's lines could not say.
		if w == 0 || votes < 3 || votes*20 < total {
			break
		}
		known := false
		for _, v := range c.widths {
			known = known || w-v < oneEm && v-w < oneEm
		}
		if !known {
			c.widths = append(c.widths, w)
		}
		for i := 0; i+1 < len(lines); i++ {
			if lo, hi, ok := pairRange(&lines[i], &lines[i+1]); ok && lo <= w+gridStep && hi >= w-gridStep {
				taken[i] = true
			}
		}
	}
	if len(c.widths) == 0 {
		c.widths = []em{0}
	}
	c.indent, c.leads = findIndent(lines, c.widths)
	return c
}

// fullRange is where the measure lies if the line is a full one: it was
// squeezed from its natural width, or stretched by no more than what it was
// broken for.
func fullRange(l, next *line) (lo, hi em) {
	lo = max(l.lo, l.nat-oneEm)
	hi = l.nat + min(oneEm, next.unit)
	if l.stretched {
		hi = l.nat + next.unit
	}
	return lo, hi
}

func pairRange(a, b *line) (lo, hi em, ok bool) {
	alo, ahi := fullRange(a, b)
	blo, bhi := fullRange(b, b)
	lo, hi = max(alo, blo), min(ahi, bhi)
	return lo, hi, lo <= hi && hi >= minWidth && lo <= maxWidth
}

// vote finds the width that most pairs allow; of equal ones the middle. A
// vote counts the more the narrower its range, so that a pair without marks
// says more than one with many.
func vote(lines []line, taken []bool) (w em, votes, total int) {
	var weight, count [gridSize + 1]int
	for i := 0; i+1 < len(lines); i++ {
		lo, hi, ok := pairRange(&lines[i], &lines[i+1])
		if !ok {
			continue
		}
		total++
		if taken[i] {
			continue
		}
		a := int((max(lo, minWidth) + gridStep - 1) / gridStep)
		b := int(min(hi, maxWidth) / gridStep)
		if b < a {
			a = b
		}
		v := 60 / (b - a + 1)
		weight[a] += v
		weight[b+1] -= v
		count[a]++
		count[b+1]--
	}
	best, at, run := 0, 0, 0
	for g := 1; g < gridSize; g++ {
		weight[g] += weight[g-1]
		count[g] += count[g-1]
		switch {
		case weight[g] > best:
			best, at, run = weight[g], g, 1
		case weight[g] == best && at+run == g:
			run++
		}
	}
	if best == 0 {
		return 0, 0, total
	}
	// A column holds a whole number of characters: the nearest whole em.
	w = em(at)*gridStep + em(run-1)*gridStep/2
	return (w + oneEm/2) / oneEm * oneEm, count[at], total
}

// findIndent compares the lines that follow a clearly short last line with
// the measure: full ones among them are an indent short of it.
func findIndent(lines []line, widths []em) (indent em, leads bool) {
	var n [3]int
	starts, led := 0, 0
	for i := 1; i+1 < len(lines); i++ {
		prev, l, next := &lines[i-1], &lines[i], &lines[i+1]
		if prev.end != endsFull || l.end == endsFull {
			continue
		}
		w := nearest(widths, prev, next)
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
	leads = led >= 3 && led*3 > starts
	best := 2
	for _, d := range [...]int{1, 0} {
		if n[d] > n[best] {
			best = d
		}
	}
	return em(best) * oneEm, leads
}

// nearest is the width of the column that the neighbours of a line are set to.
func nearest(widths []em, _, next *line) em {
	best, dist := em(0), oneEm*3/2
	for _, w := range widths {
		d := next.nat - w
		if d < 0 {
			d = -d
		}
		if d < dist {
			best, dist = w, d
		}
	}
	return best
}
