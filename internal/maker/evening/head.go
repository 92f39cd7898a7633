package evening

import (
	"math"
	"slices"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/truth"
)

// title is a line of a headline group.
type title struct {
	text  string
	size  float64 // em
	track float64
	part  sheet.Part
}

// titles divides the parts of a headline group into lines of a width. The truth's headline
// is set to the lines as printed.
func (p *press) titles(c *copyText, width, size float64) []title {
	var out []title
	add := func(text string, size, track float64, part sheet.Part) (lines []string) {
		n := float64(len([]rune(text)))
		// A line that is slightly too wide is set smaller; a wider one is divided.
		if fit := width / (n * (1 + track)); fit < size {
			if size = math.Max(fit, 0.72*size); fit < size {
				lines = halves(text, int(width/(size*(1+track))))
			}
		}
		if lines == nil {
			lines = []string{text}
		}
		for _, l := range lines {
			out = append(out, title{l, size, track, part})
		}
		return lines
	}
	if c.Label != "" && c.above {
		track := 0.0
		if p.lan == "#" && p.Chance(0.4) {
			track = 0.9
		}
		add(c.lan, 1.2+0.3*p.Rand.Float64(), track, sheet.LabelPart)
	}
	if c.Kicker != "" {
		add(c.Kicker, math.Max(1.15, 0.5*size), 0, sheet.KickerPart)
	}
	var printed truth.Text
	for _, l := range c.Headline {
		track := 0.0
		if len([]rune(l)) < 4 && p.Chance(0.4) {
			track = 0.6 * p.Rand.Float64()
		}
		printed = append(printed, add(l, size, track, sheet.HeadlinePart)...)
	}
	c.Headline = printed
	if c.Label != "" && !c.above {
		add(c.lan, 1.15, 0, sheet.LabelPart)
	}
	if c.Deck != "" {
		add(c.Deck, math.Max(1.1, 0.45*size), 0, sheet.DeckPart)
	}
	return out
}

// halves divides a text into lines of at most n characters that are about equally long.
func halves(text string, n int) []string {
	r := []rune(text)
	n = max(n, 4)
	k := (len(r) + n - 1) / n
	var out []string
	for ; k > 1; k-- {
		at := (len(r) + k - 1) / k
		for at < len(r) && at > 1 && (strings.ContainsRune(notFirst, r[at]) || strings.ContainsRune(notLast, r[at-1]) || isHalf(r[at]) && isHalf(r[at-1])) {
			at--
		}
		out = append(out, strings.TrimSpace(string(r[:at])))
		r = r[at:]
	}
	return slices.DeleteFunc(append(out, strings.TrimSpace(string(r))), func(s string) bool { return s == "" })
}

// head sets a headline group over a width. It returns the lines and their height in points.
func (p *press) head(c *copyText, no int, x, y, width, size float64) ([]sheet.Line, float64) {
	var out []sheet.Line
	at := y
	for _, t := range p.titles(c, width, size) {
		adv, w := natural(t.text, t.track)
		l := sheet.Line{Role: role(t.part, no), Text: t.text, Advance: adv, Size: t.size * p.em, X: x, Font: font(t.part)}
		if !p.left {
			l.X += (width*p.em - w*l.Size) / 2
		}
		l.Y = at + l.Size
		at += 1.3 * l.Size
		out = append(out, l)
	}
	return out, at - y
}

// headDown sets a headline group in vertical lines at the left of an article. It returns
// the lines and their width.
func (p *press) headDown(c *copyText, no int, x, y, room float64) ([]sheet.Line, float64) {
	ts := p.titles(c, room/p.em/1.15, 1.9)
	wide := 0.0
	for _, t := range ts {
		wide += 1.35 * t.size * p.em
	}
	var out []sheet.Line
	at := x + wide
	for _, t := range ts {
		size := t.size * p.em
		at -= 1.35 * size
		adv := make([]float32, len([]rune(t.text)))
		for i := range adv {
			adv[i] = 1.12
		}
		out = append(out, sheet.Line{Role: role(t.part, no), Text: t.text, Advance: adv, Size: size, X: at + size/2, Y: y, Vertical: true, Font: font(t.part)})
	}
	return out, wide + p.em
}

func role(part sheet.Part, no int) sheet.Role {
	if part == sheet.LabelPart {
		return sheet.Role{Label: label.Column, Part: part, Article: no, Paragraph: -1}
	}
	return sheet.Role{Label: label.Head, Part: part, Article: no, Paragraph: -1}
}

func font(part sheet.Part) int {
	if part == sheet.HeadlinePart {
		return 2
	}
	return 3
}

// order puts the modules' parts into drawing order.
//
//	each        head, names, body of one article after the other
//	bodyfirst   names, body, head
//	insets      half of the body, head, the other half
//	mixed       one of those for each article
//	headslast   all bodies, then all heads from top to bottom
//	headsfirst  the reverse
//	bysize      all heads from the largest, then bodies from the right
func (p *press) order(ms []module) []sheet.Line {
	var out []sheet.Line
	add := func(groups ...[]sheet.Line) {
		for _, g := range groups {
			out = append(out, g...)
		}
	}
	if p.Chance(0.2) {
		p.Rand.Shuffle(len(ms), func(i, j int) { ms[i], ms[j] = ms[j], ms[i] })
	}
	heads := slices.Clone(ms)
	slices.SortStableFunc(heads, func(a, b module) int { return int(a.y - b.y) })
	switch p.st.layers {
	case "headslast", "headsfirst", "bysize":
		if p.st.layers == "bysize" {
			slices.SortStableFunc(heads, func(a, b module) int { return int(100 * (b.size - a.size)) })
			slices.SortStableFunc(ms, func(a, b module) int { return int(b.x - a.x) })
		}
		for _, first := range [...]bool{true, false} {
			if first == (p.st.layers != "headslast") {
				for _, m := range heads {
					add(m.head)
				}
				continue
			}
			for _, m := range ms {
				add(m.names, m.body, m.captions)
			}
		}
		return out
	}
	for _, m := range ms {
		layer := p.st.layers
		if layer == "mixed" {
			layer = [...]string{"each", "bodyfirst", "insets"}[p.Between(0, 2)]
		}
		switch layer {
		case "bodyfirst":
			add(m.names, m.body, m.head, m.captions)
		case "insets":
			add(m.names, m.body[:m.half], m.head, m.body[m.half:], m.captions)
		default:
			add(m.head, m.names, m.body, m.captions)
		}
	}
	return out
}
