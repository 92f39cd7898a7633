package weather

import (
	"testing"
	"unicode/utf8"

	"baolan/model"
)

// Any forecast reads into periods that hold every word of it.
func FuzzWeather(f *testing.F) {
	f.Add("早晨到上午雨雪止转阴到多云，中午起多云到晴", "今日气温8℃～13℃，偏北风3～4级", "大雾黄色预警。")
	f.Add("杭州 晴 8～15℃；宁波 多云 9/16", "-3--1℃", "強風注意報")
	f.Fuzz(func(t *testing.T, forecast, detail, warning string) {
		if !utf8.ValidString(forecast + detail + warning) {
			t.Skip("no value of this package")
		}
		w := model.Weather{Forecast: forecast, Detail: detail, Warning: warning}
		all := ""
		for _, p := range Periods(w) {
			all += p.When + p.Place + p.Text + p.Detail
		}
		if got, want := sorted(words(all)), sorted(words(forecast+detail)); got != want {
			t.Fatalf("%q, %q: periods hold %q", forecast, detail, all)
		}
		all = ""
		for _, a := range Alerts(w) {
			all += a.Text
		}
		if got, want := sorted(words(all)), sorted(words(warning)); got != want {
			t.Fatalf("%q: alerts hold %q", warning, all)
		}
	})
}
