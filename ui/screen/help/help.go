// Package help is the screen that says what the keys do.
package help

import (
	"image"

	"baolan/editions/clean"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/session"
	"baolan/ui/theme"
)

const margin = 2 // the blank cells left of the text

// Screen shows a page of words about the program: what the keys do, or a list.
type Screen struct {
	title func(s *session.Session) string
	page  func(s *session.Session, width int) []string // gives the rows of the page, each width cells wide
	s     *session.Session
	panel layout.Panel
	rows  []string
	row   int // the first row in sight
}

// New gives the help for a reader who asks for it in a place.
func New(from keymap.Place) *Screen {
	return &Screen{page: keysPage(from), title: func(s *session.Session) string {
		return s.Say(catalog.HelpTitle) + " " + s.Glyphs.Dot + " " + s.Say(from.Name())
	}}
}

// List gives a page with a title and a list.
func List(title string, lines []clean.Shown) *Screen {
	return Groups(title, []Group{{Items: lines}})
}

// Group is a list with a line above it, which may be empty.
type Group struct {
	Head  clean.Shown
	Items []clean.Shown
}

// Groups gives a page with a title and several lists.
func Groups(title string, groups []Group) *Screen {
	name := func(*session.Session) string { return title }
	return &Screen{title: name, page: func(s *session.Session, width int) []string {
		var parts []galley.Part
		for _, g := range groups {
			if head := cells.Fold(g.Head.String()); head != "" {
				parts = append(parts, galley.Part{Look: theme.Subhead, Shape: galley.Flat, Text: head})
			}
			for _, l := range g.Items {
				parts = append(parts, galley.Part{Look: theme.Body, Text: cells.Fold(l.String()), Lead: "• "})
			}
		}
		return words(s, parts, width)
	}}
}

// words sets text at the left of a width.
func words(s *session.Session, parts []galley.Part, width int) []string {
	measure := max(1, min(width-2*margin, session.MeasureMost))
	left := max(0, min(margin, width-measure))
	g := galley.New(parts, galley.Setting{Measure: measure, Ruler: s.Ruler, Level: s.Level})
	rows := make([]string, g.Len())
	for i := range rows {
		r := s.Row(width).Gap(left)
		g.Paint(r, i, &s.Styles, nil)
		rows[i] = r.String()
	}
	return rows
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnPage }

// Layout implements screen.Screen.
func (h *Screen) Layout(s *session.Session, p layout.Panel) {
	h.s, h.panel = s, p
	h.rows = h.page(s, h.panel.Body.Dx())
	h.scroll(0)
}

// Wheel implements screen.Screen.
func (h *Screen) Wheel(by int) { h.scroll(by * screen.WheelRows) }

func (h *Screen) scroll(by int) {
	h.row = min(max(h.row+by, 0), max(0, len(h.rows)-h.panel.Body.Dy()))
}

// Click implements screen.Screen.
func (h *Screen) Click(image.Point) screen.Intent { return screen.Nothing{} }

// Rows implements screen.Screen.
func (h *Screen) Rows() []string {
	s, w, high, seen := h.s, h.panel.Body.Dx(), h.panel.Body.Dy(), ""
	if len(h.rows) > high {
		seen = s.Say(catalog.Percent, min(100, (h.row+high)*100/len(h.rows)))
	}
	return append(screen.Head(s, h.panel, h.title(s), seen), row.Fit(h.rows[min(h.row, len(h.rows)):], w, high)...)
}

// Hints implements screen.Screen.
func (h *Screen) Hints() []session.Hint {
	return []session.Hint{session.NewHint(catalog.HintScroll, keymap.Down, keymap.Up), session.NewHint(catalog.HintBack, keymap.Leave)}
}

// Update implements screen.Screen.
func (h *Screen) Update(k keymap.Press) screen.Intent {
	page, was := max(1, h.panel.Body.Dy()-2), h.row
	switch k.Command {
	case keymap.Back, keymap.Leave, keymap.Help, keymap.Figures:
		return screen.Back{}
	case keymap.Down:
		h.scroll(1)
	case keymap.Up:
		h.scroll(-1)
	case keymap.PageDown:
		h.scroll(page)
	case keymap.PageUp:
		h.scroll(-page)
	case keymap.HalfDown:
		h.scroll(page / 2)
	case keymap.HalfUp:
		h.scroll(-page / 2)
	case keymap.Top:
		h.scroll(-1 << 20)
	case keymap.Bottom:
		h.scroll(1 << 20)
	default:
		return nil
	}
	return screen.Moved(h.s, k, h.row != was)
}
