package memory

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestImport_Refuses(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, text, want string }{
		{"no JSON", "收藏", "line 1"},
		{"broken in line 3", "{\n\"format\":\n?}", "line 3"},
		{"a wrong type", "{\"format\":\"baolan-memory\",\n\"version\":\"一\"}", "line 2"},
		{"another format", `{"format":"bookmarks","version":1}`, `"bookmarks"`},
		{"a later version", `{"format":"baolan-memory","version":2}`, "update"},
		{"no such day", `{"format":"baolan-memory","version":1,"articles":[{"date":"2021-02-30"}]}`, "article 1"},
		{"null", `{"format":"baolan-memory","version":1,"articles":[null]}`, "article 1"},
		{"negative", `{"format":"baolan-memory","version":1,"articles":[{"ordinal":-1}]}`, "ordinal -1"},
		{"too long", `{"format":"baolan-memory","version":1,"articles":[{"title":"` + strings.Repeat("长", 4000) + `"}]}`, "longer than"},
	}
	for _, c := range cases {
		m := None()
		_, err := m.Import(t.Context(), strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
		var e *ImportError
		if !errors.As(err, &e) {
			t.Errorf("%s: %v has no kind", c.name, err)
		}
		if l, _ := m.History(t.Context(), -1); len(l) != 0 {
			t.Errorf("%s: something was imported", c.name)
		}
	}
}

// FuzzImport holds that an import never panics, that what it takes over is
// clean, and that the export of an import can be imported.
func FuzzImport(f *testing.F) {
	f.Add(`{"format":"baolan-memory","version":1,"last":{"paper":"报","date":"","page":"1","at":"2020-01-01T00:00:00Z"},
		"articles":[{"paper":"\u001b[2J报","title":"\u202e甲","favourite":{"on":true,"tags":["\u0007"]},"visits":["2020-01-01T00:00:00Z"]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		m := newTransient(clock())
		if _, err := m.Import(t.Context(), strings.NewReader(text)); err != nil {
			return
		}
		all, err := m.records(t.Context(), choice{})
		must(t, err)
		for _, r := range all {
			for _, s := range append([]string{r.Title, r.Paper, r.Page, r.Headline}, slices.Collect(maps.Keys(r.favourite.tags))...) {
				if strings.ContainsFunc(s, unicode.IsControl) {
					t.Fatalf("control in %q", s)
				}
			}
		}
		out := export(t, m)
		again := newTransient(clock())
		if _, err := again.Import(t.Context(), strings.NewReader(out)); err != nil {
			t.Fatalf("its own export: %v\n%s", err, out)
		}
	})
}
