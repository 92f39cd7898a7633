package trade

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
)

// list writes numbered advice, or steps under short titles.
func (p *paper) list(c *draft) {
	theme := words.OneOf(p.Rand, "clinic", "field", "market", "law")
	c.Headline = []string{words.OneOf(p.Rand, p.Pick("h."+theme), p.Pick("wu.market")+"使用须知", "这些事请记牢", p.Pick("han")+"招教你选"+p.Pick("wu.market"))}
	if p.Chance(0.5) {
		p.say(c, "prose", p.Pick("kai."+theme))
	}
	form := words.OneOf(p.Rand, "%d.", "%d、", "（%d）", "①", "●", "√ ", "%d．", "han、", "第han，", "※")
	end := words.OneOf(p.Rand, "。", "；", "")
	hang := 0.0
	if p.Chance(0.3) {
		hang = 1.5
	}
	for i, t := range p.Some("yao", p.Between(3, 8)) {
		no := form
		switch {
		case strings.Contains(form, "%d"):
			no = fmt.Sprintf(form, i+1)
		case strings.Contains(form, "han"):
			no = strings.Replace(form, "han", han(i+1), 1)
		case form == "①":
			no = string(rune('①' + i))
		}
		if p.Chance(0.25) {
			t += "。" + p.Pick("zhong."+theme)
			t = strings.TrimSuffix(t, "。")
		}
		c.blocks = append(c.blocks, block{kind: "list", label: label.Item, text: no + t + end, align: 'j', indent: words.OneOf(p.Rand, 0, p.indent), hang: hang})
	}
	if p.Chance(0.4) {
		p.sign(c, p.Pick("lianren"), words.OneOf(p.Rand, "head", "foot"))
	}
}

// explain writes words and what they mean.
func (p *paper) explain(c *draft) {
	c.Headline = []string{words.OneOf(p.Rand, "名词解释", "小词典", "知识窗", "小贴士", p.Pick("h.science"))}
	form := words.OneOf(p.Rand, "【#】", "#：", "#——", "★#　", "■ # ")
	for _, w := range p.Some("wu.science", p.Between(2, 5)) {
		t := strings.Replace(form, "#", w, 1) + p.Pick("zhong.science") + words.OneOf(p.Rand, "", p.Pick("zhong.science"))
		p.say(c, "prose", t)
	}
	if p.Chance(0.4) {
		p.sign(c, p.Pick("zuo"), words.OneOf(p.Rand, "head", "tail", "foot"))
	}
}

// timeline writes what happened when.
func (p *paper) timeline(c *draft) {
	c.Headline = []string{words.OneOf(p.Rand, "大事记", p.Pick("m1")+p.Pick("m1")+"这十年", "时间表", p.Pick("chang")+"的脚步")}
	year := p.Between(1955, 2005)
	for range p.Between(3, 8) {
		year += p.Between(1, 7)
		t := words.OneOf(p.Rand, fmt.Sprintf("%d年　", year), fmt.Sprintf("%d年%d月，", year, p.Between(1, 12)), fmt.Sprintf("●%d年：", year), fmt.Sprintf("%d.%d ", year, p.Between(1, 12)))
		c.blocks = append(c.blocks, block{kind: "list", label: label.Item, text: t + strings.TrimSuffix(p.Pick("duan"), "。") + words.OneOf(p.Rand, "。", ""), align: 'j', indent: words.OneOf(p.Rand, 0, 2.0)})
	}
}

var tables = [][]string{
	{"名次", "队伍", "胜", "负", "积分"},
	{"品名", "规格", "价格(元)"},
	{"时间", "内容", "地点"},
	{"班次", "发车", "到达"},
	{"姓名", "单位", "成绩"},
	{"科目", "日期", "时间"},
	{"医生", "专长", "坐诊时间"},
	{"批次", "标称企业", "结论"},
}

