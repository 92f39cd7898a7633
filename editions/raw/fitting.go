package raw

// An article of few lines in a width of its own has no three full lines in a
// row, so the pairs that findColumns counts do not show it. Its paragraphs do:
// a first line is an indent short of the line after it.

// fittings are the widths that two pairs of neighbours fit, be it a first line
// and a next or two next ones, where no other width fits either pair. A first
// line where a paragraph may well begin, behind a short line or the end of
// another, is as good as two pairs.
func fittings(lines []line, indent em) []em {
	var n [gridSize]int
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.end >= endsAsk || b.end >= endsAsk {
			continue // neither is known to be full
		}
		alo, ahi := fullRange(a, b)
		after := b
		if i+2 < len(lines) {
			after = &lines[i+2]
		}
		blo, bhi := fullRange(b, after)
		for _, by := range [...]em{0, indent} {
			if by > 0 && i > 0 && lines[i-1].end == endsComma {
				break // a paragraph does not begin here
			}
			lo := (max(alo+by, blo) + oneEm - 1) / oneEm
			if hi := min(ahi+by, bhi) / oneEm; lo == hi && lo*oneEm >= minWidth && int(lo) < gridSize {
				n[lo]++
				if by > 0 && (i == 0 || lines[i-1].end >= endsAsk || lines[i-1].nat+3*oneEm < a.nat) {
					n[lo]++
				}
			}
			if indent == 0 {
				break
			}
		}
	}
	var out []em
	for w := range n {
		if n[w] >= 2 {
			out = append(out, em(w)*oneEm)
		}
	}
	return out
}
