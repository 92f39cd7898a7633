// Package theme owns what colours and weights the parts of a screen have.
//
// It promises that what carries meaning can be read: every colour is derived from
// the ink and the ground that the terminal says it has, with the contrast of WCAG;
// where it does not say, or shows few colours, weight, faintness and reverse video
// stand in their place. Everything that must be told apart differs in weight or
// sign too, so that it reads without colours.
//
// It does not know where the parts stand.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is a finished style: what to write before and after a text.
// The zero Style writes the text as it is.
type Style struct {
	open, shut     string
	faint, inverse bool // what a terminal makes of both is a grey patch
}

// Paint gives the text in the style. The text must hold no line break.
func (s Style) Paint(text string) string {
	if text == "" || s.open == "" {
		return text
	}
	return s.open + text + s.shut
}

// With gives the style that adds the weight and colours of t to those of s. What
// stands in reverse video is not faint.
func (s Style) With(t Style) Style {
	open := s.open
	if t.inverse && s.faint {
		open += "\x1b[22m"
	}
	return Style{open: open + t.open, shut: "\x1b[m", faint: s.faint && !t.inverse || t.faint, inverse: s.inverse || t.inverse}
}

// Raw makes a style of a select-graphic-rendition sequence that some other
// renderer wrote; it must be one the caller has checked.
func Raw(sgr string) Style { return Style{open: sgr, shut: "\x1b[m"} }

// style cuts a Lip Gloss style into the halves that stand round a text.
// Painting by halves is a hundred times cheaper than rendering each run, and
// leaves the measuring of text to the session's ruler.
func style(l lipgloss.Style) Style {
	const mark = "x"
	open, _, _ := strings.Cut(l.Render(mark), mark)
	if open == "" {
		return Style{}
	}
	return Style{open: open, shut: "\x1b[m", faint: l.GetFaint(), inverse: l.GetReverse()}
}

// Terminal is what a terminal says of its colours.
type Terminal struct {
	Ink, Ground color.Color // nil where it does not say
	Many        bool        // it shows 256 colours or more
	Indexed     bool        // … and 256 alone: a colour is drawn as the nearest of them
}

// known gives ink and ground, where colours can be derived from them. A terminal
// that tells its ground alone has black or white ink, whichever is read on it.
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

// Theme is a choice of colours. Colours are written #rrggbb; "" is for none of its
// own. One that is too faint on its ground is moved to black or white until it can
// be read.
type Theme struct {
	Name   string
	Ink    string // of text, where the theme has a ground of its own
	Ground string // "" for the terminal's ink and ground
	Accent string // of what stands out; "" for no colours at all
	Tone   string // that greys lean to
	Muted  string // of what stands back; "" for a grey of ink and ground
	Rule   string
	Hot    string
	Cold   string
	Drawn  string  // of weather drawings
	Chosen string  // the ground of what is chosen
	Hit    string  // the ground of what was found
	Text   float64 // the least contrast of text, where it is more than can be read
	Grey   bool    // no hues: warnings are black and white
}

// HasGround reports whether the theme has an ink and a ground of its own.
func (t Theme) HasGround() bool { return t.Ink != "" && t.Ground != "" }

// Styles is a theme finished for one terminal.
type Styles struct {
	styles [parts]Style
	base   string // before every text, for a theme with a ground of its own
}

// OnGround gives a row on the theme's own ground, the row itself where it has none.
func (s *Styles) OnGround(row string) string {
	if s.base == "" {
		return row
	}
	return s.base + strings.ReplaceAll(row, reset, reset+s.base) + reset
}

// reset ends a style.
const reset = "\x1b[m"

// New finishes a theme.
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
	fore, back                       string // #rrggbb; "" for the terminal's own
	bold, faint, underline, reversed bool
}

func (i ink) style() Style {
	l := lipgloss.NewStyle().Bold(i.bold).Faint(i.faint).Underline(i.underline).Reverse(i.reversed)
	if i.fore != "" {
		l = l.Foreground(lipgloss.Color(i.fore))
	}
	if i.back != "" {
		l = l.Background(lipgloss.Color(i.back))
	}
	return style(l)
}

// Find gives the theme of that name among some.
func Find(all []Theme, name string) (Theme, bool) {
	if name == "plain" { // its name before there were others without colours
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
