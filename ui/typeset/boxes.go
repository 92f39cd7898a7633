package typeset

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"baolan/ui/cells"
)

// boxesOf divides a text into boxes. Each byte of the text belongs to one box,
// except the spaces between a Chinese and a Latin character and characters without
// a width at the beginning.
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

// twoDigits gives the size in bytes of a number of exactly two digits that begins at
// byte at, or 0 if there is none. Digits beside a point or a comma are not such a
// number: they are part of a longer one, whose digits are stacked.
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

// upright gives the text of two cells that shows a cluster of w cells in vertical
// text.
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

// fullWidth gives the full-width form of a Latin letter with accents: the accents
// on the full-width letter, so that é is as wide as the e above it. It gives "" for
// anything else.
func fullWidth(cluster string) string {
	apart := norm.NFD.String(cluster)
	if c := apart[0]; len(apart) > 1 && (c|0x20 >= 'a' && c|0x20 <= 'z') {
		return string(rune(c)-'!'+'！') + apart[1:]
	}
	return ""
}

// verticalForms are the forms that marks take in vertical text, from Unicode's blocks
// Vertical Forms and CJK Compatibility Forms, which are Wide in UAX #11. Chinese
// quotation marks become corner brackets (GB/T 15834 5.2). A mark that is not here
// keeps its own form.
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
	'〜': '～', // it stays horizontal: turned upright it would read as a bar
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
