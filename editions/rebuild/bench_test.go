package rebuild

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// pageText is a page of about 4,000 characters, of the cases' own text.
func pageText(tb testing.TB, form string, bytes int) string {
	tb.Helper()
	one, err := os.ReadFile("../../internal/score/corpus/page-01" + form + ".txt")
	if err != nil {
		tb.Fatal(err)
	}
	text := strings.ReplaceAll(string(one), "\f", "")
	return strings.Repeat(text, bytes/len(text)+1)[:bytes-bytes%3]
}

// BenchmarkRead reports beside the throughput how many times as long as
// counting the text's characters it takes, which a busy machine does not
// change.
func BenchmarkRead(b *testing.B) {
	for _, form := range []string{"", ".raw"} {
		for _, size := range []int{10_000, 12_000, 100_000, 1_000_000, 10_000_000} {
			text := strings.ToValidUTF8(pageText(b, form, size), "")
			name := fmt.Sprintf("%dKB%s", size/1000, form)
			if size == 12_000 { // three bytes a character
				name = "4000-characters" + form
			}
			b.Run(name, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				var own, count time.Duration
				for b.Loop() {
					start := time.Now()
					pageOf(b, text)
					middle := time.Now()
					characterCount += utf8.RuneCountInString(text)
					own, count = own+middle.Sub(start), count+time.Since(middle)
				}
				b.ReportMetric(float64(own)/float64(max(count, 1)), "counts/op")
			})
		}
	}
}

// characterCount keeps the yardstick's work.
var characterCount int
