package index

import (
	"encoding/json"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"baolan/model"
)

// ruleIndex is an index over three editions with an article for each rule.
func ruleIndex(t *testing.T) *Index {
	t.Helper()
	l := newLibrary(t)
	l.put(t, "1", edition("永康日报", date(t, "2020-12-29"),
		article("“科技周”今日开幕", "周子墨", "本届科技周以５Ｇ为主题。", "经济发展，投入1,234万元。"),
		article("重庆来客", "李四", "客人来自山城。New York 的朋友也到了。"),
	))
	l.put(t, "2", edition("永康晚報", date(t, "2020-12-30"),
		article("經濟發展論壇", "王五", "論壇在體育館舉行，頭髮花白的學者發言。"),
	))
	e := edition("永康日报", date(t, "2021-01-02"), article("体育新闻", "周子墨", "科技馆举行比赛，经", "济困难不再。"))
	e.Pages[0].Other = []model.Block{{Type: model.BlockNotice, Lines: []string{"遗失声明：身份证", "一张"}}}
	e.Pages[0].Weather = model.Weather{Forecast: "今天多云"}
	l.put(t, "3", e)
	x := openIndex(t, filepath.Join(t.TempDir(), "index.db"))
	update(t, x, l)
	return x
}

func TestSearch(t *testing.T) {
	t.Parallel()
	engines(t, testSearch)
}

// A hit says what its page is called.
func TestSearch_Page(t *testing.T) {
	t.Parallel()
	engines(t, func(t *testing.T, open func() *Index) {
		t.Helper()
		pages := []model.Page{{Number: 1}, {Number: 2, Label: "B02", Name: "副刊"}, {Number: 3, InBook: true}, {Number: 14, Name: "来信", InBook: true}}
		l := newLibrary(t)
		e := edition("清河日报", date(t, "2020-12-29"))
		e.Pages = nil
		for _, p := range pages {
			p.Articles = []model.Article{article("新桥合龙", "", "城南新桥昨日合龙。")}
			e.Pages = append(e.Pages, p)
		}
		l.put(t, "1", e)
		x := open()
		update(t, x, l)
		hits, total, err := x.Search(t.Context(), Query{Words: []Word{{Text: "新桥"}}})
		if err != nil || total != len(pages) {
			t.Fatalf("%d hits, %v", total, err)
		}
		for _, h := range hits {
			i := slices.IndexFunc(pages, func(p model.Page) bool { return p.Number == h.Page.Number })
			if i < 0 || !reflect.DeepEqual(h.Page, pages[i]) {
				t.Errorf("a hit on %+v", h.Page)
			}
		}
	})
}

