package galley

import (
	"strings"
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/theme"
)

// Every cell of a table is shown whatever the measure is, and no row is wider than it.
func TestTable_Whole(t *testing.T) {
	t.Parallel()
	var st theme.Styles
	tables := [][][]string{
		{{"品名", "批发价（元/斤）", "零售价（元/斤）", "比上周"}, {"大白菜", "0.85", "1.20", "持平"}, {"本地小土豆（新上市，含泥）", "1.95", "2.80", "涨1.0%"}},
		{{"时间", "地点", "内容"}, {"9:00", "东津门", strings.Repeat("听老船工讲浮桥的故事，", 8)}, {"14:30", "", ""}, {}, {"", "", "散场"}},
		{{"17", "深读"}, {"主编", "侯成明远", "编辑", "潘小满继业"}},
		{{"1,234,567.89"}, {"-0.5"}},
		{{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}},
	}
	for _, rows := range tables {
		a := model.Article{Paragraphs: []model.Paragraph{{Text: "x", Kind: model.Table, Rows: rows}}}
		for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
			for measure := 2; measure <= 120; measure++ {
				g := New(PartsOf(&a, catalog.Chinese, &st), Setting{Measure: measure, Ruler: cells.NewRuler(policy)})
				var got strings.Builder
				for i := range g.Len() {
					out := row.New(g.set.Ruler, 1000)
					g.Paint(out, i, &st, nil)
					if w := g.set.Ruler.Width(strings.TrimRight(out.Text(), " ")); w > measure {
						t.Errorf("%d cells: a row has %d: %q", measure, w, out.Text())
					}
					got.WriteString(out.Text())
				}
				want := strings.Join(strings.Fields(g.Parts[0].Text), "")
				if s := strings.Join(strings.Fields(got.String()), ""); s != want {
					t.Fatalf("%d cells: %q, want %q", measure, s, want)
				}
			}
		}
	}
}

// A table for which there is no room keeps its columns below one another.
func TestTable_Bands(t *testing.T) {
	t.Parallel()
	var st theme.Styles
	rows := [][]string{{"品名", "批发价（元/斤）", "零售价（元/斤）", "比上周"}, {"大白菜", "0.85", "1.20", "持平"}, {"西红柿", "3.10", "4.50", "涨8.2%"}}
	days := [][]string{{"时间", "内容"}, {"9:00", "听老船工讲浮桥的故事，看修船"}}
	for _, c := range []struct {
		rows    [][]string
		measure int
		want    string
	}{
		{rows, 60, "品名    批发价（元/斤）  零售价（元/斤）  比上周\n大白菜             0.85             1.20  持平\n西红柿             3.10             4.50  涨8.2%\n"},
		{rows, 44, "品名\n  批发价（元/斤）  零售价（元/斤）  比上周\n大白菜\n             0.85             1.20  持平\n西红柿\n             3.10             4.50  涨8.2%\n"},
		{days, 24, "时间  内容\n9:00  听老船工讲浮桥的故\n      事，看修船\n"},
	} {
		a := model.Article{Paragraphs: []model.Paragraph{{Text: "x", Kind: model.Table, Rows: c.rows}}}
		g := New(PartsOf(&a, catalog.Chinese, &st), Setting{Measure: c.measure, Ruler: cells.NewRuler(cells.Narrow)})
		var got strings.Builder
		for i := range g.Len() {
			out := row.New(g.set.Ruler, 1000)
			g.Paint(out, i, &st, nil)
			got.WriteString(strings.TrimRight(out.Text(), " ") + "\n")
		}
		if got.String() != c.want {
			t.Errorf("%d cells:\n%s\nwant\n%s", c.measure, got.String(), c.want)
		}
	}
}

// A caption has blank rows around it, whether its picture is shown or not.
func TestCaption_Apart(t *testing.T) {
	t.Parallel()
	var st theme.Styles
	a := model.Article{Paragraphs: []model.Paragraph{{Text: "清河两岸。"}, {Text: "行人渐多。谭振宇 摄", Kind: model.Caption}, {Text: "记者 林知远 摄", Kind: model.Caption}, {Text: "沿河而居的人们说。"}}}
	g := New(PartsOf(&a, catalog.Chinese, &st), Setting{Measure: 40, Ruler: cells.NewRuler(cells.Narrow)})
	var got []int
	for _, r := range g.rows {
		got = append(got, r.part)
	}
	if want := []int{0, -1, 1, 2, -1, 3}; len(got) != len(want) || got[1] != -1 || got[4] != -1 {
		t.Errorf("rows of the parts %v, want %v", got, want)
	}
}
