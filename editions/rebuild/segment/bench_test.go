package segment

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"baolan/editions/rebuild/scan"
)

// BenchmarkPage reports beside the throughput how many times as long as
// counting the text's characters it takes, which a busy machine does not
// change.
func BenchmarkPage(b *testing.B) {
	for _, form := range []string{"", ".raw"} {
		one, err := os.ReadFile("../../../internal/maker/fixed/spec/01" + form + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		for _, size := range []int{12_000, 100_000, 1_000_000} {
			text := strings.Repeat(string(one), size/len(one)+1)[:size]
			text = strings.ToValidUTF8(text, "")
			b.Run(fmt.Sprintf("%dKB%s", size/1000, form), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				var own, count time.Duration
				for b.Loop() {
					start := time.Now()
					if _, err := Page(context.Background(), scan.Text(text).Lines, Options{}); err != nil {
						b.Fatal(err)
					}
					middle := time.Now()
					characters += utf8.RuneCountInString(text)
					own, count = own+middle.Sub(start), count+time.Since(middle)
				}
				b.ReportMetric(float64(own)/float64(max(count, 1)), "counts/op")
			})
		}
	}
}

// characters keeps the yardstick's work.
var characters int
