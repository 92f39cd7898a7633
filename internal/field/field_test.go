package field

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"baolan/model"
)

func TestPageNumbers(t *testing.T) {
	t.Parallel()
	p := open(t, "f01-folio-crosspage.txt")
	if got, want := squeezedAll(p.paragraphs()), squeezedAll(expected(t, "f01-folio-crosspage")); !slices.Equal(got, want) || p.heads()[0] != bridge {
		t.Errorf("%v\n%s", p.heads(), strings.Join(got, "\n"))
	}
	files, _ := filepath.Glob("testdata/f01[cd]-*.txt")
	if len(files) < 14 {
		t.Fatal("cases are missing")
	}
	for _, f := range files {
		if got := open(t, filepath.Base(f)).above(); got != "问渠古镇客流创新高" {
			t.Errorf("%s: %s", f, got)
		}
	}
	p = open(t, "f45-photo-only.txt")
	if !slices.Equal(p.heads(), []string{"图片报道"}) || regexp.MustCompile(`第\d+页`).MatchString(squeezed(p.text())) {
		t.Errorf("%v %s", p.heads(), p.text())
	}
}

func TestParagraphsALine(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct {
		head string
		n    int
	}{
		"f18a-crawler-article": {bridge, 6}, "f18b-crawler-noindent": {bridge, 6}, "f18c-crawler-fourspaces": {bridge, 6},
		"f18d-date-line": {"问渠古镇客流创新高", 2}, "f20-mixed-indent": {bridge, 6},
	} {
		p := open(t, name+".txt")
		if h := p.heads(); len(h) != 1 || h[0] != want.head || len(p.paragraphs()) != want.n {
			t.Errorf("%s: %v, %d paragraphs", name, h, len(p.paragraphs()))
		}
	}
}

func TestFolders(t *testing.T) {
	t.Parallel()
	p := open(t, "f50-crawler-folder")
	if len(p.pages) != 2 || p.pages[0].Number != 1 || p.pages[1].Number != 2 || len(p.pages[0].Articles) != 3 || len(p.pages[1].Articles) != 3 || p.heads()[0] != "问渠古镇新闻之01版01篇" {
		t.Errorf("%d pages, %v", len(p.pages), p.heads())
	}
	p = open(t, "f40-rmrb-archive")
	heads := p.heads()
	slices.Sort(heads)
	if !slices.Equal(heads, []string{"问渠运输社开张水陆交通畅达", "青石桥的灯"}) || len(p.paragraphs()) != 5 || strings.Contains(p.text(), "专栏") || len(p.pages) != 2 || p.pages[0].Number != 2 || p.pages[1].Number != 3 {
		t.Errorf("%v\n%s", heads, p.text())
	}
}

func TestJoins(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][]string{
		"f03-number-split": {"475.6亿元", "120个停车位", "3402.1万", "25%"},
		"f21-hyphen-join":  {"wenqu.example", "forum@wenqu.example", "COVID-19", "Wi-Fi 7"},
	} {
		p := open(t, name+".txt")
		for _, w := range want {
			if !strings.Contains(p.text(), w) {
				t.Errorf("%s: no %s in\n%s", name, w, p.text())
			}
		}
		if len(p.heads()) != 1 {
			t.Errorf("%s: %v", name, p.heads())
		}
	}
	n := 0
	for _, q := range open(t, "f49-dash-paragraphs.txt").paragraphs() {
		if strings.HasPrefix(q, "——") {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d paragraphs are led by a dash", n)
	}
}

func TestDamage(t *testing.T) {
	t.Parallel()
	if h := open(t, "f06a-fakebold-chars.txt").heads(); !slices.Equal(h, []string{"青石桥镇的早市抬高了"}) {
		t.Error(h)
	}
	a := open(t, "f10-cid-pua.txt").account[0]
	if len(a.Unread) != 2 || a.Unread[0].Characters != 3 || a.Unread[1].Characters != 2 || a.Articles[0].Confidence > 0.9 {
		t.Errorf("%+v", a)
	}
	p := open(t, "f12-mojibake-utf8-as-gbk.txt")
	if !p.account[0].Recoded || !strings.Contains(p.text()+p.above(), "青石桥镇") {
		t.Error(p.text())
	}
	if got := squeezed(open(t, "f09-vertical-glyph-lines.txt").text()); got != "青石桥镇的早市，比太阳起得还早。卖豆腐的老郑已经把两板豆腐码上了三轮车。" {
		t.Error(got)
	}
	for _, name := range []string{"f15a-utf16le-nobom", "f15b-utf16be-nobom-crlf", "f32a-cr-only", "f32c-vt"} {
		if h := open(t, name+".txt").heads(); !slices.Equal(h, []string{"青石桥镇的早市抬高了"}) {
			t.Errorf("%s: %v", name, h)
		}
	}
}

