package trade

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
)

func (p *paper) essay(c *draft) {
	p.body(c, "memoir", p.Between(3, 12))
	c.Headline = []string{p.Pick("h.memoir")}
	if p.Chance(0.15) {
		p.bend(c)
	}
	if p.Chance(0.3) {
		p.label(c, p.Pick("lan"))
	}
	p.sign(c, p.Pick("zuo"), words.OneOf(p.Rand, "head", "head", "head", "foot", "none"))
}

func (p *paper) serial(c *draft) {
	name := p.Pick("h.memoir")
	c.Headline = []string{words.OneOf(p.Rand, name, "《"+name+"》", name+"（"+p.Pick("han")+"）", name+p.Pick("mu.serial"))}
	if p.Chance(0.5) {
		p.label(c, words.OneOf(p.Rand, "连载", "小说连载", "长篇选载", "小小说", "纪实"))
	}
	if p.Chance(0.5) {
		p.subhead(c, p.Pick("mu.serial"), 1)
	}
	for _, t := range p.Some("xu.serial", p.Between(5, 12)) {
		if n := len(c.blocks); n > 0 && c.blocks[n-1].label == label.First && p.Chance(0.3) {
			c.blocks[n-1].text += t
			continue
		}
		p.say(c, "prose", t)
	}
	p.sign(c, p.Pick("zuo"), "head")
	if p.Chance(0.7) {
		c.blocks = append(c.blocks, block{kind: "note", label: label.First, text: p.Pick("mo.serial"), align: words.OneOf[byte](p.Rand, 'r', 'l', 'c')})
	}
}

func (p *paper) verse(c *draft) {
	c.small = p.Chance(0.7)
	align, indent := words.OneOf[byte](p.Rand, 'l', 'l', 'c'), words.OneOf(p.Rand, 0.0, 2, 3, 5)
	c.Headline = p.title("memoir")[:1]
	if p.Chance(0.15) {
		c.Headline[0] = c.Headline[0] + words.OneOf(p.Rand, "（外一首）", "（组诗）", "（二首）")
	}
	for stanza := range p.Between(1, 4) {
		for i, t := range p.Some("shi.verse", p.Between(3, 7)) {
			if more := p.Pick("shi.verse"); len([]rune(t+more)) < 10 && p.Chance(0.4) {
				t += words.OneOf(p.Rand, " ", "，", "　") + more
			} else if p.Chance(0.2) {
				t += words.OneOf(p.Rand, "，", "。", "……")
			}
			b := block{kind: "verse", label: label.Verse, text: t, align: align, indent: indent}
			if stanza > 0 && i == 0 {
				b.gap = 1
			}
			c.blocks = append(c.blocks, b)
		}
	}
	who := "zuo"
	if !p.Has(who) {
		who = "man"
	}
	p.sign(c, p.Pick(who), words.OneOf(p.Rand, "head", "head", "foot"))
}

// classic writes poems in lines of one length.
func (p *paper) classic(c *draft) {
	c.small = true
	forms := []string{"七律·", "鹧鸪天·", "西江月　", "临江仙·", "咏", "七绝　", "题", "沁园春·"}
	c.Headline = []string{words.OneOf(p.Rand, forms...) + p.Pick("h.memoir")}
	align := words.OneOf[byte](p.Rand, 'c', 'l')
	whole := p.f.measure[0] > 15 || p.Chance(0.2)
	for n := range p.Between(1, 2) {
		if n > 0 {
			p.subhead(c, words.OneOf(p.Rand, forms...)+p.Pick("jie"), 2)
		}
		for range p.Between(2, 5) {
			a, b, _ := strings.Cut(p.Pick("ju.verse"), "，")
			if whole {
				c.row("verse", a+"，"+b, label.Verse, align)
				continue
			}
			c.row("verse", a+"，", label.Verse, align)
			c.row("verse", b, label.Verse, align)
		}
	}
	p.sign(c, p.Pick("zuo"), "head")
}

// sayings writes lines of one sentence each, with those who said them.
func (p *paper) sayings(c *draft) {
	c.Headline = []string{words.OneOf(p.Rand, "语录", "声音", "他们说", "一周言论", "妙语", "微言", "隽语")}
	for range p.Between(4, 8) {
		t := p.Pick("zhong." + words.OneOf(p.Rand, "opinion", "memoir", "science"))
		t += words.OneOf(p.Rand, "——"+p.Pick("man"), "——"+p.Pick("xiao")+p.Pick("zhi")+p.Pick("man"), "（"+p.Pick("man")+"）", "")
		c.blocks = append(c.blocks, block{kind: "prose", label: label.First, text: words.OneOf(p.Rand, "", "■", "◎") + t, align: 'j', indent: p.indent})
	}
}

