package story

import (
	"slices"
	"strings"
	"unicode"
)

// furniture is the words of a page's tools and navigation. A block of nothing else belongs to
// no article; a sentence in which such a word stands can.
var furniture = []string{
	"上一篇", "下一篇", "上一版", "下一版", "上一页", "下一页", "上一期", "下一期", "上篇", "下篇", "前一篇", "后一篇", "上一条", "下一条", "上期", "下期", "首页", "尾页", "末页", "返回首页", "返回目录", "返回版面", "返回顶部", "返回",
	"放大", "缩小", "默认", "字号", "字体", "大", "中", "小", "特大", "朗读", "语音朗读", "收听", "播放", "暂停", "全文朗读", "听新闻", "点击播放", "语音播报",
	"打印", "打印本稿", "打印本页", "打印文章", "收藏", "收藏本文", "收藏本页", "加入收藏", "关闭", "关闭窗口", "关闭本页", "复制", "复制链接", "复制全文", "推荐给朋友", "推荐朋友", "发表评论", "我要评论", "我要纠错", "纠错", "报错", "评论", "分享", "分享到", "分享到：", "分享至", "转发", "点赞", "举报", "微信", "微博", "新浪微博", "腾讯微博", "人人网", "QQ空间", "QQ好友", "QQ", "朋友圈", "好友", "易信", "来往", "微信好友", "分享至好友和朋友圈", "分享到朋友圈", "豆瓣", "开心网", "搜狐微博", "百度贴吧", "更多", "扫码分享到微信", "简介", "内容简介", "视频简介", "扫一扫", "扫码阅读", "手机扫码", "扫一扫分享", "扫描二维码", "微信扫一扫", "二维码", "手机看报", "在手机上阅读",
	"PDF下载", "下载PDF", "下载本版PDF", "本版PDF", "PDF版", "PDF", "下载", "版面导航", "版面概览", "版面目录", "本版目录", "本版新闻", "本版文章", "标题导航", "文章导航", "新闻导航", "往期回顾", "往期报纸", "往期", "报纸检索", "检索", "高级检索", "检索关键词", "搜索", "全文检索", "数字报", "数字报首页", "电子报", "电子版", "客户端下载", "日历", "版面图", "版面预览", "文字版", "图片版", "多媒体数字报",
	"当前位置", "您当前的位置", "您的位置", "正文", "关于我们", "联系我们", "广告服务", "网站律师", "网站地图", "版权声明", "法律声明", "设为首页", "登录", "注册", "热门", "推荐", "字", "A", "A+", "A-", "T", "全屏", "展开", "收起", "展开全文", "阅读全文", "查看全文", "阅读原文", "查看原文", "点击阅读原文", "原文链接", "标签", "来源", "作者", "编辑", "责编", "责任编辑", "时间", "日期", "浏览", "阅读", "次", "点击", "分享按钮", "赞", "加载中", "加载更多", "目录", "导航", "广告", "推广", "版权所有", "评论列表",
	"关注", "已关注", "加关注", "原创", "订阅", "收藏成功", "查看我的收藏", "标准", "超大", "发布日期", "所属分类", "浏览次数", "阅读次数", "点击次数", "跟帖", "我要跟贴", "我要跟帖", "图集", "推荐阅读", "回到顶部", "请先", "请先登录", "关键词", "关键字", "END", "End",
}

// IsFurniture reports whether a text is nothing but such words and signs.
func IsFurniture(s string) bool {
	if !isShort(s, 80) {
		return false
	}
	if isInvitation(s) {
		return true
	}
	rest := strings.Map(func(r rune) rune {
		if isSpace(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' && r != '-' || r >= '⊕' && r <= '⊿' {
			return '\n'
		}
		return r
	}, s)
	some := false
	for _, word := range strings.FieldsFunc(rest, func(r rune) bool { return r == '\n' }) {
		if !isWords(word) {
			return false
		}
		some = true
	}
	return some || rest != "" && strings.Trim(rest, "\n") == ""
}

