package typeset

import (
	"fmt"
	"runtime"
	"testing"

	"baolan/ui/cells"
)

// BenchmarkParagraph sets an article of one MB, the corpus again and again, as
// a resize of the window does.
func BenchmarkParagraph(b *testing.B) {
	texts, bytes := megabyte(corpusParagraphs(b))
	for _, width := range []int{20, 30, 40, 60, 120, 200} {
		for _, justify := range []bool{false, true} {
			b.Run(fmt.Sprintf("width=%d/justify=%v", width, justify), func(b *testing.B) {
				s := Style{Ruler: cells.NewRuler(cells.Narrow), Measure: width, Indent: IndentAuto, Gutter: true, Justify: justify}
				b.SetBytes(int64(bytes))
				lines := 0
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				for b.Loop() {
					lines = 0
					for _, t := range texts {
						lines += len(Paragraph(t, s))
					}
				}
				runtime.ReadMemStats(&after)
				set := float64(lines) * float64(b.N)
				b.ReportMetric(float64(after.Mallocs-before.Mallocs)/set, "allocs/line")
				b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/set, "B/line")
				b.ReportMetric(float64(b.Elapsed().Microseconds())/1e3/float64(b.N)*1e6/float64(bytes), "ms/MB")
			})
		}
	}
}
