package story

import (
	"strings"
	"testing"

	"baolan/editions/web/markup"
	"baolan/model"
)

func TestFurniture(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"上一篇 下一篇", "放大⊕ 缩小⊖ 默认○", "【打印】【关闭】", "分享到：微信 微博", "上一篇下一篇", "字号：大 中 小", "第 1 页 2 3 下一页 尾页"[len("第 1 页 "):], "PDF下载", "返回目录"} {
		if !IsFurniture(s) || !IsTool(s) {
			t.Errorf("%q is furniture", s)
		}
	}
	for _, s := range []string{"孩子们把上一篇作文翻出来。", "放大这种习惯，比背条文有用。", "版权所有并不等于不许引用", "下一版图怎么画", "打印店里的灯", "小放大镜", "默认值之争"} {
		if IsFurniture(s) {
			t.Errorf("%q is a text", s)
		}
	}
	for _, s := range []string{"阅读", "2026", "＊＊＊", "目录", "1"} {
		if IsTool(s) {
			t.Errorf("%q may be a sub-head", s)
		}
	}
}

func TestPageOf(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]Imprint{
		"第01版：要闻": {Number: 1, Name: "要闻"}, "01版:头版": {Number: 1, Name: "头版"}, "第A03版 民生": {Number: 3, Label: "A03", Name: "民生"}, "第 12 版": {Number: 12},
		"B2版·副刊": {Number: 2, Label: "B2", Name: "副刊"}, "第二版：国际": {Number: 2, Name: "国际"}, "版次：A01": {Number: 1, Label: "A01"},
	} {
		if got, ok := PageOf(s); !ok || got != want {
			t.Errorf("PageOf(%q) = %+v, %v, want %+v", s, got, ok, want)
		}
	}
	for _, s := range []string{"下一版", "再版说明", "这本书出到第3版，卖了两万册。", "出版", "版面"} {
		if got, ok := PageOf(s); ok {
			t.Errorf("PageOf(%q) = %+v", s, got)
		}
	}
}

func TestReadImprint(t *testing.T) {
	t.Parallel()
	day := model.Date{Year: 2026, Month: 3, Day: 11}
	for _, c := range []struct {
		text, rest string
		want       Imprint
	}{
		{"本报记者 方砚秋《芦洲时报》（2026年03月11日 第 01 版）", "本报记者 方砚秋", Imprint{Paper: "芦洲时报", Date: day, Number: 1}},
		{"2026-03-11 06:30 来源：云汀网", "来源：云汀网", Imprint{Date: day}},
		{"浣江日报 2026年03月11日 A01版 要闻 作者：祝大有", "作者：祝大有", Imprint{Paper: "浣江日报", Date: day, Number: 1, Label: "A01", Name: "要闻"}},
		{"2026年3月11日 星期三", "", Imprint{Date: day}},
	} {
		got, rest, ok := ReadImprint(c.text)
		if !ok || got != c.want || rest != c.rest {
			t.Errorf("ReadImprint(%q) = %+v, %q, %v, want %+v, %q", c.text, got, rest, ok, c.want, c.rest)
		}
	}
	for _, s := range []string{"从2026年3月11日起，三路公交改道。", "记者 祝知南", "周末接待骑手17人次，农家饭订到下月"} {
		if got, _, ok := ReadImprint(s); ok {
			t.Errorf("ReadImprint(%q) = %+v", s, got)
		}
	}
}

func TestDateIn(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{"2026-03-11 00:00:00:0": "2026-03-11", "2026-03-11T06:30:00+08:00": "2026-03-11", "20260311": "2026-03-11", "2026年3月1日": "2026-03-01", "2026/3/1": "2026-03-01", "二〇二六年三月十一日": "2026-03-11", "12026031": "", "99990101": ""} {
		if got := DateIn(s).String(); got != want {
			t.Errorf("DateIn(%q) = %q, want %q", s, got, want)
		}
	}
}

