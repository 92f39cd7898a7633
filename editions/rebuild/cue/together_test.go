package cue

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// Bylines of every make-up are recognised without their gaps, and broken at any place.
func TestCutByline_Together(t *testing.T) {
	t.Parallel()
	for _, roles := range [][2]string{{"记者", "通讯员"}, {"本报记者", "实习记者"}, {"清河日报全媒体记者", "通讯员"}, {"記者", "通訊員"}, {"本报首席记者", "特约记者"}} {
		for _, names := range [][3]string{{"林知远", "沈知秋", "袁泉"}, {"袁泉", "欧阳静", "林知远"}, {"林知远", "", "袁泉"}, {"沈知秋", "袁泉", ""}} {
			s := roles[0] + names[0] + names[1]
			if names[2] != "" {
				s += roles[1] + names[2]
			}
			if _, ok := CutByline(s); !ok {
				t.Errorf("%s is no byline", s)
			}
			runes := []rune(s)
			for n := max(4, len(runes)-mostHalf); n < len(runes); n++ {
				a, b := string(runes[:n]), string(runes[n:])
				if !strings.HasPrefix(a, roles[0]) {
					continue // broken inside its first role
				}
				if len(b) > len("一") && areTogether(a) {
					continue // the first is whole, and nothing tells what the second is
				}
				for i, c := range All(measure.Of(scan.Text(a + "\n" + b).Lines)) {
					if c&Byline == 0 {
						t.Errorf("%s / %s: line %d of it is no byline", a, b, i+1)
					}
				}
			}
		}
	}
	for _, s := range []string{
		"記者林怡君海山報導", "记者林知远沈知秋摄影报道", "沈知秋摄影报道", "清河记者站林知远", "文 林知远 摄影 袁泉",
	} {
		if _, ok := CutByline(s); !ok {
			t.Errorf("%s is no byline", s)
		}
	}
	for _, s := range []string{
		"记者走基层看变化", "记者节里的老照片", "记者从市政府获悉", "记者林知远走进石桥村", "通讯员队伍成立四十年", "老记者林知远回忆录", "记者沈知秋的一天", "清河记者站昨天挂牌", "沈知秋们的摄影报道", "石桥摄影报道展", "文 石桥 摄影 旧照",
	} {
		if names, ok := CutByline(s); ok {
			t.Errorf("%s is a byline of %s", s, names)
		}
	}
}

// What is no byline takes no longer the longer it is.
func TestCutByline_TogetherLong(t *testing.T) {
	t.Parallel()
	if areTogether("记者" + strings.Repeat("林", 10_000)) {
		t.Error("thousands of names are a byline")
	}
}
