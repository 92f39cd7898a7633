package rule

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// Parts of examples: lines of prose between which a line stands, and a column
// of type, as {left edge, size, font} and text, at whose end one stands.
const (
	between = "会议强调，要加强领导。\n会议强调，要加强领导。\n会议强调，要加强领导。\n会议强调，要加强领导。\n会议强调，要加强领导。\n会议强调，要加强领导。\n会议强调，要加强领导。\n"
	placed  = "{40 10 1}会议强调，要加强领导，落实\n{20 10 1}责任，抓好各项工作，把惠民生\n{20 10 1}的好事办好，把难事办妥。\n" +
		"{40 10 1}会议强调，要加强领导，落实\n{20 10 1}责任，抓好各项工作，把惠民生\n{20 10 1}的好事办好，把难事办妥。\n" +
		"{40 10 1}会议强调，要加强领导，落实\n{20 10 1}责任，抓好各项工作，把惠民生\n"
)

// placeRules are the rules on a line's place. Where it is unknown, none of them
// applies.
var placeRules = []Rule{
	{
		Name: "head.larger", Doc: "A headline is set larger than the body.", For: of(label.Head),
		Example: "{20 14 2}新桥通车\n" + placed, Counter: "{20 10 1}新桥通车\n" + placed,
		place: true,
		fires: func(v *View) bool { return v.isLarger(0.15) },
	},
	{
		Name: "body.larger", Doc: "Prose is not set larger than the body.", For: bodies,
		Example: "{20 14 2}新桥通车\n" + placed, Counter: "{20 10 1}新桥通车\n" + placed,
		place: true,
		fires: func(v *View) bool { return v.isLarger(0.15) },
	},
	{
		Name: "head.much-larger", Doc: "What is set half as large again as the body is a headline.", For: of(label.Head),
		Example: "{20 24 2}新桥通车\n" + placed, Counter: "{20 14 2}新桥通车\n" + placed,
		place: true,
		fires: func(v *View) bool { return v.isLarger(0.5) },
	},
	{
		Name: "indent.seen", Doc: "A line that begins behind its column's edge begins a paragraph.", For: begins,
		Example: placed + "> {40 10 1}会议指出，要落实责任。", Counter: placed + "> {20 10 1}会议指出，要落实责任。",
		place: true,
		fires: func(v *View) bool { return v.isIndented() },
	},
	{
		Name: "indent.seen-inside", Doc: "A line inside a paragraph begins at its column's edge.", For: goesOn,
		Example: placed + "> {40 10 1}会议指出，要落实责任。", Counter: placed + "> {20 10 1}会议指出，要落实责任。",
		place: true,
		fires: func(v *View) bool { return v.isIndented() },
	},
	{
		Name: "indent.flush", Doc: "A paragraph does not begin at its column's edge on a page of indents.", For: begins,
		Example: placed + "> {20 10 1}会议指出，要落实责任。", Counter: placed + "> {40 10 1}会议指出，要落实责任。",
		place: true,
		fires: func(v *View) bool {
			return v.isFlush() && v.Cues&(cue.Entry|cue.Talk|cue.Brief|cue.Dateline) == 0 && !v.isSalutation()
		},
	},
	{
		Name: "head.body-size", Doc: "A headline is not of the body's size and font.", For: of(label.Head),
		Example: placed + "> {20 10 1}会议指出", Counter: placed + "> {20 14 2}会议指出",
		place: true,
		fires: func(v *View) bool { return v.isBodySize() && v.Line.Place.Font == v.Page.Font },
	},
	{
		Name: "verse.runs-on", Doc: "A line that fills its column and ends in no mark is prose, whose sentence runs on.", For: of(label.Verse),
		Example: placed + "> {20 10 1}会议指出，要落实责任，抓好各", Counter: placed + "> {20 10 1}河水慢慢地流",
		place: true,
		fires: func(v *View) bool { return v.Line.End == measure.EndsBare && v.fillsColumn() },
	},
	{
		Name: "subhead.font", Doc: "A sub-head is of the body's size in another font.", For: of(label.Subhead),
		Example: placed + "> {20 10 3}难在哪里", Counter: placed + "> {20 10 1}难在哪里",
		place: true,
		fires: func(v *View) bool { return v.isBodySize() && v.Line.Place.Font != v.Page.Font },
	},
	{
		Name: "caption.smaller", Doc: "A caption is set smaller than the body.", For: of(label.Caption),
		Example: placed + "> {20 8 1}图为新桥夜景。", Counter: placed + "> {20 10 1}图为新桥夜景。",
		place: true,
		fires: func(v *View) bool { return v.isSmaller() },
	},
	{
		Name: "head.place", Doc: "A line of a headline group by its size and place, of which no word says that it is something else.", For: of(label.Head),
		Example: "{20 14 2 head}新桥通车\n{20 10 1 story}会议强调，要加强领导。", Counter: "{20 14 2 head}停水公告\n{20 10 1 story}会议强调，要加强领导。",
		place: true,
		fires: func(v *View) bool {
			return v.Line.Place.Head && v.Cues&cue.Signs == 0 && !v.isFurniture() && !v.isSigned()
		},
	},
	{
		Name: "column.place", Doc: "A short word in no larger type than the body's, first over a much larger line of its headline group, names a column.", For: of(label.Column),
		Example: placed + "> {20 10 2 head}江边小议\n{20 20 2 head}新桥通车", Counter: placed + "> {20 10 2 head}通车仪式昨天举行\n{20 20 2 head}新桥通车",
		place: true,
		fires: func(v *View) bool { return v.namesColumn() },
	},
	{
		Name: "head.signs", Doc: "Signs without a letter among them are an ornament, however large.", For: of(label.Head, label.Column),
		Example: "{20 14 2 head}◆ ◇ ◆", Counter: "{20 14 2 head}◆新桥通车◆",
		place: true,
		cues:  cue.Signs,
		fires: func(v *View) bool { return v.Line.Place.Head },
	},
	{
		Name: "head.folio-place", Doc: "What the words of a folio at the page's edge say is no headline, however large.", For: of(label.Head),
		Example: "{20 14 2 head}2024年3月7日 星期四\n" + placed, Counter: "{20 14 2 head}新桥通车\n" + placed,
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Head && v.Cues&cue.Folio != 0 && v.isAtEdge() },
	},
	{
		Name: "subhead.place", Doc: "A line of a headline group by its size and place is no sub-head.", For: of(label.Subhead),
		Example: "{20 14 2 head}新桥通车", Counter: "{20 14 2 story}新桥通车",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Head },
	},
	{
		Name: "body.place", Doc: "Prose stands in a column.", For: bodies,
		Example: "{20 14 2 head}新桥通车", Counter: "{20 10 1 story}会议强调，要加强领导。",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Head },
	},
	{
		Name: "head.in-column", Doc: "A line of a column is of no headline.", For: of(label.Head),
		Example: "{20 10 1 story}新桥通车", Counter: "{20 14 2 head}新桥通车",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Column > 0 },
	},
	{
		Name: "row.place", Doc: "A line of cells that stand under one another.", For: of(label.Row),
		Example: "{20 10 1 row}品种 批发价", Counter: "{20 10 1 story}品种 批发价",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Row && v.Cues&(cue.Weather|cue.Box) == 0 },
	},
	{
		Name: "body.row", Doc: "A line of cells is no prose.", For: bodies,
		Example: "{20 10 1 row}品种 批发价", Counter: "{20 10 1 story}品种 批发价",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Row && v.Cues&(cue.Weather|cue.Box) == 0 },
	},
	{
		Name: "caption.place", Doc: "A few lines right under a picture.", For: of(label.Caption),
		Example: "{20 10 1 picture}新桥夜景。", Counter: "{20 10 1 story}新桥夜景。",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.UnderPicture },
	},
	{
		Name: "byline.photographer", Doc: "Who took the pictures signs a text at the right edge under it.", For: of(label.Byline),
		Example: "{20 10 1 story}会议强调，要加强领导。\n> {90 10 1 story}陈小林 摄", Counter: "{20 10 1 story}会议强调，要加强领导。\n> {90 10 1 picture}陈小林 摄",
		place: true,
		cues:  cue.Caption,
		fires: func(v *View) bool {
			p := &v.Line.Place
			return v.Line.Runes <= 14 && !p.UnderPicture && p.Column > 0 && p.Column == v.Prev.Place.Column && p.Indent >= 4 && p.Room < 1.5
		},
	},
	{
		Name: "caption.under-head", Doc: "What stands right under a headline, and under no picture, is its text.", For: of(label.Caption),
		Example: "{20 14 2 head}新桥通车\n> {20 10 1 story}图为新桥夜景。", Counter: "{20 14 2 head}新桥通车\n> {20 10 1 picture}图为新桥夜景。",
		place: true,
		fires: func(v *View) bool {
			return v.Prev.Place.Head && v.Line.Place.Column > 0 && !v.Line.Place.UnderPicture && v.Line.Place.Story == v.Prev.Place.Story
		},
	},
	{
		Name: "rest.under-head", Doc: "What stands right under a headline that is none of a box is no notice, guide or imprint.",
		For:     of(label.Notice, label.Guide, label.Imprint),
		Example: "{20 14 2 head}新桥通车\n> {20 10 1 story}图为新桥夜景。", Counter: "{20 14 2 head}停水公告\n> {20 10 1 story}图为新桥夜景。",
		place: true,
		fires: func(v *View) bool {
			return v.Prev.Place.Head && v.Line.Place.Column > 0 && v.Line.Place.Story == v.Prev.Place.Story &&
				v.Before&(cue.Weather|cue.Box|cue.Notice|cue.Imprint|cue.Guide|cue.Folio) == 0
		},
	},
	{
		Name: "other.in-column", Doc: "A line in a column under a headline is something.", For: of(label.Other),
		Example: "{20 14 2 head}新桥通车\n> {20 10 1 story}会议强调", Counter: "{20 10 1 story}会议强调",
		place: true,
		fires: func(v *View) bool { return v.Line.Place.Column > 0 && v.Page.Headed[v.Line.Place.Story] },
	},
	{
		Name: "begin.at-edge", Doc: "A paragraph does not begin at its column's edge where others are indented.", For: begins,
		Example: "{40 10 1 story}会议强调，要加强领导。\n> {20 10 1 story}会议指出，要落实责任。", Counter: "> {40 10 1 story}会议强调，要加强领导。\n{20 10 1 story}会议指出，要落实责任。",
		place: true,
		fires: func(v *View) bool {
			return v.Page.Indents && v.Line.Place.Column > 0 && v.Line.Place.Indent < 0.5 && !v.isSalutation()
		},
	},
	{
		Name: "goes-on.indented", Doc: "A line that goes on begins at its column's edge.", For: goesOn,
		Example: "> {40 10 1 story}会议强调，要加强领导。\n{20 10 1 story}会议指出，要落实责任。", Counter: "{40 10 1 story}会议强调，要加强领导。\n> {20 10 1 story}会议指出，要落实责任。",
		place: true,
		fires: func(v *View) bool { return v.Page.Indents && v.Line.Place.Column > 0 && v.Line.Place.Indent >= 0.8 },
	},
}
