package fold

import (
	"sort"
	"unicode/utf8"
)

// Folded is a text in its folded form, from which places in the source can be found.
type Folded struct {
	Text string // folded

	source string
	marks  []mark
}

// mark says that from a byte of the folded text on, each byte corresponds to the byte
// of the source at the same distance, until the next mark. Folding Chinese text does
// not change its length, so an article has few marks.
type mark struct{ folded, source int }

// Fold folds a text, with letters in lower case.
func Fold(s string) Folded { return folding(s, rules{}) }

// FoldKeepingCommas folds a text but keeps the commas inside numbers, so that they can
// be searched for.
func FoldKeepingCommas(s string) Folded { return folding(s, rules{commas: true}) }

// rules say what folding does not change.
type rules struct {
	cased  bool // the case of letters
	commas bool // separators inside numbers
}

// folding folds s. Invalid bytes become U+FFFD.
func folding(s string, keep rules) Folded {
	var (
		t     = tables()
		buf   = make([]byte, 0, len(s)+utf8.UTFMax)
		marks []mark
		shift int  // how far the source was ahead at the last mark, in bytes
		space = -1 // the place in the source where pending spaces begin, or -1
		last  class
	)
	emit := func(r rune, at int) {
		if d := at - len(buf); d != shift {
			marks = append(marks, mark{len(buf), at})
			shift = d
		}
		buf = utf8.AppendRune(buf, r)
	}
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		c := t.class(r)
		switch {
		case c&ignored != 0:
			i += n
			continue
		case c&blank != 0:
			if space < 0 {
				space = i
			}
			i += n
			continue
		case c&separator != 0 && !keep.commas && last&digit != 0 && space < 0 && t.startsWithDigit(s[i+n:]):
			i += n
			continue
		}
		if space >= 0 {
			if last&c&word != 0 {
				emit(' ', space)
			}
			space = -1
		}
		switch {
		case t.startsWithMark(s[i+n:]):
			one, mark := composed(r, s[i+n:])
			emit(t.fold(one, keep.cased), i)
			n += mark
		case c&expands != 0:
			for _, one := range t.expand(r, keep.cased) {
				emit(t.fold(one, keep.cased), i)
			}
		default:
			emit(t.fold(r, keep.cased), i)
		}
		last = c
		i += n
	}
	return Folded{string(buf), s, marks}
}

// Source gives the range of the source for a range of the folded text, in bytes. Both
// ends must be between characters. Spaces and separators that folding removed at the
// ends of the range are not included.
func (f *Folded) Source(from, to int) (start, end int) {
	start = f.at(from)
	if to <= from {
		return start, start
	}
	_, n := utf8.DecodeLastRuneInString(f.Text[:to])
	end = f.at(to - n)
	_, n = utf8.DecodeRuneInString(f.source[end:])
	end += n
	// A variation selector or a mark belongs to the character before it.
	for t := tables(); end < len(f.source); end += n {
		var r rune
		if r, n = utf8.DecodeRuneInString(f.source[end:]); t.class(r)&(ignored|combining) == 0 {
			break
		}
	}
	return start, end
}

// at gives the place in the source for a place in the folded text.
func (f *Folded) at(folded int) int {
	i := sort.Search(len(f.marks), func(i int) bool { return f.marks[i].folded > folded })
	if i == 0 {
		return folded
	}
	return folded + f.marks[i-1].source - f.marks[i-1].folded
}
