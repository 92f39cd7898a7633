// Package keymap owns the commands of the reader: what each is called, where it can
// be given, and which keys give it.
//
// It promises that in every place a key gives one command at most, whatever the
// reader's own file says, and that what is wrong in that file is said with its
// line. It does not know what the commands do.
package keymap

import "baolan/ui/catalog"

// Command is something that a reader can do with a key.
type Command uint8

// These are the commands, in the order of the help.
const (
	None Command = iota
	Down
	Up
	PageDown
	PageUp
	HalfDown
	HalfUp
	Top
	Bottom
	Right
	Left
	Open
	NextPane
	PrevPane
	NextArticle
	PrevArticle
	NextUnread
	NextPage
	PrevPage
	GoPage // Press.Nth is the digit
	NextDay
	PrevDay
	JumpBack
	JumpForward
	Shelf
	Favourites
	PageMap
	PageSheet
	Contents
	Figures
	Find
	NextHit
	PrevHit
	Search
	Favourite
	Undo
	CopyParagraph
	CopyArticle
	WriteArticle
	WriteEdition
	PipeArticle
	Speak
	Zoom
	Larger
	Smaller
	Photos
	Columns
	Vertical
	Weather
	Raw
	Script
	Pinyin
	Theme
	Ambiguous
	Mouse
	Palette
	Settings
	Help
	LeftOut
	Redraw
	Suspend
	Back
	Leave
	Quit
	commands
)

// All gives the commands in the order of the help.
func All() []Command {
	all := make([]Command, 0, commands-1)
	for c := None + 1; c < commands; c++ {
		all = append(all, c)
	}
	return all
}

// Named gives the command with a name, or None.
func Named(name string) Command {
	for _, c := range All() {
		if specs[c].name == name {
			return c
		}
	}
	return None
}

func (c Command) String() string { return specs[c].name }

// IsIn reports whether the command can be given in a place.
func (c Command) IsIn(p Place) bool { return specs[c].in&(1<<p) != 0 }

// Group gives the part of the help in which the command is listed.
func (c Command) Group() Group { return specs[c].group }

// Place is a screen in which keys have their meanings.
type Place uint8

// These are the places.
const (
	OnPaper Place = iota
	OnShelf
	OnFavourites
	OnSearch
	OnMap
	OnSheet // a page as it was printed
	OnContents
	OnSettings
	OnThemes
	OnPage // a page of text, such as the help
	places
)

// Places gives all places.
func Places() []Place {
	all := make([]Place, 0, places)
	for p := OnPaper; p < places; p++ {
		all = append(all, p)
	}
	return all
}

// Group is a part of the help.
type Group uint8

// These are the groups.
const (
	Moving Group = iota
	Going
	Finding
	Keeping
	Looking
	Program
	groups
)

// Groups gives all groups in the order of the help.
func Groups() []Group { return []Group{Moving, Going, Finding, Keeping, Looking, Program} }

var (
	placeNames = [places]catalog.Key{
		OnPaper: catalog.PlacePaper, OnShelf: catalog.PlaceShelf, OnFavourites: catalog.PlaceFavourites, OnSearch: catalog.PlaceSearch,
		OnMap: catalog.PlaceMap, OnSheet: catalog.PlaceSheet, OnContents: catalog.PlaceContents, OnSettings: catalog.PlaceSettings, OnThemes: catalog.PlaceThemes, OnPage: catalog.PlacePage,
	}
	groupNames = [groups]catalog.Key{
		Moving: catalog.GroupMoving, Going: catalog.GroupGoing, Finding: catalog.GroupFinding,
		Keeping: catalog.GroupKeeping, Looking: catalog.GroupLooking, Program: catalog.GroupProgram,
	}
)

// Name gives the message with the place's name.
func (p Place) Name() catalog.Key { return placeNames[p] }

// Name gives the message with the group's name.
func (g Group) Name() catalog.Key { return groupNames[g] }
