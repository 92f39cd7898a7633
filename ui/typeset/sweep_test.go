package typeset

import (
	"fmt"
	"testing"

	"baolan/ui/cells"
)

// sweepTexts are all texts the sweeps set, by kind.
func sweepTexts(t *testing.T) map[string][]string {
	texts := map[string][]string{"own": ownParagraphs(t)}
	t.Run("corpus", func(t *testing.T) { // skips alone where there is none
		texts["corpus"] = corpusParagraphs(t)
		texts["seed"] = seedParagraphs(t)
	})
	return texts
}

// At every width, under both policies, with and without gutter and
// justification: nothing too wide, nothing forbidden, nothing torn, nothing
// lost.
func TestSweep(t *testing.T) {
	for name, texts := range sweepTexts(t) {
		for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
			t.Run(fmt.Sprintf("%s/%s", name, policy), func(t *testing.T) {
				t.Parallel()
				lines := 0
				for width := 20; width <= 200; width++ {
					s := Style{Ruler: cells.NewRuler(policy), Measure: width, Indent: IndentAuto, Gutter: width%2 == 0, Justify: width%3 > 0, Lang: Lang(width % 5 % 3)}
					for _, text := range texts {
						set := Paragraph(text, s)
						lines += len(set)
						for _, fault := range faults(text, set, s) {
							t.Errorf("width %d: %s", width, fault)
						}
						if t.Failed() {
							t.FailNow()
						}
					}
				}
				t.Logf("%d lines", lines)
			})
		}
	}
}

// Each level forbids what it says, at every width a level may be chosen for.
func TestSweep_Levels(t *testing.T) {
	for _, level := range []Level{LevelNone, LevelBasic, LevelGB, LevelStrict} {
		t.Run(level.String(), func(t *testing.T) {
			for _, text := range ownParagraphs(t) {
				for width := 20; width <= 80; width++ {
					s := Style{Measure: width, Indent: IndentAuto, Level: level, Gutter: true, Justify: true}
					for _, fault := range faults(text, Paragraph(text, s), s) {
						t.Fatalf("width %d: %s", width, fault)
					}
				}
			}
		})
	}
}

// Lines chosen together never leave more holes than lines filled one by one
// under the same prohibitions, and far fewer in the sum; at the widths of
// columns they leave fewer than a greedy filling that may tear numbers from
// their units. At 30 cells at most 4 % of the lines end three cells short.
func TestHoles(t *testing.T) {
	texts := corpusParagraphs(t)
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, gutter := range []bool{false, true} {
			var sum, boundSum int
			for width := 20; width <= 200; width++ {
				s := Style{Ruler: cells.NewRuler(policy), Measure: width, Indent: IndentAuto, Gutter: gutter}
				ours, lines := holes(texts, s, Paragraph)
				bound, _ := holes(texts, s, greedyBound)
				s.Gutter = false // a plain wrapper has none
				plain, _ := holes(texts, s, greedyLines)
				if ours > bound {
					t.Errorf("%v, width %d, gutter %v: %d holes, greedy %d", policy, width, gutter, ours, bound)
				}
				share := 100 * float64(ours) / float64(lines)
				if gutter && width <= 46 && ours >= plain || width == 30 && share > 4 {
					t.Errorf("%v, width %d: %d holes in %d lines (%.2f %%), plain greedy %d", policy, width, ours, lines, share, plain)
				}
				if width%10 == 0 && width <= 60 {
					t.Logf("%v, width %d, gutter %v: %d holes in %d lines (%.2f %%), greedy %d, free of units %d", policy, width, gutter, ours, lines, share, bound, plain)
				}
				sum, boundSum = sum+ours, boundSum+bound
			}
			t.Logf("%v, gutter %v: %d holes over all widths, greedy %d", policy, gutter, sum, boundSum)
			if sum >= boundSum {
				t.Errorf("%v, gutter %v: %d holes over all widths, greedy %d", policy, gutter, sum, boundSum)
			}
		}
	}
}

// holes counts lines but a paragraph's last, and those with three or more free
// cells.
func holes(texts []string, s Style, set func(string, Style) []Line) (short, all int) {
	for _, text := range texts {
		for _, l := range set(text, s) {
			if l.Last {
				continue
			}
			all++
			if s.Measure-l.Cells >= 3 {
				short++
			}
		}
	}
	return short, all
}
