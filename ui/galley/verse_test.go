package galley

import (
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// The rest of a line of verse is farther to the right than the line, at any measure,
// and nothing is wider than the measure.
func TestVerse_TurnedOver(t *testing.T) {
	t.Parallel()
	st := theme.New(theme.Paper(), theme.Terminal{})
	a := model.Article{Paragraphs: []model.Paragraph{{Kind: model.Verse, Text: "从桥这一头，走到桥那一头，\n我的外婆用了一辈子，而我只用了七分钟，中间还停下来给一只鸟让路。"}}}
	parts := PartsOf(&a, catalog.Chinese, &st)
	for measure := 4; measure <= 100; measure++ {
		g := New(parts, Setting{Measure: measure, Ruler: cells.NewRuler(cells.Narrow), Level: typeset.LevelAuto, Gutter: true})
		for i, r := range g.rows {
			if r.part < 0 {
				continue
			}
			if r.x+r.line.Cells > measure {
				t.Fatalf("measure %d: row %d has %d cells", measure, i, r.x+r.line.Cells)
			}
			if r.line.Start > 0 && measure >= 16 && r.x <= g.rows[i-1].x && g.rows[i-1].line.Start == 0 {
				t.Errorf("measure %d: row %d goes on at %d below %d", measure, i, r.x, g.rows[i-1].x)
			}
		}
	}
}

// The names of a table's columns are set off from its figures, and nothing is where it
// has none.
func TestTable_Head(t *testing.T) {
	t.Parallel()
	st := theme.New(theme.Paper(), theme.Terminal{})
	for _, c := range []struct {
		rows [][]string
		want bool
	}{
		{[][]string{{"品种", "价"}, {"白菜", "1.20"}}, true},
		{[][]string{{"白菜", "1.20"}, {"西红柿", "4.80"}}, false},
		{[][]string{{"姓名", "单位"}, {"李某", "市水利局"}}, false},
		{[][]string{{"品种", "价"}}, false},
	} {
		a := model.Article{Paragraphs: []model.Paragraph{{Kind: model.Table, Text: "x", Rows: c.rows}}}
		p := PartsOf(&a, catalog.Chinese, &st)[0]
		if got := len(p.Spans) > 0; got != c.want {
			t.Errorf("%q has a head: %v", c.rows, got)
		}
	}
}
