package rule

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// titleRules are the rules on titles that stand among lines of their own length: over tables,
// lists and verse, and of two parts with a gap between them.
var titleRules = []Rule{
	{
		Name: "row.names-table", Doc: "What says that a table follows stands over it.", For: of(label.Row, label.Verse),
		Example: "白塘杯门球赛成绩\n小堡队\n6:3\n东岭队", Counter: "成绩\n6:3\n东岭队",
		short: true,
		fires: func(v *View) bool { return v.Line.Runes >= 5 && v.Line.Latin == 0 && cue.NamesTable(v.Line.Text) },
	},
	{
		Name: "row.apart", Doc: "Where blank lines part rows of as many cells each, lines of another number are none.", For: of(label.Row),
		Example: "门球赛\n\n丙队\n6:1\n丁队\n\n戊队\n2:4\n己队", Counter: "丙队\n6:1\n丁队\n\n戊队\n2:4\n己队",
		short: true,
		fires: func(v *View) bool { return v.Apart },
	},
	{
		Name: "row.block", Doc: "Lines between blank lines, as many as above or below them and all short, are a row's cells if figures are among them.", For: of(label.Row),
		Example: "> 丙队\n6:1\n丁队\n\n戊队\n2:4\n己队", Counter: "> 河水慢慢\n桥上有人\n风也走过\n\n我在桥下\n数着船\n直到天黑",
		short: true,
		fires: func(v *View) bool { return v.Block && v.Figures > 0 },
	},
	{
		Name: "body.over-list", Doc: "A line without a mark at its end, over the first entry of a list, is the list's title.", For: bodies,
		Example: "惠民生八条措施\n1.增开夜班公交。\n2.延长开馆时间。", Counter: "措施有以下几条：\n1.增开夜班公交。\n2.延长开馆时间。",
		fires: func(v *View) bool {
			const entries = cue.Entry | cue.Point | cue.Talk | cue.Brief
			return v.Line.End == measure.EndsBare && v.Cues&entries == 0 && v.Line.Traits&measure.HasStop == 0 && v.Behind&cue.Entry != 0 && cue.IsFirstEntry(v.Next.Text)
		},
	},
	{
		Name: "body.two-parts", Doc: "Two parts of several characters with a gap between them, and no mark, are no prose.", For: bodies,
		Example: "会议强调，要加强领导。\n> 石桥修缮完工 两岸居民同行", Counter: "会议强调，要加强领导。\n> “石桥修缮完工 两岸居民同行",
		fires: func(v *View) bool { return hasTwoParts(v) },
	},
	{
		Name: "verse.over-author", Doc: "A short line behind a blank line and over its author's name is the title of verse.", For: of(label.Verse),
		Example: "河水慢慢地流\n\n> 河边的树\n林晓棠\n小时候\n我家门前有一条河", Counter: "河水慢慢地流\n\n桥上有人走过\n> 直到天黑\n林晓棠",
		short: true,
		fires: func(v *View) bool { return v.Line.Blank && isOverAuthor(v, false) },
	},
	{
		Name: "verse.over-signed", Doc: "Where authors stand above their verse, the line over an author is a title.", For: of(label.Verse),
		Example: "石桥\n沈知秋\n我走过石桥\n风也走过\n直到天黑\n> 河边的树\n林晓棠\n小时候\n我家门前有一条河\n一只两只", Counter: "我走过石桥\n风也走过\n> 直到天黑\n沈知秋",
		short: true,
		fires: func(v *View) bool { return v.Page.SignedAbove && isOverAuthor(v, true) },
	},
	{
		Name: "byline.over-verse", Doc: "A name between short lines, of which none is a name, is the author's of verse.", For: of(label.Byline),
		Example: "> 林晓棠\n河水慢慢地流\n桥上有人走过\n风也走过", Counter: "> 林晓棠\n沈知秋\n周子墨\n袁泉",
		cues: cue.Author, short: true,
		fires: func(v *View) bool { return isAuthorOfVerse(v) },
	},
}

