package weather

import (
	"strings"
	"unicode/utf8"
)

// figure is a number in a text with the text around it.
type figure struct {
	before string // the words of its clause since the figure before
	gap    string // everything between the figure before and this one, without that one's unit
	value  int
	unit   bool // ℃, °C or 度 follows
}

// degreesIn finds the temperatures of a text: a range (8℃～13℃, 8到13度), or
// 最高 and 最低 by name. Changes (下降6～8℃) are no temperatures. bare takes two
// numbers with a stroke between (15/8) without a unit, as tables print them.
func degreesIn(text string, bare bool) (low, high Degrees) {
	fs := figures(text)
	for i := 0; i < len(fs); i++ {
		f := fs[i]
		g := f // the other end of the range
		if i+1 < len(fs) && isRange(fs[i+1].gap) && (f.unit || fs[i+1].unit || bare && isStroke(fs[i+1].gap)) {
			g = fs[i+1]
			i++
		} else if !f.unit {
			continue
		}
		if isChange(f.before) {
			continue
		}
		lo, hi := min(f.value, g.value), max(f.value, g.value)
		switch {
		case strings.Contains(f.before, "最高"):
			set(&high, hi)
		case strings.Contains(f.before, "最低"):
			set(&low, lo)
		default:
			set(&low, lo)
			set(&high, hi)
		}
	}
	return low, high
}

// set keeps the first temperature that a text gives: what follows is of later days.
func set(d *Degrees, c int) {
	if !d.Known {
		*d = Degrees{C: c, Known: true}
	}
}

func isRange(gap string) bool {
	switch gap {
	case "～", "~", "〜", "-", "－", "—", "–", "―", "至", "到", "/", "／", "から":
		return true
	}
	return false
}

func isStroke(gap string) bool { return gap == "/" || gap == "／" || gap == "～" || gap == "~" }

func isChange(before string) bool {
	for _, w := range [...]string{"下降", "上升", "升温", "降温", "升溫", "降溫", "降幅", "升幅", "幅度", "温差", "溫差", "回升", "较", "比"} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// figures lists the whole numbers of a text, in Arabic digits of both widths.
// A minus counts where no figure stands before it, else it is a range.
func figures(text string) []figure {
	var out []figure
	last := 0 // the end of the figure before, its unit included
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if k, kanji := kanjiNumber(text[at:]); kanji > 0 {
			out, last = append(out, figure{before: clauseOf(text[last:at]), gap: text[last:at], value: k, unit: true}), at+kanji
			at = last
			continue
		}
		if digitOf(r) < 0 {
			at += n
			continue
		}
		begin, value := at, 0
		for at < len(text) {
			r, n := utf8.DecodeRuneInString(text[at:])
			if digitOf(r) < 0 {
				break
			}
			value = min(value*10+digitOf(r), 1_000_000)
			at += n
		}
		gap := text[last:begin]
		if g, ok := cutMinus(gap); ok && (g != "" || len(out) == 0) {
			gap, value = g, -value
		}
		f := figure{gap: gap, before: clauseOf(gap), value: value}
		u := unitLength(text[at:])
		f.unit = u > 0
		at += u
		last = at
		out = append(out, f)
	}
	return out
}

// clauseOf returns the part of a figure's own clause before it.
func clauseOf(gap string) string {
	if i := strings.LastIndexAny(gap, separators); i >= 0 {
		return gap[i:]
	}
	return gap
}

// kanjiNumber reads a temperature at the beginning of a text as vertical papers print it:
// 十四度. length is its length in bytes with the unit, 0 for none.
func kanjiNumber(s string) (value, length int) {
	tens := false
	for i, r := range s {
		d := strings.IndexRune("〇一二三四五六七八九", r)
		switch {
		case r == '十' && !tens:
			value, tens = max(value, 1)*10, true
		case d >= 0 && i <= len("三十"):
			value += d / len("〇")
		default:
			u := unitLength(s[i:])
			if i == 0 || u == 0 {
				return 0, 0
			}
			return value, i + u
		}
	}
	return 0, 0
}

// cutMinus returns the words before a number without a minus sign, and whether there was one.
func cutMinus(gap string) (rest string, negative bool) {
	for _, m := range [...]string{"零下", "氷点下", "マイナス", "负", "負", "-", "－", "−"} {
		if rest, ok := strings.CutSuffix(gap, m); ok {
			return rest, true
		}
	}
	return gap, false
}

func unitLength(s string) int {
	return prefixLength(s, []string{"℃", "°C", "º C", "ºC", "°", "度"})
}

func digitOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}
