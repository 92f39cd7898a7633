package evening

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
)

func (p *press) photo(c *copyText) {
	c.Headline = []string{p.Pick("tuti")}
	c.say("prose", p.Pick("tuwen"), words.OneOf(p.Rand, 0.0, 2))
	by := words.OneOf(p.Rand, "本报记者 "+p.Pick("man")+" 摄", p.Pick("man")+" 摄", "记者 "+p.Pick("man")+" 文/图", "本报记者 "+p.Pick("man")+" 摄影报道")
	switch p.Between(0, 2) {
	case 0:
		c.parts[0].tail = "　" + by
		c.parts[0].text += c.parts[0].tail
		c.Byline = bare(by)
	case 1:
		c.names, c.foot, c.Byline = []string{by}, true, bare(by)
	}
}

func (p *press) briefs(c *copyText, room int) {
	c.Headline = []string{p.Pick("baoti")}
	if !p.Has("bao") {
		c.Headline = []string{p.Pick("lan")}
	}
	mark := words.OneOf(p.Rand, "●", "◆", "▲", "■", "")
	used := 0
	for _, t := range p.Some("bao", 9) {
		if used > room {
			break
		}
		if p.Chance(0.3) {
			t += "（" + p.Pick("man") + "）"
		}
		c.say("prose", mark+t, words.OneOf(p.Rand, 0.0, 2))
		used += len([]rune(t))
	}
}

func (p *press) table(c *copyText, room int) {
	c.Headline = strings.Split(p.Pick("biaoti"), " / ")
	heads := words.OneOf(p.Rand, []string{"名称", "单价(元)", "比上周"}, []string{"片名", "时间", "厅号", "票价"}, []string{"姓名", "科室", "周一", "周三"},
		[]string{"站点", "首班", "末班"}, []string{"区域", "AQI", "级别"}, []string{"期号", "中奖号码"})
	var rows [][]string
	if p.Chance(0.8) {
		rows = append(rows, heads)
	}
	for range p.Between(4, 4+max(1, min(10, room/40))) {
		row := make([]string, len(heads))
		row[0] = words.OneOf(p.Rand, p.Pick("wu"), p.Pick("jie"), p.Pick("man"))
		for i := 1; i < len(row); i++ {
			row[i] = words.OneOf(p.Rand, p.Fill("{1-80}.{10-90}"), p.Fill("{6-22}:{10-59}"), p.Fill("{1-9}"), p.Pick("liang"), p.Fill("+{1-9}%"), "—")
		}
		rows = append(rows, row)
	}
	c.parts = append(c.parts, part{kind: "table", label: label.Row, cells: rows})
	if p.Chance(0.3) {
		c.say("note", "注："+p.Pick("ju")+"发布，仅供参考。", 0)
	}
}

func (p *press) scores(c *copyText) {
	c.Headline = []string{p.Pick("di") + p.Pick("shua") + words.OneOf(p.Rand, "昨日赛果", "比分", "第"+p.Pick("cn")+"轮结果")}
	var rows [][]string
	for range p.Between(3, 8) {
		rows = append(rows, []string{p.Pick("di") + p.Pick("dui"), p.Fill("{60-120}:{60-120}"), p.Pick("di") + p.Pick("dui")})
	}
	c.parts = append(c.parts, part{kind: "table", label: label.Row, cells: rows})
}

func (p *press) poem(c *copyText) {
	title := "shou"
	if !p.Has(title) {
		title = "wu"
	}
	c.Headline = []string{p.Pick(title)}
	at := words.OneOf[byte](p.Rand, 'l', 'c', 'i')
	for _, t := range p.Some("ju1", p.Between(5, 16)) {
		q := part{kind: "verse", label: label.Verse, text: t, at: at}
		if at == 'i' {
			q.at, q.indent = 'l', 3
		}
		c.parts = append(c.parts, q)
	}
	p.sign(c, p.Pick("man"), words.OneOf(p.Rand, "head", "head", "foot"))
}

