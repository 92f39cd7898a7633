package heads

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// Kicker is the evidence of a line's words for a kicker, in nats. A kicker says what
// happened or in which series, in a full sentence that ends in a verb of procedure.
func Kicker(l *measure.Line) float32 {
	var s float32
	for i := range kickerRules {
		if kickerRules[i].holds(l) {
			s += weight[kickerRules[i].rule]
		}
	}
	return s
}

// Deck is the evidence of a line's words for a deck, in nats. A deck adds figures, has two
// halves side by side, or quotes a person.
func Deck(l *measure.Line) float32 {
	var s float32
	for i := range deckRules {
		if deckRules[i].holds(l) {
			s += weight[deckRules[i].rule]
		}
	}
	return s
}

// wordRule is a rule on the words of one line. It applies to its example and not to
// its counter-example, as a test checks.
type wordRule struct {
	rule             rule
	example, counter string
	holds            func(l *measure.Line) bool
}

var kickerRules = [...]wordRule{
	{kickerOccasion, "市委全会昨天召开", "老桥今天合龙", func(l *measure.Line) bool { return endsInAny(l.Text, occasionEnds) }},
	{kickerPart, "走进老街（之三）", "走进老街（旧城）", func(l *measure.Line) bool { return isOfSeries(l.Text) }},
	{kickerReport, "银发经济调查", "调查银发经济的来龙去脉", func(l *measure.Line) bool { return l.Runes <= 8 && endsInAny(l.Text, reportEnds) }},
	{kickerTheme, "聚焦全市两会", "老桥今天合龙", namesTheme},
	{kickerView, "乡村振兴看山湾", "站在桥上看老街的灯火", func(l *measure.Line) bool {
		return l.Runes <= 10 && l.Last == measure.Ideograph && isThemeWithPlace(l.Text)
	}},
	{kickerSession, "第八届读书节昨天开幕", "第八个读书人", func(l *measure.Line) bool { return isSession(l.Text) }},
	{kickerOurs, "我市出台新办法", "我市新增3条公交线", func(l *measure.Line) bool { return beginsInAny(l.Text, ours) && !cue.HasDigit(l.Text) }},
	{kickerTime, "昨晚9点，一场大雨", "昨晚9点下了一场大雨", setsTime},
	{kickerReacts, "环湖大街居民纳闷", "居民为什么纳闷不难猜", func(l *measure.Line) bool { return endsInAny(l.Text, reactionEnds) }},
	{kickerAbout, "记山湾村退休教师林知远", "记者走进山湾村", tellsOf},
	{kickerShort, "湖畔纪事", "第八届读书节昨天开幕", func(l *measure.Line) bool { return l.Runes <= 6 }},
}

var deckRules = [...]wordRule{
	{deckSpaced, "全长百米 工期两年", "全长百米工期两年", func(l *measure.Line) bool { return l.Gaps && !l.Stretched && strings.Contains(l.Text, " ") }},
	{deckColon, "市长：年底通车", "市长说年底通车", func(l *measure.Line) bool { return l.Marks+l.Latin > 0 && measure.HasAnyCharacter(l.Text, "：:") }},
	{deckAsks, "桥怎么还不通？", "桥通车了", func(l *measure.Line) bool { return l.End == measure.EndsAsk }},
	{deckComma, "桥通了，路宽了", "桥通了路宽了", func(l *measure.Line) bool { return l.Marks+l.Latin > 0 && measure.HasAnyCharacter(l.Text, "，,") }},
	{deckNumber, "全长15公里", "全长不短", func(l *measure.Line) bool { return cue.HasDigit(l.Text) || numerals(l.Text) >= 3 }},
	{deckLong, "从城东到城西的第一条公交专线今天早晨六点钟正式开通运营", "从城东到城西", func(l *measure.Line) bool { return l.Nat > 24*measure.OneEm }},
	{deckAttended, "邱存义出席并讲话", "邱存义到场", func(l *measure.Line) bool { return endsInAny(l.Text, attendedEnds) }},
	{deckDetail, "全市四成小区受益", "小区受益的有四成", func(l *measure.Line) bool { return beginsInAny(l.Text, details) }},
	{deckFigure, "首批3000户受益", "首批用户受益", addsDetail},
	{deckAbout, "记山湾村退休教师林知远", "记住山湾村的老教师", tellsOf},
	{deckSpeaker, "专家建议早做准备", "早做准备是专家的建议", func(l *measure.Line) bool { return beginsInAny(l.Text, speakers) }},
}

