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
			`{"kicker":"","headline":[],"deck":"","byline":"","dateline":"","paragraphs":[]}],"weather":{"forecast":"","detail":"","warning":""},"other":[]}]}`},
		{"all", sample, `{"paper":"清河日报","date":"2024-03-07","pages":[{"number":1,"name":"要闻","articles":[` +
			`{"kicker":"引 <题> & “话”","headline":["一","二"],"deck":"副","byline":"记者 某","dateline":"本报讯","paragraphs":["甲","乙"]}],` +
			`"weather":{"forecast":"晴","detail":"","warning":""},"other":[{"type":"label","lines":["今日谈"]},{"type":"folio","lines":["1","要闻"]},{"type":"notice","lines":[]}]}]}`},
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
	root := os.Getenv("BAOLAN_SHARED")
	if root == "" {
		t.Skip("BAOLAN_SHARED is not set")
	}
	files, _ := filepath.Glob(filepath.Join(root, "corpus", "*", "*.txt"))
	for _, f := range files {
		ls, err := source.OpenWithOrigins(context.Background(), f, source.Options{})
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
