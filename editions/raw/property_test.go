package raw

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"baolan/model"
)

// pieces of pages, so that random texts come near real ones.
var scraps = []string{
	"□首席记者 林望舒", "本报讯 3 月 5 日，全市", "本报讯（记者 苏木）", "本报讯 记者苏木报道 昨天，全市", "（上接第1版）市园林部门说", "本 报 讯 （ 记 者 苏", "（中央社記者邱俊欽桃園19日電）桃園今晨", "老街石板路 城市天气", "遗失声明", "声明作废。", "三日天气", "13日", "9℃～17℃", "2 要闻 2024年3月8日 星期五 清溪日报", "（下转第3版）", "（上接第1版）", "导读", "公 告", "A3", "要闻",
	"今天多云转阴，夜里有小雨", "今日气温8℃～15℃", "清溪晚报", "2024年3月7日 星期四", "责任编辑 张三", "▲市总工会", "【記者趙小萍／海灣報導】",
	"合 拳 ，拼 搏 实 干", "”，", "“过", "抢抓农时，备足种子肥料，把高标准", "农田建设任务落到实处。", "——访市长", "（今日谈）", "游客在门前。 林望舒 摄",
	"袁  泉", "　　从前", "hello world", "12.5%", "\u3000", "", " ", "，", "一", "A", "。」", "新华社北京3月7日电（记者 顾盼", "谷雨）国家",
}

func TestRebuild_LosesNothing(t *testing.T) {
	torn := pageLines(t)
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(scraps), rapid.SampledFrom(torn), rapid.String())).Draw(t, "lines")
		text := strings.Join(lines, "\n")
		if n := balance(text); len(n) > 0 {
			t.Fatalf("characters lost (-) or gained (+): %v in %q", n, text)
		}
		p := Rebuild(text)
		checkSource(t, text, &p)
	})
}

// TestFindColumns_Finite holds that every width has a cost, be the lines of
// pages torn from their places: sums of infinite ones are no numbers, by which
// no way through a page is the cheapest.
func TestFindColumns_Finite(t *testing.T) {
	torn := pageLines(t)
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOf(rapid.SampledFrom(torn)).Draw(t, "lines")
		for _, p := range findColumns(scan(strings.Join(lines, "\n"), new(scratch)).lines).prior {
			if math.IsInf(float64(p), 0) || math.IsNaN(float64(p)) {
				t.Fatalf("a width of cost %v in %q", p, lines)
			}
		}
	})
	if p := widthPrior(0, 0); p != 0 {
		t.Errorf("a width that no pair speaks for costs %v where none speaks for any", p)
	}
}

// pageLines are the lines of all pages and cases.
func pageLines(t *testing.T) []string {
	t.Helper()
	var lines []string
	for _, dir := range []string{"pages", "cases"} {
		files, err := filepath.Glob("testdata/" + dir + "/*.txt")
		if err != nil || len(files) == 0 {
			t.Fatalf("no %s: %v", dir, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, strings.Split(string(b), "\n")...)
		}
	}
	return lines
}

type fataler interface {
	Fatalf(format string, args ...any)
}

// checkSource holds that every line of the text is in Source, and that a line
// with something in it has a role and an article that exists.
func checkSource(t fataler, text string, p *model.Page) {
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
		empty := strings.TrimFunc(l.Text, unicode.IsSpace) == "" || strings.TrimFunc(l.Text, isGap) == ""
		if (l.Role == model.RoleBlank) != empty {
			t.Fatalf("line %d %q has role %v", i+1, l.Text, l.Role)
		}
		if l.Article < -1 || l.Article >= len(p.Articles) {
			t.Fatalf("line %d is of article %d of %d", i+1, l.Article, len(p.Articles))
		}
	}
}

func TestRebuild_Shapes(t *testing.T) {
	for name, text := range map[string]string{
		"empty":          "",
		"line end":       "\n",
		"spaces":         " \n\u3000\n",
		"one line":       "一行字",
		"one character":  "一",
		"a long line":    strings.Repeat("城南新桥，", 70_000),
		"a Latin line":   strings.Repeat("a", 1_000_000),
		"many lines":     strings.Repeat("本报讯 一条新路\n", 100_000),
		"many marks":     strings.Repeat("，\n", 100_000),
		"many headlines": strings.Repeat("城南步行桥合龙\n\n", 50_000),
		"many letters":   strings.Repeat("老\n", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			if n := balance(text); len(n) > 0 {
				t.Errorf("characters lost (-) or gained (+): %v", n)
			}
			p := Rebuild(text)
			checkSource(t, text, &p)
		})
	}
}
