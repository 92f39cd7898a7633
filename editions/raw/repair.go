package raw

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Some extractors (pdftotext -raw) break a printed line wherever a mark was
// set at half its width, and throw a closing mark onto a line of its own:
//
//	工作的          工作的“压舱石”，也是稳增长的“硬支
//	“压舱石”   →
//	，
//	也是稳增长的
//	“硬支
//
// repair puts the pieces together again. Pieces meet at marks only, and a
// whole line has one of the page's widths, so the cut of a run of pieces that
// makes the most whole lines is the right one.

// repair finds out whether the text is so broken and mends it if it is.
func repair(lines []line, c columns) ([]line, columns) {
	mendable := broken(lines, &c)
	lines = reunite(lines, slices.Max(c.widths))
	if !mendable {
		return closeGaps(lines, &c), c
	}
	local := localWidths(lines, &c)
	out := make([]line, 0, len(lines))
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && meets(&lines[j-1], &lines[j]) {
			j++
		}
		if j == i+1 {
			out = append(out, lines[i])
		} else {
			out = mend(out, lines[i:j], local[i:j], c.indent)
		}
		i = j
	}
	return out, findColumns(out)
}

// reunite puts a line that begins with a closing mark at the end of the line
// that it was torn from, or the mark alone where both were full; and lines of
// one character each together: a title or a vertical run whose characters
// stand too far apart.
func reunite(lines []line, widest em) []line {
	out := lines[:0:0]
	changed := false
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.first == closing && len(out) > 0 && out[len(out)-1].nat < maxWidth {
			prev := &out[len(out)-1]
			changed = true
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
				changed = true
			}
		}
		out = append(out, l)
	}
	if !changed {
		return lines
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

// broken tells the form by what cannot be otherwise: no line ends far short
// of its column in a comma.
func broken(lines []line, c *columns) bool {
	n := 0
	for i := range lines {
		l := &lines[i]
		if l.end == endsComma && l.nat+5*oneEm < c.widths[0] || l.first == closing {
			n++
		}
	}
	return n >= 3 && n*100 >= len(lines)
}

// meets tells that two lines may be pieces of one: they part at a mark.
func meets(a, b *line) bool {
	return (a.last.isMark() || b.first.isMark()) && !opensArticle(a, b)
}

// opensArticle tells lines that begin something of their own. The reporter in
// brackets belongs to the dateline before it.
func opensArticle(a, b *line) bool {
	if _, ok := cutByline(b.text); ok {
		d, rest := cutDateline(a.text)
		return d == "" || rest != ""
	}
	if isBriefMark(b.firstRune()) || isBylineMark(b.firstRune()) && b.first != opening || isJump(b.text) {
		return true
	}
	d, _ := cutDateline(b.text)
	return d != ""
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

// mend cuts a run of pieces into lines at least cost.
func mend(out, pieces []line, width []em, indent em) []line {
	n := len(pieces)
	cost := make([]float32, n+1)
	from := make([]int, n+1)
	for j := 1; j <= n; j++ {
		cost[j] = costNever * costNever
		w := width[j-1]
		var nat, rigid em
		whole := 0 // marks inside the pieces
		for i := j - 1; i >= 0; i-- {
			nat += pieces[i].nat
			rigid += pieces[i].rigid()
			whole += innerMarks(pieces[i].text)
			// Only the marks at which the line was broken were squeezed, and
			// one that ends it.
			lo := rigid - em(j-i)*oneEm/2 - oneEm/10
			if !pieces[j-1].last.isMark() {
				lo += oneEm / 2
			}
			if i < j-1 && lo > w+oneEm/2 {
				break
			}
			if v := cost[i] + wholeCost(pieces, i, j, lo, nat, w, indent) + unevenCost(j-i, whole); v < cost[j] {
				cost[j], from[j] = v, i
			}
		}
	}
	cuts := make([]int, 0, n)
	for j := n; j > 0; j = from[j] {
		cuts = append(cuts, j)
	}
	i := 0
	for k := len(cuts) - 1; k >= 0; k-- {
		l := pieces[i]
		if cuts[k] > i+1 {
			text := make([]byte, 0, 128)
			for _, p := range pieces[i:cuts[k]] {
				text = append(text, p.text...)
			}
			l.text, l.to = string(text), pieces[cuts[k]-1].to
			stretched := l.stretched
			l.extent = measure(l.text)
			l.stretched = l.stretched || stretched
		}
		out = append(out, l)
		i = cuts[k]
	}
	return out
}

// wholeCost is what pieces [i, j) cost as one line of a column: nothing if
// they fill it, more the emptier they leave it or the harder their marks must
// be squeezed. Where nothing needs to be squeezed nothing would have broken it.
func wholeCost(pieces []line, i, j int, lo, nat, w, indent em) float32 {
	last := &pieces[j-1]
	short := func(a em) float32 {
		switch {
		case lo > a+oneEm/10:
			return costOverfull + float32(lo-a)/float32(oneEm)
		case nat >= a-oneEm*6/5 || last.stretched:
			if j > i+1 && nat < a+oneEm/5 {
				return costLoose
			}
			return tightCost(nat-a, nat-lo)
		}
		return min(costUnforced+costUnforcedPerEm*float32(a-nat-oneEm)/float32(oneEm), costUnforcedMax)
	}
	v := short(w)
	if i == 0 || pieces[i-1].end >= endsAsk {
		v = min(v, costMendFirst+short(w-indent))
	}
	if last.end >= endsAsk && lo <= w {
		v = min(v, costMendLast)
	}
	if j == i+1 && j == len(pieces) {
		v = min(v, costMendAlone)
	}
	return v
}

// tightCost is what it costs to squeeze a line by what it is too wide, out of
// the most that its marks allow: the last of it is seldom used.
func tightCost(over, most em) float32 {
	if over <= 0 || most <= 0 {
		return 0
	}
	return costTight * max(0, float32(over)/float32(most)-0.6)
}

// unevenCost is what it costs that a line of several pieces has marks inside
// them at which it was not broken: a line is squeezed at all of its marks or
// at none.
func unevenCost(pieces, whole int) float32 {
	if pieces == 1 {
		return 0
	}
	return costUneven * float32(min(whole, 3))
}

// innerMarks counts the marks of a text that are not at its ends.
func innerMarks(s string) int {
	n := 0
	_, head := utf8.DecodeRuneInString(s)
	_, tail := utf8.DecodeLastRuneInString(s)
	if head+tail >= len(s) {
		return 0
	}
	for _, r := range s[head : len(s)-tail] {
		if classOf(r).isMark() {
			n++
		}
	}
	return n
}

// closeGaps joins what a wide gap between two marks has parted: in 说：“今 the
// halves that are blank meet, and an extractor takes that for a new line. Both
// together are one full line.
func closeGaps(lines []line, c *columns) []line {
	var local []em
	wide := spread(lines)
	out := lines[:0:0]
	for i := range lines {
		l := lines[i]
		if n := len(out); n > 0 && closesBrief(&out[n-1], &l, wide, c.widths) {
			// The signature is no part of what filled the line.
			before := out[n-1].extent
			merge(&out[n-1], &l)
			before.end, before.last = endsFull, closing
			out[n-1].extent = before
			continue
		}
		if n := len(out); n > 0 && l.first == opening && !l.blank && out[n-1].last == closing && out[n-1].end < endsAsk {
			if local == nil {
				local = localWidths(lines, c)
			}
			w, sum := local[i], out[n-1].nat+l.nat
			// Where a blank line stands before nearly every line, one that has
			// none was printed at the height of the line before.
			if sum <= w+3*oneEm/2 && (wide || sum >= w-oneEm && out[n-1].nat+oneEm <= w) {
				merge(&out[n-1], &l)
				continue
			}
		}
		out = append(out, l)
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
