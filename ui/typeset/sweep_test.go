package typeset

import (
	"fmt"
	"testing"

	"baolan/ui/cells"
)

// sweepTexts are all texts the sweeps set, by kind.
func sweepTexts(t *testing.T) map[string][]string {
	texts := map[string][]string{"own": ownParagraphs(t), "corpus": corpusParagraphs(t)}
	t.Run("seed", func(t *testing.T) { // which is skipped alone where it is not there
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
