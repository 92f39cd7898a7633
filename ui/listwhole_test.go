package ui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/internal/fixture/corpus"
	"baolan/internal/fixture/sweep"
	"baolan/model"
	"baolan/ui/cells"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// everyEdition gives the editions in the program, the typeset pages and the seed.
func everyEdition(t *testing.T) map[string]model.Edition {
	t.Helper()
	all := map[string]model.Edition{}
	add := func(name string, from []source.Loaded, err error) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for i := range from {
			all[fmt.Sprint(name, i)] = from[i].Edition
		}
	}
	own, err := source.OpenFS(t.Context(), samples.FS(), ".", source.Options{})
	add("samples", own, err)
	for _, path := range corpus.Texts(t) {
		read, err := source.Open(t.Context(), path, source.Options{})
		add(filepath.Base(path), read, err)
	}
	return all
}

// On every page at every size from 30×10 to 250×60, with the cursor on each headline
// in turn: no two printed lines of a headline run together, nothing is cut, and the
// chosen headline stands there whole.
func TestList_Whole(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	k := 0
	for name, e := range everyEdition(t) {
		k++
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for i, w := range []int{30, 34, 40, 47, 59, 60, 66, 80, 93, 99, 100, 120, 140, 160, 200, 250} {
				for j, h := range []int{10, 12, 15, 20, 24, 30, 40, 50, 60} {
					if !swept(i+j+k, 2) {
						continue
					}
					o := Options{Editions: held([]model.Edition{e}), Policy: []cells.Policy{cells.Narrow, cells.Wide}[(i+j)%2]}
					m := New(o)
					send(m, tea.WindowSizeMsg{Width: w, Height: h})
					for range e.Pages {
						checkList(t, m)
						send(m, keyMsg("]"))
					}
				}
			}
		})
	}
}

func checkList(t *testing.T, m *Model) {
	t.Helper()
	p := m.read.Page()
	for i := range p.Articles {
		m.list.Move(i)
		rows := strings.Split(ansi.Strip(restored(strings.Join(m.list.Rows(), "\n"))), "\n")
		at := fmt.Sprintf("page %d, article %d of %d at %v", p.Number, i+1, len(p.Articles), m.s.Size)
		var chosen strings.Builder
		for _, r := range rows {
			if strings.HasSuffix(strings.TrimSpace(r), "…") && !isPrinted(m, r) {
				t.Fatalf("%s: %q is cut:\n%s", at, r, strings.Join(rows, "\n"))
			}
			if rest, is := strings.CutPrefix(r, m.s.Glyphs.Chosen); is {
				chosen.WriteString(strings.TrimLeft(rest, " "+m.s.Glyphs.Unread))
			}
			for k := range p.Articles {
				checkApart(t, m, &p.Articles[k], r, at)
			}
		}
		if want := squeezed(m.titleOf(&p.Articles[i])...); !strings.Contains(squeezed(chosen.String()), want) {
			t.Fatalf("%s: the chosen headline %q is cut:\n%s", at, want, strings.Join(rows, "\n"))
		}
	}
}

// checkApart fails where the end of a printed line and the beginning of the next
// stand side by side in a row.
func checkApart(t *testing.T, m *Model, a *model.Article, row, at string) {
	t.Helper()
	lines := m.titleOf(a)
	for i := 1; i < len(lines); i++ {
		above, below := []rune(lines[i-1]), []rune(lines[i])
		seam := string(above[max(0, len(above)-3):]) + string(below[:min(3, len(below))])
		if strings.Contains(row, seam) && !strings.Contains(a.Kicker, seam) {
			t.Fatalf("%s: %q and %q run together in %q", at, lines[i-1], lines[i], row)
		}
	}
}

// isPrinted reports whether a row ends in an ellipsis that the page has, or in that of
// the words that stand in for a headline.
func isPrinted(m *Model, row string) bool {
	row = squeezed(strings.TrimLeft(row, m.s.Glyphs.Chosen+m.s.Glyphs.Open+m.s.Glyphs.Unread+" "))
	return slices.ContainsFunc(m.read.Page().Articles, func(a model.Article) bool {
		return strings.Contains(squeezed(append(m.titleOf(&a), a.Kicker)...), row)
	})
}

// squeezed is texts as one, without blanks.
func squeezed(texts ...string) string {
	return strings.Join(strings.Fields(strings.Join(texts, "")), "")
}
