package trade

import (
	"math"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

// title is a line of a headline group.
type title struct {
	text        string
	size, track float64 // em
	part        sheet.Part
}

// titles divides a headline group into lines of a width. The truth's headline is set to the
// lines as printed.
func (p *paper) titles(c *draft, width, size float64) []title {
	var out []title
	add := func(text string, size, track float64, part sheet.Part) []string {
		lines := []string{text}
		n := flat(text, track).width
		if n*size > width {
			if small := width / n; small > 0.8*size && p.Chance(0.5) {
				size = small
			} else {
				lines = p.broken(text, width/size/(1+track))
			}
		}
		for _, l := range lines {
			if w := flat(l, track).width; w*size > width {
				out = append(out, title{l, width / w, track, part})
				continue
			}
			out = append(out, title{l, size, track, part})
		}
		return lines
	}
	var named bool
	if c.Label != "" && p.Chance(0.9) {
		named = true
		add(c.printed(), 1.1+0.5*p.Rand.Float64(), words.OneOf(p.Rand, 0.0, 0, 0.5, 1), sheet.LabelPart)
	}
	if c.Kicker != "" {
		add(c.Kicker, math.Max(1.1, 0.55*size), 0, sheet.KickerPart)
	}
	var printed []string
	for _, l := range c.Headline {
		track := 0.0
		if len([]rune(l)) < 5 && p.Chance(0.3) {
			track = 0.3 + 0.7*p.Rand.Float64()
		}
		printed = append(printed, add(l, size, track, sheet.HeadlinePart)...)
	}
	c.Headline = printed
	if c.Deck != "" {
		add(c.Deck, math.Max(1.05, 0.5*size), 0, sheet.DeckPart)
	}
	if c.Label != "" && !named {
		add(c.printed(), 1.2, 0, sheet.LabelPart)
	}
	return out
}

// broken divides a title into lines of at most n em: evenly, as full as they can be, or where
// a blank stands.
func (p *paper) broken(text string, n float64) []string {
	rs := []rune(text)
	n = math.Max(n, 3)
	room := n
	if p.Chance(0.6) {
		w := flat(text, 0).width
		room = math.Min(n, math.Ceil(w/math.Ceil(w/n)+0.5))
	}
	var out []string
	for len(rs) > 0 {
		k, w := 0, 0.0
		for k < len(rs) && (w+sheet.Natural(rs[k]) <= room || k == 0) {
			w += sheet.Natural(rs[k])
			k++
		}
		if k < len(rs) {
			at := k
			for at > 1 && (isCloser(rs[at]) || isOpener(rs[at-1]) || isNarrow(rs[at]) && isNarrow(rs[at-1])) {
				at--
			}
			if at > 1 {
				k = at
			}
			if i := blankIn(rs[:k]); i > k/2 {
				k = i
			}
		}
		if s := strings.Trim(string(rs[:k]), " 　"); s != "" {
			out = append(out, s)
		}
		rs = rs[k:]
	}
	return out
}

// blankIn returns where the last blank stands, -1 for none.
func blankIn(rs []rune) int {
	for i := len(rs) - 1; i > 0; i-- {
		if rs[i] == '　' || rs[i] == ' ' {
			return i
		}
	}
	return -1
}

// head sets titles one below the other over a width. It returns them and their height.
func (p *paper) head(ts []title, no int, x, y, width float64) ([]sheet.Line, float64) {
	var out []sheet.Line
	lead := words.OneOf(p.Rand, 1.15, 1.3, 1.5, 1.7)
	at := y
	for i, t := range ts {
		s := flat(t.text, t.track)
		l := sheet.Line{Role: role(t.part, no), Text: t.text, Advance: s.advance, Size: t.size * p.em, X: x, Font: font(t.part)}
		free := width*p.em - s.width*l.Size
		switch p.align {
		case 'c':
			l.X += free / 2
		case 's':
			l.X += math.Min(free, float64(i)*1.5*l.Size)
		}
		l.Y = at + l.Size
		at += lead * l.Size
		out = append(out, l)
	}
	return out, at - y
}

// upright sets titles in vertical lines, the first at the right. It returns them and their
// width.
func (p *paper) upright(ts []title, no int, x, y float64) ([]sheet.Line, float64) {
	wide := 0.0
	for _, t := range ts {
		wide += 1.4 * t.size * p.em
	}
	var out []sheet.Line
	at := x + wide
	for _, t := range ts {
		size := t.size * p.em
		at -= 1.4 * size
		adv := make([]float32, len([]rune(t.text)))
		for i := range adv {
			adv[i] = 1.1
		}
		out = append(out, sheet.Line{Role: role(t.part, no), Text: t.text, Advance: adv, Size: size, X: at + size/2, Y: y, Vertical: true, Font: font(t.part)})
	}
	return out, wide
}

func role(part sheet.Part, no int) sheet.Role {
	r := sheet.Role{Label: label.Head, Part: part, Article: no, Paragraph: -1}
	if part == sheet.LabelPart {
		r.Label = label.Column
	}
	return r
}

func font(part sheet.Part) int {
	if part == sheet.HeadlinePart {
		return 2
	}
	return 3
}
