package ui

import (
	"context"
	"io/fs"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/script"
	"baolan/internal/fixture/await"
	"baolan/model"
)

// machine is a reader's own, in memory.
type machine struct {
	mu     sync.Mutex
	files  map[string]model.Edition
	over   []string
	spoken []string
	wait   bool // speech goes on until it is stopped
}

func (m *machine) Write(_ context.Context, path string, over bool, e *model.Edition, _ script.Script) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, there := m.files[path]; there && !over {
		return fs.ErrExist
	}
	if over {
		m.over = append(m.over, path)
	}
	m.files[path] = *e
	return nil
}

func (m *machine) Speak(ctx context.Context, text string) error {
	m.mu.Lock()
	m.spoken = append(m.spoken, text)
	wait := m.wait
	m.mu.Unlock()
	if wait {
		<-ctx.Done()
	}
	return nil
}

func atMachine(t *testing.T) (*Model, *machine) {
	t.Helper()
	m := open(t, 100, 30, Options{})
	here := &machine{files: map[string]model.Edition{}}
	m.local = here
	return m, here
}

// An article, the page and the edition are written where the reader says, and no
// file is replaced unasked.
func TestWrite(t *testing.T) {
	t.Parallel()
	m, here := atMachine(t)
	title := m.read.Article().Title()
	press(m, "o")
	if name := m.prompt.Value(); !strings.Contains(name, strings.ReplaceAll(title, " ", "_")) || !strings.HasSuffix(name, ".md") {
		t.Errorf("the name that is offered is %q", name)
	}
	press(m, "enter")
	press(m, "O")
	edition := m.prompt.Value()
	press(m, "tab")
	page := m.prompt.Value()
	press(m, "enter")
	press(m, "O enter")
	if len(here.files) != 3 || edition == page {
		t.Fatalf("written are %d files; edition %q, page %q", len(here.files), edition, page)
	}
	if e := here.files[edition]; len(e.Pages) != len(m.read.Edition().Pages) {
		t.Errorf("the edition has %d pages", len(e.Pages))
	}
	if e := here.files[page]; len(e.Pages) != 1 {
		t.Errorf("the page has %d pages", len(e.Pages))
	}
	press(m, "O enter") // it is there
	if !m.prompt.IsOpen() {
		t.Fatal("nobody is asked")
	}
	press(m, "n enter")
	if len(here.over) != 0 {
		t.Error("it is replaced though nobody said so")
	}
	press(m, "O enter y enter")
	if len(here.over) != 1 {
		t.Error("it is not replaced though somebody said so")
	}
	press(m, "O esc")
	if m.prompt.IsOpen() {
		t.Error("Esc does not leave the prompt")
	}
}

// Names that are offered are names of files everywhere.
func TestFileWord(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"a/b:c?": "a_b_c_", "..": "", "-x": "x", "报 栏　": "报_栏_", "\x1b[2J": "[2J", strings.Repeat("报", 100): strings.Repeat("报", 50)} {
		if got := fileWord(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// The article goes to a command through whoever has the terminal.
func TestPipe(t *testing.T) {
	t.Parallel()
	m, _ := atMachine(t)
	press(m, "|")
	for _, c := range "wc" {
		m.Update(keyMsg(string(c)))
	}
	_, cmd := m.Update(keyMsg("enter"))
	var asked Pipe
	for _, msg := range messages(cmd) {
		if p, ok := msg.(Pipe); ok {
			asked = p
		}
	}
	if asked.Command != "wc" || !strings.Contains(asked.Text, m.read.Article().Title()) {
		t.Errorf("asked for %q with %.40q", asked.Command, asked.Text)
	}
}

// messages gives what commands answer.
func messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		var all []tea.Msg
		for _, c := range msg {
			all = append(all, messages(c)...)
		}
		return all
	default:
		return []tea.Msg{msg}
	}
}

// Reading aloud says numbers as they are spoken, ends by itself, or is stopped by the same key.
func TestSpeak(t *testing.T) {
	t.Parallel()
	m, here := atMachine(t)
	press(m, "R")
	if len(here.spoken) != 1 || strings.ContainsAny(here.spoken[0], "0123456789") {
		t.Fatalf("spoken is %q", here.spoken)
	}
	if m.speechStop != nil {
		t.Error("what has ended seems to go on")
	}
	here.wait = true
	_, cmd := m.Update(keyMsg("R"))
	ended := make(chan []tea.Msg, 1)
	go func() { ended <- messages(cmd) }()
	m.Update(keyMsg("R"))
	await.From(t, "the reading aloud ends", ended)
	if m.speechStop != nil {
		t.Error("it is not stopped")
	}
}

// A reader over SSH sees why a command is not there.
func TestLocal_None(t *testing.T) {
	t.Parallel()
	for _, k := range []string{"o", "O", "|", "R"} {
		m := open(t, 100, 30, Options{})
		press(m, k)
		if m.prompt.IsOpen() || !strings.Contains(m.notice, "SSH") {
			t.Errorf("%s says %q", k, m.notice)
		}
	}
}

// A place survives a change of the script, and so does a search.
func TestScript_KeepsPlace(t *testing.T) {
	t.Parallel()
	m := open(t, 80, 24, Options{})
	press(m, "enter space")
	at, _ := m.body.Place()
	if at == 0 {
		t.Skip("the article is too short to be turned")
	}
	for range 4 {
		press(m, "x")
		if now, _ := m.body.Place(); now != at {
			t.Errorf("in %v the place is %d, was %d", m.s.Script, now, at)
		}
	}
	press(m, "/ 人 enter")
	_, _, n := m.body.Hits()
	for range 3 {
		press(m, "x")
		if q, _, of := m.body.Hits(); q != "人" || of != n {
			t.Errorf("in %v there are %d hits of %q, were %d", m.s.Script, of, q, n)
		}
	}
}
