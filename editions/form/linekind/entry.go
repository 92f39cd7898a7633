package linekind

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

var (
	entryHead = pattern.Of(`^(?:[（(]?([0-9]{1,3})[）).．、:：\s\x{3000}]|([①-⑳])|[（(]([一二三四五六七八九十]{1,3})[）)]|([一二三四五六七八九十]{1,3})、|第([0-9一二三四五六七八九十]{1,3})[、.．\s])\s*\S`)
	pageTail  = pattern.Of(`(?:[.．…·\-—\s]{2,}|[（(/])[Pp]?(?:第?)([0-9]{1,3})[页版頁]?[）)]?$`)
)

// The characters that entryHead can begin with and those that pageTail can end with. They
// are looked at first, because most lines have none of them and need no expression.
var (
	entryFirst = wordlist.CharactersOf("（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十第")
	pageLast   = wordlist.CharactersOf("0123456789页版頁）)")
)

// EntryNumber returns the number that an entry of a list begins with, as 1. 二、 （三） ④,
// or 0 if s begins with none.
func EntryNumber(s string) int {
	if first, _ := utf8.DecodeRuneInString(s); !entryFirst.Has(first) {
		return 0
	}
	m := entryHead().FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	switch g := firstOf(m[1:]); {
	case m[1] != "" && strings.HasPrefix(strings.TrimLeft(s, "（("), g+".") && startsWithDigit(s[strings.Index(s, g)+len(g)+1:]):
		return 0 // 3.5 is a decimal number
	case m[2] != "":
		return int([]rune(g)[0]-'①') + 1
	default:
		return Numeral(g)
	}
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// PointsAtPage reports whether s is an entry of a table of contents that ends in the
// number of its page.
func PointsAtPage(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return len(s) > 9 && pageLast.Has(last) && pageTail().MatchString(s)
}

// IsItem reports whether a line or paragraph begins as an item of a list does.
func IsItem(s string) bool {
	if EntryNumber(s) > 0 {
		return true
	}
	r := measure.FirstRune(s)
	return strings.ContainsRune("●○◆◇■□▲△★☆※•·►▶√✓", r)
}

// IsQuestion reports whether s begins as a question of an interview does.
func IsQuestion(s string) bool {
	return measure.HasPrefixAny(s, "问：", "问:", "問：", "Q：", "Q:", "记者：", "记者:", "記者：", "主持人：", "提问：")
}

// IsAnswer reports whether s begins as an answer of an interview does.
func IsAnswer(s string) bool { return measure.HasPrefixAny(s, "答：", "答:", "A：", "A:") }
