package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// compounds are the commonest family names of two characters.
var compounds = words["surname-of-two prefix"]

// IsName reports whether a line is nothing but a person's name: two or three characters, of
// which the first is a surname.
func IsName(s string) bool {
	if len(s) > 3*utf8.UTFMax {
		return false
	}
	n := 0
	for _, r := range s {
		if measure.ClassOf(r) != measure.Ideograph || isKana(r) {
			return false
		}
		n++
	}
	if (n == 3 || n == 4) && measure.HasPrefixAny(s, compounds[:]...) {
		return true
	}
	return (n == 2 || n == 3) && !measure.HasSuffixAny(s, "讯", "闻", "报", "评", "谈", "版", "观察") && measure.TraitOf(measure.FirstRune(s))&measure.Surname != 0
}

// japaneseSurnames are the commonest family names of Japan, of two or three characters.
var japaneseSurnames = words["surname-ja prefix"]

// isJapaneseName reports whether a line is nothing but a Japanese name: a family name and one to
// three characters, with a gap between them or without one.
func isJapaneseName(s string) bool {
	if len(s) > 7*utf8.UTFMax {
		return false
	}
	for _, family := range japaneseSurnames {
		if rest, ok := strings.CutPrefix(s, family); ok {
			rest = strings.TrimLeftFunc(rest, measure.IsGap)
			n := utf8.RuneCountInString(rest)
			return n >= 1 && n <= 3 && !strings.HasPrefix(rest, "の") && isHan(rest)
		}
	}
	return false
}

// MayBeAuthor reports whether a line could name the author: it is a name, or an institution
// and a name.
func MayBeAuthor(s string) bool {
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

// IsSignature reports whether a text is an institution and a name without a gap, as some
// extractors print 市中医院 莫如海, and no line of a headline.
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

// IsBracketedAuthor reports whether a text is an author in brackets: （余晖）,
// （市妇幼保健院 宁馨）.
func IsBracketedAuthor(s string) bool {
	inner, ok := CutBrackets(s)
	return ok && IsInRound(s) && MayBeAuthor(inner)
}

// IsInRound reports whether a text is in round brackets, as a signature at the end of a
// body is. A byline before a body has 【】 or 〔〕.
func IsInRound(s string) bool { return strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(") }

// IsPlace reports whether a text is an institution or a place, which can precede an
// author's name.
func IsPlace(s string) bool {
	return measure.HasSuffixAny(s, placeEnds...)
}

// isBureauAndName reports whether a text is the bureau of a Japanese reporter and a name:
// 川西・福田久美子.
func isBureauAndName(s string) bool {
	bureau, name, ok := strings.Cut(s, "・")
	n := utf8.RuneCountInString(name)
	return ok && bureau != "" && utf8.RuneCountInString(bureau) <= 8 && n >= 2 && n <= 6 && !measure.HasGap(s) &&
		strings.IndexFunc(bureau+name, func(r rune) bool { return measure.ClassOf(r) != measure.Ideograph && (r < 0x3041 || r > 0x30FA) }) < 0
}

// IsJapaneseAuthor reports whether the text of brackets behind a Japanese text is the
// author's name.
func IsJapaneseAuthor(inner, text string) bool {
	n := 0
	for _, r := range inner {
		if measure.ClassOf(r) != measure.Ideograph && (r < 0x3041 || r > 0x30FA) {
			return false
		}
		n++
	}
	return n >= 3 && n <= 6 && strings.ContainsFunc(text, func(r rune) bool { return r >= 0x3041 && r <= 0x3096 })
}

// namesWriterAndWork reports whether a text is a name and the kind of work: 沈知秋 文/图.
func namesWriterAndWork(s string) bool {
	words := twoWords(TidyNames(closedSlash(s)))
	return words[1] != "" && IsName(words[0]) && IsAuthorCredit(words[1]) && utf8.RuneCountInString(words[1]) <= 4
}

// IsTransliterated recognises the name of a person of another language, written by its sound,
// and nothing else: 阿依古丽·买买提, 扎西顿珠. What stands on both sides of the mark, or the whole
// name without one, is made of the characters that such names are written with.
func IsTransliterated(s string) bool {
	if len(s) < 3*utf8.UTFMax-3 || len(s) > 3*18 {
		return false
	}
	parts, soundly, n, in := 1, 0, 0, 0
	for _, r := range s {
		switch {
		case r == '·' || r == '•' || r == '・':
			if in == 0 {
				return false
			}
			parts, in = parts+1, 0
			continue
		case measure.ClassOf(r) != measure.Ideograph:
			return false
		case soundCharacters.Has(r):
			soundly++
		}
		n, in = n+1, in+1
	}
	if parts == 1 {
		return n >= 3 && n <= 5 && soundly == n
	}
	return in > 0 && parts <= 4 && soundly*10 >= n*7
}

// soundCharacters are those with which names of other languages are written, without those that
// are as common in words.
var soundCharacters = wordlist.CharactersOf("阿艾爱奥巴拜班贝别宾博布策岑查茨次措达丹当道德登迪丁顿多尔额恩法方菲格贡古嘎噶哈罕汗赫吉加嘉杰卡凯坎康柯科克肯库拉莱兰朗勒雷里丽利莲琳洛卢鲁伦罗麻玛买麦曼毛梅孟米莫姆木穆娜那纳尼宁努诺欧帕潘培皮普其奇齐恰钦琼热仁日荣茹若萨塞赛桑沙珊舍什斯苏索塔泰坦特铁图吐托翰密约史脱瓦旺维乌吾西希夏谢辛旭雅亚央尧叶依伊衣因英尤于扎泽甲珍芝朱珠卓孜宗佐尊嫩呼琪琴娅莎妮蒂丝娃")

// authorVerbs follow the name of a person who wrote, edited or told a text.
var authorVerbs = words["author-verb whole"]

// namesOneAuthor reports whether a text is an author's institution or profession and a
// name: 公积金中心工程师 张月明, 市民 雷先生, 薛红旗 著, 竹沢支局・小林陽子.
func namesOneAuthor(s string) bool {
	words := strings.FieldsFunc(TidyNames(s), func(r rune) bool { return measure.IsGap(r) || r == '・' })
	if len(words) != 2 {
		return false
	}
	if n := utf8.RuneCountInString(words[0]); n < 2 || n > 14 {
		return false
	}
	for _, verb := range authorVerbs {
		if words[1] == verb {
			return IsName(words[0]) || utf8.RuneCountInString(words[0]) <= 4
		}
	}
	if person, ok := cutTitle(words[1]); ok {
		return person != ""
	}
	n := utf8.RuneCountInString(words[1])
	return IsName(words[1]) || strings.ContainsRune(s, '・') && measure.HasSuffixAny(words[0], "支局", "総局", "記者", "部") && n >= 2 && n <= 6
}

// cutTitle removes a title such as 先生 behind a family name.
func cutTitle(s string) (name string, ok bool) {
	for _, t := range courtesies {
		if name, ok := strings.CutSuffix(s, t); ok && utf8.RuneCountInString(name) <= 2 {
			return name, true
		}
	}
	return "", false
}
