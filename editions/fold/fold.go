package fold

import (
	"sort"
	"unicode/utf8"
)

// Folded is a text in its folded form, with the way back to its source.
type Folded struct {
	Text string // folded

	source string
	marks  []mark
}

// mark says that from a byte of the folded text on, each byte stands for the
// byte of the source at the same distance, until the next mark. Chinese text
// keeps its length when folded, so an article has few marks.
type mark struct{ folded, source int }

// Fold folds a text, letters to lower case.
func Fold(s string) Folded { return folding(s, rules{}) }

// FoldKeepingCommas folds a text but for the commas inside numbers, for those
// who look for the comma.
func FoldKeepingCommas(s string) Folded { return folding(s, rules{commas: true}) }

// rules say what folding leaves alone.
type rules struct {
	cased  bool // the case of letters
	commas bool // separators inside numbers
}

// folding folds s. Bytes that are no UTF-8 become U+FFFD.
func folding(s string, keep rules) Folded {
	var (
		t     = tables()
		buf   = make([]byte, 0, len(s)+utf8.UTFMax)
		marks []mark
		shift int  // source minus folded at the last mark
		space = -1 // where pending spaces of the source begin, or -1
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

// Source gives the byte range of the source for a byte range of the folded
// text. Both ends must be borders of characters. Spaces and separators that
// folding dropped at the edges of the range are outside of it.
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

// at gives the place in the source of a place in the folded text.
func (f *Folded) at(folded int) int {
	i := sort.Search(len(f.marks), func(i int) bool { return f.marks[i].folded > folded })
	if i == 0 {
		return folded
	}
	return folded + f.marks[i-1].source - f.marks[i-1].folded
}
