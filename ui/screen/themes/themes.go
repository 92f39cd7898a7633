// Package themes is the screen on which a theme is chosen: a list of themes beside a
// sample. The whole screen is drawn in the chosen theme.
package themes

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

// Screen shows the themes.
type Screen struct {
	s      *session.Session
	panel  layout.Panel
	names  []string
	words  func(name string) string
	before string // the theme in force when the screen was opened
	menu   menu.Menu
	begun  bool
	area   layout.Chooser
}

// New offers themes by their names, with the choice on the one in force, now; words
// gives a theme's name in the reader's language.
func New(names []string, now string, words func(name string) string) *Screen {
	return &Screen{names: names, before: now, words: words}
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnThemes }

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel, p.area = s, panel, layout.NewChooser(panel.Body, len(p.names))
	items := make([]menu.Item, len(p.names))
	for i, n := range p.names {
		items[i] = menu.Item{Rows: []menu.Line{{Runs: []menu.Run{{Style: s.Of(theme.Body), Text: p.words(n)}}}}}
	}
	p.menu.Layout(s, layout.Panel{Body: p.area.List}, menu.Content{Items: items, Dense: true})
	if !p.begun {
		p.begun = true
		for i, n := range p.names {
			if n == p.before {
				p.menu.Choose(i)
			}
		}
	}
}

func (p *Screen) try(keep bool) screen.Intent {
	if at := p.menu.At(); at < len(p.names) {
		return screen.TryTheme{Name: p.names[at], Keep: keep}
	}
	return nil
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave:
		return screen.TryTheme{Name: p.before, Back: true}
	case keymap.Open:
		return p.try(true)
	case keymap.Theme:
		p.menu.Choose((p.menu.At() + 1) % max(len(p.names), 1))
		return p.try(false)
	}
	i := p.menu.Update(k)
	if _, moved := i.(screen.Nothing); moved {
		return p.try(false)
	}
	return i
}

// Click implements screen.Screen. The first click on a theme shows it, a second one keeps
// it.
func (p *Screen) Click(at image.Point) screen.Intent {
	return p.menu.Click(at, p.try)
}

// Wheel implements screen.Screen. It moves the choice without showing the theme.
func (p *Screen) Wheel(by int) { p.menu.Wheel(by) }

// Rows implements screen.Screen.
func (p *Screen) Rows() []string {
	s := p.s
	rows := screen.Head(s, p.panel, s.Say(catalog.ThemesTitle), "")
	list, shown := p.menu.Rows(), []string(nil)
	if !p.area.Sample.Empty() {
		shown = row.Fit(p.sample(p.area.Sample.Dx(), p.area.Sample.Dy()), p.area.Sample.Dx(), p.area.Sample.Dy())
	}
	if p.area.Beside {
		vertical := s.Of(theme.Rule).Paint(s.Glyphs.Vertical)
		for y := range list {
			rows = append(rows, list[y]+vertical+shown[y])
		}
		return rows
	}
	return append(append(rows, list...), shown...)
}

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up), session.NewHint(catalog.HintTake, keymap.Open), session.NewHint(catalog.HintAsBefore, keymap.Back),
	}
}
