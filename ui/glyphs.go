package ui

import "baolan/ui/cells"

// glyphs are the signs that frames are drawn with. All are one cell under the
// policy they belong to; under a wide policy box drawing (─ │) is two cells,
// so the lines there are taken from the few that are never ambiguous
// (UAX #11: ╌ ╎ are Neutral).
type glyphs struct {
	horizontal, vertical string
	down, up             string // where a vertical meets a horizontal rule
	chosen               string // beside the item the cursor is on
	open                 string // beside the open article while the cursor is on another
	unread               string
	favourite            string
	more                 string // the list or text goes on
	dot                  string // between facts in a line
}

func glyphsFor(p cells.Policy) glyphs {
	g := glyphs{horizontal: "─", vertical: "│", down: "┬", up: "┴", chosen: "▐", open: "▸", unread: "▪", favourite: "*", more: "⋯", dot: "·"}
	if p != cells.Narrow {
		g.horizontal, g.vertical, g.down, g.up, g.dot = "╌", "╎", "╌", "╌", "-"
	}
	return g
}
