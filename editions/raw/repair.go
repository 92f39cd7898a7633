package raw

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// repair finds out whether the text is so broken and mends it if it is.
func repair(lines []line, c columns, s *scratch) ([]line, columns) {
	t, torn := tearingOf(lines)
	lines = reunite(lines, slices.Max(c.widths), torn)
	if !torn {
		c, lines = c.with(fittings(lines, c.indent)), closeGaps(lines, &c)
		if !anyBlank(lines) {
			lines = partAbreast(lines, &c)
		}
		return lines, c
	}
	m := newMender(lines, t.always(), s)
	coarse := m.coarse()
	c = findColumns(coarse).with(fittings(coarse, c.indent)).with(c.widths)
	for range 2 {
		before := c
		lines = m.lines(&c, t.squeezed(m.always, c.widths[0]))
		c = findColumns(lines).with(fittings(lines, c.indent)).with(c.widths)
		if c.like(&before) {
			break // else once more, with the columns of whole lines
		}
	}
	return partAbreast(lines, &c), c
}

// anyTorn tells whether a line begins with a closing mark or is one character.
func anyTorn(lines []line) bool {
	for i := range lines {
		if lines[i].first == closing || lines[i].runes == 1 {
			return true
		}
	}
	return false
}

// reunite puts a line that begins with a closing mark at the end of the line
// that it was torn from, or the mark alone where both were full; and lines of
// one character each together: a title or a vertical run whose characters
// stand too far apart. In a torn text the mender does the first, which knows
// what else belongs to the line and how wide it is.
func reunite(lines []line, widest em, torn bool) []line {
	if !anyTorn(lines) {
		return lines // as most pages
	}
	out := lines[:0] // never has more than were read
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.first == closing && !torn && len(out) > 0 && out[len(out)-1].nat < maxWidth {
			prev := &out[len(out)-1]
			if prev.nat+l.nat <= widest+2*oneEm {
				merge(prev, &l)
				continue
			}
			marks := closingPrefix(l.text)
			head := l
			head.text = l.text[:marks]
			merge(prev, &head)
			l.text = trimLeft(l.text[marks:])
			if l.text == "" {
				continue
			}
			l.extent = measure(l.text)
		}
		if l.runes == 1 && l.first == ideograph {
			j := i + 1
			for j < len(lines) && j-i < 60 && lines[j].runes == 1 && lines[j].first == ideograph {
				j++
			}
			if j-i >= 2 {
				for k := i + 1; k < j; k++ {
					l.text += lines[k].text
				}
				l.to = lines[j-1].to
				l.extent = measure(l.text)
				i = j - 1
			}
		}
		out = append(out, l)
	}
	return out
}

