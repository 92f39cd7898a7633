package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
)

// What U takes back is as if it had not been, in what is shown and in the memory.
func TestUndo(t *testing.T) {
	for _, tt := range []struct {
		keys            string
		favourite, read bool
		tags            string
		article         int
		said            string
	}{
		{"enter m 水 enter U", false, false, "", 0, "已撤销收藏：一河清水"},
		{"enter m 水 enter m U", true, false, "水", 0, "已恢复收藏：一河清水"},
		{"enter m esc U", false, false, "", 0, "已撤销收藏"},
		{"enter m 水 enter m U U", false, false, "", 0, "已撤销收藏"},
		{"enter G U", false, false, "", 0, "已改回未读"},
		{"enter G U k j", false, true, "", 0, ""}, // its end is seen anew
		{"enter m 水 enter J U", false, false, "", 0, "已撤销收藏：一河清水"},
		{"enter U", false, false, "", 0, "没有可撤销"},
		{"enter m 水 enter M m U", true, false, "水", 0, "已恢复收藏"},
	} {
		store := memory.None()
		m := New(Options{Editions: held([]model.Edition{testEdition()}), Library: testLibrary{}, Memory: store})
		send(m, tea.WindowSizeMsg{Width: 100, Height: 12})
		press(m, tt.keys)
		if said := text(m); !strings.Contains(said, tt.said) {
			t.Errorf("%s: %q is not said:\n%s", tt.keys, tt.said, said)
		}
		e := testEdition()
		name := memory.Articles(e.Paper, e.Date, &e.Pages[0])[tt.article]
		kept, err := store.Article(context.Background(), name.Key)
		if err != nil {
			t.Fatal(err)
		}
		if kept.Favourite != tt.favourite || kept.Read != tt.read || strings.Join(kept.Tags, " ") != tt.tags {
			t.Errorf("%s: memory has %+v", tt.keys, kept)
		}
	}
}

// Two sessions of one reader: what is taken back here leaves what was marked there.
func TestUndo_Merges(t *testing.T) {
	store := memory.None()
	m := New(Options{Editions: held([]model.Edition{testEdition()}), Memory: store})
	send(m, tea.WindowSizeMsg{Width: 100, Height: 30})
	press(m, "enter m 水 enter")
	e := testEdition()
	name := memory.Articles(e.Paper, e.Date, &e.Pages[0])[0]
	if err := store.Mark(context.Background(), name, memory.Change{On: true, Add: []string{"河"}}); err != nil {
		t.Fatal(err)
	}
	press(m, "U")
	kept, err := store.Article(context.Background(), name.Key)
	if err != nil {
		t.Fatal(err)
	}
	if !kept.Favourite || !slices.Equal(kept.Tags, []string{"河"}) {
		t.Errorf("what the other session gave is %+v", kept)
	}
}

// Ctrl-O goes back to what was read before, over pages, days and lists; Ctrl-I and
// its other keys forward again.
func TestJumpList(t *testing.T) {
	m := testReader(0)
	send(m, tea.WindowSizeMsg{Width: 100, Height: 30})
	at := func() string {
		l, _ := m.read.Here()
		return l.Date.String() + " " + l.Page + " " + m.read.Article().Title()
	}
	press(m, "enter")
	first := at()
	press(m, "J")
	second := at()
	press(m, "]")
	third := at()
	press(m, "<")
	fourth := at()
	for _, step := range []struct{ keys, want string }{
		{"ctrl+o", third},
		{"H", second},
		{"ctrl+o", first},
		{"ctrl+o", first},
		{"L", second},
		{"ctrl+i", third},
		{"L", fourth},
		{"L", fourth},
	} {
		press(m, step.keys)
		if at() != step.want {
			t.Errorf("%s leads to %s, want %s", step.keys, at(), step.want)
		}
	}
	// What was only shown beside the list was not left.
	m = testReader(0)
	send(m, tea.WindowSizeMsg{Width: 100, Height: 30})
	press(m, "j j k ctrl+o")
	if !strings.Contains(text(m), "没有读过别处") {
		t.Errorf("there is a place to go back to:\n%s", text(m))
	}
}
