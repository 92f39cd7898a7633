package ui

import (
	"image"

	"baolan/ui/theme"
)

// The measure of the text, in cells.
const (
	measureMost = 80 // 40 字: beyond it the eye loses the line on its way back
	bodyMargin  = 2  // blank cells left of the text; right of it one more may take a line-end mark
)

// bodyPane shows the open article. Its place is the first character in
// sight, so that a resize keeps it there.
type bodyPane struct {
	rect    image.Rectangle
	galley  galley
	left    int      // cells before the measure
	top     place    // the first character in sight
	row     int      // the galley row that shows it
	raw     bool     // raw source lines instead of the set text
	lines   []string // of the raw view
	endTold bool
}

// set lays the article out for the pane's rectangle.
func (b *bodyPane) set(m *Model) {
	b.rect = m.lay.body
	a := m.currentArticle()
	if a == nil || b.rect.Empty() {
		b.galley, b.lines, b.row = galley{}, nil, 0
		return
	}
	if b.raw {
		b.lines = rawRows(m, b.rect.Dx())
		b.row = min(b.row, b.lastRow())
		return
	}
	measure := min(max(b.rect.Dx()-2*bodyMargin, 1), measureMost)
	measure -= measure % 2 // a half 字 at the line's end would stay blank in every line
	measure = max(measure, 1)
	b.left = max(0, (b.rect.Dx()-measure)/2)
	b.galley = newGalley(partsOf(a, m.lang, &m.styles), setting{measure: measure, ruler: m.ruler, level: m.level})
	b.row = min(b.galley.rowOf(b.top), b.lastRow())
}

// height is the number of rows in sight.
func (b *bodyPane) height() int { return max(b.rect.Dy(), 1) }

// count is the number of rows there are.
func (b *bodyPane) count() int {
	if b.raw {
		return len(b.lines)
	}
	return len(b.galley.rows)
}

// lastRow is the topmost row from which the end is in sight.
func (b *bodyPane) lastRow() int { return max(0, b.count()-b.height()) }

// scroll moves by rows and tells whether anything moved.
func (b *bodyPane) scroll(by int) bool {
	to := min(max(b.row+by, 0), b.lastRow())
	if to == b.row {
		return false
	}
	b.row, b.endTold = to, false
	if !b.raw {
		b.top = b.galley.placeOf(to)
	}
	return true
}

// percent tells how much of the article has come into sight.
func (b *bodyPane) percent() int {
	if b.count() == 0 || b.row >= b.lastRow() {
		return 100
	}
	if b.raw {
		return 100 * (b.row + b.height()) / b.count()
	}
	return 100 * b.galley.bytesBefore(b.row+b.height()) / max(b.galley.bytes, 1)
}

// draw gives the pane's rows, each exactly as wide as its rectangle.
func (b *bodyPane) draw(m *Model) []string {
	w, h := b.rect.Dx(), b.rect.Dy()
	if b.raw {
		return fit(b.lines[min(b.row, len(b.lines)):], w, h)
	}
	rows := make([]string, 0, h)
	for i := b.row; i < len(b.galley.rows) && len(rows) < h; i++ {
		line := newRow(m.ruler, w).gap(b.left)
		b.galley.paint(line, i, &m.styles, nil)
		rows = append(rows, line.String())
	}
	if len(b.galley.rows) == 0 && h > 0 {
		rows = append(rows, newRow(m.ruler, w).gap(bodyMargin).put(m.styles.Of(theme.Muted), m.emptyWord()).String())
	}
	return fit(rows, w, h)
}
