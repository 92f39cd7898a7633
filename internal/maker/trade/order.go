package trade

import (
	"slices"

	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

// endOf returns the lower edge of the lowest of some lines.
func endOf(lines []sheet.Line) float64 {
	y := 0.0
	for i := range lines {
		y = max(y, float64(lines[i].Place().Bottom))
	}
	return y
}

// ordered returns the lines of all articles in the order in which they are drawn.
//
//	each        head, names, body, captions of one article after the other
//	bodyfirst   body, names and head
//	between     the first columns, head, the other columns
//	any         one of those for each article, and others, the articles in any order
//	headslast   all bodies, then all heads
//	headsfirst  the reverse
//	level       the parts of all articles by how high they stand
func (w *wall) ordered() []sheet.Line {
	ps := slices.Clone(w.pieces)
	if w.f.order == "any" || w.Chance(0.2) {
		w.Rand.Shuffle(len(ps), func(i, j int) { ps[i], ps[j] = ps[j], ps[i] })
	}
	var out, late []sheet.Line
	switch w.f.order {
	case "headslast", "headsfirst":
		apart := w.Chance(0.3) // names stand with the heads
		for _, q := range ps {
			late = append(late, q.head...)
			if apart {
				late = append(late, q.names...)
			} else {
				out = append(out, q.names...)
			}
			out = append(append(out, together(q.body)...), q.captions...)
		}
		if w.f.order == "headsfirst" {
			return append(late, out...)
		}
		return append(out, late...)
	case "level":
		return level(ps)
	}
	for i := range ps {
		order := w.f.order
		if order == "any" {
			order = words.OneOf(w.Rand, "each", "each", "bodyfirst", "between", "nameslast", "namesfirst", "captionsfirst")
		}
		out = append(out, ps[i].in(order)...)
	}
	return out
}

func together(groups [][]sheet.Line) []sheet.Line { return slices.Concat(groups...) }

func (q *piece) in(order string) []sheet.Line {
	body := together(q.body)
	switch order {
	case "bodyfirst":
		return slices.Concat(body, q.names, q.head, q.captions)
	case "namesfirst":
		return slices.Concat(q.names, q.head, body, q.captions)
	case "nameslast":
		return slices.Concat(q.head, body, q.names, q.captions)
	case "captionsfirst":
		return slices.Concat(q.captions, q.head, q.names, body)
	case "between":
		half := (len(q.body) + 1) / 2
		return slices.Concat(q.names, together(q.body[:half]), q.head, together(q.body[half:]), q.captions)
	}
	return slices.Concat(q.head, q.names, body, q.captions)
}

// level returns heads, names, columns and captions by how high they stand, those of one
// height from left to right.
func level(ps []piece) []sheet.Line {
	var parts [][]sheet.Line
	for i := range ps {
		for _, g := range append([][]sheet.Line{ps[i].head, ps[i].names}, append(ps[i].body, ps[i].captions)...) {
			if len(g) > 0 {
				parts = append(parts, g)
			}
		}
	}
	slices.SortStableFunc(parts, func(a, b []sheet.Line) int {
		if d := int(a[0].Y - b[0].Y); d > 12 || d < -12 {
			return d
		}
		return int(a[0].X - b[0].X)
	})
	return together(parts)
}
