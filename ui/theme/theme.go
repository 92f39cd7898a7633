// Package theme owns what colours and weights the parts of a screen have.
//
// It promises data: a Theme names a colour for each part on a light and on a
// dark background, and Styles holds the finished escape sequences, built once
// a session. The default theme takes its colours from the terminal's own
// sixteen, so a reader's palette rules, and everything that must be told apart
// differs in weight or sign too, so that it reads without colours.
//
// It does not know where the parts stand, nor how many colours the terminal
// has: the renderer brings them down to what it finds.
package theme

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is a finished style: what to write before and after a text.
// The zero Style writes the text as it is.
type Style struct{ open, shut string }

// Paint gives the text in the style. The text must hold no line break.
func (s Style) Paint(text string) string {
	if text == "" || s.open == "" {
		return text
	}
	return s.open + text + s.shut
}

// With gives the style that adds the weight and colours of t to those of s.
func (s Style) With(t Style) Style {
	return Style{open: s.open + t.open, shut: "\x1b[m"}
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
	return Style{open: open, shut: "\x1b[m"}
}

// Ink is how one part is drawn: a colour of lipgloss.Color's syntax ("1",
// "208", "#8a2a1b") for either background, empty for the terminal's own, and
// the weight.
type Ink struct {
	Light, Dark     string
	OnLight, OnDark string // behind the text
	Bold, Faint     bool
	Italic          bool
	Underline       bool
	Reverse         bool
}

func (i Ink) style(dark bool) Style {
	l := lipgloss.NewStyle().Bold(i.Bold).Faint(i.Faint).Italic(i.Italic).Underline(i.Underline).Reverse(i.Reverse)
	fg, bg := i.Light, i.OnLight
	if dark {
		fg, bg = i.Dark, i.OnDark
	}
	if fg != "" {
		l = l.Foreground(lipgloss.Color(fg))
	}
	if bg != "" {
		l = l.Background(lipgloss.Color(bg))
	}
	return style(l)
}

// Theme names the ink of every part.
type Theme struct {
	Name string
	Inks [parts]Ink
}

// Styles is a theme finished for one background.
type Styles struct {
	Dark   bool
	styles [parts]Style
}

// New finishes a theme.
func New(t Theme, dark bool) Styles {
	s := Styles{Dark: dark}
	for p, ink := range t.Inks {
		s.styles[p] = ink.style(dark)
	}
	return s
}

// Of gives the style of a part.
func (s *Styles) Of(p Part) Style { return s.styles[p] }

// Find gives the theme of that name.
func Find(name string) (Theme, error) {
	names := make([]string, 0, len(All()))
	for _, t := range All() {
		if t.Name == name {
			return t, nil
		}
		names = append(names, t.Name)
	}
	return Theme{}, fmt.Errorf("no theme %q; there are %s", name, strings.Join(names, ", "))
}
