package measure

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// isSpace reports whether r is a space of any kind, the byte order mark and the zero-width
// space included.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r >= 0x1c && r <= 0x1f
}

// fold returns s with the ideographs for which its radicals stand.
func fold(s string) string {
	if !strings.ContainsFunc(s, isRadical) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case radicals[r] != 0:
			b.WriteRune(radicals[r])
		case isRadical(r):
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isRadical(r rune) bool { return r >= 0x2e80 && r <= 0x2fdf }

// strip returns s without spaces.
func strip(s string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, fold(s))
}

// spaced returns s with one blank for each run of spaces and none at its ends.
func spaced(s string) string { return strings.Join(strings.FieldsFunc(fold(s), isSpace), " ") }

// unmark returns s, such as a byline, without spaces and without the marks at its beginning.
func unmark(s string) string {
	return strings.TrimLeft(strip(s), "□■○●◎△▲◆◇★☆▢◻—－- ")
}

// role is the field that a unit of a prediction stands in.
type role uint8

const (
	fieldRole role = iota
	paragraphRole
	weatherRole
	otherRole
)

// unit is a string of a prediction: a field, a paragraph or a line.
type unit struct {
	text    string // spaced
	role    role
	article int // -1 for none
	block   int // index into the other blocks, -1 for none
}

// gram is the least number of characters of a run of the alignment.
const gram = 6

// stream is a prediction as one run of characters without spaces.
type stream struct {
	units  []unit
	chars  []rune
	breaks []bool // a unit begins here
	blank  []bool // a space inside a unit stands before the character
	of     []int  // the unit of each character
	at     map[[gram]rune][]int
	used   []bool
	count  []int // the number of breaks before each index
}

func newStream(units []unit) *stream {
	s := &stream{at: map[[gram]rune][]int{}}
	for _, u := range units {
		u.text = spaced(u.text)
		if u.text == "" {
			continue
		}
		s.units = append(s.units, u)
		first, pending := true, false
		for _, r := range u.text {
			if r == ' ' {
				pending = true
				continue
			}
			s.chars = append(s.chars, r)
			s.breaks = append(s.breaks, first)
			s.blank = append(s.blank, pending && !first)
			s.of = append(s.of, len(s.units)-1)
			first, pending = false, false
		}
	}
	for i := 0; i+gram <= len(s.chars); i++ {
		k := [gram]rune(s.chars[i : i+gram])
		s.at[k] = append(s.at[k], i)
	}
	s.used = make([]bool, len(s.chars))
	s.count = make([]int, len(s.chars)+1)
	for i, b := range s.breaks {
		s.count[i+1] = s.count[i]
		if b {
			s.count[i+1]++
		}
	}
	return s
}

// breaksBetween counts the units that begin at the characters from to to,
// both included.
func (s *stream) breaksBetween(from, to int) int { return s.count[to+1] - s.count[from] }

// align maps each character of a text to one of the stream, -1 for none, by
// the longest runs of six and more. Each of the stream is used once.
func (s *stream) align(t []rune) []int {
	m := make([]int, len(t))
	for i := range m {
		m[i] = -1
	}
	prev := -2
	for i := 0; i < len(t); {
		if i > 0 && m[i-1] >= 0 {
			if p := m[i-1] + 1; p < len(s.chars) && !s.used[p] && s.chars[p] == t[i] {
				m[i], s.used[p] = p, true
				i++
				continue
			}
		}
		n, p := s.longest(t, i, prev)
		if p < 0 {
			i++
			continue
		}
		for k := range n {
			m[i+k], s.used[p+k] = p+k, true
		}
		i += n
		prev = m[i-1]
	}
	s.fill(t, m)
	return m
}

// longest returns the length and the place in the stream of the longest run at t[i], of equals
// the nearest behind prev.
func (s *stream) longest(t []rune, i, prev int) (n, at int) {
	at = -1
	if i+gram > len(t) {
		return 0, at
	}
	best, far := 0, 0
	for _, p := range s.at[[gram]rune(t[i:i+gram])] {
		n := 0
		for i+n < len(t) && p+n < len(s.chars) && t[i+n] == s.chars[p+n] && !s.used[p+n] {
			n++
		}
		d := p - prev - 1
		if d < 0 {
			d = -d
		}
		if n >= gram && (n > best || n == best && d < far) {
			best, far, at = n, d, p
		}
	}
	return best, at
}

// fill maps characters between mapped neighbours that follow in the stream in the same order.
func (s *stream) fill(t []rune, m []int) {
	for i := 0; i < len(t); {
		if m[i] >= 0 {
			i++
			continue
		}
		e := i
		for e < len(t) && m[e] < 0 {
			e++
		}
		lo := 0
		switch {
		case i > 0:
			lo = m[i-1] + 1
		case e < len(t):
			lo = max(0, m[e]-40)
		}
		hi := min(len(s.chars), lo+60)
		if e < len(t) {
			hi = m[e]
		}
		if hi >= lo && hi-lo <= 400 {
			p := lo
			for q := i; q < e; q++ {
				for j := p; j < hi; j++ {
					if s.chars[j] == t[q] && !s.used[j] {
						m[q], s.used[j], p = j, true, j+1
						break
					}
				}
			}
		}
		i = e
	}
}
