package terminals

import (
	"bytes"
	"errors"
	"io"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/internal/fixture/await"
	"baolan/ui"
	"baolan/ui/cells"
	"baolan/ui/paint"
)

// A reader who quits in the moment in which the terminal is asked must not get
// the question, which blanks a row, into the shell's screen.
func TestLeave_WhileAsking(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector is slower than a terminal's patience")
	}
	const width, height = 100, 30
	var screen recorded
	out := paint.New(&screen, paint.Options{Width: width, Height: height})
	out.Start()
	var program *tea.Program
	var once sync.Once
	quit := func(m tea.Model, msg tea.Msg) tea.Msg {
		if _, ok := msg.(paint.Over); ok {
			once.Do(func() { go program.Send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}) })
		}
		return out.Filter(m, msg)
	}
	program = tea.NewProgram(out.Program(ui.New(ui.Options{Probe: true, Begun: out.Begun()})), tea.WithInput(nil), tea.WithOutput(io.Discard),
		tea.WithoutRenderer(), tea.WithFilter(quit), tea.WithFPS(1), tea.WithWindowSize(width, height), tea.WithoutSignals(), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	err := await.End(t, "the program ends", func() error { _, err := program.Run(); return err })
	if err := errors.Join(err, out.Close()); err != nil {
		t.Fatal(err)
	}
	all := screen.Bytes()
	begin, end := bytes.Index(all, []byte("\x1b[?1049h")), bytes.LastIndex(all, []byte("\x1b[?1049l"))
	question := []byte(cells.NewProbe(width).Sequence())
	if at := bytes.Index(all, question); at >= 0 && (at < begin || at > end) {
		t.Errorf("the terminal is asked at byte %d, outside of the alternate screen (%d–%d)", at, begin, end)
	}
}

// recorded is an output that is kept; it is read when the program has ended.
type recorded struct{ bytes.Buffer }
