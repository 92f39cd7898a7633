package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/weather"
	"baolan/editions/wordlist"
)

// Set is a set of cues. A cue is what the words of a line say about its kind.
type Set uint32

// The cues.
const (
	Byline Set = 1 << iota
	Dateline
	Brief
	Folio
	Imprint
	Weather
	Advice // speaks of the weather, as a headline also can
	Notice
	Guide
	Caption
	Jump
	Column // a column's name in brackets
	Talk   // begins with the mark of a question or an answer: 问： 答：
	Box    // is in a weather box with a title
	Point  // a point of a list: 二、 （三） 4．

	Signs    // has signs and neither letters nor numbers
	Entry    // the number of an entry: 1. （2） ③
	Section  // the number of a section alone on its line: （三）
	Note     // （未完待续）
	Date     // a date and nothing else
	Giver    // who gives a notice: 市供水公司
	Author   // a name such as a byline is made of
	Cell     // a figure with its unit, as in a table
	Declares // words that only notices have: 声明作废, 联系电话
	Aside    // a remark in brackets, or half of one: （文中人物为化名）
)

// context is the cues that are no evidence against other kinds of line.
const context = Signs | Entry | Section | Note | Date | Giver | Author | Cell | Declares | Aside

// Of returns the cues of a line. It reads only the beginning of a long line, to be fast.
func Of(l *measure.Line) Set {
	h, known := openingHints(l)
	if known {
		return h
	}
	isShort := l.Traits&measure.HasStop == 0 && l.Nat <= 40*measure.OneEm
	if isShort && (l.First == measure.Opening || (l.Traits&measure.HasRoles != 0 || l.Runes <= 14) && MayBeByline(l)) {
		if _, ok := CutByline(l.Text); ok {
			return h | Byline
		}
	}
	if l.Runes <= 20 && l.Traits&measure.HasPaper != 0 && IsJumpLine(l) {
		h |= Jump
	}
	if isShort {
		h |= titleHints(l, h)
	}
	if l.Runes <= 70 && l.Traits&measure.HasPhoto != 0 && IsCaption(l.Text) {
		h |= Caption
	}
	return h | weatherHints(l)
}

// openingHints returns the cues of a line's beginning. If known is true, the line is a
// byline or has a dateline, and no more need be read.
func openingHints(l *measure.Line) (h Set, known bool) {
	s := l.Text
	first, size := utf8.DecodeRuneInString(s)
	opens := measure.TraitOf(first)
	if opens&measure.OpensTalk != 0 && measure.HasPrefixAny(s[size:], "：", ":") {
		h |= Talk
	}
	if opensPoint(first) && IsPoint(s) {
		h |= Point
	}
	if l.First == measure.Opening && OpensCredit(s) {
		return h | Dateline, true
	}
	if opens&measure.BylineMark != 0 {
		if _, ok := CutByline(s); ok {
			return Byline, true
		}
		if opens&measure.BriefMark != 0 && len(s) > size {
			h |= Brief
		}
	}
	if opensNews(l, opens) {
		return h | Dateline, true
	}
	return h, false
}

// OpensPoint reports whether a line begins with the number of a point or with the name of a
// speaker.
func OpensPoint(l *measure.Line) bool {
	h, _ := openingHints(l)
	return h&(Point|Talk) != 0
}

// opensNews reports whether a line begins with a dateline. opens is the trait of its first
// character.
func opensNews(l *measure.Line, opens measure.Trait) bool {
	if opens&measure.OpensDateline != 0 {
		if d, _ := CutDateline(DatelineOf(l)); d != "" {
			return true
		}
	}
	return newsOf.MayBeIn(l.Sign) && (cutPlaceNews(l.Text) > 0 || cutPaperNews(l.Text) > 0)
}

// japaneseHints returns the cues that a line has only on a Japanese page.
func japaneseHints(s string) (h Set) {
	if isBracketedName(s) {
		h |= Byline
	}
	if isJapaneseName(s) {
		h |= Author
	}
	if isPlacedPicture(s) {
		h |= Caption
	}
	return h
}

// weatherHints returns the cues of a line by the share of its words that are of the weather.
func weatherHints(l *measure.Line) Set {
	if l.Traits&measure.HasSky == 0 {
		return 0
	}
	switch share := weather.Share(l.Text, l.Sign); {
	case share >= 0.75 && l.Runes >= 6, share >= 0.4 && measure.HasAny(l.Text, "℃", "°C"):
		return Weather
	case share >= 0.3:
		return Advice
	}
	return 0
}

// newsOf is words that end a dateline with the name of a place or a paper.
var newsOf = wordlist.Of("消息", "讯", "報訊")