// namesTheme recognises the theme under which a matter is reported.
func namesTheme(l *measure.Line) bool {
	t := l.Text
	return beginsInAny(t, themeOpenings) || measure.HasAnyCharacter(t, "·•・") || l.Runes <= 9 && measure.HasAny(t, themes...)
}

// setsTime recognises a line that begins with a time and has its event behind a comma,
// 昨晚9点，一场大雨, and one that ends in the hours from when to when: 首末班6∶00—22∶30.
func setsTime(l *measure.Line) bool {
	if endsInHours(l.Text) {
		return true
	}
	before, event, found := strings.Cut(l.Text, "，")
	if !found || event == "" || utf8.RuneCountInString(before) > 10 {
		return false
	}
	return beginsInAny(before, timeBegins) || strings.IndexAny(before, "0123456789") == 0 && endsInAny(before, timeEnds)
}

// endsInHours reports whether a text ends in two times of day with a dash between them.
func endsInHours(s string) bool {
	before, to := cutHour(s)
	if !to {
		return false
	}
	for _, dash := range [...]string{"—", "－", "-", "–", "至", "~", "～"} {
		if rest, found := strings.CutSuffix(before, dash); found {
			_, from := cutHour(rest)
			return from
		}
	}
	return false
}

// EndsInTime reports whether a text ends in a time of day in figures, which nothing continues.
func EndsInTime(s string) bool { _, found := cutHour(s); return found }

// cutHour takes a time of day in figures off the end of a text: 22∶30.
func cutHour(s string) (before string, found bool) {
	rest := strings.TrimRight(s, "0123456789")
	if len(s)-len(rest) != 2 {
		return s, false
	}
	for _, colon := range [...]string{"∶", ":", "："} {
		if hour, is := strings.CutSuffix(rest, colon); is && endsInDigit(hour) {
			return strings.TrimRight(hour, "0123456789"), true
		}
	}
	return s, false
}

// tellsOf recognises a line that says of whom the article tells: 记山湾村教师林知远.
func tellsOf(l *measure.Line) bool {
	return l.Runes >= 6 && l.Last == measure.Ideograph && beginsInAny(l.Text, tells) && !beginsInAny(l.Text, tellsNot)
}

// sharedRunes is the length of a run of Chinese characters that two lines of one headline
// hardly ever share: its sentence says a thing once.
const sharedRunes = 3

// repeats returns the length of the longest run of Chinese characters of line a that line b has
// too: sharedRunes, one less, or zero for what is shorter.
func repeats(a, b string) int {
	if len(a) > maxRepeats || len(b) > maxRepeats {
		return 0
	}
	longest, run := 0, 0
	var from [sharedRunes]int // where the last characters of the run begin
	for at, r := range a {
		if !unicode.Is(unicode.Han, r) {
			run = 0
			continue
		}
		copy(from[:], from[1:])
		run, from[sharedRunes-1] = run+1, at
		for n := min(run, sharedRunes); n > max(longest, sharedRunes-2); n-- {
			if strings.Contains(b, a[from[sharedRunes-n]:at+utf8.RuneLen(r)]) {
				longest = n
			}
		}
	}
	return longest
}

// maxRepeats is the length in bytes above which a line is no line of a headline and is not
// searched for words of the line before it.
const maxRepeats = 240