func (p *paper) table(c *draft) {
	c.Headline = []string{p.Pick("biaoti")}
	heads := words.OneOf(p.Rand, tables...)
	var rows [][]string
	if p.Chance(0.85) {
		rows = append(rows, heads)
	}
	for i := range p.Between(3, 12) {
		row := make([]string, len(heads))
		for k := range row {
			row[k] = words.OneOf(p.Rand, p.Fill("{2-90}"), p.Fill("{1-30}.{10-90}"), p.Fill("{6-21}:{10-59}"), p.Pick("wu.field"), p.Fill("周{zhou}"), "—", p.Fill("{1-12}月{1-28}日"))
		}
		row[0] = words.OneOf(p.Rand, fmt.Sprint(i+1), p.Pick("wu.field"), p.Pick("man"), p.Fill("周{zhou}"))
		row[1] = words.OneOf(p.Rand, p.Pick("m1")+p.Pick("m2"), p.Pick("dui"), p.Pick("wu.market"), p.Pick("gong"))
		rows = append(rows, row)
	}
	if p.Chance(0.3) {
		p.say(c, "prose", p.Pick("kai."+words.OneOf(p.Rand, "field", "market", "match")))
	}
	c.blocks = append(c.blocks, block{kind: "table", label: label.Row, rows: rows})
	if p.Chance(0.3) {
		p.say(c, "note", words.OneOf(p.Rand, "注：", "说明：", "（", "数据来源：")+p.Pick("cheng")+words.OneOf(p.Rand, "监测中心提供", "发布，仅供参考"))
	}
}

// winners writes a list of names by prize or place.
func (p *paper) winners(c *draft) {
	c.Headline = []string{words.OneOf(p.Rand, p.Pick("hui.campus"), p.Pick("sai.match"), "先进工作者") + words.OneOf(p.Rand, "获奖名单", "名单", "光荣榜", "公示")}
	for _, t := range []string{"一等奖", "二等奖", "三等奖", "优秀奖", "组织奖"}[:p.Between(2, 5)] {
		text := t + words.OneOf(p.Rand, "：", "　", "（"+p.Fill("{2-9}")+"名）：")
		for range p.Between(2, 9) {
			text += p.Pick("man") + words.OneOf(p.Rand, "　", "　", "、", " ")
		}
		c.blocks = append(c.blocks, block{kind: "list", label: label.Item, text: strings.TrimRight(text, "　、 "), align: 'j', indent: words.OneOf(p.Rand, 0, p.indent)})
	}
}

// photo writes a picture's title and what it shows.
func (p *paper) photo(c *draft) {
	c.small = true
	c.Headline = []string{words.OneOf(p.Rand, p.Pick("tuti"), p.Pick("tuti"), p.Pick("h.field"))}
	p.say(c, "prose", p.Pick("tuwen"))
	c.blocks[0].indent = words.OneOf(p.Rand, 0, p.indent)
	by := p.Fill(words.OneOf(p.Rand, "本报记者 {man} 摄", "{man} 摄", "通讯员 {man} 摄影报道", "{man} {man} 摄", "（{man} 摄）", "记者 {man} 文/图", "{gong} {man} 摄"))
	p.sign(c, by, words.OneOf(p.Rand, "foot", "tail", "head", "none"))
}

// album writes pictures that have one title.
func (p *paper) album(c *draft) {
	p.body(c, words.OneOf(p.Rand, "works", "field", "match", "campus"), p.Between(0, 2))
	c.Headline = []string{p.Pick("tuti")}
	if p.Chance(0.4) {
		c.Deck = p.Pick("d")
	}
	c.captions = p.Some("tu", p.Between(2, 5))
	p.sign(c, p.Fill(words.OneOf(p.Rand, "本报记者 {man} 摄影报道", "{man} 文/图", "摄影/{man}　撰文/{man}", "本版图片 {man} 摄")), words.OneOf(p.Rand, "head", "foot"))
}
