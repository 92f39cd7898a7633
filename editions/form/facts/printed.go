package facts

import "strings"

// printedIn returns the paper in the value of a source. Where the site that copied the
// article stands first, as in 人民网－人民日报, it is what follows. An address in brackets and
// the word for the paper's site are no part of its name.
func printedIn(source string) string {
	if at := strings.IndexAny(source, "（("); at > 0 && strings.Contains(source[at:], ".") {
		source = strings.TrimSpace(source[:at])
	}
	for _, site := range [...]string{"多媒体数字报", "数字报", "电子报", "电子版"} {
		if paper, ok := strings.CutSuffix(source, site); ok && IsPaper(paper) {
			return paper
		}
	}
	parts := strings.FieldsFunc(source, func(r rune) bool { return strings.ContainsRune("－-—–", r) })
	if n := len(parts); n > 1 && IsPaper(parts[n-1]) {
		return parts[n-1]
	}
	return source
}
