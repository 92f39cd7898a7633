package main

import (
	"fmt"
	"strings"
)

// article places one article at x, y and returns the width and height that it takes.
func (s *sheet) article(p *page, k *block, a *article, x, y float64) (float64, float64, error) {
	w, n := p.number(k, "w", 17), int(p.number(k, "cols", 1))
	gap, lead := p.number(k, "gap", 1.6), p.number(k, "lead", 1.6)
	fr, err := parseFrame(k.attr["frame"])
	if err != nil {
		return 0, 0, err
	}
	seq := p.value(k, "seq", "bth")
	if !strings.ContainsAny(seq, "hH") || !strings.Contains(seq, "t") {
		return 0, 0, fmt.Errorf("seq %q draws no heading or no body", seq)
	}
	total := float64(n)*w + float64(n-1)*gap
	signed := a.signed(p, k)
	signed.own = wrapBylines(signed.own, w)
	if len(signed.own) > 0 && !strings.Contains(seq, "b") {
		return 0, 0, fmt.Errorf("seq %q does not draw the byline's own line", seq)
	}
	t := signed.truth(a)

	// The heading is at the top, whenever it is drawn. So its lines are placed in a sheet
	// of their own and drawn when seq says so.
	var head sheet
	hh, headline := head.heading(p, k, a, x, y, total)
	bodyX, tall := x, 0.0
	if k.attr["vert"] != "" {
		var wide float64
		wide, tall = head.vertical(p, k, a, x, y+hh)
		bodyX, headline = x+wide, []string{strings.Join(a.head, "")}
	}
	t.setHeadline(headline)
	top := y + hh
	taken := len(signed.own)
	cells, height := flow(p.setting(), signed.items(p, k, a), w, n, taken, fr)

	at := drawing{bodyX, top, w, gap, lead, height}
	for i := 0; i < len(seq); i++ {
		digit := byte(0)
		if i+1 < len(seq) && seq[i+1] >= '1' && seq[i+1] <= '9' {
			digit = seq[i+1]
		}
		s.part(p, k, a, seq[i], digit, at, &head, signed.own, cells)
	}
	s.printed = append(s.printed, head.printed...)
	s.articles = append(s.articles, t)
	h := hh + max(tall, float64(height)*lead*em)
	if len(a.caption) > 0 {
		h += 6 * em
	}
	return total*em + bodyX - x, h, nil
}

// drawing is the place of an article's body, and how it is set.
type drawing struct {
	x, top       float64
	w, gap, lead float64 // em
	height       int     // rows
}

// part draws one part of an article, as seq names it; digit is 1 for the
// first column of the body alone, 2 for the others.
func (s *sheet) part(p *page, k *block, a *article, name, digit byte, at drawing, head *sheet, own []string, cells []cell) {
	switch name {
	case 'h':
		s.lines = append(s.lines, head.lines...)
	case 'H':
		s.late = append(s.late, head.lines...)
	case 'b':
		for j, l := range own {
			s.put(placed{x: at.x, y: at.top + float64(j)*at.lead*em, width: at.w * em, size: em, align: p.value(k, "by", "r")}, l)
		}
	case 't':
		for _, c := range cells {
			if digit == '1' && c.column > 0 || digit == '2' && c.column == 0 {
				continue
			}
			s.cell(c, at.x+float64(c.column)*(at.w+at.gap)*em, at.top, at.lead)
		}
	case 'c':
		s.captions(p, a, at.x, at.top+(float64(at.height)*at.lead+1)*em, at.w, at.lead)
	}
}

func (s *sheet) cell(c cell, x, top, lead float64) {
	for _, r := range c.runs {
		s.printed = append(s.printed, r.text)
	}
	s.add(placed{x: x + c.offset*em, y: top + float64(c.row)*lead*em, width: c.width * em, size: em, align: c.align, runs: c.runs})
}

// broken sets text over width em, one line below the other, and returns the height.
func (s *sheet) broken(p *page, text string, x, y, width, size, indent, lead float64) float64 {
	cells, rows := flow(p.setting(), []item{{text: text, indent: indent}}, width/size, 1, 0, frame{})
	for _, c := range cells {
		for _, r := range c.runs {
			s.printed = append(s.printed, r.text)
		}
		s.add(placed{x: x + c.offset*em*size, y: y + float64(c.row)*lead*em*size, width: c.width * em * size, size: em * size, align: c.align, runs: c.runs})
	}
	return float64(rows) * lead * em * size
}

func (s *sheet) captions(p *page, a *article, x, y, w, lead float64) {
	if len(a.caption) == 0 {
		return
	}
	for _, c := range a.caption {
		y += s.broken(p, c, x, y, w, 0.85, 0, lead)
	}
	s.other = append(s.other, truthBlock{"caption", a.caption})
}

// weatherBox prints t: title, f: forecast, d: figures, w: warning; cells of a
// table are parted by a bar.
func (s *sheet) weatherBox(p *page, k *block, x, y float64) (float64, float64) {
	w, lead, top := p.number(k, "w", 14), p.number(k, "lead", 1.6), y
	t := &truthWeather{}
	for _, l := range k.lines {
		key, v, _ := strings.Cut(l, ": ")
		cells := strings.Split(v, "|")
		if len(cells) > 1 {
			at := x
			for _, c := range cells {
				s.put(placed{x: at, y: y, width: w * em, size: em, align: "l"}, c)
				at += w * em / float64(len(cells))
			}
			y += lead * em
			v = strings.Join(cells, " ")
		} else {
			y += s.broken(p, v, x, y, w, p.number(k, "size", 1), 0, lead)
		}
		t.add(key, v)
	}
	s.weather = t
	return w * em, y - top
}

// notice prints h: heading, p: paragraph, l: line, s: signature on the right.
func (s *sheet) notice(p *page, k *block, x, y float64) (float64, float64) {
	w, lead, top := p.number(k, "w", 13), p.number(k, "lead", 1.6), y
	var lines []string
	for _, l := range k.lines {
		key, v, _ := strings.Cut(l, ": ")
		lines = append(lines, v)
		switch key {
		case "h":
			s.put(placed{x: x, y: y, width: w * em, size: 1.8 * em, align: "c"}, v)
			y += 3 * em
		case "p":
			y += s.broken(p, v, x, y, w, 1, 2, lead)
		case "s":
			s.put(placed{x: x, y: y, width: w * em, size: em, align: "r"}, v)
			y += lead * em
		default:
			y += s.broken(p, v, x, y, w, 1, 0, lead)
		}
	}
	s.other = append(s.other, truthBlock{"notice", lines})
	return w * em, y - top
}

// plainLines prints lines as they are, one below the other or, with across,
// side by side on one baseline.
func (s *sheet) plainLines(p *page, k *block, x, y float64) (float64, float64) {
	size, lead := p.number(k, "size", 1), p.number(k, "lead", 1.6)
	across := k.attr["across"] != ""
	dx, dy, wide := 0.0, 0.0, 0.0
	for _, l := range k.lines {
		w := (runeWidth(l) + 2) * em * size
		s.put(placed{x: x + dx, y: y + dy, width: w, size: em * size, align: "l"}, l)
		if across {
			dx += w + 2*em
			wide = dx
		} else {
			dy += size * lead * em
			wide = max(wide, w)
		}
	}
	s.other = append(s.other, truthBlock{k.kind, k.lines})
	return wide, max(dy, size*lead*em)
}
