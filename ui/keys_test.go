package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/keymap"
	"baolan/ui/prompt"
)

// A key does something that is seen, or says why it does not: of every command, on
// every kind of screen.
func TestKeys_Answer(t *testing.T) {
	for _, at := range []string{"", "j", "enter", "enter G", "G enter", "w", "r", "z", "] enter", "t", "i", "e", "M", "m 水 enter M", "SEARCH", "s ☃ enter", "?", "? G"} {
		for i, c := range keymap.All() {
			if !swept(i, 1) || c == keymap.Quit || c == keymap.Leave || c == keymap.Redraw {
				continue
			}
			for _, k := range keymap.Default().Of(c)[:1] {
				m := testReader(0)
				send(m, tea.WindowSizeMsg{Width: 100, Height: 24})
				press(m, at)
				m.notice = ""
				before := m.View().Content
				press(m, k)
				if m.View().Content == before && m.notice == "" {
					t.Errorf("after %q, %s (%s) is answered by nothing", at, k, c)
				}
			}
		}
	}
}

// A key without a meaning says so, and names the screen; a longer key can be given
// up.
func TestKeys_Nothing(t *testing.T) {
	for at, name := range map[string]string{"": "报纸", "e": "书架", "t": "版面图", "i": "要目", "M": "收藏", "SEARCH": "搜索", "?": "这一页"} {
		m := testReader(0)
		send(m, tea.WindowSizeMsg{Width: 100, Height: 24})
		press(m, at+" ~")
		if got := text(m); !strings.Contains(got, "“~”在"+name+"里没有用处，? 看有哪些键") {
			t.Errorf("after %q nothing is said of ~:\n%s", at, got)
		}
	}
	keys, faults := keymap.New([]keymap.Binding{{Name: "top", Keys: []string{"g g"}, Line: 1}})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	m := open(t, 100, 24, Options{Keys: keys})
	press(m, "j g")
	if got := text(m); !strings.Contains(got, "g …") {
		t.Errorf("a key that has begun is not shown:\n%s", got)
	}
	press(m, "esc")
	if m.list.At() != 1 || m.notice != "" {
		t.Errorf("Esc does not give up a key: at %d, %q", m.list.At(), m.notice)
	}
	press(m, "g g")
	if m.list.At() != 0 {
		t.Error("g g does not go to the top")
	}
	press(m, "g x")
	if !strings.Contains(m.notice, "g x") {
		t.Errorf("of g x is said %q", m.notice)
	}
}

// The palette does a command where it was opened, and says why it cannot do one.
func TestPalette(t *testing.T) {
	run := func(keys string) *Model {
		m := testReader(0)
		send(m, tea.WindowSizeMsg{Width: 100, Height: 24})
		press(m, keys)
		return m
	}
	if m := run(": x y p enter"); m.read.ArticleIndex() != 1 || m.cover() != nil || m.prompt.IsOpen() {
		t.Errorf("xyp leads to article %d", m.read.ArticleIndex())
	}
	if m := run(": 2 enter"); m.read.PageIndex() != 1 {
		t.Errorf(":2 leads to page %d", m.read.PageIndex())
	}
	if m := run(": 9 enter"); !strings.Contains(text(m), "没有第9版") || !m.prompt.IsOpen() {
		t.Errorf(":9 says:\n%s", text(m))
	}
	if m := run(": 上 一 版 enter"); !strings.Contains(text(m), "这是第一版") || m.prompt.Kind != prompt.Command {
		t.Errorf("a command that cannot be done says:\n%s", text(m))
	}
	if m := run("i : t q enter"); !strings.Contains(text(m), "只在报纸里有用") {
		t.Errorf("a command of another screen says:\n%s", text(m))
	}
	if m := run("i : down down esc"); m.place() != keymap.OnContents || m.prompt.IsOpen() {
		t.Error("Esc does not lead back to where the palette was opened")
	}
	if m := run("i : 下 移 enter"); m.place() != keymap.OnContents {
		t.Error("a command is not done where the palette was opened")
	}
	m := run(": 天 气")
	x, y := cellOf(t, m, "天气")
	send(m, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if m.prompt.IsOpen() || m.cover() != nil {
		t.Error("a click does not do a command")
	}
}

// From each of the screens that show what there is to read the others are opened, and one step
// back leads to the paper.
func TestViews(t *testing.T) {
	views := map[string]keymap.Place{"e": keymap.OnShelf, "M": keymap.OnFavourites, "t": keymap.OnMap, "i": keymap.OnContents}
	for from := range views {
		for to, place := range views {
			m := testReader(0)
			send(m, tea.WindowSizeMsg{Width: 100, Height: 24})
			press(m, "? "+from) // from the help too
			if m.place() != views[from] {
				t.Fatalf("? %s leads to %v", from, m.place())
			}
			press(m, "s 桥 enter")
			if m.place() != keymap.OnSearch {
				t.Fatalf("%s s leads to %v, and not to what was searched for", from, m.place())
			}
			press(m, "esc esc")
			for range 3 { // the stack does not grow
				press(m, from+" "+to)
				if from == to {
					place = keymap.OnPaper
				}
				if m.place() != place {
					t.Fatalf("%s %s leads to %v, not to %v:\n%s", from, to, m.place(), place, text(m))
				}
				press(m, "esc")
				if m.place() != keymap.OnPaper || len(m.stack) != 1 {
					t.Fatalf("esc behind %s %s leads to %v, %d screens", from, to, m.place(), len(m.stack))
				}
			}
		}
	}
}

// D opens what was not read, and says so where there is nothing.
func TestKeys_Unread(t *testing.T) {
	m := testReader(0)
	send(m, tea.WindowSizeMsg{Width: 100, Height: 24})
	opened := 0
	for m.notice == "" && opened < 100 {
		page, article := m.read.PageIndex(), m.read.ArticleIndex()
		m.read.SetRead()
		press(m, "D")
		if moved := page != m.read.PageIndex() || article != m.read.ArticleIndex(); moved {
			opened++
		}
	}
	if opened == 0 || !strings.Contains(text(m), "没有别的未读") {
		t.Errorf("%d articles were opened, and then:\n%s", opened, text(m))
	}
}
