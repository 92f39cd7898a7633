package interleaved

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
	"baolan/model/pairs"
)

// set sets paragraphs in a column of so many characters.
func set(paragraphs []string, width int) (lines []string) {
	for _, p := range paragraphs {
		r := []rune(p)
		for from, room := 0, width-2; from < len(r); room = width {
			to := min(len(r), from+room)
			for to < len(r) && strings.ContainsRune("，。、；：？！”）》", r[to]) {
				to++
			}
			lines = append(lines, string(r[from:to]))
			from = to
		}
	}
	return lines
}

// TestUnweave sets real prose in columns, gives a line of each in turn, and asks
// that nearly every line is put below the one it follows.
func TestUnweave(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../../internal/score/corpus/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	right, all := 0, 0
	for _, f := range files[:3] {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var page struct {
			Articles []struct{ Paragraphs []string }
		}
		if err := json.Unmarshal(b, &page); err != nil {
			t.Fatal(err)
		}
		var paragraphs []string
		for _, a := range page.Articles {
			paragraphs = append(paragraphs, a.Paragraphs...)
		}
		for width := 12; width <= 18; width += 6 {
			lines := set(paragraphs, width)
			if Find(measure.Of(scan.Text(strings.Join(lines, "\n")).Lines)) != nil {
				t.Errorf("%s: columns one after the other were taken apart", f)
			}
			for columns := 3; columns <= 5; columns++ {
				r, n, found := unwoven(lines, columns)
				if !found {
					t.Errorf("%s: %d columns of %d were not found", f, columns, width)
				}
				right, all = right+r, all+n
			}
		}
	}
	if right*100 < all*75 {
		t.Errorf("%d of %d lines stand where they belong", right, all)
	}
	t.Logf("%d of %d lines", right, all)
}

// unwoven counts the lines of which the one behind is right again.
func unwoven(lines []string, columns int) (right, all int, found bool) {
	rows := (len(lines) + columns - 1) / columns
	var out []string
	var origin []int
	for r := range rows {
		for c := range columns {
			if k := c*rows + r; k < len(lines) {
				out, origin = append(out, lines[k]), append(origin, k)
			}
		}
	}
	w := Find(measure.Of(scan.Text(strings.Join(out, "\n\n")).Lines))
	if w == nil {
		return 0, len(lines), false
	}
	order := w.InOrder()
	for i := 1; i < len(order); i++ {
		if a, b := origin[order[i-1]], origin[order[i]]; a+1 == b {
			right++
		}
	}
	return right, len(lines) - 1, true
}

// FuzzUnweave asks of any lines that taken apart they are the same lines.
func FuzzUnweave(f *testing.F) {
	for _, s := range []string{"一二三四五六七八九，\n\n的\n", "“\n”\n《\n"} {
		f.Add(strings.Repeat(s, 12))
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := measure.Of(scan.Text(strings.ToValidUTF8(s, "")).Lines)
		if len(lines) == 0 || len(lines) > 300 {
			return
		}
		units := unitsOf(lines)
		above, _ := weave(newSeams(lines), units)
		w := Columns{lines: lines, units: units, above: above}
		seen := make([]bool, len(lines))
		for _, k := range w.InOrder() {
			if seen[k] {
				t.Fatalf("line %d stands twice", k)
			}
			seen[k] = true
		}
		if slices.Contains(seen, false) {
			t.Fatal("a line is lost")
		}
	})
}

func TestPairs(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"报纸", "记者", "公共", "服务"} {
		if r := []rune(s); !pairs.AreTogether(r[0], r[1]) {
			t.Errorf("%s is no word", s)
		}
	}
	for _, s := range []string{"纸报的", "ab", "桌很"} {
		if r := []rune(s); pairs.AreTogether(r[0], r[1]) && pairs.AreTogether(r[1], r[len(r)-1]) {
			t.Errorf("%s is a word", s)
		}
	}
}
