package fold

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// compatible are the blocks of the characters that stand for others (UAX #15,
// compatibility forms), which a reader would type instead: ﬁ ㈱ ① Ⅳ ㎏ ½ ² ｶ.
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

// expansionOf gives what a character stands for. It is "" if it stands for nothing, or
// for a single character that plain gives.
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

// isCombining reports whether a character is a mark of the character before it: an
// accent, or a voicing mark of kana in full or half width.
func isCombining(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r == 0x3099 || r == 0x309A || r == 0xFF9E || r == 0xFF9F
}

// composed gives the single character for a character and the mark at the head of s,
// and the length of the mark; both are 0 if there is none.
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
