package heads

import "testing"

// What was broken between two lines is in one part of the group, whichever it is; what was not
// may begin another.
func TestSplit_BrokenLines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		texts []string
		at    int  // the line that is looked at
		one   bool // it is in the part of the line before it
	}{
		{"an amount", []string{"为了修灯塔，他们划了", "320公里"}, 1, true},
		{"an amount in a deck", []string{"海边的渔港有了夜班船", "从灯塔到码头只需", "9分钟"}, 2, true},
		{"a figure with what it counts", []string{"第三届夜航节昨天开幕", "38", "个夜晚的守望"}, 2, true},
		{"such a figure begins a line", []string{"第三届夜航节昨天开幕", "38", "个夜晚的守望"}, 1, false},
		{"the rest of a kicker", []string{"第三届夜航节昨天开", "幕", "老码头的灯亮了"}, 1, true},
		{"who speaks", []string{"老船长林小满：", "灯塔年底修好"}, 1, true},
		{"half a sentence", []string{"没有合同，", "船钱怎么要"}, 1, true},
		{"a word", []string{"老船长和他的码", "头纪事"}, 1, true},
		{"hours are whole", []string{"首末班6∶00—22∶30", "9路轮渡", "开到家门口"}, 1, false},
	} {
		lines, head := group(c.texts...)
		p := Split(lines, head, Form{})
		got := []rune(split(&p, len(head)))
		if one := got[c.at-1] == got[c.at]; one != c.one {
			t.Errorf("%s: %v: got %s", c.name, c.texts, string(got))
		}
	}
}

// Words that two lines have in common, a border inside a word and one behind a comma count
// against a reading.
func TestSplit_Borders(t *testing.T) {
	t.Parallel()
	score := func(k, d int, texts ...string) float32 {
		lines, head := group(texts...)
		r := newReader(lines, head, &Form{})
		return r.score(k, d)
	}
	for _, c := range []struct {
		name        string
		k, d        int
		worse, than []string
	}{
		{"a common word in the headline", 0, 2, []string{"轮渡开通了", "站上轮渡看海"}, []string{"夜航开通了", "站上轮渡看海"}},
		{"a border inside a word", 0, 1, []string{"老船长和他的码", "头边小屋"}, []string{"老船长和他的家", "头边小屋"}},
		{"a border behind a colon", 1, 2, []string{"老船长满：", "灯塔年底修好"}, []string{"老船长满仓", "灯塔年底修好"}},
	} {
		if bad, good := score(c.k, c.d, c.worse...), score(c.k, c.d, c.than...); bad >= good {
			t.Errorf("%s: %v scores %v, %v %v", c.name, c.worse, bad, c.than, good)
		}
	}
}

// A short line over a long one names a series only where no other name stands with the group.
func TestSplit_SecondName(t *testing.T) {
	t.Parallel()
	texts := []string{"再说灯塔修缮", "全市修好九座灯塔，总投入三百万元"}
	lines, head := group(texts...)
	alone := newReader(lines, head, &Form{})
	named := newReader(lines, head, &Form{})
	named.named = true
	if alone.score(1, 2) <= named.score(1, 2) {
		t.Errorf("%v: the second name of a series counts as much as the first", texts)
	}
}

// Where no head line of a page has a blank line before it, none says anything.
func TestSpacingOf_Silent(t *testing.T) {
	t.Parallel()
	texts := []string{"灯塔亮了", "市长：年底再修三座", "正文不算是标题的一行正文", "老码头夜航", "从灯塔到码头只需片刻"}
	for _, c := range []struct {
		blank []int
		want  float32
	}{
		{nil, 0},
		{[]int{2, 3}, 2. / 3},
		{[]int{1, 2, 3}, 0},
	} {
		lines, _ := group(texts...)
		for _, i := range c.blank {
			lines[i].Blank = true
		}
		if got := SpacingOf(lines, func(i int) bool { return i != 2 }); got.Silent < c.want-0.01 || got.Silent > c.want+0.01 {
			t.Errorf("blank lines before %v: %v, want %v", c.blank, got.Silent, c.want)
		}
	}
}
