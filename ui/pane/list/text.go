package list

import (
	"slices"
	"strings"

	"baolan/ui/galley"
	"baolan/ui/session"
	"baolan/ui/typeset"
)

// scrap is the width in cells below which a row of a headline looks like a remnant.
const scrap = 8

// text is a headline or a kicker, set in two ways: either each printed line begins a
// row, or the printed lines follow each other with a blank cell between them.
type text struct {
	apart []string // the rows of the first way
	run   []string // the rows of the second way
	best  int      // how many rows the better way takes, if rows are free
	kept  int      // how many rows the text has now; 0 if it is left out
}

// newText sets printed lines in rows of at most width cells.
func newText(s *session.Session, lines []string, width int) text {
	var t text
	t.run = wrap(s, strings.Join(lines, " "), width)
	t.apart = t.run
	if len(lines) > 1 {
		t.apart = nil
		for _, line := range lines {
			t.apart = append(t.apart, wrap(s, line, width)...)
		}
	}
	t.best = len(t.run)
	if isApart(s, &t, len(lines)) {
		t.best = len(t.apart)
	}
	return t
}

// isApart reports whether it is better to begin each printed line on a row of its own,
// because print ends lines between phrases. It is not if that takes at least two rows
// more than the other way, or makes a row that is narrower than scrap.
func isApart(s *session.Session, t *text, lines int) bool {
	if len(t.apart) > max(len(t.run)+1, lines) {
		return false
	}
	return len(t.apart) <= lines || !slices.ContainsFunc(t.apart, func(r string) bool { return s.Ruler.Width(r) < scrap })
}

// wrap breaks a line into rows.
func wrap(s *session.Session, line string, width int) (rows []string) {
	if line == "" {
		return nil
	}
	for _, ln := range galley.HeadLines(line, typeset.Style{Ruler: s.Ruler, Measure: width, Level: s.Level}) {
		rows = append(rows, ln.String(line))
	}
	return rows
}

// whole gives the fewest rows in which nothing is cut.
func (t *text) whole() int { return len(t.run) }

// rows gives the text in as many rows as it has.
func (t *text) rows() []string {
	switch {
	case t.kept >= len(t.apart):
		return t.apart
	case t.kept >= len(t.run):
		return t.run
	}
	return nil
}

// lastCells gives the width of the last row if the text is not cut.
func (t *text) lastCells(s *session.Session) int {
	rows := t.run
	if t.kept >= len(t.apart) {
		rows = t.apart
	}
	return s.Ruler.Width(rows[len(rows)-1])
}
