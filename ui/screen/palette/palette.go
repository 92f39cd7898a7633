// Package palette is the screen of all commands, found by words, by pinyin initials
// or by name.
package palette

import (
	"image"
	"slices"
	"strings"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/screen/menu"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Entry is a command that the palette offers.
type Entry struct {
	Press keymap.Press
	Keys  string   // the keys of the command
	Words string   // what the command does
	Names []string // the names by which it is found, besides Words
	Why   string   // why it cannot be run now; "" if it can
}

// Screen shows the commands that were found.
type Screen struct {
	s       *session.Session
	panel   layout.Panel
	entries []Entry
	number  func(n int) (Entry, bool) // gives the entry for a number that is typed
	query   string
	shown   []Entry
	menu    menu.Menu
	note    string // why the chosen command was not run
}

// Note gives the words why the chosen command was not run, until another is chosen.
func (p *Screen) Note() string { return p.note }

// SetNote sets the words why the chosen command is not run.
func (p *Screen) SetNote(words string) { p.note = words }

// New offers commands, those that can be run now first. A number that is typed is
// offered as an entry of its own, if number gives one.
func New(entries []Entry, number func(n int) (Entry, bool)) *Screen {
	slices.SortStableFunc(entries, func(a, b Entry) int { return refused(a) - refused(b) })
	return &Screen{entries: entries, number: number, shown: entries}
}

func refused(e Entry) int {
	if e.Why != "" {
		return 1
	}
	return 0
}

// SetQuery shows the commands that a query finds, the best first.
func (p *Screen) SetQuery(query string) {
	p.query, p.note = query, ""
	p.shown = find(p.entries, query)
	if n, ok := numberOf(query); ok {
		if e, ok := p.number(n); ok {
			p.shown = append([]Entry{e}, p.shown...)
		}
	}
	p.menu.Reset()
	p.set()
}

// numberOf reads a query that is a number of a few digits.
func numberOf(query string) (n int, ok bool) {
	query = strings.TrimSpace(query)
	if query == "" || len(query) > 4 {
		return 0, false
	}
	for _, c := range query {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnPage }

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.set()
}

const (
	keysMost  = 18 // the largest width of the column of keys in cells
	wordsMost = 44 // the largest width of the column of words in cells
)

func (p *Screen) set() {
	if p.s == nil {
		return
	}
	s := p.s
	wide, words := 0, 0
	for i := range p.entries {
		wide = max(wide, s.Ruler.Width(p.entries[i].Keys))
		words = max(words, s.Ruler.Width(p.entries[i].Words))
	}
	wide = min(wide, keysMost)
	words = min(words, wordsMost, max((p.panel.Body.Dx()-wide)*11/20, 8)) // the other cells are for names and reasons
	items := make([]menu.Item, len(p.shown))
	for i := range p.shown {
		e := &p.shown[i]
		key, look, note := s.Of(theme.Key), s.Of(theme.Body), e.Press.Command.String()
		if e.Why != "" {
			key, look, note = s.Of(theme.Muted), s.Of(theme.Muted), e.Why
		}
		line := menu.Line{Runs: []menu.Run{{Style: key, Text: p.filled(e.Keys, wide)}}}
		if e.Why == "" && s.Ruler.Width(e.Words) > words { // the words need the room of the name
			line.Runs = append(line.Runs, menu.Run{Style: look, Text: "  " + e.Words})
		} else {
			line.Runs = append(line.Runs, menu.Run{Style: look, Text: "  " + p.filled(e.Words, words)}, menu.Run{Style: s.Of(theme.Muted), Text: "  " + note})
		}
		items[i] = menu.Item{Rows: []menu.Line{line}}
	}
	p.menu.Layout(s, p.panel, menu.Content{Title: s.Say(catalog.PaletteTitle), Items: items, Empty: s.Say(catalog.PaletteNone), Dense: true})
}

// filled gives a text in exactly width cells.
func (p *Screen) filled(text string, width int) string {
	text = p.s.Ruler.Truncate(text, width)
	return text + row.Blanks(width-p.s.Ruler.Width(text))
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave:
		return screen.Back{}
	case keymap.Open:
		return p.run()
	}
	p.note = ""
	return p.menu.Update(k)
}

// run asks to run the chosen command, or notes why it cannot be run.
func (p *Screen) run() screen.Intent {
	at := p.menu.At()
	switch {
	case at >= len(p.shown):
		return screen.Say{Words: p.s.Say(catalog.PaletteNone)}
	case p.shown[at].Why != "":
		return screen.Say{Words: p.shown[at].Why}
	}
	return screen.Run{Press: p.shown[at].Press}
}

// Click implements screen.Screen.
func (p *Screen) Click(at image.Point) screen.Intent {
	return p.menu.Click(at, func(bool) screen.Intent { return p.run() })
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) { p.menu.Wheel(by) }

// Rows implements screen.Screen.
func (p *Screen) Rows() []string { return p.menu.Rows() }

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint { return nil }
