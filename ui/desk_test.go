package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
)

// deskTitles are the beginnings of the headlines that the open list shows,
// sorted: a test presses several keys a millisecond, and the order of what
// memory has of one moment is nobody's.
func deskTitles(m *Model) []string {
	var s []string
	for _, i := range m.desk.shown {
		s = append(s, string([]rune(m.desk.lists[m.desk.tab][i].Title)[:4]))
	}
	slices.Sort(s)
	return s
}

// The three tabs show what was kept, what was not read, and what was read, the
// last first; what is opened and read there leaves the unread.
func TestDesk_Tabs(t *testing.T) {
	m := shelfReader(100, 30)
	press(m, "enter J J m 水 利 enter K m enter M")
	for _, c := range []struct {
		keys string
		tab  deskTab
		want []string
	}{
		{"", deskFavourites, []string{"城市书房", "没有标题"}},
		{"tab", deskUnread, []string{"春天的三", "一河清水", "城市书房", "没有标题"}}, // the second page's, and the day before's
		{"tab", deskHistory, []string{"城市书房", "没有标题", "一河清水"}},
		{"tab", deskFavourites, []string{"城市书房", "没有标题"}},
		{"2 enter q", deskUnread, []string{"一河清水", "城市书房", "没有标题"}},
		{"3", deskHistory, []string{"春天的三", "城市书房", "没有标题", "一河清水"}},
		{"1 m", deskFavourites, []string{"没有标题"}},
		{"q M", deskFavourites, []string{"没有标题"}},
	} {
		press(m, c.keys)
		got := deskTitles(m)
		slices.Sort(c.want)
		if m.screen != screenDesk || m.desk.tab != c.tab || !slices.Equal(got, c.want) {
			t.Errorf("after %q: screen %d tab %d %q, want tab %d %q", c.keys, m.screen, m.desk.tab, got, c.tab, c.want)
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
	if m.screen != screenPaper || m.ask.focus != paneBody {
		t.Fatalf("the article is not open: screen %d", m.screen)
	}
	press(m, "q")
	if m.screen != screenDesk || m.desk.tab != deskHistory {
		t.Errorf("q leads to screen %d tab %d", m.screen, m.desk.tab)
	}
	press(m, "enter J q")
	if m.screen != screenPaper || m.ask.focus != paneList {
		t.Errorf("q after the next article leads to screen %d", m.screen)
	}
}

// Two articles of one headline on one page are two.
func TestDesk_SameHeadline(t *testing.T) {
	e := testEdition()
	brief := func(s string) model.Article {
		return model.Article{Headline: []string{"简讯"}, Paragraphs: []model.Paragraph{{Text: s}}}
	}
	e.Pages[0].Articles = []model.Article{brief("甲"), brief("乙")}
	m := open(t, 100, 30, Options{Editions: []model.Edition{e}})
	press(m, "enter J m enter g K M enter")
	if m.article != 1 {
		t.Errorf("opened article %d, want the second", m.article)
	}
}

// The filter looks in headlines, tags, papers and days as any search does.
func TestDesk_Filter(t *testing.T) {
	m := shelfReader(100, 30)
	press(m, "enter m 生 态 enter J m enter M")
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
			if m.desk.filter != "" || m.screen != screenDesk {
				t.Errorf("q leaves the filter %q, screen %d", m.desk.filter, m.screen)
			}
			continue
		}
		slices.Sort(c.want)
		if got := deskTitles(m); !slices.Equal(got, c.want) {
			t.Errorf("after %q: %q, want %q", c.keys, got, c.want)
		}
	}
}

// slowMemory keeps a favourite when it is told to, or not at all.
type slowMemory struct {
	memory.Memory
	keep chan error
}

func (s slowMemory) SetFavourite(a memory.Article, on bool, tags ...string) error {
	if err := <-s.keep; err != nil {
		return err
	}
	return s.Memory.SetFavourite(a, on, tags...)
}

// A mark is acknowledged when it is written, and not before: what the screen
// says must outlive a crash.
func TestFavourite_SaidWhenWritten(t *testing.T) {
	for _, err := range []error{nil, errors.New("disk on fire")} {
		mem := slowMemory{memory.None(), make(chan error)}
		m := open(t, 100, 30, Options{Memory: mem})
		_, write := m.Update(keyMsg("m"))
		m.Update(keyMsg("enter")) // waits for the first write
		first := make(chan tea.Msg)
		go func() { first <- write() }()
		mem.keep <- nil
		_, write = m.Update(<-first)
		if strings.Contains(m.notice, "已收藏") {
			t.Errorf("said before the tags were written")
		}
		go func() { first <- write() }()
		mem.keep <- err
		m.Update(<-first)
		if said := strings.Contains(m.notice, "已收藏"); said != (err == nil) {
			t.Errorf("error %v: the notice is %q", err, m.notice)
		}
	}
}
