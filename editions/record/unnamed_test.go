package record

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// readText reads a file. It returns all text of its articles, and the names of the fields
// that were reported as left out.
func readText(t *testing.T, f format.Format, b []byte) (text string, told []string) {
	t.Helper()
	in := onefile.Input("a", b)
	in.Left = func(e *format.Error) {
		if e.Kind == format.Field {
			told = append(told, e.Detail)
		}
	}
	var all strings.Builder
	if err := f.Read(t.Context(), in, func(p *format.Page) error {
		for i := range p.Articles {
			a := &p.Articles[i]
			all.WriteString(a.Title() + a.Kicker + a.Deck + a.Byline)
			for _, q := range a.Paragraphs {
				all.WriteString(q.Text)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all.String(), told
}

// prose is a text that is known again by its number.
func prose(n int) string {
	return fmt.Sprintf("这一段话是读者要看的，写得不短，一共有两句。这是编号%d的第二句。", n)
}

// For records with fields of any name, inside one another, each text is in an article or
// its field is reported.
func TestRead_NothingIsLost(t *testing.T) {
	t.Parallel()
	names := []string{"content", "正文", "detail", "body_html", "markdown_content", "raw", "data", "editor", "note", "caption", "extra", "文字"}
	for seed := range uint64(400) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		n := 0
		where := map[int]string{} // the field of each prose
		var object func(depth int) map[string]any
		object = func(depth int) map[string]any {
			out := map[string]any{}
			for range 1 + rnd.IntN(3) {
				name := names[rnd.IntN(len(names))]
				if _, is := out[name]; is {
					continue
				}
				switch k := rnd.IntN(8); {
				case k < 4 || depth == 3:
					n++
					where[n] = name
					out[name] = prose(n)
				case k < 6:
					out[name] = object(depth + 1)
				default:
					n++
					where[n] = name
					out[name] = []any{prose(n), object(depth + 1)}
				}
			}
			return out
		}
		var records []map[string]any
		for i := range 1 + rnd.IntN(3) {
			r := object(0)
			r["title"] = fmt.Sprint("标题", i)
			r["date"] = "2026-03-11"
			records = append(records, r)
		}
		b, err := json.Marshal(records)
		if err != nil {
			t.Fatal(err)
		}
		text, told := readText(t, JSON{}, b)
		for i := 1; i <= n; i++ {
			if !strings.Contains(text, fmt.Sprintf("编号%d的", i)) && !slices.Contains(told, where[i]) {
				t.Fatalf("seed %d: %d, in %q, is lost: %s", seed, i, where[i], b)
			}
		}
	}
}

// Titles that an article links to are not articles, and do not make the article a page.
func TestJSON_Links(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"related", "相关", "links", "items", "articles", "list"} {
		b, err := json.Marshal([]any{map[string]any{
			"title": "城南新桥昨日合龙", "content": prose(1), name: []any{map[string]any{"title": "北桥", "url": "http://x/1"}, map[string]any{"title": "东桥", "url": "http://x/2"}},
		}})
		if err != nil {
			t.Fatal(err)
		}
		if text, _ := readText(t, JSON{}, b); !strings.Contains(text, "编号1的") || strings.Contains(text, "北桥") {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// Cells below an unknown heading, and cells behind the last heading, are in an article's
// text or reported.
func TestCSV_Unnamed(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		heading, row []string
		in           []int
		told         []string
	}{
		{[]string{"日期", "标题", "甲"}, []string{"2026-03-11", "一", prose(1)}, []int{1}, nil},
		{[]string{"日期", "标题", "正文", "甲"}, []string{"2026-03-11", "一", prose(1), prose(2)}, []int{1}, []string{"甲"}},
		{[]string{"日期", "标题", "正文", "甲"}, []string{"2026-03-11", "一", prose(1), "<p>" + prose(1) + "</p>"}, []int{1}, nil},
		{[]string{"日期", "标题", "正文"}, []string{"2026-03-11", "一", prose(1), prose(2)}, []int{1}, []string{"4"}},
		{[]string{"日期", "标题", "正文", "编辑"}, []string{"2026-03-11", "一", prose(1), "王某"}, []int{1}, nil},
	} {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll([][]string{tc.heading, tc.row}); err != nil {
			t.Fatal(err)
		}
		text, told := readText(t, CSV{}, b.Bytes())
		for _, n := range tc.in {
			if !strings.Contains(text, fmt.Sprintf("编号%d的", n)) {
				t.Errorf("%v: no %d in %q", tc.heading, n, text)
			}
		}
		if !slices.Equal(told, tc.told) {
			t.Errorf("%v: told %q, want %q", tc.heading, told, tc.told)
		}
	}
}

// What is given out in the evening stands in the paper of the next morning.
func TestJSON_Eve(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ own, want string }{
		{"2026-06-11 20:10", "2026-06-12"},
		{"2026-06-12 06:00:12", "2026-06-12"},
		{"2026-06-11", "2026-06-11"},
		{"2026-06-09 20:10", "2026-06-09"},
		{"2026-06-13 01:00", "2026-06-13"},
	} {
		b := fmt.Appendf(nil, `{"date":"2026-06-12","articles":[{"title":"一","publish_time":%q,"content":%q}]}`, tc.own, prose(1))
		if err := (JSON{}).Read(t.Context(), onefile.Input("a", b), func(p *format.Page) error {
			if got := p.Stated.Date.String(); got != tc.want {
				t.Errorf("%s: %s, want %s", tc.own, got, tc.want)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// A text in Markdown with headings is set as its parts.
func TestJSON_Markdown(t *testing.T) {
	t.Parallel()
	b, err := json.Marshal(map[string]any{"title": "一日要闻", "date": "2026-03-11", "markdown_content": "# 一日要闻\n\n## 主要内容\n\n1. " + prose(1) + "\n2. " + prose(2)})
	if err != nil {
		t.Fatal(err)
	}
	text, told := readText(t, JSON{}, b)
	if strings.Contains(text, "#") || strings.Count(text, "一日要闻") != 1 || !strings.Contains(text, "编号2的") || len(told) > 0 {
		t.Errorf("%q, told %q", text, told)
	}
}
