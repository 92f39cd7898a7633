package plain

import (
	"io"
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/growth"
	"baolan/model"
	"baolan/ui/typeset"
)

// bombs are texts that cost more than their length if each of their parts is measured,
// joined or searched anew.
var bombs = map[string]string{
	"words":       "词 ",
	"wide words":  "两会 看台 ",
	"one line":    "长",
	"latin":       "a",
	"spaces":      " ",
	"ideographic": "　",
	"bylines":     "（记者 张三 通讯员 李四）",
	"spans":       "《“「",
	"closed":      "《一》“二”",
	"marks":       "，。！",
	"combining":   "e\u0301\u0301 ",
	"numbers":     "1,234.5% ",
	"ambiguous":   "①℃ ",
	"stars":       "*a* **b** ",
	"brackets":    "[a](b) ",
	"open":        "[",
	"code":        "`a` ",
	"angles":      "<",
	"newlines":    "a\n",
	"pipes":       "| a | b |\n",
	"quotes":      "> a\n",
	"lists":       "- a\n",
	"fences":      "```\n",
	"rules":       "***\n",
	"footnotes":   "[^1]: a\n",
	"entities":    "&amp;",
	"backslash":   `\*`,
}

// partsWith is every part of an article that may be long.
var partsWith = map[string]func(string) *model.Article{
	"label":    func(s string) *model.Article { return &model.Article{Label: s} },
	"kicker":   func(s string) *model.Article { return &model.Article{Kicker: s} },
	"headline": func(s string) *model.Article { return &model.Article{Headline: []string{s}} },
	"headline lines": func(s string) *model.Article {
		return &model.Article{Headline: strings.SplitAfter(s, s[:len(s)/max(1, len(s)/9)])}
	},
	"deck":     func(s string) *model.Article { return &model.Article{Deck: s} },
	"byline":   func(s string) *model.Article { return &model.Article{Byline: s} },
	"dateline": func(s string) *model.Article { return body(s, "文", model.Paragraph{}) },
	"prose":    func(s string) *model.Article { return body("", s, model.Paragraph{}) },
	"subhead":  func(s string) *model.Article { return body("", s, model.Paragraph{Kind: model.Subhead}) },
	"note":     func(s string) *model.Article { return body("", s, model.Paragraph{Kind: model.Note}) },
	"verse":    func(s string) *model.Article { return body("", s, model.Paragraph{Kind: model.Verse}) },
	"table": func(s string) *model.Article {
		return body("", s, model.Paragraph{Kind: model.Table, Rows: [][]string{{s, s}, {s, s}}})
	},
	"markdown": func(s string) *model.Article { return body("", s, model.Paragraph{Markdown: s}) },
}

func body(dateline, text string, p model.Paragraph) *model.Article {
	p.Text = text
	return &model.Article{Dateline: dateline, Paragraphs: []model.Paragraph{p}}
}

// Every part of an article is set in time that grows as the part does: four
// times the text may take four times as long, and twice that for what the collector does.
// What grows with the square takes sixteen times as long.
func TestGrowth_Setting(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const bytes = 16 << 10
	bound := growth.Bound{Times: 4, Most: 8, Unfelt: 40 * time.Millisecond}
	for part, article := range partsWith {
		for name, unit := range bombs {
			few, many, tooFast := growth.TooFast(bytes, bound, func(n int) func() {
				a := article(strings.Repeat(unit, n/len(unit)))
				p := New(Options{Width: 80, Level: typeset.LevelAuto})
				return func() {
					if err := p.Article(t.Context(), io.Discard, a); err != nil {
						t.Fatal(err)
					}
				}
			})
			if tooFast {
				t.Errorf("%s of %s: %d KB take %s, %d KB take %s", part, name, bytes>>10, few, 4*bytes>>10, many)
			}
		}
	}
}
