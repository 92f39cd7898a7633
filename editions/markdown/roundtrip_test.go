package markdown

import (
	"context"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"baolan/editions/clean"
	"baolan/editions/rebuild"
	"baolan/internal/fixture/corpus"
	"baolan/model"
)

func write(t interface{ Fatalf(string, ...any) }, e model.Edition) string {
	var b strings.Builder
	if err := Write(&b, e); err != nil {
		t.Fatalf("write: %v", err)
	}
	return b.String()
}

// roundTrip writes an edition and reads it back.
func roundTrip(t interface{ Fatalf(string, ...any) }, e model.Edition) {
	text := write(t, e)
	if s, _ := clean.Text(text); s != text {
		t.Fatalf("what is written is not clean: %q", text)
	}
	got, err := Read(text)
	if err != nil {
		t.Fatalf("read: %v\n%s", err, text)
	}
	if !reflect.DeepEqual(got, e) {
		g, _ := json.MarshalIndent(got, "", " ")
		w, _ := json.MarshalIndent(e, "", " ")
		t.Fatalf("reads back as another edition\n--- got %s\n--- want %s\n--- text\n%s", g, w, text)
	}
}

// pieces are what a line is drawn from: words of a newspaper, and whatever
// means something in Markdown or in the form of this package.
var pieces = []string{
	"市委", "本报讯", "记者", "（", "）", "，", "。", "——", "“", "”", "2024年", "ABC", "x", " ", "　",
	"*", "**", "_", "`", "#", "# ", "##", ">", "> ", "-", "- ", "+ ", "1. ", "2) ", "[", "]", "(", ")", "<", "</b>", "<br>", "<!--", "-->", "&", "&amp;", "&#32;", ";",
	"\\", "~~", "~~~", "```", "|", "---", "===", "!", ":", "作者：", "把握：", "预报：", "引题:", "第1版", "天气", "其他 ", "http://a.b/c", "\"", "'", "$", "%", "@", "^", "{", "}", "\u00a0",
}

func line() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 8).Draw(t, "pieces"), "")
	}).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
}

// optional is a line or nothing.
func optional() *rapid.Generator[string] { return rapid.OneOf(rapid.Just(""), line()) }

// name is what front matter can hold: nothing with spaces round it.
func name() *rapid.Generator[string] { return rapid.Map(optional(), strings.TrimSpace) }

func list[T any](t *rapid.T, g *rapid.Generator[T], name string) []T {
	l := rapid.SliceOfN(g, 0, 3).Draw(t, name)
	if len(l) == 0 {
		return nil
	}
	return l
}

var kinds = []model.ParagraphKind{
	model.Plain, model.Subhead, model.Brief, model.Note, model.Verse, model.Table, model.Item, model.Question, model.Answer, model.Notice, model.Caption, model.Signature,
}

var (
	cell  = rapid.OneOf(line(), rapid.Map(rapid.SampledFrom([]string{"", "1.20", "a|b", "\\|", "白菜"}), strings.TrimSpace))
	verse = line()
)

var paragraph = rapid.Custom(func(t *rapid.T) model.Paragraph {
	kind := rapid.SampledFrom(kinds).Draw(t, "kind")
	switch {
	case kind == model.Table && rapid.Bool().Draw(t, "grid"):
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 1, 4), 1, 4).Draw(t, "rows")
		return model.Paragraph{Kind: kind, Text: rowsText(rows), Rows: rows}
	case kind == model.Verse || rapid.IntRange(0, 9).Draw(t, "lines") == 0:
		return model.Paragraph{Kind: kind, Text: strings.Join(rapid.SliceOfN(verse, 2, 5).Draw(t, "verse"), rapid.SampledFrom([]string{"\n", "\n", "\n\n"}).Draw(t, "end"))}
	}
	if kind == model.Item && rapid.Bool().Draw(t, "numbered") {
		number := rapid.SampledFrom([]string{"1. ", "2. ", "3. ", "2) ", "3) ", "0. ", "12、"}).Draw(t, "number")
		return model.Paragraph{Text: number + line().Draw(t, "item"), Kind: kind}
	}
	if rapid.Bool().Draw(t, "marked") {
		// A source as a person writes it, with what it reads as.
		if q, ok := readParagraph(prefix(kind) + line().Draw(t, "markdown")); ok && q.Markdown != "" {
			return q
		}
	}
	return model.Paragraph{Text: line().Draw(t, "text"), Kind: kind}
})

