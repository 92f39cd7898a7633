package raw

import (
	"slices"
	"strings"
	"unicode/utf8"
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

// partAbreast parts such lines.
func partAbreast(lines []line, c *columns) []line {
	var out []line // nil as long as it would be lines
	done := 0
	for i := 0; i+2 < len(lines); i++ {
		at := abreast(lines, i, c)
		if at == 0 {
			continue
		}
		out = append(out, lines[done:i]...)
		done = i + 1
		head, body := lines[i], lines[i]
		head.text = strings.TrimRightFunc(lines[i].text[:at], isGap)
		head.extent = measure(head.text)
		body.text = trimLeft(lines[i].text[at:])
		body.extent = measure(body.text)
		body.lead, body.blank = 0, false
		out = append(out, head, body)
	}
	if out == nil {
		return lines
	}
	return append(out, lines[done:]...)
}

// abreast is where line i is to be parted, or 0.
func abreast(lines []line, i int, c *columns) int {
	l, next, after := &lines[i], &lines[i+1], &lines[i+2]
	brief, longer := l.traits&briefMark != 0 && !l.marked, l.nat >= next.nat+2*oneEm && next.end < endsAsk
	if !brief && !longer || l.stretched || l.nat > maxWidth || !l.gaps {
		return 0
	}
	at := 0
	if brief {
		at = briefAt(l.text)
	}
	if lo, hi, ok := filled(lines, i, c); at == 0 && longer && ok {
		at = bodyAt(l.text, next, lo, hi, c)
		if at > 0 && (opensArticle(l, next) || opensArticle(next, after)) {
			return 0
		}
	}
	if at == 0 || hintsOf(l)&hintPlain != 0 {
		return 0
	}
	return at
}

// shortest is the length of the shortest headline.
const shortest = 4 * len("市")

// briefAt is where the mark of a brief stands behind a gap, or 0.
func briefAt(s string) int {
	for at, r := range s {
		if at <= shortest || !isBriefMark(r) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:at]); isGap(before) && measure(s[at:]).nat >= minWidth {
			return at
		}
	}
	return 0
}

// bodyAt is where a body's first line begins behind a gap, whose column has a
// width from lo to hi, or 0.
func bodyAt(s string, next *line, lo, hi em, c *columns) int {
	for at, r := range s {
		if at < shortest || !isGap(r) {
			continue
		}
		body := line{extent: measure(trimLeft(s[at:]))}
		least, most := fullRange(&body, next)
		if body.end < endsAsk && c.between(max(least+c.indent, lo), min(most+c.indent, hi)) {
			return at
		}
	}
	return 0
}

// filled is the range of the column that the two lines after line i fill.
func filled(lines []line, i int, c *columns) (lo, hi em, ok bool) {
	if i > 0 {
		// In a wide column before a narrow one it is a line like the one before.
		if least, most, ok := pairRange(&lines[i-1], &lines[i]); ok && c.between(least, most) {
			return 0, -1, false
		}
	}
	return pairRange(&lines[i+1], &lines[i+2])
}

// between tells whether a column's width lies in a range.
func (c *columns) between(least, most em) bool {
	return slices.ContainsFunc(c.widths, func(w em) bool { return least <= w && w <= most })
}
