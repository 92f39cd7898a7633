package check

import (
	"cmp"
	"slices"
	"unicode"

	"baolan/editions/source"
	"baolan/model"
)

// tally counts the characters of a text. A page has another order than its text, so
// only the numbers of each character can be compared.
type tally struct {
	total  int // without spaces
	spaces int
	of     map[rune]int
}

func (t *tally) add(s string) {
	if t.of == nil {
		t.of = make(map[rune]int)
	}
	for _, r := range s {
		switch {
		case r == '\n':
		case unicode.IsSpace(r):
			t.spaces++
		default:
			t.total++
			t.of[r]++
		}
	}
}

func (t *tally) article(a *model.Article) {
	for _, s := range [...]string{a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline} {
		t.add(s)
	}
	for _, l := range a.Headline {
		t.add(l)
	}
	for _, p := range a.Paragraphs {
		t.add(p.Text)
	}
}

func (t *tally) merge(u *tally) {
	if t.of == nil {
		t.of = make(map[rune]int)
	}
	t.total += u.total
	t.spaces += u.spaces
	for r, n := range u.of {
		t.of[r] += n
	}
}

// compare lists the characters that the text has more often than the page, and the
// reverse.
func compare(in, page *tally, o *source.Origin) (missing, extra []Mismatch) {
	missing, extra = []Mismatch{}, []Mismatch{}
	for r, n := range in.of {
		if n > page.of[r] {
			missing = append(missing, Mismatch{string(r), n - page.of[r], linesWith(o, r)})
		}
	}
	for r, n := range page.of {
		if n > in.of[r] {
			extra = append(extra, Mismatch{string(r), n - in.of[r], linesWith(o, r)})
		}
	}
	order := func(a, b Mismatch) int { return cmp.Compare(a.Character, b.Character) }
	slices.SortFunc(missing, order)
	slices.SortFunc(extra, order)
	return missing, extra
}

// maxLines is the most lines that a mismatch names, which are enough to find it.
const maxLines = 8

func linesWith(o *source.Origin, want rune) []int {
	lines := []int{}
	n := o.Line
	for _, r := range o.Text {
		switch {
		case r == '\n':
			n++
		case r == want && (len(lines) == 0 || lines[len(lines)-1] != n):
			if lines = append(lines, n); len(lines) == maxLines {
				return lines
			}
		}
	}
	return lines
}
