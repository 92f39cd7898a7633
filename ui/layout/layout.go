// Package layout computes every rectangle of the screen.
//
// It promises that rectangles of one screen do not overlap and lie inside it, at
// any size down to 1×1; an empty rectangle is a part that does not fit or is not
// wanted. It does not know what is drawn in them.
package layout

import "image"

// Pane names a part of the screen that can receive the keys.
type Pane uint8

// The panes.
const (
	List Pane = iota
	Body
	Weather
)

// Form is how many panes are side by side.
type Form uint8

const (
	Single Form = iota // below 60 columns: the pane that has the keys
	Double             // 60 to 99: list and article; the weather is in the masthead
	Triple             // from 100 on: list, article, weather
)

// These are the widths in cells at which the form changes.
const (
	DoubleFrom = 60
	TripleFrom = 100
)

// Request is what the reader wants to see.
type Request struct {
	Focus   Pane
	Zoom    bool // the article alone over the whole width
	Weather bool // the sidebar is open
	Raw     bool // the source lines are beside the article
	Map     bool // the page has a map, for windows wider than an article needs
}

// Layout is every rectangle of the screen, in cells. It is comparable; empty
// rectangles are parts that do not fit or are not wanted.
//
//	+----------------- masthead ------------------+
//	| list        │ body               │ weather  |
//	|             │                    │          |
//	+------------------ footer -------------------+
//
// The verticals between panes are one column each and in none of the panes.
type Layout struct {
	Screen                                image.Rectangle
	Form                                  Form
	Masthead, List, Body, Weather, Footer image.Rectangle
	Tabs                                  image.Rectangle // the row of the pages' tabs, inside of the masthead
	Raw                                   image.Rectangle // the source lines beside the body
	Map                                   image.Rectangle // the plan of the page beside the body
	Rule                                  image.Rectangle // the row below the masthead
	Focus                                 image.Rectangle // the pane that has the keys
}

// New lays out the paper.
func New(w, h int, ask Request) Layout {
	l := Layout{Screen: image.Rect(0, 0, max(w, 0), max(h, 0))}
	switch {
	case w >= TripleFrom:
		l.Form = Triple
	case w >= DoubleFrom:
		l.Form = Double
	}
	top, bottom := l.bands()
	l.panes(ask, top, bottom)
	l.Focus = l.focused(ask)
	return l
}

// bands places masthead, rule and footer, and gives the rows between them. In a small
// window the text gets its rows first.
func (l *Layout) bands() (top, bottom int) {
	w, h := l.Screen.Dx(), l.Screen.Dy()
	bottom = h
	switch {
	case h >= 14: // name, tabs and rule
		l.Masthead, l.Tabs, l.Rule = image.Rect(0, 0, w, 2), image.Rect(0, 1, w, 2), image.Rect(0, 2, w, 3)
		top = 3
	case h >= 8: // name and tabs share the line above the rule
		l.Masthead, l.Rule = image.Rect(0, 0, w, 1), image.Rect(0, 1, w, 2)
		top = 2
	case h >= 4:
		l.Masthead = image.Rect(0, 0, w, 1)
		top = 1
	}
	if h >= 6 {
		l.Footer = image.Rect(0, h-1, w, h)
		bottom = h - 1
	}
	return top, bottom
}

func (l *Layout) panes(ask Request, top, bottom int) {
	w := l.Screen.Dx()
	whole := image.Rect(0, top, w, bottom)
	if ask.Raw {
		l.beside(whole, ask)
		return
	}
	if ask.Zoom {
		l.Body = whole
		return
	}
	switch l.Form {
	case Single:
		switch ask.Focus {
		case Body:
			l.Body = whole
		case Weather:
			l.Weather = whole
		default:
			l.List = whole
		}
	case Double:
		if ask.Focus == Weather {
			l.Weather = whole
			return
		}
		side := listWidth(w)
		l.List = image.Rect(0, top, side, bottom)
		l.Body = image.Rect(side+1, top, w, bottom)
	case Triple:
		side := listWidth(w)
		l.List = image.Rect(0, top, side, bottom)
		right := w
		if ask.Weather {
			right = w - weatherWidth(w) - 1
			l.Weather = image.Rect(right+1, top, w, bottom)
		}
		l.Body = image.Rect(side+1, top, right, bottom)
		if wide := right - side - 1 - bodyEnough - 1; ask.Map && wide >= mapLeast && bottom-top >= mapRows {
			l.Map = image.Rect(right-min(wide, mapMost), top, right, bottom)
			l.Body.Max.X = l.Map.Min.X - 1
		}
	}
}

// An article in one column is 41 em wide. What a wider window has left is used for the
// map of the page, which must be wide enough for some headlines and have the height of
// a page.
const (
	bodyEnough = 88
	mapLeast   = 40
	mapMost    = 84
	mapRows    = 24
)

// beside places the source lines to the right of the article. The list remains if
// there is room for three parts. In a window that has no room for both, the lines are
// shown alone.
func (l *Layout) beside(whole image.Rectangle, ask Request) {
	left := 0
	switch l.Form {
	case Single, Double:
		l.Raw = whole
		return
	case Triple:
		if !ask.Zoom && whole.Dx() >= besideFrom {
			left = listWidth(whole.Dx()) + 1
			l.List = image.Rect(0, whole.Min.Y, left-1, whole.Max.Y)
		}
	}
	// At 100 columns the article has a column of 19 字; the lines need more.
	middle := max(left+(whole.Max.X-left)*2/5, whole.Max.X-rawWidth)
	l.Body = image.Rect(left, whole.Min.Y, middle, whole.Max.Y)
	l.Raw = image.Rect(middle+1, whole.Min.Y, whole.Max.X, whole.Max.Y)
}

// besideFrom is the width from which there is room for the list, an article of 24 字
// and whole source lines.
const besideFrom = 160

// rawWidth is the width of a number, a kind, a line of 17 字 and the margin of the next
// best kind.
const rawWidth = 66

// listWidth gives the width of the list. It is a good quarter of the window, so that a
// headline of 24 字 takes two lines at 100 columns. It does not grow beyond the width
// of a printed line, except in windows so wide that the article does not need the
// rest.
func listWidth(w int) int {
	return min(max(w*28/100, 24), max(40, (w-120)/2), 56)
}

// weatherWidth gives the width of the weather, in which there is room for “最高气温 18℃”
// beside a drawing.
func weatherWidth(w int) int { return min(max(w*20/100, 22), 28) }

// focused gives the rectangle of the pane that has the keys. If the article is shown
// alone, it has them.
func (l *Layout) focused(ask Request) image.Rectangle {
	switch {
	case ask.Focus == Weather && !l.Weather.Empty():
		return l.Weather
	case ask.Focus == List && !ask.Zoom && !l.List.Empty():
		return l.List
	case l.Body.Empty() && !l.Raw.Empty():
		return l.Raw
	}
	return l.Body
}

// IsVertical reports whether a column of the screen is the line between two panes.
func (l *Layout) IsVertical(x int) bool {
	return !l.List.Empty() && !l.Body.Empty() && x == l.List.Max.X ||
		!l.Body.Empty() && x == l.Body.Max.X && (!l.Weather.Empty() || !l.Raw.Empty() || !l.Map.Empty()) ||
		!l.Map.Empty() && x == l.Map.Max.X && !l.Weather.Empty()
}
