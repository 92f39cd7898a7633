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
)

// Row is a setting.
type Row struct {
	Name  string // in the file
	Title string
	Value string // as a reader knows it
	Note  string // what it is for
}

// Screen shows the settings.
type Screen struct {
	s     *session.Session
	panel layout.Panel
	rows  func() []Row
	where func() string // where values are kept
	now   []Row
	menu  menu.Menu
}

// New shows settings as a function gives them, and where they are kept.
func New(rows func() []Row, where func() string) *Screen { return &Screen{rows: rows, where: where} }

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnSettings }

// The columns of the screen in cells.
const (
	titleWide = 16
	valueWide = 26
)

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.now = p.rows()
	items := make([]menu.Item, len(p.now))
	for i, r := range p.now {
		items[i] = menu.Item{Rows: []menu.Line{{Runs: []menu.Run{
			{Style: s.Of(theme.Body), Text: p.filled(r.Title, titleWide)},
			{Style: s.Of(theme.Muted), Text: "‹ "},
			{Style: s.Of(theme.Strong), Text: r.Value},
			{Style: s.Of(theme.Muted), Text: " ›" + row.Blanks(max(valueWide-s.Ruler.Width(r.Value), 0))},
			{Style: s.Of(theme.Muted), Text: r.Note},
		}}}}
	}
	inner := panel
	if inner.Body.Dy() > len(items)+2 { // the last rows say where values are kept
		inner.Body.Max.Y -= 2
	}
	p.menu.Layout(s, inner, menu.Content{Title: s.Say(catalog.SettingsTitle), Items: items, Dense: true})
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
	if p.panel.Body.Dy() > len(p.now)+2 {
		w := p.panel.Body.Dx()
		rows = append(rows, row.Blanks(w), p.s.Row(w).Gap(2).Put(p.s.Of(theme.Muted), p.s.Ruler.Truncate(p.where(), max(w-3, 0))).String())
	}
	return rows
}

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up), session.NewHint(catalog.HintChange, keymap.Left, keymap.Right),
		session.NewHint(catalog.HintBack, keymap.Leave),
	}
}
