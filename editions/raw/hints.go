package raw

import (
	"strings"
	"unicode/utf8"
)

// hint is what a line's words alone say of it. Several may hold.
type hint uint16

const (
	hintByline hint = 1 << iota
	hintDateline
	hintBrief
	hintFolio
	hintImprint
	hintWeather
	hintAdvice // speaks of the weather, but as a headline also might
	hintNotice
	hintGuide
	hintCaption
	hintJump
	hintLabel // a column's name in brackets
	hintTalk  // 问： 答：
	hintBox   // in a weather box with a title
	hintPoint // a point of a list: 二、 （三） 4．
)

// hintsOf reads a line's words. Every test looks at the line's beginning or
// is confined to short lines, so that a page costs a glance a line.
func hintsOf(l *line) hint {
	var h hint
	s := l.text
	first, size := utf8.DecodeRuneInString(s)
	opens := traitOf(first)
	if opens&opensTalk != 0 && hasPrefixAny(s[size:], "：", ":") {
		h |= hintTalk
	}
	if opensPoint(first) && isPoint(s) {
		h |= hintPoint
	}
	if l.first == opening && opensCredit(s) {
		return h | hintDateline
	}
	if opens&bylineMark != 0 {
		if _, ok := cutByline(s); ok {
			return hintByline
		}
		if opens&briefMark != 0 && len(s) > size {
			h |= hintBrief
		}
	}
	if opens&opensDateline != 0 {
		if d, _ := cutDateline(datelineOf(l)); d != "" {
			return h | hintDateline
		}
	}
	title := l.traits&hasStop == 0 && l.nat <= 40*oneEm
	if title && (l.first == opening || (l.traits&hasRoles != 0 || l.runes <= 14) && l.mayBeByline()) {
		if _, ok := cutByline(s); ok {
			h |= hintByline
			return h
		}
	}
	if l.runes <= 20 && l.traits&hasPaper != 0 && l.isJump() {
		h |= hintJump
	}
	if title {
		h |= titleHints(l, first, h)
	}
	if l.runes <= 70 && l.traits&hasPhoto != 0 && isCaption(s) {
		h |= hintCaption
	}
	if l.traits&hasSky == 0 {
		return h
	}
	switch share := weatherShare(s, l.sign); {
	case share >= 0.75 && l.runes >= 6, share >= 0.4 && hasAny(s, "℃", "°C"):
		h |= hintWeather
	case share >= 0.3:
		h |= hintAdvice
	}
	return h
}

func opensPoint(r rune) bool {
	switch r {
	case '（', '第', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return false
}

// isPoint tells a line that begins with the number of a point: 二、 （三） 第四，
// and what a point is about.
func isPoint(s string) bool {
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

// titleHints reads a short line without a stop, such as stand outside the
// bodies.
func titleHints(l *line, first rune, h hint) hint {
	s := l.text
	if h == 0 && first != '■' && first != '●' && l.first == opening && isLabel(s) || h == 0 && namesColumn(l) {
		h |= hintLabel
	}
	t := l.squeezed()
	if l.runes <= 16 && weatherTitles.maybe(l.sign) && isWeatherTitle(t) {
		h |= hintFolio
	}
	if l.runes <= 60 && (l.runes <= 9 || l.traits&hasPaper != 0 || l.latin > 3) && isFolio(l) {
		h |= hintFolio
	}
	if isImprint(t) {
		h |= hintImprint
	}
	if l.runes <= 20 && isNoticeTitle(t, l.marks) {
		h |= hintNotice
	}
	if (l.runes <= 14 || l.traits&hasPaper != 0 || l.latin > 0) && isGuide(t) {
		h |= hintGuide
	}
	return h
}

// hintAll reads every line, and then what lines say together: a byline's
// names may run on, a warning stands under a forecast.
func hintAll(lines []line) []hint {
	hints := make([]hint, len(lines))
	japanese := isJapanese(lines)
	for i := range lines {
		hints[i] = hintsOf(&lines[i])
		if japanese && isBracketedName(lines[i].text) {
			hints[i] |= hintByline
		}
		if i == 0 {
			continue
		}
		if lines[i].first == opening && lines[i-1].end >= endsAsk && signsInBrackets(lines[i].text) {
			hints[i] = hintByline // behind a body's last line no column's name stands
		}
		if hints[i]&hintJump != 0 && hasSuffixAny(lines[i-1].text, "（", "（下", "（上", "（紧") {
			hints[i] &^= hintJump // the end of one that began in the line before
		}
		if hints[i-1]&hintByline != 0 && hints[i] == 0 && endsInRole(lines[i-1].text) && lines[i].runes <= 9 && looksLikeNames(lines[i].text) {
			hints[i] = hintByline
		}
		if hints[i-1]&hintGuide != 0 && hints[i]&hintGuide == 0 && endsInPage(lines[i].text) {
			hints[i] |= hintGuide
		}
		if hints[i] == 0 && hints[i-1]&hintFolio != 0 && isRomanName(&lines[i]) {
			hints[i] |= hintFolio
		}
		if hints[i]&hintAdvice != 0 && hints[i-1]&hintWeather != 0 {
			hints[i] |= hintWeather
		}
	}
	for i := len(lines) - 2; i >= 0; i-- {
		if hints[i]&hintAdvice != 0 && hints[i+1]&hintWeather != 0 && skyWords.in(lines[i].text, lines[i].sign) {
			hints[i] |= hintWeather
		}
	}
	markBoxes(lines, hints)
	return hints
}

func isBylineMark(r rune) bool { return traitOf(r)&bylineMark != 0 }

func isBriefMark(r rune) bool { return traitOf(r)&briefMark != 0 }

// squeezed is s without any space, for words that are set with gaps: 公 告.
func squeezed(s string) string {
	if !hasGap(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isGap(r) {
			return -1
		}
		return r
	}, s)
}

// squeezed is the line's text without any space, which most have none of.
func (l *line) squeezed() string {
	if !l.gaps {
		return l.text
	}
	return squeezed(l.text)
}

// isJapanese tells a page on which kana stand in most lines.
func isJapanese(lines []line) bool {
	n := 0
	for i := range lines {
		if lines[i].traits&hasKana != 0 {
			n++
		}
	}
	return n*2 > len(lines)
}

// isBracketedName tells a reporter's signature on a Japanese page.
func isBracketedName(s string) bool {
	inner, ok := cutBrackets(s)
	n := 0
	for _, r := range inner {
		if classOf(r) != ideograph {
			return false
		}
		n++
	}
	return ok && n >= 3 && n <= 7
}
