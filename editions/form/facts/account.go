package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// account reads the line that a text copied from a messenger's public account has: the
// author and the account before the date, as in 原创 某某 霁川发布 2026年11月5日.
func (m *Facts) account(s string) {
	date := dateText.FindString(s)
	if date == "" || m.Byline != "" || m.Page > 0 || m.Paper != "" {
		return
	}
	before, _, _ := strings.Cut(s, date)
	words := measure.Fields(before)
	own := len(words) > 1 && words[0] == "原创"
	if own {
		words = words[1:]
	}
	if own && len(words) > 0 && cue.IsName(words[0]) ||
		len(words) == 2 && cue.IsName(words[0]) && utf8.RuneCountInString(words[1]) > 2 && !cue.IsName(words[1]) && !IsPaper(words[1]) {
		m.Byline = words[0]
		m.without(words[0])
	}
}
