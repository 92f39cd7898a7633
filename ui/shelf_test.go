package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"baolan/editions/library"
	"baolan/internal/fixture/await"

	tea "charm.land/bubbletea/v2"

	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/screen/shelf"
	"baolan/ui/theme"
)

func shelfReader(w, h int) *Model {
	m := testReader(cells.Narrow)
	send(m, tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

// Papers are in the order of their names, a paper's days with the newest first.
func TestShelf_Order(t *testing.T) {
	m := shelfReader(120, 40)
	var got []string
	for i := range m.read.Shelf() {
		got = append(got, m.read.Shelf()[i].Paper+m.read.Shelf()[i].Date.String())
	}
	want := []string{"", "南嶼時報2024-02-29", "清河日报2024-03-07", "清河日报2024-03-06", "清河日报2024-03-05", "清河日报2024-03-03"}
	if !slices.Equal(got, want) {
		t.Errorf("the shelf is %q, want %q", got, want)
	}
}

// The calendar distinguishes the chosen day, days with an edition and the others.
func TestShelf_Calendar(t *testing.T) {
	m := shelfReader(120, 40)
	press(m, "e")
	st := &m.s.Styles
	for day, look := range map[string]theme.Part{" 7": theme.TitleChosen, " 6": theme.Today, " 5": theme.Today, " 3": theme.Today, " 4": theme.Muted, "31": theme.Muted} {
		if want := st.Of(look).Paint(day); !strings.Contains(restored(m.View().Content), want) {
			t.Errorf("no day %q looks like %q", day, want)
		}
	}
	if looks := []string{st.Of(theme.TitleChosen).Paint("x"), st.Of(theme.Today).Paint("x"), st.Of(theme.Muted).Paint("x")}; looks[0] == looks[1] || looks[1] == looks[2] {
		t.Errorf("the days look alike: %q", looks)
	}
}

// Keys go from column to column, day to day, month to month; Enter opens the
// chosen page of the chosen day.
func TestShelf_Opens(t *testing.T) {
	for _, c := range []struct {
		keys, paper string
		day, page   int
	}{
		{"e j enter", "清河日报", 6, 0},
		{"e j tab j enter", "清河日报", 6, 1},
		{"e h k enter", "南嶼時報", 29, 0},
		{"e h k k enter", "", 0, 0},
		{"e < < < > enter", "清河日报", 6, 0}, // the 5th cannot be opened, the 3rd is the last
		{"e G enter", "清河日报", 3, 0},
		{"<", "清河日报", 6, 0},
		{"< >", "清河日报", 7, 0},
	} {
		m := shelfReader(120, 40)
		press(m, c.keys)
		if c.keys == "e < < < > enter" {
			// Down to the 3rd and one up again: the 5th, which says that it cannot be read.
			if !strings.Contains(m.notice, "打不开") || m.cover() == nil {
				t.Errorf("%s: notice %q", c.keys, m.notice)
			}
			continue
		}
		e := m.read.Edition()
		if e.Paper != c.paper || e.Date.Day != c.day || m.read.PageIndex() != c.page || m.cover() != nil {
			t.Errorf("%s opens %s %s page %d on screen %T", c.keys, e.Paper, e.Date, m.read.PageIndex(), m.cover())
		}
	}
}

// The headlines of the chosen day stand below its pages where all have room, else those
// of the chosen page where they have; whatever the height, the chosen page is in sight.
func TestShelf_Headlines(t *testing.T) {
	for height := 8; height <= 60; height++ {
		m := shelfReader(140, height)
		press(m, "e tab")
		v := &m.read.Shelf()[m.read.Current()]
		all, room := 1+len(v.Pages), m.cover().(*shelf.Screen).Pages().Dy()
		for _, titles := range v.Headlines {
			all += len(titles)
		}
		for page := range v.Pages {
			screen := restored(m.View().Content)
			if name := m.s.PageName(&v.Pages[page], page); !strings.Contains(screen, name) {
				t.Fatalf("height %d: the page %q is not in sight", height, name)
			}
			for i, titles := range v.Headlines {
				for _, title := range titles {
					want := all <= room || i == page && 1+len(v.Pages)+len(titles) <= room
					if begins, _, _ := strings.Cut(title, " "); strings.Contains(screen, begins) != want {
						t.Fatalf("height %d, page %d of %d rows in %d: %q is there: %v", height, page, all, room, title, !want)
					}
				}
			}
			press(m, "j")
		}
	}
}

// namelessLibrary knows of pages what most file names tell: their numbers.
type namelessLibrary struct {
	testLibrary
	looks  chan int // days that are looked into; the test answers each
	answer chan struct{}
}

func (l namelessLibrary) Editions(ctx context.Context) ([]library.EditionInfo, error) {
	vs, err := l.testLibrary.Editions(ctx)
	for i := range vs {
		vs[i].Pages = []model.Page{{Number: 1}, {Number: 2}}
	}
	return vs, err
}

func (l namelessLibrary) Peek(ctx context.Context, v library.EditionInfo) (*library.Edition, error) {
	l.looks <- v.Date.Day
	select {
	case <-l.answer:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return l.testLibrary.Peek(ctx, v)
}

// The shelf names the pages of the chosen day though the files do not, and
// whoever runs through the days has none looked into on the way.
func TestShelf_PageNames(t *testing.T) {
	lib := namelessLibrary{looks: make(chan int, 10), answer: make(chan struct{})}
	m := New(Options{Editions: held([]model.Edition{testEdition()}), Library: lib})
	settle(m, m.store.ListEditions(""))
	send(m, tea.WindowSizeMsg{Width: 120, Height: 30})
	press(m, "e") // the open edition's pages are known
	if !strings.Contains(text(m), "2 副刊") {
		t.Errorf("the open edition's pages have no names:\n%s", text(m))
	}
	answers := make(chan tea.Msg, 10)
	run := func(cmd tea.Cmd) {
		if cmd != nil {
			go func() { answers <- cmd() }()
		}
	}
	_, cmd := m.Update(keyMsg("j"))
	run(cmd)
	if d := await.From(t, "a look into a day", lib.looks); d != 6 {
		t.Fatalf("looked into day %d", d)
	}
	for range 2 {
		_, cmd = m.Update(keyMsg("j"))
		if cmd != nil {
			t.Fatal("a second look while the first is under way")
		}
	}
	lib.answer <- struct{}{}
	_, cmd = m.Update(await.From(t, "an answer", answers))
	run(cmd)
	if d := await.From(t, "a look into a day", lib.looks); d != 3 {
		t.Errorf("then looked into day %d, want the one that is chosen", d)
	}
	if strings.Contains(text(m), "副刊") {
		t.Error("names before they are known")
	}
	lib.answer <- struct{}{}
	_, cmd = m.Update(await.From(t, "an answer", answers))
	if cmd != nil {
		t.Error("a look that nobody needs")
	}
	if s := text(m); !strings.Contains(s, "2 副刊") || !strings.Contains(s, "1 要闻") {
		t.Errorf("no names:\n%s", s)
	}
	// A change of the library does not take the names away.
	settleNow(m, m.store.ListEditions(""))
	if !strings.Contains(text(m), "2 副刊") {
		t.Error("the names are gone after a change of the library")
	}
}

// settleNow takes in one answer and leaves what it sets going alone.
func settleNow(m *Model, cmd tea.Cmd) { m.Update(cmd()) }

// New editions are announced in one line, which a key removes.
func TestShelf_News(t *testing.T) {
	m := shelfReader(80, 24)
	before := strings.Split(text(m), "\n")
	send(m, library.Change{What: "清河日报\x1b[31m 2024-03-08"})
	after := strings.Split(text(m), "\n")
	if !slices.Equal(before[:23], after[:23]) || !strings.Contains(after[23], "2024-03-08") || strings.Contains(m.notice, "\x1b") {
		t.Errorf("the last row is %q, others changed: %v", after[23], fmt.Sprint(!slices.Equal(before[:23], after[:23])))
	}
	press(m, "j")
	if strings.Contains(text(m), "2024-03-08") {
		t.Error("the line stays")
	}
}
