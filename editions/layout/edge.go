package layout

// This file finds where columns of one line begin. The line may be indented, since it is a paragraph.

// leastGutter is the least distance of two columns, in ems.
const leastGutter = 0.8

// findEdges finds the left edges of the columns of one line of a story: as far behind the column before
// as that is behind the one before it; or where other columns of the page begin; or, where a paragraph
// ends the column before and paragraphs of it are indented, by such an indent to the left.
func (z *zone) findEdges(s *story) {
	for i := 1; i < len(s.columns); i++ {
		b, c := s.columns[i-1], s.columns[i]
		if len(c.lines) > 1 || c.cross || c.table || abs(b.box.Top-c.box.Top) > bandTop*c.size || c.box.Left < b.box.Right {
			continue
		}
		for _, edge := range [...]float32{s.pitched(i), z.edgeBetween(b, c), z.indentedEdge(b, c)} {
			if in := (c.box.Left - edge) / c.size; edge > 0 && in >= indentLeast && in < indentMost {
				c.begins = edge
				break
			}
		}
	}
}

// pitched returns where column i begins if it is as far behind the one before it as that is behind the
// one before that; 0 if they do not begin at one height.
func (s *story) pitched(i int) float32 {
	if i < 2 || abs(s.columns[i-2].box.Top-s.columns[i].box.Top) > bandTop*s.columns[i].size {
		return 0
	}
	return 2*s.columns[i-1].edge() - s.columns[i-2].edge()
}

// edgeBetween returns where columns of the page begin that are behind column b and not behind the line
// of c, 0 if there are none. Of several places it is the rightmost.
func (z *zone) edgeBetween(b, c *block) float32 {
	best := float32(0)
	for _, o := range z.blocks {
		if o == c || o.head || o.cross || o.table || len(o.lines) < 2 || !areAlike(o.size, c.size) {
			continue
		}
		if e := o.edge(); e > b.box.Right+leastGutter*c.size/2 && e < c.box.Left+sameLeft*c.size {
			best = max(best, e)
		}
	}
	return best
}

// indentedEdge returns where column c begins if its line is indented as paragraphs of column b are,
// 0 if it need not be: where the last line of b is full, that line can go on in c.
func (z *zone) indentedEdge(b, c *block) float32 {
	last := b.lines[len(b.lines)-1]
	if len(b.lines) < 2 || b.box.Right-last.right < fullRoom*b.size || !endsSentence(last.text) {
		return 0
	}
	for _, l := range b.lines {
		in := l.left - b.edge()
		if in >= indentLeast*b.size && in < indentMost*b.size && c.box.Left-in > b.box.Right+leastGutter*c.size {
			return c.box.Left - in
		}
	}
	return 0
}
