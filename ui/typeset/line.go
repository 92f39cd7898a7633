package typeset

import (
	"strings"

	"baolan/ui/cells"
)

// Gap is blank cells that setting put between two characters.
type Gap struct {
	At    int // the byte of the text they stand before
	Cells int
}

// Line is one set line. Its text stays in the source:
//
//	|····水清了， 鱼回来了|
//	 Indent      ↑ gap    ↑ Cells
type Line struct {
	Start, End int // bytes of the text it shows
	Indent     int // blank cells before it
	Cells      int // its width with indent and gaps, without what hangs
	Gaps       []Gap
	Last       bool // the paragraph's last line
	Hang       bool // its last mark's blank half stands in the gutter: one cell more than Cells
}

// String draws the line: indent, clusters and gaps, l.Cells cells wide, and one
// more if it hangs.
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

// Each calls f for every cluster of the line: the byte it begins at, the cell
// it begins in and its cells. The ruler must be the one the line was set with.
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
