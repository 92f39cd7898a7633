package ui

import (
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// setting is everything that the rows of an article depend on beside its
// text; two equal settings give equal galleys.
type setting struct {
	measure int // cells of a line
	ruler   cells.Ruler
	level   typeset.Level
	ragged  bool // not justified
	lang    typeset.Lang
}

// setRow is one row of set text: a line of a part, or blank (part < 0).
type setRow struct {
	part int
	line typeset.Line
	x    int // cells before the line: the space that centres a headline
}

// galley is a whole article set in one column, as the strip of type is before
// it is cut to columns.
type galley struct {
	parts []part
	rows  []setRow
	set   setting
	bytes int   // bytes of all parts, for the place in per cent
	start []int // bytes before each part
}

// justifyFrom is the measure in cells from which lines are spread to equal
// width: below 14 字 the gaps would be wider than a character.
const justifyFrom = 28

func newGalley(parts []part, s setting) galley {
	s.lang = scriptOf(parts)
	g := galley{parts: parts, set: s, start: make([]int, len(parts))}
	for i := range parts {
		g.start[i] = g.bytes
		g.bytes += len(parts[i].text)
		g.space(i)
		if parts[i].head {
			g.setHead(i)
		} else {
			g.setBody(i)
		}
	}
	return g
}

// space puts the blank rows before a part: the head's lines stand together by
// kind, the body begins after one blank, and a sub-head has air above it.
func (g *galley) space(i int) {
	if i == 0 {
		return
	}
	p, q := &g.parts[i-1], &g.parts[i]
	switch {
	case p.head && !q.head:
	case p.head && q.head && p.look != q.look && (q.look == theme.Headline || p.look == theme.Headline):
	case q.look == theme.Subhead && !q.tight:
	case q.look == theme.Note && q.para < 0:
	default:
		return
	}
	g.rows = append(g.rows, setRow{part: -1})
}

func (g *galley) setHead(i int) {
	p := &g.parts[i]
	s := typeset.Style{Ruler: g.set.ruler, Measure: g.set.measure, Level: g.set.level, Lang: g.set.lang}
	for _, l := range headLines(p.text, s) {
		g.rows = append(g.rows, setRow{part: i, line: l, x: max(0, (g.set.measure-l.Cells)/2)})
	}
}

// headLines sets a line of the head. One that is too long breaks at a space if
// both sides fit, because print sets a space where the sense divides.
func headLines(text string, s typeset.Style) []typeset.Line {
	whole := s.Ruler.Width(text)
	best, cut := whole, -1
	for i, r := range text {
		if r != ' ' || whole <= s.Measure {
			continue
		}
		left, right := s.Ruler.Width(text[:i]), s.Ruler.Width(text[i+1:])
		if wider := max(left, right); wider <= s.Measure && wider < best {
			best, cut = wider, i
		}
	}
	if cut < 0 {
		return typeset.Headline(text, s)
	}
	return []typeset.Line{
		{End: cut, Cells: s.Ruler.Width(text[:cut])},
		{Start: cut + 1, End: len(text), Cells: s.Ruler.Width(text[cut+1:]), Last: true},
	}
}

func (g *galley) setBody(i int) {
	p := &g.parts[i]
	lead := g.set.ruler.Width(p.lead)
	s := typeset.Style{
		Ruler: g.set.ruler, Measure: max(1, g.set.measure-lead), Indent: typeset.IndentAuto, Level: g.set.level, Lang: g.set.lang,
		Justify: !g.set.ragged && g.set.measure >= justifyFrom,
		Gutter:  true,
	}
	if p.lead != "" {
		s.Indent = 0
	}
	for _, l := range typeset.Paragraph(p.text, s) {
		g.rows = append(g.rows, setRow{part: i, line: l, x: lead})
	}
}

// rowOf finds the row that shows a place, or the last one before it.
func (g *galley) rowOf(p place) int {
	found := 0
	for i, r := range g.rows {
		if r.part < 0 {
			continue
		}
		if p.before(place{r.part, r.line.Start}) {
			break
		}
		found = i
	}
	if found > 0 && p.at == 0 && found == g.firstRow() {
		return 0
	}
	return found
}

// firstRow is the first row with text.
func (g *galley) firstRow() int {
	for i, r := range g.rows {
		if r.part >= 0 {
			return i
		}
	}
	return 0
}

// placeOf gives the first character shown at or after a row.
func (g *galley) placeOf(row int) place {
	for _, r := range g.rows[min(max(row, 0), len(g.rows)):] {
		if r.part >= 0 {
			return place{r.part, r.line.Start}
		}
	}
	return place{len(g.parts), 0}
}

// bytesBefore counts the bytes of the article that stand before a row.
func (g *galley) bytesBefore(row int) int {
	p := g.placeOf(row)
	if p.part >= len(g.parts) {
		return g.bytes
	}
	return g.start[p.part] + p.at
}

// paint writes one row of the galley behind what out holds.
func (g *galley) paint(out *row, i int, st *theme.Styles, marks func(part int) []mark) {
	r := g.rows[i]
	if r.part < 0 {
		return
	}
	p := &g.parts[r.part]
	switch {
	case p.lead != "" && r.line.Start == 0:
		out.put(st.Of(theme.Muted), p.lead)
	default:
		out.gap(r.x)
	}
	var ms []mark
	if marks != nil {
		ms = marks(r.part)
	}
	g.paintLine(out, p, r.line, st, ms)
	if p.doubt && r.line.Last {
		out.put(st.Of(theme.Muted), " ?")
	}
}

// paintLine writes a line as runs of equal style.
func (g *galley) paintLine(out *row, p *part, line typeset.Line, st *theme.Styles, ms []mark) {
	base := st.Of(p.look)
	var run []byte
	var now theme.Style
	x := 0
	flush := func() {
		out.put(now, string(run))
		run = run[:0]
	}
	line.Each(p.text, g.set.ruler, func(cluster string, at, col, width int) {
		if col > x {
			flush()
			out.gap(col - x)
		}
		if look := styleAt(p, base, st, ms, at); look != now {
			flush()
			now = look
		}
		run = append(run, cluster...)
		x = col + width
	})
	flush()
}
