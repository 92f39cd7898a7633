package rebuild

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// pageOf rebuilds a text that nothing interrupts.
func pageOf(tb fataler, text string) model.Page {
	p, _, err := Read(context.Background(), text, Options{})
	if err != nil {
		tb.Fatalf("%v", err)
	}
	return p
}

type fataler interface {
	Fatalf(format string, args ...any)
}

// characters counts everything that is no space.
func characters(s string, n map[rune]int, by int) {
	for _, r := range s {
		if !measure.IsGap(r) && !unicode.IsSpace(r) {
			n[r] += by
		}
	}
}

// balance is empty where the page has every character of the text as often
// as the text.
func balance(text string, p *model.Page) map[rune]int {
	n := map[rune]int{}
	characters(text, n, -1)
	for i := range p.Articles {
		a := &p.Articles[i]
		for _, s := range append([]string{a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline}, a.Headline...) {
			characters(s, n, 1)
		}
		for _, q := range a.Paragraphs {
			characters(q.Text, n, 1)
		}
	}
	for _, s := range []string{p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning} {
		characters(s, n, 1)
	}
	for _, b := range p.Other {
		for _, s := range b.Lines {
			characters(s, n, 1)
		}
	}
	for r, k := range n {
		if k == 0 {
			delete(n, r)
		}
	}
	return n
}

// checkAccount holds that no character is lost or gained and that every line
// of the text is in Source, each with something in it with a role and an
// article that exists.
func checkAccount(t fataler, text string) {
	p := pageOf(t, text)
	if n := balance(text, &p); len(n) > 0 {
		t.Fatalf("characters lost (-) or gained (+): %v in %q", n, text)
	}
	want := strings.Split(text, "\n")
	if want[len(want)-1] == "" {
		want = want[:len(want)-1]
	}
	if len(want) != len(p.Source) {
		t.Fatalf("%d lines in the text, %d in Source", len(want), len(p.Source))
	}
	for i, l := range p.Source {
		if l.Text != want[i] {
			t.Fatalf("line %d is %q in Source, %q in the text", i+1, l.Text, want[i])
		}
		empty := strings.TrimFunc(l.Text, unicode.IsSpace) == "" || strings.TrimFunc(l.Text, measure.IsGap) == ""
		if (l.Role == model.RoleBlank) != empty {
			t.Fatalf("line %d %q has role %v", i+1, l.Text, l.Role)
		}
		if l.Article < -1 || l.Article >= len(p.Articles) {
			t.Fatalf("line %d is of article %d of %d", i+1, l.Article, len(p.Articles))
		}
	}
	for i := range p.Articles {
		if c := p.Articles[i].Confidence; c < 0 || c > 1 {
			t.Fatalf("article %d has a confidence of %v", i, c)
		}
	}
}

// scraps are pieces of pages, so that random texts come near real ones.
var scraps = []string{
	"□首席记者 林望舒", "本报讯 3 月 5 日，全市", "本报讯（记者 苏木）", "本报讯 记者苏木报道 昨天，全市", "（上接第1版）市园林部门说", "本 报 讯 （ 记 者 苏", "（中央社記者邱俊欽桃園19日電）桃園今晨",
	"老街石板路 城市天气", "遗失声明", "声明作废。", "三日天气", "13日", "9℃～17℃", "2 要闻 2024年3月8日 星期五 清溪日报", "（下转第3版）", "（上接第1版）", "导读", "公 告", "A3", "要闻",
	"今天多云转阴，夜里有小雨", "今日气温8℃～15℃", "清溪晚报", "2024年3月7日 星期四", "责任编辑 张三", "▲市总工会", "【記者趙小萍／海灣報導】",
	"合 拳 ，拼 搏 实 干", "”，", "“过", "抢抓农时，备足种子肥料，把高标准", "农田建设任务落到实处。", "——访市长", "（今日谈）", "游客在门前。 林望舒 摄",
	"袁  泉", "　　从前", "hello world", "12.5%", "\u3000", "", " ", "，", "一", "A", "。」", "新华社北京3月7日电（记者 顾盼", "谷雨）国家",
	"问：怎么办理？", "答：带身份证。", "一、准备材料", "（三）", "（未完待续）", "清河市供水公司", "2024年3月8日", "豆腐  3.50  3.40", "春风不度", "★★★", "文/林望舒 摄影/谷雨",
}

func TestRead_LosesNothing(t *testing.T) {
	t.Parallel()
	torn := pageLines(t)
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(scraps), rapid.SampledFrom(torn), rapid.String())).Draw(t, "lines")
		checkAccount(t, strings.ToValidUTF8(strings.Join(lines, "\n"), "\uFFFD"))
	})
}

// pageLines are the lines of all pages that the tests have.
func pageLines(t *testing.T) []string {
	t.Helper()
	var lines []string
	for _, f := range testPages(t) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(b), "\n")...)
	}
	return lines
}

// testPages are the texts of pages with a truth that stand in the repository.
func testPages(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, dir := range []string{"../../internal/score/corpus", "../../internal/maker/fixed/daily"} {
		files, err := filepath.Glob(dir + "/*.txt")
		if err != nil || len(files) == 0 {
			t.Fatalf("no pages in %s: %v", dir, err)
		}
		out = append(out, files...)
	}
	return out
}

// Every page of the repository is accounted for.
func TestRead_Pages(t *testing.T) {
	t.Parallel()
	for _, f := range testPages(t) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		checkAccount(t, strings.ReplaceAll(string(b), "\f", ""))
	}
}

func TestRead_Shapes(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"empty": "", "line end": "\n", "spaces": " \n\u3000\n", "one line": "一行字", "one character": "一",
		"a long line":    strings.Repeat("城南新桥，", 70_000),
		"a Latin line":   strings.Repeat("a", 1_000_000),
		"many lines":     strings.Repeat("本报讯 一条新路\n", 30_000),
		"many marks":     strings.Repeat("，\n", 30_000),
		"many headlines": strings.Repeat("城南步行桥合龙\n\n", 30_000),
		"many letters":   strings.Repeat("老\n", 30_000),
		"a deck's second line is the page's first": "A\nAAAAAAAAAᾈAA\n本报讯 3 月 5 日，全市\nA\n抢抓农时，备足种子肥料，把高标准\n本报讯（记者 苏木）",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkAccount(t, text)
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add("□记者 甲\n本报讯 今天\n\n标题\n")
	f.Fuzz(func(t *testing.T, s string) {
		checkAccount(t, strings.ToValidUTF8(s, "\uFFFD"))
	})
}

// A context that has ended gives a page up.
func TestRead_GivesUp(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Read(ctx, strings.Repeat("本报讯 一条新路\n", 10_000), Options{}); err == nil {
		t.Error("no error")
	}
}
