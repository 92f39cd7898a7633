package palette

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"baolan/editions/fold"
	"baolan/editions/index"
	"baolan/editions/pinyin"
)

// find gives the entries that a query finds, the best first, or all entries for an empty
// query. Of entries of one rank, those that can be run now come first.
func find(entries []Entry, query string) []Entry {
	query = strings.TrimSpace(fold.Fold(query).Text)
	if query == "" {
		return entries
	}
	type found struct {
		Entry
		rank  int
		apart int // see the function apart
	}
	var all []found
	for _, e := range entries {
		if rank, ok := rankOf(&e, query); ok {
			all = append(all, found{e, rank, apart(&e, query)})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		if d := a.rank - b.rank; d != 0 {
			return d
		}
		if d := a.apart - b.apart; d != 0 {
			return d
		}
		return refused(a.Entry) - refused(b.Entry)
	})
	out := make([]Entry, len(all))
	for i := range all {
		out[i] = all[i].Entry
	}
	return out
}

// The ranks of entries, the best first: what of an entry a query is.
const (
	whole    = iota // all pinyin initials of the words or of a name
	spelled         // all pinyin initials up to the first character that is not Han
	begins          // the beginning of the words or of a name
	letters         // the first letters, two or more, of the words of a name: na for next-article
	initials        // the first pinyin initials of the words or of a name
	inWords         // the beginning of a later word of them, or any later part of Han characters
	within          // any other part of them
	inside          // pinyin initials that begin behind their first character
	nothing         // no part of them
)

// rankOf returns the rank of an entry for a query, which must be folded; ok is false if
// the query does not find it.
func rankOf(e *Entry, query string) (rank int, ok bool) {
	best := nothing
	for _, text := range append([]string{e.Words}, e.Names...) {
		folded := fold.Fold(text).Text
		switch at := strings.Index(folded, query); {
		case at == 0:
			best = min(best, begins)
		case at > 0 && (folded[at-1] >= utf8.RuneSelf || folded[at-1] == ' ' || folded[at-1] == '-'):
			best = min(best, inWords)
		case at > 0:
			best = min(best, within)
		}
		if !strings.Contains(text, " ") && len(query) > 1 && strings.HasPrefix(firstLetters(folded), query) {
			best = min(best, letters)
		}
		best = min(best, spells(text, query))
	}
	return best, best < nothing
}

// spells gives the rank of a query as pinyin initials of a text in Han characters.
func spells(text, query string) int {
	if first, _ := utf8.DecodeRuneInString(text); !unicode.Is(unicode.Han, first) || !isLetters(query) {
		return nothing
	}
	start, end, ok := index.FindInitials(text, query)
	next, _ := utf8.DecodeRuneInString(text[end:])
	switch {
	case !ok:
		return nothing
	case start > 0:
		return inside
	case end == len(text):
		return whole
	case !unicode.Is(unicode.Han, next):
		return spelled
	}
	return initials
}

// apart gives 0 if the query is the initials of an entry's words in the readings that
// the characters have there, and 1 if it is so only in other readings (藏 as zang instead
// of cang) or not at all.
func apart(e *Entry, query string) int {
	var b strings.Builder
	for _, s := range pinyin.Read(e.Words, pinyin.All) {
		b.WriteString(norm.NFD.String(s.Text)[:1]) // ā as a
	}
	if strings.HasPrefix(b.String(), query) {
		return 0
	}
	return 1
}

func isLetters(s string) bool {
	for _, c := range s {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// firstLetters gives the first letter of each word of a text in Latin letters.
func firstLetters(s string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' }) {
		if w[0] < 0x80 {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
