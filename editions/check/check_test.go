package check

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"baolan/editions/clean"
	"baolan/editions/rebuild"
	"baolan/editions/source"
	"baolan/internal/fixture/corpus"
	"baolan/model"
)

const text = `□记者 石青

本报讯 昨日，东津浮桥恢复通

行。市民说，桥会动。

浮桥修好了

2

要闻

2026年3月11日 星期三
`

// made is the page of text, set by hand.
func made() (source.Origin, model.Page) {
	p := model.Page{
		Articles: []model.Article{{
			Headline: []string{"浮桥修好了"}, Byline: "记者 石青", Dateline: "本报讯", Confidence: 1,
			Paragraphs: []model.Paragraph{{Text: "昨日，东津浮桥恢复通行。"}, {Text: "市民说，桥会动。"}},
		}},
		Other: []model.Block{
			{Type: model.BlockFolio, Lines: []string{"2", "要闻", "2026年3月11日 星期三"}},
			{Type: model.BlockMark, Lines: []string{"□"}},
		},
	}
	for i, l := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		s := model.SourceLine{Text: l, Role: model.RoleBody}
		switch {
		case l == "":
			s.Role, s.Article = model.RoleBlank, -1
		case i > 6:
			s.Role, s.Article = model.RoleOther, -1
		}
		p.Source = append(p.Source, s)
	}
	return source.Origin{Path: "x.txt", Text: text, Line: 1}, p
}

// rebuilt is a page that nothing interrupts the making of.
func rebuilt(text string) model.Page {
	p, _, err := rebuild.Read(context.Background(), text, rebuild.Options{})
	if err != nil {
		panic(err)
	}
	return p
}

// page rebuilds a text as package source does.
func page(s string) (source.Origin, model.Page) {
	t, rep := clean.Text(s)
	return source.Origin{Path: "x.txt", Text: t, Line: 1, Cleaned: rep}, rebuilt(t)
}

func TestAccount(t *testing.T) {
	t.Parallel()
	o, p := made()
	r := Account(&p, &o)
	if !r.Accounted {
		t.Fatalf("%+v", r)
	}
	aside := 0
	for _, a := range r.SetAside {
		aside += a.Characters
	}
	if got := spansText(r.SetAside[0].Lines); got != "9–13" || spansText(r.Articles[0].Lines) != "1–7" {
		t.Errorf("lines %s aside, %v of the article", got, r.Articles[0].Lines)
	}
	if r.Placed+aside+len([]rune(r.Dropped.Marks)) != r.Characters {
		t.Errorf("%d placed, %d aside, marks %q do not make %d", r.Placed, aside, r.Dropped.Marks, r.Characters)
	}
}

// A check that cannot fail is none: every way to lose or invent text is seen.
func TestAccountSeesFaults(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(p *model.Page){
		"a lost character":  func(p *model.Page) { a := &p.Articles[0]; a.Byline = strings.Replace(a.Byline, "石", "", 1) },
		"a lost paragraph":  func(p *model.Page) { p.Articles[0].Paragraphs = p.Articles[0].Paragraphs[1:] },
		"a lost block":      func(p *model.Page) { p.Other = p.Other[:0] },
		"a character twice": func(p *model.Page) { p.Articles[0].Paragraphs[0].Text += "桥" },
		"a changed character": func(p *model.Page) {
			q := &p.Articles[0].Paragraphs[0]
			q.Text = strings.Replace(q.Text, "桥", "侨", 1)
		},
		"an invented label":    func(p *model.Page) { p.Articles[0].Label = "今日谈" },
		"a lost source line":   func(p *model.Page) { p.Source = append(p.Source[:2:2], p.Source[3:]...) },
		"a changed line":       func(p *model.Page) { p.Source[2].Text += "x" },
		"source lines too few": func(p *model.Page) { p.Source = p.Source[:3] },
		"words dropped as marks": func(p *model.Page) {
			a := &p.Articles[0]
			p.Other = append(p.Other, model.Block{Type: model.BlockMark, Lines: []string{a.Byline}})
			a.Byline = ""
		},
	} {
		o, p := made()
		spoil(&p)
		if r := Account(&p, &o); r.Accounted {
			t.Errorf("%s is not seen: %+v", name, r)
		}
	}
}

