// Package masthead is the top of the paper: its name and date, the tabs of its
// pages, and the rule below.
//
// It promises that a click finds the tab that was drawn. It does not know how a
// page is opened.
package masthead

import (
	"image"
	"strings"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/layout"
	"baolan/ui/pane/weather"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Content is what the masthead shows.
type Content struct {
	Edition *model.Edition // nil for none
	Page    int            // the index of the open page
	Weather model.Weather
	Town    string // the town that a paper without a name is probably from; "" if none is known
	Day     string // the day that an edition without a date is probably of; "" if none is known
}

// Pane shows the masthead.
type Pane struct {
	s    *session.Session
	rows []string
	tabs layout.Tabs
}

// Layout sets the masthead for its rectangles.
func (m *Pane) Layout(s *session.Session, l *layout.Layout, c Content) {
	m.s, m.rows, m.tabs = s, nil, layout.Tabs{}
	w := l.Masthead.Dx()
	switch l.Masthead.Dy() {
	case 0:
		return
	case 1:
		r := s.Row(w).Gap(1).Put(s.Of(theme.Nameplate), m.name(c)).Gap(2)
		if l.Weather.Empty() {
			weather.Warn(s, r, c.Weather, tabLeast)
		}
		m.putTabs(r, l.Masthead, c)
		m.rows = append(m.rows, r.String())
	default:
		r := s.Row(w).Gap(1)
		m.putTabs(r, l.Tabs, c)
		m.rows = append(m.rows, m.nameRow(w, l, c), r.String())
	}
	if !l.Rule.Empty() {
		m.rows = append(m.rows, m.rule(l))
	}
}

// tabLeast is how many cells are kept for a tab beside a warning.
const tabLeast = 7

// nameRow draws the paper's name with spaces between its characters, as print sets it,
// the date, and at the right end the number of pages, or the weather if that has no
// pane.
func (m *Pane) nameRow(w int, l *layout.Layout, c Content) string {
	s := m.s
	r := s.Row(w).Gap(1)
	name := m.name(c)
	if isPrinted := c.Edition != nil && c.Edition.Paper != ""; isPrinted && s.Ruler.Width(name)*2 < w/3 {
		name = m.spaced(name)
	}
	r.Put(s.Of(theme.Nameplate), name)
	if c.Edition == nil {
		return r.String()
	}
	d := session.DateWords(s.Lang, c.Edition.Date)
	if d == "" && c.Day != "" {
		d = s.Say(catalog.GuessedDay, c.Day)
	}
	if d != "" && (!l.Weather.Empty() || s.Ruler.Width(d)+5+weather.WarnCells(s, c.Weather) <= r.Free()) { // a warning matters more than the date
		r.Gap(3).Put(s.Of(theme.Date), d)
	}
	if l.Weather.Empty() && !c.Weather.IsZero() {
		r.Gap(2)
		weather.Line(s, r, c.Weather)
		return r.String()
	}
	// A single page is often one of a paper that has more. The pages of a digest are those
	// on which articles begin, and not all that it has.
	if n := len(c.Edition.Pages); n > 1 && !c.Edition.Pages[0].InBook {
		r.Right(s.Of(theme.Muted), s.Say(catalog.EditionPages, n)+" ")
	}
	return r.String()
}

func (m *Pane) name(c Content) string {
	e := c.Edition
	switch {
	case e == nil:
		return m.s.Say(catalog.AppName)
	case e.Paper == "" && c.Town != "":
		return m.s.Say(catalog.Guessed, c.Town)
	}
	return m.s.PaperName(e.Paper)
}

// putTabs writes the page tabs into the rest of a row.
func (m *Pane) putTabs(r *row.Row, at image.Rectangle, c Content) {
	e := c.Edition
	if e == nil || c.Page >= len(e.Pages) {
		return
	}
	s := m.s
	name := func(i int) string {
		p := &e.Pages[i]
		if p.InBook && p.Name == "" && i != c.Page { // a digest has hundreds of pages
			return " " + cells.Fold(session.PageLabel(p, i)) + " "
		}
		return " " + s.PageName(p, i) + " "
	}
	m.tabs = layout.NewTabs(at, at.Dx()-r.Free(), len(e.Pages), c.Page, func(i int) int { return s.Ruler.Width(name(i)) })
	if m.tabs.Before {
		r.Put(s.Of(theme.Muted), "‹")
	}
	for _, t := range m.tabs.Shown {
		r.Gap(t.Rect.Min.X - (at.Dx() - r.Free()))
		look := theme.Tab
		if t.Page == c.Page {
			look = theme.TabOn
		}
		r.Put(s.Of(look), name(t.Page))
	}
	if m.tabs.After {
		r.Gap(1).Put(s.Of(theme.Muted), "›")
	}
}

// Hit gives the index of the page whose tab is at a cell of the screen, or -1.
func (m *Pane) Hit(p image.Point) int { return m.tabs.At(p) }

// Rows gives the rows of the masthead with the rule under it.
func (m *Pane) Rows() []string { return m.rows }

// rule draws a horizontal rule that joins the borders between the panes. It is heavy
// above the pane that the keys act on.
func (m *Pane) rule(l *layout.Layout) string {
	r := m.s.Row(l.Rule.Dx())
	stretch := func(to int, look theme.Part, line string) {
		var b strings.Builder
		for x := l.Rule.Dx() - r.Free(); x < to; x++ {
			if l.IsVertical(x) {
				b.WriteString(m.s.Glyphs.Down)
			} else {
				b.WriteString(line)
			}
		}
		r.Put(m.s.Of(look), b.String())
	}
	stretch(l.Focus.Min.X, theme.Rule, m.s.Glyphs.Horizontal)
	stretch(l.Focus.Max.X, theme.RuleOn, m.s.Glyphs.Heavy)
	stretch(l.Rule.Max.X, theme.Rule, m.s.Glyphs.Horizontal)
	return r.String()
}

// spaced sets a space between the characters of a short title.
func (m *Pane) spaced(name string) string {
	var b strings.Builder
	for name != "" {
		c, _ := m.s.Ruler.Next(name)
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(c)
		name = name[len(c):]
	}
	return b.String()
}
