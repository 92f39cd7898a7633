package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/source"
	"baolan/internal/fixture/corpus"
	"baolan/model"
)

var sample = model.Edition{
	Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7},
	Pages: []model.Page{{
		Number: 1, Label: "A01", Name: "要闻",
		Articles: []model.Article{{
			Label: "今日谈", Kicker: "引 <题> & “话”", Headline: []string{"一", "二"}, Deck: "副", Byline: "记者 某", Dateline: "本报讯",
			Paragraphs: []model.Paragraph{{Text: "甲"}, {Text: "乙", Kind: model.Subhead}}, Confidence: 0.5, JumpTo: 3,
		}},
		Weather: model.Weather{Forecast: "晴"},
		Other:   []model.Block{{Type: model.BlockFolio, Lines: []string{"1", "要闻"}}, {Type: model.BlockNotice}},
	}},
}

// The contract letter for letter: keys, order, empty values.
func TestJSON(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		in   model.Edition
		want string
	}{
		{"nothing", model.Edition{}, `{"paper":"","date":"","pages":[]}`},
		{"an empty page", model.Edition{Pages: []model.Page{{Articles: []model.Article{{}}}}}, `{"paper":"","date":"","pages":[{"number":0,"name":"","articles":[` +
			`{"label":"","kicker":"","headline":[],"deck":"","byline":"","dateline":"","paragraphs":[],"blocks":[],"confidence":0}],"weather":{"forecast":"","detail":"","warning":""},"other":[]}]}`},
		{"all", sample, `{"paper":"清河日报","date":"2024-03-07","pages":[{"number":1,"pageLabel":"A01","name":"要闻","articles":[` +
			`{"label":"今日谈","kicker":"引 <题> & “话”","headline":["一","二"],"deck":"副","byline":"记者 某","dateline":"本报讯","paragraphs":["甲","乙"],` +
			`"blocks":[{"kind":"prose","text":"甲"},{"kind":"subhead","text":"乙"}],"confidence":0.5}],` +
			`"weather":{"forecast":"晴","detail":"","warning":""},"other":[{"type":"label","lines":["今日谈"]},{"type":"folio","lines":["1","要闻"]},{"type":"notice","lines":[]}]}]}`},
		{"a page of a book", model.Edition{Pages: []model.Page{{Number: 2, InBook: true}}}, `{"paper":"","date":"","pages":[{"number":2,"name":"","inBook":true,"articles":[],` +
			`"weather":{"forecast":"","detail":"","warning":""},"other":[]}]}`},
		{"what is not prose", model.Edition{Pages: []model.Page{{
			Width: 600, Height: 800.5, Pictures: []model.Picture{{Box: model.Box{Left: 1, Top: 2, Right: 3, Bottom: 4.5}, Caption: "图", Article: -1}},
			Articles: []model.Article{{Confidence: 1, Boxes: []model.Box{{Left: 1, Top: 2, Right: 3, Bottom: 4}}, Paragraphs: []model.Paragraph{
				{Kind: model.Table, Text: "品种  价\n白菜  1.20", Rows: [][]string{{"品种", "价"}, {"白菜", "1.20"}}},
				{Kind: model.Verse, Text: "春眠\n不觉晓"},
				{Kind: model.Question, Text: "问：何时？"},
				{Kind: model.Signature, Text: "某局"},
			}}},
		}}}, `{"paper":"","date":"","pages":[{"number":0,"name":"","articles":[{"label":"","kicker":"","headline":[],"deck":"","byline":"","dateline":"",` +
			`"paragraphs":["品种  价","白菜  1.20","春眠","不觉晓","问：何时？","某局"],"blocks":[` +
			`{"kind":"table","text":"品种  价\n白菜  1.20","rows":[["品种","价"],["白菜","1.20"]]},{"kind":"verse","text":"春眠\n不觉晓"},` +
			`{"kind":"qa","text":"问：何时？"},{"kind":"signature","text":"某局"}],"confidence":1,"boxes":[[1,2,3,4]]}],` +
			`"weather":{"forecast":"","detail":"","warning":""},"other":[],"width":600,"height":800.5,"pictures":[{"box":[1,2,3,4.5],"caption":"图","article":-1}]}]}`},
	} {
		var b, compact bytes.Buffer
		if err := JSON(&b, c.in); err != nil {
			t.Fatal(err)
		}
		if err := json.Compact(&compact, b.Bytes()); err != nil {
			t.Fatal(err)
		}
		if got := compact.String(); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	var b bytes.Buffer
	if err := JSONAll(&b, nil); err != nil || strings.TrimSpace(b.String()) != "[]" {
		t.Errorf("no editions: %q, %v", b.String(), err)
	}
}

