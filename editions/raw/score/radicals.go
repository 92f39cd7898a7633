package main

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// foldRadicals writes the Kangxi radicals and the two CJK radicals that the
// pages contain as the ideographs they stand for.
func foldRadicals(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 0x2F00 && r <= 0x2FD5:
			for _, f := range norm.NFKC.String(string(r)) {
				return f
			}
		}
		if f, ok := radicals[r]; ok {
			return f
		}
		return r
	}, s)
}

var radicals = map[rune]rune{'⻓': '长', '⻛': '风', '⻥': '鱼', '⻋': '车', '⻅': '见', '⻔': '门', '⻆': '角', '⻄': '西', '⻢': '马', '⻩': '黄', '⺠': '民', '⻧': '卤', '⻘': '青', '⻜': '飞', '⻝': '食', '⻚': '页', '⻉': '贝', '⻦': '鸟', '⻨': '麦', '⻬': '齐', '⻮': '齿', '⻰': '龙'}
