package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/layout"
)

// An edition without a forecast has no pane for it at any size: the key says so, Tab
// passes it by, and the text has the room.
func TestWeather_None(t *testing.T) {
	t.Parallel()
	e := testEdition()
	for i := range e.Pages {
		e.Pages[i].Weather = model.Weather{}
	}
	for _, w := range []int{30, 59, 60, 80, 99, 100, 120, 160, 200, 250} {
		m := New(Options{Editions: held([]model.Edition{e})})
		send(m, tea.WindowSizeMsg{Width: w, Height: 30})
		press(m, "w")
		if !m.lay.Weather.Empty() || m.ask.Focus == layout.Weather {
			t.Errorf("%d columns: there is a pane %v, the keys act on pane %d", w, m.lay.Weather, m.ask.Focus)
		}
		if want := m.s.Say(catalog.NoWeather); !strings.Contains(text(m), want) {
			t.Errorf("%d columns: %q is not said:\n%s", w, want, text(m))
		}
		for range 3 {
			press(m, "tab")
			if m.ask.Focus == layout.Weather || m.lay.Focus.Empty() {
				t.Errorf("%d columns: Tab leads to pane %d, %v", w, m.ask.Focus, m.lay.Focus)
			}
		}
	}
}

// Where another edition has no forecast, the keys go from the pane of the weather to the
// list.
func TestWeather_Goes(t *testing.T) {
	t.Parallel()
	without := testEdition()
	without.Paper = "无天气报"
	for i := range without.Pages {
		without.Pages[i].Weather = model.Weather{}
	}
	with := testEdition()
	with.Pages[0].Weather = model.Weather{Forecast: "今天晴，最高气温20℃。"}
	m := New(Options{Editions: held([]model.Edition{with})})
	send(m, tea.WindowSizeMsg{Width: 80, Height: 24})
	press(m, "w")
	if m.ask.Focus != layout.Weather {
		t.Fatalf("w leads to pane %d", m.ask.Focus)
	}
	*m.read.Edition() = without
	m.relayout()
	if m.ask.Focus != layout.List || m.lay.List.Empty() {
		t.Errorf("the keys act on pane %d, the list has %v", m.ask.Focus, m.lay.List)
	}
}