func opensPoint(r rune) bool {
	switch r {
	case '（', '第', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return false
}

// IsPoint reports whether a line begins with the number of a point (二、 （三） 第四，) and
// the subject of the point.
func IsPoint(s string) bool {
	t, round := strings.CutPrefix(s, "（")
	t = strings.TrimPrefix(t, "第")
	rest := strings.TrimLeft(t, "一二三四五六七八九十")
	n := len(t) - len(rest)
	switch {
	case n == 0 || n > len("二十一"):
		return false
	case round:
		return strings.HasPrefix(rest, "）")
	case len(t) != len(s): // 第四，
		return strings.HasPrefix(rest, "，")
	}
	return strings.HasPrefix(rest, "、")
}

// titleHints returns the cues of a short line without a stop. Most such lines are in no
// body.
func titleHints(l *measure.Line, h Set) Set {
	if h == 0 && (IsLabelInBrackets(l) || IsColumnName(l)) {
		h |= Column
	}
	t := l.Squeezed()
	if l.Runes <= 16 && weather.MayBeTitle(l.Sign) && weather.IsTitle(t) {
		h |= Folio
	}
	if l.Runes <= 60 && (l.Runes <= 9 || l.Traits&measure.HasPaper != 0 || l.Latin > 3) && IsFolio(l) {
		h |= Folio
	}
	if IsImprint(t) {
		h |= Imprint
	}
	if l.Runes <= 20 && IsNoticeTitle(t, l.Marks) {
		h |= Notice
	}
	if isGuideLine(l, t) {
		h |= Guide
	}
	return h
}

// isGuideLine reports whether a line, t without its spaces, points to another page. 第8版 广告 服务 is
// the head of its own.
func isGuideLine(l *measure.Line, t string) bool {
	return (l.Runes <= 14 || l.Traits&measure.HasPaper != 0 || l.Latin > 0) && IsGuide(t) && !(l.Gaps && hasPageHead(l.Text))
}

// IsLabelInBrackets recognises a column's name that begins with a bracket.
func IsLabelInBrackets(l *measure.Line) bool {
	return l.First == measure.Opening && (IsLabel(l.Text) || isFramed(l.Text))
}

// All returns the cues of every line, and corrects them by the cues of its neighbours: the
// names of a byline can continue on the next line, and a warning can follow a forecast.
func All(lines []measure.Line) []Set {
	hints := make([]Set, len(lines))
	japanese := isJapanese(lines)
	for i := range lines {
		hints[i] = Of(&lines[i]) | kindHints(&lines[i])
		if japanese {
			hints[i] |= japaneseHints(lines[i].Text)
		}
		if i > 0 {
			readAfter(lines, hints, i)
			readBroken(lines, hints, i)
			readAside(&lines[i-1], &lines[i], hints[i-1:i+1])
		}
	}
	for i := range lines {
		if hints[i]&^context == 0 && isNamedBeside(&lines[i]) && (i > 0 && hints[i-1]&Folio != 0 || i+1 < len(lines) && hints[i+1]&Folio != 0) {
			hints[i] |= Folio
		}
	}
	for i := len(lines) - 2; i >= 0; i-- {
		if hints[i]&Advice != 0 && hints[i+1]&Weather != 0 && weather.IsSky(lines[i].Text, lines[i].Sign) {
			hints[i] |= Weather
		}
	}
	head := markHeadRow(lines, hints)
	markFootRow(lines, hints)
	markBoxes(lines, hints)
	markGuides(lines, hints, head)
	return hints
}

// readAfter corrects the cues of line i by the line before it.
func readAfter(lines []measure.Line, hints []Set, i int) {
	if lines[i].First == measure.Opening && lines[i-1].End >= measure.EndsAsk && IsBracketedAuthor(lines[i].Text) {
		hints[i] = Byline // no label stands behind a body's last line
	}
	if hints[i]&Jump != 0 && measure.HasSuffixAny(lines[i-1].Text, "（", "（下", "（上", "（紧") {
		hints[i] &^= Jump // the jump began in the line before
	}
	if hints[i-1]&Byline != 0 && hints[i]&^context == 0 && EndsInRole(lines[i-1].Text) && lines[i].Runes <= 9 && looksLikeNames(lines[i].Text) {
		hints[i] = Byline
	}
	if hints[i-1]&Guide != 0 && hints[i]&Guide == 0 && endsInPage(lines[i].Text) {
		hints[i] |= Guide
	}
	if hints[i]&^context == 0 && hints[i-1]&Folio != 0 && isRomanName(&lines[i]) {
		hints[i] |= Folio
	}
	if hints[i]&Advice != 0 && hints[i-1]&Weather != 0 {
		hints[i] |= Weather
	}
}

// readBroken gives both lines of a broken byline the cue of a byline.
func readBroken(lines []measure.Line, hints []Set, i int) {
	if (hints[i-1]|hints[i])&(Dateline|Brief) == 0 && areBroken(&lines[i-1], &lines[i]) {
		hints[i-1], hints[i] = Byline, Byline
	}
}

// readAside gives both lines of a remark in brackets that a line's end has broken the cue of one.
func readAside(a, b *measure.Line, of []Set) {
	if a.First != measure.Opening || a.Runes+b.Runes > longestAside || a.Traits&measure.HasPeriod != 0 || !IsOpen(a.Text) {
		return
	}
	if opensAside(a.Text + b.Text) {
		of[0], of[1] = of[0]|Aside, of[1]|Aside
	}
}

// longestAside is the greatest number of characters of a remark in brackets, on one line or two.
const longestAside = 40

// IsBylineSign reports whether r is a mark that bylines begin with.
func IsBylineSign(r rune) bool { return measure.TraitOf(r)&measure.BylineMark != 0 }

// IsBriefMark reports whether r is a mark that briefs begin with.
func IsBriefMark(r rune) bool { return measure.TraitOf(r)&measure.BriefMark != 0 }

// isJapanese reports whether most lines of a page have kana.
func isJapanese(lines []measure.Line) bool {
	n := 0
	for i := range lines {
		if lines[i].Traits&measure.HasKana != 0 {
			n++
		}
	}
	return n*2 > len(lines)
}

// isBracketedName reports whether a line is a reporter's signature on a Japanese page.
func isBracketedName(s string) bool {
	inner, ok := CutBrackets(s)
	n := 0
	for _, r := range inner {
		if measure.ClassOf(r) != measure.Ideograph {
			return false
		}
		n++
	}
	return ok && n >= 3 && n <= 7
}

// Plain is the cues of lines that are in no article.
const Plain = Folio | Imprint | Notice | Guide | Weather | Jump
