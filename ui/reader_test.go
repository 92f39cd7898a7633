package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/cells"
)

func open(t *testing.T, w, h int, o Options) *Model {
	t.Helper()
	if o.Editions == nil {
		o.Editions = []model.Edition{testEdition()}
	}
	m := New(o)
	send(m, tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

func text(m *Model) string { return ansi.Strip(cells.Restore(m.View().Content)) }

// A resize keeps the first character in sight, through any sizes, columns and
// vertical setting, and back.
func TestResize_KeepsPlace(t *testing.T) {
	m := open(t, 120, 40, Options{})
	send(m, tea.WindowSizeMsg{Width: 120, Height: 12})
	press(m, "enter d d")
	want := m.body.top
	if want == (place{}) {
		t.Fatal("nothing was scrolled")
	}
	for _, w := range []int{60, 61, 99, 100, 45, 30, 200, 13, 120} {
		send(m, tea.WindowSizeMsg{Width: w, Height: 12})
		if m.body.top != want {
			t.Fatalf("at %d columns the place is %v, was %v", w, m.body.top, want)
		}
		if !m.inSight(want) {
			t.Errorf("at %d columns the place is not in sight", w)
		}
	}
	for _, keys := range []string{"z", "c", "c", "c", "v", "v", "c", "z", "T", "a", "a"} {
		press(m, keys)
		if !m.inSight(want) {
			t.Errorf("after %s the place is not in sight", keys)
		}
	}
}

// inSight tells whether a place is on the screen.
func (m *Model) inSight(p place) bool {
	b := &m.body
	if b.paged() {
		return b.page == map[bool]int{true: b.vertical.pageOf(p), false: b.columnsPage(p)}[len(b.vertical.columns) > 0]
	}
	row := b.galley.rowOf(p)
	return row >= b.row && row < b.row+b.height()
}

func (b *bodyPane) columnsPage(p place) int {
	if len(b.columns.pages) == 0 {
		return -1
	}
	return b.pageOf(p)
}

// Keys of a Chinese input method do what their keys do.
func TestKeys_FullWidth(t *testing.T) {
	for full, half := range map[string]string{"ｊ": "j", "？": "?", "／": "/", "、": "/", "】": "]", "【": "[", "　": "space", "Ｊ": "J", "》": ">", "《": "<"} {
		if got := strokeOf(tea.KeyPressMsg{Code: []rune(full)[0], Text: full}); string(got) != half {
			t.Errorf("%s is %q, want %q", full, got, half)
		}
	}
}

func TestKeys_Move(t *testing.T) {
	m := open(t, 120, 20, Options{})
	for _, step := range []struct {
		keys          string
		page, article int
		focus         pane
	}{
		{"ctrl+j", 0, 0, paneBody}, // Enter, of a terminal that is not raw
		{"h", 0, 0, paneList},
		{"j", 0, 0, paneList}, // the cursor moves, what is open stays
		{"k", 0, 0, paneList},
		{"enter", 0, 0, paneBody},
		{"J", 0, 1, paneBody},
		{"K K", 0, 0, paneBody},
		{"]", 1, 0, paneBody},
		{"K", 0, 3, paneBody},
		{"J", 1, 0, paneBody},
		{"1", 0, 0, paneBody},
		{"9", 0, 0, paneBody},
		{"h", 0, 0, paneList},
		{"G", 0, 0, paneList},
		{"enter", 0, 3, paneBody},
		{"h g", 0, 3, paneList},
		{"l", 0, 0, paneBody},
		{"h j j tab", 0, 0, paneBody}, // the other pane, the same article
		{"h", 0, 0, paneList},
		{"2 esc", 1, 0, paneList},
	} {
		press(m, step.keys)
		if m.page != step.page || m.article != step.article || m.ask.focus != step.focus {
			t.Errorf("after %q: page %d article %d focus %d, want %+v", step.keys, m.page, m.article, m.ask.focus, step)
		}
	}
}

// d and u are half a screen down and up, in the article.
func TestKeys_HalfScreen(t *testing.T) {
	m := open(t, 100, 20, Options{})
	press(m, "enter d")
	half := m.body.row
	if half == 0 {
		t.Fatal("d did not scroll")
	}
	for _, step := range []struct {
		key string
		row int
	}{{"d", 2 * half}, {"u", half}, {"u", 0}, {"u", 0}} {
		if press(m, step.key); m.body.row != step.row || m.screen != screenPaper {
			t.Errorf("%s goes to row %d, want %d", step.key, m.body.row, step.row)
		}
	}
}

// Enter in the article follows it to where it goes on, and back.
func TestJump(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter enter")
	if m.page != 1 || m.currentArticle().JumpFrom != 1 {
		t.Errorf("the jump went to page %d", m.page)
	}
	press(m, "enter")
	if m.page != 0 || m.article != 0 {
		t.Errorf("the way back went to page %d article %d", m.page, m.article)
	}
}

// Space pages to the end, says so once, and opens the next article.
func TestSpace_NextArticle(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter")
	for range 50 {
		if m.article != 0 {
			break
		}
		before := m.notice
		press(m, "space")
		if m.article == 1 && !strings.Contains(before, "再按一次") {
			t.Errorf("the next article came without a word: %q", before)
		}
	}
	if m.article != 1 {
		t.Errorf("article %d after paging, want 1", m.article)
	}
}

func TestMouse(t *testing.T) {
	m := open(t, 120, 30, Options{})
	send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: m.lay.list.Min.Y + m.list.items[1].from})
	if m.article != 1 || m.ask.focus != paneBody {
		t.Errorf("a click on the second headline opened %d", m.article)
	}
	tabs := m.tabs(1, 120)
	send(m, tea.MouseClickMsg{Button: tea.MouseLeft, X: tabs[1].from + 1, Y: 1})
	if m.page != 1 {
		t.Errorf("a click on the second tab opened page %d", m.page)
	}
	press(m, "1")
	send(m, tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 60, Y: 15})
	if m.body.row != wheelRows {
		t.Errorf("the wheel scrolled to row %d", m.body.row)
	}
	press(m, "X")
	if v := m.View(); v.MouseMode != tea.MouseModeNone {
		t.Error("the mouse is still on")
	}
}

