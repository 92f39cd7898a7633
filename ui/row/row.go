// Package row builds rows of a fixed number of cells.
//
// It promises that a row is exactly as wide as it was asked for and that a wide
// character is never halved. It does not know what stands in a row.
package row

import (
	"strings"

	"baolan/ui/cells"
	"baolan/ui/theme"
)

// Row builds one row of a fixed number of cells. What does not fit is cut at
// a cluster, so a wide character is never halved:
//
//	free=3  put("中文")  →  |中 |   文 needs two cells, one is left
type Row struct {
	b     strings.Builder
	ruler cells.Ruler
	free  int         // cells that are not written yet
	Under theme.Style // the ground of the whole row, such as that of the chosen item
}

// New begins a row of width cells.
func New(r cells.Ruler, width int) *Row {
	return &Row{ruler: r, free: max(width, 0)}
}

// Put writes as much of the text in the style as there is room for.
func (r *Row) Put(st theme.Style, text string) *Row {
	return r.PutSet(st, text, r.ruler.Width(text))
}

// PutSet does what Put does for a text whose width w is known. A line break in the text is
// left out: it would end the row.
func (r *Row) PutSet(st theme.Style, text string, w int) *Row {
	if strings.ContainsAny(text, "\r\n") {
		text = oneLine.Replace(text)
	}
	if w > r.free {
		text, w = cut(r.ruler, text, r.free)
	}
	if text == "" {
		return r
	}
	if r.Under != (theme.Style{}) {
		st = st.With(r.Under)
	}
	r.b.WriteString(st.Paint(text))
	r.free -= w
	return r
}

var oneLine = strings.NewReplacer("\r", "", "\n", "")

// Gap writes n blank cells.
func (r *Row) Gap(n int) *Row {
	n = min(n, r.free)
	if n > 0 {
		r.b.WriteString(r.Under.Paint(Blanks(n)))
		r.free -= n
	}
	return r
}

// Right writes the text at the right end of the row, if there is room with at least
// one blank before it; otherwise it writes nothing.
func (r *Row) Right(st theme.Style, text string) *Row {
	w := r.ruler.Width(text)
	if w == 0 || w+1 > r.free {
		return r
	}
	return r.Gap(r.free-w).Put(st, text)
}

// Free gives how many cells are not written yet.
func (r *Row) Free() int { return r.free }

// Text gives what was written, without the blanks that fill the row.
func (r *Row) Text() string { return r.b.String() }

// String fills the row with blanks and gives it.
func (r *Row) String() string {
	r.Gap(r.free)
	return r.b.String()
}

// cut takes as many whole clusters from the beginning of text as fit in width cells.
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

// Blanks gives n spaces. For the widths of screens it allocates nothing.
func Blanks(n int) string {
	const many = "                                                                                                                                "
	if n <= len(many) {
		return many[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

// blankRows gives n blank rows.
func blankRows(width, n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = Blanks(width)
	}
	return rows
}

// Fit cuts or fills rows to exactly height rows; each must have width cells. The
// result belongs to the caller.
func Fit(rows []string, width, height int) []string {
	height = max(height, 0)
	fitted := append(make([]string, 0, height), rows[:min(len(rows), height)]...)
	return append(fitted, blankRows(width, height-len(fitted))...)
}
