package body

import (
	"image"
	"strings"
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// A place that is kept, looked up and kept again is the same, with a dateline and in
// Markdown too.
func TestPlace_IsStable(t *testing.T) {
	t.Parallel()
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelGB, theme.Paper())
	long := strings.Repeat("“一条河，两岸人家。”沿河而居的人们说，水清了——全长12.7公里。", 4)
	for name, a := range map[string]model.Article{
		"plain":    {Headline: []string{"一河清水"}, Dateline: "本报讯", Paragraphs: []model.Paragraph{{Text: long}, {Text: "两本账", Kind: model.Subhead}, {Text: long}}},
		"markdown": {Paragraphs: []model.Paragraph{{Text: "信是用**毛笔**写的", Markdown: "信是用**毛笔**写的，落款处盖着一方*小印*。"}, {Text: "清单", Markdown: "- 一张1987年的车票\n- 半块砚台"}}},
	} {
		var b Pane
		b.Layout(&s, image.Rect(0, 0, 60, 20), Content{Article: &a, Turn: 1})
		for i, p := range b.galley.Parts {
			for at := range p.Text {
				b.top = galley.Place{Part: i, At: at}
				kept, _ := b.Place()
				b.top = screenPlace(&a, b.galley.Parts, kept)
				if again, _ := b.Place(); again != kept {
					t.Fatalf("%s: place %d/%d is kept as %d, then as %d", name, i, at, kept, again)
				}
			}
		}
	}
}
