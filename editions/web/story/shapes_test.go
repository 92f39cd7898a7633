package story

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"baolan/editions/web/markup"
)

var paragraphs = []string{
	"溪口的木桥昨天换完了最后一块桥板，桥面比原来宽了一尺。",
	"换下来的旧板做成了二十条长凳，摆在两岸的树下。",
	"村里的老人说，这些板子他们小时候就走过，舍不得烧。",
}

func textsOf(s *Story) []string {
	var out []string
	for _, p := range s.Paragraphs {
		out = append(out, p.Text)
	}
	return out
}

// boxes is what sites put between the paragraphs of an article.
var boxes = []string{
	`<div class="ad"><span>广告</span></div>`,
	`<p class="x">Advertisement</p>`,
	`<aside><h4>延伸阅读</h4><ul><li><a href="1">渡口的船工</a></li><li><a href="2">石桥与木桥</a></li></ul></aside>`,
	`<div class="related-box"><p>相关报道</p><p><a href="1">渡口的船工</a></p></div>`,
	`<h4>推荐阅读</h4><ul><li><a href="1">渡口的船工今年八十二岁</a></li></ul>`,
	`<div class="share-bar">分享到：微信 微博</div>`,
	`<div class="newsletter"><p>每天早晨七点送到您的邮箱，只要填上地址。</p></div>`,
	`<div><a href="1">渡口的船工今年八十二岁，还在摇橹</a></div>`,
	`<div style="display:none">正在读取播放器，请稍候再试一次。</div>`,
}

// Wherever a box stands between the paragraphs of an article, marked as its body or not, the
// article is the same.
func TestBoxes(t *testing.T) {
	t.Parallel()
	for _, holder := range []string{`<div class="articleBody">%s</div>`, `<div class="x1">%s</div>`, `<article>%s</article>`} {
		for at := 1; at < len(paragraphs); at++ {
			for _, box := range boxes {
				var b strings.Builder
				for i, p := range paragraphs {
					if i == at {
						b.WriteString(box)
					}
					b.WriteString("<p>　　" + p + "</p>")
				}
				page := "<html><head><title>木桥换板_溪口网</title></head><body><h1>木桥换板</h1><p class=author>杜若</p>" + fmt.Sprintf(holder, b.String()) + "</body></html>"
				s := Read(markup.Parse(page), nil)
				if got := textsOf(&s); !slices.Equal(got, paragraphs) || strings.Join(s.Headline, "") != "木桥换板" || s.Byline != "杜若" {
					t.Errorf("%s at %d of %s: %q, %q by %q", box, at, holder, got, s.Headline, s.Byline)
				}
			}
		}
	}
}

// What stands between paragraphs and is the article's own stays; what readers have written behind
// it, or a notice, is none of it.
func TestBoxes_None(t *testing.T) {
	t.Parallel()
	between := func(s string) string {
		return "<html><body><h1>木桥换板</h1><div class=x><p>" + paragraphs[0] + "</p>" + s + "<p>" + paragraphs[1] + "</p></div></body></html>"
	}
	for _, s := range []string{"<p>2</p>", "<p>＊＊＊</p>", "<p>阅读</p>", "<h3>旧板</h3>"} {
		got := Read(markup.Parse(between(s)), nil)
		if len(got.Paragraphs) != 3 {
			t.Errorf("%s: %q", s, textsOf(&got))
		}
	}
	for _, s := range []string{"<h3>网友评论</h3>", "<h3>最新评论（2）</h3><p><a href=1>江边钓叟</a></p>"} {
		got := Read(markup.Parse(between(s)), nil)
		if !slices.Equal(textsOf(&got), paragraphs[:1]) {
			t.Errorf("%s: %q", s, textsOf(&got))
		}
	}
}

func bodyOf(ps ...string) string { return "<p>　　" + strings.Join(ps, "</p><p>　　") + "</p>" }

