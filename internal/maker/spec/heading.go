package main

import "strings"

// heading places kicker, headline and deck over width em. It returns their height and how
// the headline was divided.
func (s *sheet) heading(p *page, k *block, a *article, x, y, width float64) (float64, []string) {
	top := y
	align := p.value(k, "ha", "c")
	gap := p.number(k, "hgap", 0.6) * em
	track := p.number(k, "track", 0)
	var printed []string
	put := func(text string, size, track float64) []string {
		lines := []string{text}
		length := runeWidth(text)
		fit := width / (length + track*(length-1))
		if fit < size {
			size = fit
		}
		if size < 1.5 {
			size = 1.5
			lines = wrapHeading(text, width/size)
		}
		for _, l := range lines {
			s.put(placed{x: x, y: y, width: width * em, size: size * em, align: align, track: track}, l)
			y += size * em * 1.25
		}
		return lines
	}
	for _, part := range p.value(k, "hseq", "lkhd") {
		if y > top {
			y += gap
		}
		switch {
		case part == 'l' && a.label != "":
			put(a.label, 1.3, 0)
		case part == 'k' && a.kicker != "":
			put(a.kicker, 1.5, 0)
		case part == 'd' && a.deck != "":
			for _, d := range strings.Split(a.deck, " / ") {
				put(d, 1.4, 0)
			}
		case part == 'h' && k.attr["vert"] == "":
			for _, h := range a.head {
				printed = append(printed, put(h, p.number(k, "hs", 2.6), track)...)
			}
		}
	}
	return y - top + 0.8*em, printed
}

// vertical places the characters of the headline one below the other, left of the columns.
// It returns the width and height in px.
func (s *sheet) vertical(p *page, k *block, a *article, x, y float64) (wide, tall float64) {
	size := p.number(k, "hs", 2.2) * em
	for i, h := range a.head {
		for j, c := range []rune(h) {
			s.put(placed{x: x + float64(i)*size*1.3, y: y + float64(j)*size*1.25, width: size, size: size, align: "c"}, string(c))
			tall = max(tall, float64(j+1)*size*1.25)
		}
	}
	return float64(len(a.head))*size*1.3 + em, tall
}

func runeWidth(s string) float64 {
	w := 0.0
	for _, c := range s {
		if c < 0x2000 {
			w += 0.55
		} else {
			w++
		}
	}
	return w
}

// wrapHeading divides a headline that is wider than the column, at a space if one is near
// the edge.
func wrapHeading(s string, width float64) []string {
	var out []string
	r := []rune(s)
	for len(r) > 0 {
		n := 1
		for n < len(r) && runeWidth(string(r[:n+1])) <= width {
			n++
		}
		if n < len(r) {
			for i := n; i > n-3 && i > 1; i-- {
				if r[i] == ' ' {
					n = i
					break
				}
			}
			for n > 1 && (strings.ContainsRune(closingMarks, r[n]) || strings.ContainsRune(openingMarks, r[n-1])) {
				n--
			}
		}
		out = append(out, strings.TrimSpace(string(r[:n])))
		r = []rune(strings.TrimSpace(string(r[n:])))
	}
	return out
}
