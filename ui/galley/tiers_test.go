package galley

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"

	"github.com/charmbracelet/x/ansi"
)

// Vertical text on pages of every size: all of an article is set once and in reading
// order, nothing overlaps or leaves the page, rows are as wide as they are to be, and a
// page is not left half empty while articles follow.
func TestVertical_Sweep(t *testing.T) {
	t.Parallel()
	st := theme.New(theme.Paper(), theme.Terminal{})
	article := func(paragraphs int) []Part {
		a := model.Article{Kicker: "两会看台", Headline: []string{"千年浮桥迎来四十年一遇的大修 三十六条老船今晨“归队”", "东津浮桥恢复通行"}, Byline: "本报记者 沈亦舟"}
		for range paragraphs {
			a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: strings.Repeat("水清了，鱼回来了，2024年3月7日。", 5)})
		}
		return PartsOf(&a, catalog.Chinese, &st)
	}
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		s := Setting{Ruler: cells.NewRuler(policy), Level: typeset.LevelAuto}
		for _, size := range []image.Point{{1, 1}, {5, 3}, {17, 9}, {36, 20}, {55, 33}, {57, 36}, {84, 56}, {196, 56}, {196, 80}} {
			for _, paragraphs := range []int{0, 1, 3, 12, 60} {
				follow := [][]Part{article(4), article(9), article(30)}
				parts := article(paragraphs)
				g, v := SetVertical(parts, follow, s, size.X, size.Y)
				name := fmt.Sprintf("%v %v %d", policy, size, paragraphs)
				checkColumns(t, name, parts, &v, size)
				for page := range v.Pages() {
					for _, r := range v.Rows(page, 2, size.X+4, size.Y, &st, func(int) []Mark { return nil }) {
						if w := s.Ruler.Width(ansi.Strip(r)); w != size.X+4 {
							t.Fatalf("%s: a row of page %d has %d cells", name, page, w)
						}
					}
				}
				if len(g.Parts) != len(parts) || v.PageOf(Place{}) != 0 {
					t.Errorf("%s: %d parts, begins on page %d", name, len(g.Parts), v.PageOf(Place{}))
				}
			}
		}
	}
}

// checkColumns checks the places of the columns on pages of a size.
func checkColumns(t *testing.T, name string, parts []Part, v *Vertical, size image.Point) {
	t.Helper()
	taken := map[[3]int]bool{}
	at, used := Place{}, 0
	last := verticalColumn{}
	for _, c := range v.columns {
		for y := range c.Boxes {
			cell := [3]int{c.page, c.at.X, c.at.Y + y}
			if taken[cell] || c.at.X >= v.per || c.at.Y+y >= size.Y {
				t.Fatalf("%s: a character is at %v of %d columns, taken: %v", name, cell, v.per, taken[cell])
			}
			taken[cell] = true
		}
		if c.page == v.pages-1 {
			used = max(used, c.at.X+1)
		}
		if c.part < 0 {
			continue
		}
		if at.Part != c.part {
			if !strings.HasSuffix(strings.TrimSpace(parts[at.Part].Text), strings.TrimSpace(parts[at.Part].Text[:at.At])) {
				t.Fatalf("%s: part %d ends at %d of %d", name, at.Part, at.At, len(parts[at.Part].Text))
			}
			at = Place{c.part, 0}
		}
		if c.Start < at.At || strings.TrimSpace(c.text.Text[at.At:c.Start]) != "" {
			t.Fatalf("%s: part %d goes on at %d behind %d", name, c.part, c.Start, at.At)
		}
		at.At = c.End
		if before, now := [3]int{last.page, last.at.Y, last.at.X}, [3]int{c.page, c.at.Y, c.at.X}; last.text != nil && last.text.Head == c.text.Head && !isBefore(before, now) {
			t.Fatalf("%s: %v is read behind %v", name, now, before)
		}
		last = c
	}
	if at.Part != len(parts)-1 || at.At != len(parts[at.Part].Text) {
		t.Fatalf("%s: ends in part %d at %d", name, at.Part, at.At)
	}
	if all := max(1, (size.X+verticalGap)/columnCells); all-used > followLeast+1 {
		t.Errorf("%s: %d of %d columns are empty", name, all-used, all)
	}
}

func isBefore(a, b [3]int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}
