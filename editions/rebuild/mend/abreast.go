package mend

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// Some extractors (pdftotext) make one line of what was drawn one after the
// other at one height: the last line of a headline, and the first line of the
// article in the next column:
//
//	八旬老人喜迁新居 本市昨日起试行路边停
//	车预约，首批开放一千二百个泊位，车主可
//
// The second fills its column, less an indent, and the lines after it fill the
// column; or it begins with the mark of a brief.

// partAbreast cuts such lines.
func partAbreast(lines []measure.Line, c *measure.Columns) []measure.Line {
	var out []measure.Line // nil as long as no line was parted
	done := 0
	for i := 0; i+2 < len(lines); i++ {
		at := abreast(lines, i, c)
		if at == 0 {
			continue
		}
		out = append(out, lines[done:i]...)
		done = i + 1
		head, body := lines[i], lines[i]
		head.Text = strings.TrimRightFunc(lines[i].Text[:at], measure.IsGap)
		head.Extent = measure.Measure(head.Text)
		body.Text = trimLeft(lines[i].Text[at:])
		body.Extent = measure.Measure(body.Text)
		body.Lead, body.Blank = 0, false
		out = append(out, head, body)
	}
	if out == nil {
		return lines
	}
	return append(out, lines[done:]...)
}

// abreast returns the byte at which line i is to be cut, or 0.
func abreast(lines []measure.Line, i int, c *measure.Columns) int {
	l, next, after := &lines[i], &lines[i+1], &lines[i+2]
	brief, longer := l.Traits&measure.BriefMark != 0 && !l.Marked, l.Nat >= next.Nat+2*measure.OneEm && next.End < measure.EndsAsk
	if !brief && !longer || l.Stretched || l.Nat > measure.MaxWidth || !l.Gaps {
		return 0
	}
	at := 0
	if brief {
		at = briefAt(l.Text)
	}
	if lo, hi, ok := filled(lines, i, c); at == 0 && longer && ok {
		at = bodyAt(l.Text, next, lo, hi, c)
		if at > 0 && (opensArticle(l, next) || opensArticle(next, after)) {
			return 0
		}
	}
	if at == 0 || cue.Of(l)&cue.Plain != 0 {
		return 0
	}
	return at
}

// shortest is the length of the shortest headline in characters.
const shortest = 4 * len("市")

// briefAt returns where the mark of a brief stands behind a gap, or 0.
func briefAt(s string) int {
	for at, r := range s {
		if at <= shortest || !cue.IsBriefMark(r) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:at]); measure.IsGap(before) && measure.Measure(s[at:]).Nat >= measure.MinWidth {
			return at
		}
	}
	return 0
}

// bodyAt returns where, behind a gap, the first line of a body begins that fills a column
// of a width from lo to hi; or 0.
func bodyAt(s string, next *measure.Line, lo, hi measure.Em, c *measure.Columns) int {
	for at, r := range s {
		if at < shortest || !measure.IsGap(r) {
			continue
		}
		body := measure.Line{Extent: measure.Measure(trimLeft(s[at:]))}
		least, most := measure.FullRange(&body, next)
		if body.End < measure.EndsAsk && isBetween(c, max(least+c.Indent, lo), min(most+c.Indent, hi)) {
			return at
		}
	}
	return 0
}

// filled returns the range of the width of the column that the two lines after line i fill.
func filled(lines []measure.Line, i int, c *measure.Columns) (lo, hi measure.Em, ok bool) {
	if i > 0 {
		// In a wide column before a narrow one it is a line like the one before.
		if least, most, ok := measure.PairRange(&lines[i-1], &lines[i]); ok && isBetween(c, least, most) {
			return 0, -1, false
		}
	}
	return measure.PairRange(&lines[i+1], &lines[i+2])
}

// isBetween reports whether a column's width lies in a range.
func isBetween(c *measure.Columns, least, most measure.Em) bool {
	return slices.ContainsFunc(c.Widths, func(w measure.Em) bool { return least <= w && w <= most })
}
