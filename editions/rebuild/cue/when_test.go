package cue

import "testing"

func TestOpensInTime(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"3月5日下午，市委召开", "12 月 28 日，全市", "今年前 6 个月，全区", "近日，一场", "日前，记者", "昨天上午九点，老城区的", "今月9日、公民館で", "14日、製糸場の",
		"去年冬天，他", "入冬以来，河面", "清晨六点，码头", "本月中旬，两岸",
	} {
		if !OpensInTime(s) {
			t.Errorf("%q does not begin with a time", s)
		}
	}
	for _, s := range []string{
		"十年，一条路", "50年，一座城", "三天，两座桥", "明年1月1日起，新规实施", "明天，我们出发", "今天我们出发", "春天里，花开了", "石桥，昨天通车", "，昨天", "日，公開",
		"一年一度的灯会，来了", "",
	} {
		if OpensInTime(s) {
			t.Errorf("%q begins with a time", s)
		}
	}
}
