package typeset

import (
	"strings"
	"testing"
)

// The function faults finds each kind of fault and names it.
func TestFaults_Finds(t *testing.T) {
	const text = "他说：“来了。”价格是12.5亿元，第3名——好……完（见A版）"
	cut := func(at string) []Line {
		i := strings.Index(text, at)
		a := Line{End: i, Cells: Style{}.Ruler.Width(text[:i])}
		return []Line{a, {Start: i, End: len(text), Cells: Style{}.Ruler.Width(text[i:]), Last: true}}
	}
	s := Style{Measure: 60, Level: LevelBasic}
	for at, want := range map[string]string{
		"：“": "begins with", "来了": "ends with", "。”": "begins with", "2.5": "torn", ".5": "torn", "5亿": "torn",
		"亿元": "torn", "3名": "torn", "名—": "", "—好": "torn", "…完": "torn", "见A": "ends with", "）": "begins with", "价格": "",
	} {
		got := strings.Join(faults(text, cut(at), s), "\n")
		if want == "" && got != "" || want != "" && !strings.Contains(got, want) {
			t.Errorf("broken before %q: %q, want %q", at, got, want)
		}
	}
	lines := cut("价格")
	for name, spoil := range map[string]func(){
		"ended at":  func() { lines[1].Start += len("价") },
		"says":      func() { lines[0].Cells++ },
		"cells in":  func() { s.Measure = 20 },
		"begins at": func() { lines[1].Start -= len("”") },
		"without":   func() { lines[1].Hang = true },
	} {
		lines, s = cut("价格"), Style{Measure: 60, Level: LevelBasic}
		spoil()
		if got := strings.Join(faults(text, lines, s), "\n"); !strings.Contains(got, name) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