func TestFindings(t *testing.T) {
	t.Parallel()
	o, p := page("甲\x00\n⽉\ue000\x1b[31m\n")
	r := Account(&p, &o)
	if !r.Accounted || len(r.Dropped.Controls) != 2 || len(r.Replaced) != 2 {
		t.Fatalf("%+v", r)
	}
	if f := r.Dropped.Controls[1]; f.Kind != "escape" || f.Characters != 5 || f.Lines[0] != 2 {
		t.Errorf("%+v", f)
	}
}

func TestWrite(t *testing.T) {
	t.Parallel()
	o, p := made()
	r := Edition(&source.Loaded{Edition: model.Edition{Paper: "霁川晚报", Pages: []model.Page{p}}, Origins: []source.Origin{o}})
	for _, words := range []Words{Chinese(), English()} {
		var b bytes.Buffer
		if err := r.Text(&b, words); err != nil {
			t.Fatal(err)
		}
		if s := b.String(); !strings.Contains(s, words.Accounted) || strings.Contains(s, "%!") {
			t.Errorf("text:\n%s", s)
		}
	}
	p.Articles[0].Byline += "甲"
	r = Edition(&source.Loaded{Edition: model.Edition{Pages: []model.Page{p}}, Origins: []source.Origin{o}})
	var b bytes.Buffer
	if err := r.Text(&b, Chinese()); err != nil || r.Accounted() || !strings.Contains(b.String(), `多 "甲" 1 个`) {
		t.Errorf("%v, accounted %v:\n%s", err, r.Accounted(), b.String())
	}
	b.Reset()
	if err := JSON(&b, []Report{r}); err != nil || !json.Valid(b.Bytes()) || strings.Contains(b.String(), "null") {
		t.Errorf("%v:\n%s", err, b.String())
	}
}

func TestLinesText(t *testing.T) {
	t.Parallel()
	if got := linesText([]int{1, 2, 3, 7, 9, 10}); got != "1–3, 7, 9–10" {
		t.Errorf("got %q", got)
	}
	if got := linesText(nil); got != "—" {
		t.Errorf("got %q", got)
	}
}

func TestCorpus(t *testing.T) {
	t.Parallel()
	files := corpus.Texts(t)
	characters := 0
	for _, f := range files {
		ls, err := source.Open(context.Background(), f, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range ls {
			r := Edition(&ls[i])
			characters += r.Pages[0].Characters
			if !r.Accounted() {
				var b strings.Builder
				if err := r.Text(&b, English()); err != nil {
					t.Fatal(err)
				}
				t.Errorf("%s: %s", f, b.String())
			}
		}
	}
	t.Logf("%d characters of %d pages accounted for", characters, len(files))
}

// Whatever the text, its page holds it.
func TestAnyText(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"本报讯", "□记者 石青", "记者 石青 报道 ", "\n", "\n\n", "　　", "，", "。", "昨日东津浮桥恢复通行", "▲", "（下转第3版）", "天气预报", "今天多云到晴", "8℃～13℃", "2", "要闻",
		"责任编辑 张丽", "【記者林怡君／海山報導】", "——", "合 拳 ，拼 搏", "2024年3月7日 星期四", " ", "A", "\x00", "⽉", "公 告", "”", "编者按：",
	}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), "")
		o, p := page(s)
		if r := Account(&p, &o); !r.Accounted {
			t.Fatalf("%q: missing %v, extra %v, marks %q", s, r.Missing, r.Extra, r.Dropped.Marks)
		}
	})
}

func FuzzAccount(f *testing.F) {
	f.Add(text)
	f.Add("\x1b]0;x\x07甲\r\n\f乙⽉\ufeff")
	f.Fuzz(func(t *testing.T, s string) {
		o, p := page(s)
		if r := Account(&p, &o); !r.Accounted {
			t.Fatalf("%q: missing %v, extra %v, marks %q", s, r.Missing, r.Extra, r.Dropped.Marks)
		}
	})
}

// The verb behind a reporter's name is no word that was lost.
func TestReportVerb(t *testing.T) {
	t.Parallel()
	o, p := page("本报讯 记者方远报道：老城区的石板路昨天修\n\n好了，二百米长的小街又能走车，商户们重新开\n\n门迎客。\n\n老街石板路修好了\n")
	if r := Account(&p, &o); !r.Accounted {
		t.Errorf("missing %v, extra %v, marks %q", r.Missing, r.Extra, r.Dropped.Marks)
	}
}