// What a page says of itself is read from the JSON again.
func TestJSON_Again(t *testing.T) {
	t.Parallel()
	body := []model.Paragraph{{Text: strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回。", 3)}}
	pages := []model.Page{
		{Number: 1, Name: "要闻"},
		{Number: 2, Label: "A02"},
		{Number: 3, Label: "B3", Name: "副刊"},
		{Number: 4, InBook: true},
		{Number: 12, Name: "读者来信", InBook: true},
	}
	for _, p := range pages {
		p.Articles = []model.Article{{Label: "今日谈", Kicker: "三年建成", Headline: []string{"城南新桥合龙"}, Deck: "明年春天通车", Byline: "本报记者 林知远", Paragraphs: body}}
		var b bytes.Buffer
		if err := JSON(&b, model.Edition{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7}, Pages: []model.Page{p}}); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "edition.json")
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		ls, err := source.Open(t.Context(), path, source.Options{})
		if err != nil || len(ls) != 1 || len(ls[0].Pages) != 1 || len(ls[0].Pages[0].Articles) != 1 {
			t.Fatalf("%+v: %+v, %v", p, ls, err)
		}
		got := ls[0].Pages[0]
		if got.Number != p.Number || got.Label != p.Label || got.Name != p.Name || got.InBook != p.InBook {
			t.Errorf("page %d %q %q %v, want %d %q %q %v", got.Number, got.Label, got.Name, got.InBook, p.Number, p.Label, p.Name, p.InBook)
		}
		a, want := got.Articles[0], p.Articles[0]
		if a.Title() != want.Title() || a.Kicker != want.Kicker || a.Deck != want.Deck || a.Byline != want.Byline || a.Label != want.Label {
			t.Errorf("%+v, want %+v", a, want)
		}
	}
}

type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteErrors(t *testing.T) {
	t.Parallel()
	if err := JSON(broken{}, sample); !errors.Is(err, errBroken) {
		t.Errorf("JSON: %v", err)
	}
	if err := Markdown(broken{}, sample); !errors.Is(err, errBroken) {
		t.Errorf("Markdown: %v", err)
	}
}

// Every character of a page that is no space is in its JSON.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	files := corpus.Texts(t)
	for _, f := range files {
		ls, err := source.Open(context.Background(), f, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := JSON(&b, ls[0].Edition); err != nil {
			t.Fatal(err)
		}
		var got edition
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		count := map[rune]int{}
		for _, s := range strs(got) {
			for _, r := range s {
				count[r]++
			}
		}
		for _, r := range ls[0].Origins[0].Text {
			if count[r]--; count[r] < 0 && !strings.ContainsRune(" \n\u3000\u00a0", r) {
				t.Errorf("%s: %q is lost", f, r)
				break
			}
		}
	}
}

// strs lists every string of an edition's pages.
func strs(e edition) (out []string) {
	for _, p := range e.Pages {
		for _, a := range p.Articles {
			out = append(out, a.Kicker, a.Deck, a.Byline, a.Dateline)
			out = append(append(out, a.Headline...), a.Paragraphs...)
		}
		out = append(out, p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning)
		for _, o := range p.Other {
			out = append(out, o.Lines...)
		}
	}
	return out
}
