// Package screen says what a screen that covers the paper is, and what it can ask
// for.
//
// A screen knows a session, a rectangle and its own state. What it cannot do itself
// it gives as an Intent, which whoever holds the screens carries out.
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
)

// Screen covers the paper.
type Screen interface {
	// Place is where its keys have their meanings.
	Place() keymap.Place
	// Layout lays the screen out.
	Layout(s *session.Session, p layout.Panel)
	// Update acts on a command of its place. What the screen does not do itself it
	// gives as an intent: Nothing where it has done all, nil where nothing came of
	// it.
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

// Moved is what comes of a move: nothing to say, or where it led nowhere, at which
// end the reader is.
func Moved(s *session.Session, k keymap.Press, moved bool) Intent {
	switch {
	case moved:
		return Nothing{}
	case k.Command.IsDown():
		return Say{Words: s.Say(catalog.AtEnd)}
	}
	return Say{Words: s.Say(catalog.AtTop)}
}

// WheelRows is how far one notch of the wheel scrolls text, as terminals do.
const WheelRows = 3

// Intent is what a screen asks for.
type Intent interface{ intent() }

type (
	// Nothing is asked for.
	Nothing struct{}
	// Back is to leave the screen.
	Back struct{}
	// Quit is to leave the program.
	Quit struct{}
	// Say is to tell the reader something.
	Say struct{ Words string }
	// OpenEdition is to open an edition of the shelf by its index.
	OpenEdition struct {
		Index int
		Want  reading.Want
	}
	// OpenArticle is to open an article of any edition, to return to the screen.
	OpenArticle struct {
		Paper string
		Date  model.Date
		Want  reading.Want
		Find  string // a query to mark
	}
	// OpenHere is to open an article of the open edition, to return to the screen.
	OpenHere struct{ Page, Article int }
	// Send is to send the picture that the screen wants, though it goes far.
	Send struct{}
	// TurnPage is to show another page on the same screen.
	TurnPage struct{ By int }
	// AskSearch is to ask what to search for.
	AskSearch struct{}
	// Search is to search the library.
	Search struct {
		Query string
		Order library.Order
	}
	// AskFilter is to ask what to filter by.
	AskFilter struct{}
	// LetGo is to take an article from the favourites.
	LetGo struct {
		Article memory.Article
		Tags    []string // that were seen
	}
	// TurnSetting is to give a setting its next value, or the one before; where By is
	// 0, to act on it as Enter does.
	TurnSetting struct {
		Name string
		By   int
	}
	// TryTheme is to show a theme; to keep it, or to go back to the one before.
	TryTheme struct {
		Name       string
		Keep, Back bool
	}
	// Run is to leave the screen and do a command where it was opened.
	Run struct{ Press keymap.Press }
	// Undo is to take back the last mark.
	Undo struct{}
	// Peek is to look into an edition of the shelf by its index.
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
