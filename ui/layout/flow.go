package layout

import "image"

// Flow is where the items of a list stand that is set in columns, as the contents of a
// paper are: down the first column, then down the next. Where all have room the columns
// are as even as can be; where not, From is the first column in sight.
type Flow struct {
	Body image.Rectangle
	From int

	columns int // side by side
	width   int // of one
	spots   []spot
}

// spot is where an item stands: in a column, its rows and those above it.
type spot struct{ column, above, from, to int }

// flowGap is the blank cells between two columns.
const flowGap = 3

// FlowColumns gives how many columns of some cells at least stand side by side, and how
// wide each is then.
func FlowColumns(cells, least int) (n, width int) {
	n = max((cells+flowGap)/(least+flowGap), 1)
	return n, (cells - (n-1)*flowGap) / n
}

// Place lays out items in so many columns and leaves From as it was. It tells whether
// all are in sight at once.
func (f *Flow) Place(body image.Rectangle, columns, gap int, items []Height) (whole bool) {
	f.Body, f.columns = body, max(columns, 1)
	f.width = max((body.Dx()-(f.columns-1)*flowGap)/f.columns, 0)
	high := max(body.Dy(), 1)
	whole = f.flow(high, gap, items) <= f.columns
	if whole {
		// The least height that holds all. It is found by halves, since a lower column
		// never makes fewer of them.
		low := 1
		for low < high {
			if middle := (low + high) / 2; f.flow(middle, gap, items) <= f.columns {
				high = middle
			} else {
				low = middle + 1
			}
		}
		f.flow(high, gap, items)
		f.From = 0
	}
	return whole
}

// flow lets items run down columns of a height and gives how many that takes. An item
// higher than a column stands in one of its own, cut.
func (f *Flow) flow(high, gap int, items []Height) int {
	f.spots = f.spots[:0]
	column, y := 0, 0
	for _, h := range items {
		above := h.Above
		if y > 0 && y+above+h.Rows > high {
			column, y = column+1, 0
		}
		if y == 0 {
			above -= min(h.Space, above)
		}
		f.spots = append(f.spots, spot{column, y, y + above, y + above + h.Rows})
		y += above + h.Rows + gap
	}
	if len(items) == 0 {
		return 0
	}
	return column + 1
}

// Show moves From as little as brings an item into sight.
func (f *Flow) Show(i int) {
	if i < 0 || i >= len(f.spots) {
		f.From = 0
		return
	}
	c := f.spots[i].column
	f.From = min(max(f.From, c-f.columns+1), c)
}

// Rect gives the part of the screen where an item stands; it is empty for one that is
// not in sight.
func (f *Flow) Rect(i int) image.Rectangle {
	s := f.spots[i]
	return f.rows(s, s.from, s.to)
}

// Whole is Rect with the rows above the item.
func (f *Flow) Whole(i int) image.Rectangle {
	s := f.spots[i]
	return f.rows(s, s.above, s.to)
}

func (f *Flow) rows(s spot, from, to int) image.Rectangle {
	if s.column < f.From || s.column >= f.From+f.columns {
		return image.Rectangle{}
	}
	x := f.Body.Min.X + (s.column-f.From)*(f.width+flowGap)
	return image.Rect(x, f.Body.Min.Y+from, x+f.width, f.Body.Min.Y+to).Intersect(f.Body)
}

// At gives the item at a cell of the screen, or -1.
func (f *Flow) At(p image.Point) int {
	for i := range f.spots {
		if p.In(f.Rect(i)) {
			return i
		}
	}
	return -1
}
