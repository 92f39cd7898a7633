package story

import (
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/growth"
)

func TestWithoutProperties(t *testing.T) {
	t.Parallel()
	const text = "大桥九月通车。"
	for in, want := range map[string]string{
		text + " 2026-07-04 00:00:00:0 30166572 1 0 http://p.example/pc/content_30166572.html http://p.example/pad/content_30166572.html 1 1921 砚湖大桥合龙 /enpproperty-->": text + " ",
		text + "30166572http://p.example/pc/content_30166572.html1 1921砚湖大桥合龙/enpproperty-->":                                                                           text,
		"1644333 2017-04-07 10:51:21.0 卢半夏 砚湖大桥合龙 2 2205 特别关注 /enpproperty-->" + text:                                                                                   text,
		text + " 2026-07-04 00:00:00:0 30166572 1 0 http://p.example/pc/content_30166572.html http://p.example/pad/cont":                                                text + " ",
		text + "/enpproperty-->":                               text,
		"他在2026-07-04 00:00:00到达，" + text:                      "他在2026-07-04 00:00:00到达，" + text,
		"网址是http://p.example/pc/content_301.html，" + text:      "网址是http://p.example/pc/content_301.html，" + text,
		"全市车辆达到3016657辆。2026-07-04 00:00:00:0 /enpproperty-->": "全市车辆达到3016657辆。",
	} {
		if got := WithoutProperties(in); got != want {
			t.Errorf("WithoutProperties(%q)\n = %q,\nwant %q", in, got, want)
		}
	}
}

// The time grows with the length of the text.
func TestWithoutProperties_Growth(t *testing.T) {
	bound := growth.Bound{Times: 4, Most: 10, Unfelt: 300 * time.Millisecond}
	few, many, tooFast := growth.TooFast(4000, bound, func(n int) func() {
		s := strings.Repeat("大桥通车。 2026-07-04 00:00:00:0 30166572 1 0 http://p.example/c.html /enpproperty-->", n)
		return func() { WithoutProperties(s) }
	})
	if tooFast {
		t.Errorf("%v, of a text four times as long %v", few, many)
	}
}