func (p *press) regulated(c *copyText) {
	c.Headline = []string{words.OneOf(p.Rand, "七律·", "浣溪沙·", "满江红　", "题") + p.Pick("shou")}
	for range p.Between(2, 6) {
		c.parts = append(c.parts, part{kind: "verse", label: label.Verse, text: p.Pick("ju2"), at: 'c'})
	}
	p.sign(c, p.Pick("ren2"), "head")
}

func (p *press) fiction(c *copyText, room int) {
	c.Headline = []string{p.Pick("xiaoti")}
	used := 0
	for _, t := range p.Some("xiao", 9) {
		if used > room {
			break
		}
		c.say("prose", t, float64(p.indent))
		used += len([]rune(t)) + 10
	}
	p.sign(c, words.OneOf(p.Rand, p.Pick("man"), p.Pick("man")+" 著"), "head")
	if p.Chance(0.7) {
		c.parts = append(c.parts, part{kind: "note", label: label.First, text: p.Pick("xiaowei"), at: words.OneOf[byte](p.Rand, 'r', 'l')})
	}
	if p.Chance(0.4) {
		p.column(c, "小说连载")
	}
}

func (p *press) letter(c *copyText) {
	c.Headline = []string{p.Pick("xinti")}
	c.say("prose", p.Pick("xinchou"), words.OneOf(p.Rand, 0.0, 0, 2))
	for _, t := range p.Some("xin", p.Between(1, 3)) {
		c.say("prose", t, float64(p.indent))
	}
	c.line("signature", words.OneOf(p.Rand, "读者　", "市民", "一位", "")+words.OneOf(p.Rand, p.Pick("man"), p.Pick("ren")), label.Signature, 'r')
	if p.Chance(0.5) {
		c.line("signature", p.Pick("gaori"), label.Signature, 'r')
	}
	if p.Chance(0.5) {
		c.say("note", p.Pick("xinhui"), float64(p.indent))
	}
	if p.Chance(0.3) {
		p.column(c, words.OneOf(p.Rand, "读者信箱", "有话要说", "市民之声"))
	}
}

func (p *press) interview(c *copyText, room int) {
	if p.Has("duihua") {
		c.Headline = []string{p.Pick("duihua")}
	}
	c.say("prose", p.Pick("kai"), float64(p.indent))
	q, a := "问：", "答："
	switch p.Between(0, 3) {
	case 0:
		q, a = "晚报记者：", p.Pick("xing")+p.Pick("ming")+"："
	case 1:
		q, a = "记者　", p.Pick("man#")+"　"
	case 2:
		q, a = "■", ""
	}
	n := 2 + room/250
	for _, t := range p.Some("wen", n) {
		c.parts = append(c.parts, part{kind: "qa", label: label.Question, text: q + t, at: 'p', indent: float64(p.indent)},
			part{kind: "qa", label: label.Answer, text: a + p.Pick("da"), at: 'p', indent: float64(p.indent)})
	}
	p.sign(c, p.Pick("ren1"), p.place)
}

// rules writes numbered articles, as of an ordinance or a list of tips.
func (p *press) rules(c *copyText) {
	c.Headline = strings.Split(p.Pick("tiaoti"), " / ")
	style := p.Between(0, 4)
	for i, t := range p.Some("tiao", p.Between(3, 6)) {
		no := [...]string{fmt.Sprintf("第%s条　", han(i+1)), fmt.Sprintf("%d．", i+1), fmt.Sprintf("%d) ", i+1), "★", fmt.Sprintf("其%s，", han(i+1))}[style]
		c.parts = append(c.parts, part{kind: "list", label: label.Item, text: no + t + words.OneOf(p.Rand, "。", "；"), at: 'p', indent: words.OneOf(p.Rand, 0.0, 2)})
	}
}

func han(n int) string { return string([]rune("零一二三四五六七八九十")[min(n, 10)]) }