func testSearch(t *testing.T, open func() *Index) {
	t.Helper()
	x := ruleIndex(t)
	const opening, guests, forum, sports, rest = "“科技周”今日开幕", "重庆来客", "經濟發展論壇", "体育新闻", "要闻"
	cases := []struct {
		query string
		want  []string
	}{
		{"科技周", []string{opening}},
		{"科技", []string{sports, opening}}, // two characters; newest first
		{"周", []string{sports, opening}},  // one: headline and byline
		{"经济", []string{forum, opening}},  // both scripts, and not across paragraphs
		{"頭發", []string{forum}},
		{"经济发展", []string{forum, opening}},
		{"5g", []string{opening}},
		{"５Ｇ为", []string{opening}},
		{"1234", []string{opening}},
		{"1,2", []string{opening}},
		{"1,", []string{opening}}, // while it is typed
		{"4,", nil},
		{",", []string{sports, forum, opening}},
		{"科技 体育", []string{sports}},
		{"科技 AND 体育", []string{sports}},
		{"科技 -体育", []string{opening}},
		{"-科技 －客人", []string{rest, forum}},
		{"“new york”", []string{guests}},
		{"new york", []string{guests}},
		{"NEWYORK", nil},
		{"New York", []string{guests}}, // a capital asks for its case
		{"“NEW YORK”", nil},
		{"5G", []string{opening}}, // in full width
		{"G", []string{opening}},
		{"Ｋ", nil},
		{"k", []string{guests}},
		{"-New 客人", nil},
		{"-NEW 客人", []string{guests}},
		{"身份证一张", []string{rest}}, // joined over the line's end
		{"多云", []string{rest}},
		{"paper:晚报", []string{forum}},
		{"paper:永康日報 科技", []string{sports, opening}},
		{"-paper:晚报 经济", []string{opening}},
		{"paper:人民日报", nil},
		{"by:周子墨", []string{sports, opening}},
		{"by:王", []string{forum}},
		{"记者：周 科技周", []string{opening}},
		{"周子 -by:周子墨", nil},
		{"date:2020", []string{forum, opening, guests}},
		{"date:2020-12-30", []string{forum}},
		{"date:2020-12-30.. 科技", []string{sports}},
		{"date:..2020-12-29 科技", []string{opening}},
		{"date:2020-12-29..2020-12-30 经济", []string{forum, opening}},
		{"kjz", []string{opening}},
		{"KJZJR", []string{opening}}, // over the quotation mark
		{"cqlk", []string{guests}},   // 重 as in 重庆
		{"zqlk", []string{guests}},   // and as in 重量
		{"jjfz", []string{forum}},    // traditional
		{"tyxw kjg", nil},            // initials are for headlines
		{`"kjz"`, nil},
		{"没有的词", nil},
		{"", []string{sports, rest, forum, opening, guests}},
		{"　", []string{sports, rest, forum, opening, guests}},
	}
	for _, c := range cases {
		if got := find(t, x, c.query); strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q: %q, want %q", c.query, got, c.want)
		}
	}
}

func TestSearch_Hit(t *testing.T) {
	t.Parallel()
	engines(t, testSearchHit)
}

func testSearchHit(t *testing.T, open func() *Index) {
	t.Helper()
	x := ruleIndex(t)
	hits, total, err := x.Search(t.Context(), Query{Words: []Word{{Text: "经济"}}, Limit: 1, Offset: 1})
	if err != nil || total != 2 || len(hits) != 1 {
		t.Fatalf("%d hits of %d: %v", len(hits), total, err)
	}
	h := hits[0]
	if h.Article != 0 || h.Page.Number != 1 || h.Page.Name != "要闻" || len(h.Files) != 1 {
		t.Errorf("hit %+v", h)
	}
	if want := (Place{Body, 1, 0, len("经济")}); h.Place != want {
		t.Errorf("place %+v, want %+v", h.Place, want)
	}
	b, err := json.Marshal(h)
	want := `{"paper":"永康日报","date":"2020-12-29","page":"1","article":1,"headline":"“科技周”今日开幕","snippet":"经济发展，投入1,234万元。"}`
	if err != nil || string(b) != want {
		t.Errorf("JSON %s, want %s", b, want)
	}
	marked := func(s string, marks [][2]int) (list []string) {
		for _, m := range marks {
			list = append(list, s[m[0]:m[1]])
		}
		return list
	}
	if got := marked(h.Snippet, h.SnippetMarks); strings.Join(got, " ") != "经济" {
		t.Errorf("marked %q", got)
	}
	hits, _, err = x.Search(t.Context(), Query{Words: []Word{{Text: "kjz"}}})
	if err != nil || len(hits) != 1 {
		t.Fatalf("%d hits: %v", len(hits), err)
	}
	if got := marked(hits[0].Headline, hits[0].HeadlineMarks); strings.Join(got, " ") != "科技周" {
		t.Errorf("marked %q in the headline", got)
	}
}

func TestSearch_Relevance(t *testing.T) {
	t.Parallel()
	engines(t, testSearchRelevance)
}

