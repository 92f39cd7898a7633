package rebuild

import (
	"math"
	"runtime"
	"strings"
	"testing"
)

// TestRead_MemoryIsLinear holds that a text twenty times as long allocates
// no more than about twenty times as much: what grows with the square does so
// in bytes before it does in time.
func TestRead_MemoryIsLinear(t *testing.T) {
	for _, form := range []string{"", ".raw"} {
		allocated := func(size int) float64 {
			text := strings.ToValidUTF8(pageText(t, form, size), "")
			least := uint64(math.MaxUint64)
			for range 3 { // the collector may take what a page keeps for the next one
				for range 2 { // afterwards no memory of the page before is unused
					runtime.GC()
				}
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				pageOf(t, text)
				runtime.ReadMemStats(&after)
				least = min(least, after.TotalAlloc-before.TotalAlloc)
			}
			return float64(least) / float64(len(text))
		}
		// Slices that double hold up to twice what is in them, so half as much again may
		// be chance; what grows with the square would be twenty times as much.
		if small, large := allocated(100_000), allocated(2_000_000); large > small*1.5 {
			t.Errorf("%q: %.1f bytes a byte of 100 KB, %.1f of 2 MB", form, small, large)
		} else {
			t.Logf("%q: %.1f bytes a byte of 100 KB, %.1f of 2 MB", form, small, large)
		}
	}
}
