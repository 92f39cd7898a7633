package galley

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"baolan/editions/pinyin"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/theme"
)

var notices = model.Article{Paragraphs: []model.Paragraph{
	{Text: "正文在前，与启事无关。"},
	{Text: "遗失身份证一张，声明作废。", Kind: model.Notice},
	{Text: "拾到者请与饕餮街派出所联系，电话0579-87100000。", Kind: model.Notice},
	{Text: "张三\n12月28日", Kind: model.Signature},
	{Text: "又一则启事。", Kind: model.Notice},
	{Text: "正文在后。"},
	{Text: "本报记者", Kind: model.Signature},
}}

// A notice stands in a frame with its signature at the right; every row of the frame
// is as wide as the measure, and what is none stands in none.
func TestFrames(t *testing.T) {
	t.Parallel()
	var st theme.Styles
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, mode := range []pinyin.Mode{pinyin.Off, pinyin.All} {
			for measure := 2; measure <= 80; measure++ {
				parts := PartsOf(&notices, catalog.Chinese, &st)
				WithPinyin(parts, mode)
				g := New(parts, Setting{Measure: measure, Ruler: cells.NewRuler(policy), Spacing: measure % 2, Gutter: true, Frames: true})
				var rows []string
				for i := range g.rows {
					out := row.New(g.set.Ruler, measure+1)
					g.Paint(out, i, &st, nil)
					rows = append(rows, strings.TrimRight(ansi.Strip(out.String()), " "))
					if i > 0 && g.rows[i].part >= 0 && !g.IsUnder(i) {
						if at := g.RowOf(g.PlaceOf(i)); at != i && g.rows[i].line.Start > 0 {
							t.Fatalf("%d cells: row %d is found again as %d", measure, i, at)
						}
					}
				}
				checkFramed(t, &g, rows, measure)
			}
		}
	}
}

func checkFramed(t *testing.T, g *Galley, rows []string, measure int) {
	t.Helper()
	what := fmt.Sprintf("%d cells:\n%s", measure, strings.Join(rows, "\n"))
	tops, bottoms := 0, 0
	for i, r := range rows {
		switch g.rows[i].edge {
		case top:
			tops++
		case bottom:
			bottoms++
		case noEdge:
			if strings.ContainsAny(r, "│┌└╎") {
				t.Fatal(what)
			}
			continue
		}
		if g.set.Ruler.Width(r) != measure {
			t.Fatalf("row %d is %d wide, %s", i, g.set.Ruler.Width(r), what)
		}
		if strings.Contains(r, "张三") && !strings.HasSuffix(strings.TrimRight(r, "│╎"), "张三 ") {
			t.Fatal(what)
		}
		if strings.Contains(r, "正文") || strings.Contains(r, "本报") {
			t.Fatal(what)
		}
	}
	if want := 2; measure >= framedFrom && (tops != want || bottoms != want) || measure < framedFrom && tops+bottoms > 0 {
		t.Fatalf("%d and %d lines of frames, %s", tops, bottoms, what)
	}
}

// In columns, the line above a frame is not parted from its first row, nor the line
// below from the last.
func TestFrames_InColumns(t *testing.T) {
	t.Parallel()
	var st theme.Styles
	for height := 5; height < 30; height++ {
		parts := PartsOf(&notices, catalog.Chinese, &st)
		g, c, ok := SetColumns(parts, Setting{Measure: 24, Ruler: cells.NewRuler(cells.Narrow), Gutter: true, Frames: true}, 2, height)
		if !ok {
			continue
		}
		for _, pg := range c.pages {
			for _, span := range pg.columns {
				if span.From < span.To && (g.rows[span.From].edge == bottom || g.rows[span.To-1].edge == top) {
					t.Errorf("%d rows: a frame is parted from its text", height)
				}
			}
		}
	}
}
