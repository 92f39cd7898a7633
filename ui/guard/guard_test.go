package guard

import (
	"bytes"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/internal/fixture/await"
)

// faulty panics in one of its methods.
type faulty struct {
	where string
	calls atomic.Int32
}

func (m *faulty) hit(where string) {
	if m.where == where {
		m.calls.Add(1)
		panic("a fault of " + where)
	}
}

func (m *faulty) Init() tea.Cmd {
	m.hit("init")
	return tea.Batch(func() tea.Msg { m.hit("command"); return nil }, func() tea.Msg { return "go on" })
}

func (m *faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if msg == "go on" {
		m.hit("update")
		if m.where == "none" {
			return m, tea.Quit
		}
	}
	return m, nil
}

func (m *faulty) View() tea.View {
	m.hit("view")
	return tea.NewView("paper")
}

// A panic anywhere ends the program, is reported once, and prints nothing.
func TestModel(t *testing.T) {
	t.Parallel()
	for _, where := range []string{"none", "init", "command", "update", "view"} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			var told atomic.Pointer[string]
			var out bytes.Buffer
			var p *tea.Program
			m := &faulty{where: where}
			p = tea.NewProgram(
				New(m, func(what, panicked string) { s := what + ": " + panicked; told.Store(&s) }, func() { p.Quit() }),
				tea.WithInput(nil), tea.WithOutput(&out), tea.WithoutSignalHandler(), tea.WithWindowSize(80, 24), tea.WithEnvironment([]string{"TERM=xterm"}),
			)
			if err := await.End(t, "the program ends", func() error { _, err := p.Run(); return err }); err != nil {
				t.Fatal(err)
			}
			switch said := told.Load(); {
			case where == "none":
				if said != nil {
					t.Errorf("told %q of nothing", *said)
				}
			case said == nil || !strings.HasPrefix(*said, where+": a fault of "+where+"\n") || !strings.Contains(*said, "guard_test.go"):
				t.Errorf("told %v, want the panic with its stack", said)
			case m.calls.Load() != 1:
				t.Errorf("called %d times, want once", m.calls.Load())
			}
			if strings.Contains(out.String(), "panic") {
				t.Errorf("the screen says %q", out.String())
			}
		})
	}
}
