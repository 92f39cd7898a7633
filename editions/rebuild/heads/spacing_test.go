package heads

import "testing"

func TestSpacingOf(t *testing.T) {
	t.Parallel()
	texts := []string{"小茶叶结出", "致富果实四千亩香菇等你来", "户均增收", "正文不算是标题的一行正文", "新桥通车", "从城东到城西的专线开通运营"}
	for _, c := range []struct {
		blank []int
		want  float32
	}{
		{nil, 0},               // no blank line: nothing is said
		{[]int{1, 2, 3, 5}, 0}, // centred: each pair of two widths has one
		{[]int{2, 5}, 0.18},    // one pair of three has none
		{[]int{3}, 1},          // at one edge: none has one
	} {
		lines, _ := group(texts...)
		for _, i := range c.blank {
			lines[i].Blank = true
		}
		got := SpacingOf(lines, func(i int) bool { return i != 3 })
		if got.Blanks != (c.blank != nil) || got.Edge < c.want-0.01 || got.Edge > c.want+0.01 {
			t.Errorf("blank lines before %v: %+v, want %v", c.blank, got, c.want)
		}
	}
}

// A blank line inside a group parts headline and deck where heads begin at one edge, and says
// nothing where they are centred.
func TestSplit_BlankLineAtOneEdge(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		edge float32
		want string
	}{{0, "题题"}, {0.8, "题副"}} {
		lines, head := group("南湖街道河道搬迁", "两岸住户已搬进新楼")
		lines[1].Blank = true
		p := Split(lines, head, Form{Spacing: Spacing{Blanks: true, Edge: c.edge}})
		if got := split(&p, 2); got != c.want {
			t.Errorf("edge %v: got %s, want %s", c.edge, got, c.want)
		}
	}
}

// The name of a column in brackets is taken off wherever it stands; a piece's number is not.
func TestSplit_NameBelowHeadline(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		texts []string
		want  string
	}{
		{[]string{"少些盆景 多些风景", "（山湾夜话）", "——写在渔港改造之际"}, "题栏副"},
		{[]string{"第八届读书节昨天开幕", "小巷里的早晨", "【身边事】", "全长百米 工期两年"}, "引题栏副"},
		{[]string{"（今日谈）", "少些盆景", "多些风景"}, "栏题题"},
		{[]string{"少些盆景 多些风景", "（热线追踪）"}, "题栏"},
	} {
		lines, head := group(c.texts...)
		p := Split(lines, head, Form{})
		if got := split(&p, len(head)); got != c.want {
			t.Errorf("%v: got %s, want %s", c.texts, got, c.want)
		}
	}
	lines, head := group("走进老街", "（之三）", "桥头的修表匠")
	if p := Split(lines, head, Form{}); len(p.Column) > 0 {
		t.Errorf("the number of a piece is a column's name: %v", p.Column)
	}
}

func TestRepeats(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"三湾乡引进新品种", "三湾乡：枇杷成了香饽饽", 3},
		{"记者在建设新村", "建设新村来了十位退休工人", 3},
		{"少些盆景", "多些风景", 0},
		{"为民办实事", "为民解难题", 2},
		{"古桥修好了", "村民走上古桥", 2},
		{"古桥，修好了", "古老的桥，修了", 0},
		{"开出17路公交", "17路公交", 3},
		{"17路", "17路公交", 0}, // figures are not counted
		{"", "桥", 0},
	} {
		if got := repeats(c.a, c.b); got != c.want {
			t.Errorf("repeats(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestIsBrokenHeadline_Figures(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"首末班7∶", "00—21∶30", true},
		{"全市增长了4.", "9个百分点", true},
		{"专家：", "30岁该做的事", false},
		{"市长说：3", "月动工的桥今年通车", false},
		{"新桥的通行量再增", "7.4%", true},
		{"全市新添公园", "5970", true},
		{"全市新添公园，", "5970", false},
		{"老船长和他的渔", "港", true},
		{"老船长和", "渔港", false},
		{"海边老船长", "渔港", false},
		{"海边的老船长", "渔港", true},
		{"从渔港到市区只需", "2", true},
		{"2", "小时", true},
		{"91", "万元的产业", true},
		{"5970", "创了新高", false},
		{"老师傅董木", "兰：把桥修好", true},
		{"修桥的人", "董木兰：把桥修好", false},
		{"海边渔港总量再", "增了八成", true},
		{"海边渔港", "再增了八成", false},
	} {
		lines, _ := group(c.a, c.b)
		if got := IsBrokenHeadline(&lines[0], &lines[1]); got != c.want {
			t.Errorf("IsBrokenHeadline(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

// A blank line between two lines of one width parts them, since lines of one size begin at one
// place; without one, and at one edge, kicker and headline may meet.
func TestSplit_SameWidth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		blank bool
		edge  float32
		want  float32 // whether it speaks for a kicker, against it, or neither
	}{{true, 0, 1}, {false, 0, -1}, {false, 1, 0}, {true, 1, 1}} {
		lines, head := group("湖畔纪事", "也说新桥")
		lines[1].Blank = c.blank
		r := newReader(lines, head, &Form{Spacing: Spacing{Blanks: true, Edge: c.edge}})
		r.scoreChange(1, false)
		if got := r.total; got*c.want < 0 || (got == 0) != (c.want == 0) {
			t.Errorf("blank %v, edge %v: %v", c.blank, c.edge, got)
		}
	}
}
