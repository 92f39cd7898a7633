package guess

import (
	"testing"

	"baolan/model"
)

func TestGuess(t *testing.T) {
	t.Parallel()
	page := func(texts ...string) *model.Page {
		a := model.Article{}
		for _, s := range texts {
			a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: s})
		}
		return &model.Page{Articles: []model.Article{a}}
	}
	for _, c := range []struct {
		page      *model.Page
		town, day string
	}{
		{page("中共清河市委昨日召开全会。", "清河市气象台发布预警。", "平安清河建设，12 月 28 日启动。12月28日下午，3月1日起。"), "清河", "12月28日"},
		{page("我市市委召开全会。", "全市公安局。", "河水清了。"), "", ""},
		{page("清河市委召开全会。"), "", ""}, // once is not enough
	} {
		if town, day := Town(c.page), Day(c.page); town != c.town || day != c.day {
			t.Errorf("guessed %q and %q, want %q and %q", town, day, c.town, c.day)
		}
	}
}
