package rule

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// of makes a list of labels.
func of(l ...label.Label) []label.Label { return l }

var (
	heads  = of(label.Head, label.Subhead)
	bodies = of(label.First, label.Next)
	begins = of(label.First)
	goesOn = of(label.Next)
)

// rules is the table of all rules.
var rules = join(headRules, bodyRules, wordRules, kindRules, titleRules, placeRules)

func join(lists ...[]Rule) (all []Rule) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// headRules are the rules on the form of headlines.
var headRules = []Rule{
	{
		Name: "head.stop", Doc: "A headline does not end in a full stop.", For: heads,
		Example: "市委召开全体会议。", Counter: "市委召开全体会议",
		fires: func(v *View) bool { return v.Line.End == measure.EndsFull },
	},
	{
		Name: "head.time", Doc: "When something happened, and a comma, begin no headline.", For: heads,
		Example: "3月5日下午，石桥重新通", Counter: "三月的石桥，重新通车",
		fires: func(v *View) bool { return cue.OpensInTime(v.Line.Text) },
	},
	{
		Name: "head.ask", Doc: "A headline seldom ends in a question or a call.", For: heads,
		Example: "老房子谁来修？", Counter: "老房子有人修了",
		fires: func(v *View) bool { return v.Line.End == measure.EndsAsk },
	},
	{
		Name: "head.comma", Doc: "A headline does not end in a comma.", For: heads,
		Example: "走进新建成的市民中心，", Counter: "走进新建成的市民中心",
		fires: func(v *View) bool { return v.Line.End == measure.EndsComma },
	},
	{
		Name: "head.inner", Doc: "No sentence ends inside a headline.", For: heads,
		Example: "桥修好了。村里人高兴", Counter: "桥修好了 村里人高兴",
		fires: func(v *View) bool { return v.Line.Traits&measure.HasPeriod != 0 && v.Line.End != measure.EndsFull },
	},
	{
		Name: "head.colon", Doc: "A headline does not end in a colon.", For: heads,
		Example: "会议指出：", Counter: "会议：定了三件事",
		fires: func(v *View) bool { return measure.HasSuffixAny(v.Line.Text, "：", ":", "∶", "；") },
	},
	{
		Name: "head.long", Doc: "A headline is no wider than a body line in two columns.", For: heads,
		Example: "关于进一步推进城乡一体化发展和农村人居环境整治工作的若干意见以及配套措施的说明解读", Counter: "农村人居环境整治",
		fires: func(v *View) bool { return v.Line.Nat > 40*measure.OneEm },
	},
	{
		Name: "kinsoku", Doc: "No line of a headline begins with a closing mark.", For: heads,
		Example: "》的通知", Counter: "《通知》",
		fires: func(v *View) bool { return v.Line.MarksFirst },
	},
	{
		Name: "head.talk", Doc: "Who speaks in an interview begins no headline.", For: of(label.Head),
		Example: "问：这座桥什么时候通车", Counter: "这座桥什么时候通车",
		cues: cue.Talk,
	},
	{
		Name: "head.signed", Doc: "A dateline or byline is no headline.", For: heads,
		Example: "本报讯 （记者 李明）昨日，新桥通车", Counter: "昨日新桥通车",
		cues: cue.Dateline | cue.Byline,
	},
	{
		Name: "head.note", Doc: "（未完待续） and the number of a section are no headline.", For: of(label.Head),
		Example: "（未完待续）", Counter: "（今日谈）",
		cues: cue.Note | cue.Section,
	},
	{
		Name: "head.opens", Doc: "A text whose first line stands to the left of an indented one, and ends no sentence, begins with its headline.", For: of(label.Head),
		Example: "> 青石桥镇的早市抬高了\n　　青石桥镇的早市开得很早。", Counter: "> 青石桥镇的早市抬高了，\n　　青石桥镇的早市开得很早。",
		fires: func(v *View) bool {
			return v.At == 0 && v.Page.Leads && v.Line.Lead == 0 && v.Next.Lead >= 2 && v.Line.IsBare()
		},
	},
	{
		Name: "head.credit", Doc: "Who took a picture is no headline.", For: heads,
		Example: "李明 摄", Counter: "李明摄影展",
		cues: cue.Caption, fires: func(v *View) bool { return cue.IsPhotoCredit(v.Line.Text) },
	},
	{
		Name: "head.aside", Doc: "What is said besides, in brackets, is no headline.", For: heads,
		Example: "（文中人物\n> 为化名）", Counter: "（今日谈）",
		cues: cue.Aside,
	},
	{
		Name: "head.in-turn", Doc: "A line whose number follows that of the line above, or comes before that of the line below, is an entry and no headline.", For: of(label.Head, label.Subhead, label.Column),
		Example: "4、取消收费五项。\n> 5、5 月 5 日，古籍展\n老城区石桥", Counter: "老城区石桥。\n> 5、5 月 5 日，古籍展\n老城区石桥",
		fires: func(v *View) bool { return v.isInTurn() },
	},
	{
		Name: "head.spread", Doc: "A letter-spaced line with a comma in it fills its column, as no headline does.", For: heads,
		Example: "可 是 ， 石 桥 并 没 有 修 好", Counter: "石 桥 修 好 了",
		fires: func(v *View) bool { return v.Line.Stretched && hasInnerStop(v.Line) },
	},
	{
		Name: "head.unended", Doc: "Where the line below a full one ends a sentence with its first characters, the full one is no headline.", For: heads,
		Example: "可 是 石 桥 并 没 有 修\n好。去年冬天，桥墩受损", Counter: "石 桥 并 没 有 修 好\n去年冬天。桥墩受损",
		fires: func(v *View) bool { return (v.Line.Stretched || v.fillsColumn()) && endsAtOnce(v.Next) },
	},
}

