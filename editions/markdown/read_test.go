package markdown

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"baolan/editions/clean"
	"baolan/model"
)

// outline writes an edition's articles a part a line, for comparing.
func outline(e model.Edition) string {
	var b strings.Builder
	kinds := [...]string{"p", "sub", "brief", "note", "table", "verse", "item"}
	for _, p := range e.Pages {
		fmt.Fprintf(&b, "page %d %s %s\n", p.Number, p.Label, p.Name)
		for _, a := range p.Articles {
			fmt.Fprintf(&b, "# %s\n", strings.Join(a.Headline, "|"))
			for _, f := range [...][2]string{{"label", a.Label}, {"kicker", a.Kicker}, {"deck", a.Deck}, {"by", a.Byline}, {"date", a.Dateline}} {
				if f[1] != "" {
					fmt.Fprintf(&b, "%s %s\n", f[0], f[1])
				}
			}
			if a.JumpTo+a.JumpFrom > 0 {
				fmt.Fprintf(&b, "jump %d %d\n", a.JumpFrom, a.JumpTo)
			}
			for _, q := range a.Paragraphs {
				fmt.Fprintf(&b, "%s %s\n", kinds[q.Kind], q.Text)
				if q.Markdown != "" {
					fmt.Fprintf(&b, "  md %s\n", q.Markdown)
				}
			}
		}
		if !p.Weather.IsZero() {
			fmt.Fprintf(&b, "weather %s|%s|%s\n", p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning)
		}
		for _, o := range p.Other {
			fmt.Fprintf(&b, "other %s %s\n", o.Type, strings.Join(o.Lines, "|"))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestRead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, in, want string }{
		{"plain article", "# 浮桥修好了\n\n记者 石青\n\n昨日，东津浮桥\n恢复通行。\n\n## 桥会动\n\n- 一\n- 二\n\n> 编者按：好。", `page 0  
# 浮桥修好了
by 记者 石青
p 昨日，东津浮桥恢复通行。
sub 桥会动
item 一
item 二
note 编者按：好。`},
		{"marks", "# 题**重**\n\n这是*要紧*的\\*话\\*，见[链接](http://a.b)与`码`。", `page 0  
# 题重
p 这是要紧的*话*，见链接与码。
  md 这是*要紧*的\*话\*，见[链接](http://a.b)与` + "`码`。"},
		{"Latin lines keep a space", "# T\n\nthe first\nline\n中文\nand more", "page 0  \n# T\np the first line中文and more"},
		{"numbered items keep their numbers", "# T\n\n3. 甲\n4. **乙**", "page 0  \n# T\nitem 3. 甲\nitem 4. 乙\n  md 4\\. **乙**"},
		{"a hard break parts paragraphs", "# T\n\n床前明月光，  \n疑是地上霜。", "page 0  \n# T\np 床前明月光，\np 疑是地上霜。"},
		{"indented by two ideographic spaces", "# T\n\n　　昨日", "page 0  \n# T\np 昨日"},
		{"head", "# 主一<br>主二\n\n引题：引\n副题：副\n作者：某\n电头：本报讯\n栏目：今日谈\n上接：第1版\n下转：3\n\n文", `page 0  
# 主一|主二
label 今日谈
kicker 引
deck 副
by 某
date 本报讯
jump 1 3
p 文`},
		{"head in English", "# T\n\nkicker: k\ndeck: d\nbyline: b\n\ntext", "page 0  \n# T\nkicker k\ndeck d\nby b\np text"},
		{"byline after a note", "# T\n\n> 导语\n\n本报记者 某\n\n文", "page 0  \n# T\nby 本报记者 某\nnote 导语\np 文"},
		{"no byline in the body", "# T\n\n文\n\n记者 某", "page 0  \n# T\np 文\np 记者 某"},
		{"no headline", "只有正文。\n\n第二段。", "page 0  \n# \np 只有正文。\np 第二段。"},
		{"pages", "<!-- 第1版 要闻 -->\n\n# 甲\n\n<!-- 第A02版 -->\n\n# 乙\n\n<!-- 版 副刊 -->\n\n# 丙", "page 1  要闻\n# 甲\npage 2 A02 \n# 乙\npage 0  副刊\n# 丙"},
		{"weather and other", "# 甲\n\n<!-- 天气 -->\n\n预报：晴\n实况：8℃\n\n提醒：大风\n\n<!-- 其他 folio -->\n\n- 清河日报\n- 2024年\n\n# 乙\n\n文", "page 0  \n# 甲\n# 乙\np 文\nweather 晴|8℃|大风\nother folio 清河日报|2024年"},
		{"foreign comment and HTML", "# 甲\n\n<!-- 待查 -->\n\n<div>框</div>", "page 0  \n# 甲\np <div>框</div>"},
		{"code and rule", "# 甲\n\n```\nx\n\n y\n```\n\n---\n\n文", "page 0  \n# 甲\np x\np  y\np 文"},
		{"references and escapes", "# A \\& B\n\n&lt;b&gt; &#20013; &amp;lt; \\&lt;", "page 0  \n# A & B\np <b> 中 &lt; &lt;"},
		{"references to controls", "# &#27;[31m&#x202e;&NewLine;\n\n&#7;&#13;", "page 0  \n# &#27;[31m&#x202e;&NewLine;\np &#7;&#13;"},
		{"front matter of one page", "---\npaper: 报\ndate: 2024-03-07\npage: B3\nname: 副刊\n---\n\n# 甲", "page 3 B3 副刊\n# 甲"},
		{"nested list", "# T\n\n- 一\n  - 二\n\n  三", "page 0  \n# T\nitem 一\nitem 二\np 三"},
		{"briefs", "# T\n\n<!-- 短讯 -->\n\n- ▲甲\n- 乙\n\n<!-- 列表 -->\n\n- 丙", "page 0  \n# T\nbrief ▲甲\nbrief 乙\nitem 丙"},
		{"a headline with a definition", "# 见[甲][a]与[乙]\n\n[a]: http://b\n\n甲[a]\n===", "page 0  \n# 见甲与[乙]\n# 甲a"},
		{"a headline of two lines", "甲\n- 乙\n\n2024\n丙*丁*\n===\n", "page 0  \n# \np 甲\nitem 乙\n# 2024丙丁"},
		{"nothing", "", ""},
	} {
		e, err := Read(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got := outline(e); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A line of more marks than anybody sets is text: to look for what belongs together
// in these would take minutes.
func TestRead_Crowded(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"[a](", "*a_", "a**b", "`a``b", "![a", "\\*\\["} {
		line := strings.Repeat(unit, 1_000_000/len(unit))
		e, err := Read("# " + line + "<br>\\<br>\n\n" + line + "\n")
		if err != nil {
			t.Fatal(err)
		}
		a := e.Pages[0].Articles[0]
		if want := resolve(line); !reflect.DeepEqual(a.Headline, []string{want, "<br>"}) || len(a.Paragraphs) != 1 || a.Paragraphs[0].Text != want {
			t.Errorf("%s: %d lines of headline, %d paragraphs", unit, len(a.Headline), len(a.Paragraphs))
		}
		roundTrip(t, e)
	}
}

func TestFront(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in string
		want     Front
		rest     string
		lines    int
	}{
		{"all", "---\npaper: 永康日报\ndate: 2020-12-29\npage: A01\nname: 要闻\n---\n正文", Front{Paper: "永康日报", Date: model.Date{Year: 2020, Month: 12, Day: 29}, Page: "A01", Name: "要闻"}, "正文", 6},
		{"number and others' keys", "---\npage: 1\nlayout: post\n---\n", Front{Page: "1"}, "", 4},
		{"none", "正文\n---\n", Front{}, "正文\n---\n", 0},
		{"a rule that is not closed", "---\n正文", Front{}, "---\n正文", 0},
		{"escapes in a value", "---\npaper: \"a\\x1b[31mb\"\n---\n", Front{Paper: "ab"}, "", 3},
	} {
		f, rest, lines, err := CutFront(c.in)
		if err != nil || f != c.want || rest != c.rest || lines != c.lines {
			t.Errorf("%s: %+v, %q, %d, %v", c.name, f, rest, lines, err)
		}
	}
	for _, c := range []struct {
		in   string
		line int
	}{
		{"---\npaper: 报\ndate: 2020-13-29\n---\n", 3},
		{"---\npaper: 报\n\t- x\n---\n", 3},
		{"---\npaper: [\n---\n", 2},
	} {
		_, _, _, err := CutFront(c.in)
		var fe *FrontError
		if !errors.As(err, &fe) || fe.Line != c.line {
			t.Errorf("%q: %v, want an error in line %d", c.in, err, c.line)
		}
	}
}

func TestPageNumber(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"1": "1 ", "01": "1 ", "A01": "1 A01", "b3": "3 B3", "第2版": "2 ", "第A12版": "12 A12",
		"": "0 ", "要闻": "0 ", "A": "0 ", "1234": "0 ", "0": "0 ", "1a": "0 ",
	} {
		n, label := PageNumber(in)
		if got := fmt.Sprint(n, " ", label); got != want {
			t.Errorf("PageNumber(%q) = %q, want %q", in, got, want)
		}
	}
}

// Any text reads into something that Write can hold.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"---\npaper: 报\n---\n\n<!-- 第1版 要闻 -->\n\n# 甲<br>乙\n\n引题：引\n\n- **x**\n\n> y\n", "<!-- 其他 a -->\n\n1. x\n", "[a]: b\n\n# c",
		"* - > # x\n", "`a\nb`\n\n<b\nc>", "# x #\n\n记者 某\n", "<br>a\\\nb  \nc", "x\n===\n\n\\", "&#0;&#9;&NewLine;", "&#27;]0;x&#7;",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s, _ = clean.Text(s)
		e, err := Read(s)
		if err != nil {
			return
		}
		var b strings.Builder
		if err := Write(&b, e); err != nil {
			t.Fatal(err)
		}
		if c, _ := clean.Text(b.String()); c != b.String() {
			t.Fatalf("%q is written as %q, which is not clean", s, b.String())
		}
		again, err := Read(b.String())
		if err != nil {
			t.Fatalf("%q is written as %q: %v", s, b.String(), err)
		}
		if !reflect.DeepEqual(again, e) {
			t.Fatalf("%q\nwritten as %q\nreads as %+v\nwas      %+v", s, b.String(), again, e)
		}
	})
}

// Tables of any Markdown are tables; poems and the like come with a comment.
func TestKinds(t *testing.T) {
	t.Parallel()
	const text = "# 菜价\n\n品种 | 价\n--- | ---\n白菜 | 1.20\n\n<!-- 诗 -->\n\n春眠不觉晓，\\\n处处闻啼鸟。\n\n<!-- 列表 -->\n\n- 一\n- 二\n\n正文。\n"
	want := []model.Paragraph{
		{Kind: model.Table, Text: "品种  价\n白菜  1.20", Rows: [][]string{{"品种", "价"}, {"白菜", "1.20"}}},
		{Kind: model.Verse, Text: "春眠不觉晓，\n处处闻啼鸟。"},
		{Kind: model.Item, Text: "一"},
		{Kind: model.Item, Text: "二"},
		{Text: "正文。"},
	}
	pages := Pages(text)
	if len(pages) != 1 || len(pages[0].Articles) != 1 {
		t.Fatalf("%+v", pages)
	}
	if got := pages[0].Articles[0].Paragraphs; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}