// A line break inside a sentence, where paragraphs are parted by two, is none.
func TestSoftLines(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("字", 24)
	for in, want := range map[string]string{
		"甲。\n乙。": "甲。|乙。", "甲。\n\n乙。": "甲。|乙。", long + "\n尾。\n\n乙。": long + "尾。|乙。", long + "\n　　尾。\n\n乙。": long + "|　　尾。|乙。",
		"春水涨过第三级石阶\n洗衣的人往上挪了一步\n\n燕子": "春水涨过第三级石阶|洗衣的人往上挪了一步|燕子",
	} {
		var got []string
		for _, l := range softLines(in) {
			if trimSpaces(l) != "" {
				got = append(got, l)
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("softLines(%q) = %q, want %q", in, s, want)
		}
	}
}

// The copy of a body, the site's credits and what readers wrote are left out; a line
// that names the reporter is no paragraph.
func TestRead(t *testing.T) {
	t.Parallel()
	const p = "<p>　　监测人员每天清晨到农贸市场抄价，抄满十天取平均值。</p><p>　　业内人士分析，气温回升后叶菜大量上市，价格还会再降。</p>"
	const want = "监测人员每天清晨到农贸市场抄价，抄满十天取平均值。|业内人士分析，气温回升后叶菜大量上市，价格还会再降。"
	for name, html := range map[string]string{
		"marked":         "<h1>甲乙丙丁</h1><div id=ozoom>" + p + "</div>",
		"no names":       "<div><h1>甲乙丙丁</h1><div>" + p + "</div></div>",
		"twice":          "<h1>甲乙丙丁</h1><div id=ozoom>" + p + p + "</div>",
		"copy":           "<h1>甲乙丙丁</h1><div class=a>" + p + "</div><p>以下是供复制全文用</p><div>" + p + "</div>",
		"credits":        "<div><h1>甲乙丙丁</h1><div>" + p + "<p>[责任编辑：某某]</p></div></div>",
		"comments":       "<div><h1>甲乙丙丁</h1><div>" + p + "</div></div><div><h3>网友评论</h3><p>说得太好了，我们这里的菜价也该这样公布，天天看着贵。</p></div>",
		"byline in body": "<div><h1>甲乙丙丁</h1><div><p>记者 祝知南</p>" + p + "</div></div>",
		"title in body":  "<title>甲乙丙丁-浣江日报</title><div id=ozoom><p>甲乙丙丁</p>" + p + "</div>",
	} {
		s := Read(markup.Parse(html), nil)
		var got []string
		for _, q := range s.Paragraphs {
			got = append(got, q.Text)
		}
		if text := strings.Join(got, "|"); text != want {
			t.Errorf("%s: paragraphs %q, want %q", name, text, want)
		}
		if h := strings.Join(s.Headline, "|"); h != "甲乙丙丁" {
			t.Errorf("%s: headline %q", name, h)
		}
		if by := s.Byline; name == "byline in body" && by != "记者 祝知南" {
			t.Errorf("byline %q", by)
		}
	}
}

// The metadata of libraries says the same as that of sites, in any case of its names.
func TestRead_DublinCore(t *testing.T) {
	t.Parallel()
	const body = "<h2>甲乙丙丁</h2><div><p>　　监测人员每天清晨到农贸市场抄价，抄满十天取平均值。</p><p>　　业内人士分析，气温回升后叶菜大量上市，价格还会再降。</p></div>"
	for _, prefix := range []string{"DC.", "dc.", "DCTERMS.", "dcterms."} {
		var b strings.Builder
		for _, v := range [][2]string{{"title", "甲乙丙丁"}, {"creator", "祝知南"}, {"date", "2026-03-11"}, {"publisher", "浣江日报"}} {
			b.WriteString(`<meta name="` + prefix + v[0] + `" content="` + v[1] + `">`)
		}
		s := Read(markup.Parse(b.String()+body), nil)
		if s.Byline != "祝知南" || s.Imprint.Date != (model.Date{Year: 2026, Month: 3, Day: 11}) || s.Imprint.Paper != "浣江日报" {
			t.Errorf("%s: byline %q, date %s, paper %q", prefix, s.Byline, s.Imprint.Date, s.Imprint.Paper)
		}
	}
}
