package ui

import "image"

// pane names a part of the screen that can have the keys.
type pane uint8

const (
	paneList pane = iota
	paneBody
	paneWeather
)

// form is how many panes stand side by side.
type form uint8

const (
	formSingle form = iota // < 60 columns: the pane that has the keys
	formDouble             // 60–99: list and article; the weather is in the masthead
	formTriple             // ≥ 100: list, article, weather
)

// The widths at which the forms change, in cells.
const (
	doubleFrom = 60
	tripleFrom = 100
)

// wish is what the reader asked the layout for.
type wish struct {
	focus   pane
	zoom    bool // the article alone over the whole width
	weather bool // the sidebar is open
	raw     bool // the source lines stand beside the article
}

// layout is every rectangle of the screen, in cells. It is comparable; empty
// rectangles are parts that do not fit or are not wanted.
//
//	+----------------- masthead ------------------+
//	| list        │ body               │ weather  |
//	|             │                    │          |
//	+------------------ footer -------------------+
//
// The verticals between panes are one column each and in none of the panes.
type layout struct {
	screen                                image.Rectangle
	form                                  form
	masthead, list, body, weather, footer image.Rectangle
	tabs                                  image.Rectangle // the row of page tabs, inside the masthead
	raw                                   image.Rectangle // source lines beside the body
	rule                                  image.Rectangle // the row under the masthead
}

func newLayout(w, h int, ask wish) layout {
	l := layout{screen: image.Rect(0, 0, max(w, 0), max(h, 0))}
	switch {
	case w >= tripleFrom:
		l.form = formTriple
	case w >= doubleFrom:
		l.form = formDouble
	}
	top, bottom := l.bands()
	l.panes(ask, top, bottom)
	return l
}

// bands places masthead, rule and footer and gives the rows between them.
// A small window gives its rows to the text first.
func (l *layout) bands() (top, bottom int) {
	w, h := l.screen.Dx(), l.screen.Dy()
	bottom = h
	switch {
	case h >= 14: // name, tabs, rule
		l.masthead, l.tabs, l.rule = image.Rect(0, 0, w, 2), image.Rect(0, 1, w, 2), image.Rect(0, 2, w, 3)
		top = 3
	case h >= 8: // name and tabs share the line above the rule
		l.masthead, l.rule = image.Rect(0, 0, w, 1), image.Rect(0, 1, w, 2)
		top = 2
	case h >= 4:
		l.masthead = image.Rect(0, 0, w, 1)
		top = 1
	}
	if h >= 6 {
		l.footer = image.Rect(0, h-1, w, h)
		bottom = h - 1
	}
	return top, bottom
}

func (l *layout) panes(ask wish, top, bottom int) {
	w := l.screen.Dx()
	whole := image.Rect(0, top, w, bottom)
	if ask.raw {
		l.beside(whole, ask)
		return
	}
	if ask.zoom {
		l.body = whole
		return
	}
	switch l.form {
	case formSingle:
		switch ask.focus {
		case paneBody:
			l.body = whole
		case paneWeather:
			l.weather = whole
		default:
			l.list = whole
		}
	case formDouble:
		if ask.focus == paneWeather {
			l.weather = whole
			return
		}
		side := listWidth(w)
		l.list = image.Rect(0, top, side, bottom)
		l.body = image.Rect(side+1, top, w, bottom)
	case formTriple:
		side := listWidth(w)
		l.list = image.Rect(0, top, side, bottom)
		right := w
		if ask.weather {
			right = w - weatherWidth(w) - 1
			l.weather = image.Rect(right+1, top, w, bottom)
		}
		l.body = image.Rect(side+1, top, right, bottom)
	}
}

// beside puts the source lines at the right of the article; the list stays
// where there is room for three, and a small window has the lines alone.
func (l *layout) beside(whole image.Rectangle, ask wish) {
	left := 0
	switch l.form {
	case formSingle:
		l.raw = whole
		return
	case formTriple:
		if !ask.zoom && whole.Dx() >= besideFrom {
			left = listWidth(whole.Dx()) + 1
			l.list = image.Rect(0, whole.Min.Y, left-1, whole.Max.Y)
		}
	}
	// The lines need their number and role before some 17 characters.
	middle := max(left+(whole.Max.X-left)/2, whole.Max.X-rawWidth)
	l.body = image.Rect(left, whole.Min.Y, middle, whole.Max.Y)
	l.raw = image.Rect(middle+1, whole.Min.Y, whole.Max.X, whole.Max.Y)
}

// besideFrom is the width that holds the list, an article of 24 字 and whole
// source lines.
const besideFrom = 160

// rawWidth holds a number, a role and a line of 24 字.
const rawWidth = 66

// listWidth gives the list a good quarter: a headline of 24 字 then stands in
// two lines at 100 columns, and the list stops growing where a third of the
// screen would be blank.
func listWidth(w int) int { return min(max(w*28/100, 24), 40) }

// weatherWidth is enough for “最高气温 18℃” beside a drawing, and no more.
func weatherWidth(w int) int { return min(max(w*20/100, 22), 28) }
