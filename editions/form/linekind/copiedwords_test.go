package linekind

import "testing"

// A title that has a word of a button in it is none.
func TestIsCopied_Title(t *testing.T) {
	t.Parallel()
	for _, title := range []string{"图片里的河口", "图片新闻", "河口图片展"} {
		if isCopied(title) {
			t.Errorf("%s is a title", title)
		}
	}
}

// What stands round an article on a page is none of its text, and headlines that have the same words are.
func TestIsApart(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"首页 | 数字报 | 往期回顾 | 读者来信 | 广告刊例", "网站首页　　要闻　　社会　　副刊", "您现在的位置：首页 > 数字报 > 2026年4月18日 > 第06版：都市 > 正文", "分享到： 微信 微博 QQ空间",
		"版权所有 霁川日报社 未经授权不得转载", "Copyright © 2026 霁川日报", "备案号：00000000", "上一篇 下一篇",
	} {
		if !IsApart(s) {
			t.Errorf("%s is text", s)
		}
	}
	for _, s := range []string{"首页之争", "首页 上的照片是谁拍的 为什么没有署名", "版权所有者是谁？", "微信", "霁川 > 青石 > 渡口三地同日通车。", "他说", "甲 | 乙 | 丙"} {
		if IsApart(s) {
			t.Errorf("%s is no text", s)
		}
	}
	for s, want := range map[string]bool{"相关新闻": true, "【相关阅读】": true, "推荐阅读：": true, "相关新闻发布会": false, "阅读": false} {
		if IsListHeading(s) != want {
			t.Errorf("%s: %v", s, !want)
		}
	}
}