// addsDetail recognises a line that adds a detail: from when, how much, who is first.
func addsDetail(l *measure.Line) bool {
	t := l.Text
	return beginsInAny(t, figures) && (cue.HasDigit(t) || numerals(t) > 0) || isYearly(t) && cue.HasDigit(t)
}

// isOfSeries recognises the number of a piece of a series: （之三）, 系列报道③, 《…》系列.
func isOfSeries(t string) bool {
	if endsInAny(t, partEnds) {
		return true
	}
	if at := strings.LastIndex(t, "之"); at > 0 && cue.Number(t[at+len("之"):]) > 0 {
		return true
	}
	at := strings.LastIndex(t, "（")
	if at <= 0 || !strings.HasSuffix(t, "）") {
		return false
	}
	inner := strings.TrimSuffix(t[at+len("（"):], "）")
	return cue.Number(strings.TrimPrefix(inner, "之")) > 0 || inner == "上" || inner == "中" || inner == "下"
}

// isThemeWithPlace recognises a theme and the place where it is observed: 乡村振兴看山湾,
// 城市更新看柳溪.
func isThemeWithPlace(t string) bool {
	at := strings.LastIndex(t, "看")
	if at <= 2*3 {
		return false
	}
	n := utf8.RuneCountInString(t[at:]) - 1
	return n == 2 || n == 3
}

// isSession recognises a numbered meeting or festival that takes place:
// 第八届读书节昨天开幕.
func isSession(t string) bool {
	at := strings.Index(t, "第")
	return at >= 0 && measure.HasAnyCharacter(t[at:], "届屆次") && measure.HasAny(t[at:], "会", "會", "节", "節", "赛", "賽", "展")
}

// isYearly recognises an amount each year, as in 年产十万吨, and not 年轻 or 年货.
func isYearly(t string) bool { return strings.HasPrefix(t, "年") && !beginsInAny(t, yearWords) }

// numerals counts the Chinese numerals of a text: 九千二百, 四十二.
func numerals(s string) int {
	n := 0
	for _, r := range s {
		if numerical.Has(r) {
			n++
		}
	}
	return n
}

var numerical = wordlist.CharactersOf("一二三四五六七八九十百千万萬亿億")

// hasQuotedWord reports whether a line has a quoted word, a question or an exclamation. A
// line that is a quotation as a whole does not count.
func hasQuotedWord(l *measure.Line) bool {
	return l.Marks > 0 && measure.HasAnyCharacter(l.Text, "“「？！") && !(l.First == measure.Opening && l.Last == measure.Closing)
}

// isParted recognises a line of two halves with a space between.
func isParted(l *measure.Line) bool {
	return strings.Contains(l.Text, " ") && !l.Stretched && l.Latin == 0
}

// BeginsInDash reports whether a line begins with a dash, as decks do.
func BeginsInDash(s string) bool { return measure.HasPrefixAny(s, "——", "──", "―") }

// IsBrokenHeadline reports whether a headline was too long for line a and was broken there: its
// rest stands alone on line b, or a quotation or a figure continues there.
func IsBrokenHeadline(a, b *measure.Line) bool {
	return isDash(a.Text) || isPartAlone(b) || breaksFigure(a.Text, b.Text) || isRest(a, b) || (isFigure(b) || isAmount(b) && a.Runes >= 4 || a.Runes == 2 && b.First == measure.Digit) && a.IsBare() || isFigure(a) && units.Has(b.FirstRune()) ||
		QuoteIsOpen(a.Text) || a.IsBare() && (openEnds.Has(measure.LastRune(a.Text)) && a.Runes > 2 || breaksSpeaker(b.Text))
}

