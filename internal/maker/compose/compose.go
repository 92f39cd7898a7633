// Package compose breaks text into justified lines by the rules of Chinese typesetting for
// marks: no closing mark begins a line, no opening one ends it, and marks are squeezed to
// half their width if a line then holds what belongs to it.
//
// It returns the advance of every character, so that printers and simulated extractors have
// the same gaps.
package compose

import (
	"math"
	"strings"
	"unicode/utf8"

	"baolan/internal/maker/sheet"
)

// Setting is how a paper sets its lines.
type Setting struct {
	Measure float64 // em
	Auto    float64 // the space between an ideograph and a Latin letter, em
	Squeeze bool    // marks are squeezed to make room for one more character
	TrimEnd bool    // a closing mark at a line's end is half an em wide
	Ragged  bool    // lines are not justified
	Pairs   bool    // the second of two marks side by side is half an em wide
	Beside  bool    // the space beside marks is justified too
}

// Line is a set line.
type Line struct {
	Text    string
	Advance []float32
	Offset  float64 // from the column's left edge to the first character, em
	Width   float64
	Last    bool
}

const (
	closing = "，。、；：？！”’）》〉】』」〕…—％"
	opening = "“‘（《〈【『「〔"
)

type atom struct {
	runes []rune
	width float64
	class byte // 'c' closing, 'o' opening, 'l' Latin, 's' space, 'h' ideograph
}

func atoms(s string) []atom {
	var out []atom
	rs := []rune(s)
	for i := 0; i < len(rs); {
		r := rs[i]
		switch {
		case r == ' ' || r == '　':
			out = append(out, atom{rs[i : i+1], sheet.Natural(r), 's'})
			i++
		case isLatin(r):
			j := i
			for j < len(rs) && isLatin(rs[j]) {
				j++
			}
			out = append(out, atom{rs[i:j], 0.5 * float64(j-i), 'l'})
			i = j
		case (r == '—' || r == '…') && i+1 < len(rs) && rs[i+1] == r:
			out = append(out, atom{rs[i : i+2], 2, 'h'})
			i += 2
		case strings.ContainsRune(closing, r) && r != '…' && r != '—':
			out = append(out, atom{rs[i : i+1], 1, 'c'})
			i++
		case strings.ContainsRune(opening, r):
			out = append(out, atom{rs[i : i+1], 1, 'o'})
			i++
		default:
			out = append(out, atom{rs[i : i+1], sheet.Natural(r), 'h'})
			i++
		}
	}
	return out
}

func isLatin(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || strings.ContainsRune(".%-/@:+~,'", r)
}

// gap returns the space between two atoms.
func (s *Setting) gap(a, b atom) float64 {
	if (a.class == 'l' && b.class == 'h' || a.class == 'h' && b.class == 'l') && s.Auto > 0 {
		return s.Auto
	}
	if s.Pairs && (a.class == 'c' && (b.class == 'c' || b.class == 'o') || a.class == 'o' && b.class == 'o') {
		return -0.5
	}
	return 0
}

// Break divides a paragraph into lines. first is the indent of the first line, em.
func (s *Setting) Break(text string, first float64) []Line {
	var out []Line
	for text != "" {
		var l Line
		l, text = s.Next(text, first)
		l.Offset, first = first, 0
		out = append(out, l)
	}
	return out
}

// Next sets the first line of a text, which is narrower than the measure by indent em, and
// returns it with the rest of the text.
func (s *Setting) Next(text string, indent float64) (Line, string) {
	text = strings.TrimLeft(text, " ")
	measure := s.Measure - indent
	// Only as much text as a line can hold is divided into atoms.
	head, n := text, 0
	for i := range text {
		if n++; float64(n) > 3*measure+40 {
			head = text[:i]
			break
		}
	}
	as := atoms(head)
	k := s.fit(as, measure)
	last := k == len(as) && len(head) == len(text)
	l := s.set(as[:k], measure, last)
	size := 0
	for _, a := range as[:k] {
		for _, r := range a.runes {
			size += utf8.RuneLen(r)
		}
	}
	return l, strings.TrimLeft(text[size:], " ")
}