func TestColumnsAbreast(t *testing.T) {
	t.Parallel()
	p := open(t, "f28-layout-two-columns.txt")
	text := squeezed(p.text())
	for _, w := range []string{"问渠古镇的客流一天比一天多，镇里新添了停车位，又打通了两条断头路。", "弯腰的人少了，吵架的人也少了，几个老摊主的腰好了许多。"} {
		if !strings.Contains(text, w) {
			t.Errorf("no %s in %s", w, text)
		}
	}
	for _, a := range p.articles() {
		if a.Confidence > 0.75 {
			t.Errorf("confidence %v", a.Confidence)
		}
	}
}

func TestLists(t *testing.T) {
	t.Parallel()
	got := squeezedAll(open(t, "f02-contents-list.txt").paragraphs())
	if want := squeezedAll(expected(t, "f02-contents-list")); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

func TestOneArticle(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"f42-section-numbers", "f43-subheads", "f43b-subheads-a4"} {
		p := open(t, name+".txt")
		if !slices.Equal(p.heads(), []string{"桥边的车铺"}) || strings.Contains(p.aside(), "老郑没有劝他") || strings.Contains(p.above(), "老郑在青石桥边") {
			t.Errorf("%s: %v, aside %s", name, p.heads(), p.aside())
		}
	}
	p := open(t, "f41-jump.txt")
	if p.heads()[0] != "问渠古镇的路灯换了" || strings.Contains(p.aside()+p.above(), "古镇的路灯换了新的") || strings.Contains(p.above(), "师傅说") {
		t.Errorf("%v, aside %s", p.heads(), p.aside())
	}
}

// TestTables asks of a table between two sentences that every row stays a line of
// its own, in no headline, and that both sentences stay prose.
func TestTables(t *testing.T) {
	t.Parallel()
	tables := map[string][]string{"f29-price-table": {"品名 单位 今日 昨日", "豆腐 元/斤 3.50 3.40", "莲藕 元/斤 4.80 5.10", "青菜 元/斤 2.20 2.00", "鲫鱼 元/斤 11.00 11.50"}}
	for name, rows := range tables {
		checkTable(t, name, open(t, name+".txt"), rows, "公布了早市参考价", "以上价格仅供参考")
	}
	// The same with other tables between other sentences.
	for name, rows := range map[string][]string{
		"towns":  {"乡镇 雨量 水位", "青石桥 12.5 3.20", "问渠 8.0 2.95", "霁川 22.4 4.01"},
		"scores": {"名次 选手 单位 成绩", "1 郑拾一 一中 11秒2", "2 何七七 二中 11秒5", "3 桂小河 三中 11秒9", "4 秦三更 一中 12秒0"},
		"rates":  {"期限 上月 本月", "一年 1.50% 1.45%", "三年 1.95% 1.90%", "五年 2.00% 1.95%"},
	} {
		text := "□本报记者 郑拾一\n本报讯 11月3日，霁川市有关部门公布了这张表。\n" + strings.Join(rows, "\n") + "\n以上各项数字仅供参考，以现场公示的为准。\n霁川公布一张表\n"
		file := filepath.Join(t.TempDir(), name+".txt")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		checkTable(t, name, openAt(t, file), rows, "有关部门公布了这张表。", "以上各项数字仅供参考")
	}
}

func checkTable(t *testing.T, name string, p paper, rows []string, before, after string) {
	t.Helper()
	paragraphs := squeezedAll(strings.Split(p.text(), "\n"))
	for _, row := range squeezedAll(rows) {
		if !slices.Contains(paragraphs, row) || strings.Contains(p.above(), row) {
			t.Errorf("%s: %s is no row of its own in %q", name, row, paragraphs)
		}
	}
	if text := squeezed(p.text()); !strings.Contains(text, before) || !strings.Contains(text, after) {
		t.Errorf("%s: set aside: %s", name, p.aside())
	}
}

// TestOutside asks that a signature at the end is one and editors alone are no
// article.
func TestOutside(t *testing.T) {
	t.Parallel()
	p := open(t, "f44-signature-at-end.txt")
	all := p.articles()
	if len(all) != 1 || p.heads()[0] != "多给老人留一扇窗口（建议）" || len(all[0].Paragraphs) != 3 {
		t.Fatalf("%+v", all)
	}
	if last := all[0].Paragraphs[2]; last.Kind != model.Signature || last.Text != "霁川青石桥镇 何七七" || !strings.Contains(p.aside(), "《霁川晚报》（2026年11月05日") {
		t.Errorf("%+v, aside %s", last, p.aside())
	}
	p = open(t, "f46-editors-only.txt")
	if len(p.articles()) > 0 || len(p.pages[0].Other) == 0 {
		t.Fatalf("%v", p.heads())
	}
	var lines []string
	for _, b := range p.pages[0].Other {
		lines = append(lines, b.Lines...)
	}
	if want := []string{"一版责编：何七七 郑十 桂小河", "二版责编：秦三更 罗九"}; !slices.Equal(lines, want) {
		t.Errorf("%q", lines)
	}
}
