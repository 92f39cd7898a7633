package palette

import (
	"testing"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
)

func entriesOf(p keymap.Place) []Entry {
	var all []Entry
	for _, c := range keymap.All() {
		does := c.Does(p)
		all = append(all, Entry{
			Press: keymap.Press{Command: c}, Words: catalog.Chinese.Say(does), Names: []string{catalog.Chinese.Say(does), catalog.English.Say(does), c.String()},
		})
	}
	return all
}

// Commands are found by Chinese words, simplified or traditional, by pinyin initials, by
// English words and by name, and the command that is meant stands first.
func TestFind(t *testing.T) {
	t.Parallel()
	all := entriesOf(keymap.OnPaper)
	for query, want := range map[string]keymap.Command{
		"收藏": keymap.Favourites, "书架": keymap.Shelf, "書架": keymap.Shelf, "sj": keymap.Shelf, "bmt": keymap.PageMap, "sp": keymap.Vertical,
		"xyp": keymap.NextArticle, "next-a": keymap.NextArticle, "na": keymap.NextArticle, "undo": keymap.Undo, "cx": keymap.Undo,
		"copy the a": keymap.CopyArticle, "SHELF": keymap.Shelf, "ｓｊ": keymap.Shelf, "yaomu": keymap.None, "重画": keymap.Redraw, "tq": keymap.Weather,
		"天气": keymap.Weather, "bz": keymap.Help, "sz": keymap.Settings, "raw": keymap.Raw, "zzzz": keymap.None,
	} {
		got := find(all, query)
		switch {
		case want == keymap.None && len(got) > 0:
			t.Errorf("%q finds %s", query, got[0].Press.Command)
		case want != keymap.None && (len(got) == 0 || got[0].Press.Command != want):
			t.Errorf("%q finds %v first, want %s", query, got, want)
		}
	}
}

// Every command is found by its name, by its words, and by the initials of those.
func TestFind_All(t *testing.T) {
	t.Parallel()
	for _, p := range keymap.Places() {
		all := entriesOf(p)
		for i := range all {
			for _, query := range append([]string{all[i].Words}, all[i].Names...) {
				found := false
				for _, e := range find(all, query) {
					found = found || e.Press == all[i].Press
				}
				if !found {
					t.Errorf("%q does not find %s", query, all[i].Press.Command)
				}
			}
		}
	}
}

// Commands whose initials are spelled in the readings that their words have stand before
// those spelled in other readings.
func TestApart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		words, query string
		want         int
	}{{"设置：配色", "sz", 0}, {"收藏、未读", "sz", 1}, {"收藏、未读", "sc", 0}, {"暗、亮", "al", 0}} {
		if got := apart(&Entry{Words: c.words}, c.query); got != c.want {
			t.Errorf("%s in %s: %d, want %d", c.query, c.words, got, c.want)
		}
	}
}
