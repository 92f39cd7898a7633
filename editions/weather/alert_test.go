package weather

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"baolan/model"
)

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

func TestAlerts(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"强寒潮明天到达，菜农要盖好棚膜。详情请看“青屿气象”。":                "强寒潮 0 0; -",
		"受冷空气影响，气象部门提醒市民注意添衣保暖。":                     "-",
		"市气象台昨日17时发布大雾黄色预警信号，预计今晨能见度不足500米，请注意交通安全。": "大雾 3 2",
		"环保部门发布重污染天气橙色预警。":                           "重污染 11 3",
		"县气象台发布道路结冰黄色预警：早晨气温降到0℃以下，请慢行。":             "道路结冰 13 2",
		"沿海發布強風特報（黃色燈號），勿到堤防。":                       "強風 1 2",
		"大风蓝色、暴雨橙色预警！":                               "大风 1 1, 暴雨 4 3",
		"市气象台发布红色高温预警，请注意防暑；雷电预警信号为黄色。":              "高温 2 4; 雷电 6 2",
		"颱風警報持續，注意豪雨":                                "颱風 8 4, 豪雨 4 0",
		"大雪特別警報と濃霧注意報。":                              "大雪 5 5, 濃霧 3 2",
		"道路结冰橙色预警，强对流天气较多，道路结冰仍将持续。":                 "道路结冰 13 3, 强对流 6 0",
		"昼夜温差大，请市民合理增减衣物，谨防感冒。":                      "-",
		"": "",
	} {
		var got []string
		for _, a := range Alerts(model.Weather{Warning: in}) {
			var hs []string
			for _, h := range a.Hazards {
				hs = append(hs, fmt.Sprint(h.Word, " ", uint8(h.Is), " ", uint8(h.Colour)))
			}
			if hs == nil {
				hs = []string{"-"}
			}
			got = append(got, strings.Join(hs, ", "))
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%q: %q, want %q", in, g, want)
		}
	}
}

func TestAlertsKeepEveryWord(t *testing.T) {
	t.Parallel()
	parts := []string{"强", "特强", "。", "！", "”", "；", " ", "，", "预警", "x"}
	for _, w := range hazardWords {
		parts = append(parts, w.text)
	}
	for _, w := range levelWords {
		parts = append(parts, w.text)
	}
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 20).Draw(t, "parts"), "")
		all := ""
		for _, a := range Alerts(model.Weather{Warning: in}) {
			all += a.Text
		}
		if g, w := strings.ReplaceAll(all, " ", ""), strings.ReplaceAll(in, " ", ""); g != w {
			t.Fatalf("%q: alerts hold %q", in, all)
		}
	})
}
