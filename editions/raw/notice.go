package raw

import (
	"strings"
	"unicode/utf8"
)

// isNoticeTitle tells the head of a public notice, mostly letter-spaced:
// 公 告, 招 聘, 遗失声明. t is without spaces and has so many marks.
func isNoticeTitle(t string, marks int32) bool {
	switch n := utf8.RuneCountInString(t); {
	case n < 2 || n > 14 || marks > 0 && hasAny(t, "，", "。", "：", "“"):
		return false
	case n > 6:
		return hasSuffixAny(t, "公告", "启事", "啟事", "拍卖公告", "招标公告", "遗失声明", "通告")
	}
	switch t {
	case "公告", "通告", "公示", "声明", "聲明", "启事", "啟事", "招聘", "招租", "招标", "讣告", "訃告", "更正", "寻人", "寻物", "寻人启事", "遗失声明", "遗失", "遺失", "遗失启事", "招领", "失物招领", "失物", "拍卖", "通知", "便民", "便民信息", "广告", "分类信息", "分类广告", "注销公告", "减资公告", "停电通知", "停水通知", "停水公告", "停电公告", "致歉", "道歉声明", "征稿", "征稿启事", "招生", "お知らせ", "訂正":
		return true
	}
	return hasSuffixAny(t, "公告", "启事", "啟事", "声明", "聲明", "讣告")
}

// isGuide tells the head or a line of the pointers to other pages, given
// without spaces.
func isGuide(t string) bool {
	switch strings.Trim(t, "【】[]《》·") {
	case "导读", "今日导读", "今日看点", "導讀", "今日看點", "看点", "内容导读", "本期导读", "新闻导读", "今日要闻", "导览", "焦點導讀":
		return true
	}
	return pointsToPage(t)
}

// pointsToPage tells 02版 城市书房里的“夜归人” and 夜归人 …见02版.
func pointsToPage(t string) bool {
	if len(t) > 9 && t[0] >= 'A' && t[0] <= 'H' && t[1] >= '0' && t[1] <= '9' && t[2] >= '0' && t[2] <= '9' && t[3] >= 0x80 {
		return true // A02 村医老秦和他的…
	}
	if i := strings.Index(t, "版"); i > 0 && i <= 8 && len(t) > i+9 {
		head := strings.TrimLeft(strings.TrimPrefix(t[:i], "第"), "ABCDEFGH")
		if n := number(head); n > 0 && n < 100 {
			return true
		}
	}
	if head, ok := strings.CutSuffix(strings.TrimRight(t, "）)"), "版"); ok {
		for _, w := range [...]string{"见", "见第", "詳見", "详见", "详见第", "（", "…", ">", "→"} {
			if i := strings.LastIndex(head, w); i > 0 {
				if n := number(strings.TrimLeft(strings.TrimPrefix(head[i+len(w):], "第"), "ABCDEFGH")); n > 0 && n < 100 {
					return true
				}
			}
		}
	}
	return false
}

// endsInPage tells an entry of a list of pointers: 环城绿道三期完工 2版.
func endsInPage(s string) bool {
	t, ok := strings.CutSuffix(strings.TrimRight(s, "）)"), "版")
	rest := strings.TrimRight(t, "0123456789")
	return ok && rest != t && len(rest) > 3*4
}

// isCaption tells the words under a picture by their credit.
func isCaption(s string) bool {
	t := strings.TrimRight(squeezed(s), "）)】。")
	if utf8.RuneCountInString(t) > 60 {
		return false
	}
	return hasSuffixAny(t, "供图", "供圖", "资料图", "资料照片", "资料图片", "效果图", "摄影报道", "圖／資料照片", "翻摄") ||
		(hasSuffixAny(t, "摄", "攝") && !hasSuffixAny(t, "文/摄", "文／摄", "拍摄")) ||
		hasPrefixAny(t, "图为", "圖為", "上图", "下图", "左图", "右图", "图①", "图/", "图／", "制图", "图片说明", "▲图", "摄影：", "摄影:", "写真", "漫画/", "漫画：", "（图")
}