func trimLeft(s string) string {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !isGap(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// closingPrefix is the length of the marks that a text begins with.
func closingPrefix(s string) int {
	for i, r := range s {
		if classOf(r) != closing {
			return i
		}
	}
	return len(s)
}

// merge appends line l to p. The spaces of a letter-spaced line are no more
// than gaps; elsewhere pieces meet without one.
func merge(p, l *line) {
	p.text += l.text
	p.to = l.to
	stretched := p.stretched && l.runes < p.runes || l.stretched && p.runes < l.runes
	p.extent = measure(p.text)
	p.stretched = p.stretched || stretched
}

// opensArticle tells lines that begin something of their own. The reporter in
// brackets belongs to the dateline before it.
func opensArticle(a, b *line) bool {
	first := b.firstRune()
	opens := traitOf(first)
	if first == '【' && a.end >= endsAsk {
		return true // a label: inside paragraphs such brackets are rare
	}
	if b.traits&hasStop == 0 && b.mayBeByline() {
		if _, ok := cutByline(b.text); ok {
			d, rest := cutDateline(a.text)
			return d == "" || rest != ""
		}
	}
	if opens&briefMark != 0 || opens&bylineMark != 0 && b.first != opening || b.isJump() {
		return true
	}
	if opens&opensDateline != 0 {
		if d, _ := cutDateline(b.text); d != "" {
			return true
		}
	}
	return b.first == opening && opensCredit(b.text)
}

func (l *line) firstRune() rune { return firstRune(l.text) }

// localWidths is the width that whole lines round each line have: the column
// it stands in.
func localWidths(lines []line, c *columns) []em {
	const reach = 12
	whole := make([]int8, len(lines)) // candidate that the line is full in, + 1
	votes := make([]int, len(c.widths))
	out := make([]em, len(lines))
	for i := range lines {
		whole[i] = -1
		if i+1 < len(lines) && !lines[i].last.isMark() && !lines[i+1].first.isMark() {
			for k, w := range c.widths {
				if lo, hi := fullRange(&lines[i], &lines[i+1]); lo <= w && w <= hi {
					whole[i] = int8(k)
					break
				}
			}
		}
	}
	add := func(i, by int) {
		if i >= 0 && i < len(lines) && whole[i] >= 0 {
			votes[whole[i]] += by
		}
	}
	for i := range min(reach, len(lines)) {
		add(i, 1)
	}
	for i := range lines {
		add(i+reach, 1)
		add(i-reach-1, -1)
		best := 0
		for k := range votes {
			if votes[k] > votes[best] {
				best = k
			}
		}
		out[i] = c.widths[best]
	}
	return out
}

// tightCost is what it costs to squeeze a line by what it is too wide, out of
// the most that its marks allow: the last of it is seldom used.
func tightCost(over, most em) float32 {
	if over <= 0 || most <= 0 {
		return 0
	}
	return costTight * max(0, float32(over)/float32(most)-0.6)
}

// innerMarks counts the marks of a text that are not at its ends, and the
// pairs of marks in it.
func innerMarks(s string) (n, pairs int32) {
	_, head := utf8.DecodeRuneInString(s)
	_, tail := utf8.DecodeLastRuneInString(s)
	if head+tail >= len(s) {
		return 0, 0
	}
	prev := false
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = runeAt(s, i)
		mark := classOf(r).isMark()
		if mark && i >= head && i < len(s)-tail {
			n++
		}
		if mark && prev {
			pairs++
		}
		prev = mark
	}
	return n, pairs
}

// closeGaps joins what a wide gap between two marks has parted: in 说：“今 the
// halves that are blank meet, and an extractor takes that for a new line. Both
// together are one full line.
func closeGaps(lines []line, c *columns) []line {
	var local []em
	wide := spread(lines)
	var out []line // nil as long as it would be the lines before i
	last := func(i int) *line {
		if out == nil {
			out = append(make([]line, 0, len(lines)), lines[:i]...)
		}
		return &out[len(out)-1]
	}
	for i := range lines {
		l := &lines[i]
		if i == 0 || l.first != opening {
			if out != nil {
				out = append(out, *l)
			}
			continue
		}
		prev := &lines[i-1]
		if out != nil {
			prev = &out[len(out)-1]
		}
		if closesBrief(prev, l, wide, c.widths) {
			// The signature is no part of what filled the line.
			before := prev.extent
			before.end, before.last = endsFull, closing
			prev = last(i)
			merge(prev, l)
			before.gaps, before.sign = prev.gaps, prev.sign
			prev.extent = before
			continue
		}
		if !l.blank && prev.last == closing && prev.end < endsAsk {
			if local == nil {
				local = localWidths(lines, c)
			}
			w, sum := local[i], prev.nat+l.nat
			if wide { // it was squeezed as far as need be
				sum = prev.lo + l.lo
			}
			// Where a blank line stands before nearly every line, one that has
			// none was printed at the height of the line before.
			if sum <= w+3*oneEm/2 && (wide || sum >= w-oneEm && prev.nat+oneEm <= w) {
				merge(last(i), l)
				continue
			}
		}
		if out != nil {
			out = append(out, *l)
		}
	}
	if out == nil {
		return lines
	}
	return out
}

// closesBrief tells a signature in brackets that stands at the right end of a
// paragraph's last line: 提供岗位600余个。        （王思远）
func closesBrief(last, l *line, wide bool, widths []em) bool {
	if l.first != opening || last.end < endsAsk || wide && l.blank || !wide && last.nat+l.nat > slices.Max(widths)+oneEm {
		return false
	}
	inner, ok := cutBrackets(l.text)
	return ok && strings.HasPrefix(l.text, "（") && (isName(inner) || hasRole(inner) && (wide || hasSuffixAny(inner, "摄", "攝")))
}
