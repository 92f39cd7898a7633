package raw

import (
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// line is one printed line of the stream: usually one line of the source, but
// a piece of one where two things were drawn on one base line, or several
// where the extractor broke a printed line at its marks.
type line struct {
	text string // without spaces at its ends
	extent
	from, to int32 // lines of the source it stands on, both included
	lead     int32 // spaces before it; U+3000 counts two
	blank    bool  // a blank line stands before it
}

// source is a page's text cut into lines.
type source struct {
	all   []model.SourceLine // every line as given
	lines []line             // those with something in them
}

// scan cuts text into lines and measures each.
func scan(text string, m *scratch) source {
	n := strings.Count(text, "\n") + 1
	// A line in thirty may turn out to be two.
	full := n - strings.Count(text, "\n\n")
	s := source{all: make([]model.SourceLine, 0, n), lines: sized(&m.lines, full+full/30+1)[:0]}
	blank := false
	for i := int32(0); ; i++ {
		t, rest, more := strings.Cut(text, "\n")
		if !more && t == "" {
			break // a text ends in a line end; it is no line of its own
		}
		s.all = append(s.all, model.SourceLine{Text: t, Article: -1})
		body := strings.TrimLeftFunc(t, isGap)
		if body == "" {
			blank = true
		} else {
			l := line{from: i, to: i, lead: leadOf(t[:len(t)-len(body)]), blank: blank}
			blank = false
			body = strings.TrimRightFunc(body, isGap)
			for {
				l.text, l.extent = body, measure(body)
				head, tail := splitAtDateline(body, &l.extent)
				if tail != "" {
					l.text, l.extent = head, measure(head)
				}
				s.lines = append(s.lines, l)
				if tail == "" {
					break
				}
				body, l.lead, l.blank = tail, 0, false
			}
		}
		if !more {
			break
		}
		text = rest
	}
	return s
}

func isGap(r rune) bool { return classOf(r) == gap }

// isBlank tells a text of nothing but spaces.
func isBlank(s string) bool {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = runeAt(s, i); !isGap(r) {
			return false
		}
	}
	return true
}

// hasGap tells whether a space stands in a text. All of them begin with one of
// few bytes, which no Han character begins with.
func hasGap(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c <= ' ':
			return true
		case c == 0xC2, c == 0xE1, c == 0xE2, c == 0xE3 && i+1 < len(s) && s[i+1] == 0x80:
			if r, _ := utf8.DecodeRuneInString(s[i:]); isGap(r) {
				return true
			}
		}
	}
	return false
}

// fields are the words between the spaces of a text; one word is not copied.
func fields(s string) []string {
	if s != "" && !hasGap(s) {
		return []string{s}
	}
	return strings.FieldsFunc(s, isGap)
}

// leadOf counts the spaces of an indent in half ems: MuPDF gives U+3000 as
// two spaces, other extractors keep it.
func leadOf(s string) int32 {
	n := int32(0)
	for _, r := range s {
		n++
		if r == 0x3000 {
			n++
		}
	}
	return min(n, 99)
}

// openings are words with which a line begins, behind a gap inside another.
var openings = listOf(" 本报讯", " 本報訊", " □", " ■", " 图为", " 圖為")

// splitAtDateline parts a line on which one article's headline and the next
// one's first line were drawn at the same height: "全长15公里 本报讯 因…".
func splitAtDateline(s string, x *extent) (head, tail string) {
	if !x.gaps || strings.IndexByte(s, ' ') < 0 {
		return s, ""
	}
	if openings.maybe(x.sign) {
		for _, mark := range openings.words {
			if i := strings.Index(s, mark); i > 0 {
				return strings.TrimRightFunc(s[:i], isGap), s[i+1:]
			}
		}
	}
	return splitAtTitle(s, x.marks)
}

// splitAtTitle parts a headline from the standing title or the marked byline
// that was drawn at its height: 慢递的价值 ●本报记者 温小满, 楼长跑下电梯 城市天气.
func splitAtTitle(s string, marks int32) (head, tail string) {
	const longest = 3 * 40
	if len(s) > longest || marks > 0 && anyOf(s, "，。、；") {
		return s, ""
	}
	for i, r := range s {
		if r != ' ' || i < 3*3 {
			continue
		}
		tail := strings.TrimLeftFunc(s[i:], isGap)
		if standsAlone(tail) || isBylineMark(firstRune(tail)) && !isBriefMark(firstRune(s)) && hasRole(tail) && signsWhole(tail) || standsAlone(strings.TrimRightFunc(s[:i], isGap)) {
			return strings.TrimRightFunc(s[:i], isGap), tail
		}
	}
	return s, ""
}

// standsAlone tells a title that is printed over the same box every day.
func standsAlone(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 4 || n > 12 || strings.HasSuffix(s, "气象台") || hasGap(s) {
		return false // a title has eight characters and its marks at most
	}
	l := line{text: s, extent: measure(s)}
	return isWeatherTitle(s) || isBriefTitle(&l) || namesColumn(&l)
}

// signsWhole tells a byline and nothing else.
func signsWhole(s string) bool {
	_, ok := cutByline(s)
	return ok
}
