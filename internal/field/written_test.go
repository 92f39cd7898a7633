package field

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Sentences of which the tests write texts.
var (
	bus    = []string{"霁川市昨日开通第三条通往青石桥镇的公交线路，全程二十二公里，设站十六座。", "“以前要转两次车，现在一趟就到。”家住问渠古镇的老郑说。", "市交通局表示，年内还将再开四条这样的线路，方便镇上的老人进城看病。"}
	market = []string{"早市的水泥台面加高了二十厘米，买菜的人不用再弯腰。", "卖藕的阿桂嫂说，站着就把生意做了，一天能卖八十斤。"}
)

func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// sheetLines sets paragraphs in lines of a sheet.
func sheetLines(paragraphs []string) (lines []string) {
	const width = 36
	for _, p := range paragraphs {
		for r := []rune("　　" + p); len(r) > 0; {
			n := min(width, len(r))
			for n < len(r) && strings.ContainsRune("，。；：？！”）", r[n]) {
				n--
			}
			lines, r = append(lines, string(r[:n])), r[n:]
		}
	}
	return lines
}

// TestDigests asks of articles that run over many sheets that each is one, whole and
// in order, whatever the form of the sheets' numbers.
func TestDigests(t *testing.T) {
	t.Parallel()
	han := []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"}
	for i, form := range []string{"第%d页", "- %d -", "%d / 9", "— %d —", "第%d页 共9页", "%d", "·%d·", "P%d", "[%d]", "第%s页", "%d｜霁川文摘", "%d of 9", "Page %d", "〔%d〕", "～%d～"} {
		var want [][]string
		var sheets []string
		n := 0
		for _, title := range []string{"青石桥的灯", "早市里的老郑", "问渠古镇的春天"} {
			var paragraphs []string
			for k := range 16 {
				all := slices.Concat(bus, market)
				paragraphs = append(paragraphs, all[(k+n)%5]+all[(k*2+1)%5]+all[(k*3+2)%5])
			}
			want = append(want, paragraphs)
			lines := append([]string{title, "桂小河"}, sheetLines(paragraphs)...)
			for from := 0; from < len(lines); from += 24 {
				number := fmt.Sprintf(strings.ReplaceAll(form, "%s", "%[2]s"), n+1, han[n])
				if strings.Contains(form, "%d") {
					number = fmt.Sprintf(form, n+1)
				}
				sheet := append(slices.Clone(lines[from:min(from+24, len(lines))]), number)
				if i%2 == 1 {
					sheet = append([]string{"霁川文摘  2026年第11期"}, sheet...)
				}
				sheets = append(sheets, strings.Join(sheet, "\n")+"\n")
				n++
			}
		}
		p := openAt(t, write(t, t.TempDir(), "digest.txt", strings.Join(sheets, "\f")))
		all := p.articles()
		if len(all) != 3 {
			t.Errorf("%s: %v", form, p.heads())
			continue
		}
		for k := range all {
			var got []string
			for _, q := range all[k].Paragraphs {
				got = append(got, q.Text)
			}
			if !slices.Equal(got, want[k]) || all[k].Byline != "桂小河" {
				t.Errorf("%s: article %d has %d paragraphs, by %s", form, k+1, len(got), all[k].Byline)
			}
		}
	}
}