var (
	// units begin what is counted: 2|小时, 91|万元大产业.
	units = wordlist.CharactersOf("个個万萬亿億千百元小分秒天日月年岁歲人名户戶家次项項条條件吨噸亩畝米公里成倍度只位座所种種级級期届屆场場")
	// openEnds are characters that end no line of sense: something has to follow.
	openEnds = wordlist.CharactersOf("再将將把被与與让讓由且")
	// counted are characters behind which 把 counts things or is the end of a word: 一把锁, 火把.
	counted = wordlist.CharactersOf("一二三四五六七八九十两兩几幾这這那第每半火拖门門车車")
)

// breaksSpeaker reports whether a line begins with the last character of who speaks: 兰：把桥修好.
func breaksSpeaker(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return strings.HasPrefix(s[n:], "：") && measure.ClassOf(measure.FirstRune(s)) == measure.Ideograph
}

// isRest reports whether line b has so few characters, and line a so many, that b is no part of
// a headline by itself.
func isRest(a, b *measure.Line) bool {
	return b.First == measure.Ideograph && (b.Runes == 1 && a.Runes >= 4 || b.Runes == 2 && a.Runes >= 6 || b.Runes == 3 && a.Runes >= 10)
}

// isFigure reports whether a line is nothing but a figure, which is no part of a headline by
// itself: 7.4%, 5970.
func isFigure(l *measure.Line) bool {
	return l.Runes <= 6 && l.First == measure.Digit && strings.Trim(l.Text, "0123456789.,%％‰℃") == ""
}

// isAmount reports whether a line is nothing but a figure and what it counts, which is no part of
// a headline by itself either: 8小时, 4403公里.
func isAmount(l *measure.Line) bool {
	unit := strings.TrimLeft(l.Text, "0123456789.")
	if l.First != measure.Digit || unit == "" || utf8.RuneCountInString(unit) > mostUnit || strings.ContainsFunc(unit, isNotHan) {
		return false
	}
	return units.Has(measure.FirstRune(unit))
}

// mostUnit is the number of characters of the longest unit: 个百分点.
const mostUnit = 4

func isNotHan(r rune) bool { return !unicode.Is(unicode.Han, r) }

// breaksFigure reports whether a figure or a time of day goes on behind a line's end: 首班7∶ and
// 00开出.
func breaksFigure(a, b string) bool {
	for _, mark := range [...]string{".", ",", ":", "∶", "："} {
		if before, found := strings.CutSuffix(a, mark); found {
			return endsInDigit(before) && b != "" && b[0] >= '0' && b[0] <= '9'
		}
	}
	return false
}

func endsInDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// QuoteIsOpen reports whether a quotation or a title in 《》 that begins in the text
// does not end in it.
func QuoteIsOpen(s string) bool {
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

// LacksVerb recognises a line that cannot stand alone: a subject without its verb. A quoted word
// behind an adverb is a verb: 老船今晨“归队”.
func LacksVerb(s string) bool {
	if !endsInAny(s, subjectEnds) || strings.Contains(s, " ") {
		return false
	}
	at := strings.LastIndex(s, "“")
	return at < 0 || !strings.HasSuffix(s, "”") || !endsInAny(s[:at], adverbs)
}

// AreOneSentence reports whether two lines are of one sentence: the second has no subject, or
// the first is the beginning of a long official title.
func AreOneSentence(a, b string) bool {
	return beginsInAny(b, predicates) && !strings.Contains(b, " ") || beginsInAny(a, officialTitles) && !strings.Contains(a, "的")
}

// IsShortColumn recognises a column's name above a title by its form: at most four
// characters over a title that is much longer, or so short that the two cannot be
// halves of one headline. A line that names an occasion is a kicker instead.
func IsShortColumn(l, title *measure.Line) bool {
	if l.Runes > 4 || l.Runes < 3 || l.Lo != measure.Em(l.Runes)*measure.OneEm || title.Nat*2 < l.Nat*3 && !(l.Runes == 4 && title.Runes <= 2) {
		return false
	}
	return !measure.HasAny(l.Text, events...) && l.Last == measure.Ideograph
}
