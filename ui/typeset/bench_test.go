package typeset

import (
	"fmt"
	"testing"

	"baolan/ui/cells"
)

// BenchmarkParagraph sets the corpus, repeated to one MB, on one core.
func BenchmarkParagraph(b *testing.B) {
	texts, bytes := megabyte(corpusParagraphs(b))
	for _, width := range []int{20, 30, 40, 60, 120, 200} {
		for _, justify := range []bool{false, true} {
			b.Run(fmt.Sprintf("width=%d/justify=%v", width, justify), func(b *testing.B) {
				s := Style{Ruler: cells.NewRuler(cells.Narrow), Measure: width, Indent: IndentAuto, Gutter: true, Justify: justify}
				b.SetBytes(int64(bytes))
				b.ReportAllocs()
				lines := 0
				for b.Loop() {
					lines = 0
					for _, t := range texts {
						lines += len(Paragraph(t, s))
					}
				}
				b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/MB")
				b.ReportMetric(float64(lines), "lines")
			})
		}
	}
}
