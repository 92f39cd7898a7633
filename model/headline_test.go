package model

import (
	"slices"
	"testing"
)

// said is the text below every headline of the test.
const said = "昨日，危化品运输整治启动。市委部署防汛工作，石桥村果农上山，一季度投资突破三百亿元。"

func TestHeadlineLines(t *testing.T) {
	for _, c := range []struct{ printed, want []string }{
		{nil, nil},
		{[]string{"春耕"}, []string{"春耕"}},
		{[]string{"石桥镇北仓镇", "启动大会战"}, []string{"石桥镇北仓镇", "启动大会战"}},
		{[]string{"三月惊蛰雨 茶农上山", "忙"}, []string{"三月惊蛰雨 茶农上山忙"}},
		{[]string{"市区今年新增停车位3200", "个"}, []string{"市区今年新增停车位3200个"}},
		{[]string{"倒春寒后天抵达 最", "低气温直降十度"}, []string{"倒春寒后天抵达 最低气温直降十度"}},
		{[]string{"倒春寒后天抵达 最低气温", "直降十度"}, []string{"倒春寒后天抵达 最低气温", "直降十度"}},
		{[]string{"一座城", "一条江", "一代人"}, []string{"一座城", "一条江", "一代人"}},
		{[]string{"请把“失物招领”写", "大一点"}, []string{"请把“失物招领”写大一点"}},
		{[]string{"石桥镇北仓镇南塘镇", "启动大会战"}, []string{"石桥镇北仓镇南塘镇", "启动大会战"}},
		{[]string{"公交公司：月底前上", "线“失物地图”"}, []string{"公交公司：月底前上线“失物地图”"}},
		{[]string{"解放思想拉标杆 开拓创新谋发展", "开启打造新篇章"}, []string{"解放思想拉标杆 开拓创新谋发展", "开启打造新篇章"}},
		{[]string{"读者俱乐部：给浮桥写一句话", "编辑部"}, []string{"读者俱乐部：给浮桥写一句话", "编辑部"}},
		{[]string{"雨中的城", "一代人"}, []string{"雨中的城", "一代人"}},
		{[]string{"我市开展危", "化品运输整治"}, []string{"我市开展危化品运输整治"}},
		{[]string{"市委部署", "防汛工作启动"}, []string{"市委部署", "防汛工作启动"}},
		{[]string{"惊蛰雨后石桥村", "果农上山忙"}, []string{"惊蛰雨后石桥村", "果农上山忙"}},
		{[]string{"千年浮桥迎来四十", "年一遇的大修"}, []string{"千年浮桥迎来四十年一遇的大修"}},
		{[]string{"一季度工业投资突破三百", "年产能再创新高"}, []string{"一季度工业投资突破三百", "年产能再创新高"}},
		{[]string{"绿色清", "明", "文明祭扫"}, []string{"绿色清明", "文明祭扫"}},
	} {
		a := Article{Headline: slices.Clone(c.printed), Paragraphs: []Paragraph{{Text: said}}}
		if got := a.HeadlineLines(); !slices.Equal(got, c.want) {
			t.Errorf("lines of %q are %q, want %q", c.printed, got, c.want)
		}
		if !slices.Equal(a.Headline, c.printed) {
			t.Errorf("the printed lines %q have become %q", c.printed, a.Headline)
		}
	}
}
