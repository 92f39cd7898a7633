package row

import (
	"slices"
	"testing"
)

// What Fit gives may be appended to and changed, and the rows that it was given stay
// as they are.
func TestFit_GivesItsOwn(t *testing.T) {
	t.Parallel()
	for height := range 6 {
		all := []string{"一", "二", "三", "四"}
		got := Fit(all[:3], 2, height)
		if len(got) != height {
			t.Fatalf("%d rows, want %d", len(got), height)
		}
		for i := range got {
			if want := append(all[:3:3], "  ", "  ", "  ")[i]; got[i] != want {
				t.Errorf("row %d of %d is %q, want %q", i, height, got[i], want)
			}
		}
		got = append(got, "脚")
		for i := range got {
			got[i] = "改"
		}
		if !slices.Equal(all, []string{"一", "二", "三", "四"}) {
			t.Errorf("at %d rows the given ones became %q", height, all)
		}
	}
}
