package cue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

const (
	// mostPages is the highest number that a page has.
	mostPages = 200
	// labelBytes is the longest line that is taken for a page's number and name.
	labelBytes = 48
	// unknownName is the greatest number of characters of a page's name behind 第2版 that
	// is not in the list of names.
	unknownName = 6
	// mostNames is the greatest number of names that a page has.
	mostNames = 3
)

// betweenLabels are the marks that may stand between a page's number and its
// name, and round both.
const betweenLabels = "：:·・•/／|｜—–-－.▪■□　 "

// betweenNames are the marks that divide the names of a page.
var betweenNames = wordlist.CharactersOf(betweenLabels + "、")

// pageLabel is the number and the name of a page as a folio prints them. One of them may be
// missing.
type pageLabel struct {
	number int
	label  string // the number as it is printed, where that is more than digits: A3
	name   string
}

// isPageLabel reports whether a line is nothing but a page's number or name, or both.
func isPageLabel(t string) bool {
	_, ok := readPageLabel(t)
	return ok
}

// IsPageHead reports whether a line without spaces is the number of a page and its name:
// 第02版：要闻.
func IsPageHead(t string) bool {
	p, ok := readPageLabel(t)
	return ok && p.number > 0 && p.name != ""
}

// IsFramedNumber reports whether a line without spaces is the number of a page with the words that
// say so: 第七版.
func IsFramedNumber(t string) bool {
	p, rest, form := cutPageNumber(strings.Trim(t, betweenLabels))
	return p.number > 0 && rest == "" && form == numberFramed
}

// readPageLabel reads a line without spaces that is a page's number, its name, or both in
// either order:
//
//	2  A3  03版  —2—  要闻  第02版：要闻  02/要闻  A02要闻  要闻·02  国际·体育A05版
//
// A name is one of the list, or several of them with marks between; behind 第2版： it may
// be any short word.
func readPageLabel(t string) (p pageLabel, ok bool) {
	t = narrowed(t)
	s := strings.Trim(t, betweenLabels)
	if s == "" || len(s) > labelBytes {
		return pageLabel{}, false
	}
	if p, rest, full := cutPageNumber(s); p.number > 0 {
		name := strings.TrimLeft(rest, betweenLabels)
		switch {
		case name == "":
			isAlone := s == t || p.label != "" || full != numberAlone
			return p, isAlone || utf8.RuneCountInString(t)-utf8.RuneCountInString(s) >= 2
		case arePageNames(name), full == numberFramed && name != rest && areShortWords(name):
			p.name = name
			return p, true
		}
		return pageLabel{}, false
	}
	if arePageNames(s) {
		return pageLabel{name: s}, true
	}
	if !HasDigit(s) && !strings.HasSuffix(s, "版") {
		return pageLabel{}, false
	}
	return nameBefore(s)
}

// narrowed returns a line with the digits and letters of ASCII for those that are as wide as a character:
// 第０２版, Ａ０５.
func narrowed(s string) string {
	isWide := func(r rune) bool {
		return r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
	}
	if len(s) > labelBytes || strings.IndexFunc(s, isWide) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isWide(r) {
			return r - ('０' - '0')
		}
		return r
	}, s)
}

// pageLabelOf reads a line as readPageLabel and readPageHead do.
func pageLabelOf(s string) (p pageLabel, ok bool) {
	if p, ok := readPageLabel(measure.Squeezed(s)); ok {
		return p, true
	}
	return readPageHead(s)
}

// readPageHead reads a line in which blanks stand between the number of a page and its name, or its
// names: 第12版 乡村, 第8版 广告 服务.
func readPageHead(s string) (p pageLabel, ok bool) {
	words := measure.Fields(s)
	if len(words) < 2 || len(words) > mostNames+1 {
		return pageLabel{}, false
	}
	return readPageLabel(words[0] + "：" + strings.Join(words[1:], " "))
}

// hasPageHead reports whether a line is a page's number, a blank and its name.
func hasPageHead(s string) bool {
	_, ok := readPageHead(s)
	return ok
}

// nameBefore reads a name and the number that follows it: 要闻·02, 国际新闻A05版.
func nameBefore(s string) (p pageLabel, ok bool) {
	for i := range s {
		if c := s[i]; i == 0 || (c < '0' || c > '9') && (c < 'A' || c > 'H') && !strings.HasPrefix(s[i:], "第") {
			continue
		}
		p, rest, _ := cutPageNumber(s[i:])
		name := strings.TrimRight(s[:i], betweenLabels)
		if p.number == 0 || rest != "" || !arePageNames(name) {
			return pageLabel{}, false
		}
		p.name = name
		return p, true
	}
	return pageLabel{}, false
}

// numberForm is how a page's number is printed.
type numberForm uint8

const (
	numberAlone  numberForm = iota // 2
	numberOfPage                   // 2版
	numberFramed                   // 第2版
)

// cutPageNumber cuts a page's number off the beginning of s. If there is none, the number
// of p is 0. A number in Chinese characters counts only with 版.
func cutPageNumber(s string) (p pageLabel, rest string, form numberForm) {
	s, ordinal := strings.CutPrefix(s, "第")
	letters := 0
	if s != "" && s[0] >= 'A' && s[0] <= 'H' {
		letters = 1
	}
	end := letters
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	isArabic := end > letters
	if !isArabic {
		end = letters + len(s[letters:]) - len(strings.TrimLeft(s[letters:], "一二三四五六七八九十"))
	}
	digits := s[letters:end]
	if utf8.RuneCountInString(digits) > 3 || digits == "" {
		return pageLabel{}, s, numberAlone
	}
	rest, ofPage := strings.CutPrefix(s[end:], "版")
	if (ordinal || !isArabic) && !ofPage {
		return pageLabel{}, s, numberAlone
	}
	n := Number(digits)
	if n > mostPages {
		return pageLabel{}, s, numberAlone
	}
	p.number = n
	if letters > 0 {
		p.label = s[:end]
	}
	switch {
	case ordinal:
		form = numberFramed
	case ofPage:
		form = numberOfPage
	}
	return p, rest, form
}

// arePageNames reports whether a text is a page's name, or several with marks between:
// 国际·体育.
func arePageNames(s string) bool {
	isAny := false
	for s != "" {
		end := strings.IndexFunc(s, betweenNames.Has)
		if end < 0 {
			return isPageName(s)
		}
		_, mark := utf8.DecodeRuneInString(s[end:])
		if end > 0 && !isPageName(s[:end]) {
			return false
		}
		isAny, s = isAny || end > 0, s[end+mark:]
	}
	return isAny
}

// areShortWords reports whether a text is a few Chinese characters, or several such words with a
// blank between.
func areShortWords(s string) bool {
	words := strings.Split(s, " ")
	return len(words) <= mostNames && !slices.ContainsFunc(words, func(w string) bool { return !isShortWord(w) })
}

// isShortWord reports whether a text is a few Chinese characters.
func isShortWord(s string) bool {
	n := 0
	for _, r := range s {
		if measure.ClassOf(r) != measure.Ideograph {
			return false
		}
		n++
	}
	return n >= 2 && n <= unknownName
}
