package galley

import (
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// No caption ends in a line of one or two characters where its lines can be even.
func TestCaption_NoScrap(t *testing.T) {
	t.Parallel()
	var st theme.Styles
	captions := []string{
		"骑手在白苇渡弯道上列队而下。本报记者 贺知秋 摄", "无人机在老樟坪水田上空作业。韩一鸣 摄",
		"清河两岸的步道贯通，傍晚行人渐多。 谭振宇 摄", "工作人员在分拣枇杷。", "昨天，市民在新落成的儿童公园里放风筝、打陀螺、荡秋千。本报记者 林知远 通讯员 沈清 摄影报道",
	}
	for _, text := range captions {
		a := model.Article{Paragraphs: []model.Paragraph{{Text: text, Kind: model.Caption}}}
		for measure := 20; measure <= 100; measure++ {
			g := New(PartsOf(&a, catalog.Chinese, &st), Setting{Measure: measure, Ruler: cells.NewRuler(cells.Narrow), Gutter: true})
			last := g.rows[len(g.rows)-1].line
			if len(g.rows) > 1 && last.Cells <= captionScrap {
				t.Errorf("%d cells: %q ends in %q", measure, text, last.String(g.Parts[0].Text))
			}
		}
	}
}
