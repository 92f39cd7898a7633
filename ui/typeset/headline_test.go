package typeset

import (
	"slices"
	"strings"
	"testing"

	"baolan/ui/cells"
)

func TestHeadline(t *testing.T) {
	for _, c := range []struct {
		name, text string
		measure    int
		want       []string
	}{
		{"one line where it fits", "全市重大项目集中开工", 20, []string{"全市重大项目集中开工"}},
		{"balanced, not one character over", "全市重大项目集中开工啦", 20, []string{"全市重大项目", "集中开工啦"}},
		{"a title stays whole", "读者来信谈《山海之间》的第一章", 20, []string{"读者来信谈", "《山海之间》的第一章"}},
		{"a quotation stays whole", "书香满城的“百姓读书会”今天开幕", 22, []string{"书香满城的", "“百姓读书会”今天开幕"}},
		{"divided at a space", "倒春寒后天抵达 最低气温直降十度", 24, []string{"倒春寒后天抵达", "最低气温直降十度"}},
		{"and behind a quotation", "「ちょっと寄っていきませんか」商店街に夜の図書室", 42, []string{"「ちょっと寄っていきませんか」", "商店街に夜の図書室"}},
		{"but evenly if that is too far", "雨！全市重大项目集中开工了今天上午", 24, []string{"雨！全市重大项目集", "中开工了今天上午"}},
		{"a title longer than the line is broken", "评《一个很长很长的书名放不下》", 16, []string{"评《一个很长", "很长的书名放不", "下》"}},
		{"a quotation is broken before a word is left over", "启动“一月一镇平安大会战”", 21, []string{"启动“一月一镇", "平安大会战”"}},
		{"empty", "", 20, []string{""}},
	} {
		s := Style{Measure: c.measure, Indent: IndentAuto, Justify: true}
		got := shown(c.text, Headline(c.text, s))
		if c.name == "a title longer than the line is broken" {
			if strings.Join(got, "") != c.text || slices.ContainsFunc(got, func(l string) bool { return s.Ruler.Width(l) > c.measure || s.Ruler.Width(l) <= em }) {
				t.Errorf("%s: %q", c.name, got)
			}
			continue
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A line ends between words where one can, though the lines are less even then.
func TestHeadline_Words(t *testing.T) {
	words := []string{"精神", "文明", "建设", "生产", "产力", "全体"}
	together := func(x, y rune) bool { return slices.Contains(words, string([]rune{x, y})) }
	for _, c := range []struct {
		text    string
		measure int
		want    []string
	}{
		{"市全面推进精神文明建设", 14, []string{"市全面推进", "精神文明建设"}},
		{"学精神文明办公约", 12, []string{"学精神文明", "办公约"}}, // beside the middle
		{"暨市政府十七届八次全会", 18, []string{"暨市政府十七届", "八次全会"}},
		{"市委十四届九次全体（扩大）会议", 21, []string{"市委十四届九次", "全体（扩大）会议"}}, // not at the bracket
		{"新质生产力", 8, []string{"新质", "生产力"}},
		{"生产力", 4, []string{"生产", "力"}}, // nothing else is free
	} {
		s := Style{Measure: c.measure, Together: together}
		if got := shown(c.text, Headline(c.text, s)); !slices.Equal(got, c.want) {
			t.Errorf("%q at %d: %q, want %q", c.text, c.measure, got, c.want)
		}
	}
}

// In a headline a number is not parted from what it counts, nor a measure word in two,
// at any width at which the lines may end elsewhere.
func TestMeasureWords_Sweep(t *testing.T) {
	for _, number := range []string{"3", "46.3万", "1.2亿", "800多", "12"} {
		for _, measure := range []string{
			"人次", "车次", "架次", "户次", "平方米", "立方米", "平方公里", "公里", "公斤", "公顷", "个百分点", "个月", "个小时",
			"分钟", "美元", "欧元", "毫米", "厘米", "毫升", "海里", "周年", "周岁", "摄氏度", "名", "元", "吨",
		} {
			text, rest := "春节假期古镇接待和完成"+number+measure+"比去年同期又有增长", number+measure+"比去年同期又有增长"
			// From here on a line holds what follows, from 54 on one line all.
			for width := (Style{}).Ruler.Width(rest); width < 54; width++ {
				for _, l := range Headline(text, Style{Measure: width}) {
					if end := strings.TrimRight(text[:l.End], " "); partsMeasure(end, text[len(end):], number, measure) {
						t.Errorf("at %d the headline %q is broken behind %q", width, text, end)
					}
				}
			}
		}
	}
}

// partsMeasure reports whether a line that ends so parts the number or its measure word.
func partsMeasure(before, after, number, measure string) bool {
	whole := number + measure
	for i := range whole {
		if i > 0 && strings.HasSuffix(before, whole[:i]) && strings.HasPrefix(after, whole[i:]) {
			return true
		}
	}
	return false
}

// Over many titles and widths: the fewest lines, no line of one character
// where two lines have more, the same promises as a paragraph's lines.
func TestHeadline_Sweep(t *testing.T) {
	titles := []string{
		"一季度确保投产18个亿元项目全年力争固定资产投资增长9%", "我市召开《山海之间》读书分享会“书香满城”活动启动仪式",
		"「這一頁請你再讀一遍」老編輯退休前的最後一夜", "DeepMind发布新模型：3.2万名居民免费试用", "雨", "大雪！", "第12届——老城区——运动会……今日开幕",
	}
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, title := range titles {
			for width := 12; width <= 80; width++ {
				s := Style{Ruler: cells.NewRuler(policy), Measure: width}
				lines := Headline(title, s)
				for _, fault := range faults(title, lines, s) {
					t.Errorf("width %d: %s", width, fault)
				}
				if least := len(greedyLines(title, s)); len(lines) > least+1 {
					t.Errorf("width %d: %q in %d lines, %d would do", width, title, len(lines), least)
				}
				for i, l := range lines {
					if len(lines) > 1 && l.Cells <= em {
						t.Errorf("width %d: line %d is %q", width, i, l.String(title))
					}
				}
			}
		}
	}
}