var article = rapid.Custom(func(t *rapid.T) model.Article {
	return model.Article{
		Label:      optional().Draw(t, "label"),
		Kicker:     optional().Draw(t, "kicker"),
		Headline:   list(t, line(), "headline"),
		Deck:       optional().Draw(t, "deck"),
		Byline:     optional().Draw(t, "byline"),
		Dateline:   optional().Draw(t, "dateline"),
		Paragraphs: list(t, paragraph, "paragraphs"),
		JumpTo:     rapid.IntRange(0, 40).Draw(t, "to"),
		JumpFrom:   rapid.IntRange(0, 40).Draw(t, "from"),
		Confidence: rapid.OneOf(rapid.Just(1.0), rapid.Map(rapid.IntRange(0, 100), func(n int) float64 { return float64(n) / 100 })).Draw(t, "confidence"),
		Doubts: list(t, rapid.Custom(func(t *rapid.T) model.Doubt {
			return model.Doubt{Role: rapid.SampledFrom([]model.Role{model.RoleKicker, model.RoleHeadline, model.RoleOther}).Draw(t, "role"), Reason: optional().Draw(t, "reason")}
		}), "doubts"),
	}
})

var page = rapid.Custom(func(t *rapid.T) model.Page {
	p := model.Page{
		Number:   rapid.IntRange(0, 99).Draw(t, "number"),
		InBook:   rapid.Bool().Draw(t, "in a book"),
		Name:     optional().Draw(t, "name"),
		Articles: list(t, article, "articles"),
		Weather: model.Weather{
			Forecast: optional().Draw(t, "forecast"), Detail: optional().Draw(t, "detail"), Warning: optional().Draw(t, "warning"),
		},
		Other: list(t, rapid.Custom(func(t *rapid.T) model.Block {
			kind := rapid.OneOf(rapid.Just(model.BlockFolio), line()).Draw(t, "type")
			return model.Block{Type: kind, Lines: list(t, line(), "lines")}
		}), "other"),
	}
	switch rapid.IntRange(0, 3).Draw(t, "labelled") {
	case 0:
		p.Number, p.Label = 1, "A01"
	case 1:
		p.Label = optional().Draw(t, "label")
	}
	return p
})

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		e := model.Edition{Paper: name().Draw(t, "paper"), Pages: list(t, page, "pages")}
		if rapid.Bool().Draw(t, "dated") {
			e.Date = model.Date{Year: 2024, Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day")}
		}
		roundTrip(t, e)
	})
}

func TestRoundTripCorpus(t *testing.T) {
	t.Parallel()
	files := corpus.Texts(t)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := clean.Text(string(b))
		p, said, err := rebuild.Read(context.Background(), s, rebuild.Options{})
		if err != nil {
			t.Fatal(err)
		}
		p.Source = nil
		e := model.Edition{Paper: said.Paper, Date: said.Date, Pages: []model.Page{normal(p)}}
		roundTrip(t, e)
	}
	t.Logf("%d pages", len(files))
}

// normal replaces empty lists by nil, as the form does not distinguish them.
func normal(p model.Page) model.Page {
	if len(p.Articles) == 0 {
		p.Articles = nil
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		a.Confidence = float64(a.Percent()) / 100
		if len(a.Headline) == 0 {
			a.Headline = nil
		}
		if len(a.Paragraphs) == 0 {
			a.Paragraphs = nil
		}
		if len(a.Doubts) == 0 {
			a.Doubts = nil
		}
		for k := range a.Doubts {
			a.Doubts[k].Line = 0 // of a source that Markdown does not have
		}
	}
	return p
}

// Every doubt has words of its own and reads back; how sure the rebuilding is reads
// back to the per cent, and 100% is only what is certain.
func TestDoubts(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for reason, words := range doubtWords {
		if seen[words] {
			t.Errorf("%q is said of two reasons", words)
		}
		seen[words] = true
		d := model.Doubt{Role: model.RoleDeck, Reason: reason}
		if got := readDoubt(doubtLine(d)); got != d {
			t.Errorf("%+v reads back as %+v", d, got)
		}
	}
	for c, want := range map[float64]int{0: 0, 0.7906249761581421: 79, 0.999: 99, 1: 100} {
		if got := (&model.Article{Confidence: c}).Percent(); got != want {
			t.Errorf("%v is written as %d%%", c, got)
		}
	}
	for s, want := range map[string]float64{"79%": 0.79, "0.79": 0.79, "100%": 1} {
		if got, ok := readConfidence(s); !ok || got != want {
			t.Errorf("%s reads as %v", s, got)
		}
	}
	for _, s := range []string{"", "x", "101%", "-1%", "NaN"} {
		if _, ok := readConfidence(s); ok && s != "NaN" {
			t.Errorf("%q is read", s)
		}
	}
}