// bodyRules are the rules on the form of prose.
var bodyRules = []Rule{
	{
		Name: "dash.first", Doc: "A pair of dashes is kept off a line's beginning.", For: bodies,
		Example: "——来自一线的报告", Counter: "来自一线的报告",
		fires: func(v *View) bool { return v.Line.First == measure.Dash },
	},
	{
		Name: "indent.missing", Doc: "On a page that prints indents a paragraph has one.", For: begins,
		Example: "　　会议强调，要加强领导。\n> 会议指出，要落实责任。", Counter: "　　会议强调，要加强领导。\n> 　　会议指出，要落实责任。",
		fires: func(v *View) bool { return v.Page.Leads && v.Line.Lead == 0 && !v.isSalutation() },
	},
	{
		Name: "indent.stray", Doc: "On a page that prints indents only a paragraph's beginning has one.", For: goesOn,
		Example: "　　会议强调，要加强领导。", Counter: "　　会议强调，\n> 要加强领导。",
		fires: func(v *View) bool { return v.Page.Leads && v.Line.Lead > 0 },
	},
	{
		Name: "talk.inside", Doc: "Who speaks in an interview begins a paragraph.", For: goesOn,
		Example: "答：年底就通车。", Counter: "他答：年底就通车。",
		cues: cue.Talk | cue.Brief,
	},
	{
		Name: "point.inside", Doc: "The number of a point mostly begins a paragraph.", For: goesOn,
		Example: "二、加强领导，落实责任。", Counter: "二十年后，加强领导",
		cues: cue.Point,
	},
	{
		Name: "entry.inside", Doc: "The number of an entry mostly begins a paragraph.", For: goesOn,
		Example: "1.报名时间：3月1日起。", Counter: "1.5万人参加",
		cues: cue.Entry,
	},
	{
		Name: "dateline", Doc: "A dateline begins an article's first paragraph.", For: begins,
		Example: "本报讯 （记者 李明）昨日，新桥通车。", Counter: "昨日，新桥通车。",
		cues: cue.Dateline,
	},
	{
		Name: "salutation", Doc: "Whom a letter is addressed to begins it, on a line of its own.", For: begins,
		Example: "编辑同志：", Counter: "编辑同志：桥修好了",
		fires: func(v *View) bool { return v.isSalutation() },
	},
	{
		Name: "brief", Doc: "The mark of a brief begins a paragraph.", For: begins,
		Example: "▲昨日，新桥通车，两岸居民", Counter: "昨日，新桥通车，两岸居民",
		cues: cue.Brief,
	},
	{
		Name: "body.question", Doc: "A question alone before a byline or dateline is no paragraph.", For: bodies,
		Example: "> 老房子谁来修？\n□记者 李明", Counter: "> 老房子谁来修？\n居民们都想知道。",
		fires: func(v *View) bool {
			return v.Line.End == measure.EndsAsk && v.Behind&(cue.Byline|cue.Dateline) != 0 && v.Line.Nat < v.Page.Width
		},
	},
	{
		Name: "byline.under-head", Doc: "A name between a short line and a long one is the author's.", For: of(label.Byline),
		Example: "河边的树\n> 林晓棠\n小时候，我家门前有一条河，河边有许多树。", Counter: "河边的树\n> 河里的鱼\n小时候，我家门前有一条河，河边有许多树。",
		cues: cue.Author,
		fires: func(v *View) bool {
			return v.Next.Nat > 9*measure.OneEm && v.Prev.End < measure.EndsAsk && v.Prev.End != measure.EndsComma && v.Line.Runes <= 12
		},
	},
	{
		Name: "body.furniture", Doc: "A byline or a jump is no line of prose.", For: bodies,
		Example: "（下转第3版）", Counter: "他转身上了三楼",
		cues: cue.Jump | cue.Byline,
	},
	{
		Name: "body.column", Doc: "The name of a column is no line of prose.", For: bodies,
		Example: "【政策问答】", Counter: "政策有问必答",
		cues: cue.Column,
	},
	{
		Name: "body.short", Doc: "A short line without a mark at its end, behind a full stop and before a line twice as long, is no prose.", For: bodies,
		Example: "两岸居民都来了。\n> 石桥新貌\n昨日，新桥通车，两岸居民早早来到桥头，", Counter: "两岸居民早早来到桥\n> 头等着看\n昨日，新桥通车，两岸居民早早来到桥头，",
		fires: StandsOver,
	},
	{
		Name: "body.over-briefs", Doc: "A short line without a mark at its end, over a brief's mark, is the briefs' title.", For: bodies,
		Example: "> 各地\n▲昨日，新桥通车，两岸居民早早来到桥头，", Counter: "> 各地的\n人们，昨日早早来到桥头，",
		fires: func(v *View) bool { return isShortAlone(v) && v.Behind&cue.Brief != 0 },
	},
	{
		Name: "body.signs", Doc: "Signs alone are no line of prose.", For: bodies,
		Example: "※※※", Counter: "※说明",
		cues: cue.Signs,
	},
}

