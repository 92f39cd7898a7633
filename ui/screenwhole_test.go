package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"baolan/editions/library"
	"baolan/internal/fixture/sweep"
	"baolan/model"
	"baolan/ui/catalog"

	tea "charm.land/bubbletea/v2"
)

// From 30 cells on, 40 in English, the contents, the settings and the help show every
// word of theirs: what does not fit beside something stands below it.
func TestScreens_NothingIsCut(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	e := testEdition()
	e.Pages[0].Articles[1].Headline = []string{"城市书房里的“夜归人”和他们守着的那一盏灯", "还有很长很长的一条街"}
	for lang, from := range map[catalog.Lang]int{catalog.Chinese: 30, catalog.English: 40} {
		for w := from; w <= 130; w++ {
			m := New(Options{Editions: held([]model.Edition{e}), Lang: lang})
			send(m, tea.WindowSizeMsg{Width: w, Height: 24})
			for _, keys := range []string{"i", ",", "?"} {
				press(m, keys)
				var all strings.Builder
				for seen := ""; ; {
					now := ansi.Strip(restored(m.View().Content))
					if now == seen {
						break
					}
					seen = now
					rows := strings.Split(now, "\n")
					for _, r := range rows[:len(rows)-1] { // the footer gives way to what it says
						if strings.Contains(strings.ReplaceAll(r, "……", ""), "…") && !strings.Contains(r, "1…9") {
							t.Fatalf("%q at %d cells: %q is cut", keys, w, r)
						}
					}
					all.WriteString(now)
					press(m, "space")
				}
				lines := e.Pages[0].Articles[1].Headline
				if w < 100 { // in one column the rows of a headline follow each other
					lines = []string{strings.Join(lines, "")}
				}
				for _, want := range lines {
					if keys == "i" && !strings.Contains(squeezed(all.String()), squeezed(want)) {
						t.Fatalf("the contents at %d cells lack %q:\n%s", w, want, all.String())
					}
				}
				press(m, "esc")
			}
		}
	}
}

// A warning is seen at every size that has a masthead, and never cut: with its level, or
// by its word.
func TestMasthead_Warning(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	for w := 30; w <= 130; w++ {
		for _, h := range []int{10, 14, 24, 40} {
			m := New(Options{Editions: []library.Edition{{Edition: testEdition()}}})
			send(m, tea.WindowSizeMsg{Width: w, Height: h})
			rows := strings.Split(text(m), "\n")
			top := strings.Join(rows[:2], "\n")
			if !m.lay.Weather.Empty() {
				top = strings.Join(rows, "\n")
			}
			if !strings.Contains(top, "大雾 ") && !strings.Contains(top, "大雾黄色预警") {
				t.Fatalf("no warning at %d×%d:\n%s", w, h, strings.Join(rows, "\n"))
			}
		}
	}
}
