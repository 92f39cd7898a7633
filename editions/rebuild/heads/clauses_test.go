package heads

import "testing"

func TestClauses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what  string
		is    func(s string) bool
		s     string
		holds bool
	}{
		{"opens a clause", opensClause, "冰壶虽小", true},
		{"opens a clause", opensClause, "虽败犹荣", false}, // the answer stands in it
		{"opens a clause", opensClause, "桥虽小，路却宽", false},
		{"opens a clause", opensClause, "驾驶员：把滑雪", true},
		{"opens a clause", opensClause, "老船长把灯塔擦亮了", false},
		{"opens a clause", opensClause, "谁来把关", false},
		{"opens a clause", opensClause, "三把火", false},
		{"opens a clause", opensClause, "老街添了一把铜锁", false},
		{"opens a clause", opensClause, "把脉", false},
		{"lacks a verb", LacksVerb, "以老街为抓手", true},
		{"lacks a verb", LacksVerb, "城北的“小码头”", true},
		{"lacks a verb", LacksVerb, "老船今晨“归队”", false},
		{"lacks a verb", LacksVerb, "老船回来了", false},
		{"is a dash", isDash, "——", true},
		{"is a dash", isDash, "——老船长侧记", false},
		{"is a dash", isDash, "", false},
	} {
		if got := c.is(c.s); got != c.holds {
			t.Errorf("%q %s: %v", c.s, c.what, got)
		}
	}
}

func TestAreParallel(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		are  bool
	}{
		{"绿油油的苹果", "慢悠悠的日子", true},
		{"为民办实事", "为民解难题", true},
		{"老船回来了", "码头热闹起来了", false}, // of two lengths
		{"老街上", "老街下", false},       // too short
		{"古桥修好啦", "老船开动了", false},
		{"“古桥”修了", "“老船”开啦", false}, // marks are no words
		{"", "", false},
	} {
		if got := areParallel(c.a, c.b); got != c.are {
			t.Errorf("areParallel(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

// What lacks its other half is in one part of the group with it.
func TestSplit_Clauses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		texts []string
		at    int // the line that is in the part of the line before it
	}{
		{"a concession", []string{"冰壶虽小", "撬动大产业", "从城东到城西的专线今晨开通"}, 1},
		{"what is dealt with", []string{"驾驶员梁佩玲：把滑雪", "写进日志", "从城东到城西的专线今晨开通"}, 1},
		{"clauses built alike", []string{"静悄悄的社团", "静悄悄的日子"}, 1},
		{"a dash alone", []string{"木耳与船长的对话", "——", "老船长林小满侧记"}, 2},
		{"a piece's number alone", []string{"桥头的修表匠", "（上）"}, 1},
		{"a piece's number alone", []string{"走进老街", "（之十二）", "桥头的修表匠在这里守了四十年"}, 1},
	} {
		lines, head := group(c.texts...)
		p := Split(lines, head, Form{})
		if got := []rune(split(&p, len(head))); got[c.at-1] != got[c.at] {
			t.Errorf("%s: %v: got %s", c.name, c.texts, string(got))
		}
	}
}

// Where no line's words are the body's, those of the first say less.
func TestScore_AllUnknown(t *testing.T) {
	t.Parallel()
	score := func(known ...float32) float32 {
		lines, head := group("新式渡轮摇晃", "码头夜里也亮灯了")
		r := newReader(lines, head, &Form{Known: func(i int) float32 { return known[i] }})
		return r.score(1, 2)
	}
	alone, all, none := score(0, 0.6), score(0, 0), score(0.6, 0.6)
	if none >= all || all >= alone {
		t.Errorf("a kicker scores %v where it alone is unknown, %v where all is, %v where nothing is", alone, all, none)
	}
}
