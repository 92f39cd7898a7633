package rebuild_test

import (
	"io/fs"
	"strings"
	"testing"

	"baolan/editions/markdown"
	"baolan/editions/rebuild"
	"baolan/editions/samples"
)

// The headlines of the front page that a new reader sees first.
func TestRead_FrontPage(t *testing.T) {
	t.Parallel()
	b, err := fs.ReadFile(samples.FS(), "jichuan/2026-03-11/01.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _, err := markdown.CutFront(string(b))
	if err != nil {
		t.Fatal(err)
	}
	page, _, err := rebuild.Read(t.Context(), body, rebuild.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range page.Articles {
		a := &page.Articles[i]
		got = append(got, a.Kicker+" | "+a.Title()+" | "+a.Deck)
	}
	want := []string{
		"千年浮桥迎来四十年一遇的大修 三十六条老船今晨“归队” | 东津浮桥恢复通行 | 新船仍用老法造 桥面加宽四十厘米",
		" | 倒春寒后天抵达 最低气温直降十度 | ",
		"小学课间延长至十五分钟满一个学期 | 操场热了 眼镜少了 | 全市近视新发率下降3.2个百分点",
		" | 一粒纽扣的“七十二变” | 我市去年出口服饰辅料38.6亿元，同比增长14.9%",
		" | 霁川观测站“捡”到一颗小行星 | 暂定编号2026 EK4 直径约140米",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
