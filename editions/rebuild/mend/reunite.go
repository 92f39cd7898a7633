package mend

import "baolan/editions/rebuild/measure"

// hasLine reports whether one of some lines is of a kind. It copies none of them.
func hasLine(lines []measure.Line, is func(*measure.Line) bool) bool {
	for i := range lines {
		if is(&lines[i]) {
			return true
		}
	}
	return false
}

// joinedApart joins the lines of one character each that are one printed line. It changes the
// lines that it is given.
func joinedApart(lines []measure.Line) []measure.Line {
	if !hasLine(lines, isOneCharacter) {
		return lines // most pages have no such line
	}
	a := newApart(lines)
	out := lines[:0] // never has more than were read
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if to := a.end(i); to > i+1 {
			l = joined(lines[i:to])
			i = to - 1
		}
		out = append(out, l)
	}
	return out
}

// reunite puts a line that begins with a closing mark at the end of the line that it was torn
// from, or the mark alone where both were full. It changes the lines that it is given. It is
// for texts that are not torn: in those that are, the mender does it, which knows what else
// belongs to the line and how wide it is.
func reunite(lines []measure.Line, widest measure.Em) []measure.Line {
	if !hasLine(lines, func(l *measure.Line) bool { return l.First == measure.Closing }) {
		return lines // most pages have no such line
	}
	out := lines[:0] // never has more than were read
	for i := range lines {
		l := lines[i]
		if l.First == measure.Closing && len(out) > 0 && out[len(out)-1].Nat < measure.MaxWidth {
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
