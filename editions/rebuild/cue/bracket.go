package cue

import (
	"strings"

	"baolan/editions/rebuild/measure"
)

const (
	opening = "（【〔("
	closing = "）】〕)"
)

// OpenBracket returns where the last bracket of a text begins if it is not closed in the text,
// -1 if there is none.
func OpenBracket(s string) int {
	at := strings.LastIndexAny(s, opening)
	if at < 0 || strings.ContainsAny(s[at:], closing) {
		return -1
	}
	return at
}

// ClosesBracket reports whether a text ends in a bracket that it does not open.
func ClosesBracket(s string) bool {
	rest := strings.TrimRight(s, "。")
	if !measure.HasSuffixAny(rest, "）", "】", "〕", ")") {
		return false // as nearly every line
	}
	at := strings.IndexAny(s, closing)
	return at >= 0 && !strings.ContainsAny(s[:at], opening) && strings.Trim(s[at:], closing+"。") == ""
}
