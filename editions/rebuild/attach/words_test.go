package attach

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// What lines of a headline have in common with bodies is the same whether it was compared with
// other bodies around before or not, and however many bodies are compared at once.
func TestMatch(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(11, 12)) //nolint:gosec // a test
	word := []rune("桥通车老街雨伞市图书馆夜里开放")
	var text strings.Builder
	const n = 300
	for range n {
		for range 1 + random.IntN(9) {
			text.WriteRune(word[random.IntN(len(word))])
		}
		text.WriteByte('\n')
	}
	x := &Text{Lines: measure.Of(scan.Text(text.String()).Lines), Labels: make([]label.Label, n), Widths: make([]measure.Em, n)}
	for _, said := range [...]*Sayings{nil, new(Sayings)} {
		x.Said = said
		themes := new(themes)
		for range 12 { // the same lines with other bodies
			var bodies []Article
			for i := 0; i < n; i += 1 + random.IntN(3) {
				bodies = append(bodies, Article{Pieces: []Piece{{Prose, i, min(n, i+1+random.IntN(3))}}})
			}
			themes.learn(x, bodies)
			for k := range 6 {
				lo := random.IntN(len(bodies))
				hi := lo + 1 + random.IntN(min(len(bodies)-lo, 4))
				if k == 0 { // more than are compared at once
					lo, hi = 2, len(bodies)-3
				}
				lines := []int{random.IntN(n), random.IntN(n)}
				if got, want := themes.match(lines, lo, hi), matchSlowly(themes, lines, lo, hi); !slices.Equal(got, want) {
					t.Fatalf("lines %v with bodies [%d, %d): %v, want %v", lines, lo, hi, got, want)
				}
			}
		}
	}
}

// matchSlowly compares each line with each body by itself.
func matchSlowly(t *themes, lines []int, lo, hi int) (out []matched) {
	pairs, single := setsOf(t, false), setsOf(t, true)
	with := func(sets []map[uint16]bool, l, c int, weight float32) matched {
		hashes := hashesOf(t.lines[l].Text, weight != 1)
		m := matched{of: float32(len(hashes))}
		for _, h := range hashes {
			n := 0
			for b := max(0, c-rareAmong); b < min(len(sets), c+rareAmong+1); b++ {
				if sets[b][h] {
					n++
				}
			}
			if sets[c][h] {
				m.found += weight / float32(n)
			}
		}
		return m
	}
	for _, l := range lines {
		for c := lo; c < hi; c++ {
			m := with(pairs, l, c, 1)
			if m.found == 0 {
				m = with(single, l, c, weightCharacter)
			}
			out = append(out, m)
		}
	}
	return out
}

func hashesOf(s string, single bool) []uint16 {
	if single {
		return singles(s, nil)
	}
	return pairs(s, nil)
}

// setsOf holds the hashes of each body.
func setsOf(t *themes, single bool) []map[uint16]bool {
	sets := make([]map[uint16]bool, len(t.bodies))
	for b := range sets {
		sets[b] = map[uint16]bool{}
		for _, p := range t.bodies[b].pieces {
			for k := p.From; k < p.To; k++ {
				for _, h := range hashesOf(t.lines[k].Text, single) {
					sets[b][h] = true
				}
			}
		}
	}
	return sets
}

// Whether the subject turns at a line is the same whether it was asked of the line before or not.
func TestTurnsSubject_Again(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(19, 20)) //nolint:gosec // a test
	word := []rune("渔港长卷桥")
	var text strings.Builder
	const n = 240
	for i := range n {
		from, of := 0, 2
		if i > n/2 {
			from = 2
		}
		for range 6 + random.IntN(9) {
			text.WriteRune(word[from+random.IntN(of)])
		}
		text.WriteByte('\n')
	}
	lines := measure.Of(scan.Text(text.String()).Lines)
	kept, fresh := Text{Lines: lines, Said: new(Sayings)}, Text{Lines: lines}
	turned := 0
	for range 3000 {
		l := n/2 - 3 + random.IntN(6)
		a := Article{Pieces: []Piece{{Prose, l - 5 - random.IntN(9), l}}}
		behind := []Piece{{Prose, l + 1, l + 6 + random.IntN(9)}}
		got, want := kept.turnsSubject(&a, l, behind), fresh.turnsSubject(&a, l, behind)
		if got != want {
			t.Fatalf("line %d behind %v: %t, want %t", l, a.Pieces, got, want)
		}
		if got {
			turned++
		}
	}
	if turned == 0 {
		t.Error("the subject never turns")
	}
}

// Titles are given to articles so that the sum of the scores is greatest, whatever the memory
// held before.
func TestMatcher(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(13, 14)) //nolint:gosec // a test
	var m matcher
	for range 300 {
		n := 1 + random.IntN(5)
		rows := 1 + random.IntN(n)
		score := m.room(rows, n)
		for i := range score {
			score[i] = float32(random.IntN(20) - 5)
		}
		of, sum := m.match(), float32(0)
		for k, c := range of {
			sum += score[k*n+c]
		}
		if best := bestSum(score, n, 0, make([]bool, n)); sum != best {
			t.Fatalf("%v in rows of %d: %v gives %v, not %v", score, n, of, sum, best)
		}
	}
}

// bestSum is the greatest sum of one score from every row on, no two of one column.
func bestSum(score []float32, n, row int, used []bool) float32 {
	if row*n == len(score) {
		return 0
	}
	best := float32(-1e9)
	for c := range n {
		if !used[c] {
			used[c] = true
			best = max(best, score[row*n+c]+bestSum(score, n, row+1, used))
			used[c] = false
		}
	}
	return best
}
