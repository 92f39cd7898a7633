// Package theme owns what colours and weights the parts of a screen have.
//
// It promises that what carries meaning can be read: every colour is derived from the
// ink and the ground that the terminal says it has, with the contrast of WCAG. If the
// terminal does not say, or shows few colours, weight, faintness and reverse video are
// used instead, and of sixteen colours the one that can be read in every common palette.
// Parts that must be told apart differ in weight or sign too, so that the
// difference is seen without colours.
//
// It does not know where the parts stand.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is how a text is drawn: the sequences to write before and after it.
// The zero Style writes the text as it is.
type Style struct {
	open, shut          string
	faint, hue, inverse bool // whether open switches on faintness, an ink of its own, reverse video
}

// Paint gives the text in the style. The text must hold no line break.
func (s Style) Paint(text string) string {
	if text == "" || s.open == "" {
		return text
	}
	return s.open + text + s.shut
}

// With gives the style that adds the weight and colours of t to those of s. A style loses
// its faintness and its ink if t has reverse video: terminals show these as a patch of
// another ground.
func (s Style) With(t Style) Style {
	open := s.open
	if t.inverse && s.faint {
		open += "\x1b[22m"
	}
	if t.inverse && s.hue {
		open += "\x1b[39m"
	}
	return Style{
		open: open + t.open, shut: "\x1b[m",
		faint: s.faint && !t.inverse || t.faint, hue: s.hue && !t.inverse || t.hue, inverse: s.inverse || t.inverse,
	}
}

// Raw makes a style of a select-graphic-rendition sequence that another renderer
// wrote. The caller must have checked that it is nothing else.
func Raw(sgr string) Style { return Style{open: sgr, shut: "\x1b[m"} }

// Terminal is what a terminal says of its colours.
type Terminal struct {
	Ink, Ground color.Color // its colours of text and of the ground; nil where it does not say
	Few         bool        // whether it shows 16 colours and no more, which its user can set
	Many        bool        // whether it shows 256 colours or more
	Indexed     bool        // whether it shows 256 and no more, so that a colour is drawn as the nearest of them
}

// known gives the terminal's ink and ground; ok is false if the ground is not known or
// the terminal shows few colours. If only the ink is not known, it is taken for a colour
// that can be read on the ground.
func (on Terminal) known() (ink, ground rgb, ok bool) {
	ground, ok = of(on.Ground)
	if !ok || !on.Many {
		return rgb{}, rgb{}, false
	}
	if ink, ok = of(on.Ink); !ok {
		ink = on.legible(ground, ground, 12)
	}
	return ink, ground, true
}

// These are two of the sixteen colours of a terminal, by their numbers. Users set these
// colours, and the program does not know them: a number is used where, in every common
// palette, its colour can be read on grounds of that kind. No red can on all dark grounds,
// and nothing but a dark red on all light ones.
const (
	brightCyan = "14" // on dark grounds
	darkRed    = "1"  // on light grounds
)

// basic gives the one of the sixteen colours that can be read on the terminal's ground; ok is
// false if the ground is not known or the terminal shows another number of colours. The dark
// red is never bold, because many terminals draw what is bold in the bright colour instead.
func (on Terminal) basic() (hue ink, ok bool) {
	ground, ok := of(on.Ground)
	if !ok || !on.Few {
		return ink{}, false
	}
	if contrast(ground, rgb{255, 255, 255}) > contrast(ground, rgb{}) {
		return ink{fore: brightCyan}, true
	}
	return ink{fore: darkRed}, true
}

// Theme is a choice of colours. Colours are written #rrggbb; "" means that the theme
// has none of its own for this. A colour that is too faint on its ground is moved
// towards black or white until it can be read.
type Theme struct {
	Name   string
	Ink    string  // the colour of text on Ground; used only if both are given
	Ground string  // the colour of the screen; "" for the terminal's own ink and ground
	Accent string  // the colour of names, labels and marks; "" for a theme without colours
	Tone   string  // a colour that is mixed into the greys
	Muted  string  // the colour of what is less important; "" for a grey between ink and ground
	Rule   string  // the colour of borders and dividers
	Hot    string  // the colour of high temperatures
	Cold   string  // the colour of low temperatures
	Drawn  string  // the colour of weather drawings
	Chosen string  // the ground of the chosen item
	Hit    string  // the ground of a hit of the search
	Text   float64 // the least contrast of text, if the theme asks for more than readability does
	Grey   bool    // whether the theme has no hues, so that warnings are black and white
}

// HasGround reports whether the theme has an ink and a ground of its own.
func (t Theme) HasGround() bool { return t.Ink != "" && t.Ground != "" }

// Styles holds the styles of all parts in a theme, for one terminal.
type Styles struct {
	styles [parts]Style
	base   string // the sequence before every text, for a theme with a ground of its own
}

// OnGround gives a row on the theme's own ground, or the row itself if the theme has none.
func (s *Styles) OnGround(row string) string {
	if s.base == "" {
		return row
	}
	return s.base + strings.ReplaceAll(row, reset, reset+s.base) + reset
}

// reset ends a style.
const reset = "\x1b[m"

// New makes the styles of a theme for a terminal.
func New(t Theme, on Terminal) Styles {
	var s Styles
	if t.HasGround() && on.Many {
		own, ground := on.seen(parse(t.Ink)), on.seen(parse(t.Ground))
		on.Ink, on.Ground = own.colour(), ground.colour()
		s.base = ink{fore: own.String(), back: ground.String()}.style().open
	}
	inks := t.inks(on)
	for p := range s.styles {
		s.styles[p] = inks[p].style()
	}
	return s
}

// Of gives the style of a part.
func (s *Styles) Of(p Part) Style { return s.styles[p] }

// ink is how one part is drawn.
type ink struct {
	fore, back                       string // #rrggbb, or the number of one of sixteen colours; "" for the terminal's own
	bold, faint, underline, reversed bool
}

// style takes from the Lip Gloss style of an ink the sequence that it writes before a text.
// Writing the sequence takes a hundredth of the time of rendering each run, and
// leaves the measuring of text to the session's ruler.
func (i ink) style() Style {
	l := lipgloss.NewStyle().Bold(i.bold).Faint(i.faint).Underline(i.underline).Reverse(i.reversed)
	if i.fore != "" {
		l = l.Foreground(lipgloss.Color(i.fore))
	}
	if i.back != "" {
		l = l.Background(lipgloss.Color(i.back))
	}
	const mark = "x"
	open, _, _ := strings.Cut(l.Render(mark), mark)
	if open == "" {
		return Style{}
	}
	return Style{open: open, shut: "\x1b[m", faint: i.faint, hue: i.fore != "", inverse: i.reversed}
}

// Find gives the theme of a name; ok is false if there is none.
func Find(all []Theme, name string) (Theme, bool) {
	if name == "plain" { // this was the name of the theme monochrome before
		name = Monochrome().Name
	}
	for _, t := range all {
		if t.Name == name {
			return t, true
		}
	}
	return Theme{}, false
}

// Names gives the names of themes.
func Names(all []Theme) []string {
	names := make([]string, len(all))
	for i := range all {
		names[i] = all[i].Name
	}
	return names
}
