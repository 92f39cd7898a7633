package typeset

import "sync"

// Paragraph sets a text as one paragraph: the lines whose costs sum to the least
// (see the package's comment). It gives at least one line, an empty one for "".
func Paragraph(text string, s Style) []Line {
	s = s.resolved()
	d := scratches.Get().(*scratch)
	defer d.release()
	stops := d.stopsOf(text, s, s.advance(text))
	return s.lines(text, stops, d.choose(stops, shape{measure: int32(s.Measure), indent: int32(s.Indent)}))
}

// scratch holds the buffers that setting one paragraph needs. They are used again:
// paragraphs are short and set by the thousand, and with new buffers for each one
// half the time would go to the garbage collector.
type scratch struct {
	scanner
	chooser
}

// scratches holds those that no setting uses. No result depends on what is in them.
var scratches = sync.Pool{New: func() any { return new(scratch) }}

// release makes the buffers free for another paragraph.
func (d *scratch) release() {
	d.text, d.advance, d.plain, d.done = "", nil, false, nil
	scratches.Put(d)
}

// stopsOf finds the stops of a text for a resolved style.
func (d *scratch) stopsOf(text string, s Style, advance []uint8) []stop {
	d.ruler, d.measure, d.level, d.lang, d.gutter, d.advance, d.done = s.Ruler, int32(s.Measure), s.Level, s.Lang, s.Gutter, advance, s.Done
	d.plain = len(s.Rooms) > 0 // hanRun counts two cells for every ideograph, which rooms may change
	return d.scan(text)
}

// resolved gives the style with its automatic values decided, and with the measure
// and the indent brought within their bounds.
func (s Style) resolved() Style {
	s.Measure = min(max(s.Measure, 1), widest)
	if s.Indent == IndentAuto {
		s.Indent = 2 * em
		if s.Measure < 14*em || s.Lang == Japanese {
			s.Indent = em
		}
	}
	s.Indent = min(max(s.Indent, 0), s.Measure-1)
	if s.Level == LevelAuto {
		s.Level = levelFor(s.Measure)
	}
	return s
}

// levelFor gives the level for a measure in cells: basic up to 24 字, GB up to 32 字,
// strict above. Every prohibition takes away places where a line may end, and a
// narrow column has few.
func levelFor(measure int) Level {
	switch {
	case measure <= 24*em:
		return LevelBasic
	case measure <= 32*em:
		return LevelGB
	default:
		return LevelStrict
	}
}

// lines makes the lines that end at the chosen stops; ends are indices in stops.
func (s Style) lines(text string, stops []stop, ends []int) []Line {
	lines := make([]Line, 0, len(ends))
	from := 0
	for _, j := range ends {
		a, b := stops[from], stops[j]
		width := int(b.width - a.pos)
		l := Line{Start: int(a.at), End: max(int(b.end), int(a.at)), Cells: max(width, 0), Last: j == len(stops)-1}
		if from == 0 {
			l.Indent = s.indentBefore(width, b.hangs)
			l.Cells += l.Indent
		}
		if l.Cells == s.Measure+1 && b.hangs {
			l.Cells, l.Hang = s.Measure, true
		}
		switch {
		case len(s.Rooms) > 0:
			l.Gaps = s.gaps(text, l.Start, l.End)
		case s.Justify && !b.forced:
			justify(text, &l, stops[from+1:j], s.Measure-l.Cells)
		}
		lines = append(lines, l)
		from = j
	}
	return lines
}

// indentBefore gives the indent of a first line whose text has so many cells: the
// style's indent, or as much of it as the line has room for. hangs says that the
// last mark can take a cell of the gutter.
func (s Style) indentBefore(width int, hangs bool) int {
	room := s.Measure - width
	if hangs && room == s.Indent-1 {
		return s.Indent
	}
	return max(min(s.Indent, room), 0)
}
