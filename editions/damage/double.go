package damage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A run is doubled where each of its characters stands there as often as the
// others: 青青石石桥桥. Chinese has words of two such pairs (星星点点) and calls
// a family's members so (爷爷奶奶爸爸妈妈); a line of nothing but pairs has three at
// least, a run inside a line four.
const (
	leastLine = 3
	leastRun  = 4
	mostDrawn = 4 // how often a glyph is drawn one over the other
)

// reduplicated are characters that occur twice in a row in ordinary words.
const reduplicated = "爷奶爸妈哥姐弟妹叔伯姑婶舅姨公婆嫂宝星点滴人天年月家户处时日常个层步次条种样件句片阵代渐慢轻悄静默深久远纷匆缓偷仅刚常往微大小高低多少明白清楚实平安快乐欢喜开心兴红火热闹和美团圆整齐干净踏风雨山水花草生世朝暮方哈呵嘻嘿呜谢看听说走想试问等聊拜太娃爹娘"

// undouble removes the repeated drawings in the runs of a text.
func undouble(s string, r *Report) string {
	if !anyDouble(s) {
		return s
	}
	var b strings.Builder
	line, changed := 0, false
	for text := range strings.Lines(s) {
		line++
		body, end := strings.CutSuffix(text, "\n")
		mended := body
		if anyDouble(body) {
			mended = undoubled(body)
		}
		if n := utf8.RuneCountInString(body) - utf8.RuneCountInString(mended); n > 0 {
			changed = true
			r.Doubled.add(n, line)
		}
		b.WriteString(mended)
		if end {
			b.WriteByte('\n')
		}
	}
	if !changed {
		return s
	}
	return b.String()
}

// anyDouble reports whether leastLine pairs follow each other anywhere in a text.
func anyDouble(s string) bool {
	var prev rune
	times, pairs := 0, 0
	for _, r := range s {
		switch r {
		case ' ', '\u3000':
		case prev:
			if times++; times == 2 {
				if pairs++; pairs >= leastLine {
					return true
				}
			}
		default:
			if times < 2 {
				pairs = 0
			}
			prev, times = r, 1
		}
	}
	return false
}

func undoubled(s string) string {
	text := []rune(s)
	for drawn := mostDrawn; drawn >= 2; drawn-- {
		var out []rune
		for i := 0; i < len(text); {
			if i > 0 && text[i-1] == text[i] { // this is in the middle of a character that was drawn more often
				out = append(out, text[i])
				i++
				continue
			}
			end, once := runAt(text, i, drawn)
			switch {
			case end == i:
				out = append(out, text[i])
				i++
				continue
			case isDoubled(once, i == 0 && end == len(text)):
				out = append(out, once...)
			default: // no part of it is doubled either, so it need not be looked at again
				out = append(out, text[i:end]...)
			}
			i = end
		}
		text = out
	}
	return string(text)
}

// runAt gives the end of the run that begins at i, in which each character was drawn a
// given number of times, and the run with each character once. There may be spaces in
// it.
func runAt(text []rune, i, drawn int) (end int, once []rune) {
	end = i
	for i+drawn <= len(text) {
		if text[i] == ' ' || text[i] == '\u3000' {
			if len(once) == 0 {
				return end, nil
			}
			once = append(once, text[i])
			i++
			continue
		}
		for k := 1; k < drawn; k++ {
			if text[i+k] != text[i] {
				return end, trimmed(once, end, i)
			}
		}
		once = append(once, text[i])
		i += drawn
		end = i
	}
	return end, trimmed(once, end, i)
}

// trimmed gives a run without the spaces after its last pair.
func trimmed(once []rune, end, at int) []rune { return once[:len(once)-(at-end)] }

// isDoubled reports whether a run was not written so by anybody: it is long enough,
// has several different characters, and not all of them are often repeated in ordinary
// words.
func isDoubled(once []rune, whole bool) bool {
	han, other := map[rune]bool{}, 0
	for _, r := range once {
		if !unicode.Is(unicode.Han, r) {
			continue
		}
		han[r] = true
		if !strings.ContainsRune(reduplicated, r) {
			other++
		}
	}
	least := leastRun
	if whole {
		least = leastLine
	}
	return len(han) >= least && other >= 2
}
