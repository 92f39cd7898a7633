package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"baolan/internal/fixture/sweep"
	"baolan/ui/screen/shelf"
)

// clickOn clicks on the first character of a text on the screen, at or below a row.
func clickOn(t *testing.T, m *Model, text string, from int) {
	t.Helper()
	for y, row := range strings.Split(plainView(m), "\n") {
		if at := strings.Index(row, text); y >= from && at >= 0 {
			send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: m.s.Ruler.Width(row[:at]), Y: y})
			return
		}
	}
	t.Fatalf("%q is not on the screen", text)
}

// A day is chosen by a click on its date or in the calendar, and opened by another; a
// page is opened at once, by its name and by a headline below it.
func TestShelf_Click(t *testing.T) {
	for _, w := range []int{80, 120, 200} {
		m := shelfReader(w, 40)
		open := func() string { return m.read.Edition().Date.String() }
		was := open()
		press(m, "e")
		clickOn(t, m, "2024-03-06", 0)
		if m.cover() == nil || open() != was {
			t.Fatalf("%d: the first click opens %s", w, open())
		}
		clickOn(t, m, "2024-03-06", 0)
		if m.cover() != nil || open() != "2024-03-06" {
			t.Fatalf("%d: the second click leads to %s", w, open())
		}
		press(m, "e")
		clickOn(t, m, " 3 ", 5) // of the calendar
		clickOn(t, m, "2024-03-03", 0)
		if m.cover() != nil || open() != "2024-03-03" {
			t.Errorf("%d: the day that the calendar chose is opened by its date: %s", w, open())
		}
		press(m, "e")
		clickOn(t, m, "2024-03-07", 0)
		v := m.read.Shelf()[m.cover().(*shelf.Screen).Chosen()]
		clickOn(t, m, m.s.PageName(&v.Pages[1], 1), 0)
		if m.cover() != nil || open() != "2024-03-07" || m.read.PageIndex() != 1 {
			t.Errorf("%d: a click on the second page opens page %d of %s", w, m.read.PageIndex()+1, open())
		}
	}
}

// Wherever a click goes, it leaves the shelf on an edition that there is, and the frame
// as wide as it was.
func TestShelf_ClickAnywhere(t *testing.T) {
	sweep.Alone(t)
	for _, size := range [][2]int{{20, 8}, {60, 20}, {80, 24}, {140, 30}} {
		for y := range size[1] {
			for x := 0; x < size[0]; x += 3 {
				m := shelfReader(size[0], size[1])
				press(m, "e tab")
				send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
				if s, is := m.cover().(*shelf.Screen); is && s.Chosen() < 0 {
					t.Fatalf("%v: a click at %d, %d chooses nothing", size, x, y)
				}
				for _, row := range strings.Split(plainView(m), "\n") {
					if w := m.s.Ruler.Width(row); w != size[0] {
						t.Fatalf("%v: after a click at %d, %d a row has %d cells", size, x, y, w)
					}
				}
			}
		}
	}
}

// plainView gives the text of the view without styles.
func plainView(m *Model) string { return ansi.Strip(restored(m.View().Content)) }
