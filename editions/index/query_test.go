package index

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"baolan/model"
)

func TestParse(t *testing.T) {
	t.Parallel()
	day := func(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }
	cases := []struct {
		text string
		want Query
	}{
		{"", Query{}},
		{"科技周　开幕", Query{Words: []Word{{Text: "科技周"}, {Text: "开幕"}}}},
		{"科技 AND 周", Query{Words: []Word{{Text: "科技"}, {Text: "周"}}}},
		{`"AND"`, Query{Words: []Word{{Text: "AND", Phrase: true}}}},
		{`"New York" -“体育 新闻”`, Query{Words: []Word{{Text: "New York", Phrase: true}, {Text: "体育 新闻", Phrase: true, Not: true}}}},
		{"“还没写完", Query{Words: []Word{{Text: "还没写完", Phrase: true}}}},
		{"“今天”多云", Query{Words: []Word{{Text: "今天", Phrase: true}, {Text: "多云"}}}},
		{"－体育", Query{Words: []Word{{Text: "体育", Not: true}}}},
		{"a-b - -", Query{Words: []Word{{Text: "a-b"}, {Text: "-"}, {Text: "-"}}}},
		{"paper:永康 报纸：“永康 日报” -by:王五", Query{
			Paper: []Word{{Text: "永康"}, {Text: "永康 日报", Phrase: true}},
			By:    []Word{{Text: "王五", Not: true}},
		}},
		{"http://a.cn 时间12:30", Query{Words: []Word{{Text: "http://a.cn"}, {Text: "时间12:30"}}}},
		{"by:", Query{}},
		{"date:2020-12-29", Query{From: day(2020, 12, 29), To: day(2020, 12, 29)}},
		{"date:2020-2", Query{From: day(2020, 2, 1), To: day(2020, 2, 31)}},
		{"日期：２０２０", Query{From: day(2020, 1, 1), To: day(2020, 12, 31)}},
		{"date:2020-12..", Query{From: day(2020, 12, 1)}},
		{"date:..2020/12/29", Query{To: day(2020, 12, 29)}},
		{"date:2020-12。。2021-1", Query{From: day(2020, 12, 1), To: day(2021, 1, 31)}},
		{"date:2020.. date:..2021 date:2020-06..", Query{From: day(2020, 6, 1), To: day(2021, 12, 31)}},
	}
	for _, c := range cases {
		if got, err := Parse(c.text); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v %v\nwant %+v", c.text, got, err, c.want)
		}
	}
}

func TestParse_Refuses(t *testing.T) {
	t.Parallel()
	cases := []struct {
		text string
		at   int
	}{
		{"date:", 5},
		{"date:..", 5},
		{"科技 date:2020-13", 12},
		{"date:2020-02-30", 5},
		{"date:20", 5},
		{"date:2020--12", 5},
		{"date:2020-12-29-1", 5},
		{"date:昨天", 5},
		{"-date:2020", 0},
		{strings.Repeat("词 ", MaxWords+1), 4*MaxWords + 3},
		{strings.Repeat("长", MaxCharacters+1), 0},
	}
	for _, c := range cases {
		q, err := Parse(c.text)
		var qe *QueryError
		if !errors.As(err, &qe) || qe.At != c.at {
			t.Errorf("%.40s: error %v, want one at %d (query %+v)", c.text, err, c.at, q)
		}
	}
}

// FuzzParse holds that a query is refused with a place in it, or understood by
// the full-text engine, and that a hit it gives is one.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`科技 -"体育 新闻" paper:报 by:周 date:2020-12..`, `kjz AND "a"`, "1, ,2 ,", `" ' * ^ ( ) { } : + NEAR(a b, 2)`, "“", "-", "\x00\xff",
	} {
		f.Add(s)
	}
	l := &library{dir: f.TempDir(), editions: map[string]model.Edition{}}
	x := openIndex(f, filepath.Join(f.TempDir(), "index.db"))
	update(f, x, l)
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			var qe *QueryError
			if !errors.As(err, &qe) || qe.At < 0 || qe.At > len(s) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if _, _, err := x.Search(t.Context(), q); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
	})
}
