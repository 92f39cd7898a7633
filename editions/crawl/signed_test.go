package crawl

import "testing"

// A name on a line of its own above indented paragraphs is the byline, below the three lines of
// the head too.
func TestArticle_Signed(t *testing.T) {
	t.Parallel()
	for text, byline := range map[string]string{
		"引题\n大桥合龙\n副题\n卢半夏\n　　大桥昨夜合龙。\n　　它九月通车。\n": "卢半夏",
		"引题\n大桥合龙\n副题\n卢半夏\n大桥昨夜合龙。\n":             "",
	} {
		a, ok := Article(text)
		if !ok || a.Byline != byline || a.Title() != "大桥合龙" {
			t.Errorf("%q: %q by %q", text, a.Title(), a.Byline)
		}
	}
}
