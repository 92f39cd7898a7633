package weather

import (
	"testing"

	"baolan/model"
)

// Degrees behind the words of a period are figures and no part of its words.
func TestCutDegrees(t *testing.T) {
	t.Parallel()
	for c, want := range map[string][2]string{
		"多云到阴8～14℃": {"多云到阴", "8～14℃"}, "晴零下3～5℃": {"晴", "零下3～5℃"}, "小雪-3-1℃": {"小雪", "-3-1℃"}, "阴18度": {"阴", "18度"},
		"晴负3～5℃": {"晴", "负3～5℃"}, "晴マイナス3度": {"晴", "マイナス3度"}, "雪氷点下3度": {"雪", "氷点下3度"},
		"晴最高气温30℃": {"晴最高气温30℃", ""}, "雷阵雨": {"雷阵雨", ""}, "阵雨东北风3～4级": {"阵雨东北风3～4级", ""}, "8～14℃": {"8～14℃", ""},
		"降雨量10毫米": {"降雨量10毫米", ""}, "小雨3～5℃转晴": {"小雨3～5℃转晴", ""},
	} {
		if words, degrees := cutDegrees(c); words != want[0] || degrees != want[1] {
			t.Errorf("%s: %q and %q, want %q", c, words, degrees, want)
		}
	}
	if ps := Periods(model.Weather{Forecast: "古港 多云到阴8～14℃ 青川 雷阵雨6～24℃ 泰店 小雪6～16℃"}); len(ps) != 3 || ps[0].Text != "多云到阴" || ps[0].High.C != 14 || ps[0].Detail != "8～14℃" {
		t.Errorf("%+v", ps)
	}
}
