package list

import (
	"slices"
	"strings"

	"baolan/ui/galley"
	"baolan/ui/session"
	"baolan/ui/typeset"
)

// The rows that a headline and a kicker keep where the list has too few.
const (
	titleLeast  = 2
	kickerLeast = 1
)

// scrap is how many cells are too few for a row of a headline.
const scrap = 8

// text is a headline or a kicker in the two ways of setting its printed lines. Two
// of them are never run together: either each begins a row, or a blank cell stands
// between them.
type text struct {
	apart  []string // each printed line in rows of its own
	run    []string // the printed lines one behind the other
	joined string   // what run shows
	begin  []int    // the bytes of joined at which the rows of run begin
	best   int      // the rows of the way to take where rows are free
	kept   int      // the rows that it has now
}

// newText breaks printed lines to a width.
func newText(s *session.Session, lines []string, width int) text {
	var t text
	t.joined = strings.Join(lines, " ")
	t.run, t.begin = wrap(s, t.joined, width)
	t.apart = t.run
	if len(lines) > 1 {
		t.apart = nil
		for _, line := range lines {
			rows, _ := wrap(s, line, width)
			t.apart = append(t.apart, rows...)
		}
	}
	t.best = len(t.run)
	if isApart(s, &t, len(lines)) {
		t.best = len(t.apart)
	}
	return t
}

// isApart reports whether printed lines are better begun on rows of their own: print
// breaks at the sense. They are not where that takes more than a row beyond those of
// the lines one behind the other, or makes a row of a scrap.
func isApart(s *session.Session, t *text, lines int) bool {
	if len(t.apart) > max(len(t.run)+1, lines) {
		return false
	}
	return len(t.apart) <= lines || !slices.ContainsFunc(t.apart, func(r string) bool { return s.Ruler.Width(r) < scrap })
}

// wrap breaks a line into rows, each with the byte at which it begins.
func wrap(s *session.Session, line string, width int) (rows []string, begin []int) {
	if line == "" {
		return nil, nil
	}
	for _, ln := range galley.HeadLines(line, typeset.Style{Ruler: s.Ruler, Measure: width, Level: s.Level}) {
		rows, begin = append(rows, ln.String(line)), append(begin, ln.Start)
	}
	return rows, begin
}

// whole is the fewest rows in which nothing is cut.
func (t *text) whole() int { return len(t.run) }

// rows gives the text in the rows that it has; where those are too few, the last
// goes on with what follows as far as it is wide, and says that there is more.
func (t *text) rows(s *session.Session, width int) []string {
	switch {
	case t.kept >= len(t.apart):
		return t.apart
	case t.kept >= len(t.run):
		return t.run
	case t.kept <= 0:
		return nil
	}
	kept := slices.Clone(t.run[:t.kept])
	last := t.kept - 1
	kept[last] = s.Ruler.Truncate(t.joined[t.begin[last]:], width)
	return kept
}

// lastCells is the width of the last row of a text that is not cut.
func (t *text) lastCells(s *session.Session) int {
	rows := t.run
	if t.kept >= len(t.apart) {
		rows = t.apart
	}
	return s.Ruler.Width(rows[len(rows)-1])
}
