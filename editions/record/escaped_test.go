package record

import (
	"html"
	"strings"
	"testing"
)

// A content system keeps articles as the HTML of a whole template, escaped once more, beside
// tables with titles of other things.
func TestDump_ContentSystem(t *testing.T) {
	t.Parallel()
	page := `<div class="article"><!--摘要开始--><!--enpproperty <articleid>1644</articleid><author>某某</author><title>大桥合龙</title>/enpproperty--><!--enpcontent--><p>&nbsp;&nbsp;大桥昨夜合龙。</p><p>它九月通车。</p><p>（责编：某某）</p><h3>相关阅读</h3><ul><li><a href="1.htm">渡口停运以后的第一个清晨</a></li><li><a href="2.htm">船工上岸</a></li></ul></div>`
	for name, content := range map[string]string{"escaped": html.EscapeString(page), "plain": page} {
		text := "INSERT INTO `menu` (`id`, `title`) VALUES (1, '用户'), (2, '用户管理');\nINSERT INTO `news` (`title`, `content`) VALUES ('大桥合龙', '" + content + "');\nINSERT INTO `kind` (`id`, `title`) VALUES (1, '随笔');\n"
		got, left, err := readAs(t, Dump{}, text)
		if err != nil || left != "" {
			t.Fatalf("%s: %v, %q", name, err, left)
		}
		if strings.Count(got, "大桥昨夜合龙。") != 1 || strings.Count(got, "它九月通车。") != 1 {
			t.Errorf("%s: %s", name, got)
		}
		for _, foreign := range []string{"用户", "随笔", "责编", "渡口", "enp", "&", "1644"} {
			if strings.Contains(got, foreign) {
				t.Errorf("%s: %q in %s", name, foreign, got)
			}
		}
	}
	got, _, err := readAs(t, Dump{}, "INSERT INTO `news` (`title`, `page`) VALUES ('大桥合龙', '1');\n")
	if err != nil || !strings.Contains(got, "大桥合龙") {
		t.Errorf("titles alone: %v %s", err, got)
	}
}
