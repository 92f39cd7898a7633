package running

import (
	"bytes"
	"regexp"
	"strings"

	"baolan/editions/form/linekind"
	"baolan/editions/pattern"
)

// Marks says which lines of a text programs have put between its pages, or before the only
// one: ===== Page 1 =====. Such lines are no text of the page. A value comes from FindMarks.
type Marks struct{ shapes map[string]bool }

// The shapes of marks, without their spaces and in small letters. The number is the first
// group, where there is one.
var markShapes = [...]struct {
	name string
	is   func() *regexp.Regexp
}{
	{"rules", ruled}, {"heading", headed}, {"brackets", inBrackets}, {"comment", commented}, {"braces", inBraces}, {"break", broken},
}

var (
	// A bare number stands between longer rules: newspapers print ——7—— themselves.
	ruled = pattern.Of(`^[-=*#~_+<>—]{2,}(?:第|page|pg?|页码?|sheet)[:：#._(\-]*([0-9]{1,4})\)?(?:页|頁|break)?(?:(?:/|of|/?共)[0-9]{1,4}[页頁]?)?[-=*#~_+<>—]{2,}$|` +
		`^[-=*#~_+<>]{3,}([0-9]{1,4})(?:(?:/|of)[0-9]{1,4})?[页頁]?[-=*#~_+<>]{3,}$`)
	headed     = pattern.Of(`^#{1,6}(?:page|第)([0-9]{1,4})[页頁]?$`)
	inBrackets = pattern.Of(`^[\[【(](?:page|p|第)?([0-9]{1,4})[页頁]?(?:(?:/|of|/?共)[0-9]{1,4}[页頁]?)[\]】)]$|^[\[【](?:page|第)([0-9]{1,4})[页頁]?[\]】]$`)
	commented  = pattern.Of(`^<!--(?:(?:end|begin|start)(?:of)?)?page(?:break|number)?[:=#"_-]*([0-9]{1,4})?"?(?:(?:/|of)[0-9]{1,4})?(?:end|begin|start)?-->$`)
	inBraces   = pattern.Of(`^\{([0-9]{1,4})\}-{8,}$`)
	broken     = pattern.Of(`^[-=\[<{(]*(?:page[_-]?break|new[_-]?page|分页符)[-=\]>})]*$`)
	between    = pattern.Of(`^(?:page)?([0-9]{1,4})(?:(?:/|of)[0-9]{1,4})$|^page([0-9]{1,4})$|^第([0-9]{1,4})[页頁](?:[,，/]?共[0-9]{1,4}[页頁])?$`)
	rule       = pattern.Of(`^[-=*_~#]{8,}$`)
)

// inRules is the shape of a number between two lines that are rules.
const inRules = "between rules"

// longestMark is the greatest length of a mark in bytes.
const longestMark = 160

// shapeOfMark returns the shape and the number of a line that may be a mark; "" for others.
// The number is 0 where the line has none.
func shapeOfMark(l []byte) (shape string, n int) {
	l = trimLine(l)
	if len(l) < 3 || len(l) > longestMark || !bytes.ContainsAny(l[:3], "-=*#~_+<>[{(【—＝－＊＃～＿＋") {
		return "", 0
	}
	t := squeezedMark(l)
	for _, s := range markShapes {
		if m := s.is().FindStringSubmatch(t); m != nil {
			return s.name, firstNumber(m)
		}
	}
	return "", 0
}

func squeezedMark(l []byte) string {
	return strings.ToLower(narrowRules.Replace(linekind.HalfWidth(strings.Join(strings.Fields(string(l)), ""))))
}

var narrowRules = strings.NewReplacer("＝", "=", "－", "-", "＊", "*", "＃", "#", "～", "~", "＿", "_", "＋", "+")

func firstNumber(groups []string) int {
	for _, g := range groups[1:] {
		if g != "" {
			return linekind.Numeral(g)
		}
	}
	return 0
}

// markAt returns the shape and the number of the mark with which text begins, and its length
// with its line end; a number between rules is one mark of three lines. n is 0 for none.
func markAt(text []byte) (shape string, number, n int) {
	end := lineEnd(text)
	if shape, number = shapeOfMark(text[:end]); shape != "" {
		return shape, number, end
	}
	if l := trimLine(text[:end]); len(l) < 8 || len(l) > longestMark || !rule().MatchString(string(l)) {
		return "", 0, 0
	}
	second := end + lineEnd(text[end:])
	third := second + lineEnd(text[second:])
	if second-end > longestMark || third-second > longestMark || !rule().Match(trimLine(text[second:third])) {
		return "", 0, 0
	}
	if m := between().FindStringSubmatch(squeezedMark(text[end:second])); m != nil {
		return inRules, firstNumber(m), third
	}
	return "", 0, 0
}

// lineEnd returns the length of the first line of a text, its end included.
func lineEnd(text []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}

// FindMarks looks for marks in a text. They are so if one is the first or the last line, or if
// their numbers count up. Headings are marks only where no other headings are.
func FindMarks(text []byte) (m Marks, ok bool) {
	m.shapes = map[string]bool{}
	last := map[string]int{}
	isFirst, headings, lastShape := true, 0, ""
	for at := 0; at < len(text); {
		shape, number, n := markAt(text[at:])
		if n == 0 {
			n = lineEnd(text[at:])
			if l := trimLine(text[at : at+n]); len(l) > 0 {
				isFirst, lastShape = false, ""
				if l[0] == '#' {
					headings++
				}
			}
			at += n
			continue
		}
		if before, seen := last[shape]; isFirst || seen && number == before+1 || shape == shapeBreak {
			m.shapes[shape] = true
		}
		last[shape], lastShape, isFirst = number, shape, false
		at += n
	}
	if lastShape == "comment" || lastShape == "rules" && len(last) == 1 {
		m.shapes[lastShape] = true
	}
	if headings > 0 {
		delete(m.shapes, "heading")
	}
	return m, len(m.shapes) > 0
}

const shapeBreak = "break"

// Cut returns the page with which a text begins and the number of bytes up to the next one,
// as page and next of a text without marks are, which are cut again here. A mark is in no
// page.
func (m *Marks) Cut(text, page []byte, next int) ([]byte, int) {
	for at := 0; at < len(page); {
		if shape, _, n := markAt(text[at:]); n > 0 && m.shapes[shape] {
			return text[:at], at + n
		}
		at += lineEnd(text[at:])
	}
	return page, next
}
