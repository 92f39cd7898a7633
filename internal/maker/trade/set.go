package trade

import (
	"math"
	"strings"

	"baolan/internal/maker/sheet"
)

// set is a line of text before it is placed.
type set struct {
	text    string
	advance []float32
	width   float64
}

const (
	closers = "，。、；：？！”’）》〉】』」〕％℃"
	openers = "“‘（《〈【『「〔"
	halved  = "，。、；：）》”】」』"
)

func isCloser(r rune) bool { return strings.ContainsRune(closers, r) }
func isOpener(r rune) bool { return strings.ContainsRune(openers, r) }
func isNarrow(r rune) bool { return sheet.Natural(r) < 1 && r != ' ' }

// wide returns the advance of a character before a line is justified.
func (p *paper) wide(r rune) float64 {
	if p.marks == 'h' && strings.ContainsRune(halved, r) {
		return 0.5
	}
	return sheet.Natural(r)
}

// next sets the first line of a text over some room, in em, and returns the rest.
func (p *paper) next(text string, room float64, ragged bool) (set, string) {
	text = strings.TrimLeft(text, " ")
	rs := []rune(text)
	n, w := 0, 0.0
	for n < len(rs) && (w+p.wide(rs[n]) <= room+1e-9 || n == 0) {
		w += p.wide(rs[n])
		n++
	}
	if n < len(rs) {
		n = p.cut(rs, n, w, room)
	}
	line, rest := rs[:n], string(rs[n:])
	for len(line) > 1 && line[len(line)-1] == ' ' {
		line = line[:len(line)-1]
	}
	return p.justified(line, room, ragged || rest == ""), strings.TrimLeft(rest, " ")
}

// cut returns where a line ends that could hold n characters, w em wide: a closing mark is
// taken in or hangs, what may not be divided goes to the next line.
func (p *paper) cut(rs []rune, n int, w, room float64) int {
	if isCloser(rs[n]) && p.takes(rs[:n], rs[n], w-room) && (n+1 == len(rs) || !isCloser(rs[n+1])) {
		return n + 1
	}
	k := n
	for k > 1 && (isCloser(rs[k]) || isOpener(rs[k-1]) || rs[k] == rs[k-1] && (rs[k] == '—' || rs[k] == '…') ||
		!p.divide && isNarrow(rs[k]) && isNarrow(rs[k-1])) {
		k--
	}
	if k < 2 || float64(k) < 0.4*float64(n) {
		return n
	}
	return k
}

// takes reports whether a line that is by so much wider than its room takes in a closing mark
// too: by hanging it, or by squeezing all marks.
func (p *paper) takes(line []rune, r rune, over float64) bool {
	if p.hang && strings.ContainsRune("，。、", r) {
		return true
	}
	marks := 1
	for _, c := range line {
		if strings.ContainsRune(halved, c) {
			marks++
		}
	}
	return p.marks == 's' && 0.5*float64(marks) >= over+p.wide(r)
}

// justified returns a line with the advances of its characters. The room that is left is
// divided between them, and marks give what is missing.
func (p *paper) justified(rs []rune, room float64, last bool) set {
	s := set{text: string(rs), advance: make([]float32, len(rs))}
	var gaps, marks []int
	for i, r := range rs {
		a := p.wide(r)
		s.advance[i] = float32(a)
		s.width += a
		if strings.ContainsRune(halved, r) && i+1 < len(rs) {
			marks = append(marks, i)
		}
		if i > 0 && !(isNarrow(r) && isNarrow(rs[i-1])) {
			gaps = append(gaps, i-1)
		}
	}
	left := room - s.width
	switch {
	case left < -1e-6 && p.marks == 's' && len(marks) > 0:
		each := math.Min(0.5, -left/float64(len(marks)))
		for _, i := range marks {
			s.advance[i] -= float32(each)
		}
		s.width = math.Max(room, s.width-0.5*float64(len(marks)))
	case left > 1e-6 && !last && len(gaps) > 0:
		for _, i := range gaps {
			s.advance[i] += float32(left / float64(len(gaps)))
		}
		s.width = room
	}
	return s
}

// flat returns a line without gaps but track em between its characters.
func flat(text string, track float64) set {
	s := set{text: text}
	for _, r := range text {
		a := sheet.Natural(r) + track
		s.advance = append(s.advance, float32(a))
		s.width += a
	}
	s.width -= track
	return s
}
