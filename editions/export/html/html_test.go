package html

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"baolan/model"
)

func edition() *model.Edition {
	return &model.Edition{Paper: "霁川晚报", Date: model.Date{Year: 2026, Month: 3, Day: 11}, Pages: []model.Page{
		{Number: 1, Name: "要闻", Width: 800, Height: 1200, Articles: []model.Article{
			{
				Headline: []string{"环城绿道三期完工"}, JumpTo: 3, Boxes: []model.Box{{Left: 10, Top: 20, Right: 300, Bottom: 400}},
				Paragraphs: []model.Paragraph{{Text: "前文 <b> & “引号”。"}},
			},
			{Paragraphs: []model.Paragraph{{Text: "没有标题的一篇，开头当标题，后面还有许多话要说，说到四十个字。"}}},
		}, Weather: model.Weather{Forecast: "晴", Warning: "大风蓝色预警"}},
		{Number: 3, Articles: []model.Article{{Headline: []string{"环城绿道"}, JumpFrom: 1, Paragraphs: []model.Paragraph{{Text: "后文。"}}}}},
	}}
}

func write(t testing.TB, e *model.Edition) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, e); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The file needs no other, is well-formed, and every link leads to an anchor in it.
func TestWrite(t *testing.T) {
	t.Parallel()
	text := write(t, edition())
	for _, want := range []string{
		`lang="zh-Hans"`, "<h1>霁川晚报</h1>", "2026年3月11日", "星期三", "第1版 要闻", `<a href="#p1a1">`, "没有标题的一篇，开头当标题，后面还有许多……",
		`<p class="jump"><a href="#p2a1">接第3版</a></p>`, "&lt;b&gt; &amp;", "大风蓝色预警", "<svg",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q", want)
		}
	}
	checkLinks(t, text)
	for _, outside := range []string{"src=", "url(", "@import", "<script", "http://", "https://"} {
		if strings.Contains(strings.ReplaceAll(text, "http://www.w3.org/2000/svg", ""), outside) {
			t.Errorf("there is a %q", outside)
		}
	}
}

// checkLinks reports links without a target, anchors that occur twice, and text that is not
// XML.
func checkLinks(t testing.TB, text string) {
	t.Helper()
	anchors := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1) {
		if anchors[m[1]]++; anchors[m[1]] > 1 {
			t.Errorf("the anchor %s is there twice", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(text, -1) {
		if anchors[m[1]] == 0 {
			t.Errorf("%s leads nowhere", m[1])
		}
	}
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "<!DOCTYPE html>")))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// An article alone has no table of contents, and its headline in the title.
func TestWrite_Alone(t *testing.T) {
	t.Parallel()
	e := edition()
	e.Pages = e.Pages[1:]
	text := write(t, e)
	if strings.Contains(text, "<nav") || !strings.Contains(text, "<title>环城绿道 - 霁川晚报 2026-03-11</title>") {
		t.Errorf("%s", text)
	}
	if got := Title(&model.Edition{}); got != "报纸" {
		t.Errorf("the title of nothing is %q", got)
	}
}

// No text of an edition becomes markup.
func TestWrite_Hostile(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("<>&\"'/ =\x00\x1b‘script标题\n]\u2028"))).Draw(r, "text")
		e := &model.Edition{Paper: text, Pages: []model.Page{{Name: text, Label: text, Width: 10, Height: 10, Articles: []model.Article{
			{Label: text, Headline: []string{text}, Byline: text, Dateline: text, Boxes: []model.Box{{Right: 5, Bottom: 5}}, Paragraphs: []model.Paragraph{{Text: text}}},
			{Paragraphs: []model.Paragraph{{Text: text, Kind: model.Verse}, {Kind: model.Table, Text: text, Rows: [][]string{{text}}}}},
		}, Other: []model.Block{{Type: text, Lines: []string{text}}}}}}
		checkLinks(t, write(t, e))
	})
}
