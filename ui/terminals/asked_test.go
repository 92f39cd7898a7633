package terminals

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/ui"
	"baolan/ui/cells"
	"baolan/ui/wire"
)

// The renderer sends what it was told to on its next tick, and what is left
// when it has ended, behind the alternate screen's end. A reader who quits in
// the tick in which the terminal is asked must not get the question, which
// blanks a row, into the shell's screen. A slow clock makes every moment that
// tick.
func TestLeave_WhileAsking(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector is slower than a terminal's patience")
	}
	const width, height = 100, 30
	var screen recorded
	out := wire.NewCurtain(wire.NewWriter(&screen, width, height))
	var program *tea.Program
	var once sync.Once
	quit := func(_ tea.Model, msg tea.Msg) tea.Msg {
		if _, ok := msg.(tea.RawMsg); ok {
			once.Do(func() { go program.Send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}) })
		}
		return msg
	}
	program = tea.NewProgram(ui.New(ui.Options{Probe: true, Begun: out.Begun()}), tea.WithInput(strings.NewReader("")), tea.WithOutput(out),
		tea.WithFilter(quit), tea.WithFPS(10), tea.WithWindowSize(width, height), tea.WithoutSignals(), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	if _, err := program.Run(); err != nil {
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
