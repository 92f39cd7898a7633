package typeset

import (
	"fmt"
	"testing"

	"baolan/ui/cells"
)

// sweepTexts gives the texts of the sweeps by their kind.
func sweepTexts(t *testing.T) map[string][]string {
	texts := map[string][]string{"own": ownParagraphs(t), "corpus": corpusParagraphs(t)}
	t.Run("seed", func(t *testing.T) { // only this subtest is skipped if the seed page is not there
		texts["seed"] = seedParagraphs(t)
	})
	return texts
}

// At every width, under both policies, with and without gutter and justification, no
// line is too wide, no forbidden mark begins or ends a line, nothing that belongs
// together is divided, and nothing is lost.
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

// Each level forbids what its comment says, at every width for which it can be chosen.
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
