package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/internal/fixture/await"
	"baolan/model"
	"baolan/ui/cells"
)

// slowLibrary opens nothing until it is allowed to or its context ends.
type slowLibrary struct {
	testLibrary
	asked, told chan struct{}
}

func (l slowLibrary) Open(ctx context.Context, v library.EditionInfo, p library.Progress) (library.Edition, error) {
	p(3, 10)
	close(l.asked)
	select {
	case <-ctx.Done():
		return library.Edition{}, ctx.Err()
	case <-l.told:
		return l.testLibrary.Open(ctx, v, p)
	}
}

// Search and Articles index what is new first, which takes as long.
func (l slowLibrary) Search(ctx context.Context, q string, _ library.Order, p library.Progress) (library.Found, error) {
	_, err := l.Open(ctx, library.EditionInfo{}, p)
	return library.Found{Hits: make([]library.Hit, 1)}, err
}

func (l slowLibrary) Articles(ctx context.Context, p library.Progress) ([]memory.Article, error) {
	_, err := l.Open(ctx, library.EditionInfo{}, p)
	return nil, err
}

// So do searching and the reader's own list.
func TestWork_Indexing(t *testing.T) {
	for _, keys := range []string{"s 河 enter", "M"} {
		lib := slowLibrary{asked: make(chan struct{}), told: make(chan struct{})}
		m := New(Options{Editions: held([]model.Edition{testEdition()}), Library: lib})
		send(m, tea.WindowSizeMsg{Width: 120, Height: 30})
		fields := strings.Fields(keys)
		press(m, strings.Join(fields[:len(fields)-1], " "))
		_, cmd := m.Update(keyMsg(fields[len(fields)-1]))
		cmds := cmd().(tea.BatchMsg)
		answers := make(chan tea.Msg, len(cmds))
		for _, c := range cmds {
			go func() { answers <- c() }()
		}
		await.From(t, "the library is asked", lib.asked)
		m.Update(await.From(t, "an answer", answers))
		if got := text(m); !strings.Contains(got, "30%") || !strings.Contains(got, "Esc") {
			t.Errorf("%s: no bar in %q", keys, got[strings.LastIndex(got, "\n")+1:])
		}
		press(m, "esc")
		if m.Update(await.From(t, "an answer", answers)); m.store.Work() != nil || m.cover() != nil {
			t.Errorf("%s: Esc did not give up", keys)
		}
	}
}

// Long work shows a bar; Esc gives it up, and its late answer changes nothing.
func TestWork_Escape(t *testing.T) {
	lib := slowLibrary{asked: make(chan struct{}), told: make(chan struct{})}
	m := New(Options{Editions: held([]model.Edition{testEdition()}), Library: lib, Memory: lasting{memory.None()}})
	settle(m, m.store.ListEditions(""))
	send(m, tea.WindowSizeMsg{Width: 120, Height: 30})

	_, cmd := m.Update(keyMsg("<"))
	cmds := cmd().(tea.BatchMsg)
	answers := make(chan tea.Msg, len(cmds))
	for _, c := range cmds {
		go func() { answers <- c() }()
	}
	await.From(t, "the library is asked", lib.asked)
	m.Update(await.From(t, "an answer", answers)) // the report of progress
	if got := text(m); !strings.Contains(got, "[######--------------] 30%") {
		t.Errorf("no bar in %q", got[strings.LastIndex(got, "\n")+1:])
	}
	for _, w := range []int{60, 80, 100} {
		m.Update(tea.WindowSizeMsg{Width: w, Height: 24})
		if got := text(m); !strings.Contains(got, "-] 30%") {
			t.Errorf("no bar at %d columns: %q", w, got[strings.LastIndex(got, "\n")+1:])
		}
	}
	for _, w := range sweepWidths {
		for _, h := range sweepHeights {
			m.Update(tea.WindowSizeMsg{Width: w, Height: h})
			checkFrame(t, m, w, h, "waiting")
		}
	}
	m.Update(tea.WindowSizeMsg{Width: 120, Height: 30})
	press(m, "esc")
	if m.store.Work() != nil {
		t.Error("Esc did not give up")
	}
	m.Update(await.From(t, "an answer", answers))
	if d := m.read.Edition().Date.Day; d != 7 {
		t.Errorf("a late answer opened day %d", d)
	}
	if strings.Contains(text(m), "%]") || m.cover() != nil {
		t.Error("the late answer shows")
	}
}

// In a session whose terminal draws ambiguous characters in two cells every
// border stands in its column, and nothing of the stand-ins leaves by another
// way than the frame.
func TestWide_NoStandInLeaks(t *testing.T) {
	m := open(t, 120, 30, Options{Policy: cells.Wide})
	v := m.View()
	if v.Content == restored(v.Content) {
		t.Error("the frame of a wide session has no stand-ins")
	}
	for _, s := range []string{v.WindowTitle, m.articleText(), m.paragraphText()} {
		if s != restored(s) {
			t.Errorf("a stand-in leaks in %q", s)
		}
	}
}
