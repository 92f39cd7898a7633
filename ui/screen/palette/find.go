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

// find gives the entries that a query finds, the best first; all for an empty one.
// What can be done stands before what cannot where both are found alike.
func find(entries []Entry, query string) []Entry {
	query = strings.TrimSpace(fold.Fold(query).Text)
	if query == "" {
		return entries
	}
	type found struct {
		Entry
		rank  int
		apart int // 1 where no usual reading begins so
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

// The ranks of what is found, the best first.
const (
	whole    = iota // all pinyin initials
	spelled         // all those of its first clause
	begins          // the words or a name
	letters         // the first letters of the words of a name: na for next-article
	initials        // pinyin initials from the beginning on
	inWords         // a word of them
	within          // somewhere in them
	inside          // pinyin initials anywhere
	nothing
)

// rankOf returns how well a query, which is folded, finds an entry.
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

// spells is the rank of a query that spells the pinyin initials of a text in Han
// characters.
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

// apart is 0 where the query spells the initials of an entry's words in the readings
// that they have there, and 1 where it does in others (cang as zang), or not at all.
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
