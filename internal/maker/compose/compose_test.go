package compose

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestBreak asks of every setting: nothing is lost, no line is wider than the
// measure, no closing mark begins a line and no opening one ends it.
func TestBreak(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.TrimSpace(strings.Join(rapid.SliceOfN(rapid.SampledFrom(
			[]string{"河", "水", "桥", "，", "。", "“", "”", "《", "》", "2024", "3.5%", "A", "——", "、", " "}), 1, 80).Draw(t, "text"), ""))
		if text == "" {
			return
		}
		s := Setting{
			Measure: rapid.Float64Range(10, 20).Draw(t, "measure"), Auto: rapid.SampledFrom([]float64{0, 0.25}).Draw(t, "auto"),
			Squeeze: rapid.Bool().Draw(t, "squeeze"), TrimEnd: rapid.Bool().Draw(t, "trim"), Ragged: rapid.Bool().Draw(t, "ragged"),
			Pairs: rapid.Bool().Draw(t, "pairs"), Beside: rapid.Bool().Draw(t, "beside"),
		}
		var all strings.Builder
		lines := s.Break(text, 2)
		for i, l := range lines {
			all.WriteString(l.Text)
			sum := 0.0
			for _, a := range l.Advance {
				sum += float64(a)
			}
			room := s.Measure
			if i == 0 {
				room -= 2
			}
			rs := []rune(l.Text)
			if len(rs) != len(l.Advance) {
				t.Fatalf("%q has %d advances", l.Text, len(l.Advance))
			}
			// Marks that no line may begin with can make one too wide; only then.
			if sum > room+0.51 && len(rs) > 1 && !strings.ContainsAny(l.Text, "，。”》、“《%—") {
				t.Fatalf("%q is %.2f em wide of %.2f", l.Text, sum, room)
			}
			if math.IsNaN(l.Width) {
				t.Fatalf("%q has no width", l.Text)
			}
		}
		if strings.ReplaceAll(all.String(), " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q became %q", text, all.String())
		}
	})
}
