package raw

import (
	"strings"
	"unicode/utf8"
)

// headParts is a headline split as a page prints it.
type headParts struct {
	label  []int // 栏目, wholly in brackets
	kicker []int
	main   []int
	deck   []int
	sure   float64
}

// form is what is known of a head beside its lines.
type form struct {
	// blanks says that the extractor sets blank lines: between lines that begin
	// elsewhere, and where the leading is wide.
	blanks bool
	// reported says that a reporter wrote the article: four characters over it
	// are of a series, and not the name of a column, in which others write.
	reported bool
	// torn tells that a line was broken inside a word: the characters on both
	// sides of the break stand together in the body.
	torn func(a, b *line) bool
	// known is the share of a line's character pairs that stand in the body:
	// none of the name of a series, but hardly ever none of a headline.
	known func(l *line) float32
}

// splitHead tells kicker, headline and deck of a group of head lines. The
// text has no type sizes; what is left to go by is listed with its weight at
// weighedHead.score. Every way to cut the lines into three runs is tried.
func splitHead(lines []line, head []int, f form) headParts {
	var p headParts
	for len(head) > 1 && (isLabel(lines[head[0]].text) || namesColumn(&lines[head[0]]) || !f.reported && isColumn(&lines[head[0]], &lines[head[1]])) {
		p.label, head = append(p.label, head[0]), head[1:]
	}
	for n := len(head); n > 1 && isLabel(lines[head[n-1]].text); n = len(head) {
		p.label, head = append(p.label, head[n-1]), head[:n-1]
	}
	n := len(head)
	if n == 0 {
		return p
	}
	if n == 1 {
		p.main, p.sure = head, 1
		return p
	}
	w := weighHead(lines, head, f)
	bestK, bestD, best, second := 0, n, float32(-1e9), float32(-1e9)
	for k := 0; k < min(n, 3); k++ { // kicker: lines [0, k)
		for d := k + 1; d <= n; d++ { // deck: lines [d, n)
			if d-k > 3 {
				continue
			}
			s := w.score(k, d)
			if s > best {
				bestK, bestD, best, second = k, d, s, best
			} else if s > second {
				second = s
			}
		}
	}
	p.kicker, p.main, p.deck = head[:bestK], head[bestK:bestD], head[bestD:]
	p.sure = 0.5 + 0.5*float64(min(1, (best-second)/4))
	return p
}

// parted tells a line of two halves with a space between.
func parted(l *line) bool { return strings.Contains(l.text, " ") && !l.stretched && l.latin == 0 }

// isDash tells what a deck begins with.
func isDash(s string) bool { return hasPrefixAny(s, "——", "──", "―") }

// runsOn tells that a line was broken inside a headline that was too long:
// what is left over stands alone on the next.
func runsOn(a, b *line) bool {
	return (b.runes <= 2 && a.runes >= 8 || b.runes == 3 && a.runes >= 10) && classOf(firstRune(b.text)) == ideograph || quoteOpen(a.text)
}

// quoteOpen tells that a quotation or a title begun in the text goes on.
func quoteOpen(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '“', '「', '《', '（', '『', '【':
			n++
		case '”', '」', '》', '）', '』', '】':
			n--
		}
	}
	return n > 0
}

// runsOn tells the same by the words of the body too.
func (f form) runsOn(a, b *line) bool { return runsOn(a, b) || f.torn != nil && f.torn(a, b) }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// opensUp tells a line that cannot stand alone: a subject without its verb.
func opensUp(s string) bool {
	return hasSuffixAny(s, "行动", "小区", "启动", "工程", "保险", "的", "和", "与", "暨", "在", "将", "以", "”", "昨天", "昨日", "今日", "明日", "明天", "今天") && !strings.Contains(s, " ")
}

// leansOn tells two lines of one sentence: the second has no subject, or the
// first is the beginning of a long official title.
func leansOn(a, b string) bool {
	return hasPrefixAny(b, "为", "将", "让", "把", "使", "令", "被", "由", "在", "对", "與", "与", "和", "及", "的") && !strings.Contains(b, " ") ||
		hasPrefixAny(a, "关于", "關於") && !strings.Contains(a, "的")
}

// isLabel tells a column's name in brackets: （今日谈）, 【政策问答】, 〔社論〕.
func isLabel(s string) bool {
	inner, ok := cutBrackets(s)
	if ok {
		n := utf8.RuneCountInString(inner)
		return n >= 2 && n <= 10 && !isName(inner) && !hasRole(inner)
	}
	return (strings.HasPrefix(s, "■") || strings.HasPrefix(s, "●")) && utf8.RuneCountInString(s) <= 7
}

// namesColumn tells a column's name by its words: 山湾评论, 健康问答, 港边小议.
// It stands above a title and never behind one.
func namesColumn(l *line) bool {
	if l.runes == 2 {
		return hasSuffixAny(l.text, "街谈", "杂谈", "漫谈", "闲谈", "茶话", "闲话", "夜话", "絮语", "时评", "短评", "快评", "社论", "社論", "短評", "隨筆", "随笔")
	}
	return l.runes >= 3 && l.runes <= 6 && l.last == ideograph &&
		hasSuffixAny(l.text, "评论", "評論", "茶话", "茶話", "闲话", "閒話", "絮语", "絮語", "闲谈", "街谈", "小议", "小議", "快评", "时评", "短评", "杂谈", "漫谈", "随笔", "隨筆", "问答", "問答", "夜话", "茶座", "连线", "讲堂", "札记", "新读", "新语", "信箱", "来信", "说法", "說法", "投书", "論壇", "论坛", "之窗", "观察哨", "广角")
}

// isColumn tells a column's name above a title by its form: four characters
// or less over a title much longer, or over one so short that the two are no
// halves. What names an occasion is a kicker.
func isColumn(l, title *line) bool {
	if l.runes > 4 || l.runes < 3 || l.lo != em(l.runes)*oneEm || title.nat*2 < l.nat*3 && !(l.runes == 4 && title.runes <= 2) {
		return false
	}
	return !hasAny(l.text, "两会", "全会", "春运", "高考", "国庆", "春节", "中秋", "大会", "世博", "抗疫", "防汛", "看台") && l.last == ideograph
}
