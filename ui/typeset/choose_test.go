package typeset

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"baolan/ui/cells"
)

// chooseSlow tries every pair of stops, with nothing kept between two stops
// but the least totals.
func chooseSlow(stops []stop, sh shape) (total int64) {
	best := make([]int64, len(stops))
	for j := 1; j < len(stops); j++ {
		best[j] = -1
		for i := j - 1; i >= 0; i-- {
			cost := int64(sh.cost(stops, i, j))
			if cost >= costOverflow && i < j-1 {
				continue
			}
			if t := best[i] + cost; best[j] < 0 || t < best[j] {
				best[j] = t
			}
			if stops[i].forced {
				break
			}
		}
	}
	return best[len(stops)-1]
}

// totalOf gives what the lines that end at these stops cost.
func totalOf(stops []stop, sh shape, ends []int) (total int64) {
	from := 0
	for _, j := range ends {
		total += int64(sh.cost(stops, from, j))
		from = j
	}
	return total
}

// The lines of choose cost as much as the cheapest of all, for texts.
func TestChoose_AgainstAll(t *testing.T) {
	alphabet := []rune("中文报年第一二三，。、“”（）《》—…·aBc0123 %./\u3000")
	for seed := range uint64(4000) {
		rng := rand.New(rand.NewPCG(seed, 0))
		runes := make([]rune, rng.IntN(120))
		for i := range runes {
			runes[i] = alphabet[rng.IntN(len(alphabet))]
		}
		measure := int32(1 + rng.IntN(60))
		sc := scanner{ruler: cells.NewRuler(cells.Policy(rng.IntN(2))), measure: measure, level: Level(1 + rng.IntN(4)), gutter: rng.IntN(2) == 0}
		stops := sc.scan(string(runes))
		compare(t, seed, stops, shape{measure: measure, indent: min(int32(rng.IntN(5)), measure-1)})
	}
}

// The lines of choose cost as much as the cheapest of all, for stops with any widths,
// costs and forced ends, as no text has them.
func TestChoose_AnyStops(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "stops")
		stops := make([]stop, 1, n+1)
		pos := int32(0)
		for range n {
			width := pos + int32(rapid.IntRange(0, 9).Draw(t, "cells"))
			pos = width + int32(rapid.IntRange(0, 2).Draw(t, "spaces"))
			p := stop{width: width, pos: pos, cost: int32(rapid.SampledFrom([]int{0, 0, 0, 9, costUnit, costEmergency}).Draw(t, "cost"))}
			p.mark = rapid.Bool().Draw(t, "mark")
			if p.mark {
				p.tail = int32(rapid.IntRange(1, 6).Draw(t, "tail"))
			}
			p.hangs = width-stops[len(stops)-1].pos >= 2 && p.mark
			p.forced = rapid.IntRange(0, 9).Draw(t, "forced") == 0
			stops = append(stops, p)
		}
		stops[n].forced = true
		measure := int32(rapid.IntRange(1, 40).Draw(t, "measure"))
		sh := shape{measure: measure, indent: int32(rapid.IntRange(0, int(measure)-1).Draw(t, "indent"))}
		ends := new(chooser).choose(stops, sh)
		if got, want := totalOf(stops, sh, ends), chooseSlow(stops, sh); got != want {
			t.Fatalf("lines cost %d, the best cost %d", got, want)
		}
	})
}

func compare(t *testing.T, seed uint64, stops []stop, sh shape) {
	t.Helper()
	ends := new(chooser).choose(stops, sh)
	if len(ends) == 0 || ends[len(ends)-1] != len(stops)-1 {
		t.Fatalf("seed %d: lines end at %v of %d stops", seed, ends, len(stops)-1)
	}
	if got, want := totalOf(stops, sh, ends), chooseSlow(stops, sh); got != want {
		t.Fatalf("seed %d: lines cost %d, the best cost %d", seed, got, want)
	}
}
