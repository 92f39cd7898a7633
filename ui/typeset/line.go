package typeset

import (
	"strings"

	"baolan/ui/cells"
)

// Gap is blank cells that the setting put between two characters.
type Gap struct {
	At    int // the byte of the text that the blank cells stand before
	Cells int
}

// Line is one set line. It holds no text, only where its text stands in the source:
//
//	|····水清了， 鱼回来了|
//	 Indent      ↑ gap    ↑ Cells
type Line struct {
	Start, End int   // the line shows the bytes of the text from Start up to End
	Indent     int   // the blank cells before the text
	Cells      int   // the width with indent and gaps, without the cell that hangs
	Gaps       []Gap // in the order of the text
	Last       bool  // whether it is the paragraph's last line
	Hang       bool  // whether the blank half of its last mark stands in the gutter, one cell beyond Cells
}

// String draws the line: indent, clusters and gaps. It is l.Cells cells wide, and
// one more if the line hangs. The text must be the one that was set.
func (l Line) String(text string) string {
	var b strings.Builder
	b.Grow(l.Indent + l.End - l.Start + len(l.Gaps)*2)
	blank(&b, l.Indent)
	at := l.Start
	for _, g := range l.Gaps {
		b.WriteString(text[at:g.At])
		blank(&b, g.Cells)
		at = g.At
	}
	b.WriteString(text[at:l.End])
	return b.String()
}

// Each calls f for every cluster of the line, with the byte at which it begins, the
// cell x in which it begins and the number of its cells. The text and the ruler must
// be those that the line was set with.
func (l Line) Each(text string, r cells.Ruler, f func(cluster string, at, x, cells int)) {
	x, gaps := l.Indent, l.Gaps
	for at := l.Start; at < l.End; {
		if len(gaps) > 0 && gaps[0].At <= at {
			x += gaps[0].Cells
			gaps = gaps[1:]
		}
		cluster, w := r.Next(text[at:l.End])
		f(cluster, at, x, w)
		x, at = x+w, at+len(cluster)
	}
}

const blanks = "                                                                "

func blank(b *strings.Builder, n int) {
	for ; n > len(blanks); n -= len(blanks) {
		b.WriteString(blanks)
	}
	b.WriteString(blanks[:max(n, 0)])
}
