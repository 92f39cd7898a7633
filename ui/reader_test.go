package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/layout"
	"baolan/ui/screen"
	"baolan/ui/theme"
)

func open(t *testing.T, w, h int, o Options) *Model {
	t.Helper()
	if o.Editions == nil {
		o.Editions = held([]model.Edition{testEdition()})
	}
	m := newReader(o)
	send(m, tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

func text(m *Model) string { return ansi.Strip(restored(m.View().Content)) }

// A resize keeps the first character in sight, through any sizes, columns and
// vertical setting, and back.
func TestResize_KeepsPlace(t *testing.T) {
	m := open(t, 120, 40, Options{})
	send(m, tea.WindowSizeMsg{Width: 120, Height: 12})
	press(m, "enter d d")
	want := m.body.Top()
	if want == (galley.Place{}) {
		t.Fatal("nothing was scrolled")
	}
	for _, w := range []int{60, 61, 99, 100, 45, 30, 200, 13, 120} {
		send(m, tea.WindowSizeMsg{Width: w, Height: 12})
		if m.body.Top() != want {
			t.Fatalf("at %d columns the place is %v, was %v", w, m.body.Top(), want)
		}
		if !m.body.IsInSight(want) {
			t.Errorf("at %d columns the place is not in sight", w)
		}
	}
	for _, keys := range []string{"z", "c", "c", "c", "v", "v", "c", "z", "T", "a", "a"} {
		press(m, keys)
		if !m.body.IsInSight(want) {
			t.Errorf("after %s the place is not in sight", keys)
		}
	}
}

func TestKeys_Move(t *testing.T) {
	m := open(t, 120, 20, Options{})
	for _, step := range []struct {
		keys          string
		page, article int
		focus         layout.Pane
	}{
		{"ctrl+j", 0, 0, layout.Body}, // Enter, of a terminal that is not raw
		{"h", 0, 0, layout.List},
		{"j", 0, 1, layout.List}, // what the cursor is on is shown
		{"k", 0, 0, layout.List},
		{"enter", 0, 0, layout.Body},
		{"J", 0, 1, layout.Body},
		{"K K", 0, 0, layout.Body},
		{"]", 1, 0, layout.Body},
		{"K", 0, 3, layout.Body},
		{"J", 1, 0, layout.Body},
		{"1", 0, 0, layout.Body},
		{"9", 0, 0, layout.Body},
		{"h", 0, 0, layout.List},
		{"G", 0, 3, layout.List},
		{"enter", 0, 3, layout.Body},
		{"h g", 0, 0, layout.List},
		{"l", 0, 0, layout.Body},
		{"h j j tab", 0, 2, layout.Body}, // the other pane, the same article
		{"h", 0, 2, layout.List},
		{"2 esc", 1, 0, layout.List},
	} {
		press(m, step.keys)
		if m.read.PageIndex() != step.page || m.read.ArticleIndex() != step.article || m.ask.Focus != step.focus {
			t.Errorf("after %q: page %d article %d focus %d, want %+v", step.keys, m.read.PageIndex(), m.read.ArticleIndex(), m.ask.Focus, step)
		}
	}
}

// d and u are half a screen down and up, in the article.
func TestKeys_HalfScreen(t *testing.T) {
	m := open(t, 100, 20, Options{})
	press(m, "enter d")
	half := m.body.Row()
	if half == 0 {
		t.Fatal("d did not scroll")
	}
	for _, step := range []struct {
		key string
		row int
	}{{"d", 2 * half}, {"u", half}, {"u", 0}, {"u", 0}} {
		if press(m, step.key); m.body.Row() != step.row || m.cover() != nil {
			t.Errorf("%s goes to row %d, want %d", step.key, m.body.Row(), step.row)
		}
	}
}

// Enter in the article follows it to where it goes on, and back.
func TestJump(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter enter")
	if m.read.PageIndex() != 1 || m.read.Article().JumpFrom != 1 {
		t.Errorf("the jump went to page %d", m.read.PageIndex())
	}
	press(m, "enter")
	if m.read.PageIndex() != 0 || m.read.ArticleIndex() != 0 {
		t.Errorf("the way back went to page %d article %d", m.read.PageIndex(), m.read.ArticleIndex())
	}
}

// Space pages to the end, says so once, and opens the next article.
func TestSpace_NextArticle(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter")
	for range 50 {
		if m.read.ArticleIndex() != 0 {
			break
		}
		before := m.notice
		press(m, "space")
		if m.read.ArticleIndex() == 1 && !strings.Contains(before, "再按一次") {
			t.Errorf("the next article came without a word: %q", before)
		}
	}
	if m.read.ArticleIndex() != 1 {
		t.Errorf("article %d after paging, want 1", m.read.ArticleIndex())
	}
}

func TestMouse(t *testing.T) {
	m := open(t, 120, 30, Options{})
	_, y := cellOf(t, m, "城市书房")
	send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: y})
	if m.read.ArticleIndex() != 1 || m.ask.Focus != layout.Body {
		t.Errorf("a click on the second headline opened %d", m.read.ArticleIndex())
	}
	x, y := cellOf(t, m, "2 副刊")
	send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
	if m.read.PageIndex() != 1 {
		t.Errorf("a click on the second tab opened page %d", m.read.PageIndex())
	}
	press(m, "1")
	send(m, tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 60, Y: 15})
	if m.body.Row() != screen.WheelRows {
		t.Errorf("the wheel scrolled to row %d", m.body.Row())
	}
	press(m, "X")
	if v := m.View(); v.MouseMode != tea.MouseModeNone {
		t.Error("the mouse is still on")
	}
}

