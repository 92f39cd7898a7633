package weather

import (
	"strings"
	"unicode/utf8"
)

// Telling returns the condition of a period that a single picture should show: the worst (see
// rank) of those that are not said to stop. If all are said to stop it is the last. ok is
// false if the period names no condition.
func Telling(p Period) (c Condition, ok bool) {
	text := p.Text
	if text == "" {
		text = p.Detail
	}
	best := -1
	for at := 0; at < len(text); {
		w, found := conditionAt(text[at:])
		if !found {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
			continue
		}
		at += len(w.text)
		if hasEnded(text[at:]) {
			continue
		}
		if r := rank[w.is]; r > best {
			c, best, ok = w.is, r, true
		}
	}
	if !ok && len(p.Conditions) > 0 {
		return p.Conditions[len(p.Conditions)-1], true // all conditions are said to stop
	}
	return c, ok
}

// hasEnded reports whether what stands before these words is said to stop: 雨止, 雨雪渐停.
func hasEnded(rest string) bool {
	for _, way := range []string{"逐渐", "逐漸", "渐", "漸", "将", "將", "雪", "雨", "后", "後"} {
		rest = strings.TrimPrefix(rest, way)
	}
	for _, stop := range []string{"止", "停", "结束", "結束", "消散", "散去"} {
		if strings.HasPrefix(rest, stop) {
			return true
		}
	}
	return false
}

// rank orders conditions by how much they disturb a day out of doors; the greatest is the worst.
var rank = [...]int{
	Clear: 0, Cloudy: 1, Overcast: 2, Frost: 3, Haze: 4, Fog: 5, Gale: 6, Dust: 7,
	Shower: 8, Rain: 9, Thunder: 10, Sleet: 11, Snow: 12, Downpour: 13, Hail: 14,
}
