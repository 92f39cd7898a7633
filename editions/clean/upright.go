package clean

import "strings"

// Upright gives the common form of a mark that has the form for vertical lines, and
// any other character as it is. Text does not do so: the screen sets vertical lines
// with those forms.
func Upright(r rune) rune {
	if r < firstVertical || r > lastVertical {
		return r
	}
	if u, ok := verticalForms[r]; ok {
		return u
	}
	return r
}

// UprightText gives a text that was extracted the common forms of its marks. A text
// without vertical lines is returned as it is.
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

// verticalForms are the characters that those of Unicode 15, CJK Compatibility Forms
// and Vertical Forms, are presentation forms of.
var verticalForms = map[rune]rune{
	'︐': '，', '︑': '、', '︒': '。', '︓': '：', '︔': '；', '︕': '！', '︖': '？', '︗': '〖', '︘': '〗', '︙': '…',
	'︰': '：', '︱': '—', '︲': '–', '︳': '_', '︵': '（', '︶': '）', '︷': '｛', '︸': '｝', '︹': '〔', '︺': '〕',
	'︻': '【', '︼': '】', '︽': '《', '︾': '》', '︿': '〈', '﹀': '〉', '﹁': '「', '﹂': '」', '﹃': '『', '﹄': '』',
	'﹇': '［', '﹈': '］',
}
