package sheets

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/form/linekind"
	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

const (
	// leastWidth is the least width of a sheet's column, in ems. Newspapers have narrower ones.
	leastWidth = 21
	// leastAlone stands for leastWidth if one page alone shows how wide the column is.
	leastAlone = 26
	// leastFull is the least share of full lines on such a page: a page of verse has few.
	leastFull = 0.3
	// leastShare is the least part of a page's width that its column takes.
	leastShare = 0.45
	// leastLines is the number of lines from which a page shows how its columns stand.
	leastLines = 4
	// wordyLine is the number of characters from which a line counts there. Figures do not count:
	// those of a table stand side by side on any page.
	wordyLine = 4
	// leastNarrow is the number of lines from which a page shows that its column is narrow. A
	// cover and a list of contents have fewer.
	leastNarrow = 16
)

// standing says how the lines of a page stand.
type standing uint8

const (
	unclear standing = iota // it has hardly any text
	single                  // one below the other
	several                 // side by side
)

// column is the column of type that a document's sheets have.
type column struct {
	size    float32 // that of most characters
	width   float32 // from the left edge of lines to their right edge
	leading float32 // from one base line to the next
	full    float32 // the share of the lines in its type that are about as wide
}

// standingOf returns how the lines of a page stand.
func standingOf(s *line.Sheet) standing {
	var lines []line.Line
	upright := 0
	for i := range s.Lines {
		if l := &s.Lines[i]; l.Place.Known && isWordy(l.Text) {
			lines = append(lines, *l)
			if l.Place.Vertical {
				upright++
			}
		}
	}
	if len(lines) < leastLines {
		return unclear
	}
	if beside := len(lines) - len(rowsOf(lines)); beside*6 > len(lines) || upright*4 > len(lines) {
		return several
	}
	if c := columnOf([]line.Sheet{*s}); c.width < leastShare*s.Width {
		if len(lines) < leastNarrow {
			return unclear
		}
		return several
	}
	return single
}

// isWordy reports whether a line has so many characters that it says how lines stand.
func isWordy(text string) bool { return linekind.Letters(text) >= wordyLine }

// folio says what the lines at the edges of a page say of a newspaper.
type folio uint8

const (
	noFolio  folio = iota
	mayFolio       // a date, a paper's name: digests have such heads too
	isFolio        // a page of a newspaper or a day of the week
)

// folioOf reads the first two rows of a page and its last one.
func folioOf(s *line.Sheet) folio {
	found := noFolio
	for _, row := range edgeRows(s) {
		text := strings.Join(line.Texts(row), "　")
		l := measure.Line{}.With(text)
		var p model.Page
		if cue.ReadFolio(text, &p, &cue.FolioImprint{}); p.Number == 0 && !cue.IsFolio(&l) {
			continue
		}
		if strings.ContainsAny(text, "版") || measure.HasAny(text, "星期", "曜日") {
			return isFolio
		}
		found = mayFolio
	}
	return found
}

// AreTwoPages reports whether two halves of a sheet are two pages: each has a number of its own at
// its head or foot.
func AreTwoPages(left, right *line.Sheet) bool {
	l, r := numberOf(left), numberOf(right)
	return l > 0 && r > 0 && l != r
}

// numberOf returns the number that the first two rows of a page, or its last one, give it; 0 for none.
func numberOf(s *line.Sheet) int {
	var p model.Page
	for _, row := range edgeRows(s) {
		for k := range row {
			if cue.ReadFolio(row[k].Text, &p, &cue.FolioImprint{}); p.Number > 0 {
				return p.Number
			}
		}
	}
	return 0
}

// edgeRows returns the first two rows of a page and its last one, as far as there are so many.
func edgeRows(s *line.Sheet) [][]line.Line {
	rows := rowsOf(s.Lines)
	if n := len(rows); n > 3 {
		return [][]line.Line{rows[0], rows[1], rows[n-1]}
	}
	return rows
}

