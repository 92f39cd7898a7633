package galley

import (
	"context"
	"strings"

	"baolan/model/pairs"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Setting has everything on which the rows of an article depend in addition to its
// text. Equal settings give equal galleys.
type Setting struct {
	Measure int // cells of a line
	Ruler   cells.Ruler
	Level   typeset.Level
	Justify bool         // fill a line that is one cell short, after a full stop
	Spacing int          // blank rows between two lines of text
	Gutter  bool         // a line may take one cell more than the measure, for the blank half of its last punctuation mark
	Frames  bool         // notices are in frames
	Close   bool         // no blank rows part the lines of the head
	lang    typeset.Lang // the language of the text
}

// setRow is one row of set text: a line of a part, or blank (part < 0).
type setRow struct {
	part int
	line typeset.Line
	x    int  // cells before the line, such as those that centre a headline
	over bool // it has the Pinyin of the line in the next row
	edge edge // the part of a frame
}

// Galley is a whole article set in one column.
type Galley struct {
	Parts []Part
	rows  []setRow
	set   Setting
	Bytes int             // the bytes of all parts, to give a place in per cent
	start []int           // the bytes before each part
	done  <-chan struct{} // closed when the galley is no longer wanted
}

// New sets parts in one column.
func New(parts []Part, s Setting) Galley { return Set(context.Background(), parts, s) }

// Set sets parts in one column. It stops when ctx has ended, even inside of a part;
// what it gives then cannot be used.
func Set(ctx context.Context, parts []Part, s Setting) Galley {
	s.lang = scriptOf(parts)
	g := Galley{Parts: parts, set: s, start: make([]int, len(parts)), done: ctx.Done()}
	for i := range parts {
		if ctx.Err() != nil {
			break
		}
		g.start[i] = g.Bytes
		g.Bytes += len(parts[i].Text)
		g.space(i)
		switch {
		case parts[i].Picture > 0:
			g.setPicture(i)
		case parts[i].Head:
			g.setHead(i)
		case g.isFramed(i):
			g.setFramed(i)
		default:
			g.setBody(i)
		}
	}
	return g
}

// space adds the blank rows before a part. The lines of the head are grouped by kind,
// the body follows after one blank row, and a sub-head has blank rows above it.
func (g *Galley) space(i int) {
	p, q := before(g.Parts, i), &g.Parts[i]
	if p == nil || q.isNothing() || p.Picture > 0 && q.isCaption() {
		return // a caption is right below its picture
	}
	if n := len(g.rows); n > 0 && g.rows[n-1].part < 0 {
		return // the spacing of lines is enough
	}
	if p.Picture > 0 || q.Picture > 0 || areSetApart(p, q) && !(g.set.Close && p.Head && q.Head) {
		g.rows = append(g.rows, setRow{part: -1})
	}
}

// areSetApart reports whether there is a blank row between two parts of text.
func areSetApart(p, q *Part) bool {
	switch {
	case p.Head && !q.Head:
	case p.Head && q.Head && p.Look != q.Look && (q.Look == theme.Headline || p.Look == theme.Headline):
	case q.Look == theme.Subhead && !q.Tight, q.Look == theme.Question, q.isCaption() != p.isCaption():
	case q.Shape != p.Shape && (isSet(q.Shape) || isSet(p.Shape)):
	case q.Look == theme.Note && q.Para < 0, q.Frame != p.Frame:
	default:
		return false
	}
	return true
}

// isSet reports whether a shape is set apart from prose.
func isSet(s Shape) bool { return s == Verse || s == Table }

func (g *Galley) setHead(i int) {
	p := &g.Parts[i]
	s := typeset.Style{Ruler: g.set.Ruler, Measure: g.set.Measure, Level: g.set.Level, Lang: g.set.lang, Rooms: g.rooms(p), Done: g.done}
	for _, l := range HeadLines(p.Text, s) {
		g.add(i, l, max(0, (g.set.Measure-l.Cells)/2))
	}
}

// HeadLines sets a line of the head. If it is too long, it is broken at a space when
// both sides fit, because print has a space where the sense allows a break. Each word
// is measured once, because a line of the head may be as long as a page. What is too
// long for that is broken between words where possible.
func HeadLines(text string, s typeset.Style) []typeset.Line {
	s.Together = pairs.AreTogether
	whole := s.Ruler.Width(text)
	if len(s.Rooms) > 0 || whole <= s.Measure || whole > 2*s.Measure+1 {
		return typeset.Headline(text, s)
	}
	best, cut, left := whole, -1, 0
	for from := 0; ; {
		n := strings.IndexByte(text[from:], ' ')
		if n < 0 {
			break
		}
		at := from + n
		left += s.Ruler.Width(text[from:at])
		if wider := max(left, whole-left-1); wider < best {
			best, cut = wider, at
		}
		left++ // for the space
		from = at + 1
	}
	if cut >= 0 {
		first, second := s.Ruler.Width(text[:cut]), s.Ruler.Width(text[cut+1:])
		if max(first, second) <= s.Measure {
			return []typeset.Line{
				{End: cut, Cells: first},
				{Start: cut + 1, End: len(text), Cells: second, Last: true},
			}
		}
	}
	return typeset.Headline(text, s)
}

func (g *Galley) setBody(i int) {
	p := &g.Parts[i]
	switch p.Shape {
	case Table:
		g.setTable(i)
		return
	case Sign:
		s := g.style(g.set.Measure)
		s.Rooms = g.rooms(p)
		for _, l := range typeset.Headline(p.Text, s) {
			g.add(i, l, max(0, g.set.Measure-l.Cells))
		}
		return
	}
	lead := g.set.Ruler.Width(p.Lead)
	s := g.style(g.set.Measure - lead)
	if p.Lead == "" && p.Shape == Prose {
		s.Indent = typeset.IndentAuto
	}
	if p.Shape == Verse {
		lead = min(verseIndent, g.set.Measure/8)
		s = g.style(g.set.Measure - lead)
	}
	s.Rooms = g.rooms(p)
	lines := typeset.Paragraph(p.Text, s)
	if p.Shape == Verse && len(lines) > 1 {
		g.setLongVerse(i, lead)
		return
	}
	if n := len(lines); p.isCaption() && n > 1 && lines[n-1].Cells <= captionScrap {
		lines = typeset.Headline(p.Text, s)
	}
	for _, l := range lines {
		g.add(i, l, lead)
		for range g.set.Spacing {
			g.rows = append(g.rows, setRow{part: -1})
		}
	}
}

// captionScrap is the width in cells of a last line that is too short for a caption,
// which has a line or two. The photographer's name must not be separated from 摄, so
// the lines are then made even.
const captionScrap = 4

// style gives the style in which lines of a measure are set.
func (g *Galley) style(measure int) typeset.Style {
	return typeset.Style{
		Ruler: g.set.Ruler, Measure: max(1, measure), Level: g.set.Level, Lang: g.set.lang,
		Justify: g.set.Justify, Gutter: g.set.Gutter, Done: g.done,
	}
}

// Len gives the number of rows.
func (g *Galley) Len() int { return len(g.rows) }

// RowOf gives the row that shows a place, or the last one before it.
func (g *Galley) RowOf(p Place) int {
	found := 0
	for i, r := range g.rows {
		if r.part < 0 || g.IsUnder(i) {
			continue
		}
		if p.IsBefore(Place{r.part, r.line.Start}) {
			break
		}
		found = i
	}
	if found > 0 && p.At == 0 && found == g.firstRow() {
		return 0
	}
	return found
}

// firstRow gives the first row with text.
func (g *Galley) firstRow() int {
	for i, r := range g.rows {
		if r.part >= 0 {
			return i
		}
	}
	return 0
}

// PlaceOf gives the place of the first character that is shown in a row or after it.
func (g *Galley) PlaceOf(row int) Place {
	for _, r := range g.rows[min(max(row, 0), len(g.rows)):] {
		if r.part >= 0 {
			return Place{r.part, r.line.Start}
		}
	}
	return Place{len(g.Parts), 0}
}

// Before gives the number of bytes of the article before a place.
func (g *Galley) Before(p Place) int {
	if p.Part >= len(g.Parts) {
		return g.Bytes
	}
	return g.start[p.Part] + p.At
}

// BytesBefore gives the number of bytes of the article before a row.
func (g *Galley) BytesBefore(row int) int { return g.Before(g.PlaceOf(row)) }

// Paint writes one row of the galley to out, after what out has already.
func (g *Galley) Paint(out *row.Row, i int, st *theme.Styles, marks func(part int) []Mark) {
	if r := g.rows[i]; r.edge != noEdge {
		g.paintFramed(out, i, st, marks)
	} else {
		g.paintText(out, r, st, marks)
	}
}

// paintText writes the text of a row.
func (g *Galley) paintText(out *row.Row, r setRow, st *theme.Styles, marks func(part int) []Mark) {
	if r.part < 0 {
		return
	}
	p := &g.Parts[r.part]
	if r.over {
		g.paintOver(out, r, st)
		return
	}
	if p.Picture > 0 {
		return // it is painted over the row
	}
	switch {
	case p.Lead != "" && r.line.Start == 0 && p.Shape != Verse:
		out.Gap(r.x-g.set.Ruler.Width(p.Lead)).Put(st.Of(theme.Muted), p.Lead)
	default:
		out.Gap(r.x)
	}
	var ms []Mark
	if marks != nil {
		ms = marks(r.part)
	}
	g.paintLine(out, p, r.line, st, ms)
}

// paintLine writes a line as runs of the same style.
func (g *Galley) paintLine(out *row.Row, p *Part, line typeset.Line, st *theme.Styles, ms []Mark) {
	base := st.Of(p.Look)
	if len(ms)+len(p.Spans)+len(p.spoken)+len(line.Gaps) == 0 { // it is a single run, which was measured when it was set
		w := line.Cells - line.Indent
		if line.Hang {
			w++
		}
		out.Gap(line.Indent).PutSet(base, p.Text[line.Start:line.End], w)
		return
	}
	var run []byte
	var now theme.Style
	x := 0
	flush := func() {
		out.Put(now, string(run))
		run = run[:0]
	}
	line.Each(p.Text, g.set.Ruler, func(cluster string, at, col, width int) {
		if col > x {
			flush()
			out.Gap(col - x)
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
