package ui

import (
	"strings"

	"baolan/ui/cells"
	"baolan/ui/theme"
)

// row builds one row of a fixed number of cells. What does not fit is cut at
// a cluster, so a wide character is never halved:
//
//	free=3  put("中文")  →  |中 |   文 needs two cells, one is left
type row struct {
	b     strings.Builder
	ruler cells.Ruler
	free  int         // cells not yet written
	under theme.Style // behind everything in the row: the chosen item's ground
}

func newRow(r cells.Ruler, width int) *row {
	return &row{ruler: r, free: max(width, 0)}
}

// put writes the text in the style as far as it fits.
func (r *row) put(st theme.Style, text string) *row {
	w := r.ruler.Width(text)
	if w > r.free {
		text, w = cut(r.ruler, text, r.free)
	}
	if text == "" {
		return r
	}
	if r.under != (theme.Style{}) {
		st = st.With(r.under)
	}
	r.b.WriteString(st.Paint(text))
	r.free -= w
	return r
}

// gap writes n blank cells.
func (r *row) gap(n int) *row {
	n = min(n, r.free)
	if n > 0 {
		r.b.WriteString(r.under.Paint(blanks(n)))
		r.free -= n
	}
	return r
}

// right writes the text at the row's right end if it fits behind what is
// there with at least one blank between; else it writes nothing.
func (r *row) right(st theme.Style, text string) *row {
	w := r.ruler.Width(text)
	if w == 0 || w+1 > r.free {
		return r
	}
	return r.gap(r.free-w).put(st, text)
}

// String fills the row with blanks and gives it.
func (r *row) String() string {
	r.gap(r.free)
	return r.b.String()
}

// cut takes whole clusters off the front of text up to width cells.
func cut(r cells.Ruler, text string, width int) (string, int) {
	used, at := 0, 0
	for at < len(text) {
		cluster, w := r.Next(text[at:])
		if used+w > width {
			break
		}
		used, at = used+w, at+len(cluster)
	}
	return text[:at], used
}

// blanks gives n spaces without allocating for the widths that screens have.
func blanks(n int) string {
	const many = "                                                                                                                                "
	if n <= len(many) {
		return many[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

// blankRows gives n rows of blanks.
func blankRows(width, n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = blanks(width)
	}
	return rows
}

// fit cuts or fills rows to exactly height rows; each must be width cells.
func fit(rows []string, width, height int) []string {
	if len(rows) >= height {
		return rows[:max(height, 0)]
	}
	return append(rows[:len(rows):len(rows)], blankRows(width, height-len(rows))...)
}
