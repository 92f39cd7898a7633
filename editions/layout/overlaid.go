package layout

import (
	"slices"
	"unicode"
)

// This file tells from a page's lines what is printed over and between them: the readings of
// characters in small letters, and watermarks across the text.

const (
	// A reading is set in type of at most so much of the size of its characters.
	readingSize = 0.62
	// It stands over them this near, in their sizes: so far below their upper edge at most, and
	// so far above it.
	readingInside, readingAbove = 0.3, 0.5
	// Letters without a tone are no reading where they are more than those of one syllable.
	longestSyllable = 6
	// A watermark is in type of so many sizes of the text at least, and lies over so many lines. In
	// type as large as that of no label one line is enough.
	acrossSize  = 1.6
	acrossLines = 2
	acrossLarge = 2.5
	// It lies over a line where it has at least so much of the line's height, and so much of its
	// length, in ems.
	acrossHeight, acrossWidth = 0.4, 1.0
	// All watermarks have at most so much of a page's characters.
	mostAcross = 0.25
	// Nothing of this is looked for among more lines.
	mostOverlaid = 8000
)

// withoutOverlaid leaves readings and watermarks out of the lines of a page, and counts their
// characters. body is the size of most of the type.
func withoutOverlaid(segs []*segment, body float32) (rest []*segment, readings, across int) {
	if len(segs) > mostOverlaid {
		return segs, 0, 0
	}
	over := map[*segment]bool{}
	all := 0
	for _, s := range segs {
		all += s.letters()
		switch {
		case s.isReading(segs):
			over[s] = true
			readings += s.letters()
		case s.isAcross(segs, body):
			over[s] = true
			across += s.letters()
		}
	}
	if across > int(mostAcross*float32(all)) { // they are the page's own
		return segs, 0, 0
	}
	return slices.DeleteFunc(slices.Clone(segs), func(s *segment) bool { return over[s] }), readings, across
}

// letters returns the number of a segment's characters, spaces not counted.
func (s *segment) letters() int {
	n := 0
	for i := range s.marks {
		if !isSpace(s.marks[i].rune) {
			n++
		}
	}
	return n
}

// isReading reports whether a segment says how the characters under it are read: it is of kana,
// of bopomofo or of the letters of a syllable, in small type right over ideographs of a line.
func (s *segment) isReading(segs []*segment) bool {
	if !s.couldRead() {
		return false
	}
	return slices.ContainsFunc(segs, func(l *segment) bool {
		if l == s || l.dir != s.dir || s.size > readingSize*l.size {
			return false
		}
		gap := l.base - 0.88*l.size - s.base
		return gap > -readingInside*l.size && gap < readingAbove*l.size && l.hasIdeographUnder(s.left, s.right)
	})
}

// couldRead reports whether a segment is of letters of which readings are.
func (s *segment) couldRead() bool {
	letters, toned, kana := 0, false, false
	for i := range s.marks {
		switch r := s.marks[i].rune; {
		case isSpace(r):
		case unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo), r == 'ー', r == 'ˊ', r == 'ˇ', r == 'ˋ', r == '˙':
			kana = true
		case unicode.Is(unicode.Latin, r):
			letters++
			toned = toned || r > 0x7F
		default:
			return false
		}
	}
	return kana && letters == 0 || !kana && letters > 0 && (toned || letters <= longestSyllable)
}

// hasIdeographUnder reports whether an ideograph of a line stands between two places, and no
// other letter.
func (s *segment) hasIdeographUnder(left, right float32) bool {
	some := false
	for i := range s.marks {
		m := &s.marks[i]
		if overlap(m.left, m.right, left, right) <= 0.2*(m.right-m.left) {
			continue
		}
		if !IsWide(m.rune) {
			return false
		}
		some = some || unicode.Is(unicode.Han, m.rune)
	}
	return some
}

// isAcross reports whether a segment in large type lies over lines of the text, as no headline
// does.
func (s *segment) isAcross(segs []*segment, body float32) bool {
	if s.size < acrossSize*body {
		return false
	}
	over, least := 0, acrossLines
	if s.size >= acrossLarge*body {
		least = 1
	}
	for _, l := range segs {
		height, width := l.box.Bottom-l.box.Top, l.box.Right-l.box.Left
		if l.size > 1.2*body || overlap(s.box.Top, s.box.Bottom, l.box.Top, l.box.Bottom) < acrossHeight*height ||
			overlap(s.box.Left, s.box.Right, l.box.Left, l.box.Right) < min(acrossWidth*l.size, 0.8*width) {
			continue
		}
		if over++; over >= least && s.liesOverMarks(segs, body) {
			return true
		}
	}
	return false
}

// liesOverMarks reports whether a quarter of the characters of a segment lie over characters of the text: a
// large letter at the head of a paragraph stands in a gap of its own.
func (s *segment) liesOverMarks(segs []*segment, body float32) bool {
	covered := 0
	for i := range s.marks {
		m := &s.marks[i]
		if slices.ContainsFunc(segs, func(l *segment) bool {
			return l != s && l.size <= 1.2*body && l.dir == s.dir && l.base > s.base-0.88*s.size && l.base-0.88*l.size < s.base+0.12*s.size &&
				slices.ContainsFunc(l.marks, func(o mark) bool { return overlap(o.left, o.right, m.left, m.right) > 0.3*(o.right-o.left) })
		}) {
			covered++
		}
	}
	return covered*4 >= len(s.marks)
}
