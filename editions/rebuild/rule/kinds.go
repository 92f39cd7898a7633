package rule

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// kindRules are the rules on the kinds of line that are no prose.
var kindRules = []Rule{
	{
		Name: "notice.words", Doc: "Words that only notices have.", For: of(label.Notice),
		Example: "遗失营业执照正本一份，声明作废。", Counter: "他把钱包忘在车上。",
		cues: cue.Declares,
	},
	{
		Name: "notice.title", Doc: "A short line without a mark that was not broken off stands in no notice.", For: of(label.Notice),
		Example: "遗失身份证，声明作废。\n> 新桥昨日通车", Counter: "遗失身份证，声明作废。\n> 新桥昨日通车，两岸居民",
		fires: func(v *View) bool {
			return v.Line.End == measure.EndsBare && v.Line.Traits&measure.HasStop == 0 && v.Cues&^cue.Aside == 0 &&
				(v.Prev.End >= measure.EndsAsk || v.Line.Nat > v.Prev.Nat+measure.OneEm/2)
		},
	},
	{
		Name: "signature.giver", Doc: "Who gives a notice.", For: of(label.Signature),
		Example: "清溪市供水公司", Counter: "清溪市供水紧张",
		cues: cue.Giver,
	},
	{
		Name: "signature.date", Doc: "The date under a notice or a letter.", For: of(label.Signature),
		Example: "2024年3月9日", Counter: "2024年3月开工",
		cues: cue.Date,
	},
	{
		Name: "signature.behind-stop", Doc: "Who signs, and when, stands behind the last sentence.", For: of(label.Signature),
		Example: "敬请谅解。\n> 清溪市供水公司", Counter: "停水公告\n> 清溪市供水公司",
		cues: cue.Giver | cue.Date | cue.Author | cue.Byline, fires: func(v *View) bool { return v.Prev.End == measure.EndsFull },
	},
	{
		Name: "signature.pair", Doc: "Who signs and the date stand one behind the other.", For: of(label.Signature),
		Example: "> 清溪市供水公司\n2024年3月9日", Counter: "> 清溪市供水公司\n下设三个营业所",
		cues: cue.Giver | cue.Date | cue.Author | cue.Byline,
		fires: func(v *View) bool {
			return v.Cues&cue.Date == 0 && v.Behind&cue.Date != 0 || v.Cues&cue.Date != 0 && v.Before&(cue.Giver|cue.Author|cue.Byline) != 0
		},
	},
	{
		Name: "row.among", Doc: "A short line without a stop among five others is a cell.", For: of(label.Row),
		Example: "品种\n批发价\n零售价\n> 油菜\n24.85\n4.38\n平", Counter: "新桥通车\n> 两岸居民出行方便",
		short: true,
		fires: func(v *View) bool {
			return v.Short >= 5 && v.Line.Traits&measure.HasStop == 0 && v.Line.Nat <= 9*measure.OneEm
		},
	},
	{
		Name: "row.figures", Doc: "Figures stand beside the cells of a table.", For: of(label.Row),
		Example: "> 油菜\n24.85元\n4.38元", Counter: "> 油菜\n花开了\n真好看",
		short: true,
		fires: func(v *View) bool { return v.Figures >= 2 },
	},
	{
		Name: "row.cell", Doc: "A figure with its unit fills a cell.", For: of(label.Row),
		Example: "128元", Counter: "一共买了",
		cues: cue.Cell,
	},
	{
		Name: "row.fields", Doc: "Three or more short pieces with gaps between stand in a row.", For: of(label.Row),
		Example: "青石滩 12 85 4.5", Counter: "整体智治 云上永康",
		fires: func(v *View) bool { return v.Line.Gaps && !v.Line.Stretched && isRow(v.Line) },
	},
	{
		Name: "row.like", Doc: "Two rows with as many fields and figures among them are of one table.", For: of(label.Row),
		Example: "> 豆腐 元/斤 3.50\n莲藕 元/斤 4.80", Counter: "> 豆腐 元/斤 3.50\n莲藕涨价了",
		fires: func(v *View) bool {
			return v.Line.Gaps && v.Line.Words >= 3 && !v.Line.Stretched && isRow(v.Line) && (isLikeRow(v.Line, v.Next) || isLikeRow(v.Line, v.Prev))
		},
	},
	{
		Name: "row.header", Doc: "As many words as the row below has fields, figures among those, head a table.", For: of(label.Row),
		Example: "> 品名 单位 今日\n豆腐 元/斤 3.50", Counter: "> 早市 豆腐 莲藕\n豆腐 元/斤 3.50 3.40",
		fires: func(v *View) bool {
			if !v.Line.Gaps || !v.Next.Gaps || !isRow(v.Next) || cue.HasDigit(v.Line.Text) || !cue.HasDigit(v.Next.Text) {
				return false
			}
			n := len(measure.Fields(v.Line.Text))
			return n >= 3 && len(measure.Fields(v.Next.Text)) == n
		},
	},
	{
		Name: "row.prose", Doc: "A row of a table has no stop and no comma.", For: of(label.Row),
		Example: "他把钱包忘在车上。", Counter: "青石滩 12",
		fires: func(v *View) bool { return v.Line.Traits&measure.HasStop != 0 },
	},
	{
		Name: "row.long", Doc: "A row without gaps is a cell, which is short.", For: of(label.Row),
		Example: "市委召开全体会议部署明年工作", Counter: "青石滩",
		fires: func(v *View) bool { return !v.Line.Gaps && v.Line.Nat > 9*measure.OneEm },
	},
	{
		Name: "verse.long", Doc: "A line of verse is short.", For: of(label.Verse),
		Example: "他走过了很多很多的路才来到这条河的边上坐下", Counter: "河水慢慢地流",
		fires: func(v *View) bool { return v.Line.Nat > 15*measure.OneEm },
	},
	{
		Name: "verse.fills", Doc: "Most lines of verse leave room in their column.", For: of(label.Verse),
		Example: "他走过了很多很多的路才来到这条河的边上", Counter: "河水慢慢地流",
		fires: func(v *View) bool { return v.fillsColumn() },
	},
	{
		Name: "verse.even", Doc: "Lines of verse are of one length.", For: of(label.Verse),
		Example: "春眠不觉晓，\n> 处处闻啼鸟。\n夜来风雨声，", Counter: "春眠\n> 处处闻啼鸟。\n夜来风雨声，花落知多少",
		short: true,
		fires: func(v *View) bool { return v.Line.Runes == v.Prev.Runes && v.Line.Runes == v.Next.Runes },
	},
	{
		Name: "verse.among", Doc: "Lines of verse stand among others as short.", For: of(label.Verse),
		Example: "河水慢慢地流\n桥上有人走过\n风也走过\n> 我在桥下\n数着船\n一只两只\n直到天黑", Counter: "新桥通车\n> 两岸居民出行方便",
		short: true,
		fires: func(v *View) bool {
			return v.Short == 6 && v.Figures == 0 && (v.Stops >= 3 || v.Line.Nat <= 9*measure.OneEm)
		},
	},
	{
		Name: "verse.stops", Doc: "Short lines that end in commas and stops are verse.", For: of(label.Verse),
		Example: "春眠不觉晓，\n> 处处闻啼鸟。\n夜来风雨声，\n花落知多少。", Counter: "新桥通车\n> 两岸居民出行方便\n昨日",
		short: true,
		fires: func(v *View) bool { return v.Stops >= 3 && v.Short >= 3 },
	},
	{
		Name: "verse.inner", Doc: "A line of verse has no comma inside and no figures.", For: of(label.Verse),
		Example: "时。8时，雾散", Counter: "处处闻啼鸟。",
		fires: func(v *View) bool { return v.Line.Latin > 0 || hasInnerStop(v.Line) },
	},
	{
		Name: "verse.couplet", Doc: "Two clauses of five or seven characters each, beside another line of two such, are verse.", For: of(label.Verse),
		Example: "> 白日依山尽，黄河入海流。\n欲穷千里目，更上一层楼。", Counter: "> 白日依山尽，黄河入海流。\n他停下来，看着远处的山。",
		fires: func(v *View) bool {
			n := coupletOf(v.Line)
			return n > 0 && (coupletOf(v.Prev) == n || coupletOf(v.Next) == n)
		},
	},
	{
		Name: "verse.figures", Doc: "Verse has no figures with units.", For: of(label.Verse),
		Example: "24.85元", Counter: "河水慢慢地流",
		cues: cue.Cell,
	},
	{
		Name: "verse.author", Doc: "A name alone is no line of verse: its author's stands above it.", For: of(label.Verse),
		Example: "林晓棠", Counter: "河水慢慢",
		cues: cue.Author,
	},
	{
		Name: "head.among", Doc: "Six short lines around are more than a headline has.", For: of(label.Head),
		Example: "河水慢慢地流\n桥上有人走过\n风也走过\n> 我在桥下\n数着船\n一只两只\n直到天黑", Counter: "新桥通车\n> 两岸居民出行方便",
		short: true,
		fires: func(v *View) bool {
			return v.Short == 6 && (v.Stops >= 3 || v.Figures > 0 || v.Line.Nat <= 7*measure.OneEm)
		},
	},
	{
		Name: "head.date", Doc: "A date alone is no headline.", For: of(label.Head),
		Example: "2024年3月9日", Counter: "2024年3月开工",
		cues: cue.Date,
	},
	{
		Name: "head.cell", Doc: "A figure with its unit is no headline.", For: of(label.Head),
		Example: "128元", Counter: "一共买了",
		cues: cue.Cell,
	},
	{
		Name: "subhead.section", Doc: "The number of a section stands alone over it.", For: of(label.Subhead),
		Example: "（三）", Counter: "（三）班的孩子们",
		cues: cue.Section,
	},
	{
		Name: "item", Doc: "The number of an entry begins it.", For: of(label.Item),
		Example: "1.报名时间：3月1日起", Counter: "1.5万人参加",
		cues: cue.Entry,
	},
	{
		Name: "item.in-turn", Doc: "A line whose number follows that of the line above, or comes before that of the line below, is an entry.", For: of(label.Item),
		Example: "4、取消收费五项。\n> 5、5 月 5 日，古籍展\n老城区石桥", Counter: "老城区石桥。\n> 5、5 月 5 日，古籍展\n老城区石桥",
		fires: func(v *View) bool { return v.Cues&cue.Entry == 0 && v.isInTurn() },
	},
	{
		Name: "question", Doc: "A question in an interview.", For: of(label.Question),
		Example: "问：这座桥什么时候通车？", Counter: "答：年底就通车。",
		cues:  cue.Talk,
		fires: func(v *View) bool { return isQuestionSign(v.Line.FirstRune()) },
	},
	{
		Name: "answer", Doc: "An answer in an interview.", For: of(label.Answer),
		Example: "答：年底就通车。", Counter: "问：这座桥什么时候通车？",
		cues:  cue.Talk,
		fires: func(v *View) bool { return !isQuestionSign(v.Line.FirstRune()) },
	},
}

