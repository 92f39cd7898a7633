package raw

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// page is a page of about 4,000 characters, of the cases' own text.
func page(tb testing.TB, bytes int) string {
	tb.Helper()
	one, err := os.ReadFile("testdata/pages/01.txt")
	if err != nil {
		tb.Fatal(err)
	}
	text := strings.ReplaceAll(string(one), "\f", "")
	return strings.Repeat(text, bytes/len(text)+1)[:bytes-bytes%3]
}

func BenchmarkRebuild(b *testing.B) {
	for _, size := range []int{10_000, 12_000, 100_000, 1_000_000, 10_000_000} {
		text := strings.ToValidUTF8(page(b, size), "")
		name := fmt.Sprintf("%dKB", size/1000)
		if size == 12_000 { // three bytes a character
			name = "4000-characters"
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Rebuild(text)
			}
		})
	}
}