func (p *paper) letter(c *draft) {
	c.Headline = []string{words.OneOf(p.Rand, p.Pick("wen"), p.Pick("h.opinion"), "一封来信", "请管管"+p.Pick("wu.market")+"店")}
	if p.Chance(0.7) {
		p.say(c, "prose", p.Pick("chou"))
		c.blocks[0].indent = words.OneOf(p.Rand, 0, 0, 2.0)
	}
	for _, t := range p.Some("xin", p.Between(1, 4)) {
		p.say(c, "prose", t)
	}
	if p.Chance(0.8) {
		c.row("signature", words.OneOf(p.Rand, "读者　", "", "一名退休工人", "您的读者：", "市民 ")+words.OneOf(p.Rand, p.Pick("man"), p.Pick("gong")+" "+p.Pick("man")), label.Signature, 'r')
		if p.Chance(0.5) {
			c.row("signature", p.Pick("shiri"), label.Signature, 'r')
		}
	}
	if p.Chance(0.4) {
		p.say(c, "note", words.OneOf(p.Rand, "编者回复：", "答复　", "本报已转交有关部门：", "编后：")+p.Pick("da"))
	}
	if p.Chance(0.3) {
		p.label(c, p.Pick("lan"))
	}
}

// dialog writes questions and answers with the names of those who speak.
func (p *paper) dialog(c *draft) {
	man := p.Fill("{man#}")
	c.Headline = []string{words.OneOf(p.Rand, man+"：", "对话"+man+"：", "专访"+man+"　", "")}
	ask, say := "记者：", man+"："
	switch p.Between(0, 4) {
	case 0:
		ask, say = "问：", "答："
	case 1:
		ask, say = "《"+p.Fill("{m1}{m1}")+"》：", string([]rune(man)[0])+"老师："
	case 2:
		ask, say = "Q：", "A："
	case 3:
		ask, say = "记　者　", man+"　"
	}
	p.say(c, "prose", p.Pick("kai."+words.OneOf(p.Rand, "works", "campus", "clinic", "field")))
	for i, t := range p.Some("wen", p.Between(3, 8)) {
		if i > 0 && i%3 == 0 && p.Chance(p.subheads) {
			p.subhead(c, p.Pick("sub"), i/3)
		}
		c.blocks = append(c.blocks, block{kind: "qa", label: label.Question, text: ask + t, align: 'j', indent: p.indent},
			block{kind: "qa", label: label.Answer, text: say + p.Pick("da") + words.OneOf(p.Rand, "", p.Pick("zhong.works"), p.Pick("zhong.memoir")), align: 'j', indent: p.indent})
	}
	if c.Headline[0] += p.clause(c); c.Headline[0] == "" {
		c.Headline[0] = p.Pick("h.campus")
	}
	p.sign(c, p.Pick("lianren"), words.OneOf(p.Rand, "head", "across", "foot"))
}

// doctor writes questions of readers and their answers.
func (p *paper) doctor(c *draft) {
	c.small = p.Chance(0.5)
	q := p.Some("wen", p.Between(1, 4))
	c.Headline = []string{words.OneOf(p.Rand, q[0], p.Pick("h.clinic"), "有问必答", "为您解答")}
	form := p.Between(0, 3)
	for i, t := range q {
		ask := [...]string{"问：", p.Fill("{cheng}读者{man}问："), fmt.Sprintf("%d.", i+1), p.Fill("{xing}女士：")}[form]
		answer := [...]string{"答：", p.Fill("{ke}{zhi}{man}答："), "", p.Fill("{man}（{zhi}）：")}[form]
		c.blocks = append(c.blocks, block{kind: "qa", label: label.Question, text: ask + t, align: 'j', indent: p.indent},
			block{kind: "qa", label: label.Answer, text: answer + p.Pick("da"), align: 'j', indent: p.indent})
	}
	if form == 2 {
		p.sign(c, p.Pick("lianren"), words.OneOf(p.Rand, "head", "tail", "foot"))
	}
	if p.Chance(0.4) {
		p.label(c, p.Pick("lan"))
	}
}

// lawsuit writes a case in parts with titles.
func (p *paper) lawsuit(c *draft) {
	style := p.Between(0, 2)
	for i, s := range []string{"案情回放", "争议焦点", "法官说法"}[:p.Between(2, 3)] {
		if style > 0 || i > 0 {
			p.subhead(c, words.OneOf(p.Rand, s, s, p.Pick("sub")), i+1)
		}
		text := p.Pick("zhong.law") + p.Pick("zhong.law")
		if i == 0 {
			text = p.Pick("kai.law")
		}
		p.say(c, "prose", text)
		if p.Chance(0.5) {
			p.say(c, "prose", p.Pick("zhong.law"))
		}
	}
	p.heads(c, "law")
	p.sign(c, p.Pick("ren"), p.where())
}
