package session

import "baolan/ui/cells"

// Glyphs are the signs that frames are drawn with. All are one cell under the
// policy they belong to; under a wide policy box drawing (─ │) is two cells,
// so the lines there are taken from the few that are never ambiguous
// (UAX #11: ╌ ╎ are Neutral).
type Glyphs struct {
	Horizontal, Vertical string
	Heavy                string // the line above the pane that has the keys
	Down, Up             string // where a vertical line meets a horizontal one
	Chosen               string // beside the item with the cursor
	Open                 string // beside the open article while the cursor is elsewhere
	Unread               string
	Favourite            string
	More                 string // the list or text continues
	Dot                  string // between facts on a line
}

func glyphsFor(p cells.Policy) Glyphs {
	g := Glyphs{Horizontal: "─", Heavy: "━", Vertical: "│", Down: "┬", Up: "┴", Chosen: "▐", Open: "▸", Unread: "∙", Favourite: "*", More: "⋯", Dot: "·"}
	if p != cells.Narrow {
		g.Horizontal, g.Heavy, g.Vertical, g.Down, g.Up, g.Dot = "╌", "╍", "╎", "╌", "╌", "-"
	}
	return g
}
