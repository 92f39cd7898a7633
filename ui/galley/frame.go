package galley

import (
	"strings"

	"baolan/model"
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// A notice stands in a frame, with whoever signs it:
//
//	┌────────────────────┐
//	│     遗失声明，作废 │
//	│               张三 │
//	└────────────────────┘

// edge says which part of a frame a row shows.
type edge uint8

const (
	noEdge edge = iota
	top         // the line above the first row
	sides       // the sides, with a line of the text
	bottom      // the line below the last row
)

// These are the cells that a frame takes from the measure, and the least measure in
// which there is a frame.
const (
	frameCells = 4 // on both sides, the line and a blank cell
	framedFrom = 16
)

// frames numbers the notices of an article in the parts made of its paragraphs. A
// notice is a run of paragraphs that ends with its signature.
func frames(a *model.Article, parts []Part) {
	number, isOpen := 0, false
	for i := range parts {
		p := &parts[i]
		if p.Para < 0 {
			continue
		}
		switch k := a.Paragraphs[p.Para].Kind; {
		case k == model.Notice:
			if !isOpen || i > 0 && p.Shape != Sign && parts[i-1].Shape == Sign {
				number++
			}
			isOpen = true
		case k != model.Signature || !isOpen:
			isOpen = false
		}
		if isOpen {
			p.Frame = number
		}
	}
}

// isFramed reports whether a part is in a frame.
func (g *Galley) isFramed(i int) bool {
	return g.set.Frames && g.set.Measure >= framedFrom && g.Parts[i].Frame > 0
}

// setFramed sets a part of a notice, with the lines of the frame above its first and
// below its last part.
func (g *Galley) setFramed(i int) {
	p := &g.Parts[i]
	if i == 0 || g.Parts[i-1].Frame != p.Frame {
		g.rows = append(g.rows, setRow{part: i, edge: top})
	}
	from := len(g.rows)
	g.set.Measure -= frameCells
	g.setBody(i)
	g.set.Measure += frameCells
	for k := from; k < len(g.rows); k++ {
		r := &g.rows[k]
		r.edge = sides
		r.x += frameCells / 2
	}
	if i == len(g.Parts)-1 || g.Parts[i+1].Frame != p.Frame {
		end := len(p.Text)
		g.rows = append(g.rows, setRow{part: i, edge: bottom, line: typeset.Line{Start: end, End: end, Last: true}})
	}
}

// hasTop reports whether the upper line of a frame is above a row.
func (g *Galley) hasTop(row int) bool {
	return row > 0 && row < len(g.rows) && g.rows[row-1].edge == top
}

// hasBottom reports whether the lower line of a frame is below a row.
func (g *Galley) hasBottom(row int) bool {
	return row+1 < len(g.rows) && g.rows[row+1].edge == bottom
}

// paintFramed writes a row with its part of the frame.
func (g *Galley) paintFramed(out *row.Row, i int, st *theme.Styles, marks func(part int) []Mark) {
	r, look, free := g.rows[i], st.Of(theme.Rule), out.Free()
	left, right, across, side := [...]string{top: "┌", bottom: "└"}, [...]string{top: "┐", bottom: "┘"}, "─", "│"
	if g.set.Ruler.Width(across) != 1 { // those are wide, these are not
		across, side = "╌", "╎"
		left, right = [...]string{top: across, bottom: across}, [...]string{top: across, bottom: across}
	}
	if r.edge != sides {
		out.Put(look, left[r.edge]+strings.Repeat(across, g.set.Measure-2)+right[r.edge])
		return
	}
	out.Put(look, side)
	r.x--
	g.paintText(out, r, st, marks)
	out.Gap(g.set.Measure-1-(free-out.Free())).Put(look, side)
}
