package rule

import (
	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// Facts are the properties of a page that its rules need, found from all of its lines.
type Facts struct {
	Lines  int
	Width  measure.Em // the commonest measure; 0 where none was found
	Leads  bool       // indents are printed as spaces
	Blanks bool       // the text has blank lines
	Size   float32    // the body's type size in points; 0 where places are unknown
	Font   uint16     // the body's font
	// Indented tells that paragraphs begin behind the left edge of their column. edges
	// holds those left edges by the number of the column.
	Indented bool
	edges    map[int32]float32

	Indents     bool    // of the lines with a column, more than one in 25 begins behind its edge
	Top, Bottom float32 // the edges of the page's text in points, where places are known

	Largest float32 // the size of the largest line, where places are known

	SignedAbove bool // authors stand above their verse

	Headed map[int32]bool // the stories that have a headline by its place
}

// around is the number of lines on either side with which a short line is compared.
const around = 3

// IsShort recognises a line of a few characters, as rows and verse have.
func IsShort(l *measure.Line) bool { return l.Nat <= 15*measure.OneEm }

// count counts the kinds of lines around line i, if line i is short.
func (v *View) count(lines []measure.Line, cues []cue.Set, i int) {
	v.Short, v.Stops, v.Figures, v.Apart, v.Block = 0, 0, 0, false, false
	if !IsShort(&lines[i]) {
		return
	}
	if v.Page.Blanks {
		v.block(lines, i)
	}
	for k := max(0, i-around); k < min(len(lines), i+around+1); k++ {
		if e := lines[k].End; IsShort(&lines[k]) && (e == measure.EndsComma || e == measure.EndsFull) {
			v.Stops++
		}
		if k == i {
			continue
		}
		if lines[k].Nat <= lines[i].Nat+5*measure.OneEm && IsShort(&lines[k]) {
			v.Short++
		}
		if cues[k]&cue.Cell != 0 {
			v.Figures++
		}
	}
}

// FactsOf finds the facts of a page.
func FactsOf(lines []measure.Line, cues []cue.Set, c *measure.Columns) Facts {
	f := Facts{Lines: len(lines), Leads: c.Leads, Blanks: measure.HasBlank(lines), SignedAbove: areSignedAbove(lines, cues)}
	if len(c.Widths) > 0 {
		f.Width = c.Widths[0]
	}
	f.Size = commonest(lines, func(l *measure.Line) float32 { return l.Place.Size })
	if f.Size == 0 {
		return f
	}
	f.Font = commonest(lines, func(l *measure.Line) uint16 { return l.Place.Font })
	f.findEdges(lines)
	f.place(lines)
	return f
}

// commonest returns the value that most characters of the placed lines have.
func commonest[T float32 | uint16](lines []measure.Line, of func(*measure.Line) T) (best T) {
	n := map[T]int32{}
	most := int32(0)
	for i := range lines {
		if !lines[i].Place.Known {
			continue
		}
		v := of(&lines[i])
		n[v] += lines[i].Runes
		if n[v] > most {
			best, most = v, n[v]
		}
	}
	return best
}

// start returns where a line begins: its left edge, or its upper edge if it is vertical.
func start(p *line.Place) float32 {
	if p.Vertical {
		return p.Top
	}
	return p.Left
}

// findEdges finds the left edge of each column, at which most of its body lines begin,
// and whether paragraphs are indented.
func (f *Facts) findEdges(lines []measure.Line) {
	type at struct {
		column int32
		half   int // half ems from the page's edge
	}
	n := map[at]int{}
	f.edges = map[int32]float32{}
	best := map[int32]int{}
	for i := range lines {
		p := &lines[i].Place
		if !f.isBodySize(p) || lines[i].Nat < 4*measure.OneEm {
			continue
		}
		k := at{p.Column, int(start(p)*2/f.Size + 0.5)}
		n[k]++
		if n[k] > best[p.Column] {
			best[p.Column], f.edges[p.Column] = n[k], start(p)
		}
	}
	indented, all := 0, 0
	for i := range lines {
		if p := &lines[i].Place; f.isBodySize(p) {
			all++
			if d, ok := f.indent(p); ok && d > 0.8 && d < 2.6 {
				indented++
			}
		}
	}
	f.Indented = indented >= 3 && indented*30 > all
}

// indent returns how many em behind its column's edge a line begins.
func (f *Facts) indent(p *line.Place) (em float32, ok bool) {
	if p.Story > 0 {
		return p.Indent, p.Column > 0
	}
	edge, ok := f.edges[p.Column]
	if !ok || p.Size <= 0 {
		return 0, false
	}
	return (start(p) - edge) / p.Size, true
}

func (f *Facts) isBodySize(p *line.Place) bool {
	return p.Known && f.Size > 0 && p.Size >= f.Size*0.93 && p.Size <= f.Size*1.07
}

// place finds the facts that come from the places of lines.
func (f *Facts) place(lines []measure.Line) {
	columns, indented := 0, 0
	for i := range lines {
		p := &lines[i].Place
		if !p.Known {
			continue
		}
		if f.Bottom == 0 {
			f.Top, f.Bottom = p.Top, p.Bottom
		}
		f.Top, f.Bottom = min(f.Top, p.Top), max(f.Bottom, p.Bottom)
		f.Largest = max(f.Largest, p.Size)
		if p.Head {
			if f.Headed == nil {
				f.Headed = map[int32]bool{}
			}
			f.Headed[p.Story] = true
		}
		if p.Column > 0 {
			columns++
			if p.Indent >= 0.8 && p.Indent < 3 {
				indented++
			}
		}
	}
	f.Indents = indented*25 > columns // a paragraph is seldom longer than 25 lines
}

// isAtEdge recognises one of the first or last lines of a page, as its head and foot are;
// where places are known, a line near the upper or lower edge.
func (v *View) isAtEdge() bool {
	if p := &v.Line.Place; p.Known {
		const part = 0.08 // of the height of the page's text
		edge := (v.Page.Bottom - v.Page.Top) * part
		return p.Top < v.Page.Top+edge || p.Bottom > v.Page.Bottom-edge
	}
	const reach = 6
	return v.At < reach || v.At >= v.Page.Lines-reach
}

// fillsColumn reports whether a line leaves less than a tenth of the page's measure free.
func (v *View) fillsColumn() bool { return v.Line.Nat*10 > v.Page.Width*9 && v.Page.Width > 0 }

// isSalutation recognises whom a letter is addressed to. It begins at the edge of its column.
func (v *View) isSalutation() bool { return v.Line.Runes <= 12 && cue.IsSalutation(v.Line.Text) }

// isMasthead recognises the name of a paper in the page's largest type, at its head.
func (v *View) isMasthead() bool {
	p := &v.Line.Place
	return v.isLarger(0.5) && p.Size >= v.Page.Largest && v.isAtEdge() && p.Top < (v.Page.Top+v.Page.Bottom)/2 && cue.IsPaperName(v.Line.Squeezed())
}

// isLarger reports whether a line is set larger than the page's body by a part of the
// body's size.
func (v *View) isLarger(part float32) bool {
	p := &v.Line.Place
	return p.Known && v.Page.Size > 0 && p.Size > v.Page.Size*(1+part)
}

const (
	// The name of a column over a headline has so many characters at most, and is at most so much
	// larger than the body.
	columnNameRunes = 5
	columnNameSize  = 0.12
	// The headline is so many times larger.
	underColumnName = 1.4
)

// namesColumn recognises a short word that begins a headline group over a much larger line.
func (v *View) namesColumn() bool {
	l, p := v.Line, &v.Line.Place
	if !p.Head || l.Gaps || l.Marks > 0 || l.Latin > 0 || l.Runes < 2 || l.Runes > columnNameRunes || v.isLarger(columnNameSize) || v.Cues&^(cue.Author|cue.Column) != 0 {
		return false
	}
	below, above := &v.Next.Place, &v.Prev.Place
	return below.Head && below.Story == p.Story && below.Size >= underColumnName*p.Size && below.Top > p.Top && !(above.Head && above.Story == p.Story)
}

// isSmaller recognises a line set smaller than the page's body.
func (v *View) isSmaller() bool {
	p := &v.Line.Place
	return p.Known && p.Size > 0 && p.Size < v.Page.Size*0.93
}

// isBodySize recognises a line of the body's size whose place is known.
func (v *View) isBodySize() bool { return v.Page.isBodySize(&v.Line.Place) }

// isSigned recognises a line no larger than the body that signs what follows: a byline, or a
// person's name alone below a larger line.
func (v *View) isSigned() bool {
	if v.isLarger(0.07) {
		return false
	}
	above := &v.Prev.Place
	return v.Cues&cue.Byline != 0 || v.Cues&cue.Author != 0 && above.Known && above.Head && above.Size > v.Line.Place.Size*1.15
}

// isIndented recognises a line that begins a little behind its column's edge.
func (v *View) isIndented() bool {
	if !v.Page.Indented || !v.isBodySize() {
		return false
	}
	d, ok := v.Page.indent(&v.Line.Place)
	return ok && d > 0.8 && d < 2.6
}

// isFlush recognises a line that begins at its column's edge.
func (v *View) isFlush() bool {
	if !v.Page.Indented || !v.isBodySize() {
		return false
	}
	d, ok := v.Page.indent(&v.Line.Place)
	return ok && d > -0.6 && d < 0.6
}

// isFurniture recognises a line whose words say that it stands outside of articles
// although it may be set large: a folio at the page's edge, the forecast, the
// title of a notice.
func (v *View) isFurniture() bool {
	return v.Cues&(cue.Weather|cue.Box|cue.Notice|cue.Imprint|cue.Guide) != 0 || v.Cues&cue.Folio != 0 && v.isAtEdge()
}
