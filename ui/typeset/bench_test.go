//go:build unix

package typeset

import (
	"fmt"
	"runtime"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"baolan/ui/cells"
)

// BenchmarkParagraph sets an article of one MB, the corpus again and again, as
// a resize of the window does. Besides the clock's MB/s, which what else runs
// on the machine divides, it reports
//
//	cpu-MB/s   text set in a second of a core's time, the collector's included
//	of-R       the same as a share of utf8.RuneCountInString over the same text
//	ms/MB      the core's time for one MB; the best of the runs, as the two above
func BenchmarkParagraph(b *testing.B) {
	texts, bytes := megabyte(corpusParagraphs(b))
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, width := range []int{20, 30, 40, 60, 120, 200} {
			for _, justify := range []bool{false, true} {
				b.Run(fmt.Sprintf("%v/width=%d/justify=%v", policy, width, justify), func(b *testing.B) {
					s := Style{Ruler: cells.NewRuler(policy), Measure: width, Indent: IndentAuto, Gutter: true, Justify: justify}
					b.SetBytes(int64(bytes))
					lines := 0
					best, yardstick := time.Hour, time.Hour
					var before, after runtime.MemStats
					runtime.ReadMemStats(&before)
					for b.Loop() {
						lines = 0
						start := coreTime()
						for _, t := range texts {
							lines += len(Paragraph(t, s))
						}
						set := coreTime()
						n := 0
						for _, t := range texts {
							n += utf8.RuneCountInString(t)
						}
						counted := coreTime()
						if n == 0 {
							b.Fatal("no text")
						}
						best, yardstick = min(best, set-start), min(yardstick, counted-set)
					}
					runtime.ReadMemStats(&after)
					set := float64(lines) * float64(b.N)
					b.ReportMetric(float64(after.Mallocs-before.Mallocs)/set, "allocs/line")
					b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/set, "B/line")
					b.ReportMetric(best.Seconds()*1e3*1e6/float64(bytes), "ms/MB")
					b.ReportMetric(float64(bytes)/best.Seconds()/1e6, "cpu-MB/s")
					b.ReportMetric(float64(yardstick)/float64(best), "of-R")
				})
			}
		}
	}
}

// coreTime gives the processor time of this process so far.
func coreTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
