package linekind

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// IsRule reports whether a line has only signs that separate one text from another, as
// ----, ====, * * * and ————————. Three dots or two dashes are no rule: they can be text.
func IsRule(s string) bool {
	n, dash := 0, 0
	for _, r := range s {
		switch {
		case measure.IsGap(r):
			continue
		case strings.ContainsRune("—─―━", r):
			dash++
		case !strings.ContainsRune("-=*_~#+·•.＝－＊～═", r):
			return false
		}
		n++
	}
	return n >= 3 && (dash == 0 || n >= 4) && strings.Trim(s, ". ·") != ""
}

// The words of the buttons of web pages, which are copied along with a text. Some of them
// are recognised alone on a line. Others can also stand over a part of an article; these
// are recognised only with others on the line.
var (
	copied      = wordSet("小字号 大字号 中字号 字号 阅读原文 查看原文 原文链接 点击查看原文 点击阅读原文 打印本页 打印本稿 关闭窗口 返回顶部 返回目录 分享到 复制链接 微信扫一扫 扫一扫 查看更多 展开全文 阅读全文 上一页 下一页 返回列表 返回版面 返回首页 放大+ 缩小- 图片 圖片 查看大图 点击查看大图 图片加载中 " + beside)
	alsoCopied  = wordSet("打印 关闭 微信 微博 新浪微博 腾讯微博 QQ QQ空间 QQ好友 朋友圈 微信好友 人人网 豆瓣 邮件 分享 收藏 点赞 在看 放大 缩小 默认 朗读 大 中 小 相关链接")
	mostCopied  = 24 // the greatest number of characters of such a line
	copiedMarks = "[]【】()（）|｜:：>《》，,。“”"
)

// beside is the words for the article before or behind at its site, which can stand alone.
const beside = "上一篇 下一篇 上一条 下一条 上一版 下一版 上一章 下一章"

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// waySigns is the signs between the steps of the way to a page.
const waySigns = ">›»→＞"

// WaySteps returns the steps of the way to a page.
func WaySteps(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(waySigns, r) })
}

// homes is the words for the first page of a site.
var homes = [...]string{"首页", "首頁", "主页"}

// IsWay reports whether a line is the way to a page through its site: 首页 > 新闻 > 海岛.
func IsWay(s string) bool {
	if !measure.HasAnyCharacter(s, waySigns) || utf8.RuneCountInString(s) > longestWay || strings.ContainsAny(s, "。！？，") {
		return false
	}
	first := measure.Squeezed(s[:strings.IndexAny(s, waySigns)])
	return measure.HasSuffixAny(first, homes[:]...) && utf8.RuneCountInString(first) <= 12 || measure.HasPrefixAny(first, "当前位置", "您的位置", "您现在的位置", "所在位置", "当前栏目")
}

// longestWay is the greatest number of characters of the way to a page.
const longestWay = 100

// mostOfItem is the greatest number of characters of an item of a menu.
const mostOfItem = 6

// isMenu reports whether a line is the menu of a site: short words between bars or wide gaps, of which the
// first leads to its first page.
func isMenu(s string) bool {
	if !measure.HasAny(s, homes[:]...) {
		return false
	}
	items := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '｜' || r == '┃' || r == '\t' })
	if len(items) < 3 {
		items = strings.Fields(s)
	}
	if len(items) < 3 || !measure.HasSuffixAny(strings.TrimFunc(items[0], measure.IsGap), homes[:]...) {
		return false
	}
	for _, item := range items {
		if utf8.RuneCountInString(strings.TrimFunc(item, measure.IsGap)) > mostOfItem {
			return false
		}
	}
	return true
}

// owners is the words with which the lines begin that say to whom a site belongs.
var owners = [...]string{"版权所有", "版權所有", "Copyright", "copyright", "COPYRIGHT", "©", "备案号", "网站备案", "ICP备"}

// isOwners reports whether a line says to whom a site belongs.
func isOwners(s string) bool {
	return measure.HasPrefixAny(strings.TrimLeft(s, "（( "), owners[:]...) && utf8.RuneCountInString(s) <= longestWay && !strings.ContainsAny(s, "。！？")
}

// neighbours is the words of beside, and others that stand only before a colon and a title.
var neighbours = wordSet(beside + " 前一篇 后一篇")

// isNeighbour reports whether a line names the article before or behind at its site: 上一篇：….
func isNeighbour(s string) bool {
	if !measure.HasPrefixAny(s, "上", "下", "前", "后") {
		return false
	}
	at := strings.IndexAny(s, "：:")
	if at < 0 {
		return false
	}
	word := strings.TrimRightFunc(s[:at], measure.IsGap)
	return neighbours[word] && utf8.RuneCountInString(s[len(word):]) <= longestWay && !strings.Contains(s, "。")
}

// lists is the headings of the lists of other articles that stand behind one on a page.
var lists = wordSet("相关新闻 相关阅读 相关报道 相关文章 相关稿件 推荐阅读 延伸阅读 热门文章 热门新闻 更多新闻 猜你喜欢 热点推荐")

// IsListHeading reports whether a line is the heading of such a list.
func IsListHeading(s string) bool {
	return lists[strings.Trim(s, "：:【】[]　 -—|>")]
}

// isCopied reports whether a line is the words of buttons.
func isCopied(s string) bool {
	if IsWay(s) || isMenu(s) || isOwners(s) || isNeighbour(s) {
		return true
	}
	if utf8.RuneCountInString(s) > mostCopied {
		return false
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return measure.IsGap(r) || strings.ContainsRune(copiedMarks, r) })
	if t := strings.Join(words, ""); strings.HasPrefix(t, "点击阅读原文") || strings.HasPrefix(t, "点击上方") {
		return true
	}
	if counts().MatchString(measure.Squeezed(s)) {
		return true
	}
	certain := 0
	for _, w := range words {
		switch {
		case copied[w]:
			certain++
		case !alsoCopied[w]:
			return false
		}
	}
	return certain > 0 || len(words) > 1
}

// counts matches how many readers of a page did what, without spaces: 阅读1.2万, 赞86在看31.
var counts = pattern.Of(`^(?:(?:阅读|浏览|在看|点赞|赞|喜欢|分享|收藏|转发|评论|留言)[:：]?[0-9][0-9.]*[万萬kKwW]?\+?)+$`)

// IsApart reports whether a line belongs to no article: it is a rule or the words of
// buttons.
func IsApart(s string) bool { return IsRule(s) || isCopied(s) }

// WithoutRules returns a line without the signs of rules on both sides of it or before it.
func WithoutRules(s string) string {
	const signs = "=-*#~_＝ "
	t := strings.TrimLeft(s, signs)
	if len(s)-len(t) < 2 {
		return s
	}
	return strings.TrimRight(t, signs)
}
