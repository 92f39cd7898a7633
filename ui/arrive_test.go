package ui

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/internal/fixture/await"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/store"
)

// arriving returns a reader whose paper is still being read. The answer arrives when told
// is closed.
func arriving(t *testing.T, a store.Arrival, err error) (m *Model, answers chan tea.Msg, told chan struct{}) {
	t.Helper()
	told = make(chan struct{})
	asked := make(chan struct{})
	m = New(Options{Title: "《长卷》", Width: 80, Height: 24, Arrive: func(ctx context.Context, p library.Progress) (store.Arrival, error) {
		p(45, 100)
		close(asked)
		select {
		case <-told:
			return a, err
		case <-ctx.Done():
			return store.Arrival{}, ctx.Err()
		}
	}})
	if first := m.View().Content; !strings.Contains(first, "正在打开《长卷》，按 Esc 放弃") {
		t.Errorf("the first frame is %q", first)
	}
	answers = make(chan tea.Msg, 2)
	for _, c := range m.arrive().(tea.BatchMsg) {
		go func() { answers <- c() }()
	}
	await.From(t, "the paper is asked for", asked)
	m.Update(await.From(t, "an answer", answers)) // the report of progress
	return m, answers, told
}

func TestArrive(t *testing.T) {
	m, answers, told := arriving(t, store.Arrival{Editions: []library.Edition{{Edition: testEdition()}}, Library: testLibrary{}}, nil)
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
	_, cmd := m.Update(arrivalOf(t, answers))
	settle(m, cmd) // the library's list
	if m.read.Edition() == nil || m.read.Edition().Date.Day != 7 || len(m.read.Shelf()) < 4 {
		t.Errorf("the reader has %v open and %d editions", m.read.Edition(), len(m.read.Shelf()))
	}
	if got := text(m); strings.Contains(got, "正在打开") {
		t.Error("the paper is there and the screen waits")
	}
}

// arrivalOf passes over what a work says of its progress.
func arrivalOf(t *testing.T, answers chan tea.Msg) tea.Msg {
	for {
		if msg, ok := await.From(t, "an answer", answers).(store.Arrived); ok {
			return msg
		}
	}
}

func TestArrive_GivenUp(t *testing.T) {
	for _, k := range []string{"esc", "q", "ctrl+c"} {
		m, answers, _ := arriving(t, store.Arrival{}, nil)
		_, cmd := m.Update(keyMsg(k))
		if cmd == nil {
			t.Fatalf("%s does nothing", k)
		}
		if _, quits := cmd().(tea.QuitMsg); !quits {
			t.Errorf("%s does not leave", k)
		}
		// The work ends, and its answer is dropped.
		if _, cmd := m.Update(arrivalOf(t, answers)); cmd != nil || m.read.Edition() != nil {
			t.Errorf("%s: an answer after it does something", k)
		}
		checkFrame(t, m, 80, 24, "given up")
	}
}

func TestArrive_Fails(t *testing.T) {
	m, answers, told := arriving(t, store.Arrival{}, errors.New("gone"))
	close(told)
	_, cmd := m.Update(arrivalOf(t, answers))
	if cmd == nil {
		t.Fatal("the program does not end")
	}
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Error("the program does not end")
	}
}

// The length of a pipe is not known, so only the bytes that came are shown.
func TestArrive_Pipe(t *testing.T) {
	m := New(Options{Width: 80, Height: 24, Arrive: func(_ context.Context, p library.Progress) (store.Arrival, error) {
		p(12_300_000, 0)
		return store.Arrival{}, nil
	}})
	for _, c := range m.arrive().(tea.BatchMsg) {
		if msg, ok := c().(store.Progress); ok {
			m.Update(msg)
		}
	}
	if got := text(m); !strings.Contains(got, "已读 12.3 MB") {
		t.Errorf("%q", got)
	}
}

