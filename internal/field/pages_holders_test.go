package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// holderPage writes a page as a browser saves it after all scripts have run: the element whose
// name means a body holds the tools, the comments and lists of other articles too, and <meta>
// names the site as the author.
func holderPage(r *rand.Rand) made {
	i := hexi.flat(r, 1)
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
