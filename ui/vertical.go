package ui

import (
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// verticalGap is the blank cells between two vertical columns: one keeps the
// lines apart and lets a screen hold a third more than two would.
const verticalGap = 1

// verticalColumn is a column of a part; part < 0 is a blank column.
type verticalColumn struct {
	part int
	typeset.Column
}

// verticalSetting is an article set in vertical columns, right to left.
type verticalSetting struct {
	columns []verticalColumn
	per     int // columns on a screen
	left    int // cells that stay free at the left
}

// setVertical sets the parts in columns of the pane's height.
func (b *bodyPane) setVertical(parts []part, s setting, width, height int) {
	lang := scriptOf(parts)
	v := verticalSetting{per: max(1, (width+verticalGap)/(2+verticalGap))}
	v.left = max(0, (width-(v.per*(2+verticalGap)-verticalGap))/2)
	b.galley = galley{parts: parts, set: s, start: make([]int, len(parts))}
	for i := range parts {
		p := &parts[i]
		b.galley.start[i] = b.galley.bytes
		b.galley.bytes += len(p.text)
		if i > 0 && p.head != parts[i-1].head {
			v.columns = append(v.columns, verticalColumn{part: -1})
		}
		st := typeset.Style{Ruler: s.ruler, Measure: height, Indent: typeset.IndentAuto, Level: s.level, Lang: lang}
		if p.head {
			st.Indent = min(headIndent(p.look), height/4)
		}
		columns := typeset.Vertical(p.text, st)
		if p.head {
			columns = evenColumns(columns, p.text, st)
		}
		for _, c := range columns {
			v.columns = append(v.columns, verticalColumn{i, c})
		}
	}
	b.vertical = v
}

// evenColumns makes the columns of a heading as even as can be: as low as they
// can stand without one more of them.
func evenColumns(columns []typeset.Column, text string, st typeset.Style) []typeset.Column {
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

// headIndent sets the lines of the head down by their rank, as vertical
// headings stand.
func headIndent(look theme.Part) int {
	switch look {
	case theme.Headline:
		return 1
	case theme.Byline:
		return 6
	}
	return 3
}

func (v *verticalSetting) pages() int { return (len(v.columns) + v.per - 1) / max(v.per, 1) }

// pageOf finds the page that shows a place.
func (v *verticalSetting) pageOf(p place) int {
	found := 0
	for i, c := range v.columns {
		if c.part >= 0 && !p.before(place{c.part, c.Start}) {
			found = i / v.per
		}
	}
	return found
}

// firstPlace is the first character of a page.
func (v *verticalSetting) firstPlace(page int) place {
	if page == 0 {
		return place{}
	}
	for _, c := range v.columns[page*v.per:] {
		if c.part >= 0 {
			return place{c.part, c.Start}
		}
	}
	return place{}
}

// drawVertical paints the page in sight, box by box from the left.
func (b *bodyPane) drawVertical(m *Model) []string {
	v := &b.vertical
	from := b.page * v.per
	shown := v.columns[from:min(from+v.per, len(v.columns))]
	rows := make([]string, b.rect.Dy())
	for y := range rows {
		r := newRow(m.ruler, b.rect.Dx()).gap(bodyMargin + v.left + (v.per-len(shown))*(2+verticalGap))
		for i := len(shown) - 1; i >= 0; i-- {
			c := &shown[i]
			if c.part < 0 || y >= len(c.Boxes) {
				r.gap(2)
			} else {
				b.paintBox(r, m, c, y)
			}
			r.gap(verticalGap)
		}
		rows[y] = r.String()
	}
	return rows
}

func (b *bodyPane) paintBox(r *row, m *Model, c *verticalColumn, y int) {
	p, box := &b.galley.parts[c.part], c.Boxes[y]
	look := m.styles.Of(p.look)
	if box.At >= 0 {
		look = styleAt(p, look, &m.styles, m.marksOf(c.part), box.At)
	}
	r.put(look, box.Text)
}
