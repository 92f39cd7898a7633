package field

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// copiedHead writes what stands above and below an article as programs and readers copy it.
func copiedHead(r *rand.Rand, i *edition, p *article) (head, tail []string) {
	name := oneOf(r, hekou.names...)
	switch r.IntN(8) {
	case 0: // the way to the page
		p.byline = name
		return []string{"首页 > 新闻中心 > 海岛", p.title, i.date + " 09:12  来源：" + i.paper + "  作者：" + name + "  阅读：3021"}, []string{"编辑：" + oneOf(r, hekou.names...) + "  审核：" + oneOf(r, hekou.names...)}
	case 1: // the parts of the headline under their names of the trade
		p.kicker, p.deck, p.byline = oneOf(r, hekou.kickers...), oneOf(r, hekou.decks[0], hekou.decks[2]), name
		return []string{"肩题：" + p.kicker, "主题：" + p.title, "副题：" + p.deck, "作者：" + name, "报名：" + i.paper, "出版日期：" + inHan(i.date), "版次：第03版", fmt.Sprintf("字数：%d", 600+r.IntN(900)), "内容："}, nil
	case 2: // a post
		i.paper = ""
		return []string{"【" + p.title + "】", i.date + " 10:22 发布于 浙江"}, []string{"举报/反馈"}
	case 3: // an account's article in an app
		return []string{p.title, i.paper, i.date + " 10:22", "关注"}, []string{"举报/反馈", "发表评论"}
	case 4: // a letter of news
		i.paper, p.byline = "", ""
		return []string{"发件人: 每日一读 <daily@haike.example>", "日期: " + i.date + " 06:00", "主题: " + p.title, ""}, []string{"--", "退订请回复 T"}
	case 5: // names and values with tabs
		p.byline = name
		return []string{"标题\t" + p.title, "作者\t" + name, "报纸\t" + i.paper, "日期\t" + i.date, "正文"}, nil
	case 6: // a database of newspapers
		p.byline = name
		return []string{"【篇名】" + p.title, "【作者】" + name, "【报纸名称】" + i.paper, "【报纸日期】" + i.date, "【版次】3", "【全文】"}, nil
	default:
		p.byline = "本报记者 " + name
		return []string{"■ " + p.title, "◆ 本报记者 " + name, i.paper + "　" + strings.ReplaceAll(i.date, "-", "/") + "　A03版"}, []string{"【责编：" + oneOf(r, hekou.names...) + "】", "【版权声明】凡本网注明来源的作品，未经授权不得转载。"}
	}
}

// readersCopy writes one article, one paragraph a line, at times with an odd line between.
func readersCopy(r *rand.Rand) made {
	i, p := hekou.subheaded().one(r)
	head, tail := copiedHead(r, &i, p)
	indent := oneOf(r, "", "　　", "    ", "\u2003\u2003", "\u00a0\u00a0")
	gap := r.IntN(2)
	var body []string
	for k, q := range p.paragraphs {
		if k > 0 {
			body = append(body, slices.Repeat([]string{""}, gap)...)
		}
		body = append(body, indent+q)
	}
	if r.IntN(3) == 0 { // a line that is no part of the article
		odd := oneOf(r, "[图片]", "△图为渔港一角", "\ufffd\ufffd", "Advertisement", "·", "00:00 / 02:31")
		p.loose = append(p.loose, odd)
		body = slices.Insert(body, len(body)/2/(1+gap)*(1+gap), slices.Concat([]string{odd}, slices.Repeat([]string{""}, gap))...)
	}
	p.loose = append(p.loose, tail...)
	lines := slices.Concat(head, slices.Repeat([]string{""}, gap), body, tail)
	m := made{files: map[string][]byte{"copy.txt": encodedPlain(r, strings.Join(lines, "\n")+"\n")}, open: "copy.txt", want: i, flat: true}
	m.forbidden, m.asideOnly = []string{"首页 >", "阅读：", "字数：", "haike.example", "发布于"}, true
	return m
}
