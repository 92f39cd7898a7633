package galley

import "baolan/ui/typeset"

// verseIndent is the indent of verse in cells.
const verseIndent = 8

// turnedOver is how much farther to the right the rest of a line of verse is set that
// has no room on one row, so that it does not look like a line of its own.
const turnedOver = 4

// setLongVerse sets a line of verse that takes several rows.
func (g *Galley) setLongVerse(i, lead int) {
	p := &g.Parts[i]
	rest := lead + min(turnedOver, g.set.Measure/8)
	s := g.style(g.set.Measure - rest)
	s.Rooms = g.rooms(p)
	for k, l := range typeset.Paragraph(p.Text, s) {
		if k > 0 {
			lead = rest
		}
		g.add(i, l, lead)
		for range g.set.Spacing {
			g.rows = append(g.rows, setRow{part: -1})
		}
	}
}
