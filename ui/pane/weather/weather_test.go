package weather

import (
	"image"
	"slices"
	"testing"

	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// A pane that is laid out again shows what a new one shows, whatever has changed.
func TestLayout_Anew(t *testing.T) {
	t.Parallel()
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelGB, theme.Paper())
	rect := image.Rect(0, 0, 24, 30)
	c := Content{Weather: model.Weather{Forecast: "早晨到上午雨雪止转阴到多云，中午起多云到晴", Detail: "今日气温8℃～13℃，偏北风3～4级", Warning: "市气象台昨日17时发布大雾黄色预警信号。"}}
	var p Pane
	p.Layout(&s, rect, c)
	for name, change := range map[string]func(){
		"nothing":  func() {},
		"theme":    func() { s.SetTheme(theme.HighContrast()) },
		"policy":   func() { s.SetPolicy(cells.Wide) },
		"language": func() { s.Lang = catalog.English },
		"script":   func() { s.Script = script.Taiwan },
		"width":    func() { rect.Max.X = 40 },
		"empty":    func() { rect = image.Rectangle{} },
		"room":     func() { rect = image.Rect(0, 0, 30, 12) },
		"weather":  func() { c.Weather.Forecast = "晴" },
		"page":     func() { c.From = 3 },
		"none":     func() { c = Content{} },
	} {
		change()
		p.Layout(&s, rect, c)
		var anew Pane
		anew.Layout(&s, rect, c)
		anew.top = p.top
		if !slices.Equal(p.Rows(), anew.Rows()) {
			t.Errorf("after a change of %s the pane shows\n%q, a new one\n%q", name, p.Rows(), anew.Rows())
		}
	}
}
