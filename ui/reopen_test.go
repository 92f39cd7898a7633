package ui

import (
	"context"
	"testing"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/store"
)

// Edition, page and article are where the next session begins, read or not;
// who only looked in begins with the newest.
func TestMemory_Reopens(t *testing.T) {
	t.Run("at once", func(t *testing.T) { reopens(t, false) })
	t.Run("after a wait", func(t *testing.T) { reopens(t, true) })
}

func reopens(t *testing.T, arrives bool) {
	t.Helper()
	for _, c := range []struct {
		keys          string
		day           int
		page, article int
	}{
		{"", 8, 0, 0},
		{"j k", 8, 0, 0},
		{"<", 7, 0, 0},
		{"< ]", 7, 1, 0},
		{"< J J", 7, 0, 2},
		{"< >", 8, 0, 0},
		{"enter", 8, 0, 0},
		{"e j enter", 7, 0, 0},
	} {
		mem := memory.None()
		newer := testEdition()
		newer.Date.Day = 8
		es := []model.Edition{newer, testEdition()}
		o := Options{Memory: mem, Editions: held(es)}
		if arrives {
			o = Options{Memory: mem, Arrive: func(context.Context, library.Progress) (store.Arrival, error) {
				return store.Arrival{Editions: held(es)}, nil
			}}
		}
		m := open(t, 120, 20, o)
		settle(m, m.arrive)
		m.Prime(t.Context())
		press(m, c.keys)
		if err := m.Close(); err != nil {
			t.Fatal(err)
		}
		_, noted, err := mem.Last(t.Context())
		if err != nil || noted == (c.keys == "" || c.keys == "j k") {
			t.Errorf("%q: noted %v, %v", c.keys, noted, err)
		}
		m = open(t, 61, 24, Options{Memory: mem, Editions: held(es)})
		m.Prime(t.Context())
		if d := m.read.Edition().Date.Day; d != c.day || m.read.PageIndex() != c.page || m.read.ArticleIndex() != c.article {
			t.Errorf("after %q the next session begins with day %d page %d article %d", c.keys, d, m.read.PageIndex(), m.read.ArticleIndex())
		}
	}
}
