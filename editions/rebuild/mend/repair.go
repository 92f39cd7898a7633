package mend

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// repair joins characters that came as lines, finds out whether lines were torn at their marks
// (torn.go) and, if they were, joins the pieces. If not, it only joins what gaps between two
// marks have separated. It returns the lines and the page's columns.
func repair(lines []measure.Line, s *scratch) ([]measure.Line, measure.Columns) {
	// Before it is asked where lines end: lines of one character end at every mark, and cells without one.
	lines = joinRows(joinedApart(lines))
	c := measure.FindColumns(lines)
	t, torn := tearingOf(lines)
	if !torn {
		lines = reunite(lines, slices.Max(c.Widths))
		c, lines = c.With(measure.Fittings(lines, c.Indent)), closeGaps(lines, &c)
		if !measure.HasBlank(lines) {
			lines = partAbreast(lines, &c)
		}
		return lines, c
	}
	m := newMender(lines, t.always(), s)
	coarse := m.coarse()
	c = measure.FindColumns(coarse).With(measure.Fittings(coarse, c.Indent)).With(m.spans()).With(c.Widths)
	for range 2 {
		before := c
		lines = m.lines(&c, t.squeezed(m.always, c.Widths[0]))
		c = measure.FindColumns(lines).With(measure.Fittings(lines, c.Indent)).With(c.Widths)
		if c.AreLike(&before) {
			break // otherwise lines are joined once more, with the columns of the whole lines
		}
	}
	return partAbreast(lines, &c), c
}

func trimLeft(s string) string {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !measure.IsGap(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// closingPrefix returns the length in bytes of the closing marks with which a text begins.
func closingPrefix(s string) int {
	for i, r := range s {
		if measure.ClassOf(r) != measure.Closing {
			return i
		}
	}
	return len(s)
}

// merge appends line l to p. The spaces of a letter-spaced line are no more
// than gaps; elsewhere pieces meet without one.
func merge(p, l *measure.Line) {
	p.Text += l.Text
	p.To = l.To
	stretched := p.Stretched && l.Runes < p.Runes || l.Stretched && p.Runes < l.Runes
	p.Extent = measure.Measure(p.Text)
	p.Stretched = p.Stretched || stretched
}

// opensArticle reports whether a line begins an article or a block. A reporter in brackets does
// not: it belongs to the dateline before it.
func opensArticle(a, b *measure.Line) bool {
	first := b.FirstRune()
	opens := measure.TraitOf(first)
	if first == '【' && a.End >= measure.EndsAsk {
		return true // such brackets are those of a label and rare inside paragraphs
	}
	if b.Traits&measure.HasStop == 0 && cue.MayBeByline(b) {
		if _, ok := cue.CutByline(b.Text); ok {
			d, rest := cue.CutDateline(a.Text)
			return d == "" || rest != ""
		}
	}
	if opens&measure.BriefMark != 0 || opens&measure.BylineMark != 0 && b.First != measure.Opening || cue.IsJumpLine(b) {
		return true
	}
	if opens&measure.OpensDateline != 0 {
		if d, _ := cue.CutDateline(b.Text); d != "" {
			return true
		}
	}
	return b.First == measure.Opening && cue.OpensCredit(b.Text)
}

// localWidths returns for each line the width of the whole lines round it, which is that of its
// column.
func localWidths(lines []measure.Line, c *measure.Columns) []measure.Em {
	const reach = 12
	whole := make([]int8, len(lines)) // candidate that the line is full in, + 1
	votes := make([]int, len(c.Widths))
	out := make([]measure.Em, len(lines))
	for i := range lines {
		whole[i] = -1
		if i+1 < len(lines) && !lines[i].Last.IsMark() && !lines[i+1].First.IsMark() {
			for k, w := range c.Widths {
				if lo, hi := measure.FullRange(&lines[i], &lines[i+1]); lo <= w && w <= hi {
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
		out[i] = c.Widths[best]
	}
	return out
}

// tightCost returns the cost of squeezing a line by the width that it has too much. It grows
// with the share of what its marks allow, because the last of it is seldom used.
func tightCost(over, most measure.Em) float32 {
	if over <= 0 || most <= 0 {
		return 0
	}
	return costTight * max(0, float32(over)/float32(most)-0.6)
}

// innerMarks returns the number of marks of a text that are not at its ends, and the number of
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
		r, size = measure.RuneAt(s, i)
		mark := measure.ClassOf(r).IsMark()
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
func closeGaps(lines []measure.Line, c *measure.Columns) []measure.Line {
	var local []measure.Em
	wide := measure.HasWideLeading(lines)
	var out []measure.Line // nil as long as it would be the lines before i
	last := func(i int) *measure.Line {
		if out == nil {
			out = append(make([]measure.Line, 0, len(lines)), lines[:i]...)
		}
		return &out[len(out)-1]
	}
	for i := range lines {
		l := &lines[i]
		if i == 0 || l.First != measure.Opening {
			if out != nil {
				out = append(out, *l)
			}
			continue
		}
		prev := &lines[i-1]
		if out != nil {
			prev = &out[len(out)-1]
		}
		if isBriefSignature(prev, l, wide, c.Widths) {
			// The signature is no part of what filled the line.
			before := prev.Extent
			before.End, before.Last = measure.EndsFull, measure.Closing
			prev = last(i)
			merge(prev, l)
			before.Gaps, before.Sign = prev.Gaps, prev.Sign
			prev.Extent = before
			continue
		}
		if !l.Blank && prev.Last == measure.Closing && prev.End < measure.EndsAsk {
			if local == nil {
				local = localWidths(lines, c)
			}
			w, sum := local[i], prev.Nat+l.Nat
			if wide { // it was squeezed as far as need be
				sum = prev.Lo + l.Lo
			}
			// Where a blank line stands before nearly every line, one that has
			// none was printed at the height of the line before.
			if sum <= w+3*measure.OneEm/2 && (wide || sum >= w-measure.OneEm && prev.Nat+measure.OneEm <= w) {
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

// isBriefSignature recognises a signature in brackets that stands at the right end of a
// paragraph's last line: 提供岗位600余个。        （王思远）
func isBriefSignature(last, l *measure.Line, wide bool, widths []measure.Em) bool {
	if l.First != measure.Opening || last.End < measure.EndsAsk || wide && l.Blank || !wide && last.Nat+l.Nat > slices.Max(widths)+measure.OneEm {
		return false
	}
	inner, ok := cue.CutBrackets(l.Text)
	return ok && strings.HasPrefix(l.Text, "（") && (cue.IsName(inner) || cue.HasRole(inner) && (wide || measure.HasSuffixAny(inner, "摄", "攝")))
}
