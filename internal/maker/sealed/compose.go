package sealed

import (
	"fmt"
	"math"

	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

const (
	margin = 14.0 // mm
	gap    = 6.0  // between columns and frames
)

// compose sets frame by frame.
func (s *Sheet) compose() {
	if s.layout.order == "flow" {
		s.flow()
		return
	}
	s.x, s.y = margin, margin+12
	folioLast := s.w.Chance(0.6)
	if !folioLast {
		s.folio()
	}
	n := s.w.Between(s.layout.count[0], s.layout.count[1])
	switch s.layout.order {
	case "heads bodies":
		for n > 0 {
			k := min(n, s.w.Between(2, 3))
			s.band(k)
			n -= k
		}
	case "bodies, heads":
		var heads []Frame
		for range n {
			h := s.isSingle("body head")
			last := len(s.Frames) - 1
			if h {
				heads = append(heads, s.Frames[last])
				s.Frames = s.Frames[:last]
			}
		}
		s.Frames = append(s.Frames, heads...)
	default:
		for range n {
			order := s.layout.order
			if order == "any" {
				order = words.OneOf(s.w.Rand, "head body", "head body", "body head", "half head half")
			}
			s.isSingle(order)
		}
	}
	if s.Script == "hans" && s.w.Chance(0.4) {
		s.weather()
	}
	if s.Script == "hans" && s.w.Chance(0.2) {
		s.guide()
	}
	if folioLast {
		s.folio()
	}
	s.W, s.H = math.Max(s.right+margin, 160), s.y+margin+10
}

// tall estimates the height of paragraphs over a measure, in mm.
func (s *Sheet) tall(ps []Para, measure, headline float64) float64 {
	h := 0.0
	for _, p := range ps {
		size := map[Class]float64{Main: headline, Kicker: 1.25, Deck: 1.25, Label: 1.2, Notice: 1.4}[p.Class]
		if size == 0 {
			size = 1
		}
		n := float64(len([]rune(p.Text)) + s.Indent)
		lines := math.Ceil(n * size * s.em() / measure)
		lead := s.Lead
		if size > 1 {
			lead = 1.3
		}
		h += math.Max(1, lines) * size * lead * s.em()
		if p.Cells != nil {
			h += 2.5 // the padding of cells
		}
	}
	// A line with Latin words is wider than its characters. A frame that reached into the
	// next would hide part of it.
	return 1.1*h + s.em()
}

// add puts a frame on the page and gives its height.
func (s *Sheet) add(f Frame) float64 {
	f.Columns = max(f.Columns, 1)
	measure := (f.W - float64(f.Columns-1)*gap) / float64(f.Columns)
	if f.H == 0 {
		f.H = s.tall(f.Paras, measure, f.Headline)/float64(f.Columns) + s.em()
		if f.Columns > 1 {
			f.H += 2 * s.Lead * s.em()
		}
	}
	s.right = math.Max(s.right, f.X+f.W)
	s.Frames = append(s.Frames, f)
	return f.H
}

func (s *Sheet) width(columns int) float64 {
	return float64(columns)*s.measure + float64(columns-1)*gap
}

// isSingle sets one article below the last. It reports whether a head was drawn last.
func (s *Sheet) isSingle(order string) bool {
	head, body, other := s.piece(words.OneOf(s.w.Rand, s.layout.kinds...))
	k := s.w.Between(s.layout.columns[0], s.layout.columns[1])
	if count(body) < 40*k {
		k = 1
	}
	w := s.width(k)
	size := 1.5 + 0.35*float64(k) + 0.6*s.w.Rand.Float64()
	border := s.w.Chance(0.1)
	hf := Frame{X: s.x, Y: s.y, W: w, Columns: 1, Paras: head, Headline: size}
	bf := Frame{X: s.x, Y: s.y, W: w, Columns: k, Paras: body, Border: border}
	if len(head) == 0 {
		s.y += s.add(bf) + gap
		return false
	}
	headTall := s.tall(head, w, size)
	last := false
	switch order {
	case "body head":
		bf.Y += headTall
		s.y += s.add(bf) + headTall + gap
		s.add(hf)
		last = true
	case "half head half":
		cut := max(1, len(body)/2)
		a, b := bf, bf
		a.Paras, b.Paras = body[:cut], body[cut:]
		a.W, a.Columns, b.W, b.Columns = s.measure, 1, s.measure, 1
		b.X += s.measure + gap
		hf.W = s.width(2)
		headTall = s.tall(head, hf.W, size)
		a.Y, b.Y = a.Y+headTall, b.Y+headTall
		ta := s.add(a)
		s.add(hf)
		if len(b.Paras) > 0 {
			ta = math.Max(ta, s.add(b))
		}
		s.y += headTall + ta + gap
	case "corner":
		cut := max(1, 2*len(body)/3)
		a, b := bf, bf
		a.Paras, b.Paras = body[:cut], body[cut:]
		a.Y += headTall
		b.X, b.W, b.Columns = s.x+w+gap, s.measure, 1
		s.add(hf)
		tall := headTall + s.add(a)
		if len(b.Paras) > 0 {
			tall = math.Max(tall, s.add(b))
		}
		s.y += tall + gap
	case "upright", "down":
		s.upright(hf, bf, order == "down")
	default:
		bf.Y += headTall
		s.add(hf)
		s.y += headTall + s.add(bf) + gap
	}
	if len(other) > 0 {
		s.y += s.add(Frame{X: s.x, Y: s.y, W: s.measure, Paras: other}) + gap
	}
	return last
}

// upright sets the head downwards beside the body; down sets the body
// downwards too.
func (s *Sheet) upright(hf, bf Frame, down bool) {
	longest := 0
	for _, p := range hf.Paras {
		longest = max(longest, len([]rune(p.Text)))
	}
	hf.Down, hf.Headline = true, 1.8
	hf.W = float64(len(hf.Paras)+1) * 2.6 * s.em()
	hf.H = (float64(longest)*1.9 + 2) * s.em()
	if down {
		bf.Down = true
		bf.H = s.measure
		lines := 0.0
		for _, p := range bf.Paras {
			lines += math.Ceil(float64(len([]rune(p.Text))+s.Indent) * s.em() / s.measure)
		}
		bf.W = (lines + 2) * s.Lead * s.em()
		hf.H = math.Max(hf.H, bf.H)
		hf.X = s.x + bf.W + 4
		s.add(hf)
		s.add(bf)
		s.y += hf.H + gap
		return
	}
	bf.X += hf.W + 3
	s.add(hf)
	s.y += math.Max(hf.H, s.add(bf)) + gap
}

// band sets articles beside each other: heads first, then bodies.
func (s *Sheet) band(k int) {
	x, tall := s.x, 0.0
	var heads, bodies []Frame
	var others []Para
	for range k {
		head, body, other := s.piece(words.OneOf(s.w.Rand, s.layout.kinds...))
		n := s.w.Between(s.layout.columns[0], s.layout.columns[1])
		w := s.width(n)
		size := 1.4 + 0.5*s.w.Rand.Float64()
		h := s.tall(head, w, size)
		heads = append(heads, Frame{X: x, Y: s.y, W: w, Paras: head, Headline: size, H: h})
		b := Frame{X: x, Y: s.y + h, W: w, Columns: n, Paras: body}
		bodies = append(bodies, b)
		tall = math.Max(tall, h+s.tall(body, s.measure, 1)/float64(n)+(1+2*s.Lead)*s.em())
		x += w + gap
		others = append(others, other...)
	}
	for _, f := range heads {
		s.add(f)
	}
	for _, f := range bodies {
		s.add(f)
	}
	s.y += tall + gap
	if len(others) > 0 {
		s.y += s.add(Frame{X: s.x, Y: s.y, W: s.measure, Paras: others}) + gap
	}
}

func count(ps []Para) int {
	n := 0
	for _, p := range ps {
		n += len([]rune(p.Text))
		if p.Cells != nil || p.Class == Verse {
			return 0
		}
	}
	return n
}

// loose returns paragraphs that are in no article, and adds them to the truth as a block.
func (s *Sheet) loose(kind, block string, class Class, texts ...string) []Para {
	var out []Para
	for _, t := range texts {
		out = append(out, Para{Class: class, Text: t, Kind: kind, Article: -1, Block: -1})
	}
	s.Truth.Other = append(s.Truth.Other, truth.Block{Type: block, Lines: texts})
	return out
}

func (s *Sheet) folio() {
	t := &s.Truth
	ls := []string{words.OneOf(s.w.Rand, fmt.Sprintf("%02d", t.Number), fmt.Sprintf("%d", t.Number), fmt.Sprintf("第%d版", t.Number)), t.Name, s.w.Pick("pd"), t.Paper}
	ls = ls[:s.w.Between(2, 4)]
	ps := s.loose("folio", "folio", Folio, ls...)
	x := margin
	for _, p := range ps {
		s.Frames = append(s.Frames, Frame{X: x, Y: words.OneOf(s.w.Rand, margin, margin), W: 1.1 * float64(len([]rune(p.Text))+1) * s.em(), Columns: 1, H: 6, Paras: []Para{p}})
		x += float64(len([]rune(p.Text))+3) * s.em()
	}
	s.right = math.Max(s.right, x)
	if s.w.Has("pi") && s.w.Chance(0.5) {
		s.y += s.add(Frame{X: margin, Y: s.y, W: 90, Paras: s.loose("imprint", "imprint", Folio, s.w.Pick("pi"))})
	}
}

func (s *Sheet) weather() {
	w := &truth.Weather{Forecast: s.w.Pick("wf")}
	texts := []string{w.Forecast}
	if s.w.Chance(0.5) {
		w.Title = s.w.Pick("wt")
		texts = append([]string{w.Title}, texts...)
	}
	if s.w.Chance(0.5) {
		w.Detail = s.w.Pick("wd")
		texts = append(texts, w.Detail)
	}
	if s.w.Chance(0.3) {
		w.Warning = s.w.Pick("ww")
		texts = append(texts, w.Warning)
	}
	s.Truth.Weather = w
	var ps []Para
	for _, t := range texts {
		ps = append(ps, Para{Class: Flush, Text: t, Kind: "weather", Article: -1, Block: -1})
	}
	s.y += s.add(Frame{X: s.x, Y: s.y, W: s.width(2), Paras: ps}) + gap
}

func (s *Sheet) guide() {
	texts := []string{s.w.Pick("gh")}
	for range s.w.Between(3, 5) {
		s.w.Forget()
		texts = append(texts, s.w.Pick("gd"))
	}
	s.y += s.add(Frame{X: s.x, Y: s.y, W: s.width(1), Paras: s.loose("guide", "guide", Flush, texts...)}) + gap
}

// flow sets articles one below the other over pages.
func (s *Sheet) flow() {
	s.W, s.H = 210, 297
	s.Truth.Number = 0
	s.Running = words.OneOf(s.w.Rand, "", s.Truth.Paper)
	for range s.w.Between(s.layout.count[0], s.layout.count[1]) {
		head, body, other := s.piece(words.OneOf(s.w.Rand, s.layout.kinds...))
		s.Flow = append(append(append(s.Flow, head...), body...), other...)
	}
}
