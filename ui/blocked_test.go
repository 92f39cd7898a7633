package ui

import (
	"context"
	"image"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/script"
	"baolan/internal/fixture/await"
	"baolan/model"
	"baolan/ui/layout"
	"baolan/ui/screen/help"
	"baolan/ui/store"
)

// blocked is a memory and a library that never return before their context ends.
type blocked struct{ memory.Memory }

func never(ctx context.Context) error {
	<-ctx.Done()
	return ctx.Err()
}

func (blocked) Article(ctx context.Context, _ memory.Key) (memory.State, error) {
	return memory.State{}, never(ctx)
}

func (blocked) Edition(ctx context.Context, _ string, _ model.Date) (map[memory.Key]memory.State, error) {
	return nil, never(ctx)
}
func (blocked) SetPlace(ctx context.Context, _ memory.Article, _ int) error { return never(ctx) }
func (blocked) SetRead(ctx context.Context, _ memory.Article, _ bool) error { return never(ctx) }
func (blocked) IsPersistent() bool                                          { return true }
func (blocked) Mark(ctx context.Context, _ memory.Article, _ memory.Change) error {
	return never(ctx)
}
func (blocked) Visit(ctx context.Context, _ memory.Article) error { return never(ctx) }
func (blocked) Last(ctx context.Context) (memory.Last, bool, error) {
	return memory.Last{}, false, never(ctx)
}
func (blocked) SetLast(ctx context.Context, _ memory.Last) error          { return never(ctx) }
func (blocked) Tags(ctx context.Context) ([]memory.Tag, error)            { return nil, never(ctx) }
func (blocked) History(ctx context.Context, _ int) ([]memory.Item, error) { return nil, never(ctx) }
func (blocked) Favourites(ctx context.Context, _ string) ([]memory.Item, error) {
	return nil, never(ctx)
}

func (blocked) Editions(ctx context.Context) ([]library.EditionInfo, error) { return nil, never(ctx) }

func (blocked) Open(ctx context.Context, _ library.EditionInfo, _ library.Progress) (library.Edition, error) {
	return library.Edition{}, never(ctx)
}

func (blocked) Peek(ctx context.Context, _ library.EditionInfo) (*library.Edition, error) {
	return nil, never(ctx)
}

func (blocked) Search(ctx context.Context, _ string, _ library.Order, _ library.Progress) (library.Found, error) {
	return library.Found{}, never(ctx)
}

func (blocked) Articles(ctx context.Context, _ library.Progress) ([]memory.Article, error) {
	return nil, never(ctx)
}

func (blocked) Write(ctx context.Context, _ string, _ bool, _ *model.Edition, _ script.Script) error {
	return never(ctx)
}
func (blocked) Speak(ctx context.Context, _ string) error { return never(ctx) }

func (blocked) Photo(ctx context.Context, _ model.Sheet, _ model.Picture, _, _ int) (image.Image, error) {
	return nil, never(ctx)
}

func (blocked) Page(ctx context.Context, _ model.Sheet, _ model.Box, _, _ int) (image.Image, error) {
	return nil, never(ctx)
}

// blockedReader reads an edition whose first page is there and whose others never
// come, or none of which does; nothing that it asks for is answered. Its commands
// run until the context ends.
func blockedReader(ctx context.Context, missing bool) *Model {
	m := New(Options{Context: ctx, Width: 100, Height: 30, Library: blocked{}, Memory: blocked{}, Local: blocked{}, Pictures: blocked{}})
	m.pics.asking = true
	m.pics.SetTerminal(kittyTerminal)
	e := library.Edition{Edition: pictureEdition()}
	if missing {
		e.LoadPage = func(ctx context.Context, _ int) (model.Page, error) { return model.Page{}, never(ctx) }
		e.Pages[0].Articles, e.Pages[1].Articles = nil, nil
	}
	m.read.Begin([]library.Edition{e})
	var vs []library.EditionInfo
	for d := range 3 {
		vs = append(vs, library.EditionInfo{Paper: e.Paper, Date: model.Date{Year: 2024, Month: 3, Day: 5 + d}, Ref: d})
	}
	m.Update(store.EditionList{Editions: vs})
	return m
}

