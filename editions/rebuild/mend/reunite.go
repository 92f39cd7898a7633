package mend

import "baolan/editions/rebuild/measure"

// anyTorn reports whether a line begins with a closing mark or is one character.
func anyTorn(lines []measure.Line) bool {
	for i := range lines {
		if lines[i].First == measure.Closing || isOneCharacter(&lines[i]) {
			return true
		}
	}
	return false
}

// reunite puts a line that begins with a closing mark at the end of the line
// that it was torn from, or the mark alone where both were full; and lines of
// one character each together. In a torn text the mender does the first, which
// knows what else belongs to the line and how wide it is.
func reunite(lines []measure.Line, widest measure.Em, torn bool) []measure.Line {
	if !anyTorn(lines) {
		return lines // most pages have no such line
	}
	a := newApart(lines)
	out := lines[:0] // never has more than were read
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if to := a.end(i); to > i+1 {
			l = joined(lines[i:to])
			i = to - 1
		} else if l.First == measure.Closing && !torn && len(out) > 0 && out[len(out)-1].Nat < measure.MaxWidth {
			prev := &out[len(out)-1]
			if prev.Nat+l.Nat <= widest+2*measure.OneEm {
				merge(prev, &l)
				continue
			}
			marks := closingPrefix(l.Text)
			head := l
			head.Text = l.Text[:marks]
			merge(prev, &head)
			l.Text = trimLeft(l.Text[marks:])
			if l.Text == "" {
				continue
			}
			l.Extent = measure.Measure(l.Text)
		}
		out = append(out, l)
	}
	return out
}
