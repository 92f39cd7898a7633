package ui

import (
	"image"

	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// The measure of the text, in cells.
const (
	measureMost = 80 // 40 字: beyond it the eye loses the line on its way back
	bodyMargin  = 2  // blank cells left of the text; right of it one more may take a line-end mark
)

// bodyPane shows the open article. Its place is the first character in
// sight, so that a resize keeps it there. One column scrolls by rows; several
// columns and vertical setting turn by pages.
type bodyPane struct {
	laid       laidOut
	characters int // 字数 of the article
	rect       image.Rectangle
	galley     galley
	columns    columnSetting   // empty where the text is not set in several columns
	vertical   verticalSetting // empty where it is not set vertically
	left       int             // cells before the measure
	top        place           // the first character in sight
	row        int             // the row at the top: of the galley, or of lines
	page       int             // the page in sight, where there are pages
	endTold    bool
}

// laidOut is everything that the set article depends on. While it stays the
// same, a key that only moves the place sets nothing anew.
type laidOut struct {
	edition             *model.Edition
	page, article       int
	size                image.Point
	vertical, raw, dark bool
	choice              columnChoice
	theme               string
	ruler               cells.Ruler
}

// set lays the article out for the pane's rectangle and brings its place into
// sight.
func (b *bodyPane) set(m *Model) {
	b.rect = m.lay.body
	a := m.currentArticle()
	if a == nil || b.rect.Empty() {
		b.laid, b.galley, b.columns, b.vertical, b.row = laidOut{}, galley{}, columnSetting{}, verticalSetting{}, 0
		return
	}
	now := laidOut{
		edition: m.current(), page: m.page, article: m.article, size: b.rect.Size(),
		vertical: m.vertical, raw: m.ask.raw, dark: m.styles.Dark, choice: m.columnChoice, theme: m.theme.Name, ruler: m.ruler,
	}
	if now != b.laid {
		b.columns, b.vertical = columnSetting{}, verticalSetting{}
		b.lay(m, partsOf(a, m.lang, &m.styles))
		b.characters = a.Characters()
		b.laid = now
	}
	switch {
	case len(b.vertical.columns) > 0:
		b.page = b.vertical.pageOf(b.top)
	case b.paged():
		b.page = b.pageOf(b.top)
	default:
		b.row = min(b.galley.rowOf(b.top), b.lastRow())
	}
}

// lay sets the parts vertically, in columns or in one column.
func (b *bodyPane) lay(m *Model, parts []part) {
	inner := max(b.rect.Dx()-2*bodyMargin, 1)
	s := setting{ruler: m.ruler, level: m.level}
	if m.vertical && !m.ask.raw && b.rect.Dx() > 2*bodyMargin {
		b.setVertical(parts, s, inner, b.height())
		return
	}
	var n int
	if n, s.measure = columnsFor(m.columnChoice, inner); n > 1 && !m.ask.raw && b.setColumns(parts, s, n, b.height()) {
		b.left = max(0, (b.rect.Dx()-n*s.measure-(n-1)*gutter)/2)
		return
	}
	s.measure = min(inner, measureMost)
	s.measure = max(s.measure-s.measure%2, 1) // a half 字 at the line's end would stay blank in every line
	b.left = max(0, (b.rect.Dx()-s.measure)/2)
	b.galley = newGalley(parts, s)
}

// paged tells whether the text turns by pages.
func (b *bodyPane) paged() bool { return b.pages() > 0 }

// pages is the number of pages, 0 where the text scrolls.
func (b *bodyPane) pages() int {
	if len(b.vertical.columns) > 0 {
		return b.vertical.pages()
	}
	return len(b.columns.pages)
}

// height is the number of rows in sight.
func (b *bodyPane) height() int { return max(b.rect.Dy(), 1) }

// count is the number of rows there are.
func (b *bodyPane) count() int {
	return len(b.galley.rows)
}

// lastRow is the topmost row from which the end is in sight.
func (b *bodyPane) lastRow() int { return max(0, b.count()-b.height()) }

// scroll moves by rows, or by one page where the text is paged, and tells
// whether anything moved.
func (b *bodyPane) scroll(by int) bool {
	if b.paged() {
		return b.turn(by)
	}
	to := min(max(b.row+by, 0), b.lastRow())
	if to == b.row {
		return false
	}
	b.row, b.endTold = to, false
	b.top = b.galley.placeOf(to)
	if to == 0 {
		b.top = place{}
	}
	return true
}

// show brings a place into sight; one that is not gets a few rows before it.
func (b *bodyPane) show(p place) {
	if b.paged() {
		b.top = p
		return
	}
	row := b.galley.rowOf(p)
	if row < b.row || row >= b.row+b.height() {
		b.row = min(max(row-b.height()/4, 0), b.lastRow())
		b.top = b.galley.placeOf(b.row)
	}
}

// turn goes to the next or previous page; by more than a window's rows it
// goes to the end.
func (b *bodyPane) turn(by int) bool {
	last := b.pages() - 1
	step := max(-1, min(by, 1))
	if by > 1<<16 || by < -1<<16 {
		step *= last
	}
	to := min(max(b.page+step, 0), last)
	if to == b.page {
		return false
	}
	b.page, b.endTold = to, false
	b.top = b.firstPlace(to)
	return true
}

// percent tells how much of the article has come into sight.
func (b *bodyPane) percent() int {
	switch {
	case b.paged():
		return 100 * b.bytesSeen() / max(b.galley.bytes, 1)
	case b.count() == 0 || b.row >= b.lastRow():
		return 100
	}
	return 100 * b.galley.bytesBefore(b.row+b.height()) / max(b.galley.bytes, 1)
}

// bytesSeen counts the bytes up to the end of the page in sight.
func (b *bodyPane) bytesSeen() int {
	next := b.page + 1
	if next >= b.pages() {
		return b.galley.bytes
	}
	p := b.firstPlace(next)
	return b.galley.start[min(p.part, len(b.galley.start)-1)] + p.at
}

// draw gives the pane's rows, each exactly as wide as its rectangle.
func (b *bodyPane) draw(m *Model) []string {
	w, h := b.rect.Dx(), b.rect.Dy()
	switch {
	case len(b.vertical.columns) > 0:
		return fit(b.drawVertical(m), w, h)
	case b.paged():
		return fit(b.drawColumns(m), w, h)
	}
	rows := make([]string, 0, h)
	for i := b.row; i < len(b.galley.rows) && len(rows) < h; i++ {
		line := newRow(m.ruler, w).gap(b.left)
		b.galley.paint(line, i, &m.styles, m.marksOf)
		rows = append(rows, line.String())
	}
	if len(b.galley.rows) == 0 && h > 0 {
		rows = append(rows, newRow(m.ruler, w).gap(bodyMargin).put(m.styles.Of(theme.Muted), m.emptyWord()).String())
	}
	return fit(rows, w, h)
}
