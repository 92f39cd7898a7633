package ui

import (
	"reflect"
	"strings"
	"testing"

	"baolan/editions/memory"
	"baolan/ui/layout"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A move in the list shows the article beside it and its place in the footer, and nothing
// is noted as read.
func TestList_Previews(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}} {
		m := open(t, size[0], size[1], Options{})
		press(m, "j")
		if m.read.ArticleIndex() != 1 || m.list.At() != 1 || !strings.Contains(text(m), "第2/3篇") {
			t.Errorf("%v: j shows %d, the cursor is on %d", size, m.read.ArticleIndex(), m.list.At())
		}
		list := ansi.Strip(strings.Join(m.list.Rows(), "\n"))
		if strings.Contains(list, m.s.Glyphs.Open) || !strings.Contains(list, m.s.Glyphs.Chosen) {
			t.Errorf("%v: two marks, or none:\n%s", size, list)
		}
		if here, _ := m.read.Here(); len(m.read.Marks()) > 0 || here.Article.Headline == "" {
			t.Errorf("%v: looking at an article is noted", size)
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
		{"j j tab", 2, 2},
		{"j j tab h", 2, 2},
		{"j j J", 3, 3},
		{"enter J J h", 2, 2},
		{"j j z", 2, 2},
		{"j j ? ?", 2, 2},
		{"j j ]", 0, 0},
		{"G j j", 3, 3},
		{"g k", 0, 0},
		{"j w", 1, 1},
	} {
		m := open(t, 120, 40, Options{})
		press(m, step.keys)
		if m.read.ArticleIndex() != step.article || m.list.At() != step.at {
			t.Errorf("%q opens %d with the cursor on %d, want %d and %d", step.keys, m.read.ArticleIndex(), m.list.At(), step.article, step.at)
		}
	}
}

// To move over headlines is not to read them; what is kept is what is chosen.
func TestList_CursorMarks(t *testing.T) {
	m := open(t, 120, 40, Options{})
	press(m, "j j k")
	for i := range m.read.Items() {
		if s := m.read.State(i); !reflect.DeepEqual(s, memory.State{}) {
			t.Errorf("moving noted %+v", s)
		}
	}
	press(m, "m enter")
	if m.read.State(0).Favourite || !m.read.State(1).Favourite || m.read.ArticleIndex() != 1 {
		t.Error("the favourite is not the article under the cursor")
	}
	if got := m.articleText(); !strings.Contains(got, "夜归人") {
		t.Errorf("Y copies %q", got)
	}
	press(m, "enter")
	if !m.read.State(1).Read || m.read.State(0).Read || m.read.State(2).Read {
		t.Error("read is not what was opened")
	}
}

// The wheel chooses; a click opens. While a question stands in the footer its
// answer is for the article it was asked of.
func TestList_CursorMouse(t *testing.T) {
	m := open(t, 120, 40, Options{})
	press(m, "enter")
	wheel := func(b tea.MouseButton) { send(m, tea.MouseWheelMsg{Button: b, X: 5, Y: m.lay.List.Min.Y + 1}) }
	wheel(tea.MouseWheelDown)
	wheel(tea.MouseWheelDown)
	wheel(tea.MouseWheelUp)
	if m.read.ArticleIndex() != 1 || m.list.At() != 1 || m.ask.Focus != layout.List {
		t.Errorf("the wheel opened %d, the cursor is on %d", m.read.ArticleIndex(), m.list.At())
	}
	press(m, "m 水")
	wheel(tea.MouseWheelDown)
	press(m, "enter")
	if s := m.read.State(1); !s.Favourite || len(s.Tags) != 1 {
		t.Errorf("the tag went elsewhere: %+v", s)
	}
	_, y := cellOf(t, m, "没有标题的一篇")
	send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: y})
	if m.read.ArticleIndex() != 2 || m.list.At() != 2 || m.ask.Focus != layout.Body {
		t.Errorf("a click opened %d", m.read.ArticleIndex())
	}
}

// If only the list is shown, keys for pages and half pages turn the list, and nothing that
// cannot be seen is scrolled or marked.
func TestList_Alone(t *testing.T) {
	m := open(t, 50, 12, Options{})
	for _, step := range []struct {
		key string
		at  int
	}{{"space", 3}, {"space", 3}, {"u", 1}, {"b", 0}, {"b", 0}, {"d", 1}, {"G", 3}, {"g", 0}, {"j", 1}, {"k", 0}} {
		press(m, step.key)
		if m.list.At() != step.at || m.read.ArticleIndex() != 0 {
			t.Errorf("after %s the cursor is on %d, want %d; %d is open", step.key, m.list.At(), step.at, m.read.ArticleIndex())
		}
		if !strings.Contains(text(m), m.s.Glyphs.Chosen) {
			t.Errorf("after %s the cursor is out of sight", step.key)
		}
	}
	for i := range m.read.Items() {
		if s := m.read.State(i); !reflect.DeepEqual(s, memory.State{}) {
			t.Errorf("moving noted %+v", s)
		}
	}
	press(m, "j enter")
	if m.read.ArticleIndex() != 1 || m.lay.Body.Empty() {
		t.Error("enter does not show the article")
	}
	press(m, "esc")
	if m.list.At() != 1 || m.lay.List.Empty() {
		t.Error("esc does not come back to the headline")
	}
}

// A held key moves the cursor alone; the article is shown once the cursor rests, or
// when another key asks for it.
func TestList_PreviewsAtRest(t *testing.T) {
	m := open(t, 120, 40, Options{})
	at := m.read.ArticleIndex()
	hit := func(code rune, text string) { m.Update(tea.KeyPressMsg{Code: code, Text: text}) }
	hit('j', "j")
	first := rested{m.moves}
	if m.list.At() == at || m.read.ArticleIndex() != at {
		t.Fatalf("after a move the cursor is on %d and article %d is shown, want another and %d", m.list.At(), m.read.ArticleIndex(), at)
	}
	hit('j', "j")
	if m.Update(first); m.read.ArticleIndex() != at {
		t.Error("a rest that is over shows an article")
	}
	if m.Update(rested{m.moves}); m.read.ArticleIndex() != m.list.At() {
		t.Errorf("article %d is shown where the cursor rests on %d", m.read.ArticleIndex(), m.list.At())
	}
	hit('k', "k")
	if hit(tea.KeySpace, " "); m.read.ArticleIndex() != m.list.At() {
		t.Errorf("Space turns article %d while the cursor is on %d", m.read.ArticleIndex(), m.list.At())
	}
}
