package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// OpensInTime reports whether a text begins with when something happened, and a comma, as
// the first sentence of a report does: 3月5日下午，…, 今年前两个月，…, 近日，…, 今月9日、….
// A length of time (十年，一条路) is none, nor is when something begins (明年1月1日起，…).
func OpensInTime(s string) bool {
	at := timeEnd(s)
	if at < len("9日") {
		return false
	}
	t := measure.Squeezed(s[:at])
	digits, last := 0, rune(0)
	for _, r := range t {
		if r >= '0' && r <= '9' || numeral.Has(r) {
			digits++
		}
		last = r
	}
	if !timeEnds.Has(last) || measure.HasPrefixAny(t, "明", "后") {
		return false
	}
	return !(digits > 0 && digits == utf8.RuneCountInString(t)-1 && !strings.HasSuffix(t, "日"))
}

// timeEnd returns where the first comma of a text stands, if nothing but characters of times are
// before it and not too many; -1 for most texts.
func timeEnd(s string) int {
	for at, r := range s {
		switch {
		case at > longestTime:
			return -1
		case r == '，' || r == '、':
			return at
		case !timeCharacters.Has(r) && (r < '0' || r > '9') && !measure.IsGap(r):
			return -1
		}
	}
	return -1
}

// longestTime is the greatest length of a time, in bytes.
const longestTime = 12 * 3

var (
	timeCharacters = wordlist.CharactersOf("年月日号时時点點分上下午晚清晨早凌中傍深夜正间間今昨前当當天本去近来來以后後入春夏秋冬初末底旬季度周週星期个個多同一二三四五六七八九十两兩")
	timeEnds       = wordlist.CharactersOf("年月日号时時点點分午晚晨夜间間天来來后後前初末底旬季度")
	numeral        = wordlist.CharactersOf("一二三四五六七八九十两兩")
)
