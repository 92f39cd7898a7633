package typeset

// lineClass is a line breaking class of UAX #14. There are those that characters of
// the alphabet have; the alphabet is the characters for which traitOf has a trait.
type lineClass uint8

const (
	lineOther    lineClass = iota // not in the alphabet: the segmenter is asked
	lineSP                        // the space
	lineID                        // ideographs, kana, full-width letters
	lineCL                        // closing marks, 、 and 。
	lineCP                        // ) and ]
	lineEX                        // ！？
	lineSY                        // /
	lineOP                        // opening marks of full width
	lineOPNarrow                  // ( and [, and “ as Chinese has it
	lineIS                        // , . : ;
	lineNS                        // ：；・ and small kana
	lineB2                        // —
	lineBA                        // the ideographic space, ‧
	lineHY                        // -
	lineHH                        // –
	lineIN                        // …
	lineAL                        // letters and symbols
	lineNU                        // 0-9
	linePR                        // $￥+№
	linePO                        // %℃‰
)

// trait is what line breaking needs to know of a character of the alphabet.
type trait struct {
	line  lineClass
	kind  kind
	cells uint8 // 1 or 2; 0 where the width is Ambiguous in UAX #11 and the ruler decides
}

var (
	hanTrait    = trait{lineID, kindHan, 2}
	symbolTrait = trait{lineAL, kindOther, 0}
)

// traitOf gives the trait of a code point of the alphabet: the ideographs and
// what newspapers set between them. Between others of the alphabet each of these is
// a grapheme cluster of its own. The trait of every other code point has the line
// class lineOther, and the segmenter is asked about it: it joins its neighbours in
// a cluster, or rules of UAX #14 apply to it that look further than one character
// (LB15, LB19, LB21a, LB30a), as for the straight quotes of ASCII.
func traitOf(c rune) trait {
	switch {
	case c < 0x80:
		return asciiTraits[c]
	case isIdeograph(c):
		return hanTrait
	case c >= 0x3000 && c <= 0x30FF:
		return kanaTrait(c)
	case c >= 0xFF01 && c <= 0xFF5E:
		return fullTrait(c)
	case c >= 0x2010 && c <= 0x203A:
		return punctuationTrait(c)
	case c >= 0x00C0 && c <= 0x017F && c != '×' && c != '÷': // Latin letters with their accents
		return trait{lineAL, kindLatin, 0}
	case c >= 0x2460 && c <= 0x24FE: // ①
		return symbolTrait
	case c >= 0x3400 && c <= 0x4DBF:
		return hanTrait
	}
	return signTrait(c)
}

// signTrait gives the trait of a sign such as ℃ or ★, from a block of which only a
// few characters are in the alphabet.
func signTrait(c rune) trait {
	switch c {
	case '·', '•':
		return trait{lineAL, kindMiddle, 0}
	case '×', '÷', '→', '←', '↑', '↓', '■', '□', '▲', '△', '▼', '▽', '◆', '◇', '○', '◎', '●', '★', '☆', '※', '§':
		return symbolTrait
	case '±', '№':
		return trait{linePR, kindOther, 0}
	case '°', '℃', '℉':
		return trait{linePO, kindOther, 0}
	case '￥', '￡':
		return trait{linePR, kindOther, 2}
	}
	return trait{}
}

// isIdeograph recognises the block CJK Unified Ideographs: their line class is ID,
// they take two cells, and each is a cluster of its own unless a combining mark
// follows.
func isIdeograph(c rune) bool { return c >= 0x4E00 && c <= 0x9FFF }

// punctuationTrait gives the trait of a code point of the block General Punctuation.
// UAX #14 gives “ and ” the class QU, which forbids a break on both sides, because
// either may open or close in some language. CLDR's tailoring for Chinese gives them
// OP and CL, and so does this table.
func punctuationTrait(c rune) trait {
	switch c {
	case '–':
		return trait{lineHH, kindMiddle, 0}
	case '—':
		return trait{lineB2, kindDash, 0}
	case '“', '‘':
		return trait{lineOPNarrow, kindOpen, 0}
	case '”', '’':
		return trait{lineCL, kindClose, 0}
	case '‧':
		return trait{lineBA, kindMiddle, 0}
	case '‥', '…':
		return trait{lineIN, kindEllipsis, 0}
	case '‰', '′', '″':
		return trait{linePO, kindOther, 0}
	}
	return trait{}
}

// kanaTrait gives the trait of a code point of the blocks CJK Symbols and
// Punctuation, Hiragana and Katakana.
func kanaTrait(c rune) trait {
	switch k := kanaKind(c); {
	case c == '\u3000':
		return trait{lineBA, kindSpace, 2}
	case c == '、' || c == '。', k == kindClose:
		return trait{lineCL, k, 2}
	case k == kindOpen:
		return trait{lineOP, k, 2}
	case isNonStarter(c):
		return trait{lineNS, k, 2}
	case c >= 0x3041 && c <= 0x3096, c >= 0x30A1 && c <= 0x30FA, c == '〇', c == '〆':
		return trait{lineID, k, 2}
	}
	return trait{}
}

// isNonStarter recognises small kana, prolonged sound marks and iteration marks:
// the classes CJ and NS of UAX #14. CJ counts as NS, as CSS "strict" has it.
func isNonStarter(c rune) bool {
	switch c {
	case '々', '〜', '゠', '・', 'ー', 'ゝ', 'ゞ', 'ヽ', 'ヾ',
		'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ゕ', 'ゖ',
		'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ':
		return true
	}
	return false
}

// fullTrait gives the trait of a full-width form of an ASCII character.
func fullTrait(c rune) trait {
	k := fullKind(c)
	line := lineID
	switch c {
	case '，', '．':
		line = lineCL
	case '：', '；':
		line = lineNS
	case '！', '？':
		line = lineEX
	case '％':
		line = linePO
	case '＄':
		line = linePR
	default:
		switch k {
		case kindOpen:
			line = lineOP
		case kindClose:
			line = lineCL
		}
	}
	return trait{line, k, 2}
}
