package fit

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
)

// One look at the characters of each line finds what the plain definitions say: the
// pairs that occur elsewhere on the page too, and the small characters.
func TestReader_Words(t *testing.T) {
	t.Parallel()
	const characters = "的了着在和不让桥上城市的早晨，。“”12ab 　们"
	all := []rune(characters)
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // a test
	for range 200 {
		var texts []string
		for range 1 + random.IntN(12) {
			var b strings.Builder
			for range 1 + random.IntN(20) {
				b.WriteRune(all[random.IntN(len(all))])
			}
			texts = append(texts, b.String())
		}
		var e echoes
		var pairs []uint16
		var forms []form
		var ends []int
		for _, s := range texts {
			var f form
			pairs = f.word(s, pairs)
			forms, ends = append(forms, f), append(ends, len(pairs))
		}
		e.read(pairs)
		count := map[uint16]int{}
		for _, s := range texts {
			for _, p := range plainPairs(s) {
				count[p]++
			}
		}
		from := 0
		for i, s := range texts {
			if got, want := e.of(pairs[from:ends[i]]), plainEcho(plainPairs(s), count); got != want {
				t.Fatalf("%q of %q: echo %d, want %d", s, texts, got, want)
			}
			from = ends[i]
			small := 0
			for _, r := range s {
				if strings.ContainsRune(smalls, r) {
					small++
				}
			}
			want := form{small: bucket(small, smallBounds[:])}
			if strings.ContainsRune(openers, measure.FirstRune(s)) {
				want.opens = 1
			}
			if strings.ContainsRune(closers, measure.LastRune(s)) {
				want.closes = 1
			}
			if forms[i] != want {
				t.Fatalf("%q: %+v, want %+v", s, forms[i], want)
			}
		}
	}
}

// plainPairs are the hashes of a text's neighbouring ideographs.
func plainPairs(s string) (out []uint16) {
	var before []rune
	for _, r := range s {
		switch {
		case measure.IsGap(r):
			continue
		case measure.ClassOf(r) != measure.Ideograph:
			before = nil
			continue
		case before != nil:
			out = append(out, pairOf(before[0], r))
		}
		before = []rune{r}
	}
	return out
}

func plainEcho(pairs []uint16, count map[uint16]int) uint8 {
	if len(pairs) == 0 {
		return 0
	}
	n := 0
	for _, p := range pairs {
		if count[p] > 1 {
			n++
		}
	}
	return 1 + bucket(n*100/len(pairs), echoBounds[:])
}

// The measure round a line is the width that most lines have, the nearest of several.
func TestReader_Measures(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // a test
	for range 400 {
		n := 1 + random.IntN(40)
		r := Reader{widths: make([]measure.Em, n), alike: make([]nearby, n)}
		for i := range r.widths {
			r.widths[i] = measure.Em(random.IntN(12)) * measure.OneEm
		}
		r.findAlike()
		for i := range r.widths {
			before, behind := slices.Clone(r.widths[max(0, i-reach):i]), r.widths[i+1:min(n, i+1+reach)]
			slices.Reverse(before)
			if got, want := r.measureBefore(i), measureOf(before); got != want {
				t.Fatalf("%v, before %d: %d, want %d", r.widths, i, got, want)
			}
			if got, want := r.measureBehind(i), measureOf(behind); got != want {
				t.Fatalf("%v, behind %d: %d, want %d", r.widths, i, got, want)
			}
		}
	}
}

// measureOf is the width that most of some lines have, the nearest first; 0 where no two are
// alike.
func measureOf(widths []measure.Em) (width measure.Em) {
	most := 1
	for _, w := range widths {
		n := 0
		for _, v := range widths {
			if max(v-w, w-v) <= alikeWidths {
				n++
			}
		}
		if w >= leastMeasure && n > most {
			most, width = n, w
		}
	}
	return width
}
