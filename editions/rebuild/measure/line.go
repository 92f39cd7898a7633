package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/line"
)

// Line is a printed line and what its characters say of its width.
type Line struct {
	line.Line
	Extent
}

// Of returns lines with their extents.
func Of(lines []line.Line) []Line {
	return Into(make([]Line, 0, len(lines)+len(lines)/30), lines)
}

// Into appends the measured lines to a slice.
func Into(out []Line, lines []line.Line) []Line {
	out = slices.Grow(out, len(lines))
	for i := range lines {
		out = append(out, Line{lines[i], Measure(lines[i].Text)})
	}
	return out
}

// With returns the line with another text, measured.
func (l Line) With(text string) Line {
	l.Text, l.Extent = text, Measure(text)
	return l
}

// FirstRune returns the line's first character.
func (l *Line) FirstRune() rune { return FirstRune(l.Text) }

// FirstRune returns a text's first character.
func FirstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// LastRune returns a text's last character.
func LastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

// Squeezed returns the line's text without spaces. Most lines have none.
func (l *Line) Squeezed() string {
	if !l.Gaps {
		return l.Text
	}
	return Squeezed(l.Text)
}

// longestTurned is the greatest number of characters of a number or word that stands turned by a
// quarter in a vertical line.
const longestTurned = 8

// CanBeTurned reports whether a line is a number or word that can stand turned by a quarter in a
// vertical line, whose characters come as lines.
func (l *Line) CanBeTurned() bool {
	return l.Runes <= longestTurned && l.Latin == l.Runes && !l.Gaps
}

// IsBare reports whether a line ends in a character, a quotation or brackets, so that no
// sentence and no half of one ends there.
func (l *Line) IsBare() bool {
	return l.End == EndsBare || l.End == EndsWeak && l.Last == Closing && !HasSuffixAny(l.Text, "：", "；")
}

// Squeezed returns s without spaces, for words that are set with gaps: 公 告.
func Squeezed(s string) string {
	if !HasGap(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = RuneAt(s, i); IsGap(r) {
			b.WriteString(s[from:i])
			from = i + n
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// IsGap reports whether r is a space of any kind.
func IsGap(r rune) bool { return ClassOf(r) == Gap }

// IsBlank reports whether a text is nothing but spaces.
func IsBlank(s string) bool {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = RuneAt(s, i); !IsGap(r) {
			return false
		}
	}
	return true
}

// HasGap reports whether a space stands in a text. All of them begin with one of
// few bytes, which no Han character begins with.
func HasGap(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0xE4:
			i += 2 // further bytes of the character
		case c <= ' ':
			return true
		case c == 0xC2, c == 0xE1, c == 0xE2, c == 0xE3 && i+1 < len(s) && s[i+1] == 0x80:
			if r, _ := utf8.DecodeRuneInString(s[i:]); IsGap(r) {
				return true
			}
		}
	}
	return false
}

// Fields returns the words between the spaces of a text. It does not copy them.
func Fields(s string) []string {
	if s != "" && !HasGap(s) {
		return []string{s}
	}
	return strings.FieldsFunc(s, IsGap)
}

// HasBlank reports whether a blank line stands before any of the lines.
func HasBlank(lines []Line) bool {
	for i := range lines {
		if lines[i].Blank {
			return true
		}
	}
	return false
}

// HasWideLeading reports whether the leading is so wide that the extractor set a blank
// line between most lines; that one is missing says something then.
func HasWideLeading(lines []Line) bool {
	n := 0
	for i := range lines {
		if lines[i].Blank {
			n++
		}
	}
	return n*10 > len(lines)*7
}
