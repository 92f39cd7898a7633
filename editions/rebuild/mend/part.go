package mend

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/weather"
	"baolan/editions/wordlist"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// openings is words with which a line begins. If they follow a gap inside a line, a second line
// begins there.
var openings = wordlist.Of(" 本报讯", " 本報訊", " □", " ■", " 图为", " 圖為")

// splitAtDateline cuts a line on which one article's headline and the next one's first line
// were drawn at the same height: "全长15公里 本报讯 因…".
func splitAtDateline(s string, x *measure.Extent) (head, tail string) {
	if !x.Gaps || strings.IndexByte(s, ' ') < 0 {
		return s, ""
	}
	if openings.MayBeIn(x.Sign) {
		for _, mark := range openings.Words {
			if i := strings.Index(s, mark); i > 0 {
				return strings.TrimRightFunc(s[:i], measure.IsGap), s[i+1:]
			}
		}
	}
	return splitAtTitle(s, x.Marks)
}

// splitAtTitle separates a headline from the title of a box or the byline with a mark that was
// drawn at its height: 慢递的价值 ●本报记者 温小满, 楼长跑下电梯 城市天气.
func splitAtTitle(s string, marks int32) (head, tail string) {
	const longest = 3 * 40
	if len(s) > longest || marks > 0 && measure.HasAnyCharacter(s, "，。、；") {
		return s, ""
	}
	for i, r := range s {
		if r != ' ' || i < 3*3 {
			continue
		}
		tail := strings.TrimLeftFunc(s[i:], measure.IsGap)
		if isBoxTitle(tail) || cue.IsBylineSign(measure.FirstRune(tail)) && !cue.IsBriefMark(measure.FirstRune(s)) && cue.HasRole(tail) && isWholeByline(tail) || isBoxTitle(strings.TrimRightFunc(s[:i], measure.IsGap)) {
			return strings.TrimRightFunc(s[:i], measure.IsGap), tail
		}
	}
	return s, ""
}

// isBoxTitle reports whether a text is a title that is printed over the same box every day.
func isBoxTitle(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 4 || n > 12 || strings.HasSuffix(s, "气象台") || measure.HasGap(s) {
		return false // a title has eight characters and its marks at most
	}
	l := measure.Line{}.With(s)
	return weather.IsTitle(s) || cue.IsBriefTitle(&l) || cue.IsColumnName(&l)
}

// isWholeByline reports whether a text is a byline and nothing else.
func isWholeByline(s string) bool {
	_, ok := cue.CutByline(s)
	return ok
}
