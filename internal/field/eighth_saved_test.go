package field

import (
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestEighthRoundHolders(t *testing.T) {
	t.Parallel()
	(&family{"eighth-holders", 40, eighthHolder}).run(t, 0)
}

func TestEighthRoundDays(t *testing.T) {
	t.Parallel()
	(&family{"eighth-days", 40, eighthDay}).run(t, 0)
}

func TestEighthRoundStripped(t *testing.T) {
	t.Parallel()
	(&family{"eighth-stripped", 40, eighthStripped}).run(t, 0)
}

// eighthHolder writes a page as a browser saves it after all scripts have run: the element whose
// name means a body holds the tools, the comments and lists of other articles too, and <meta>
// names the site as the author.
func eighthHolder(r *rand.Rand) made {
	i := fifthFlat(r, 1)
	p := &i.pages[0].articles[0]
	p.byline = ""
	t := html.EscapeString(p.title)
	site := oneOf(r, "海门网", "石桥在线", "江湾新闻")
	writer := oneOf(r, site, site[:len("海门")], "name, name@mail.example", i.paper, "881726", "")
	links := func(n int) string {
		var b strings.Builder
		for k := range n {
			fmt.Fprintf(&b, `<li><a href="/n/%d.html">%s</a></li>`, k, oneOf(r, "秋收之后的第一场集市", "老戏台拆不拆 街坊说了算", "两名少年救起落水老人", "车站改名引来热议"))
		}
		return "<ul>" + b.String() + "</ul>"
	}
	tools := oneOf(r, `<div class="tool"><span>超大</span><span>大</span><span>标准</span><span>小</span></div>`, `<ul class="t"><li>易信</li><li>更多</li></ul><div>用微信扫码二维码</div><div>分享至好友和朋友圈</div>`, `<div><a href="#">关注</a></div>`, "")
	talk := oneOf(r, `<div class="comment-list"><p>写得真好，我家就在桥的那一头，天天走过。</p><p>今天09:30</p><a>举报</a><a>赞</a><a>回复</a></div>`, `<div class="ep-hot"><h3>跟贴排行</h3>`+links(6)+`</div>`, "")
	holder, inner := oneOf(r, "post_content", "article-content", "newscontent", "maincontent"), oneOf(r, "endText", "text-box", "art", "nr")
	text := "<p>　　" + strings.Join(p.paragraphs, "</p>\n<p>　　") + "</p>"
	side := `<div class="col-r">` + links(12+r.IntN(20)) + `</div>`
	body := fmt.Sprintf(`<div class="%s"><h1>%s</h1><div class="info">%s 08:12 来源：<a href="#">%s</a></div>%s<div id="%s">%s</div>%s%s</div>`, holder, t, i.date, i.paper, tools, inner, text, talk, side)
	s := fmt.Sprintf(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s_%s</title><meta name="author" content="%s"></head><body><div class="nav">%s</div>%s<div class="foot">%s 版权所有</div></body></html>`, t, site, writer, links(9), body, site)
	m := made{open: "page.html", flat: true, want: i, forbidden: []string{"易信", "微信", "关注", "跟贴", "举报", "集市", "戏台", "版权", "标准", "mail", "09:30", "天天走过"}}
	m.files = map[string][]byte{"page.html": []byte(s)}
	return m
}

// eighthDay writes the articles of a day as programs put them into one file: Markdown or HTML
// with a heading for each page of the paper, or a feed whose categories are the pages.
func eighthDay(r *rand.Rand) made {
	i := fifthIssue(r, 2, 2+r.IntN(2))
	for k := range i.pages {
		for n := range i.pages[k].articles {
			i.pages[k].articles[n].byline = ""
		}
	}
	m := made{want: i, asideOnly: true, forbidden: []string{"收录文章", "阅读全文", "查看原文"}}
	var b strings.Builder
	how := r.IntN(3)
	switch how {
	case 0:
		fmt.Fprintf(&b, "# %s %s\n\n> 来源：%s数字报\n> 共 %d 个版面，收录文章 9 篇\n\n", i.paper, inHan(i.date), i.paper, len(i.pages))
	case 1:
		fmt.Fprintf(&b, "<html><head><meta charset=utf-8><title>%s %s</title></head><body><h1>%s %s 报道</h1>\n", i.paper, i.date, i.paper, compactDate(i.date))
	default:
		fmt.Fprintf(&b, `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title><link>http://x.example</link>`, i.paper)
	}
	for k := range i.pages {
		s := &i.pages[k]
		switch how {
		case 0:
			fmt.Fprintf(&b, "## 第%02d版：%s\n\n", s.number, s.name)
		case 1:
			fmt.Fprintf(&b, "<h2>%02d版：%s</h2>\n", s.number, s.name)
		}
		for n := range s.articles {
			p := &s.articles[n]
			switch how {
			case 0:
				p.deck = oneOf(r, "", fifthDecks[1])
				fmt.Fprintf(&b, "### %d. %s\n\n", n+1, p.title)
				if p.deck != "" {
					fmt.Fprintf(&b, "*%s*\n\n", p.deck)
				}
				b.WriteString(strings.Join(p.paragraphs, "\n\n") + "\n\n")
			case 1:
				fmt.Fprintf(&b, `<div class="article"><h3><a href="http://x.example/%d%d.html">%s</a></h3>%s</div>`+"\n", k, n, html.EscapeString(p.title), htmlParas(p))
			default:
				fmt.Fprintf(&b, `<item><title><![CDATA[%s]]></title><category>%02d版：%s</category><pubDate>%s</pubDate><description><![CDATA[%s<p><a href="http://x.example/1">阅读全文</a></p>]]></description></item>`, p.title, s.number, s.name, i.date, htmlParas(p))
			}
		}
	}
	m.open = [...]string{"day.md", "day.html", "day.xml"}[how]
	m.files = map[string][]byte{m.open: []byte(b.String() + [...]string{"", "</body></html>", "</channel></rss>"}[how])}
	return m
}

// eighthStripped writes records of a crawler that took the tags out by an expression: values of
// the comment in which the publishing system keeps its properties stay in the text.
func eighthStripped(r *rand.Rand) made {
	i := fifthIssue(r, 2, 2)
	how := r.IntN(3)
	files := map[string][]byte{}
	var all []string
	for k := range i.pages {
		s := &i.pages[k]
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = ""
			id := 30160000 + 10*k + n
			address := fmt.Sprintf("http://p.example/pc/content/%s/content_%d.html", compactDate(i.date), id)
			left := oneOf(r,
				fmt.Sprintf(" %s 00:00:00:0 %d 1 0 %s %s 1 1921 %s /enpproperty-->", i.date, id, address, address, p.title),
				fmt.Sprintf("%d10%s1921%s/enpproperty-->", id, address, p.title),
				fmt.Sprintf(" %s 08:30:00.0 %d 1 0 %s", i.date, id, address),
				"")
			text := strings.Join(p.paragraphs, "\n") + left
			if left != "" && how == 2 {
				text = strings.Join(p.paragraphs, "\n") + "\n" + strings.TrimSpace(left)
			}
			switch how {
			case 2:
				files[fmt.Sprintf("issue/%s/%s-%02d-%02d.txt", compactDate(i.date), compactDate(i.date), s.number, n+1)] = []byte("\n" + p.title + "\n\n　　" + strings.ReplaceAll(text, "\n", "\n　　") + "\n")
			default:
				line, _ := json.Marshal(map[string]string{"版面": fmt.Sprintf("%02d版：%s", s.number, s.name), "文章标题": p.title, "正文": text, "报纸": i.paper, "日期": i.date})
				all = append(all, string(line))
			}
		}
		if how == 2 {
			i.paper, s.name = "", ""
		}
	}
	m := made{open: "issue", want: i, forbidden: []string{"enpproperty", "http://", "00:00:00", "301600"}, files: files}
	switch how {
	case 0:
		files["issue/all.jsonl"] = []byte(strings.Join(all, "\n"))
	case 1:
		files["issue/all.json"] = []byte("[" + strings.Join(all, ",") + "]")
	}
	return m
}
