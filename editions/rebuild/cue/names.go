package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// compounds are the commonest family names of two characters.
var compounds = words["surname-of-two prefix"]

// IsName recognises a line that is a person's name and nothing else: two or three
// characters the first of which is a surname.
func IsName(s string) bool {
	if len(s) > 3*utf8.UTFMax {
		return false
	}
	n := 0
	for _, r := range s {
		if measure.ClassOf(r) != measure.Ideograph {
			return false
		}
		n++
	}
	if (n == 3 || n == 4) && measure.HasPrefixAny(s, compounds[:]...) {
		return true
	}
	return (n == 2 || n == 3) && !measure.HasSuffixAny(s, "讯", "闻", "报", "评", "谈", "版", "观察") && measure.TraitOf(measure.FirstRune(s))&measure.Surname != 0
}

// SignsArticle recognises a line that could be the author's: a name, or where the
// author works and the name.
func SignsArticle(s string) bool {
	if !measure.HasGap(s) {
		return IsName(s) || IsSignature(s)
	}
	words := strings.FieldsFunc(TidyNames(s), measure.IsGap)
	if n := len(words); n == 3 && IsPlace(words[0]) && IsPlace(words[1]) {
		words = words[1:] // 港务新村 读者 宋安
	}
	switch len(words) {
	case 1:
		return IsName(words[0])
	case 2:
		if utf8.RuneCountInString(words[0]) == 1 && utf8.RuneCountInString(words[1]) == 1 {
			return IsName(words[0] + words[1])
		}
		return IsName(words[1]) && utf8.RuneCountInString(words[0]) <= 8 && (IsName(words[0]) || IsPlace(words[0]))
	}
	return false
}

// IsSignature tells 市中医院莫如海, as extractors give it that close the gap: an
// institution and a name, and no line of a headline.
func IsSignature(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 5 || n > 13 {
		return false
	}
	at := len(s)
	for range 3 {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
		if measure.HasSuffixAny(s[:at], "医院", "法院", "小学", "中学", "大学", "学院", "学校", "居民", "读者", "律师", "公司", "研究院", "研究所", "保健院", "检察院", "图书馆", "文化馆", "博物馆", "法庭") && IsName(s[at:]) {
			return true
		}
	}
	return false
}

// SignsInBrackets tells （余晖） and （市妇幼保健院 宁馨）.
func SignsInBrackets(s string) bool {
	inner, ok := CutBrackets(s)
	return ok && IsInRound(s) && SignsArticle(inner)
}

// IsInRound recognises a text in the brackets of a signature at a body's end; those
// of a byline before a body are 【】 or 〔〕.
func IsInRound(s string) bool { return strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(") }

// IsPlace recognises where an author works or lives.
func IsPlace(s string) bool {
	return measure.HasSuffixAny(s, placeEnds...)
}

// isBureauAndName recognises 川西・福田久美子: where a Japanese reporter works, and a name.
func isBureauAndName(s string) bool {
	bureau, name, ok := strings.Cut(s, "・")
	n := utf8.RuneCountInString(name)
	return ok && bureau != "" && utf8.RuneCountInString(bureau) <= 8 && n >= 2 && n <= 6 && !measure.HasGap(s) &&
		strings.IndexFunc(bureau+name, func(r rune) bool { return measure.ClassOf(r) != measure.Ideograph && (r < 0x3041 || r > 0x30FA) }) < 0
}

// SignsJapanese recognises the family name and the name of who wrote, in brackets behind a
// Japanese text.
func SignsJapanese(inner, text string) bool {
	n := 0
	for _, r := range inner {
		if measure.ClassOf(r) != measure.Ideograph && (r < 0x3041 || r > 0x30FA) {
			return false
		}
		n++
	}
	return n >= 3 && n <= 6 && strings.ContainsFunc(text, func(r rune) bool { return r >= 0x3041 && r <= 0x3096 })
}

// namesWriterAndWork recognises a name and what was done: 沈知秋 文/图.
func namesWriterAndWork(s string) bool {
	words := twoWords(TidyNames(closedSlash(s)))
	return words[1] != "" && IsName(words[0]) && IsAuthorCredit(words[1]) && utf8.RuneCountInString(words[1]) <= 4
}
