package clean

import "strings"

// Upright gives the usual form of a punctuation mark that has a form for vertical
// lines, and any other character as it is. Text does not do this, because the screen
// itself uses those forms for vertical lines.
func Upright(r rune) rune {
	if r < firstVertical || r > lastVertical {
		return r
	}
	if u, ok := verticalForms[r]; ok {
		return u
	}
	return r
}

// UprightText replaces all such marks in a text that was extracted. A text without
// them is returned as it is.
func UprightText(s string) string {
	if !strings.Contains(s, "\uFE10"[:2]) && !strings.Contains(s, "\uFE40"[:2]) {
		return s
	}
	return strings.Map(Upright, s)
}

const (
	firstVertical = 0xFE10
	lastVertical  = 0xFE48
)

// verticalForms gives the usual character for each presentation form in the Unicode 15
// blocks CJK Compatibility Forms and Vertical Forms.
var verticalForms = map[rune]rune{
	'︐': '，', '︑': '、', '︒': '。', '︓': '：', '︔': '；', '︕': '！', '︖': '？', '︗': '〖', '︘': '〗', '︙': '…',
	'︰': '：', '︱': '—', '︲': '–', '︳': '_', '︵': '（', '︶': '）', '︷': '｛', '︸': '｝', '︹': '〔', '︺': '〕',
	'︻': '【', '︼': '】', '︽': '《', '︾': '》', '︿': '〈', '﹀': '〉', '﹁': '「', '﹂': '」', '﹃': '『', '﹄': '』',
	'﹇': '［', '﹈': '］',
}