// StandsOver recognises a short line without a mark at its end that continues no sentence, before
// a line that is twice as long or more and does not begin inside a word.
func StandsOver(v *View) bool {
	return isShortAlone(v) && v.Next.Nat >= 2*v.Line.Nat && !pairs.AreTogether(measure.LastRune(v.Line.Text), v.Next.FirstRune())
}

// isShortAlone recognises a line of a few characters that ends in none of the marks of prose and
// continues no sentence.
func isShortAlone(v *View) bool {
	l := v.Line
	return l.Runes >= 2 && l.Runes <= 8 && l.End == measure.EndsBare && l.First == measure.Ideograph && l.Last == measure.Ideograph &&
		(v.Prev.Runes == 0 || v.Prev.End == measure.EndsFull)
}

// isInTurn recognises an entry by the number of the line above or below it.
func (v *View) isInTurn() bool {
	n, mark := cue.EntryNumber(v.Line.Text)
	if n == 0 {
		return false
	}
	above, as := cue.EntryNumber(v.Prev.Text)
	below, like := cue.EntryNumber(v.Next.Text)
	return above == n-1 && as == mark || below == n+1 && like == mark
}

// endsAtOnce recognises a line whose first or second character is followed by a full stop.
func endsAtOnce(l *measure.Line) bool {
	if l.Traits&measure.HasPeriod == 0 || l.First != measure.Ideograph {
		return false
	}
	n := 0
	for at, size := 0, 0; at < len(l.Text) && n <= 2; at += size {
		var r rune
		switch r, size = measure.RuneAt(l.Text, at); {
		case r == '。':
			return true
		case !measure.IsGap(r):
			n++
		}
	}
	return false
}
