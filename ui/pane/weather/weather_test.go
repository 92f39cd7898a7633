package weather

import (
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

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

// What of the forecast has no room beside or below drawings is set without them, and no
// period or figure is missing whatever room there is.
func TestLayout_Briefly(t *testing.T) {
	t.Parallel()
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelGB, theme.Paper())
	w := model.Weather{
		Forecast: "今天阴有小雨，傍晚起雨止转多云；明天多云到阴；13日阴有中雨；14日雨止转晴",
		Detail:   "今天最低气温10℃，最高气温15℃，东北风3～4级，相对湿度75%～95%，空气质量指数41，优",
		Warning:  "市气象台3月10日16时发布寒潮蓝色预警信号，请注意防寒保暖。",
	}
	words := []string{"阴有小雨", "雨止转多云", "多云到阴", "阴有中雨", "雨止转晴", "15°", "10", "东北风3～4级", "75%～95%", "41", "寒潮蓝色预警"}
	for width := 16; width < 100; width += 3 {
		for height := 3; height < 60; height += 2 {
			var p Pane
			p.Layout(&s, image.Rect(0, 0, width, height), Content{Weather: w})
			all := strings.Join(strings.Fields(ansi.Strip(strings.Join(p.rows, ""))), "")
			for _, word := range words {
				if !strings.Contains(all, word) {
					t.Fatalf("%d×%d: %q is missing in %s", width, height, word, all)
				}
			}
			if height >= 24 && width >= 20 && p.Overflows() {
				t.Errorf("%d×%d: %d rows", width, height, len(p.rows))
			}
		}
	}
}

// A warning is called what the paper calls it.
func TestHazardTitle(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"市气象台发布大雾黄色预警信号。": "大雾黄色预警", "沿岸に強風注意報を発表した。": "強風注意報", "發布陸上強風特報（黃色燈號）。": "強風特報",
		"大雨特別警報が出ている。": "大雨特別警報", "强寒潮来袭。": "强寒潮",
	} {
		warnings, _ := alertsOf(model.Weather{Warning: text})
		if len(warnings) != 1 {
			t.Fatalf("%s: %+v", text, warnings)
		}
		if got := hazardTitle(catalog.Chinese, warnings[0].Hazards); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
