package typeset

import (
	"strings"
	"unicode"
)

// kind is what line breaking needs to know of a character beyond its class in UAX #14.
type kind uint8

const (
	kindOther    kind = iota
	kindHan           // ideographs, kana, bopomofo: two cells, and a line may end on both sides
	kindLatin         // letters of alphabets that are set in words
	kindDigit         // 0-9
	kindPause         // ，、；：
	kindStop          // 。？！ and other marks that end a sentence
	kindOpen          // （《「“
	kindClose         // ）》」”
	kindDash          // —
	kindEllipsis      // …
	kindMiddle        // · ～ ／ and others that join what stands on both sides
	kindSpace         // spaces, which are not shown where a line ends
)

// isTrailing recognises the kinds of marks that belong to the word before them:
// pauses, stops and closing marks.
func (k kind) isTrailing() bool { return k == kindPause || k == kindStop || k == kindClose }

// kindOf gives the kind of a code point.
func kindOf(c rune) kind {
	switch {
	case c < 0x80:
		return asciiKind(c)
	case c >= 0x4E00 && c <= 0x9FFF, c >= 0x3400 && c <= 0x4DBF:
		return kindHan
	case c >= 0x3000 && c <= 0x30FF:
		return kanaKind(c)
	case c >= 0xFF01 && c <= 0xFF65:
		return fullKind(c)
	case c >= 0x20000 && c <= 0x33FFF, c >= 0xF900 && c <= 0xFAFF:
		return kindHan
	}
	switch c {
	case '“', '‘':
		return kindOpen
	case '”', '’':
		return kindClose
	case '—', '⸺', '―':
		return kindDash
	case '…', '⋯', '‥':
		return kindEllipsis
	case '·', '•', '‧', '–':
		return kindMiddle
	case 0x85, 0x2028, 0x2029:
		return kindSpace
	}
	if unicode.In(c, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
		return kindLatin
	}
	if unicode.In(c, unicode.Han, unicode.Bopomofo) {
		return kindHan
	}
	return kindOther
}

func asciiKind(c rune) kind {
	switch {
	case c >= '0' && c <= '9':
		return kindDigit
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return kindLatin
	case c == ' ', c >= '\t' && c <= '\r':
		return kindSpace
	}
	return kindOther
}

func kanaKind(c rune) kind {
	switch c {
	case 0x3000:
		return kindSpace
	case '、':
		return kindPause
	case '。':
		return kindStop
	case '〈', '《', '「', '『', '【', '〔', '〖', '〘', '〚', '〝':
		return kindOpen
	case '〉', '》', '」', '』', '】', '〕', '〗', '〙', '〛', '〞', '〟':
		return kindClose
	case '〜', '゠', '・':
		return kindMiddle
	}
	if c < 0x3005 || c > 0x3007 && c < 0x3021 {
		return kindOther
	}
	return kindHan
}

func fullKind(c rune) kind {
	switch c {
	case '，', '；', '：', '､':
		return kindPause
	case '。', '．', '？', '！', '｡':
		return kindStop
	case '（', '［', '｛', '｟', '｢':
		return kindOpen
	case '）', '］', '｝', '｠', '｣':
		return kindClose
	case '～', '／':
		return kindMiddle
	}
	return kindOther
}

// isUnit recognises a character that is read together with the number before it: of
// dates, measures, money and powers of ten.
func isUnit(c rune) bool {
	switch c {
	case '年', '月', '日', '号', '號', '时', '時', '點', '点', '分', '秒', '岁', '歲',
		'亿', '億', '万', '萬', '千', '百', '多', '余', '元', '角', '吨', '噸', '米', '克', '度', '倍',
		'届', '屆', '版', '期', '公', '平', '立', '毫', '摄', '％', '‰', '℃':
		return true
	}
	return false
}

// isCounter recognises the commonest measure words (量词), which stand closer to
// the number than to what is counted: 3名|工人.
func isCounter(c rune) bool {
	switch c {
	case '个', '個', '名', '人', '位', '次', '件', '项', '項', '家', '户', '戶', '亩', '畝',
		'条', '條', '台', '辆', '輛', '里', '斤', '天', '顷', '世', '车', '車', '架', '班', '场', '場', '批', '厘', '海', '周', '週', '美', '欧', '歐', '港':
		return true
	}
	return false
}

// measures are the measure words of more than one character, by two of their
// characters, one behind the other: 万人次, 平方公里, 个百分点.
const measures = "人次 车次 車次 架次 班次 场次 場次 户次 戶次 批次 平方 立方 方米 方公 方厘 平米 厘米 毫米 微米 纳米 " +
	"公里 海里 英里 公斤 市斤 公顷 公頃 公尺 英尺 个百 個百 百分 分点 分點 个小 個小 个月 個月 小时 小時 瓦时 " +
	"分钟 分鐘 秒钟 秒鐘 刻钟 刻鐘 点钟 點鐘 美元 欧元 歐元 日元 港元 周年 週年 周岁 週歲 毫升 公升 毫克 公克 " +
	"摄氏 攝氏 氏度 人份"

// isMeasure reports whether x and y, behind a number, are two characters of one
// measure word.
func isMeasure(x, y rune) bool { return strings.Contains(measures, string([]rune{x, y})) }

// isMultiplier recognises a character that multiplies the number before it, such as
// 万 and 亿, and may have a unit behind it.
func isMultiplier(c rune) bool {
	switch c {
	case '百', '千', '万', '亿', '萬', '億', '多', '余':
		return true
	}
	return false
}
