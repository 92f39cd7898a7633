package evening

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
)

const (
	notFirst = "，。、；：？！”’）》〉】』」〕％℃…—"
	notLast  = "“‘（《〈【『「〔"
)

// token is a text that no line break divides.
type token struct {
	runes []rune
	width float64
}

func (t *token) last() rune { return t.runes[len(t.runes)-1] }
func isHalf(r rune) bool    { return sheet.Natural(r) < 1 && r != ' ' }

// tokens divides a text into tokens. Numbers and words are whole, and a mark is in one
// token with the character from which no line break may separate it.
func tokens(s string) []token {
	var out []token
	for _, r := range s {
		n := len(out)
		glue := n > 0 && (isHalf(r) && isHalf(out[n-1].last()) ||
			strings.ContainsRune(notFirst, r) || strings.ContainsRune(notLast, out[n-1].last()))
		if glue && len(out[n-1].runes) < 12 {
			out[n-1].runes = append(out[n-1].runes, r)
			out[n-1].width += sheet.Natural(r)
			continue
		}
		out = append(out, token{[]rune{r}, sheet.Natural(r)})
	}
	return out
}

// setLine is a line of a paragraph before it is placed.
type setLine struct {
	text    string
	advance []float32
	width   float64
	shift   float64 // em
	first   bool
}

// set divides a text into lines of a measure, with as many tokens as fit. A mark may be
// outside of the measure if the paper hangs marks.
func (p *press) set(text string, measure, indent float64) []setLine {
	ts := tokens(text)
	var out []setLine
	for i := 0; i < len(ts); {
		room := measure
		if len(out) == 0 {
			room -= indent
		}
		j, w := i, 0.0
		for j < len(ts) {
			more := ts[j].width
			if p.st.hang && strings.ContainsRune("，。、", ts[j].last()) {
				more--
			}
			if w+more > room+1e-9 && j > i {
				break
			}
			w += ts[j].width
			j++
		}
		l := p.line(ts[i:j], room, j == len(ts))
		l.first = len(out) == 0
		if l.first {
			l.shift = indent
		}
		out = append(out, l)
		for i = j; i < len(ts) && ts[i].runes[0] == ' '; i++ { //nolint:revive // blanks at a line's beginning fall away
		}
	}
	return out
}

// line returns the advances of a line's characters. The room that is left is divided evenly
// between the ideographs.
func (p *press) line(ts []token, room float64, last bool) setLine {
	var rs []rune
	for _, t := range ts {
		rs = append(rs, t.runes...)
	}
	for len(rs) > 1 && rs[len(rs)-1] == ' ' {
		rs = rs[:len(rs)-1]
	}
	l := setLine{text: string(rs), advance: make([]float32, len(rs))}
	gaps := 0
	for i, r := range rs {
		n := sheet.Natural(r)
		l.advance[i] = float32(n)
		l.width += n
		if i > 0 && !(isHalf(r) && isHalf(rs[i-1])) {
			gaps++
		}
	}
	if last || p.st.ragged || gaps == 0 || room <= l.width {
		return l
	}
	add := (room - l.width) / float64(gaps)
	for i := 1; i < len(rs); i++ {
		if !(isHalf(rs[i]) && isHalf(rs[i-1])) {
			l.advance[i-1] += float32(add)
		}
	}
	l.width = room
	return l
}

// natural returns the advances of a line with track em between characters and no other
// gaps.
func natural(text string, track float64) (adv []float32, width float64) {
	for _, r := range text {
		n := sheet.Natural(r) + track
		adv = append(adv, float32(n))
		width += n
	}
	return adv, width - track
}

// bodyLine is a line of an article's body, with its role and how it is aligned.
type bodyLine struct {
	setLine
	sheet.Role
	at    byte
	cells []string
}

// lines sets the parts of an article over a measure.
func (p *press) lines(c *copyText, no int, measure float64) []bodyLine {
	var out []bodyLine
	blocks := c.blocks()
	for i, q := range c.parts {
		role := sheet.Role{Label: q.label, Article: no, Paragraph: blocks[i]}
		for _, row := range q.cells {
			out = append(out, bodyLine{Role: role, cells: row})
		}
		if q.cells != nil {
			continue
		}
		for _, l := range p.set(q.text, measure, q.indent) {
			if q.at != 'p' {
				l.advance, l.width = natural(l.text, 0)
				l.shift = q.indent
			}
			r := role
			if !l.first && (r.Label == label.First || r.Label == label.Item || r.Label == label.Question || r.Label == label.Answer) {
				r.Label = label.Next
			}
			out = append(out, bodyLine{setLine: l, Role: r, at: q.at})
		}
	}
	return out
}

// put places a line over a measure whose left edge and base line are given.
func (p *press) put(l bodyLine, x, y, measure float64, column int32) []sheet.Line {
	if l.cells != nil {
		var out []sheet.Line
		step := measure / float64(len(l.cells))
		for i, t := range l.cells {
			adv, w := natural(t, 0)
			q := sheet.Line{Role: l.Role, Text: t, Advance: adv, Size: p.em, X: x + float64(i)*step*p.em, Y: y, Font: 1, Column: column}
			if w > step-0.4 {
				q.Size = p.em * (step - 0.4) / w
			}
			out = append(out, q)
		}
		return out
	}
	shift := l.shift
	switch l.at {
	case 'c':
		shift = (measure - l.width) / 2
	case 'r':
		shift = measure - l.width
	}
	return []sheet.Line{{Role: l.Role, Text: l.text, Advance: l.advance, Size: p.em, X: x + shift*p.em, Y: y, Font: 1, Column: column}}
}
