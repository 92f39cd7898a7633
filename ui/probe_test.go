package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
)

// A terminal that answers when the time is over is believed all the same, and
// nothing that comes after its answers is one.
func TestProbe_LateAnswer(t *testing.T) {
	m := testReader(cells.Narrow)
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(probeMsg{})
	m.Update(probeMsg{over: owedWidths})
	if p := m.ruler.Policy(); p != cells.Narrow || m.owed&owedWidths != 0 {
		t.Fatalf("%v after the time is over, owed %v", p, m.owed)
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
	if p := m.ruler.Policy(); p != cells.Wide || cleared == nil {
		t.Errorf("%v after the late answers, want wide and a cleared screen", p)
	}
	if cmd := answer(1); cmd != nil || m.ruler.Policy() != cells.Wide {
		t.Errorf("an alien answer changes the policy to %v", m.ruler.Policy())
	}
}