// TestWritten asks of texts as crawlers and archives write them for the headlines,
// bylines and paragraphs of two articles, or of the first.
func TestWritten(t *testing.T) {
	t.Parallel()
	const first, second = "第三条乡镇公交今起开通", "早市台面加高二十厘米"
	lines := func(p []string) string { return strings.Join(p, "\n") + "\n" }
	blanks := func(p []string) string { return strings.Join(p, "\n\n") + "\n" }
	indented := func(p []string) string { return "　　" + strings.Join(p, "\n　　") + "\n" }
	for name, c := range map[string]struct {
		text string
		by   string
		one  bool
	}{
		"one-line.txt":    {first + "\n2026年11月05日 08:15 来源：霁川晚报 作者：郑拾一\n" + lines(bus) + "（责编：何七七、桂小河）\n", "郑拾一", true},
		"labels.txt":      {"标题：" + first + "\n作者：郑拾一\n时间：2026-11-05\n版面：第03版 民生\n正文：\n" + lines(bus), "郑拾一", true},
		"brackets.txt":    {"【标题】：" + first + "\n【作者】：郑拾一\n" + lines(bus), "郑拾一", true},
		"levels.md":       {"# 1956年3月11日 霁川日报\n\n## 第1版\n\n### " + first + "\n\n本报记者 郑拾一\n\n" + blanks(bus) + "\n### " + second + "\n\n" + lines(market), "本报记者 郑拾一", false},
		"bold.md":         {"# 霁川日报 1956.03.11 第2版\n\n**" + first + "**\n\n郑拾一\n\n" + lines(bus) + "\n---\n\n**" + second + "**\n\n" + blanks(market), "郑拾一", false},
		"deep.md":         {"---\ntitle: \"霁川日报\"\ndate: 1956-03-11\n---\n\n#### 第1版 要闻\n\n##### " + first + "\n*本报记者 郑拾一*\n\n" + blanks(bus) + "\n##### " + second + "\n\n" + blanks(market), "本报记者 郑拾一", false},
		"underlined.md":   {"霁川日报 1956年3月11日\n===\n\n" + first + "\n---\n\n" + blanks(bus) + "\n" + second + "\n---\n\n" + blanks(market), "", false},
		"indented.md":     {"## 霁川日报1956年3月11日\n\n### " + first + "\n第1版(要闻)\n\n" + indented(bus) + "\n### " + second + "\n第1版(要闻)\n\n" + indented(market), "", false},
		"repeated.md":     {"### " + first + "\n\n1956-03-11\n第1版()\n专栏：\n\n　　" + first + "\n" + indented(bus) + "### " + second + "\n\n1956-03-11\n第1版()\n专栏：\n\n　　" + second + "\n" + indented(market), "", false},
		"two-columns.txt": {first + "\n\n" + indented(bus), "", true},
	} {
		p := openAt(t, write(t, t.TempDir(), name, c.text))
		heads, want, paragraphs := p.heads(), []string{first, second}, slices.Concat(bus, market)
		if c.one {
			want, paragraphs = want[:1], bus
		}
		if !slices.Equal(heads, want) || !slices.Equal(p.paragraphs(), paragraphs) {
			t.Errorf("%s: %v\n%s", name, heads, p.text())
			continue
		}
		if by := p.articles()[0].Byline; by != c.by {
			t.Errorf("%s: by %s, want %s", name, by, c.by)
		}
	}
}

// Files date-page-article with lines of source and time below their titles are one
// edition, whose pages have their articles.
func TestWrittenFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string][]string{"霁川晚报-20261105-A01-001": bus, "霁川晚报-20261105-A01-002": market, "霁川晚报-20261105-B03-001": market} {
		write(t, dir, name+".txt", "题目"+name[len(name)-7:len(name)-4]+"\n来源：霁川晚报\n2026-11-05 08:00\n"+strings.Join(text, "\n")+"\n")
	}
	p := openAt(t, dir)
	if len(p.pages) != 2 || len(p.pages[0].Articles) != 2 || p.pages[0].Label != "A01" || p.pages[1].Label != "B03" || !slices.Equal(p.paragraphs(), slices.Concat(bus, market, market)) {
		t.Errorf("%d pages, %v\n%s", len(p.pages), p.heads(), p.text())
	}
}

// The files of one page's articles are one page, whichever way their names and
// folders tell it.
func TestWrittenFolder_Names(t *testing.T) {
	t.Parallel()
	for name, files := range map[string][3]string{
		"title behind": {"2026-11-05_第01版_01_公交.txt", "2026-11-05_第01版_02_早市.txt", "2026-11-05_第02版_01_路灯.txt"},
		"page folders": {"20261105/第1版/01.公交.txt", "20261105/第1版/02.早市.txt", "20261105/第2版/01.路灯.txt"},
		"named pages":  {"2026-11-05/01版：要闻/公交.txt", "2026-11-05/01版：要闻/早市.txt", "2026-11-05/02版：民生/路灯.txt"},
		"numbers":      {"2026/11/05/01/1.txt", "2026/11/05/01/2.txt", "2026/11/05/02/1.txt"},
	} {
		dir := t.TempDir()
		for i, f := range files {
			write(t, dir, f, []string{"公交今起开通", "早市台面加高", "路灯换了新的"}[i]+"\n"+strings.Join(slices.Concat(bus, market), "\n")+"\n")
		}
		p := openAt(t, dir)
		if len(p.pages) != 2 || len(p.pages[0].Articles) != 2 || len(p.pages[1].Articles) != 1 || p.pages[1].Number != 2 {
			t.Errorf("%s: %d pages, %v", name, len(p.pages), p.heads())
		}
	}
}
