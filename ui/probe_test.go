package ui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/ui/cells"
)

// A terminal that answers when the time is over is believed all the same, and
// nothing that comes after its answers is one.
func TestProbe_LateAnswer(t *testing.T) {
	m := testReader(cells.Narrow)
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(probeMsg{})
	m.Update(probeMsg{over: awaitWidths})
	if p := m.s.Ruler.Policy(); p != cells.Narrow || m.awaited&awaitWidths != 0 {
		t.Fatalf("%v after the time is over, owed %v", p, m.awaited)
	}
	answer := func(column int) tea.Cmd {
		_, cmd := m.Update(tea.CursorPositionMsg{X: column, Y: 1})
		return cmd
	}
	var cleared tea.Cmd
	for column := 2; column < 24; column += 4 { // behind the first two cells of each question
		if cmd := answer(column); cmd != nil {
			cleared = cmd
		}
	}
	if p := m.s.Ruler.Policy(); p != cells.Wide || cleared == nil {
		t.Errorf("%v after the late answers, want wide and a cleared screen", p)
	}
	if cmd := answer(1); cmd != nil || m.s.Ruler.Policy() != cells.Wide {
		t.Errorf("an alien answer changes the policy to %v", m.s.Ruler.Policy())
	}
}

// The first view may be painted before the size of the terminal is known, and a
// terminal may begin with a single row: the question waits for a second one.
func TestProbe_SizeComesLater(t *testing.T) {
	for _, first := range []tea.WindowSizeMsg{{}, {Width: 80, Height: 1}} {
		m := New(Options{Probe: true})
		m.Update(first)
		m.Update(probeMsg{})
		if m.awaited&awaitWidths != 0 {
			t.Errorf("%v: asked without a row to ask on", first)
		}
		m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		if m.awaited&awaitWidths == 0 {
			t.Errorf("%v: never asked", first)
		}
	}
}

// What the terminal has said before the program runs is in the first picture, and is
// neither asked nor drawn again.
func TestTake_FirstPicture(t *testing.T) {
	m := New(Options{Width: 80, Height: 24, Probe: true, Asked: true})
	m.Prime(t.Context())
	plain := m.View().Content
	said := []tea.Msg{
		tea.ColorProfileMsg{Profile: colorprofile.TrueColor},
		tea.ForegroundColorMsg{Color: color.RGBA{R: 0xee, G: 0xee, B: 0xee, A: 0xff}},
		tea.BackgroundColorMsg{Color: color.RGBA{A: 0xff}},
	}
	m.Take(said...)
	first := m.View().Content
	if first == plain || m.awaited&coloursAwaited != 0 {
		t.Errorf("the first picture does not know the colours; owed %v", m.awaited)
	}
	if _, asks := m.FirstQuestion(); !asks || m.awaited != awaitWidths {
		t.Errorf("the widths are not asked for with the first picture; owed %v", m.awaited)
	}
	if _, asks := m.FirstQuestion(); asks {
		t.Error("the widths are asked for twice")
	}
	if m.Init(); m.awaited != awaitWidths {
		t.Errorf("the program asks again; owed %v", m.awaited)
	}
	for _, msg := range said {
		m.Update(msg)
	}
	for column := 1; column < 24; column += 4 {
		m.Update(tea.CursorPositionMsg{X: column, Y: 1})
	}
	if again := m.View().Content; again != first || m.awaited != 0 {
		t.Errorf("the answers that the first picture knew change it; owed %v", m.awaited)
	}
}

// A terminal without a second row is asked when it has one.
func TestFirstQuestion_NoRoom(t *testing.T) {
	m := New(Options{Width: 80, Height: 1, Probe: true})
	if _, asks := m.FirstQuestion(); asks || !m.probe {
		t.Error("asked without a row to ask on")
	}
}
