package ui

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/model"
)

// arriving is a reader whose paper is still being read: told makes it arrive.
func arriving(t *testing.T, a Arrival, err error) (m *Model, answers chan tea.Msg, told chan struct{}) {
	t.Helper()
	told = make(chan struct{})
	asked := make(chan struct{})
	m = New(Options{Title: "《长卷》", Width: 80, Height: 24, Arrive: func(ctx context.Context, p Progress) (Arrival, error) {
		p(45, 100)
		close(asked)
		select {
		case <-told:
			return a, err
		case <-ctx.Done():
			return Arrival{}, ctx.Err()
		}
	}})
	if first := strings.Join(m.FirstRows(), "\n"); !strings.Contains(first, "正在打开《长卷》，按 Esc 放弃") {
		t.Errorf("the first frame is %q", first)
	}
	answers = make(chan tea.Msg, 2)
	for _, c := range m.arrive().(tea.BatchMsg) {
		go func() { answers <- c() }()
	}
	<-asked
	m.Update(<-answers) // the report of progress
	return m, answers, told
}

func TestArrive(t *testing.T) {
	m, answers, told := arriving(t, Arrival{Editions: []Edition{{Edition: testEdition()}}, Library: testLibrary{}}, nil)
	if got := text(m); !strings.Contains(got, "[#########-----------] 45%") {
		t.Errorf("no bar in %q", got)
	}
	for _, w := range sweepWidths {
		for _, h := range sweepHeights {
			m.Update(tea.WindowSizeMsg{Width: w, Height: h})
			checkFrame(t, m, w, h, "arriving")
		}
	}
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	// There is nothing that other keys could act on.
	for _, k := range []string{"e", "s", "M", "?", "j", "enter", "]", ">"} {
		m.Update(keyMsg(k))
		checkFrame(t, m, 80, 24, "arriving after "+k)
	}
	if !strings.Contains(text(m), "正在打开") {
		t.Error("a key ended the waiting")
	}
	close(told)
	_, cmd := m.Update(arrivalOf(answers))
	settle(m, cmd) // the library's list
	if m.current() == nil || m.current().Date.Day != 7 || len(m.shelf) < 4 {
		t.Errorf("the reader has %v open and %d volumes", m.current(), len(m.shelf))
	}
	if got := text(m); strings.Contains(got, "正在打开") {
		t.Error("the paper is there and the screen waits")
	}
}

// arrivalOf passes over what a work says of its progress.
func arrivalOf(answers chan tea.Msg) tea.Msg {
	for {
		if msg, ok := (<-answers).(arrivedMsg); ok {
			return msg
		}
	}
}

func TestArrive_GivenUp(t *testing.T) {
	for _, k := range []string{"esc", "q", "ctrl+c"} {
		m, answers, _ := arriving(t, Arrival{}, nil)
		_, cmd := m.Update(keyMsg(k))
		if cmd == nil {
			t.Fatalf("%s does nothing", k)
		}
		if _, quits := cmd().(tea.QuitMsg); !quits {
			t.Errorf("%s does not leave", k)
		}
		// The work ends, and its answer is nobody's.
		if _, cmd := m.Update(arrivalOf(answers)); cmd != nil || m.current() != nil {
			t.Errorf("%s: an answer after it does something", k)
		}
		checkFrame(t, m, 80, 24, "given up")
	}
}

func TestArrive_Fails(t *testing.T) {
	m, answers, told := arriving(t, Arrival{}, errors.New("gone"))
	close(told)
	_, cmd := m.Update(arrivalOf(answers))
	if cmd == nil {
		t.Fatal("the program does not end")
	}
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Error("the program does not end")
	}
}

// A pipe does not say how much is to come; what came is told.
func TestArrive_Pipe(t *testing.T) {
	m, _, _ := arriving(t, Arrival{}, nil)
	m.Update(progressMsg{m.asked, 12_300_000, 0})
	if got := text(m); !strings.Contains(got, "已读 12.3 MB") {
		t.Errorf("%q", got)
	}
}