// Wherever a page has its one article, it is found.
func TestShapes(t *testing.T) {
	t.Parallel()
	all := bodyOf(paragraphs...)
	escaped := strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(all)
	head := "<h1>木桥换板</h1><p class=author>杜若</p>"
	for name, body := range map[string]string{
		"shadow root":        `<x-art><template shadowrootmode="open"><style>p{}</style>` + head + all + `</template></x-art>`,
		"header of the site": `<header><h1>溪口在线</h1><h2>山水之间</h2></header><main>` + head + `<div>` + all + `</div></main>`,
		"path and tags":      `<h3>首页 - 新闻动态</h3><div>` + head + `<div><a href=1>木桥</a><a href=2>溪口</a></div><div>` + all + `</div></div>`,
		"source and author":  `<h1>木桥换板</h1><div class=info>2026年04月09日　来源：溪口日报　杜若</div><div>` + all + `</div>`,
		"own foot":           `<article>` + head + `<div class="entry-content">` + all + `<footer><span>阅读 539</span><p>发布日期：2026-04-09 所属分类：头条</p></footer></div></article>`,
		"table of a paper":   `<div>溪口日报 2026-04-09 第02版：乡土</div><table><tr><td></td></tr><tr><td>木桥换板</td></tr><tr><td>记者 杜若</td></tr><tr><td><div id=ozoom>` + all + `</div></td></tr></table>`,
		"keywords":           `<meta name="keywords" content="木桥|溪口">` + head + `<div>` + all + `<p>木桥|溪口</p></div>`,
		"keyword":            `<meta name="keywords" content="木桥换板">` + head + `<div>` + all + `</div>`,
		"far heading":        `<ul><li>首页</li><li>会员服务</li></ul><div><h3>首页 - 新闻动态</h3></div><div><h5>木桥换板</h5><div><b>发布时间：2026-04-09</b></div><p class=author>杜若</p><div>` + all + `</div></div>`,
		"end mark":           head + `<div>` + all + `<p>- END -</p></div>`,
		"source behind":      `<h1>木桥换板</h1><div>` + all + `<p>（杜若）</p><p>（《溪口日报》2026年4月9日 第02版）</p></div>`,
		"definitions":        `<p>溪口日报 2026-04-09 第02版：乡土</p><dl><dt>木桥换板</dt><dd>记者 杜若</dd><dd>` + strings.Join(paragraphs, "</dd><dd>") + `</dd></dl>`,
		"bold line":          `<p>溪口日报 2026-04-09 第02版：乡土</p><div><b>木桥换板</b><br>记者 杜若<br>` + strings.Join(paragraphs, "<br>") + `</div>`,
		"readings":           head + `<div>` + strings.ReplaceAll(all, "木桥", "<ruby>木桥<rp>(</rp><rt>mùqiáo</rt><rp>)</rp></ruby>") + `</div>`,
		"items":              head + `<div><p>` + paragraphs[0] + `</p><ul><li>` + paragraphs[1] + `</li></ul><p>` + paragraphs[2] + `</p></div>`,
		"hidden":             `<div style="display:none">` + head + all + `</div><p>请打开脚本</p>`,
		"field of text":      head + `<textarea>` + escaped + `</textarea>`,
		"script of HTML":     head + `<script type="text/template">` + all + `</script>`,
		"no script":          head + `<noscript>` + all + `</noscript>`,
		"linked data":        `<script type="application/ld+json">{"@type":["NewsArticle"],"headline":"木桥换板","author":{"name":"杜若"},"articleBody":"` + strings.Join(paragraphs, `\n\n`) + `"}</script><p>请登录后阅读</p>`,
		"beginning shown":    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"木桥换板","articleBody":"` + strings.Join(paragraphs, `\n`) + `"}</script>` + head + `<div>` + bodyOf(paragraphs[0]) + `</div>`,
	} {
		page := "<html><head><title>溪口网</title></head><body>" + body + "</body></html>"
		s := Read(markup.Parse(page), nil)
		if len(strings.Join(textsOf(&s), "")) < 120 {
			s = ReadKept(markup.Parse(page), nil)
		}
		if got := textsOf(&s); !slices.Equal(got, paragraphs) || strings.Join(s.Headline, "") != "木桥换板" || strings.TrimPrefix(s.Byline, "记者 ") != "杜若" || s.Kicker != "" || s.Deck != "" {
			t.Errorf("%s: %q, %q %q %q by %q", name, got, s.Kicker, s.Headline, s.Deck, s.Byline)
		}
	}
}

// Articles each of which is folded under its headline, or in an element of one class, are articles.
func TestShapes_Several(t *testing.T) {
	t.Parallel()
	for _, form := range []string{"<details><summary>%s</summary><p>记者 杜若</p>%s</details>", "<div class=k><div>%s</div><p>记者 杜若</p>%s</div>", "<section class='a b'><p>%s</p><p>记者 杜若</p>%s</section>"} {
		page := "<html><body><p>溪口日报 2026-04-09</p>"
		for n := 1; n <= 3; n++ {
			if n < 3 {
				page += fmt.Sprintf("<p>第%d版：乡土</p>", n)
			}
			page += fmt.Sprintf(form, fmt.Sprintf("木桥第%d次换板", n), bodyOf(paragraphs...))
		}
		s := Read(markup.Parse(page+"</body></html>"), nil)
		all := append([]Story{s}, s.More...)
		if len(all) != 3 {
			t.Errorf("%s: %d articles", form, len(all))
			continue
		}
		for k, a := range all {
			if strings.Join(a.Headline, "") != fmt.Sprintf("木桥第%d次换板", k+1) || !slices.Equal(textsOf(&a), paragraphs) || a.Imprint.Number != min(k+1, 2) {
				t.Errorf("%s: %+v", form, a)
			}
		}
	}
	// Elements of one class whose text stands behind a heading that ends articles are none.
	related := strings.Repeat("<div class=k><p>木桥换板</p><p>相关新闻</p>"+bodyOf(paragraphs...)+"</div>", 2)
	if s := Read(markup.Parse("<html><body>"+related+"</body></html>"), nil); len(s.More) > 0 {
		t.Errorf("%d articles behind headings of lists", len(s.More))
	}
	// What readers have written is in elements of one class too, and is no article.
	comments := "<html><body><h1>木桥换板</h1>" + bodyOf(paragraphs...)
	for range 4 {
		comments += "<div class=k><p>江边钓叟</p><p>1小时前</p><p>" + strings.Repeat("我小时候就走过这座桥，那时候桥板还会响。", 2) + "</p></div>"
	}
	if s := Read(markup.Parse(comments+"</body></html>"), nil); len(s.More) > 0 {
		t.Errorf("%d articles of comments", len(s.More))
	}
}

// Many elements that keep HTML, and many boxes, take linear time.
func TestShapes_Many(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"<textarea>&lt;p>甲</textarea>", "<p>一二三四五六七八九十一二三四。</p><a href=1>甲</a>", "<div onclick=\"go('a.htm')\">", "<noscript><p></noscript>"} {
		d := markup.Parse(strings.Repeat(piece, 3000))
		Read(d, nil)
		ReadKept(d, nil)
	}
}