// isInvitation reports whether a line asks the reader to follow an account: 点击上方蓝字关注我们.
func isInvitation(s string) bool {
	t := squeezed(s)
	return isShort(t, 24) && !strings.ContainsAny(t, "。；") && (strings.HasPrefix(t, "点击上方") || strings.HasPrefix(t, "点击蓝字")) && strings.Contains(t, "关注")
}

// isAmbiguous reports whether a word of furniture can also stand over a part of an article.
func isAmbiguous(w string) bool {
	switch w {
	case "阅读", "评论", "推荐", "热门", "目录", "导航", "来源", "作者", "编辑", "正文", "时间", "日期", "标签", "收藏", "复制", "下载", "搜索", "检索", "广告", "推广", "大", "中", "小", "特大", "字", "赞", "次", "首页", "更多", "日历", "字体", "播放", "收听", "登录", "注册", "浏览", "点击", "举报", "转发", "分享", "展开", "简介", "关注", "原创", "订阅", "标准", "图集", "超大":
		return true
	}
	return strings.Trim(w, "0123456789+-AT") == ""
}

// IsTool reports whether a text of furniture can be nothing else. A lone 阅读 can be a
// sub-head, and a number or signs can stand between parts of an article.
func IsTool(s string) bool {
	if !IsFurniture(s) {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !isAmbiguous(w) {
			return true
		}
	}
	return strings.Count(s, "大")+strings.Count(s, "中")+strings.Count(s, "小") == 3
}

var furnitureWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range furniture {
		m[w] = true
	}
	return m
}()

// isWords reports whether w is a word of furniture, a number, or several of them without
// spaces between them.
func isWords(w string) bool {
	if furnitureWords[w] || strings.Trim(w, "0123456789+-") == "" {
		return true
	}
	r := []rune(w)
	if len(r) > 24 {
		return false
	}
	// ends[i] says that the first i characters are words.
	ends := make([]bool, len(r)+1)
	ends[0] = true
	for i := range r {
		for n := 1; ends[i] && n <= 8 && i+n <= len(r); n++ {
			if part := string(r[i : i+n]); n > 1 && furnitureWords[part] || strings.Trim(part, "0123456789") == "" {
				ends[i+n] = true
			}
		}
	}
	return ends[len(r)]
}

// isFooter reports whether a text is the legal lines below a page. (A sentence with such
// words ends in a stop and has a predicate before it.)
func isFooter(s string) bool {
	if len(s) > 600 {
		return false
	}
	for _, w := range [...]string{"ICP备", "ICP证", "网安备", "公网安备", "Copyright", "COPYRIGHT", "copyright", "All Rights Reserved", "许可证", "未经书面授权", "不得转载", "©"} {
		if strings.Contains(s, w) && !strings.Contains(strings.TrimRight(s, "。"), "。") {
			return true
		}
	}
	t := squeezed(s)
	return (strings.HasPrefix(t, "版权所有") || strings.HasSuffix(t, "版权所有")) && isShort(t, 40) && !strings.ContainsAny(t, "。，")
}

// IsCredits reports whether a line names the editors of a page or site: [ 责编：毕真 ].
func IsCredits(s string) bool {
	t := strings.TrimLeft(squeezed(s), "[【（( ")
	if i := strings.Index(t, "版"); i > 0 && i <= len("第A01版") && strings.Trim(t[:i], "第ABCDEFGHabcdefgh0123456789一二三四五六七八九十") == "" {
		t = t[i+len("版"):]
	}
	if !isShort(t, 60) || strings.ContainsAny(t, "。！？") {
		return false
	}
	for _, w := range [...]string{"责编", "责任编辑", "本版责编", "本版编辑", "网络编辑", "编辑：", "编辑:", "审核：", "审核:", "校对：", "校对:", "值班编委", "值班主任", "美编", "版式", "监制：", "监制:", "主编：", "主编:"} {
		if strings.HasPrefix(t, w) {
			return true
		}
	}
	return false
}

// isNeighbour reports whether a line names the article before or behind: 上一篇：….
func isNeighbour(s string) bool {
	t := squeezed(s)
	for _, w := range [...]string{"上一篇", "下一篇", "上一版", "下一版", "上一条", "下一条", "前一篇", "后一篇", "上篇", "下篇"} {
		if rest, ok := strings.CutPrefix(t, w); ok && strings.IndexAny(rest, ":：") == 0 {
			return !strings.ContainsAny(rest, "。")
		}
	}
	return false
}

