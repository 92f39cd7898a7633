package record

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// A text behind an object of JSON is the article's if the object has none, however the
// object is set and whatever the text begins with.
func TestHugo_Object(t *testing.T) {
	t.Parallel()
	front := map[string]any{"title": "古镇的客流", "date": "2026-03-11T08:00:00+08:00", "author": "王某", "tags": []string{"剪报"}, "params": map[string]any{"weight": 3}}
	tight, _ := json.Marshal(front)
	wide, _ := json.MarshalIndent(front, "", "  ")
	tabs, _ := json.MarshalIndent(front, "", "\t")
	for _, object := range [][]byte{tight, wide, tabs} {
		for _, begin := range []string{"", "\"店家\"说，", "[店家](a)说，", "2026年，", "true是真的，", "# 古镇的客流\n\n", "（记者）", "-", "null\n\n"} {
			for _, end := range []string{"\n", "\r\n"} {
				text := "\ufeff" + strings.ReplaceAll(string(object)+"\n\n"+begin+prose(1)+"\n\n"+prose(2)+"\n", "\n", end)
				h := format.Head{Name: "a.md", Text: text, Whole: true}
				if (Hugo{}).Match(h) != format.ByBytes || (JSON{}).Match(h) != format.No {
					t.Errorf("%q is matched as another form", text)
				}
				got, _ := readText(t, Hugo{}, []byte(text))
				if !strings.HasPrefix(got, "古镇的客流王某") || !strings.Contains(got, "编号1的") || !strings.Contains(got, "编号2的") || strings.Contains(got, "剪报") {
					t.Errorf("%q: %q", text, got)
				}
			}
		}
	}
}

// An object with a text of its own is a record, and so is one that values follow. Anything
// else behind it is reported with its line.
func TestJSON_Behind(t *testing.T) {
	t.Parallel()
	for _, record := range []string{`{"title":"一","content":"` + prose(1) + `"}`, "{\n\"title\":\"一\",\n\"content\":\"" + prose(1) + "\"\n}", `[{"title":"一","content":"` + prose(1) + `"}]`} {
		for _, behind := range []string{prose(2), `"` + prose(2) + `"`, `"甲"`, "2026年。", "甲", "true是真的。", "# 一\n\n" + prose(2), "（甲）", "[甲](b)", "-甲", "null\n\n甲"} {
			for _, part := range []string{"\n", "\n\n", " "} {
				text := record + part + behind + "\n"
				if (JSON{}).Match(format.Head{Name: "a.md", Text: text, Whole: true}) != format.ByBytes {
					t.Errorf("%q is no record", text)
				}
				in, told := onefile.Input("a", []byte(text)), ""
				in.Left = func(e *format.Error) { told += fmt.Sprint(e.Kind, ":", e.Line) }
				articles := 0
				if err := (JSON{}).Read(t.Context(), in, func(p *format.Page) error { articles += len(p.Articles); return nil }); err != nil || articles != 1 || told == "" {
					t.Errorf("%q: %v, %d articles, told %q", text, err, articles, told)
				}
			}
		}
	}
	const one = `{"title":"一","date":"2026-03-11"}`
	for _, behind := range []string{"", one, "," + one, "坏行\n" + one, "}", `"content":"甲"}`, `["甲"]`} {
		if text := one + "\n" + behind + "\n"; (JSON{}).Match(format.Head{Name: "a.json", Text: text, Whole: true}) != format.ByBytes {
			t.Errorf("%q is no record", text)
		}
	}
}
