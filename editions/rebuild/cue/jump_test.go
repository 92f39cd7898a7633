package cue

import "testing"

// Jumps in the forms in which papers print them, to another page and from one.
func TestJumpOf(t *testing.T) {
	t.Parallel()
	marks := [][2]string{{"", ""}, {"（", "）"}, {"▶▶", ""}, {"▲", ""}, {"【", "】"}, {"——", "——"}, {"☞", ""}}
	pages := map[string]int{"第3版": 3, "3版": 3, "A03版": 3, "三版": 3, "第三版": 3, "12版": 12, "第8页": 8}
	for page, n := range pages {
		for _, m := range marks {
			for _, verb := range []string{"下转", "紧转", "转", "未完转", "续转", "下轉"} {
				if to, from := JumpOf(m[0] + verb + page + m[1]); to != n || from != 0 {
					t.Errorf("%s leads to %d, from %d", m[0]+verb+page+m[1], to, from)
				}
			}
			for _, verb := range []string{"上接", "接", "续", "承接"} {
				if to, from := JumpOf(m[0] + verb + page + m[1]); to != 0 || from != n {
					t.Errorf("%s leads to %d, from %d", m[0]+verb+page+m[1], to, from)
				}
			}
		}
	}
	for _, s := range []string{"下转", "转型第3版图", "接力跑出好成绩", "续写新篇", "第3版", "转眼三年过去，他没有再来过第3版", "上接天光下接水"} {
		if IsJump(s) {
			t.Errorf("%s is a jump", s)
		}
	}
}
