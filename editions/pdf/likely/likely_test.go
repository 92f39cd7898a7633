package likely

import (
	"strings"
	"testing"
)

const prose = `市委召开会议，研究部署今年的重点工作。会议指出，过去的一年，全市经济社会发展取得新的成绩，人民群众的生活水平得到提高。
会议强调，要坚持问题导向，加快产业项目建设，推进农业农村发展，加强生态环境保护。各级领导干部要深入基层，了解情况，解决问题。
“我们通过学习，进一步明确了目标。”社区书记说，接下来要继续做好服务，让大家的日子越来越好。`

// exchanged gives each character of a text for another of those that stand in it.
func exchanged(s string) string {
	var all []rune
	seen := map[rune]bool{}
	for _, r := range s {
		if r != '\n' && !seen[r] {
			seen[r] = true
			all = append(all, r)
		}
	}
	next := map[rune]rune{'\n': '\n'}
	for i, r := range all {
		next[r] = all[(i*37+11)%len(all)]
	}
	return strings.Map(func(r rune) rune { return next[r] }, s)
}

func TestDoubtful(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"prose":        {prose, false},
		"exchanged":    {exchanged(prose), true},
		"short":        {"开市备日召进究署", false},
		"marks":        {"开市备日召进究署（耕\n”月行。委行）28研8“时部议春会", true},
		"a list":       {"1）苹果 2）香梨 3）桃李", false},
		"a headline":   {"“春耕”备耕（12月28日）进行时。", false},
		"Japanese":     {strings.Repeat("桜の咲く頃には庭の池で鯉が跳ねる。", 20), false},
		"nothing":      {"", false},
		"Latin":        {strings.Repeat("(a] ", 100), false},
		"names of men": {"张三、李四、王五、赵六（组长）、孙七、周八（副组长）", false},
	} {
		if got := IsDoubtful(c.text); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