// sectionEnds is the headings behind which nothing of the article stands.
var sectionEnds = []string{"网友评论", "最新评论", "评论列表", "热门评论", "精彩评论", "全部评论", "发表评论", "我要评论", "读者评论", "读者留言", "网友留言", "相关新闻", "相关阅读", "相关链接", "相关文章", "相关报道", "推荐阅读", "延伸阅读", "热门新闻", "热门文章", "热点推荐", "精彩推荐", "猜你喜欢", "为你推荐", "今日推荐", "图片新闻排行", "新闻排行", "点击排行", "24小时热点", "24小时排行", "更多新闻", "更多文章", "以下是供复制全文用", "以下供复制", "供复制全文用", "扫码下载", "版权声明", "免责声明"}

// isSectionEnd reports whether s is such a heading. 相关链接 is none here: it can stand over a
// part of the article, and ends it only if links follow.
func isSectionEnd(s string) bool {
	t := strings.Trim(squeezed(s), "：:【】[]■●◆>»|　 （）()0123456789条·—-＝=")
	for _, w := range sectionEnds {
		if t == w || strings.HasPrefix(t, w) && strings.Contains(w, "复制") && isShort(t, 20) {
			return true
		}
	}
	return false
}

// isScanHint reports whether a line tells a reader to scan a code: 用微信扫码二维码.
func isScanHint(s string) bool {
	t := squeezed(s)
	if !isShort(t, 30) || strings.ContainsAny(t, "。！？，：“") || !strings.Contains(t, "扫") && !strings.Contains(t, "掃") {
		return false
	}
	for _, w := range [...]string{"扫", "掃", "微信扫", "用微信扫", "打开微信", "使用微信", "手机扫", "用手机扫", "请扫", "长按"} {
		if strings.HasPrefix(t, w) && (strings.Contains(t, "二维码") || strings.Contains(t, "二維碼") || strings.Contains(t, "扫码") || strings.Contains(t, "扫一扫")) {
			return true
		}
	}
	return false
}

// isBreadcrumb reports whether a text is the path to the page in the site: 首页 > 三农 > 正文.
func isBreadcrumb(s string) bool {
	t := squeezed(s)
	return isShort(t, 80) && !strings.ContainsAny(t, "。！？") &&
		(strings.HasPrefix(t, "当前位置") || strings.HasPrefix(t, "您的位置") || strings.HasPrefix(t, "您当前") || strings.HasPrefix(t, "您现在") ||
			strings.Count(t, ">")+strings.Count(t, "»")+strings.Count(t, "›") >= 1 && (strings.HasPrefix(t, "首页") || strings.HasSuffix(t, "正文")) || isPath(t))
}

// isPath reports whether a text without spaces begins as the path to a page and has a short name
// behind it: 首页-新闻动态.
func isPath(t string) bool {
	for _, home := range [...]string{"首页", "首頁", "网站首页", "主页"} {
		if rest, ok := strings.CutPrefix(t, home); ok && rest != "" && strings.ContainsRune("-—–/·|｜→", []rune(rest)[0]) {
			return isShort(rest, 20)
		}
	}
	return false
}

// isRubbish reports whether a block can belong to no article, whatever its neighbours are.
func (b *block) isRubbish() bool {
	s := b.line()
	if len(b.cuts) > 1 && IsFurniture(strings.Join(b.parts(), " ")) {
		return true
	}
	return IsFurniture(s) || isAdvertisement(s) || isScanHint(s) || isFooter(s) || IsCredits(s) || isNeighbour(s) || isBreadcrumb(s) || b.isLinks() && (b.length < 40 || strings.Count(s, " ") > 3)
}

// namesEditors reports whether the classes of a block say that it names a site's editors.
func (r *reader) namesEditors(b *block) bool {
	return slices.ContainsFunc(r.names(b), func(n string) bool {
		return strings.HasPrefix(n, "edit") || strings.HasSuffix(n, "editor") || strings.Contains(n, "liability") || strings.Contains(n, "zebian")
	})
}
