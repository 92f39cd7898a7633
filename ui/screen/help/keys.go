package help

import (
	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/keymap"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

const (
	columnLeast = 36 // the least width of a column of the help in cells
	columnsMost = 4  // how many columns there are at most
	gutter      = 3  // the blank cells between two columns
	alignedFrom = 44 // the width of a column from which on the words of all sections begin in the same cell
	keysWide    = 16 // the largest width of the names of keys in cells
)

// section is a part of the help: the keys of some commands in a place.
type section struct {
	title string
	place keymap.Place
	rows  []keymap.Row
}

// sectionsOf gives the sections of the help for a reader in a place: first the keys of
// that place, then those of the paper, then those that only other screens have.
func sectionsOf(s *session.Session, from keymap.Place) []section {
	var all []section
	add := func(title string, p keymap.Place, which func(keymap.Command) bool) {
		if rows := s.Keys.Rows(which); len(rows) > 0 {
			all = append(all, section{title, p, rows})
		}
	}
	own := func(p keymap.Place) {
		if p != keymap.OnPaper && p != keymap.OnPage {
			add(s.Say(p.Name()), p, func(c keymap.Command) bool { return c.IsOwn(p) })
		}
	}
	own(from)
	for _, g := range keymap.Groups() {
		add(s.Say(g.Name()), keymap.OnPaper, func(c keymap.Command) bool { return c.IsIn(keymap.OnPaper) && c.Group() == g })
	}
	for _, p := range keymap.Places() {
		if p != from {
			own(p)
		}
	}
	return all
}

// keysPage draws the help in as many columns as the width has room for.
func keysPage(from keymap.Place) func(*session.Session, int) []string {
	return func(s *session.Session, width int) []string {
		inner := max(width-2*margin, 1)
		n := max(1, min((inner+gutter)/(columnLeast+gutter), columnsMost))
		wide := max((inner-(n-1)*gutter)/n, 1)
		var blocks [][]string
		sections, keys := sectionsOf(s, from), 0
		if wide >= alignedFrom { // the words of all sections begin in the same cell
			for _, sec := range sections {
				keys = max(keys, sec.keysWidth(s, wide))
			}
		}
		for _, sec := range sections {
			blocks = append(blocks, sec.draw(s, wide, max(keys, sec.keysWidth(s, wide))))
		}
		rows := beside(pack(blocks, n), width, wide)
		notes := galley.MarkdownParts(s.Say(catalog.HelpNotes), 0, &s.Styles)
		return append(rows, words(s, notes, width)...)
	}
}

// keysWidth gives the width of the column of a section's keys.
func (sec section) keysWidth(s *session.Session, width int) int {
	keys := 0
	for _, r := range sec.rows {
		keys = max(keys, s.Ruler.Width(r.Keys))
	}
	return min(keys, keysWide, max(width*2/5, 1))
}

// evenly sets a text as a paragraph, but in lines of even length if the last line would
// be one or two characters.
func evenly(text string, st typeset.Style) []typeset.Line {
	lines := typeset.Paragraph(text, st)
	if n := len(lines); n > 1 && lines[n-1].Cells <= 4 {
		return typeset.Headline(text, st)
	}
	return lines
}

// draw draws a section in rows of width cells: its title, then each of its rows with the
// names of the keys at the left, in keys cells, and the words beside them.
func (sec section) draw(s *session.Session, width, keys int) []string {
	out := []string{s.Row(width).Put(s.Of(theme.Label), sec.title).String()}
	for _, r := range sec.rows {
		text := r.Words(s.Lang, sec.place)
		line, from := s.Row(width).Put(s.Of(theme.Key), r.Keys), keys+2
		if s.Ruler.Width(r.Keys) > keys { // the words stand below the keys
			out = append(out, line.String())
			line, from = s.Row(width), 2
		}
		lines := evenly(text, typeset.Style{Ruler: s.Ruler, Measure: max(width-from, 1), Level: s.Level})
		for _, l := range lines {
			line.Gap(max(from-(width-line.Free()), 0))
			out = append(out, line.Put(s.Of(theme.Body), l.String(text)).String())
			line = s.Row(width)
		}
	}
	return append(out, row.Blanks(width))
}

// pack puts blocks into n columns in their order, so that the longest column is as
// short as can be.
func pack(blocks [][]string, n int) [][]string {
	total := 0
	for _, b := range blocks {
		total += len(b)
	}
	for height := max(total/n, 1); ; height++ {
		columns := make([][]string, 1, n)
		for _, b := range blocks {
			last := len(columns) - 1
			if len(columns[last]) > 0 && len(columns[last])+len(b) > height {
				columns = append(columns, nil)
				last++
			}
			columns[last] = append(columns[last], b...)
		}
		if len(columns) <= n {
			return columns
		}
	}
}

// beside joins columns, each wide cells wide, to rows of width cells.
func beside(columns [][]string, width, wide int) []string {
	tallest := 0
	for _, c := range columns {
		tallest = max(tallest, len(c))
	}
	rows := make([]string, tallest)
	for y := range rows {
		line, left := row.Blanks(min(margin, max(width-wide, 0))), max(width-wide-min(margin, max(width-wide, 0)), 0)
		for i, c := range columns {
			if i > 0 {
				line += row.Blanks(gutter)
				left -= gutter + wide
			}
			if y < len(c) {
				line += c[y]
			} else {
				line += row.Blanks(wide)
			}
		}
		rows[y] = line + row.Blanks(max(left, 0))
	}
	return rows
}
