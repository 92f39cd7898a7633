package flow

import (
	"testing"

	"baolan/model"
)

// What reads neither like a headline nor like a text is not sure.
func TestConfidence(t *testing.T) {
	t.Parallel()
	text := func(s string, k model.ParagraphKind) []model.Paragraph { return []model.Paragraph{{Text: s, Kind: k}} }
	for _, c := range []struct {
		head    []string
		text    []model.Paragraph
		isSure  bool
		reasons int
	}{
		{[]string{"新桥合龙"}, text("昨日，新桥合龙。", model.Plain), true, 0},
		{[]string{"新桥合龙"}, text("The bridge was closed.", model.Plain), true, 0},
		{[]string{"夜航"}, text("一盏灯\n渡过河去", model.Verse), true, 0},
		{[]string{"本周赛果"}, text("星河  98:76  雄狮", model.Table), true, 0},
		{[]string{"113:118"}, text("昨日，新桥合龙。", model.Plain), false, 1},
		{[]string{"嫩滩联赛第"}, text("江门红星", model.Plain), false, 1},
		{[]string{"嫩滩联赛第"}, text("+7.5%", model.Plain), false, 1},
		{[]string{"98:76"}, text("松阳雄狮", model.Subhead), false, 2},
		{[]string{"98:76"}, nil, false, 2},
	} {
		a := model.Article{Headline: c.head, Paragraphs: c.text}
		got, doubts := confidence(&a, &heading{source: true})
		if (got >= 0.95) != c.isSure || len(doubts) != c.reasons {
			t.Errorf("%q over %q: %g, %v", c.head, c.text, got, doubts)
		}
	}
}
