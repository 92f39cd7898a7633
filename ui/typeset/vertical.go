package typeset

// Box is one character place of vertical text: two cells wide, one row high.
type Box struct {
	Text string // what is shown, exactly two cells
	At   int    // the first byte of the text that it shows; -1 for a blank box, which shows none
	Size int    // the number of bytes of the text that it shows
}

// Column is one vertical line.
type Column struct {
	Boxes      []Box // from the top; at most as many as the measure
	Start, End int   // the column shows the bytes of the text from Start up to End
	Last       bool  // whether it is the paragraph's last column
}

// Behind gives the column of a text that stands n bytes behind another.
func (c Column) Behind(n int) Column {
	c.Start, c.End = c.Start+n, c.End+n
	for i := range c.Boxes {
		if c.Boxes[i].At >= 0 {
			c.Boxes[i].At += n
		}
	}
	return c
}

// Vertical sets a paragraph in columns (竖排). The style's Measure is the
// height of a column in characters and its Indent counts characters too; the
// prohibitions are those of horizontal lines (GB/T 15834 5.2.6). Marks take
// their vertical forms; a number of two digits stands upright in one box, and
// longer numbers and Latin words are stacked in full width, because a terminal
// cannot turn a letter.
//
//	縦│12│   ︒ ends a sentence,
//	︑│月│   12 is one box
//
// It gives at least one column.
func Vertical(text string, s Style) []Column {
	s.Justify, s.Gutter = false, false
	// A box counts as the two cells of a character, so that one scale of costs
	// serves both directions.
	s.Measure = min(max(s.Measure, 1), widest/em) * em
	if s.Indent > 0 {
		s.Indent = min(s.Indent, s.Measure) * em
	}
	s = s.resolved()
	boxes := boxesOf(text, s.Ruler)
	advance := make([]uint8, len(text))
	for _, b := range boxes {
		advance[b.At] = em
	}
	d := scratches.Get().(*scratch)
	defer d.release()
	stops := d.stopsOf(text, s, advance)
	lines := s.lines(text, stops, d.choose(stops, shape{measure: int32(s.Measure), indent: int32(s.Indent)}))
	columns := make([]Column, len(lines))
	for i, l := range lines {
		c := Column{Start: l.Start, End: l.End, Last: l.Last, Boxes: make([]Box, 0, l.Cells/em)}
		for range l.Indent / em {
			c.Boxes = append(c.Boxes, Box{Text: "  ", At: -1})
		}
		for len(boxes) > 0 && boxes[0].At < l.Start {
			boxes = boxes[1:]
		}
		for len(boxes) > 0 && boxes[0].At < l.End {
			c.Boxes = append(c.Boxes, boxes[0])
			boxes = boxes[1:]
		}
		columns[i] = c
	}
	return columns
}
