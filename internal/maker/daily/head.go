package daily

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/compose"
	"baolan/internal/maker/sheet"
	"baolan/internal/truth"
)

// headLine is a line of a headline group.
type headLine struct {
	part  sheet.Part
	text  string
	size  float64 // relative to the size of the body
	track float64 // the space between characters, em
}

// wrap divides a text into lines of at most fit em that are as equal as possible. It
// divides after a mark or blank if one is near.
func wrap(text string, fit float64) []string {
	r := []rune(text)
	w := 0.0
	for _, c := range r {
		w += sheet.Natural(c)
	}
	n := 1
	for w/float64(n) > fit && n < len(r) {
		n++
	}
	var out []string
	for ; n > 1; n-- {
		at := len(r) / n
		for _, d := range [...]int{0, 1, -1, 2, -2, 3, -3} {
			if at+d > 0 && at+d < len(r) && strings.ContainsRune("，：！？” ", r[at+d-1]) && float64(at+d) <= fit {
				at += d
				break
			}
		}
		for at > 1 && at < len(r) && (strings.ContainsRune("，。：！？”’）》", r[at]) || strings.ContainsRune("“‘（《", r[at-1]) || r[at] < 0x2000 && r[at-1] < 0x2000) {
			at--
		}
		out = append(out, strings.TrimSpace(string(r[:at])))
		r = r[at:]
	}
	return append(out, strings.TrimSpace(string(r)))
}

// group returns the lines of an article's headline group over a width in em of the body.
// The truth's headline is set to the lines as printed.
func (s *story) group(h *house, width, scale float64) []headLine {
	w := h.w
	t := &s.t
	var out []headLine
	add := func(part sheet.Part, text string, size, track float64) []string {
		fit := width / size
		for size > 1.25 && float64(len([]rune(text)))*(1+track) > 2*fit {
			size *= 0.85
			fit = width / size
		}
		lines := wrap(text, fit/(1+track))
		for _, l := range lines {
			out = append(out, headLine{part, l, size, track})
		}
		return lines
	}
	if t.Label != "" && !s.inTitle {
		track := 0.0
		if s.spread {
			track = 1
		}
		add(sheet.LabelPart, s.printedLabel(), 1.1+0.5*w.Rand.Float64(), track)
	}
	if t.Kicker != "" {
		add(sheet.KickerPart, t.Kicker, 1.1+0.4*w.Rand.Float64()*scale/2, 0)
	}
	if len(t.Headline) > 0 {
		track := 0.0
		if len(t.Headline) == 1 && len([]rune(t.Headline[0])) <= 4 && w.Chance(0.5) {
			track = 0.25 + 0.9*w.Rand.Float64()
		}
		var printed truth.Text
		for _, l := range t.Headline {
			printed = append(printed, add(sheet.HeadlinePart, l, scale, track)...)
		}
		t.Headline = printed
		if s.inTitle && t.Label != "" {
			out = append(out, headLine{sheet.LabelPart, s.printedLabel(), 1.2, 0})
		}
	}
	if t.Deck != "" {
		add(sheet.DeckPart, t.Deck, 1.1+0.4*w.Rand.Float64()*scale/2, 0)
	}
	return out
}

// place sets the lines of a group one below the other over a width in em. It returns the
// height in points.
func (ts *typesetter) place(ls []headLine, article int, x, y, width float64, align byte) ([]sheet.Line, float64) {
	var out []sheet.Line
	top := y
	for i, l := range ls {
		if i > 0 && l.part != ls[i-1].part {
			y += 0.5 * ts.size
		}
		q := compose.Flat(l.text, l.track)
		p := sheet.Line{Role: headRole(l.part, article), Text: l.text, Advance: q.Advance, Size: l.size * ts.size, Font: fontOf(l.part)}
		p.X = x
		if align == 'c' {
			p.X += (width*ts.size - q.Width*p.Size) / 2
		}
		p.Y = y + p.Size
		y += 1.25 * p.Size
		out = append(out, p)
	}
	return out, y - top
}

// upright sets a group in vertical lines from right to left. It returns the width and the
// height in points.
func (ts *typesetter) upright(ls []headLine, article int, x, y float64) ([]sheet.Line, float64, float64) {
	var out []sheet.Line
	wide, tall := 0.0, 0.0
	for _, l := range ls {
		wide += l.size * ts.size * 1.3
	}
	at := x + wide
	for _, l := range ls {
		size := l.size * ts.size
		at -= 1.3 * size
		q := compose.Flat(l.text, 0.1)
		for i := range q.Advance {
			q.Advance[i] = 1.1
		}
		out = append(out, sheet.Line{
			Role: headRole(l.part, article), Text: l.text, Advance: q.Advance, Size: size,
			X: at + size/2, Y: y, Vertical: true, Font: fontOf(l.part),
		})
		tall = max(tall, 1.1*size*float64(len(q.Advance)))
	}
	return out, wide, tall
}

func headRole(p sheet.Part, article int) sheet.Role {
	r := sheet.Role{Label: label.Head, Part: p, Article: article, Paragraph: -1}
	if p == sheet.LabelPart {
		r.Label = label.Column
	}
	return r
}

func fontOf(p sheet.Part) int {
	if p == sheet.HeadlinePart {
		return 2
	}
	return 3
}