// isAuthorOfVerse recognises a name alone among short lines that are neither names nor figures.
func isAuthorOfVerse(v *View) bool {
	const others = cue.Author | cue.Cell | cue.Byline
	return v.Line.Runes <= 6 && v.Short >= 3 && v.Figures == 0 && (v.Before|v.Behind)&others == 0
}

// isOverAuthor recognises a line over a name alone, which no blank line parts from it, or which one
// may.
func isOverAuthor(v *View, blank bool) bool {
	return v.Behind&cue.Author != 0 && (blank || !v.Next.Blank) && v.Cues&cue.Author == 0 && v.Line.End == measure.EndsBare && v.Figures == 0 && v.Next.Runes <= 6
}

// leastPart is the number of characters that each part of a line of two parts has at least. Names
// have fewer.
const leastPart = 4

// hasTwoParts recognises a line whose gaps part two or three texts of several characters, without
// the words and marks with which gaps stand in prose: datelines, signatures, brackets, quotes.
func hasTwoParts(v *View) bool {
	l := v.Line
	if !l.Gaps || l.Stretched || l.Lead > 0 || l.End != measure.EndsBare || l.Traits&(measure.HasStop|measure.HasRoles|measure.HasPhoto) != 0 ||
		v.Cues&^(cue.Advice|cue.Cell) != 0 || measure.HasAny(l.Text, "（", "“", "《", "「", "(", "【") {
		return false
	}
	part, parts := 0, 0 // part: the characters since the last gap between two ideographs
	gap, before := false, rune(0)
	for at, n := 0, 0; at < len(l.Text); at += n {
		var r rune
		if r, n = measure.RuneAt(l.Text, at); measure.IsGap(r) {
			gap = true
			continue
		}
		if gap && measure.ClassOf(before) == measure.Ideograph && measure.ClassOf(r) == measure.Ideograph {
			if part < leastPart {
				return false
			}
			part, parts = 0, parts+1
		}
		part++
		gap, before = false, r
	}
	return part >= leastPart && (parts == 1 || parts == 2)
}

// mostBlocks is the number of lines within which the blocks around a line are looked for.
const mostBlocks = 16

// block compares the block of lines between blank lines in which line i stands with those above and
// below it. The lines of a table's row are such a block, and those of the next row another.
func (v *View) block(lines []measure.Line, i int) {
	from, to := blockAt(lines, i)
	n, next, before := to-from, sizeOf(lines, to), 0
	if from > 0 {
		before = sizeBefore(lines, from)
	}
	v.Apart = n <= 2 && next > 1 && next != n && (next == before || next == sizeOf(lines, to+next))
	v.Block = n > 1 && (n == next || n == before) && cellsIn(lines[from:to]) == n
}

// blockAt returns the lines [from, to) around line i between which no blank line stands.
func blockAt(lines []measure.Line, i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && !lines[from].Blank && i-from < mostBlocks {
		from--
	}
	for to < len(lines) && !lines[to].Blank && to-i < mostBlocks {
		to++
	}
	return from, to
}

// sizeOf returns the number of lines of the block that begins with a line; 0 if one of them is not
// as short as a cell.
func sizeOf(lines []measure.Line, from int) int {
	if from >= len(lines) {
		return 0
	}
	_, to := blockAt(lines, from)
	return cellsIn(lines[from:to])
}

// sizeBefore returns the same of the block that ends before a line.
func sizeBefore(lines []measure.Line, to int) int {
	from, _ := blockAt(lines, to-1)
	return cellsIn(lines[from:to])
}

func cellsIn(lines []measure.Line) int {
	for i := range lines {
		if lines[i].Nat > 9*measure.OneEm || lines[i].Traits&measure.HasStop != 0 {
			return 0
		}
	}
	return len(lines)
}
