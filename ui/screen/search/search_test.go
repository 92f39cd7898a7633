package search

import (
	"testing"

	"baolan/editions/library"
)

// In the article of a hit that is looked for by which the library has found it.
func TestWordIn(t *testing.T) {
	t.Parallel()
	bridge := library.Hit{Headline: "东津浮桥恢复通行", HeadlineMarks: [][2]int{{6, 12}}, Snippet: "Tide 涨了", SnippetMarks: [][2]int{{0, 4}, {5, 8}}}
	for query, want := range map[string]string{
		"浮桥": "浮桥", "fq": "浮桥", "tide": "tide", "涨 浮桥": "涨", `paper:霁川 "浮桥"`: "浮桥", "by:沈 fq": "浮桥",
	} {
		if got := wordIn(&bridge, query); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	bad := library.Hit{Headline: "桥", HeadlineMarks: [][2]int{{-1, 2}, {2, 1}, {0, 9}}}
	if got := wordIn(&bad, "河"); got != "河" {
		t.Errorf("marks outside of the text give %q", got)
	}
}
