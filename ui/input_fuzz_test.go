package ui

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"baolan/ui/cells"
	"baolan/ui/input"
)

// messageOf gives the message that Bubble Tea makes of an event.
func messageOf(e uv.Event) tea.Msg {
	switch e := e.(type) {
	case uv.KeyPressEvent:
		return tea.KeyPressMsg(e)
	case uv.KeyReleaseEvent:
		return tea.KeyReleaseMsg(e)
	case uv.MouseClickEvent:
		return tea.MouseClickMsg(e)
	case uv.MouseMotionEvent:
		return tea.MouseMotionMsg(e)
	case uv.MouseReleaseEvent:
		return tea.MouseReleaseMsg(e)
	case uv.MouseWheelEvent:
		return tea.MouseWheelMsg(e)
	case uv.PasteEvent:
		return tea.PasteMsg(e)
	case uv.CursorPositionEvent:
		return tea.CursorPositionMsg(e)
	case uv.ForegroundColorEvent:
		return tea.ForegroundColorMsg(e)
	case uv.BackgroundColorEvent:
		return tea.BackgroundColorMsg(e)
	case uv.ModeReportEvent:
		return tea.ModeReportMsg(e)
	}
	return e
}

// FuzzTyped goes the whole way of what a terminal sends: bounds, sieve, decoder,
// messages, the reader, its picture. None of it panics, and the picture always has
// the size of the screen.
func FuzzTyped(f *testing.F) {
	files, err := filepath.Glob("input/testdata/seeds/*.bin")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, uint16(len(b)/2))
		f.Add([]byte("\x1b[200~"+string(b)+"\x1b[201~"), uint16(7))
	}
	for _, keys := range []string{"jjkk\rm水\r]?q", "/河\rnN", "\x1b[<0;10;5M\x1b[<65;10;5M", "e\rzvdcrtiwM", "s水\r\x1b", "12\x1b[B\x1b[5~\x1b[1;5H", "\x1b[1;7R\x1b]11;rgb:0/0/0\x1b\\\x1b[?2026;2$y"} {
		f.Add([]byte(keys), uint16(2))
	}
	const width, height = 80, 24
	f.Fuzz(func(t *testing.T, b []byte, cut uint16) {
		m := testReader(cells.Narrow)
		m.Update(tea.WindowSizeMsg{Width: width, Height: height})
		at := min(int(cut), len(b))
		o := input.Options{Term: "xterm-256color", Fault: func(what, v string) { t.Errorf("%s: %s", what, v) }}
		input.Listen(t.Context(), io.MultiReader(bytes.NewReader(b[:at]), bytes.NewReader(b[at:])), o, func(e uv.Event) {
			m.Update(messageOf(e))
			if rows := m.rows(); len(rows) != height {
				t.Fatalf("%d rows after %#v", len(rows), e)
			}
		})
	})
}
