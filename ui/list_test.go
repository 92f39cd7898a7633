package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A move in the list changes the list and nothing else; what is open shows its
// own mark, by a sign and not by colour.
func TestList_CursorAlone(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}} {
		m := open(t, size[0], size[1], Options{})
		before, body := m.body.top, m.body.draw(m)
		rows := strings.Split(m.View().Content, "\n")
		press(m, "j")
		if m.article != 0 || m.list.at != 1 || m.body.top != before || strings.Join(m.body.draw(m), "\n") != strings.Join(body, "\n") {
			t.Errorf("%v: j opened %d, the cursor is on %d", size, m.article, m.list.at)
		}
		side := m.lay.list
		beside := func(row string) string { return ansi.Strip(ansi.TruncateLeft(row, side.Max.X, "")) }
		for y, r := range strings.Split(m.View().Content, "\n") {
			// Masthead, article, weather and what is in the footer stay.
			if beside(r) != beside(rows[y]) {
				t.Errorf("%v: row %d changed beside the list: %q", size, y, r)
			}
		}
		list := ansi.Strip(strings.Join(m.list.draw(m), "\n"))
		if strings.Count(list, m.glyphs.open) != 1 || !strings.Contains(list, m.glyphs.chosen) {
			t.Errorf("%v: no mark for what is open, or for the cursor:\n%s", size, list)
		}
		press(m, "k")
		if strings.Contains(text(m), m.glyphs.open) {
			t.Errorf("%v: two marks on one headline", size)
		}
	}
}

// Whoever opens an article takes the cursor along; the cursor stands elsewhere
// only while the list has the keys.
func TestList_CursorFollows(t *testing.T) {
	for _, step := range []struct {
		keys        string
		article, at int
	}{
		{"j j enter", 2, 2},
		{"j j l", 2, 2},
		{"j j right", 2, 2},
		{"j j tab", 0, 0},
		{"j j tab h", 0, 0},
		{"j j J", 1, 1},
		{"enter J J h", 2, 2},
		{"j j z", 0, 0},
		{"j j ? ?", 0, 2},
		{"j j ]", 0, 0},
		{"G j j", 0, 3},
		{"g k", 0, 0},
		{"j w", 0, 1},
	} {
		m := open(t, 120, 40, Options{})
		press(m, step.keys)
		if m.article != step.article || m.list.at != step.at {
			t.Errorf("%q opens %d with the cursor on %d, want %d and %d", step.keys, m.article, m.list.at, step.article, step.at)
		}
	}
}

// To move over headlines is not to read them; what is kept is what is chosen.
func TestList_CursorMarks(t *testing.T) {
	m := open(t, 120, 40, Options{})
	press(m, "j j k")
	if len(m.states) != 0 {
		t.Errorf("moving noted %v", m.states)
	}
	press(m, "m enter")
	if m.state(0).Favourite || !m.state(1).Favourite || m.article != 0 {
		t.Error("the favourite is not the article under the cursor")
	}
	if got := m.articleText(); !strings.Contains(got, "夜归人") {
		t.Errorf("Y copies %q", got)
	}
	press(m, "enter")
	if !m.state(1).Read || m.state(0).Read || m.state(2).Read {
		t.Error("read is not what was opened")
	}
}

// The wheel chooses; a click opens. While a question stands in the footer its
// answer is for the article it was asked of.
func TestList_CursorMouse(t *testing.T) {
	m := open(t, 120, 40, Options{})
	press(m, "enter")
	wheel := func(b tea.MouseButton) { send(m, tea.MouseWheelMsg{Button: b, X: 5, Y: m.lay.list.Min.Y + 1}) }
	wheel(tea.MouseWheelDown)
	wheel(tea.MouseWheelDown)
	wheel(tea.MouseWheelUp)
	if m.article != 0 || m.list.at != 1 || m.ask.focus != paneList {
		t.Errorf("the wheel opened %d, the cursor is on %d", m.article, m.list.at)
	}
	press(m, "m 水")
	wheel(tea.MouseWheelDown)
	press(m, "enter")
	if s := m.state(1); !s.Favourite || len(s.Tags) != 1 {
		t.Errorf("the tag went elsewhere: %+v", s)
	}
	send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: m.lay.list.Min.Y + m.list.items[2].from})
	if m.article != 2 || m.list.at != 2 || m.ask.focus != paneBody {
		t.Errorf("a click opened %d", m.article)
	}
}

// Where the list stands alone, pages and halves turn the list, and nothing
// that cannot be seen is scrolled or marked.
func TestList_Alone(t *testing.T) {
	m := open(t, 50, 12, Options{})
	for _, step := range []struct {
		key string
		at  int
	}{{"space", 2}, {"space", 3}, {"space", 3}, {"u", 2}, {"b", 0}, {"b", 0}, {"d", 1}, {"G", 3}, {"g", 0}, {"j", 1}, {"k", 0}} {
		press(m, step.key)
		if m.list.at != step.at || m.article != 0 {
			t.Errorf("after %s the cursor is on %d, want %d; %d is open", step.key, m.list.at, step.at, m.article)
		}
		if it := &m.list.items[m.list.at]; it.from < m.list.top || it.from+it.rows() > m.list.top+m.list.rect.Dy() {
			t.Errorf("after %s the cursor is out of sight", step.key)
		}
	}
	if len(m.states) != 0 {
		t.Errorf("moving noted %v", m.states)
	}
	press(m, "j enter")
	if m.article != 1 || m.lay.body.Empty() {
		t.Error("enter does not show the article")
	}
	press(m, "esc")
	if m.list.at != 1 || m.lay.list.Empty() {
		t.Error("esc does not come back to the headline")
	}
}