// What was read, how far, and what was kept is there in the next session, in
// another window.
func TestMemory_NextSession(t *testing.T) {
	mem := memory.None()
	m := open(t, 120, 20, Options{Memory: mem})
	press(m, "J J K enter d d m 河 水 enter")
	want, _ := m.read.Name(m.read.ArticleIndex())
	at := m.read.State(m.read.ArticleIndex()).Place
	if at == 0 {
		t.Fatal("no place was kept")
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	m = open(t, 61, 24, Options{Memory: mem})
	m.Prime(t.Context())
	if got, _ := m.read.Name(m.read.ArticleIndex()); got.Key != want.Key {
		t.Fatalf("reopened %q, want %q", got.Title, want.Title)
	}
	if got, _ := m.body.Place(); got != at {
		t.Errorf("reopened at %d, want %d", got, at)
	}
	s := m.read.State(m.read.ArticleIndex())
	if !s.Read || !s.Favourite || len(s.Tags) != 1 {
		t.Errorf("state is %+v", s)
	}
}

// Reading on over the end of a page is reading.
func TestMemory_ReadOn(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter J J J J")
	if m.read.PageIndex() != 1 || !m.read.State(0).Read {
		t.Errorf("page %d, read %v", m.read.PageIndex(), m.read.State(0).Read)
	}
}

func TestCopy(t *testing.T) {
	m := open(t, 120, 40, Options{})
	press(m, "enter")
	got := m.articleText()
	for _, want := range []string{"一河清水“流”出好日子", "本报记者 林知远", "《清河日报》2024-03-07 第1版 要闻", "“明年还要再往上游走。”"} {
		if !strings.Contains(got, want) {
			t.Errorf("the copied article lacks %q", want)
		}
	}
	if strings.ContainsAny(got, "\x1b\a") {
		t.Error("an escape goes to the clipboard")
	}
	if p := m.paragraphText(); !strings.HasPrefix(p, "3月6日清晨") {
		t.Errorf("the copied paragraph is %q", p)
	}
	press(m, "y")
	if !strings.Contains(m.notice, "已复制") {
		t.Errorf("the notice is %q", m.notice)
	}
}

// No escape sequence goes to the clipboard, whatever is in an article, and not more than
// terminals accept; the limit is shown.
func TestCopy_Limits(t *testing.T) {
	e := testEdition()
	e.Pages[0].Articles[0].Paragraphs[0].Text = "\x1b]52;c;AAAA\a\u009b31m河\u202e"
	e.Pages[0].Articles[1].Paragraphs[0].Text = strings.Repeat("河", copyMost/3+1)
	m := open(t, 120, 40, Options{Editions: held([]model.Edition{e})})
	press(m, "enter")
	for _, s := range []string{m.articleText(), m.paragraphText()} {
		if strings.ContainsAny(s, "\x1b\a\u009b\u202e") || !strings.Contains(s, "河") {
			t.Errorf("to the clipboard goes %q", s)
		}
	}
	press(m, "J")
	if cmd := m.copyText(m.articleText()); cmd != nil || !strings.Contains(m.notice, "70") {
		t.Errorf("too much is copied; the notice is %q", m.notice)
	}
}

// The mouse is the terminal's from the start where the reader wants it so.
func TestMouse_Off(t *testing.T) {
	m := open(t, 80, 24, Options{NoMouse: true})
	if v := m.View(); v.MouseMode != tea.MouseModeNone {
		t.Error("the mouse is on")
	}
	if press(m, "X"); m.View().MouseMode == tea.MouseModeNone {
		t.Error("the key does not switch it on")
	}
}

// A library that fails says so in one line; its words carry no escape.
func TestLibrary_Errors(t *testing.T) {
	m := testReader(cells.Narrow)
	send(m, tea.WindowSizeMsg{Width: 120, Height: 30})
	press(m, "< <")
	if !strings.Contains(m.notice, "打不开") || strings.Contains(m.notice, "\x1b") {
		t.Errorf("the notice is %q", m.notice)
	}
	if d := m.read.Edition().Date.Day; d != 6 {
		t.Errorf("the open edition is of day %d, want 6", d)
	}
	press(m, ">")
	if d := m.read.Edition().Date.Day; d != 7 {
		t.Errorf("the open edition is of day %d, want 7", d)
	}
	press(m, ">")
	if m.notice == "" {
		t.Error("no word that this is the newest")
	}
}

// Light and dark, colours or none: the frame's text is the same.
func TestThemes_SameText(t *testing.T) {
	m := open(t, 100, 30, Options{})
	want := text(m)
	for _, c := range theme.All() {
		m.setTheme(c.Name)
		m.relayout()
		if got := text(m); got != want {
			t.Fatalf("theme %s changes the text", m.s.Theme.Name)
		}
	}
}

// Everything that a forecast says is in the pane, of a table of towns too.
func TestWeather_Details(t *testing.T) {
	for _, c := range []struct {
		weather model.Weather
		want    []string
	}{
		{
			model.Weather{Forecast: "北部：多雲，15～22度，東北風3級 中部：晴時多雲，17～27度，濕度70% 南部：晴，19～29度"},
			[]string{"北部", "東北風3級", "70%", "南部", "29"},
		},
		{
			model.Weather{Forecast: "早晨到上午有雾，中午起阴转多云", Detail: "气温6℃～15℃，偏东风2～3级，相对湿度60%～85%，空气质量优", Warning: "市气象台发布暴雨橙色预警，请减少外出。"},
			[]string{"早晨到上午", "有雾", "中午起", "阴转多云", "15", "偏东风2～3级", "60%～85%", "空气质量优", "暴雨橙色预警"},
		},
	} {
		e := model.Edition{Paper: "清溪日报", Pages: []model.Page{{Number: 1, Weather: c.weather, Articles: []model.Article{{Headline: []string{"题"}, Paragraphs: []model.Paragraph{{Text: "文。"}}}}}}}
		m := open(t, 80, 60, Options{Editions: held([]model.Edition{e})})
		press(m, "w")
		got := strings.Join(strings.Fields(text(m)), "")
		for _, w := range c.want {
			if !strings.Contains(got, strings.Join(strings.Fields(w), "")) {
				t.Errorf("%q is not shown of %+v\n%s", w, c.weather, text(m))
			}
		}
	}
}

// An article is read when its end has come into sight, and not when it is opened.
func TestRead_AtTheEnd(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter j")
	if m.read.State(0).Read {
		t.Error("an opened article is read")
	}
	press(m, "G")
	if !m.read.State(0).Read {
		t.Error("an article whose end was seen is not read")
	}
	press(m, "J J") // of one line: its end is in sight at once
	if m.read.State(1).Read || !m.read.State(2).Read {
		t.Error("what was passed over is read, or what was seen whole is not")
	}
}

// Esc never ends the program from the list; a key that does nothing says so.
func TestKeys_Honest(t *testing.T) {
	m := open(t, 120, 20, Options{})
	if press(m, "esc"); m.leaving || !strings.Contains(text(m), "q 退出") {
		t.Error("Esc in the list leaves, or says nothing")
	}
	if press(m, "B"); !strings.Contains(text(m), "没有用处") {
		t.Error("a key that does nothing is silent")
	}
}

// Where the keys are is seen without colour, in every pane that Tab reaches, and
// Tab comes back.
func TestFocus_WithoutColour(t *testing.T) {
	for _, w := range []int{120, 80} {
		m := open(t, w, 30, Options{Theme: theme.Monochrome()})
		seen := map[string]int{}
		first := text(m)
		for i := 1; i < 5; i++ {
			press(m, "tab")
			s := text(m)
			if s == first {
				if want := map[int]int{120: 3, 80: 2}[w]; i != want {
					t.Errorf("%d columns: Tab comes back after %d panes, want %d", w, i, want)
				}
				break
			}
			if seen[s]++; seen[s] > 1 {
				t.Errorf("%d columns: two panes with the keys look alike", w)
			}
		}
	}
}
