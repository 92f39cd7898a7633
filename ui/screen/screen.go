// Package screen defines what a screen is, which covers the view of the paper, and what
// it can ask for.
//
// A screen knows a session, a rectangle and its own state. For what it cannot do itself
// it returns an Intent, which the model of the program carries out.
package screen

import (
	"image"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/reading"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Screen covers the paper.
type Screen interface {
	// Place gives the place whose keys the screen has.
	Place() keymap.Place
	// Layout lays the screen out in a panel.
	Layout(s *session.Session, p layout.Panel)
	// Update acts on a command of its place. It returns what is left to be done:
	// Nothing if the screen has done all, nil if the command has no effect here.
	Update(p keymap.Press) Intent
	// Click acts on a click at a cell of the screen.
	Click(at image.Point) Intent
	// Wheel scrolls by notches of the wheel.
	Wheel(by int)
	// Rows gives the rows above the footer, each exactly as wide as the panel.
	Rows() []string
	// Hints are the keys for the footer, the most needed first.
	Hints() []session.Hint
}

// Moved gives the intent after a move: Nothing if something moved, otherwise to say at
// which end the reader is.
func Moved(s *session.Session, k keymap.Press, moved bool) Intent {
	switch {
	case moved:
		return Nothing{}
	case k.Command.IsDown():
		return Say{Words: s.Say(catalog.AtEnd)}
	}
	return Say{Words: s.Say(catalog.AtTop)}
}

// Head gives the rows of a panel's title: the title with a text at the right end, and a rule
// below. There is none where the panel has no room for a title.
func Head(s *session.Session, p layout.Panel, title, right string) []string {
	if p.Title.Empty() {
		return nil
	}
	w := p.Body.Dx()
	r := s.Row(w).Gap(1).Put(s.Of(theme.Headline), title)
	if right != "" {
		r.Right(s.Of(theme.Muted), right+" ")
	}
	return []string{r.String(), s.Rule(w)}
}

// WheelRows is how many rows one notch of the wheel scrolls text; terminals scroll as
// many.
const WheelRows = 3

// Intent is what a screen asks the model to do.
type Intent interface{ intent() }

type (
	// Nothing asks for nothing.
	Nothing struct{}
	// Back asks to leave the screen.
	Back struct{}
	// Quit asks to leave the program.
	Quit struct{}
	// Say asks to tell the reader something.
	Say struct{ Words string }
	// OpenEdition asks to open an edition of the shelf by its index.
	OpenEdition struct {
		Index int
		Want  reading.Want
	}
	// OpenArticle asks to open an article of any edition; going back from it leads to
	// the screen.
	OpenArticle struct {
		Paper string
		Date  model.Date
		Want  reading.Want
		Find  string // a query whose hits are marked
	}
	// OpenHere asks to open an article of the open edition; going back from it leads
	// to the screen.
	OpenHere struct{ Page, Article int }
	// Send asks to send the picture that the screen wants, although the terminal is
	// reached over a network.
	Send struct{}
	// TurnPage asks to show another page on the same screen.
	TurnPage struct{ By int }
	// AskSearch asks for a prompt for what to search for.
	AskSearch struct{}
	// Search asks to search the library.
	Search struct {
		Query string
		Order library.Order
	}
	// AskFilter asks for a prompt for what to filter by.
	AskFilter struct{}
	// LetGo asks to remove an article from the favourites.
	LetGo struct {
		Article memory.Article
		Tags    []string // the tags that the screen showed
	}
	// TurnSetting asks to give a setting its next value, or its previous one if By is
	// negative; if By is 0, to act on it as Enter does.
	TurnSetting struct {
		Name string
		By   int
	}
	// TryTheme asks to show a theme; with Keep, to keep it; with Back, to go back to
	// the theme before.
	TryTheme struct {
		Name       string
		Keep, Back bool
	}
	// Run asks to leave the screen and to run a command where it was opened from.
	Run struct{ Press keymap.Press }
	// Undo asks to take back the last mark.
	Undo struct{}
	// Peek asks to read the headlines of an edition of the shelf by its index.
	Peek struct{ Index int }
)

func (Nothing) intent()     {}
func (Back) intent()        {}
func (Quit) intent()        {}
func (Say) intent()         {}
func (OpenEdition) intent() {}
func (OpenArticle) intent() {}
func (OpenHere) intent()    {}
func (Send) intent()        {}
func (TurnPage) intent()    {}
func (AskSearch) intent()   {}
func (Search) intent()      {}
func (AskFilter) intent()   {}
func (LetGo) intent()       {}
func (TurnSetting) intent() {}
func (TryTheme) intent()    {}
func (Run) intent()         {}
func (Undo) intent()        {}
func (Peek) intent()        {}
