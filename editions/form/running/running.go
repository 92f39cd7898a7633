package running

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// edge is the number of lines at the top of a page, and at its foot, that can be running
// lines.
const edge = 3

// The bounds of what is kept of a document.
const (
	// maxRunning is the greatest length of a running line.
	maxRunning = 60
	// maxShapes is the number of shapes beyond which those of one page only are dropped.
	maxShapes = 20_000
)

// shape is a line at the top or the foot of a page with # for its numbers.
type shape struct {
	text string
	foot bool
}

// sighting says on which pages a shape was found, and whether its number grew with the
// page.
type sighting struct {
	pages   int // the number of pages on which it was found
	last    int // the last of them, counted from 1
	value   int // the number in the line on that page, -1 for none
	steps   int // how often the number had grown by as much as the page
	run     int // the present run of pages, in which every second may be missing
	longest int // the longest run
	inner   int // the number of pages on which it was not the first or last line
	least   int // the least number that had grown as the page, and the greatest; 0 if none had
	most    int
}

// Counts counts the lines that repeat or count up at the edges of a document's pages.
type Counts struct {
	seen  map[shape]*sighting
	pages int
}

// shapeOf returns a line's shape and its number, -1 for none. ok is false if the line can
// be no running line.
func shapeOf(s string, foot bool) (shape, int, bool) {
	if n, how := linekind.PageNumber(s); how != linekind.NoNumber {
		kind := "#"
		if how == linekind.CertainNumber {
			kind = "##"
		}
		return shape{kind, foot}, n, true
	}
	t := linekind.HalfWidth(measure.Squeezed(s))
	if n := utf8.RuneCountInString(t); n == 0 || n > maxRunning {
		return shape{}, -1, false
	}
	number := -1
	var b strings.Builder
	b.Grow(len(t))
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
		if i-from <= 4 && (from == 0 || i == len(t)) { // as in 要闻7 and 7要闻
			number = linekind.Numeral(t[from:i])
		}
	}
	return shape{b.String(), foot}, number, true
}

// Add counts the lines at the edges of the next page. On a short page a line can be at
// both edges.
func (r *Counts) Add(lines []line.Line) {
	if r.seen == nil {
		r.seen = map[shape]*sighting{}
	}
	r.pages++
	met := map[shape]bool{}
	look := func(s string, foot bool, inner int) {
		r.addSeries(s, foot, inner, met)
		k, n, ok := shapeOf(s, foot)
		if !ok || met[k] {
			return
		}
		met[k] = true
		g := r.sighting(k)
		g.see(r.pages, n)
		g.inner += min(inner, 1)
	}
	head, foot := 0, 0 // the number of printed lines above and below the one that is counted
	for i := range min(edge, len(lines)) {
		first, last := lines[i].Text, lines[len(lines)-1-i].Text
		look(first, false, head)
		look(last, true, foot)
		head += printed(first)
		foot += printed(last)
	}
	if len(r.seen) > maxShapes {
		for k, g := range r.seen {
			if g.pages == 1 && g.last < r.pages {
				delete(r.seen, k)
			}
		}
	}
}

func (r *Counts) sighting(k shape) *sighting {
	g := r.seen[k]
	if g == nil {
		g = &sighting{}
		r.seen[k] = g
	}
	return g
}

// printed returns 1 for a line of the page and 0 for one that a script has put between
// sheets.
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
		if g.least == 0 || g.value < g.least {
			g.least = g.value
		}
		g.most = max(g.most, value)
	}
	g.pages++
	g.last, g.value = page, value
}

// isCounting reports whether the number in the shape grew with the page on at least half of
// its pages.
func (g *sighting) isCounting() bool { return g.steps > 0 && g.steps*2 >= g.pages-1 }

// IsNumbered reports whether the pages of a document are numbered at the top or the foot.
func (r *Counts) IsNumbered() bool {
	n := r.Numbered()
	return n > 0 && n*2 >= r.pages
}

// isRunning reports whether a line at the top or the foot of a page is a running line.
func (r *Counts) isRunning(s string, foot bool) bool {
	k, _, ok := shapeOf(s, foot)
	if !ok {
		return false
	}
	if r.isOfSeries(s, foot) {
		return true
	}
	g := r.seen[k]
	switch {
	case g == nil || g.pages < 2 || isOfArticle(s, foot, g):
		return false
	case strings.Contains(k.text, "#") && g.isCounting():
		return true
	case k.text == "#":
		return false // a bare number that does not count up is no page's number
	case k.text == "##":
		return g.pages*2 >= r.pages
	}
	return r.isRepeating(g)
}

// isOfArticle reports whether a line that repeats belongs to articles all the same: a note, as
// 本刊有删节, can stand below many of them, and one author can sign several.
func isOfArticle(s string, foot bool, g *sighting) bool {
	_, isNote := linekind.NoteMark(s)
	return isNote && foot && edgeNumber(s) == 0 || g.inner > 0 && facts.SignsBelow(s)
}

// isRepeating reports whether a line was found on so many pages, one behind the other, that it
// is a running line.
func (r *Counts) isRepeating(g *sighting) bool {
	// A title that repeats (图片报道) is on single pages; a running line is on pages that
	// follow one another, or on every second of them.
	if r.pages >= 4 && g.pages >= 2 && g.inner == 0 && g.longest == g.pages && g.pages*2 >= r.pages-1 {
		return true // the running line of the left or the right pages
	}
	if g.pages == r.pages && g.inner == 0 && r.IsNumbered() {
		return true // it is the first or last line on each of a few numbered pages
	}
	return g.pages >= 3 && (g.longest >= 3 && g.pages*3 >= r.pages || g.longest >= 4)
}

// Asides returns the indexes of the running lines of a page: heads, feet and its number.
func (r *Counts) Asides(lines []line.Line) map[int]bool {
	var out map[int]bool
	mark := func(i int) {
		if out == nil {
			out = map[int]bool{}
		}
		out[i] = true
	}
	for i := range min(edge, len(lines)) {
		// Below a title that is no running line stands what says where the article was printed.
		if r.isRunning(lines[i].Text, false) && (i == 0 || out[i-1] || !facts.IsLine(lines[i].Text)) {
			mark(i)
		}
		if k := len(lines) - 1 - i; r.isRunning(lines[k].Text, true) {
			mark(k)
		}
	}
	// The first and the last of the other lines are the page's number if they have the
	// certain form of one, whatever the other pages have.
	for _, foot := range [...]bool{true, false} {
		for k := range lines {
			i := k
			if foot {
				i = len(lines) - 1 - k
			}
			if out[i] {
				continue
			}
			if _, how := linekind.PageNumber(lines[i].Text); how == linekind.CertainNumber && len(lines) > 1 {
				mark(i)
			}
			break
		}
	}
	return out
}

// Pages returns the number of pages that were added.
func (r *Counts) Pages() int { return r.pages }

// Numbered returns the greatest number of pages on which one number at their edges counts up.
func (r *Counts) Numbered() int {
	most := 0
	for k, g := range r.seen {
		if strings.Contains(k.text, "#") && g.isCounting() {
			most = max(most, g.pages)
		}
	}
	return most
}

// Measured returns the lines whose indexes are in aside, measured, in their order.
func Measured(lines []line.Line, aside map[int]bool) []measure.Line {
	var out []line.Line
	for i := range lines {
		if aside[i] {
			out = append(out, lines[i])
		}
	}
	return measure.Of(out)
}
