package layout

import (
	"slices"
	"strings"
	"unicode"
)

const (
	// The least gap, beyond the line's usual one and in ems, that is a space: between two
	// full-width characters, where a Latin font's blank can be a quarter of one; between one and a Latin letter, where many programs put a
	// quarter of an em; and between two Latin letters.
	spaceHan   = 0.22
	spaceMixed = 0.5
	spaceLatin = 0.16
)

// text returns the characters of a segment, with one space for each gap that is one.
func (s *segment) text() string {
	usual := s.usualGap()
	var b strings.Builder
	space := false
	for i := range s.marks {
		m := &s.marks[i]
		if isSpace(m.rune) {
			space = true
			continue
		}
		if i > 0 && !space {
			space = s.gapIsSpace(i, usual)
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(m.rune)
		space = false
	}
	return b.String()
}

func (s *segment) gapIsSpace(i int, usual float32) bool {
	a, b := &s.marks[i-1], &s.marks[i]
	gap := (b.left - a.right) / max(a.size, b.size)
	switch wa, wb := IsWide(a.rune), IsWide(b.rune); {
	case wa && wb:
		return gap-usual > spaceHan
	case wa || wb:
		return gap-usual > spaceMixed
	}
	return gap-max(usual, 0) > spaceLatin
}

// usualGap returns the median gap between the line's full-width characters in ems. It is not 0
// in a line that is letter-spaced or justified.
func (s *segment) usualGap() float32 {
	var gaps []float32
	for i := 1; i < len(s.marks); i++ {
		a, b := &s.marks[i-1], &s.marks[i]
		if IsWide(a.rune) && IsWide(b.rune) {
			gaps = append(gaps, (b.left-a.right)/max(a.size, b.size))
		}
	}
	if len(gaps) < 2 {
		return 0
	}
	slices.Sort(gaps)
	return max(0, gaps[(len(gaps)-1)/2])
}

// IsWide reports whether a character is a full em wide.
func IsWide(r rune) bool {
	return r >= 0x2E80 && r < 0xD800 || r >= 0xF900 && r < 0xFB00 || r >= 0xFE30 && r < 0xFF60 ||
		r >= 0x20000 && r < 0x40000 || r == '“' || r == '”' || r == '‘' || r == '’' || r == '—' || r == '…' ||
		r == '·' || unicode.Is(unicode.So, r) && r >= 0x2460
}