// blockedSurfaces are those that wait for pictures, or for the machine that the reader
// sits at.
var blockedSurfaces = []surface{
	{"sheet", "p"},
	{"sheet zoomed", "p j + + tab"},
	{"sheet of the next page", "p ]"},
	{"sheet opened", "p j enter"},
	{"photos", "enter"},
	{"photos off", "enter I"},
	{"write an article", "o"},
	{"article on its way", "o enter"},
	{"write the edition", "O tab"},
	{"edition on its way", "O enter"},
	{"pipe", "| w c"},
	{"piped", "| w c enter"},
	{"aloud", "enter R"},
}

// While memory, library and pages never answer, every surface answers ?, Esc, q
// and Ctrl-C: none of them waits for anything but the reader.
func TestBlocked_EverySurface(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	answers := make(chan tea.Msg, 1<<16)
	hit := func(m *Model, key string) {
		_, cmd := m.Update(keyMsg(key))
		inBackground(cmd, answers)
		checkFrame(t, m, 100, 30, "blocked")
	}
	for _, s := range slices.Concat(blockedSurfaces, surfaces) {
		for _, missing := range []bool{false, true} {
			m := blockedReader(ctx, missing)
			keys := strings.Fields(strings.ReplaceAll(s.keys, "SEARCH", "s 河 enter"))
			for _, k := range keys {
				hit(m, k)
			}
			for range 3 { // out of a prompt, out of what waits
				if m.prompt.IsOpen() || m.store.Work() != nil {
					hit(m, "esc")
				}
			}
			if m.prompt.IsOpen() || m.store.Work() != nil {
				t.Errorf("%s: Esc does not give up", s.name)
			}
			_, before := m.cover().(*help.Screen)
			hit(m, "?")
			if _, after := m.cover().(*help.Screen); after == before {
				t.Errorf("%s: ? does nothing", s.name)
			}
			hit(m, "ctrl+c")
			if !m.leaving {
				t.Errorf("%s: Ctrl-C does not leave", s.name)
			}
			m.leaving = false
			for range 12 { // q leaves what is open, and at last the program
				if hit(m, "q"); m.leaving {
					break
				}
			}
			if !m.leaving || m.ask.Focus == layout.Weather {
				t.Errorf("%s: q does not leave", s.name)
			}
		}
	}
}

// SIGTERM ends the program while nothing answers, and what could not be written
// is given up in time.
func TestBlocked_Terminated(t *testing.T) {
	mine := make(chan os.Signal, 16)
	signal.Notify(mine, syscall.SIGTERM) // the program may not yet listen when it is sent
	defer signal.Stop(mine)
	for _, keys := range []string{"", "enter m", "M", "<", "enter ]"} {
		m := blockedReader(context.Background(), keys == "enter ]")
		p := tea.NewProgram(m, tea.WithInput(strings.NewReader("")), tea.WithOutput(discard{}))
		ended := make(chan error, 1)
		go func() {
			_, err := p.Run()
			ended <- err
		}()
		for _, k := range strings.Fields(keys) {
			p.Send(keyMsg(k))
		}
		p.Send(tea.WindowSizeMsg{Width: 90, Height: 30})
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			t.Fatal(err)
		}
		late := time.Now().Add(await.Patience)
		for over := false; !over; {
			if err := self.Signal(syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
			select {
			case err := <-ended:
				over = true
				if err != nil {
					t.Errorf("after %q: %v", keys, err)
				}
			case <-time.After(10 * time.Millisecond):
				if time.Now().After(late) {
					t.Fatalf("after %q SIGTERM ends nothing", keys)
				}
			}
		}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		_ = m.store.Close(ctx) // returns though nothing can be written
	}
}

// discard is a terminal whose output is dropped.
type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
