package galley

import (
	"sort"

	"baolan/editions/pinyin"
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Pinyin stands in a row over its line, each syllable over the middle of its
// character:
//
//	    tāo tiè       a syllable may hang over neighbours that have none;
//	一场饕  餮 之宴    where two could meet, their characters move apart

// farthest is a distance between two characters, in cells, at which their syllables
// cannot touch.
const farthest = 16

// rooms gives the characters of a part that are set as wide as their syllables. These
// are the characters that have another one near them whose syllable theirs could
// touch, also if one is moved by the beginning or end of a line.
func (g *Galley) rooms(p *Part) []typeset.Room {
	var rooms []typeset.Room
	isNear := false // whether the character before is near
	for i, s := range p.spoken {
		cluster, w := g.set.Ruler.Next(p.Text[s.At:])
		wider := max(g.set.Ruler.Width(s.Text)-w, 0)
		between := farthest // the cells up to the next character with a syllable
		nextWider := 0
		if i+1 < len(p.spoken) {
			next := p.spoken[i+1]
			between = g.cellsUpTo(p.Text[s.At+len(cluster):next.At], farthest)
			_, nw := g.set.Ruler.Next(p.Text[next.At:])
			nextWider = max(g.set.Ruler.Width(next.Text)-nw, 0)
		}
		nearNext := wider+1+nextWider > between
		r := typeset.Room{At: s.At, Before: wider / 2}
		r.After = wider - r.Before
		if between == 0 && g.set.Ruler.Width(s.Text) >= w {
			r.After++ // a blank between two syllables
		}
		if (isNear || nearNext) && r.Before+r.After > 0 {
			rooms = append(rooms, r)
		}
		isNear = nearNext
	}
	return rooms
}

// cellsUpTo gives the width of a text, but not more than most.
func (g *Galley) cellsUpTo(text string, most int) int {
	n := 0
	for at := 0; at < len(text) && n < most; {
		c, w := g.set.Ruler.Next(text[at:])
		n, at = n+w, at+len(c)
	}
	return min(n, most)
}

// add appends a line of a part and, before it, the row with its Pinyin if it has any.
func (g *Galley) add(part int, l typeset.Line, x int) {
	if spoken := g.Parts[part].spokenFrom(l.Start); len(spoken) > 0 && spoken[0].At < l.End {
		g.rows = append(g.rows, setRow{part: part, line: l, x: x, over: true})
	}
	g.rows = append(g.rows, setRow{part: part, line: l, x: x})
}

// spokenFrom gives the syllables from a byte on.
func (p *Part) spokenFrom(at int) []pinyin.Syllable {
	return p.spoken[sort.Search(len(p.spoken), func(i int) bool { return p.spoken[i].At >= at }):]
}

// IsUnder reports whether the row before a row has its Pinyin or the upper line of its
// frame.
func (g *Galley) IsUnder(row int) bool {
	return g.hasTop(row) || row > 0 && row < len(g.rows) && g.rows[row-1].over
}

// paintOver writes the Pinyin of a line.
func (g *Galley) paintOver(out *row.Row, r setRow, st *theme.Styles) {
	p := &g.Parts[r.part]
	spoken := p.spokenFrom(r.line.Start)
	x, room := 0, g.set.Measure
	if r.edge != noEdge { // the side is painted already
		room -= 2
	}
	r.line.Each(p.Text, g.set.Ruler, func(_ string, at, col, width int) {
		if len(spoken) == 0 || spoken[0].At != at {
			return
		}
		text := spoken[0].Text
		spoken = spoken[1:]
		n := g.set.Ruler.Width(text)
		start := min(r.x+col-(n-width)/2, room-n)
		if x > 0 {
			start = max(start, x+1)
		}
		start = max(start, x)
		if start+n > room { // the measure has only a few cells
			return
		}
		out.Gap(start-x).Put(st.Of(theme.Muted), text)
		x = start + n
	})
}
