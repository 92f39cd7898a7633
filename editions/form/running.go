package form

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// edge is how many lines of a page's head and of its foot may be running ones.
const edge = 3

// Bounds of what is kept of a document: a running line is short, and what stood
// on one page only is let go where there is too much.
const (
	maxRunning = 60
	maxShapes  = 20_000
)

// shape is a line with its numbers taken out, at a page's head or foot.
type shape struct {
	text string
	foot bool
}

// sighting is how often a shape was met, and whether its number grew as the
// pages did.
type sighting struct {
	pages, last, value int
	steps              int
	run, longest       int // pages one after the other, every other one allowed
	inner              int // pages on which it was not the first or the last line
}

// running is what repeats or counts up at the edges of a document's pages.
type running struct {
	seen  map[shape]*sighting
	pages int
}

// shapeOf gives a line's shape and its number, -1 for none.
func shapeOf(s string, foot bool) (shape, int, bool) {
	if n, sure := pageNumber(s); sure != noNumber {
		kind := "#"
		if sure == certainNumber {
			kind = "##"
		}
		return shape{kind, foot}, n, true
	}
	t := halfWidth(measure.Squeezed(s))
	if n := utf8.RuneCountInString(t); n == 0 || n > maxRunning {
		return shape{}, -1, false
	}
	number := -1
	var b strings.Builder
	for i := 0; i < len(t); {
		if c := t[i]; c < '0' || c > '9' {
			_, n := utf8.DecodeRuneInString(t[i:])
			b.WriteString(t[i : i+n])
			i += n
			continue
		}
		from := i
		for i < len(t) && t[i] >= '0' && t[i] <= '9' {
			i++
		}
		b.WriteByte('#')
		if i-from <= 4 && (from == 0 || i == len(t)) { // 要闻7, 7要闻
			number = numeral(t[from:i])
		}
	}
	return shape{b.String(), foot}, number, true
}

// add looks at a page's edges. A line may be of both on a short page.
func (r *running) add(lines []string) {
	if r.seen == nil {
		r.seen = map[shape]*sighting{}
	}
	r.pages++
	met := map[shape]bool{}
	look := func(s string, foot bool, inner int) {
		k, n, ok := shapeOf(s, foot)
		if !ok || met[k] {
			return
		}
		met[k] = true
		g := r.seen[k]
		if g == nil {
			g = &sighting{}
			r.seen[k] = g
		}
		g.see(r.pages, n)
		g.inner += min(inner, 1)
	}
	head, foot := 0, 0 // lines above and below that no script has put there
	for i := range min(edge, len(lines)) {
		look(lines[i], false, head)
		look(lines[len(lines)-1-i], true, foot)
		head += printed(lines[i])
		foot += printed(lines[len(lines)-1-i])
	}
	if len(r.seen) > maxShapes {
		for k, g := range r.seen {
			if g.pages == 1 && g.last < r.pages {
				delete(r.seen, k)
			}
		}
	}
}

// printed counts a line of the page, 0 for one that a script has put between sheets.
func printed(s string) int {
	if shape, _ := shapeOfBorder(s); shape == byScript {
		return 0
	}
	return 1
}

func (g *sighting) see(page, value int) {
	switch {
	case g.pages > 0 && page-g.last <= 2:
		g.run++
	default:
		g.run = 1
	}
	g.longest = max(g.longest, g.run)
	if g.pages > 0 && value > 0 && g.value > 0 && value-g.value == page-g.last {
		g.steps++
	}
	g.pages++
	g.last, g.value = page, value
}

// isCounting recognises a shape whose number grew with most of its pages.
func (g *sighting) isCounting() bool { return g.steps > 0 && g.steps*2 >= g.pages-1 }

// isNumbered reports whether the pages of a document are numbered at head or foot.
func (r *running) isNumbered() bool {
	for k, g := range r.seen {
		if strings.Contains(k.text, "#") && g.isCounting() && g.pages*2 >= r.pages {
			return true
		}
	}
	return false
}

// isRunning reports whether a line at a page's edge is a running one of the document.
func (r *running) isRunning(s string, foot bool) bool {
	k, _, ok := shapeOf(s, foot)
	if !ok {
		return false
	}
	g := r.seen[k]
	switch {
	case g == nil || g.pages < 2:
		return false
	case strings.Contains(k.text, "#") && g.isCounting():
		return true
	case k.text == "#":
		return false // a bare number that does not count is none of a page
	case k.text == "##":
		return g.pages*2 >= r.pages
	}
	// A title that comes again (图片报道) stands on some pages, a running head on
	// pages that follow one another, or on every other of them.
	if r.pages >= 4 && g.pages >= 2 && g.inner == 0 && g.longest == g.pages && g.pages*2 >= r.pages-1 {
		return true // of the left or the right pages
	}
	if g.pages == r.pages && g.inner == 0 && r.isNumbered() {
		return true // the first line, or the last, of each of a few numbered pages
	}
	return g.pages >= 3 && (g.longest >= 3 && g.pages*3 >= r.pages || g.longest >= 4)
}

// asides finds the lines of a page that are its running heads, its feet and its
// number: indexes into lines.
func (r *running) asides(lines []string) map[int]bool {
	var out map[int]bool
	mark := func(i int) {
		if out == nil {
			out = map[int]bool{}
		}
		out[i] = true
	}
	for i := range min(edge, len(lines)) {
		if r.isRunning(lines[i], false) {
			mark(i)
		}
		if k := len(lines) - 1 - i; r.isRunning(lines[k], true) {
			mark(k)
		}
	}
	// What is printed as a number only on a page is one at its very edge, whatever
	// the other pages have.
	for _, foot := range [...]bool{true, false} {
		for k := range lines {
			i := k
			if foot {
				i = len(lines) - 1 - k
			}
			if out[i] {
				continue
			}
			if _, sure := pageNumber(lines[i]); sure == certainNumber && len(lines) > 1 {
				mark(i)
			}
			break
		}
	}
	return out
}
