package form

import (
	"fmt"
	"strings"
	"testing"
)

// The evidence counts the lines that show the form, and no more than there are.
func TestEvidence(t *testing.T) {
	t.Parallel()
	digest := digestOf(func(n int, _ string) (head, foot string) { return "霁川文摘", fmt.Sprint(n) }, "", "")
	paragraph := strings.Repeat("今天上午城南新桥合龙，市民踏上桥面走了一个来回。", 4) + "\n"
	for name, c := range map[string]struct {
		text     string
		kind     Kind
		numbered bool
	}{
		"sheets":     {digest, Sheets, true},
		"paragraphs": {"城南新桥合龙\n" + strings.Repeat(paragraph, 5), Paragraphs, false},
		"glyphs":     {strings.Repeat("桥\n梁\n合\n龙\n", 6), Glyphs, false},
		"contents":   {"目录\n1. 城南新桥合龙\n2. 旧桥石料刻名\n3. 渡口重新开船\n4. 水渠修好了\n5. 灯塔有人守\n", Contents, false},
	} {
		var l Sample
		for _, s := range strings.Split(strings.TrimSuffix(c.text, "\f"), "\f") {
			l.Page(s)
		}
		d := l.Document()
		e := d.Evidence()
		if d.Kind != c.kind || e.Lines*3 < e.Of*2 || e.Lines > e.Of || e.Lines == 0 || (e.Numbered > 0) != c.numbered || e.Numbered > e.Pages {
			t.Errorf("%s: %s %+v", name, d.Kind, e)
		}
		if d.Kind == Sheets && (e.Width < 33 || e.Width > 36) {
			t.Errorf("%s: a full line has %d characters", name, e.Width)
		}
	}
	var l Sample
	l.Page("城南新桥昨天上午合龙市民\n踏上桥面走了一个来回。\n")
	if e := l.Document().Evidence(); e != (Evidence{}) {
		t.Errorf("columns: %+v", e)
	}
}