// fit returns how many atoms the next line takes.
func (s *Setting) fit(rest []atom, measure float64) int {
	w, give := 0.0, 0.0
	n := 0
	for n < len(rest) {
		a := rest[n]
		add := a.width
		if n > 0 {
			add += s.gap(rest[n-1], a)
		}
		if (a.class == 'c' || a.class == 'o') && add == a.width {
			give += 0.5
		}
		over := w + add - measure
		if s.TrimEnd && a.class == 'c' {
			over -= 0.5
		}
		if over > 1e-6 {
			if !(over <= give && (a.class == 'c' || s.Squeeze && give >= 1)) || a.class == 's' {
				break
			}
		}
		w += add
		n++
	}
	if n >= len(rest) {
		return len(rest)
	}
	// The next line may not begin with a closing mark, this one not end with an
	// opening one.
	for n > 1 && (rest[n].class == 'c' || rest[n-1].class == 'o') {
		n--
	}
	return max(n, 1)
}

// set returns the advances of a line.
func (s *Setting) set(as []atom, measure float64, last bool) Line {
	for len(as) > 1 && as[len(as)-1].class == 's' {
		as = as[:len(as)-1]
	}
	l := Line{Last: last}
	var adv []float64
	var ends []int // index into adv of each atom's last character
	w, give := 0.0, 0.0
	var b strings.Builder
	for i, a := range as {
		for _, r := range a.runes {
			b.WriteRune(r)
			adv = append(adv, sheet.Natural(r))
		}
		ends = append(ends, len(adv)-1)
		if i+1 < len(as) {
			g := s.gap(a, as[i+1])
			adv[len(adv)-1] += g
			w += g
		}
		w += a.width
		give += s.give(as, i)
	}
	l.Text = b.String()
	if s.TrimEnd && len(as) > 0 && as[len(as)-1].class == 'c' && w > measure {
		// Half of the last mark stands outside of the measure.
		w -= 0.5
		give -= s.give(as, len(as)-1)
	}
	switch over := w - measure; {
	case over > 1e-6 && give > 0:
		share := math.Min(1, over/give)
		s.squeeze(as, adv, ends, share)
		w -= share * give
	case over < -1e-6 && !last && !s.Ragged:
		s.justify(as, adv, ends, -over)
		w = measure
	}
	l.Width = w
	l.Advance = make([]float32, len(adv))
	for i, a := range adv {
		l.Advance[i] = float32(a)
	}
	return l
}

// give returns by how much a mark of a line can be narrowed. A mark that is half as wide
// already, beside another mark, cannot be.
func (s *Setting) give(as []atom, i int) float64 {
	switch {
	case as[i].class == 'c' && (i+1 == len(as) || s.gap(as[i], as[i+1]) >= 0),
		as[i].class == 'o' && i > 0 && s.gap(as[i-1], as[i]) >= 0:
		return 0.5
	}
	return 0
}

// squeeze narrows each mark by a share of what give returns for it.
func (s *Setting) squeeze(as []atom, adv []float64, ends []int, share float64) {
	for i, a := range as {
		if s.TrimEnd && i == len(as)-1 {
			break
		}
		g := s.give(as, i) * share
		if a.class == 'c' {
			adv[ends[i]] -= g
		} else if i > 0 {
			adv[ends[i-1]] -= g
		}
	}
}

func (s *Setting) justify(as []atom, adv []float64, ends []int, room float64) {
	var at []int
	for i := 0; i+1 < len(as); i++ {
		a, b := as[i].class, as[i+1].class
		if !s.Beside && (a == 'c' || b == 'o') {
			continue
		}
		at = append(at, ends[i])
	}
	for _, i := range at {
		adv[i] += room / float64(len(at))
	}
}

// Flat returns a line that is not justified, with a space of track em after each character.
func Flat(text string, track float64) Line {
	l := Line{Text: text, Last: true}
	for _, r := range text {
		w := sheet.Natural(r)
		l.Advance = append(l.Advance, float32(w+track))
		l.Width += w + track
	}
	l.Width -= track
	return l
}