func testSearchRelevance(t *testing.T, open func() *Index) {
	t.Helper()
	l := newLibrary(t)
	d := date(t, "2020-12-29")
	l.put(t, "1", edition("报", d, article("别的事", "", "文中提到森林。"+strings.Repeat("此外还有许多别的话。", 20))))
	l.put(t, "2", edition("报", d, article("森林", "", strings.Repeat("此外还有许多别的话。", 20))))
	for i := range 20 {
		l.put(t, "其他"+string(rune('a'+i)), edition("报", d, article("无关", "", "天气。")))
	}
	x := open()
	update(t, x, l)
	hits, _, err := x.Search(t.Context(), Query{Words: []Word{{Text: "森林"}}, Order: Relevance})
	if err != nil || len(hits) != 2 || hits[0].Headline != "森林" {
		t.Errorf("%+v: %v", hits, err)
	}
}

// TestSearch_Common asks for a word of more articles than are counted or ranked.
func TestSearch_Common(t *testing.T) {
	t.Parallel()
	engines(t, testSearchCommon)
}

func testSearchCommon(t *testing.T, open func() *Index) {
	t.Helper()
	l := newLibrary(t)
	const days = 6
	for d := range days {
		var list []model.Article
		for i := range 1000 {
			headline := "无关"
			if i == 500 {
				headline = "森林" + string(rune('甲'+d))
			}
			list = append(list, article(headline, "", "文中提到森林。"))
		}
		l.put(t, string(rune('1'+d)), edition("报", model.Date{Year: 2020, Month: 1, Day: d + 1}, list...))
	}
	x := open()
	update(t, x, l)
	words := []Word{{Text: "森林"}}
	hits, total, err := x.Search(t.Context(), Query{Words: words, Offset: 1000*days - 10})
	if err != nil || total != Many || len(hits) != 10 {
		t.Errorf("behind the count: %d hits of %d: %v", len(hits), total, err)
	}
	if _, total, err := x.Search(t.Context(), Query{Words: words, CountAll: true}); err != nil || total != 1000*days {
		t.Errorf("all: %d: %v", total, err)
	}
	// Headlines first, over pages of four hits.
	seen := map[string]bool{}
	for offset := 0; offset < 12; offset += 4 {
		hits, _, err := x.Search(t.Context(), Query{Words: words, Order: Relevance, Limit: 4, Offset: offset})
		if err != nil || len(hits) != 4 {
			t.Fatalf("%d hits at %d: %v", len(hits), offset, err)
		}
		for i, h := range hits {
			if in := strings.HasPrefix(h.Headline, "森林"); in != (offset+i < days) {
				t.Errorf("hit %d is %s", offset+i, h.Headline)
			}
			id := h.Date.String() + string(rune(h.Article))
			if seen[id] {
				t.Errorf("hit %d was there before", offset+i)
			}
			seen[id] = true
		}
	}
}

func TestCut(t *testing.T) {
	t.Parallel()
	s := strings.Repeat("前", 40) + "中" + strings.Repeat("后", 90)
	got := cut(s, strings.Index(s, "中"))
	if want := "…" + strings.Repeat("前", 16) + "中" + strings.Repeat("后", 43) + "…"; got != want {
		t.Errorf("cut: %s", got)
	}
	if got := cut("短文", 3); got != "短文" {
		t.Errorf("cut: %s", got)
	}
}

// TestSearch_Snippet: if only the headline is hit, the snippet is the first paragraph of
// text.
func TestSearch_Snippet(t *testing.T) {
	t.Parallel()
	engines(t, testSearchSnippet)
}

func testSearchSnippet(t *testing.T, open func() *Index) {
	t.Helper()
	s := newLibrary(t)
	const telling = "请把你记得的浮桥写成一句话，寄到本报，我们挑选其中的二十句刊出。"
	s.put(t, "1.txt", edition("清河日报", date(t, "2026-03-11"),
		article("读者俱乐部", "", "编辑部", telling), article("读者来信", "", "编辑部", "短。")))
	x := open()
	update(t, x, s)
	hits, _, err := x.Search(t.Context(), Query{Words: []Word{{Text: "读者"}}})
	if err != nil || len(hits) != 2 {
		t.Fatalf("%d hits, %v", len(hits), err)
	}
	if hits[0].Snippet != telling || hits[1].Snippet != "编辑部" {
		t.Errorf("snippets %q and %q", hits[0].Snippet, hits[1].Snippet)
	}
}
