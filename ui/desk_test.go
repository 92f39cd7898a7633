package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/internal/fixture/await"
	"baolan/model"
	"baolan/ui/layout"
	"baolan/ui/store"
)

// deskTitles are the beginnings of the headlines that the open list shows, sorted. They are
// sorted because a test presses several keys in a millisecond, and marks of one moment have
// no order.
func deskTitles(m *Model) []string {
	var s []string
	items, _ := favouritesOf(m)
	for _, it := range items {
		s = append(s, string([]rune(it.Title)[:4]))
	}
	slices.Sort(s)
	return s
}

// The three tabs show what was kept, what was not read, and what was read, the
// last first; what is opened and read there leaves the unread.
func TestDesk_Tabs(t *testing.T) {
	m := shelfReader(100, 30)
	press(m, "enter G J G J m 水 利 enter K m enter M")
	for _, c := range []struct {
		keys string
		tab  int
		want []string
	}{
		{"", 0, []string{"城市书房", "没有标题"}},
		{"tab", 1, []string{"春天的三", "一河清水", "城市书房", "没有标题"}}, // the second page's, and the day before's
		{"tab", 2, []string{"城市书房", "没有标题", "一河清水"}},
		{"tab", 0, []string{"城市书房", "没有标题"}},
		{"2 enter q", 1, []string{"一河清水", "城市书房", "没有标题"}},
		{"3", 2, []string{"春天的三", "城市书房", "没有标题", "一河清水"}},
		{"1 m", 0, []string{"没有标题"}},
		{"q M", 0, []string{"没有标题"}},
	} {
		press(m, c.keys)
		got := deskTitles(m)
		slices.Sort(c.want)
		if _, tab := favouritesOf(m); tab != c.tab || !slices.Equal(got, c.want) {
			t.Errorf("after %q: tab %d %q, want tab %d %q", c.keys, tab, got, c.tab, c.want)
		}
	}
	if !strings.Contains(text(m), "水 利") && !strings.Contains(text(m), "水利") {
		t.Errorf("no tags:\n%s", text(m))
	}
}

// What was chosen in a list is left for the list.
func TestDesk_Back(t *testing.T) {
	m := shelfReader(100, 30)
	press(m, "enter M 3 enter")
	if m.cover() != nil || m.ask.Focus != layout.Body {
		t.Fatalf("the article is not open: %T", m.cover())
	}
	press(m, "q")
	if _, tab := favouritesOf(m); tab != 2 {
		t.Errorf("q leads to %T tab %d", m.cover(), tab)
	}
	press(m, "enter J q")
	if _, tab := favouritesOf(m); tab != 2 {
		t.Errorf("q after the next article leads to %T", m.cover())
	}
}

// Two articles of one headline on one page are two.
func TestDesk_SameHeadline(t *testing.T) {
	e := testEdition()
	brief := func(s string) model.Article {
		return model.Article{Headline: []string{"简讯"}, Paragraphs: []model.Paragraph{{Text: s}}}
	}
	e.Pages[0].Articles = []model.Article{brief("甲"), brief("乙")}
	m := open(t, 100, 30, Options{Editions: held([]model.Edition{e})})
	press(m, "enter J m enter g K M enter")
	if m.read.ArticleIndex() != 1 {
		t.Errorf("opened article %d, want the second", m.read.ArticleIndex())
	}
}

// The filter looks in headlines, tags, papers and days as any search does.
func TestDesk_Filter(t *testing.T) {
	m := shelfReader(100, 30)
	press(m, "enter G m 生 态 enter J G m enter M")
	for _, c := range []struct {
		keys string
		want []string
	}{
		{"/ 書 房", []string{"城市书房"}},
		{"esc", []string{"城市书房", "一河清水"}},
		{"/ 生 态 enter", []string{"一河清水"}},
		{"tab", []string{"一河清水"}}, // in its headline, of the day before
		{"q", nil},
	} {
		press(m, c.keys)
		if c.keys == "q" {
			if items, _ := favouritesOf(m); len(items) < 2 {
				t.Errorf("q leaves the filter, or the list: %v", items)
			}
			continue
		}
		slices.Sort(c.want)
		if got := deskTitles(m); !slices.Equal(got, c.want) {
			t.Errorf("after %q: %q, want %q", c.keys, got, c.want)
		}
	}
}

// slowMemory keeps a favourite when it is allowed to, or not at all.
type slowMemory struct {
	memory.Memory
	keep chan error
}

// IsPersistent reports that changes are kept.
func (slowMemory) IsPersistent() bool { return true }

func (s slowMemory) Mark(ctx context.Context, a memory.Article, c memory.Change) error {
	select {
	case err := <-s.keep:
		if err != nil {
			return err
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	return s.Memory.Mark(ctx, a, c)
}

// A mark is acknowledged when it is written, and not before: what the screen
// says must outlive a crash.
func TestFavourite_SaidWhenWritten(t *testing.T) {
	for _, err := range []error{nil, errors.New("disk on fire")} {
		mem := slowMemory{memory.None(), make(chan error)}
		m := open(t, 100, 30, Options{Memory: mem})
		answers := make(chan tea.Msg, 10)
		_, cmd := m.Update(keyMsg("m"))
		inBackground(cmd, answers)
		m.Update(keyMsg("enter")) // waits for the first write
		mem.keep <- nil
		inBackground(written(t, m, answers), answers)
		if strings.Contains(m.notice, "已收藏") {
			t.Errorf("said before the tags were written")
		}
		mem.keep <- err
		written(t, m, answers)
		if said := strings.Contains(m.notice, "已收藏"); said != (err == nil) {
			t.Errorf("error %v: the notice is %q", err, m.notice)
		}
	}
}

// inBackground runs a command and what it is made of.
func inBackground(cmd tea.Cmd, answers chan tea.Msg) {
	if cmd == nil {
		return
	}
	go func() {
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			for _, c := range msg {
				inBackground(c, answers)
			}
		default:
			answers <- msg
		}
	}()
}

// written takes in answers up to the end of a write, and gives what that sets
// going.
func written(t *testing.T, m *Model, answers chan tea.Msg) tea.Cmd {
	t.Helper()
	for {
		msg := await.From(t, "an answer", answers)
		_, cmd := m.Update(msg)
		if _, ok := msg.(store.Written); ok {
			return cmd
		}
	}
}

// Where nothing is kept, every mark says so, not the first alone.
func TestFavourite_OnlyNow(t *testing.T) {
	t.Parallel()
	m := open(t, 100, 30, Options{})
	answers := make(chan tea.Msg, 100)
	press := func(key string) {
		_, cmd := m.Update(keyMsg(key))
		inBackground(cmd, answers)
	}
	for range 4 {
		if press("m"); m.prompt.IsOpen() {
			press("enter")
		}
		for m.notice == "" {
			_, cmd := m.Update(await.From(t, "an answer", answers))
			inBackground(cmd, answers)
		}
		if !strings.Contains(m.notice, "仅本次有效") {
			t.Errorf("the notice is %q", m.notice)
		}
	}
}
