package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
	"baolan/ui/layout"
	"baolan/ui/theme"
)

// Enter opens a hit with its words marked, q leads back to what was found, and
// Tab asks for it in the other order.
func TestSearch_Screen(t *testing.T) {
	m := shelfReader(100, 30)
	press(m, "SEARCH")
	if h, _ := foundOf(t, m).Chosen(); h.Article != 0 || !strings.Contains(text(m), "新的在前") {
		t.Fatalf("found %+v:\n%s", h, text(m))
	}
	send(m, tea.WindowSizeMsg{Width: 40, Height: 30})
	if row := strings.TrimRight(strings.Split(text(m), "\n")[4], " "); !strings.HasSuffix(row, "…") {
		t.Errorf("a snippet that is cut does not say so: %q", row)
	}
	send(m, tea.WindowSizeMsg{Width: 100, Height: 30})
	press(m, "j enter")
	if m.cover() != nil || m.read.Edition().Date.Day != 6 || m.read.ArticleIndex() != 1 || hits(m) == 0 || m.ask.Focus != layout.Body {
		t.Errorf("the hit opens day %d article %d with %d marks", m.read.Edition().Date.Day, m.read.ArticleIndex(), hits(m))
	}
	press(m, "n q")
	if _, at := foundOf(t, m).Chosen(); at != 1 {
		t.Errorf("q leads to item %d", at)
	}
	press(m, "tab")
	if h, _ := foundOf(t, m).Chosen(); h.Article != -1 || !strings.Contains(text(m), "最相关的在前") {
		t.Errorf("the order is the old one:\n%s", text(m))
	}
	press(m, "enter / 水 enter q")
	if m.cover() != nil {
		t.Error("q leaves the article before the reader's own search in it")
	}
	press(m, "q")
	foundOf(t, m)
	press(m, "q s 無 enter")
	if s := text(m); !strings.Contains(s, "没有找到") || !strings.Contains(s, "date:") {
		t.Errorf("nothing found, and no word of what can be asked:\n%s", s)
	}
}

// The terminal's own cursor stands behind what is typed, where an input method
// opens its candidates.
func TestPrompt_Cursor(t *testing.T) {
	for _, c := range []struct {
		keys   string
		policy cells.Policy
		want   int
	}{
		{"s", cells.Narrow, 13},
		{"s 河 水", cells.Narrow, 17},
		{"s 河 水 left", cells.Narrow, 15},
		{"s 河 水 backspace", cells.Narrow, 15},
		{"s 河 “", cells.Narrow, 16},
		{"s 河 “", cells.Wide, 17},
		{"enter / 河 a", cells.Narrow, 5},
	} {
		m := testReader(c.policy)
		send(m, tea.WindowSizeMsg{Width: 80, Height: 24})
		press(m, c.keys)
		if at := m.View().Cursor; at == nil || at.X != c.want || at.Y != 23 {
			t.Errorf("%s: the cursor is %+v, want it at %d", c.keys, at, c.want)
		}
	}
	m := shelfReader(80, 24)
	press(m, "s 河 esc")
	if m.View().Cursor != nil {
		t.Error("a cursor without a prompt")
	}
}

// A word is found and marked wherever lines break, columns turn or columns are
// vertical; the count is of the text, not of the screen.
func TestFind_AcrossLines(t *testing.T) {
	const word = "两岸人家"
	m := open(t, 120, 400, Options{})
	press(m, "z / 两 岸 人 家 enter")
	want := hits(m)
	if want != 13 { // twelve in the two long paragraphs, one in the headline
		t.Fatalf("%d hits", want)
	}
	torn := false
	for w := 20; w <= 60; w++ {
		send(m, tea.WindowSizeMsg{Width: w, Height: 400})
		if hits(m) != want {
			t.Fatalf("%d hits at %d columns", hits(m), w)
		}
		if got := strings.Count(markedText(m), word); got != want {
			t.Errorf("at %d columns %d are marked of %d", w, got, want)
		}
		torn = torn || strings.Count(text(m), word) < want
	}
	if !torn {
		t.Error("no line broke a word: the test tests nothing")
	}
}

// markedText is what is marked on the screen, in its order, without blanks.
func markedText(m *Model) string {
	var b strings.Builder
	content := restored(m.View().Content)
	for _, look := range []theme.Part{theme.Hit, theme.HitOn} {
		open, shut, _ := strings.Cut(m.s.Styles.Of(look).Paint("x"), "x")
		for _, s := range strings.Split(content, open)[1:] {
			run, _, _ := strings.Cut(s, shut)
			b.WriteString(strings.ReplaceAll(run, " ", ""))
		}
	}
	return b.String()
}

// n and N go round all hits, and say which it is.
func TestFind_Next(t *testing.T) {
	m := open(t, 100, 20, Options{})
	press(m, "enter / 两 岸 人 家 enter")
	n := hits(m)
	for i := range n {
		if at(m) != i || !strings.Contains(m.notice, m.hitsWord()) {
			t.Fatalf("at hit %d of %d: %q", at(m), n, m.notice)
		}
		if look := m.s.Styles.Of(theme.HitOn).Paint("两"); !strings.Contains(restored(m.View().Content), strings.TrimSuffix(look, "\x1b[m")) {
			t.Errorf("hit %d is not in sight", i)
		}
		press(m, "n")
	}
	if press(m, "N"); at(m) != n-1 {
		t.Errorf("N from the first goes to %d", at(m))
	}
}

// hits is how many there are of what is searched for in the article.
func hits(m *Model) int {
	_, _, n := m.body.Hits()
	return n
}

// at is the index of the hit that the reader stands on.
func at(m *Model) int {
	_, at, _ := m.body.Hits()
	return at - 1
}
