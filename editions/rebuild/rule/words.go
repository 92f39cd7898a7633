package rule

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// fewLines is the number of lines below which a text is a piece of a page: that a line is
// its first or last says nothing of what it is.
const fewLines = 12

// wordRules are the rules on the words of a line.
var wordRules = []Rule{
	{
		Name: "byline", Doc: "The words or the mark of a byline.", For: of(label.Byline),
		Example: "□记者 李明", Counter: "记者从市政府了解到",
		cues: cue.Byline,
	},
	{
		Name: "byline.figures", Doc: "Who wrote has no figures.", For: of(label.Byline),
		Example: "鲫鱼 元/斤 11.00 11.50", Counter: "□本报记者 郑拾一",
		fires: func(v *View) bool { return v.Cues&cue.Byline == 0 && v.Line.Latin > 0 && cue.HasDigit(v.Line.Text) },
	},
	{
		Name: "byline.closes", Doc: "A line that closes brackets which the line above opens behind other words goes on with it.", For: of(label.Byline),
		Example: "了摇头。（本报记者 王谷\n> 雨 实习记者 梁煜）", Counter: "（本报记者 王谷\n> 雨 实习记者 梁煜）",
		fires: func(v *View) bool {
			return cue.ClosesBracket(v.Line.Text) && cue.OpenBracket(v.Prev.Text) > 0
		},
	},
	{
		Name: "byline.goes-on", Doc: "A line that goes on with a credit behind the stop above is of that paragraph.", For: of(label.Byline, label.Head, label.Column),
		Example: "为老人读报。 林知\n> 远 摄", Counter: "为老人读报。\n> 林知远 摄",
		short: true,
		fires: func(v *View) bool { is, _ := cue.GoesOnInCredit(v.Prev.Text, v.Line.Text); return is },
	},
	{
		Name: "caption.author", Doc: "Who wrote a paragraph is named in no caption.", For: of(label.Caption),
		Example: "早早来到桥头。 记者\n> 林知远 文/图", Counter: "早早来到桥头。 林知\n> 远 摄",
		short: true,
		fires: func(v *View) bool { _, writes := cue.GoesOnInCredit(v.Prev.Text, v.Line.Text); return writes },
	},
	{
		Name: "byline.author", Doc: "A name alone may be the author's.", For: of(label.Byline),
		Example: "林晓棠", Counter: "河边的树",
		cues: cue.Author,
	},
	{
		Name: "column", Doc: "The name of a column, in brackets or by its words.", For: of(label.Column),
		Example: "【政策问答】", Counter: "政策有问必答",
		cues: cue.Column,
	},
	{
		Name: "column.note", Doc: "（未完待续） is the name of no column.", For: of(label.Column),
		Example: "（未完待续）", Counter: "（小说连载）",
		cues: cue.Note,
	},
	{
		Name: "caption", Doc: "The words or the credit of a picture.", For: of(label.Caption),
		Example: "图为新桥夜景。", Counter: "新桥夜景如画。",
		cues: cue.Caption,
	},
	{
		Name: "caption.runs-on", Doc: "A line with a comma that goes on in a picture's credit is of its caption.", For: of(label.Caption),
		Example: "> 昨日，志愿者在新桥头\n为行人指路。李明 摄", Counter: "> 新桥通车\n李明 摄",
		fires: func(v *View) bool {
			return v.Behind&cue.Caption != 0 && v.Cues&cue.Caption == 0 && v.Line.End < measure.EndsAsk && v.Line.Nat >= 8*measure.OneEm && measure.HasAny(v.Line.Text, "，", "。", "、")
		},
	},
	{
		Name: "folio", Doc: "The paper's name, a date, a page's number or name.", For: of(label.Folio),
		Example: "2024年3月7日 星期四", Counter: "2024年建成通车",
		cues: cue.Folio,
	},
	{
		Name: "folio.page", Doc: "A page's number with its name, or with the words for a page and its place at an edge.", For: of(label.Folio),
		Example: "第02版：要闻", Counter: "要闻",
		cues: cue.Folio,
		fires: func(v *View) bool {
			t := v.Line.Squeezed()
			return cue.IsPageHead(t) || v.Line.Place.Known && v.isAtEdge() && cue.IsFramedNumber(t)
		},
	},
	{
		Name: "folio.masthead", Doc: "A paper's name in the largest type, at the head of the page.", For: of(label.Folio),
		Example: "{20 24 2 head}清溪日报\n{20 14 2 head}新桥通车\n" + placed, Counter: "{20 14 2 head}清溪日报\n{20 24 2 head}新桥通车\n" + placed,
		place: true,
		cues:  cue.Folio,
		fires: func(v *View) bool { return v.isMasthead() },
	},
	{
		Name: "folio.words", Doc: "The last words of a few lines are no folio unless they name a paper, a date or a page.", For: of(label.Folio),
		Example: "青年论坛开幕", Counter: "2024年3月7日 星期四",
		fires: func(v *View) bool {
			return v.Page.Lines < fewLines && v.Cues&cue.Folio == 0 && v.Line.Latin == 0 && v.Line.Runes >= 4 && v.Line.Last == measure.Ideograph
		},
	},
	{
		Name: "folio.cell", Doc: "A figure beside other figures is no page number.", For: of(label.Folio),
		Example: "油菜\n> 12\n24\n36", Counter: "> 12\n要闻",
		cues:  cue.Cell,
		fires: func(v *View) bool { return v.Figures >= 2 },
	},
	{
		Name: "folio.inside", Doc: "A date or number in the middle of a page, alone, is seldom its folio.", For: of(label.Folio),
		Example: between + "> 2024年3月9日\n" + between, Counter: "> 2024年3月9日\n" + between,
		cues: cue.Folio,
		fires: func(v *View) bool {
			return !v.isAtEdge() && v.Cues&(cue.Date|cue.Cell) != 0 && !isFolioOnly(v.Before) && !isFolioOnly(v.Behind)
		},
	},
	{
		Name: "imprint", Doc: "Who made the page.", For: of(label.Imprint),
		Example: "责任编辑 李明 版式 王强", Counter: "编辑部的故事",
		cues: cue.Imprint,
	},
	{
		Name: "notice-head", Doc: "The title of a notice.", For: of(label.NoticeHead),
		Example: "停水公告", Counter: "停水三天",
		cues: cue.Notice,
	},
	{
		Name: "notice-head.signed", Doc: "A title above a byline is an article's, as nobody signs a notice at its top.", For: of(label.NoticeHead),
		Example: "> 停水公告\n本报记者 沈知秋", Counter: "> 停水公告\n因检修管道，城东片区停水。",
		cues:  cue.Notice,
		fires: func(v *View) bool { return v.Behind&cue.Byline != 0 },
	},
	{
		Name: "guide", Doc: "A pointer to another page.", For: of(label.Guide),
		Example: "02版 城市书房里的夜归人", Counter: "城市书房里的夜归人",
		cues: cue.Guide,
	},
	{
		Name: "jump", Doc: "An article goes on elsewhere.", For: of(label.JumpTo),
		Example: "（下转第3版）", Counter: "（上接第1版）",
		cues:  cue.Jump,
		fires: func(v *View) bool { to, _ := cue.JumpOf(v.Line.Text); return to > 0 },
	},
	{
		Name: "jump.from", Doc: "An article comes from elsewhere.", For: of(label.JumpFrom),
		Example: "（上接第1版）", Counter: "（下转第3版）",
		cues:  cue.Jump,
		fires: func(v *View) bool { _, from := cue.JumpOf(v.Line.Text); return from > 0 },
	},
	{
		Name: "jump.note", Doc: "A serial goes on another day.", For: of(label.JumpTo),
		Example: "（未完待续）", Counter: "未完成的桥",
		cues: cue.Note,
	},
	{
		Name: "weather", Doc: "Words of the weather.", For: of(label.Weather),
		Example: "今天多云转阴，东北风3级，7℃～15℃", Counter: "天冷了",
		cues: cue.Weather,
	},
	{
		Name: "weather.town", Doc: "A line between lines of the weather is of them.", For: of(label.Weather),
		Example: "今天多云转阴，7℃～15℃\n> 北浦\n明天中雨，11℃～27℃", Counter: "新桥\n> 北浦\n通车",
		fires: func(v *View) bool {
			return v.Before&cue.Weather != 0 && v.Behind&cue.Weather != 0 && v.Cues&^(cue.Weather|cue.Advice|cue.Cell|cue.Author|cue.Giver|cue.Folio) == 0
		},
	},
	{
		Name: "weather.box", Doc: "A line of a box with the weather's title.", For: of(label.Weather),
		Example: "今日天气\n> 多云转阴，7℃～15℃", Counter: "> 多云转阴，7℃～15℃",
		cues: cue.Box,
	},
	{
		Name: "mark", Doc: "Signs alone.", For: of(label.Mark),
		Example: "※※※", Counter: "※说明",
		cues: cue.Signs,
	},
}
