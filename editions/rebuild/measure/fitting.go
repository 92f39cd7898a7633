package measure

// An article of few lines in a width of its own has no three full lines in a
// row, so the pairs that findColumns counts do not show it. Its paragraphs do:
// a first line is an indent short of the line after it.

// Fittings returns the widths that two pairs of neighbouring lines fit, where no other
// width fits either pair. The two lines are the first and the second of a paragraph, or
// two later ones. One pair is enough where a paragraph probably begins: behind a short
// line or behind the end of another paragraph.
func Fittings(lines []Line, indent Em) []Em {
	var n [gridSize]int
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.End >= EndsAsk || b.End >= EndsAsk {
			continue // neither line is known to be full
		}
		alo, ahi := FullRange(a, b)
		after := b
		if i+2 < len(lines) {
			after = &lines[i+2]
		}
		blo, bhi := FullRange(b, after)
		for _, by := range [...]Em{0, indent} {
			if by > 0 && i > 0 && lines[i-1].End == EndsComma {
				break // a paragraph does not begin here
			}
			lo := (max(alo+by, blo) + OneEm - 1) / OneEm
			if hi := min(ahi+by, bhi) / OneEm; lo == hi && lo*OneEm >= MinWidth && int(lo) < gridSize {
				n[lo]++
				if by > 0 && (i == 0 || lines[i-1].End >= EndsAsk || lines[i-1].Nat+3*OneEm < a.Nat) {
					n[lo]++
				}
			}
			if indent == 0 {
				break
			}
		}
	}
	var out []Em
	for w := range n {
		if n[w] >= 2 {
			out = append(out, Em(w)*OneEm)
		}
	}
	return out
}
