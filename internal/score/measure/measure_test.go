package measure

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"baolan/internal/truth"
)

// TestPage_Figures holds the counts against figures that an independent
// scorer, written in another language, gave for the same pairs.
func TestPage_Figures(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.figures.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		base := f[:len(f)-len(".figures.json")]
		t.Run(filepath.Base(base), func(t *testing.T) {
			t.Parallel()
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var want map[string]any
			if err := json.Unmarshal(b, &want); err != nil {
				t.Fatal(err)
			}
			tr, p := read(t, base+".truth.json"), read(t, base+".pred.json")
			c := Page(&tr, &p, Options{})
			for key, got := range map[string]float64{
				"body_chars": float64(c.Chars), "tp": float64(c.TP), "fp": float64(c.FP), "fn": float64(c.FN), "boundary_F1": c.F1(),
				"spurious_spaces": float64(c.Spurious), "missing_spaces": float64(c.Missing), "kept_spaces": float64(c.Kept),
				"splices": float64(c.Splices), "char_acc": c.CharAccuracy(), "para_exact": Share{c.Exact, c.Paras}.Ratio(),
			} {
				if v, _ := want[key].(float64); math.Abs(v-got) > 1e-9 {
					t.Errorf("%s: %v, want %v", key, got, v)
				}
			}
			for key, got := range map[string]string{
				"articles_found": fmt.Sprintf("%v (predicted %d)", c.Articles, c.Predicted), "headgroup": c.Group.String(),
				"headline": c.Headline.String(), "kicker": c.Kicker.String(), "deck": c.Deck.String(), "byline": c.Byline.String(),
				"dateline": c.Dateline.String(), "weather": c.Weather.String(),
			} {
				if want[key] != got {
					t.Errorf("%s: %v, want %v", key, got, want[key])
				}
			}
		})
	}
}

func read(t *testing.T, file string) truth.Page {
	t.Helper()
	p, err := truth.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPage_Itself asks that a page that is predicted as it is has every
// figure whole, and that each fault shows in the figure that is for it.
func TestPage_Itself(t *testing.T) {
	t.Parallel()
	base := func() truth.Page {
		sure := 1.0
		return truth.Page{
			Articles: []truth.Article{
				{
					Label: "今日谈", Kicker: "全市会议召开", Headline: truth.Text{"种好一棵树", "守住一条河"}, Deck: "本报评论员文章", Byline: "记者 甲乙 丙丁", Dateline: "本报讯", Confidence: &sure,
					Paragraphs: truth.Text{"第一段写的是春天的河水漫过堤岸。", "第二段说起去年冬天没有下的那场雪。"},
					Blocks:     []truth.Piece{{Kind: "prose", Text: "第一段写的是春天的河水漫过堤岸。"}, {Kind: "prose", Text: "第二段说起去年冬天没有下的那场雪。"}},
				},
				{
					Headline: truth.Text{"菜价"}, Confidence: &sure, Paragraphs: truth.Text{"白菜  1.20  1.80", "萝卜  0.90  1.50"},
					Blocks: []truth.Piece{{Kind: "table", Text: "白菜  1.20  1.80\n萝卜  0.90  1.50"}},
				},
			},
			Weather: &truth.Weather{Forecast: "晴到多云"},
			Other: []truth.Block{
				{Type: "notice", Lines: truth.Text{"公告", "因检修停水一日请做好准备。"}},
				{Type: "notice", Lines: truth.Text{"遗失声明", "张三遗失驾驶证一本声明作废。"}},
			},
		}
	}
	for _, tc := range []struct {
		name  string
		spoil func(*truth.Page)
		fault func(*Counts) bool
	}{
		{"foreign paragraph", func(p *truth.Page) {
			p.Articles[0].Paragraphs = append(p.Articles[0].Paragraphs, "别处来的一段。")
		}, func(c *Counts) bool { return c.ForeignParas == 1 }},
		{"blank in byline", func(p *truth.Page) { p.Articles[0].Byline = "记者 甲乙丙丁" }, func(c *Counts) bool { return c.Byline.OK == 1 && c.Blanks.OK == 0 }},
		{"notices merged", func(p *truth.Page) {
			p.Other = []truth.Block{{Type: "notice", Lines: append(p.Other[0].Lines, p.Other[1].Lines...)}}
		}, func(c *Counts) bool { return c.Notices == Share{0, 2} }},
		{"rows run together", func(p *truth.Page) {
			p.Articles[1].Paragraphs = truth.Text{"白菜  1.20  1.80萝卜  0.90  1.50"}
		}, func(c *Counts) bool { return c.Rows == Share{0, 2} && c.FN == 1 }},
		{"kind", func(p *truth.Page) { p.Articles[1].Blocks[0].Kind = "prose" }, func(c *Counts) bool { return c.Kinds == Share{0, 1} }},
		{"label in the kicker", func(p *truth.Page) {
			p.Articles[0].Label, p.Articles[0].Kicker = "", "今日谈全市会议召开"
		}, func(c *Counts) bool { return c.Group.OK == 2 && c.Kicker.OK == 1 && c.Sure.Above(0.95) == Share{2, 2} }},
		{
			"headline lost", func(p *truth.Page) { p.Articles[0].Headline = truth.Text{"种好一棵树"} },
			func(c *Counts) bool {
				return c.Group.OK == 1 && c.Headline.OK == 1 && c.Sure.Above(0.95) == Share{1, 2}
			},
		},
		{"paragraphs joined", func(p *truth.Page) {
			p.Articles[0].Paragraphs = truth.Text{p.Articles[0].Paragraphs[0] + p.Articles[0].Paragraphs[1]}
		}, func(c *Counts) bool { return c.FN == 1 && c.FP == 0 }},
		{"space put in", func(p *truth.Page) { p.Articles[0].Paragraphs[0] = "第一段写的是 春天的河水漫过堤岸。" }, func(c *Counts) bool { return c.Spurious == 1 }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			tr, p := base(), base()
			c := Page(&tr, &p, Options{Labels: true})
			if c.F1() != 1 || c.Articles != (Share{2, 2}) || c.Group != (Share{2, 2}) || c.Rows != (Share{2, 2}) || c.Notices != (Share{2, 2}) ||
				c.Kinds != (Share{1, 1}) || c.Blanks != (Share{1, 1}) || c.ForeignParas != 0 || c.Sure.Above(0.95) != (Share{2, 2}) {
				t.Fatalf("the page itself: %+v", c)
			}
			tc.spoil(&p)
			c = Page(&tr, &p, Options{Labels: true})
			if !tc.fault(&c) {
				t.Errorf("not seen: %+v", c)
			}
		})
	}
}