// Nothing an edition holds, not even through Markdown's entities, becomes an
// escape of ours.
func TestMarkdown_NoEscape(t *testing.T) {
	for _, evil := range []string{"&#27;[31mred", "&#x9b;31m", "a &NewLine; b", "&rlm;", "`&#27;]52;c;AAAA&#7;`", "[a](http://x \"&#27;c\")", "\x1b]52;c;A\a"} {
		for _, p := range markdownParts(evil, 0, &open(t, 10, 10, Options{}).styles) {
			for _, r := range p.text {
				if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u200f' {
					t.Errorf("%q became %q", evil, p.text)
				}
			}
			for _, s := range p.spans {
				if strings.Contains(s.style.Paint("x"), "]") {
					t.Errorf("%q has the style %q", evil, s.style.Paint("x"))
				}
			}
		}
	}
}

// What was read, how far, and what was kept is there in the next session, in
// another window.
func TestMemory_NextSession(t *testing.T) {
	mem := memory.None()
	m := open(t, 120, 20, Options{Memory: mem})
	press(m, "J J K enter d d m 河 水 enter")
	want, _ := m.name(m.article)
	at := m.state(m.article).Place
	if at == 0 {
		t.Fatal("no place was kept")
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	m = open(t, 61, 24, Options{Memory: mem})
	if got, _ := m.name(m.article); got.Key != want.Key {
		t.Fatalf("reopened %q, want %q", got.Title, want.Title)
	}
	a := m.currentArticle()
	if got := m.memoryPlace(a, m.body.top); got != at {
		t.Errorf("reopened at %d, want %d", got, at)
	}
	s := m.state(m.article)
	if !s.Read || !s.Favourite || len(s.Tags) != 1 {
		t.Errorf("state is %+v", s)
	}
}

// Reading on over the end of a page is reading.
func TestMemory_ReadOn(t *testing.T) {
	m := open(t, 120, 20, Options{})
	press(m, "enter J J J J")
	if m.page != 1 || !m.state(0).Read {
		t.Errorf("page %d, read %v", m.page, m.state(0).Read)
	}
}

// The place that is kept survives being looked up and kept again: it never
// creeps.
func TestMemory_PlaceIsStable(t *testing.T) {
	m := open(t, 80, 20, Options{})
	for page := range m.current().Pages {
		for article := range m.current().Pages[page].Articles {
			m.page, m.named = page, nil
			m.article = article
			m.body.top = place{}
			m.relayout()
			a := m.currentArticle()
			for i, p := range m.body.galley.parts {
				for at := range p.text {
					kept := m.memoryPlace(a, place{i, at})
					again := m.memoryPlace(a, m.screenPlace(a, m.body.galley.parts, kept))
					if again != kept {
						t.Fatalf("article %d: place %v is kept as %d, then as %d", article, place{i, at}, kept, again)
					}
				}
			}
		}
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

// No escape goes to the clipboard, whatever an article holds, and not more
// than terminals take; the limit is told.
func TestCopy_Limits(t *testing.T) {
	e := testEdition()
	e.Pages[0].Articles[0].Paragraphs[0].Text = "\x1b]52;c;AAAA\a\u009b31m河\u202e"
	e.Pages[0].Articles[1].Paragraphs[0].Text = strings.Repeat("河", copyMost/3+1)
	m := open(t, 120, 40, Options{Editions: []model.Edition{e}})
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
	if d := m.current().Date.Day; d != 6 {
		t.Errorf("the open edition is of day %d, want 6", d)
	}
	press(m, ">")
	if d := m.current().Date.Day; d != 7 {
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
	for range 3 {
		press(m, "T")
		m.notice = ""
		if got := text(m); got != want {
			t.Fatalf("theme %s changes the text", m.theme.Name)
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
		m := open(t, 80, 60, Options{Editions: []model.Edition{e}})
		press(m, "w")
		got := strings.Join(strings.Fields(text(m)), "")
		for _, w := range c.want {
			if !strings.Contains(got, strings.Join(strings.Fields(w), "")) {
				t.Errorf("%q is not shown of %+v\n%s", w, c.weather, text(m))
			}
		}
	}
}
