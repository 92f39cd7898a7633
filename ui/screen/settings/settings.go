// Package settings is the screen of what a reader can set: each setting with its
// value, changed in place.
package settings

import (
	"image"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/screen/menu"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Row is a setting.
type Row struct {
	Name  string // its name in the configuration file
	Title string
	Value string // its value in the reader's language
	Note  string // what the setting is for
}

// Screen shows the settings.
type Screen struct {
	s     *session.Session
	panel layout.Panel
	rows  func() []Row
	where func() string // says where values are kept
	now   []Row
	tall  int  // how many rows the words below the list take
	below bool // whether the note of the chosen setting stands below the list
	menu  menu.Menu
}

// New shows the settings that rows gives, and where they are kept.
func New(rows func() []Row, where func() string) *Screen { return &Screen{rows: rows, where: where} }

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnSettings }

// The widths of the screen's columns in cells. If not all notes fit behind the values,
// the note of the chosen setting stands below the list, and the column of the titles is
// as narrow as they allow.
const (
	titleWide = 16        // the width of the titles
	valueWide = 26        // the width of the values
	marks     = 2 + 2 + 2 // the width of the menu's mark, and of ‹ and › with their blanks
)

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.now = p.rows()
	title, isWide := p.columns(panel.Body.Dx())
	items := make([]menu.Item, len(p.now))
	for i, r := range p.now {
		name := menu.Run{Style: s.Of(theme.Body), Text: p.filled(r.Title, title)}
		value := []menu.Run{{Style: s.Of(theme.Muted), Text: "‹ "}, {Style: s.Of(theme.Strong), Text: r.Value}, {Style: s.Of(theme.Muted), Text: " ›"}}
		if isWide {
			value = append(value, menu.Run{Style: s.Of(theme.Muted), Text: row.Blanks(max(valueWide-s.Ruler.Width(r.Value), 0)) + r.Note})
		}
		lines := []menu.Line{{Runs: append([]menu.Run{name}, value...)}}
		if title+marks+s.Ruler.Width(r.Value) > panel.Body.Dx() { // the value stands below
			lines = []menu.Line{{Runs: []menu.Run{name}}, {Runs: append([]menu.Run{{Text: row.Blanks(2)}}, value...)}}
		}
		items[i] = menu.Item{Rows: lines}
	}
	p.below = !isWide
	p.tall = 0
	for i := range p.now {
		p.tall = max(p.tall, len(p.words(i)))
	}
	inner := panel
	if p.hasRoom() { // the last rows say where values are kept
		inner.Body.Max.Y -= p.tall + 1
	}
	p.menu.Layout(s, inner, menu.Content{Title: s.Say(catalog.SettingsTitle), Items: items, Dense: true})
}

// columns gives the cells of the titles, and reports whether all notes fit behind the
// values.
func (p *Screen) columns(width int) (title int, isWide bool) {
	isWide = true
	for _, r := range p.now {
		title = max(title, p.s.Ruler.Width(r.Title)+2)
		isWide = isWide && titleWide+valueWide+marks+p.s.Ruler.Width(r.Note) < width
	}
	if isWide {
		return titleWide, true
	}
	return min(title, titleWide), false
}

func (p *Screen) filled(text string, width int) string {
	text = p.s.Ruler.Truncate(text, width)
	return text + row.Blanks(width-p.s.Ruler.Width(text))
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave, keymap.Settings:
		return screen.Back{}
	case keymap.Left:
		return p.turn(-1)
	case keymap.Right:
		return p.turn(1)
	case keymap.Open:
		return p.turn(0)
	}
	return p.menu.Update(k)
}

func (p *Screen) turn(by int) screen.Intent {
	if at := p.menu.At(); at < len(p.now) {
		return screen.TurnSetting{Name: p.now[at].Name, By: by}
	}
	return nil
}

// Click implements screen.Screen: the chosen setting gets its next value.
func (p *Screen) Click(at image.Point) screen.Intent {
	return p.menu.Click(at, func(again bool) screen.Intent {
		if again {
			return p.turn(0)
		}
		return screen.Nothing{}
	})
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) { p.menu.Wheel(by) }

// Rows implements screen.Screen.
func (p *Screen) Rows() []string {
	rows := p.menu.Rows()
	if p.hasRoom() {
		w := p.panel.Body.Dx()
		var words []string
		for _, line := range p.words(p.menu.At()) {
			words = append(words, p.s.Row(w).Gap(2).Put(p.s.Of(theme.Muted), line).String())
		}
		rows = append(append(rows, row.Blanks(w)), row.Fit(words, w, p.tall)...)
	}
	return rows
}

// words gives the lines below the list while the setting at is chosen: its note, if that
// does not stand behind its value, otherwise where values are kept.
func (p *Screen) words(at int) []string {
	text := p.where()
	if p.below && at < len(p.now) {
		text = p.now[at].Note
	}
	var lines []string
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: p.s.Ruler, Measure: max(p.panel.Body.Dx()-3, 1), Level: p.s.Level}) {
		lines = append(lines, l.String(text))
	}
	return lines
}

// hasRoom reports whether there are rows for the words below the list.
func (p *Screen) hasRoom() bool { return p.panel.Body.Dy() > len(p.now)+p.tall }

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up), session.NewHint(catalog.HintChange, keymap.Left, keymap.Right),
		session.NewHint(catalog.HintBack, keymap.Leave),
	}
}
