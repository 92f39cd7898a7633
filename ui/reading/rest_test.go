package reading

import (
	"reflect"
	"testing"

	"baolan/model"
)

// A caption that is set with the picture of an article is not listed again; one of
// no picture, of a picture of no article, or of other words is.
func TestRestLines(t *testing.T) {
	t.Parallel()
	lines := []string{"春耕时节，农民在 田里", "插秧。张三 摄", "无主的图说。", "水清了。", "水清了"}
	p := model.Page{
		Articles: make([]model.Article, 1),
		Other: []model.Block{
			{Type: model.BlockCaption, Lines: lines},
			{Type: model.BlockCaption, Lines: []string{"水清了。"}},
			{Type: model.BlockGuide, Lines: []string{"水清了。"}},
			{Type: model.BlockMark, Lines: []string{"■"}},
		},
		Pictures: []model.Picture{
			{Caption: "春耕时节，农民在田里插秧。张三 摄"}, {Caption: "水清了。"}, {Caption: "无主的图说。", Article: -1}, {Article: 0},
		},
	}
	want := []model.Block{
		{Type: model.BlockCaption, Lines: []string{"无主的图说。", "水清了"}},
		{Type: model.BlockGuide, Lines: []string{"水清了。"}},
	}
	if got := RestLines(&p); !reflect.DeepEqual(got, want) {
		t.Errorf("the rest is %q, want %q", got, want)
	}
	if len(p.Other[0].Lines) != len(lines) || !reflect.DeepEqual(p.Other[0].Lines, lines) {
		t.Error("the page is changed")
	}
	p.Pictures = nil
	if got := RestLines(&p); len(got) != 3 {
		t.Errorf("without pictures the rest is %q", got)
	}
}
