package galley

import (
	"image"
	"strings"

	"baolan/model/pairs"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// These are the least heights in characters of a tier, and the greatest of a line of
// the head that could be divided.
const (
	tierLeast = 16
	headMost  = 20
)

// followLeast is the least width in columns for the beginning of the article that
// follows: a line, a headline, some columns of text.
const followLeast = 8

// SetVertical sets parts in columns on pages of a width and a height in cells, and where
// they end early, the articles that follow. The galley that it gives has the parts but
// no rows.
func SetVertical(parts []Part, follow [][]Part, s Setting, width, height int) (Galley, Vertical) {
	s.lang = scriptOf(parts)
	v := Vertical{set: s, per: max(1, (width+verticalGap)/columnCells)}
	v.left = max(0, (width-(v.per*columnCells-verticalGap))/2)
	g := Galley{Parts: parts, set: s, start: make([]int, len(parts))}
	for i := range parts {
		g.start[i] = g.Bytes
		g.Bytes += len(parts[i].Text)
	}
	p := pourer{v: &v, height: max(height, 1), own: true}
	p.pour(parts)
	p.own = false
	for _, parts := range follow {
		if v.per-p.x-1 < followLeast {
			break
		}
		v.rules = append(v.rules, verticalRule{p.page, p.x, p.x, 0})
		p.x++
		p.pour(parts)
	}
	v.pages = p.page + 1
	if v.pages == 1 && len(v.columns) > 0 {
		v.left += (v.per - p.x) * columnCells / 2
		v.per = max(p.x, 1)
	}
	return g, v
}

// pourer puts columns in their places, page after page.
type pourer struct {
	v      *Vertical
	height int
	own    bool // the article is the one that is open; of others only what has room is set
	page   int
	x      int // how many columns of the page are taken
}

// pour puts an article behind what is there.
func (p *pourer) pour(parts []Part) {
	var head, body []verticalColumn
	tier := p.tier()
	for i := range parts {
		t := &parts[i]
		if t.Picture > 0 { // pictures are only shown in horizontal text
			continue
		}
		part := i
		if !p.own {
			part = -1
		}
		st := typeset.Style{Ruler: p.v.set.Ruler, Measure: tier, Indent: typeset.IndentAuto, Level: p.v.set.Level, Lang: p.v.set.lang}
		if t.Head {
			st.Measure = p.height
			for _, c := range headColumns(t, st) {
				head = append(head, verticalColumn{text: t, part: part, Column: c})
			}
			continue
		}
		for _, c := range typeset.Vertical(t.Text, st) {
			body = append(body, verticalColumn{text: t, part: part, Column: c})
		}
	}
	p.column(head)
	if len(head) > 0 && len(body) > 0 && p.x < p.v.per {
		p.x++
	}
	p.tiers(body)
}

// count gives how many tiers a page has.
func (p *pourer) count() int { return max((p.height+1)/(tierLeast+1), 1) }

// tier gives how many rows high a tier is.
func (p *pourer) tier() int { return max((p.height-p.count()+1)/p.count(), 1) }

// column puts columns as high as the page beside each other.
func (p *pourer) column(columns []verticalColumn) {
	for _, c := range columns {
		if !p.hasRoom() {
			return
		}
		c.page, c.at = p.page, image.Pt(p.x, 0)
		p.v.columns = append(p.v.columns, c)
		p.x++
	}
}

// tiers puts columns in tiers. Those of the last page are of equal width.
func (p *pourer) tiers(columns []verticalColumn) {
	n, tier := p.count(), p.tier()
	for len(columns) > 0 && p.hasRoom() {
		wide := min((len(columns)+n-1)/n, p.v.per-p.x)
		for k := 0; k < n && len(columns) > 0; k++ {
			if k > 0 {
				p.v.rules = append(p.v.rules, verticalRule{p.page, p.x, p.x + wide, k*(tier+1) - 1})
			}
			for i := range min(wide, len(columns)) {
				c := columns[i]
				c.page, c.at = p.page, image.Pt(p.x+i, k*(tier+1))
				p.v.columns = append(p.v.columns, c)
			}
			columns = columns[min(wide, len(columns)):]
		}
		p.x += wide
	}
}

// hasRoom reports whether there is room for a column, if need be on the next page.
func (p *pourer) hasRoom() bool {
	if p.x < p.v.per {
		return true
	}
	if p.own {
		p.page, p.x = p.page+1, 0
	}
	return p.own
}

// headColumns sets a line of the head. One that is higher than headMost is divided at
// the blank nearest to its middle, because print has a blank where the sense allows a
// break, and else into columns as even as possible.
func headColumns(t *Part, st typeset.Style) []typeset.Column {
	st.Together = pairs.AreTogether
	st.Indent = min(headIndent(t.Look), st.Measure/4)
	columns := typeset.Vertical(t.Text, st)
	high := 0
	for _, c := range columns {
		high += len(c.Boxes)
	}
	if cut := middleBlank(t.Text); cut > 0 && high > headMost {
		columns = even(t.Text[:cut], st)
		for _, c := range even(t.Text[cut+1:], st) {
			columns = append(columns, c.Behind(cut+1))
		}
		return columns
	}
	return even(t.Text, st)
}

// middleBlank gives the place of the blank nearest to the middle of a text, 0 if it has
// none in its middle half.
func middleBlank(text string) int {
	best := 0
	for at := range text {
		if text[at] == ' ' && abs(2*at-len(text)) < abs(2*best-len(text)) && strings.TrimSpace(text[:at]) != "" {
			best = at
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// even sets a line of the head in columns as low as they can be without needing another
// column.
func even(text string, st typeset.Style) []typeset.Column {
	columns := typeset.Vertical(text, st)
	if len(columns) < 2 {
		return columns
	}
	for st.Measure--; st.Measure > st.Indent; st.Measure-- {
		lower := typeset.Vertical(text, st)
		if len(lower) > len(columns) {
			break
		}
		columns = lower
	}
	return columns
}

// headIndent gives how far a line of the head is moved down, which depends on its kind
// as in printed vertical headings.
func headIndent(look theme.Part) int {
	switch look {
	case theme.Headline:
		return 1
	case theme.Byline:
		return 6
	}
	return 3
}
