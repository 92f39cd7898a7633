package typeset

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"baolan/ui/cells"
)

// boxesOf divides a text into boxes. Each byte of the text belongs to one,
// but for spaces between a Chinese and a Latin character and what has no
// width and nothing before it.
func boxesOf(text string, r cells.Ruler) []Box {
	boxes := make([]Box, 0, len(text)/3+1)
	for at := 0; at < len(text); {
		if size := twoDigits(text, at, r); size > 0 {
			boxes = append(boxes, Box{text[at : at+size], at, size})
			at += size
			continue
		}
		cluster, w := r.Next(text[at:])
		switch {
		case w == 0 && len(boxes) > 0:
			b := &boxes[len(boxes)-1]
			b.Size = at + len(cluster) - b.At
		case w > 0:
			boxes = append(boxes, Box{upright(cluster, w, r), at, len(cluster)})
		}
		at += len(cluster)
	}
	return boxes
}

// twoDigits reports the size of a number of exactly two digits at byte at.
// The digits of a number with a point or a comma are stacked, on both sides.
func twoDigits(text string, at int, r cells.Ruler) int {
	if at+2 > len(text) || !isDigit(text[at]) || !isDigit(text[at+1]) {
		return 0
	}
	if at+2 < len(text) && isDigit(text[at+2]) {
		return 0
	}
	if at+3 < len(text) && (text[at+2] == '.' || text[at+2] == ',') && isDigit(text[at+3]) {
		return 0
	}
	if second, _ := r.Next(text[at+1:]); len(second) != 1 {
		return 0 // a mark stands on the second digit and makes a cluster with it
	}
	if at > 0 && (isDigit(text[at-1]) || text[at-1] == '.' || text[at-1] == ',') {
		return 0
	}
	return 2
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// upright gives the two cells that show a cluster in vertical text.
func upright(cluster string, w int, r cells.Ruler) string {
	c, size := utf8.DecodeRuneInString(cluster)
	if size == len(cluster) {
		if v := verticalForms[c]; v != 0 {
			return string(v)
		}
		if c > ' ' && c < 0x7F {
			return string(c - '!' + '！') // the full-width forms are in ASCII's order
		}
	}
	if full := fullWidth(cluster); r.Width(full) == em {
		return full
	}
	if r.Width(" "+cluster) == w {
		// A mark without a base would join the blank beside it; Unicode shows
		// such a mark on a dotted circle.
		cluster = "◌" + cluster
	}
	return r.Fit(cluster, max(em, w))
}

// fullWidth gives a Latin letter with its accents on the full-width letter, so
// that é stands as wide as the e above it; "" for what is none.
func fullWidth(cluster string) string {
	apart := norm.NFD.String(cluster)
	if c := apart[0]; len(apart) > 1 && (c|0x20 >= 'a' && c|0x20 <= 'z') {
		return string(rune(c)-'!'+'！') + apart[1:]
	}
	return ""
}

// verticalForms are the forms that marks take in vertical text; others keep their
// own: Unicode's Vertical Forms and CJK Compatibility Forms, all of them
// two cells on every terminal. Chinese quotation marks become corner brackets
// (GB/T 15834 5.2).
var verticalForms = map[rune]rune{
	'，': '︐', ',': '︐',
	'、': '︑',
	'。': '︒',
	'：': '︓', ':': '︓',
	'；': '︔', ';': '︔',
	'！': '︕', '!': '︕',
	'？': '︖', '?': '︖',
	'〖': '︗',
	'〗': '︘',
	'…': '︙', '⋯': '︙',
	'—': '︱', '―': '︱', '⸺': '︱',
	'–': '︲', '-': '︲', '‐': '︲',
	'〜': '～', // lying: upright it reads as a bar
	'（': '︵', '(': '︵',
	'）': '︶', ')': '︶',
	'｛': '︷', '{': '︷',
	'｝': '︸', '}': '︸',
	'〔': '︹',
	'〕': '︺',
	'【': '︻',
	'】': '︼',
	'《': '︽',
	'》': '︾',
	'〈': '︿',
	'〉': '﹀',
	'「': '﹁', '‘': '﹁',
	'」': '﹂', '’': '﹂',
	'『': '﹃', '“': '﹃',
	'』': '﹄', '”': '﹄',
	'［': '﹇', '[': '﹇',
	'］': '﹈', ']': '﹈',
	'·': '・', '•': '・', '‧': '・',
}