// An edition whose pages are elsewhere is read as one that is whole, and one page
// of it is in memory.
func TestLoadPage(t *testing.T) {
	whole := testEdition()
	bare := model.Edition{Paper: whole.Paper, Date: whole.Date}
	for _, p := range whole.Pages {
		bare.Pages = append(bare.Pages, model.Page{Number: p.Number, Label: p.Label, Name: p.Name, Weather: p.Weather})
	}
	taken := 0
	e := library.Edition{Edition: bare, Articles: []int{3, 1}, LoadPage: func(_ context.Context, i int) (model.Page, error) {
		taken++
		return whole.Pages[i], nil
	}}
	m := New(Options{Width: 120, Height: 30, Arrive: func(context.Context, library.Progress) (store.Arrival, error) {
		return store.Arrival{Editions: []library.Edition{e}, Library: testLibrary{}}, nil
	}})
	settle(m, m.arrive)
	of := New(Options{Editions: held([]model.Edition{whole}), Library: testLibrary{}, Width: 120, Height: 30})
	settle(of, of.store.ListEditions(""))
	for _, keys := range []string{"", "J J", "enter", "G", "r", "enter enter", "]", "J", "K K", "w", "[", "enter enter enter", "9"} {
		press(m, keys)
		press(of, keys)
		if got, want := text(m), text(of); got != want {
			t.Fatalf("after %q\n%s\nwant\n%s", keys, got, want)
		}
	}
	// Neither the shelf, which counts its articles, nor another day loses it.
	// The shelf lists the headlines of an edition that is in memory.
	for _, keys := range []string{"e q", "< >", "e q"} {
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
	for i := range m.read.Edition().Pages {
		if p := m.read.Edition().Pages[i]; p.Articles != nil || !reflect.DeepEqual(p.Weather, whole.Pages[i].Weather) {
			t.Errorf("page %d of the edition changed", i)
		}
	}
}

// The articles of pages that are not in memory are named by the library.
func TestLoadPage_Unread(t *testing.T) {
	whole := testEdition()
	e := library.Edition{Edition: testEdition(), LoadPage: func(_ context.Context, i int) (model.Page, error) { return whole.Pages[i], nil }}
	e.Date.Day = 6 // what the library names
	for i := range e.Pages {
		e.Pages[i].Articles = nil
	}
	m := New(Options{Width: 120, Height: 30, Arrive: func(context.Context, library.Progress) (store.Arrival, error) {
		return store.Arrival{Editions: []library.Edition{e}, Library: testLibrary{}}, nil
	}})
	settle(m, m.arrive)
	press(m, "M tab")
	if got, _ := favouritesOf(m); len(got) != 3 || got[0].Date.Day != 6 {
		t.Errorf("unread are %v", got)
	}
}

func TestLoadPage_Fails(t *testing.T) {
	e := library.Edition{Edition: testEdition(), LoadPage: func(context.Context, int) (model.Page, error) { return model.Page{}, errors.New("disk gone") }}
	for i := range e.Pages {
		e.Pages[i].Articles = nil
	}
	m := New(Options{Width: 120, Height: 30, Arrive: func(context.Context, library.Progress) (store.Arrival, error) {
		return store.Arrival{Editions: []library.Edition{e}}, nil
	}})
	settle(m, m.arrive)
	if got := text(m); !strings.Contains(got, "disk gone") {
		t.Errorf("no word of it in %q", got)
	}
	checkFrame(t, m, 120, 30, "without a page")
}

// While what only the first PDF waits for is being made, the screen says so at every size that
// has room, and so does the footer; afterwards it does not.
func TestArrive_Preparing(t *testing.T) {
	prepares := true
	m := New(Options{Width: 80, Height: 24, Preparing: func() bool { return prepares }, Arrive: func(_ context.Context, p library.Progress) (store.Arrival, error) {
		p(0, 100)
		return store.Arrival{}, nil
	}})
	told := store.Progress{}
	for _, c := range m.arrive().(tea.BatchMsg) {
		if msg, ok := c().(store.Progress); ok {
			told = msg
			m.Update(msg)
		}
	}
	words := m.s.Say(catalog.FirstPDF)
	for _, w := range sweepWidths {
		for _, h := range sweepHeights {
			m.Update(tea.WindowSizeMsg{Width: w, Height: h})
			checkFrame(t, m, w, h, "preparing")
			if got := text(m); w >= m.s.Ruler.Width(words)+2 && h >= 4 && !strings.Contains(got, words) {
				t.Errorf("%dx%d: %q", w, h, got)
			}
		}
	}
	prepares = false
	m.Update(told)
	if strings.Contains(text(m), words) {
		t.Error("it is said afterwards too")
	}
}
