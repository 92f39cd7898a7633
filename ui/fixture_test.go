package ui

import (
	"context"
	"errors"
	"slices"
	"strings"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/cells"
)

// testEdition is a small paper with everything a page can have: quotes and
// dashes whose width is ambiguous, Latin words, a long paragraph, a doubtful
// headline, a jump, weather with a warning, other lines, and raw lines.
func testEdition() model.Edition {
	long := strings.Repeat("“一条河，两岸人家。”沿河而居的人们说，水清了，鱼回来了——这是去年以来最大的变化。全长12.7公里的河道由DeepBlue公司与3个镇共同管护，投入3,860.5万元，水质达标率升至96.8%。", 6)
	front := model.Page{
		Number: 1, Name: "要闻",
		Articles: []model.Article{
			{
				Kicker: "清河综合治理三年行动收官", Headline: []string{"一河清水“流”出好日子", "两岸人家“端”稳生态碗"}, Deck: "——沿河十二村的账本里写着什么",
				Byline: "本报记者 林知远 通讯员 沈清", Dateline: "本报讯", Confidence: 0.95,
				Paragraphs: []model.Paragraph{{Text: "3月6日清晨，" + long}, {Text: "两本账", Kind: model.Subhead}, {Text: long}, {Text: "“明年还要再往上游走。”他说。"}},
				JumpTo:     2,
			},
			{
				Headline: []string{"城市书房里的“夜归人”"}, Byline: "记者 周子墨", Confidence: 0.4, Doubts: []model.Doubt{{Role: model.RoleHeadline}},
				Paragraphs: []model.Paragraph{{Text: long}},
			},
			{Paragraphs: []model.Paragraph{{Text: "没有标题的一篇。"}}},
		},
		Weather: model.Weather{
			Forecast: "早晨到上午雨雪止转阴到多云，中午起多云到晴", Detail: "今日气温8℃～13℃，偏北风3～4级，空气质量良",
			Warning: "市气象台昨日17时发布大雾黄色预警信号，请注意交通安全。",
		},
		Other: []model.Block{{Type: model.BlockFolio, Lines: []string{"清河日报", "2024年3月7日 星期四"}}, {Type: model.BlockNotice, Lines: []string{"公告", "因城区供水管网改造，定于3月10日22:00至次日6:00停水。"}}},
	}
	for i, l := range []string{"□本报记者 林知远", "一河清水“流”出好日子", "3月6日清晨，“一条河，两岸人家。”"} {
		front.Source = append(front.Source, model.SourceLine{Text: l, Role: []model.Role{model.RoleByline, model.RoleHeadline, model.RoleBody}[i]})
	}
	second := model.Page{
		Number: 2, Name: "副刊",
		Articles: []model.Article{{
			Headline: []string{"春天的三封信"}, Confidence: 1, JumpFrom: 1,
			Paragraphs: []model.Paragraph{
				{Text: "信是用**毛笔**写的", Markdown: "信是用**毛笔**写的，落款处盖着一方*小印*。"},
				{Text: "清单", Markdown: "- 一张1987年的车票\n- 半块砚台\n- 三封信"},
				{Text: "引文", Markdown: "> 纸短情长，见字如面。&#27;[31m"},
			},
		}},
	}
	return model.Edition{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7}, Pages: []model.Page{front, second}}
}

// newReader makes a reader whose list shows an article as soon as its cursor rests.
func newReader(o Options) *Model {
	m := New(o)
	m.restTime = 0
	return m
}

func testReader(p cells.Policy) *Model {
	m := newReader(Options{Editions: held([]model.Edition{testEdition()}), Policy: p, Library: testLibrary{}, Memory: lasting{memory.None()}})
	settle(m, m.store.ListEditions(""))
	return m
}

// lasting is a memory that says that it keeps.
type lasting struct{ memory.Memory }

func (lasting) IsPersistent() bool { return true }

// testLibrary has two papers, one of several days.
type testLibrary struct{}

func (testLibrary) Editions(context.Context) ([]library.EditionInfo, error) {
	pages := []model.Page{{Number: 1, Name: "要闻"}, {Number: 2, Name: "副刊"}, {Number: 3, Name: "“专题”"}}
	var vs []library.EditionInfo
	for _, d := range []int{3, 5, 6, 7} {
		vs = append(vs, library.EditionInfo{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: d}, Pages: pages, Ref: d})
	}
	return append(vs, library.EditionInfo{Paper: "南嶼時報", Date: model.Date{Year: 2024, Month: 2, Day: 29}, Pages: pages[:1], Ref: 29}, library.EditionInfo{Ref: 0}), nil
}

func (testLibrary) Open(_ context.Context, v library.EditionInfo, p library.Progress) (library.Edition, error) {
	for i := range 10 {
		p(i, 10)
	}
	if v.Ref == 5 {
		return library.Edition{}, errors.New("第5日的报纸\x1b[31m打不开")
	}
	e := testEdition()
	e.Paper, e.Date = v.Paper, v.Date
	return library.Edition{Edition: e}, nil
}

func (l testLibrary) Peek(ctx context.Context, v library.EditionInfo) (*library.Edition, error) {
	e, err := l.Open(ctx, v, func(int, int) {})
	return &e, err
}

func (testLibrary) Search(_ context.Context, q string, order library.Order, _ library.Progress) (library.Found, error) {
	if q != "河" {
		return library.Found{}, nil
	}
	h := library.Hit{
		Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 6}, Page: model.Page{Number: 1, Name: "要闻"}, Headline: "一河清水“流”出好日子",
		Snippet: "…3月6日清晨，“一条河，两岸人家。”沿河而居的人们说，水清了，鱼回来了——这是去年以来最大的变化。全长12.7公里的河道…", HeadlineMarks: [][2]int{{3, 6}}, SnippetMarks: [][2]int{{33, 36}, {900, 20}},
	}
	hits := []library.Hit{h, h, h}
	hits[2].Article = -1 // the page's other lines
	hits[1].Article, hits[1].Headline = 1, "城市书房里的“夜归人”"
	if order == library.ByRelevance {
		slices.Reverse(hits)
	}
	return library.Found{Hits: hits, Total: 17}, nil
}

func (testLibrary) Articles(context.Context, library.Progress) ([]memory.Article, error) {
	e := testEdition()
	return memory.Articles(e.Paper, model.Date{Year: 2024, Month: 3, Day: 6}, &e.Pages[0]), nil
}

func emptyReaders() map[string]Options {
	return map[string]Options{
		"no edition":  {},
		"no pages":    {Editions: held([]model.Edition{{Paper: "空报"}})},
		"no articles": {Editions: held([]model.Edition{{Pages: []model.Page{{}}}})},
		"no text":     {Editions: held([]model.Edition{{Pages: []model.Page{{Articles: []model.Article{{}, {Headline: []string{""}, Paragraphs: []model.Paragraph{{}}}}}}}})},
		"others only": {Editions: held([]model.Edition{{Pages: []model.Page{{Other: []model.Block{{Type: "strange", Lines: []string{"一行"}}}}}}})},
	}
}

// held are editions whose pages are in memory.
func held(es []model.Edition) []library.Edition {
	out := make([]library.Edition, len(es))
	for i := range es {
		out[i].Edition = es[i]
	}
	return out
}
