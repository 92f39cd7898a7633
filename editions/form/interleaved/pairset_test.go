package interleaved

import (
	"math/rand/v2"
	"testing"
)

// A set has the pairs that were put into it since it was emptied, as a map would.
func TestPairSet(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // a test
	var set pairSet
	for _, n := range [...]int{0, 1, 8, 9, 500, 3, 5000, 40} {
		set.reset(n)
		want := map[[2]rune]bool{}
		han := func() rune { return 0x3400 + random.Int32N(int32(40+n/10)) }
		for range n {
			x, y := han(), han()
			set.add(x, y)
			want[[2]rune{x, y}] = true
		}
		for range 2*n + 10 {
			if x, y := han(), han(); set.has(x, y) != want[[2]rune{x, y}] {
				t.Fatalf("of %d pairs %c%c: %v", n, x, y, set.has(x, y))
			}
		}
	}
}