// isFolioOnly recognises the cues of a folio that is no bare number.
func isFolioOnly(c cue.Set) bool { return c&cue.Folio != 0 && c&cue.Cell == 0 }

// hasInnerStop recognises a comma or stop before a line's end.
func hasInnerStop(l *measure.Line) bool {
	if l.Traits&measure.HasStop == 0 {
		return false
	}
	for at, size := 0, 0; at+6 < len(l.Text); at += size {
		var r rune
		if r, size = measure.RuneAt(l.Text, at); measure.TraitOf(r)&measure.HasStop != 0 {
			return true
		}
	}
	return false
}

func isQuestionSign(r rune) bool { return r == '问' || r == '問' || r == 'Q' }

// isRow recognises a line of three or more fields, none of them a long one.
func isRow(l *measure.Line) bool {
	if l.Words < 3 || l.Latin == 0 && l.Words < 4 {
		return false
	}
	const longest = 10
	n := 0
	for at, size := 0, 0; at < len(l.Text); at += size {
		var r rune
		r, size = measure.RuneAt(l.Text, at)
		if n++; measure.IsGap(r) {
			n = 0
		}
		if n > longest {
			return false
		}
	}
	return true
}

// isLikeRow recognises a neighbour of a row that has as many fields, figures among
// them in one of the two.
func isLikeRow(l, beside *measure.Line) bool {
	return beside.Words == l.Words && beside.Gaps && (l.Latin > 0 || beside.Latin > 0) && beside.Traits&measure.HasStop == 0 && isRow(beside)
}

// coupletOf returns the length of the two clauses of which a line of old verse consists; 0 for another
// line.
func coupletOf(l *measure.Line) int {
	if l.Runes != 12 && l.Runes != 16 || l.Gaps || l.Traits&measure.HasStop == 0 {
		return 0
	}
	first, second, ok := strings.Cut(l.Text, "，")
	n := utf8.RuneCountInString(first)
	if !ok || n != 5 && n != 7 || utf8.RuneCountInString(second) != n+1 || !measure.HasSuffixAny(second, "。", "，", "；", "？", "！") {
		return 0
	}
	for _, r := range first + second[:len(second)-len("。")] {
		if measure.ClassOf(r) != measure.Ideograph {
			return 0
		}
	}
	return n
}
