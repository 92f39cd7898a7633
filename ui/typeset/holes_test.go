package typeset

import (
	"fmt"
	"strings"
	"testing"

	"baolan/internal/fixture/sweep"
	"baolan/ui/cells"
)

// At every width, lines chosen together leave no more holes than lines filled
// one by one under the same rules (greedy), and fewer wherever one of greedy's
// could be avoided at all. Where the two are equal, no choice leaves fewer.
// They are the fewest, or two above it where that saves a hole so deep that it
// looks like a paragraph's end. At 30 cells at most 4 % of the lines end three
// cells short.
//
// The last column is the plain wrapper: it has no gutter and tears numbers from
// their units, which leaves it fewer holes at wide measures, where two or three
// lines to a paragraph leave little to choose. Up to 46 cells ours are fewer
// all the same, in even measures: in odd ones neither has more than a few.
func TestHoles(t *testing.T) {
	texts := corpusParagraphs(t)
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, gutter := range []bool{true, false} {
			t.Run(fmt.Sprintf("%v/gutter=%v", policy, gutter), func(t *testing.T) {
				t.Parallel()
				fewer, equal, above, inevitable := 0, 0, 0, 0
				var table strings.Builder
				table.WriteString("width  lines  ours      %  fewest  greedy  plain\n")
				for width := 20; width <= 200; width += sweep.Stride() {
					s := Style{Ruler: cells.NewRuler(policy), Measure: width, Indent: IndentAuto, Gutter: gutter}
					ours, lines := holes(texts, s, Paragraph)
					fewest, _ := holes(texts, s, fewestHoles)
					bound, _ := holes(texts, s, greedyBound)
					s.Gutter = false
					plain, _ := holes(texts, s, greedyLines)
					share := 100 * float64(ours) / float64(lines)
					fmt.Fprintf(&table, "%5d %6d %5d %6.2f %7d %7d %6d\n", width, lines, ours, share, fewest, bound, plain)
					if ours > fewest {
						above++
					}
					switch {
					case ours > fewest+2:
						t.Errorf("width %d: %d holes, %d would do", width, ours, fewest)
					case ours < bound:
						fewer++
					case ours == bound && ours == fewest:
						equal++
						inevitable += ours
					default:
						t.Errorf("width %d: %d holes, greedy %d, %d would do", width, ours, bound, fewest)
					}
					if width == 30 && share > 4 {
						t.Errorf("%d holes in %d lines (%.2f %%) at 30 cells", ours, lines, share)
					}
					if gutter && width <= 46 && width%2 == 0 && ours >= plain {
						t.Errorf("width %d: %d holes, plain greedy %d", width, ours, plain)
					}
				}
				t.Logf("%s", &table)
				t.Logf("fewer than greedy at %d widths, equal at %d, where %d holes in all cannot be avoided; above the fewest at %d", fewer, equal, inevitable, above)
				if fewer < 40/sweep.Stride() {
					t.Errorf("fewer than greedy at %d widths only", fewer)
				}
			})
		}
	}
}

// fewestHoles sets a text in the lines with the fewest holes, whatever else they cost,
// except that numbers stay together with their units.
func fewestHoles(text string, s Style) []Line {
	s = s.resolved()
	sc := scanner{ruler: s.Ruler, measure: int32(s.Measure), level: s.Level, lang: s.Lang, gutter: s.Gutter}
	stops := sc.scan(text)
	sh := shape{measure: int32(s.Measure), indent: int32(s.Indent)}
	const torn = 10_000 // a factor that makes such a cost more than all holes of a paragraph
	n := len(stops)
	best, from := make([]int64, n), make([]int, n)
	for j := 1; j < n; j++ {
		best[j] = -1
		for i := j - 1; i >= 0; i-- {
			free, squeezed := sh.free(stops[j].width-stops[i].pos, i == 0, stops[j].hangs)
			if free < 0 && i < j-1 {
				break
			}
			var cost int64
			if stops[j].cost >= costUnit {
				cost = int64(stops[j].cost) * torn
			}
			if squeezed {
				cost += costIndent * torn
			}
			if free < 0 {
				cost += costOverflow * torn
			}
			if sh.countedFree(free) >= hole && !stops[j].forced {
				cost++
			}
			if t := best[i] + cost; best[j] < 0 || t < best[j] {
				best[j], from[j] = t, i
			}
			if stops[i].forced {
				break
			}
		}
	}
	var ends []int
	for j := n - 1; j > 0; j = from[j] {
		ends = append([]int{j}, ends...)
	}
	return s.lines(text, stops, ends)
}

// holes counts the lines that are not a paragraph's last, and among them those with
// three or more free cells, without the one that an odd measure leaves in every line.
func holes(texts []string, s Style, set func(string, Style) []Line) (short, all int) {
	for _, text := range texts {
		for _, l := range set(text, s) {
			if l.Last {
				continue
			}
			all++
			if s.Measure-s.Measure%2-l.Cells >= 3 {
				short++
			}
		}
	}
	return short, all
}
