package fold

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// compatible are the blocks of the signs that stand for other characters, with
// which a reader types them (UAX #15, compatibility forms): ﬁ ㈱ ① Ⅳ ㎏ ½ ² ｶ.
var compatible = [...][2]rune{
	{0xB2, 0xB3}, {0xB9, 0xB9}, {0xBC, 0xBE}, // ² ³ ¹ ¼ ½ ¾
	{0x2070, 0x209C}, // ⁴ ₂
	{0x2100, 0x214F}, // ℡ № ℃
	{0x2150, 0x217F}, // ⅓ Ⅳ ⅳ
	{0x2460, 0x24EA}, // ① ⑴ ⒈ ⓐ
	{0x3200, 0x33FF}, // ㈱ ㎏ ㍿ ㋿
	{0xFB00, 0xFB06}, // ﬁ ﬃ
	{0xFF66, 0xFF9D}, // ｶ
}

// expansionOf gives what a sign stands for, "" where it is none or stands for one
// character only that plain knows.
func expansionOf(r rune) string {
	for _, b := range compatible {
		if r < b[0] || r > b[1] {
			continue
		}
		s := norm.NFKC.String(string(r))
		if s == string(r) {
			return ""
		}
		var out []rune
		for _, c := range s {
			if c == '\u2044' { // the fraction slash of ½
				c = '/'
			}
			out = append(out, plain(c))
		}
		return string(out)
	}
	return ""
}

// isCombining recognises the marks that belong to the character before them: accents,
// and the voicing marks of kana in full and half width.
func isCombining(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r == 0x3099 || r == 0x309A || r == 0xFF9E || r == 0xFF9F
}

// composed gives the one character that a character and the mark at the head of s
// make, and the mark's length; 0 where they make none.
func composed(r rune, s string) (rune, int) {
	mark, n := utf8.DecodeRuneInString(s)
	if !isCombining(mark) {
		return r, 0
	}
	switch mark {
	case 0xFF9E:
		mark = 0x3099
	case 0xFF9F:
		mark = 0x309A
	}
	if unicode.Is(unicode.Katakana, r) && r >= 0xFF66 {
		r, _ = utf8.DecodeRuneInString(expansionOf(r))
	}
	one := norm.NFC.String(string(r) + string(mark))
	c, size := utf8.DecodeRuneInString(one)
	if size != len(one) {
		return r, 0
	}
	return c, n
}
