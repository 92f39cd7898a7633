package daily

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/compose"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

// uprightMarks are the forms that marks have in vertical fonts; some PDFs
// have them as characters.
var uprightMarks = strings.NewReplacer("。", "︒", "，", "︐", "、", "︑", "「", "﹁", "」", "﹂", "（", "︵", "）", "︶", "：", "︓")

// downwards sets a page whose lines run from top to bottom and from right to
// left, in bands.
func downwards(d *sheet.Doc, w *words.Writer, f *family) {
	f = &family{name: f.name, script: f.script, measures: [2]int{11, 18}}
	h, set := f.newHouse(w)
	size := float64(w.Between(18, 22)) / 2
	v := &vertical{h: h, d: d, set: set, size: size, lead: 1.4 + 0.4*w.Rand.Float64(), along: w.Chance(0.6), forms: w.Chance(0.3)}
	v.right, v.left = size*float64(w.Between(50, 80)), 3*size
	d.Pages = []sheet.Page{{Width: v.right + 3*size}}
	v.x, v.y = v.right, 3*size
	ts := &typesetter{set: set, size: size, lead: v.lead}
	foot := ts.folio(h, d, 3*size, 1)
	for range w.Between(2, 5) {
		if h.script == "ja" {
			v.article(h.japan())
		} else {
			v.article(h.taiwan())
		}
	}
	p := &d.Pages[0]
	under := below(p.Lines) + 2*size
	p.Height = under + below(foot) + 3*size
	for _, l := range foot {
		l.Y += under
		p.Lines = append(p.Lines, l)
	}
}

type vertical struct {
	h           *house
	d           *sheet.Doc
	set         compose.Setting
	size, lead  float64
	x, y        float64 // where the next line stands
	left, right float64
	along       bool // the font writes downwards
	forms       bool // marks are printed as their vertical forms
}

// room begins another band if fewer points than wide are left in this one.
func (v *vertical) room(wide float64) {
	if v.x-wide < v.left {
		v.x, v.y = v.right, below(v.d.Pages[0].Lines)+2*v.size
	}
}

// next returns the place of a line of a size, and moves on.
func (v *vertical) next(size float64) (x, y float64) {
	v.room(size * 1.3)
	v.x -= size * v.lead
	return v.x, v.y
}

func (v *vertical) add(l compose.Line, size float64, role sheet.Role, font int) {
	x, y := v.next(size)
	text := l.Text
	if v.forms {
		text = uprightMarks.Replace(text)
	}
	p := &v.d.Pages[0]
	p.Lines = append(p.Lines, sheet.Line{
		Role: role, Text: text, Advance: whole(l.Advance), Size: size, X: x, Y: y + l.Offset*size,
		Vertical: true, Along: v.along, Font: font,
	})
}

// whole widens the advances of narrow characters to a full em, as each of them is set
// upright.
func whole(adv []float32) []float32 {
	out := make([]float32, len(adv))
	for i, a := range adv {
		out[i] = max(a, 1)
	}
	return out
}

func (v *vertical) article(s *story) {
	no := len(v.d.Truth.Articles)
	room := v.set.Measure * v.size
	group := s.group(v.h, v.set.Measure, 1.6+0.8*v.h.w.Rand.Float64())
	wide := 3 * v.size * v.lead // a headline is in one band with some lines of its body
	for _, l := range group {
		wide += l.size * v.size * v.lead
	}
	v.room(wide)
	for _, l := range group {
		size := l.size * v.size
		if n := float64(len([]rune(l.text))); n*size > room {
			size = room / n
		}
		v.add(compose.Flat(l.text, l.track), size, headRole(l.part, no), fontOf(l.part))
	}
	if len(s.byline) > 0 {
		role := sheet.Role{Label: label.Byline, Article: no, Paragraph: -1}
		v.add(compose.Flat(s.byline[0], 0), v.size, role, 1)
	}
	blocks := blocksOf(s.items)
	for n, it := range s.items {
		set := v.set
		for i, l := range set.Break(it.text, it.indent) {
			role := sheet.Role{Label: it.first, Article: no, Paragraph: blocks[n]}
			if i > 0 {
				role.Label = it.next
			}
			v.add(l, v.size, role, 1)
		}
	}
	s.photos = nil
	s.book(v.d)
}