// An edition whose pages are elsewhere is read as one that is whole, and one page
// of it is in memory.
func TestLeaf(t *testing.T) {
	whole := testEdition()
	bare := model.Edition{Paper: whole.Paper, Date: whole.Date}
	for _, p := range whole.Pages {
		bare.Pages = append(bare.Pages, model.Page{Number: p.Number, Label: p.Label, Name: p.Name, Weather: p.Weather})
	}
	taken := 0
	e := Edition{Edition: bare, Articles: []int{3, 1}, Leaf: func(i int) (model.Page, error) {
		taken++
		return whole.Pages[i], nil
	}}
	m := New(Options{Width: 120, Height: 30, Arrive: func(context.Context, Progress) (Arrival, error) {
		return Arrival{Editions: []Edition{e}, Library: testLibrary{}}, nil
	}})
	settle(m, m.arrive)
	of := New(Options{Editions: []model.Edition{whole}, Library: testLibrary{}, Width: 120, Height: 30})
	settle(of, of.listVolumes(""))
	for _, keys := range []string{"", "J J", "enter", "G", "r", "enter enter", "]", "J", "K K", "w", "[", "enter enter enter", "9"} {
		press(m, keys)
		press(of, keys)
		if got, want := text(m), text(of); got != want {
			t.Fatalf("after %q\n%s\nwant\n%s", keys, got, want)
		}
		if m.leaf.page != m.page {
			t.Fatalf("after %q page %d is in memory, %d is open", keys, m.leaf.page, m.page)
		}
	}
	// Neither the shelf, which counts its articles, nor another day loses it.
	for _, keys := range []string{"e", "q", "< >", "e q"} {
		press(m, keys)
		press(of, keys)
		if got, want := text(m), text(of); got != want {
			t.Fatalf("after %q\n%s\nwant\n%s", keys, got, want)
		}
	}
	before := taken
	press(m, "j k J K")
	if taken != before {
		t.Errorf("the open page is taken out %d times more", taken-before)
	}
	for i := range m.current().Pages {
		if p := m.current().Pages[i]; p.Articles != nil || !reflect.DeepEqual(p.Weather, whole.Pages[i].Weather) {
			t.Errorf("page %d of the edition changed", i)
		}
	}
}

// The articles of pages that are not in memory are named by the library.
func TestLeaf_Unread(t *testing.T) {
	whole := testEdition()
	e := Edition{Edition: testEdition(), Leaf: func(i int) (model.Page, error) { return whole.Pages[i], nil }}
	e.Date.Day = 6 // what the library names
	for i := range e.Pages {
		e.Pages[i].Articles = nil
	}
	m := New(Options{Width: 120, Height: 30, Arrive: func(context.Context, Progress) (Arrival, error) {
		return Arrival{Editions: []Edition{e}, Library: testLibrary{}}, nil
	}})
	settle(m, m.arrive)
	press(m, "M tab")
	if got := m.desk.lists[deskUnread]; len(got) != 3 || got[0].Date.Day != 6 {
		t.Errorf("unread are %v", got)
	}
}

func TestLeaf_Fails(t *testing.T) {
	e := Edition{Edition: testEdition(), Leaf: func(int) (model.Page, error) { return model.Page{}, errors.New("disk gone") }}
	for i := range e.Pages {
		e.Pages[i].Articles = nil
	}
	m := New(Options{Width: 120, Height: 30, Arrive: func(context.Context, Progress) (Arrival, error) {
		return Arrival{Editions: []Edition{e}}, nil
	}})
	settle(m, m.arrive)
	if got := text(m); !strings.Contains(got, "disk gone") {
		t.Errorf("no word of it in %q", got)
	}
	checkFrame(t, m, 120, 30, "without a page")
}

// Of ten thousand pages the tabs show those round the open one.
func TestTabs_Many(t *testing.T) {
	e := model.Edition{Paper: "清河日报", Pages: make([]model.Page, 10_000)}
	for i := range e.Pages {
		e.Pages[i].Number = i + 1
	}
	m := New(Options{Editions: []model.Edition{e}, Width: 120, Height: 30})
	for _, page := range []int{0, 1, 5000, 9999} {
		m.openPage(page)
		tabs := m.tabs(1, 120)
		if len(tabs) > 40 {
			t.Errorf("page %d: %d tabs", page, len(tabs))
		}
		shown := false
		for _, tab := range tabs {
			shown = shown || tab.page == page && tab.to <= 120
		}
		if !shown {
			t.Errorf("page %d has no tab among %v", page, tabs)
		}
	}
}
