package cue

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// The quick tests for a kind of line never exclude a line of that kind. Texts are composed
// at random from the parts of such lines.
func TestGates(t *testing.T) {
	t.Parallel()
	parts := []string{
		"记者", "本报记者", "通讯员", "沈知秋", "袁", "泉", "袁泉", "文", "图", "摄影", "整理", "口述", "报道", "摄影报道", "主任医师", "先生", "发自", "（江苏）", "桥",
		"／", "/", "：", ":", "丨", "、", "·", " ", "　", "…", "..", "|", "—", "第", "版", "A", "P", "G2", "7", "12", "3.5", "老桥今天合龙", "走进老街的早晨", "（66）", "。", "，", "“", "》", "！", "；", "（", "）", "【", "】", "□", "——", "作者：", "",
	}
	random := rand.New(rand.NewPCG(7, 8)) //nolint:gosec // a test
	lists, sides := 0, 0
	for range 300_000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		s := b.String()
		if listsNames(s) {
			lists++
			if !mayListNames(s) {
				t.Fatalf("%q lists names and is passed over", s)
			}
		}
		if u := strings.TrimFunc(s, isParter); sideOfPage(u) != noSide {
			sides++
			if !mayEndInPage(u) && !mayBeginWithPage(u) {
				t.Fatalf("%q has the number of a page and is passed over", s)
			}
		}
		if _, ok := cutByline(s); ok && proseMarks.AnyIn(s) {
			t.Fatalf("%q is a byline and is passed over", s)
		}
		has := false
		for _, role := range bylineRoles {
			has = has || strings.Contains(s, role)
		}
		if at, _ := firstRole(s); HasRole(s) != has || (at >= 0) != has {
			t.Fatalf("%q has a role: %v, first at %d", s, HasRole(s), at)
		}
	}
	if lists < 100 || sides < 100 {
		t.Errorf("only %d lists of names and %d numbers of pages", lists, sides)
	}
}
