// Package session owns what one reader's session looks like: its size, its
// language, its keys, and how characters are measured and coloured.
//
// A Session is a value that panes and screens are laid out with. It knows nothing
// of what is read, and does no I/O.
package session

import (
	"image"
	"strings"

	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Session is one reader's terminal and choices.
type Session struct {
	Size     image.Point // of the terminal in cells
	Lang     catalog.Lang
	Ruler    cells.Ruler
	Level    typeset.Level
	Script   script.Script // in which editions are shown
	Pinyin   pinyin.Mode
	Measure  int  // characters on a line; 0 for as many as can be read well
	Spacing  int  // blank rows between lines
	Justify  bool // fill lines that are one cell short
	Theme    theme.Theme
	Terminal theme.Terminal // what the terminal reports of its colours
	Looks    int            // changes whenever the styles do
	Styles   theme.Styles
	Glyphs   Glyphs
	Keys     *keymap.Keys

	// Wording words an error for the reader; if it is nil, errors are shown in their
	// own words.
	Wording func(error) string
}

// MeasureMost is the longest line that is set unasked, in cells: 40 字. In longer lines the
// beginning of the next is hard to find.
const MeasureMost = 80

// LineMost gives the longest line of prose in cells: what the reader has set, else MeasureMost.
func (s *Session) LineMost() int {
	if s.Measure > 0 {
		return 2 * s.Measure
	}
	return MeasureMost
}

// New gives a session without a size, whose terminal has reported nothing yet.
func New(lang catalog.Lang, policy cells.Policy, level typeset.Level, t theme.Theme) Session {
	s := Session{Lang: lang, Level: level, Keys: keymap.Default()}
	s.SetPolicy(policy)
	s.SetTheme(t)
	return s
}

// SetPolicy sets how wide ambiguous characters are.
func (s *Session) SetPolicy(p cells.Policy) { s.Ruler, s.Glyphs = cells.NewRuler(p), glyphsFor(p) }

// SetTheme changes the colours.
func (s *Session) SetTheme(t theme.Theme) {
	s.Theme, s.Styles = t, theme.New(t, s.Terminal)
	s.Looks++
}

// SetTerminal sets what the terminal reports of its colours.
func (s *Session) SetTerminal(t theme.Terminal) {
	if t != s.Terminal {
		s.Terminal = t
		s.SetTheme(s.Theme)
	}
}

// Say gives a message in the reader's language.
func (s *Session) Say(k catalog.Key, args ...any) string { return s.Lang.Say(k, args...) }

// Row begins a row of width cells.
func (s *Session) Row(width int) *row.Row { return row.New(s.Ruler, width) }

// Of gives the style of a part of the screen.
func (s *Session) Of(p theme.Part) theme.Style { return s.Styles.Of(p) }

// Rule gives a horizontal line.
func (s *Session) Rule(width int) string {
	n := s.Ruler.Width(s.Glyphs.Horizontal)
	return s.Row(width).Put(s.Of(theme.Rule), strings.Repeat(s.Glyphs.Horizontal, width/max(n, 1))).String()
}

// Shown gives a line of an edition, such as a headline or a name, as it is shown:
// without what may not be shown, and in the reader's script.
func (s *Session) Shown(text string) string { return ShownIn(text, s.Script) }

// ShownIn does what Shown does for a given script.
func ShownIn(text string, to script.Script) string {
	text = cells.Fold(text)
	if to == script.Printed {
		return text
	}
	return script.Convert(text, script.Guess(text), to).String
}

// ShownWith gives a line as Shown does, and ranges of it converted to bytes of what is
// shown.
func (s *Session) ShownWith(text string, marks [][2]int) (string, [][2]int) {
	text = cells.Fold(text)
	if s.Script == script.Printed {
		return text, marks
	}
	t := script.Convert(text, script.Guess(text), s.Script)
	moved := make([][2]int, len(marks))
	for i, m := range marks {
		moved[i] = [2]int{t.Shown(m[0]), t.Shown(m[1])}
	}
	return t.String, moved
}

// PaperName gives the name of a paper as it is shown.
func (s *Session) PaperName(name string) string { return s.Shown(PaperName(s.Lang, name)) }

// PageName gives the name of a page as it is shown; i is its index.
func (s *Session) PageName(p *model.Page, i int) string { return s.Shown(PageName(s.Lang, p, i)) }

// EditionName gives the name of an edition as it is shown.
func (s *Session) EditionName(paper string, date model.Date) string {
	return s.Shown(EditionName(s.Lang, paper, date))
}

// Hint says what the keys of some commands do.
type Hint struct {
	Commands []keymap.Command
	Does     catalog.Key
}

// NewHint makes a hint.
func NewHint(does catalog.Key, commands ...keymap.Command) Hint { return Hint{commands, does} }
