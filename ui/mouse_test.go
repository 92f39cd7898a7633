package ui

import (
	"image"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
	"baolan/ui/layout"
)

// A click gives the keys to the pane that it is in, whichever that is, and the wheel
// scrolls the source lines with the article wherever it is turned.
func TestMouse_EveryPane(t *testing.T) {
	m := testReader(cells.Narrow)
	send(m, tea.WindowSizeMsg{Width: 160, Height: 20})
	for _, c := range []struct {
		in   image.Rectangle
		want layout.Pane
	}{{m.lay.Body, layout.Body}, {m.lay.Weather, layout.Weather}, {m.lay.Body, layout.Body}} {
		at := c.in.Min.Add(image.Pt(c.in.Dx()/2, c.in.Dy()-1))
		send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: at.X, Y: at.Y})
		if c.in.Empty() || m.ask.Focus != c.want {
			t.Errorf("a click at %v gives the keys to pane %d, not %d", at, m.ask.Focus, c.want)
		}
	}
	press(m, "r")
	for _, in := range []image.Rectangle{m.lay.Raw, m.lay.Body} {
		before := m.View().Content
		at := in.Min.Add(image.Pt(1, 1))
		send(m, tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: at.X, Y: at.Y})
		if m.View().Content == before {
			t.Errorf("the wheel over %v does nothing", in)
		}
		send(m, tea.MouseWheelMsg{Button: tea.MouseWheelUp, X: at.X, Y: at.Y})
	}
}