// rowsOf returns lines from the head of a sheet to its foot, those on one base line in one row
// from left to right. The lines of a row are beside its highest one.
func rowsOf(lines []line.Line) [][]line.Line {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b line.Line) int { return cmp.Compare(a.Place.Base, b.Place.Base) })
	var rows [][]line.Line
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && areBeside(&lines[from].Place, &lines[to].Place) {
			to++
		}
		row := lines[from:to:to]
		slices.SortStableFunc(row, func(a, b line.Line) int { return cmp.Compare(a.Place.Left, b.Place.Left) })
		rows = append(rows, row)
		from = to
	}
	return rows
}

// areBeside reports whether two lines stand on one base line, but for two fifths of the smaller
// one's size.
func areBeside(a, b *line.Place) bool {
	if !a.Known || !b.Known {
		return false
	}
	return math.Abs(float64(a.Base-b.Base)) <= 0.4*float64(min(a.Size, b.Size))
}

// columnOf measures the column of sheets: the size, the width and the leading that most of
// their characters have.
func columnOf(sheets []line.Sheet) column {
	sizes, widths, leads := count{}, count{}, count{}
	for i := range sheets {
		for k := range sheets[i].Lines {
			l := &sheets[i].Lines[k]
			if l.Place.Known {
				sizes.add(l.Place.Size, utf8.RuneCountInString(l.Text))
			}
		}
	}
	c := column{size: sizes.most()}
	for i := range sheets {
		left := marginOf(&sheets[i], c.size)
		var above *line.Place
		for k := range sheets[i].Lines {
			p := &sheets[i].Lines[k].Place
			if !p.Known || !isSize(p.Size, c.size) {
				continue
			}
			widths.add(p.Right-left, 1)
			if above != nil && p.Base > above.Base {
				leads.add(p.Base-above.Base, 1)
			}
			above = p
		}
	}
	c.width, c.leading = widths.widest(), leads.most()
	c.full = widths.shareFrom(0.9 * c.width)
	return c
}

// isSize reports whether two sizes are one.
func isSize(a, b float32) bool { return math.Abs(float64(a-b)) <= 0.06*float64(b) }

// marginOf returns the left edge of a sheet's column: the least that two lines of the body's
// size have, or of its only line.
func marginOf(s *line.Sheet, size float32) float32 {
	var lefts []float32
	for i := range s.Lines {
		if p := &s.Lines[i].Place; p.Known && isSize(p.Size, size) {
			lefts = append(lefts, p.Left)
		}
	}
	slices.Sort(lefts)
	for i := 1; i < len(lefts); i++ {
		if lefts[i]-lefts[i-1] < size/3 {
			return lefts[i-1]
		}
	}
	if len(lefts) > 0 {
		return lefts[0]
	}
	return 0
}

// count counts lengths to half a point.
type count map[int]int

func (c count) add(points float32, n int) { c[int(math.Round(float64(points)*2))] += n }

// most returns the length that was counted most often, the shortest of several; 0 for none.
func (c count) most() float32 {
	best := 0
	for v, n := range c {
		if n > c[best] || n == c[best] && v < best {
			best = v
		}
	}
	return float32(best) / 2
}

// shareFrom returns the share of the lengths that are no less than this one.
func (c count) shareFrom(points float32) float32 {
	n, all := 0, 0
	for v, k := range c {
		all += k
		if float32(v)/2 >= points {
			n += k
		}
	}
	return float32(n) / float32(max(all, 1))
}

// widest returns the greatest length that at least one line in twenty reaches, counted with those
// that are longer; 0 for none.
func (c count) widest() float32 {
	all, values := 0, make([]int, 0, len(c))
	for v, n := range c {
		all += n
		values = append(values, v)
	}
	slices.SortFunc(values, func(a, b int) int { return b - a })
	sum := 0
	for _, v := range values {
		if sum += c[v]; sum*20 >= all {
			return float32(v) / 2
		}
	}
	return 0
}
