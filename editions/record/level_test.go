package record

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

type object = map[string]any

// readAll returns the articles of a value with what is known of them.
func readAll(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	if err := (JSON{}).Read(t.Context(), onefile.Input("a", b), func(p *format.Page) error {
		for i := range p.Articles {
			a := &p.Articles[i]
			s := fmt.Sprintf("%s %d %s|%s|", p.Stated.Date, p.Number, a.Title(), a.Byline)
			for _, q := range a.Paragraphs {
				s += q.Text
			}
			out = append(out, s)
		}
		return nil
	}); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	return strings.Join(out, "\n")
}

// A level around an article, whatever stands beside it, changes nothing; several articles in
// it are several.
func TestJSON_Levels(t *testing.T) {
	t.Parallel()
	flat := func(n int) object {
		return object{"date": "2026-03-11", "page": 2, "title": fmt.Sprint("第", n, "篇"), "author": "王某", "content": prose(n)}
	}
	want := readAll(t, []any{flat(1), flat(2)})
	if strings.Count(want, "\n") != 1 || !strings.Contains(want, "2026-03-11 2 第2篇|王某|"+prose(2)) {
		t.Fatal(want)
	}
	inLists := func(o object) object {
		for k, v := range o {
			o[k] = []any{v}
		}
		return o
	}
	for _, level := range []string{"_source", "node", "fields", "attributes", "article", "news", "post", "文章"} {
		around := func(v any) object {
			return object{"_index": "a", "id": object{"$oid": "65f0"}, "_score": 1.5, "cursor": nil, "links": object{"self": "https://static.example/1"}, level: v}
		}
		both := []any{around(flat(1)), around(flat(2))}
		shapes := map[string]any{
			"a list": both, "in an object": object{"took": 1, "hits": object{"total": object{"value": 2}, "hits": both}},
			"a list in the level": around([]any{flat(1), flat(2)}), "two levels": object{"data": []any{object{"node": both[0]}, object{"node": both[1]}}},
		}
		if level == "fields" {
			shapes["values in lists"] = []any{around(inLists(flat(1))), around(inLists(flat(2)))}
		}
		for name, v := range shapes {
			if got := readAll(t, v); got != want {
				t.Errorf("%s, %s: %s, want %s", level, name, got, want)
			}
		}
	}
	beside := flat(1)
	delete(beside, "date")
	if got, want := readAll(t, object{"date": "2026-03-11", "node": beside}), readAll(t, flat(1)); got != want {
		t.Errorf("a date beside the level: %s, want %s", got, want)
	}
}

// A value with its type is what it is without.
func TestJSON_TypedValues(t *testing.T) {
	t.Parallel()
	record := func(date, page, title, content, author any) object {
		return object{"_id": object{"$oid": "65f0a1b2c3d4e5f601234567"}, "date": date, "page": page, "title": title, "content": content, "author": author}
	}
	want := readAll(t, record("2026-03-11", 2, "“一”与二", prose(1), "王某"))
	for _, date := range []any{
		"2026-03-11",
		object{"$date": "2026-03-11T00:00:00Z"},
		object{"$date": "2026-03-10T16:00:00Z"},
		object{"$date": "2026-03-10T16:00:00.000Z"},
		object{"$date": "2026-03-11T00:00:00+08:00"},
		object{"$date": 1773158400000},
		object{"$date": object{"$numberLong": "1773158400000"}},
		object{"$numberLong": "1773158400"},
		object{"$numberInt": "20260311"},
	} {
		for _, page := range []any{2, "02", object{"$numberInt": "2"}, object{"$numberLong": "2"}, object{"$numberDouble": "2.0"}} {
			for _, title := range []any{"“一”与二", object{"rendered": "“一”与二"}, object{"rendered": "&#8220;一&#8221;与二", "raw": "“一”与二"}, object{"rendered": "", "raw": "“一”与二"}} {
				for _, content := range []any{prose(1), object{"rendered": "<p>" + prose(1) + "</p>\n", "protected": false, "block_version": 1}} {
					if got := readAll(t, []any{record(date, page, title, content, "王某")}); got != want {
						t.Errorf("%v, %v, %v, %v: %s, want %s", date, page, title, content, got, want)
					}
				}
			}
		}
	}
	if got := readAll(t, record("2026-03-11", 2, "一", prose(1), 3)); !strings.Contains(got, "一||") {
		t.Errorf("the number of an account is a byline: %s", got)
	}
}
