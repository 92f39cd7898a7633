package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// IsNoticeTitle reports whether a text is the title of a public notice, which is mostly
// letter-spaced: 公 告, 招 聘, 遗失声明. t has no spaces, and so many marks.
func IsNoticeTitle(t string, marks int32) bool {
	switch n := utf8.RuneCountInString(t); {
	case n < 2 || n > 14 || marks > 0 && measure.HasAny(t, "，", "。", "：", "“"):
		return false
	case n > 6:
		return measure.HasSuffixAny(t, longNotices...)
	}
	return noticeTitles[t] || measure.HasSuffixAny(t, noticeEnds...)
}

// IsGuide reports whether a text without spaces is the title or a line of a list of
// pointers to other pages.
func IsGuide(t string) bool {
	if guideTitles[strings.Trim(t, "【】[]《》·")] || guideTitles[t] {
		return true
	}
	if isPageLabel(t) {
		return false // 第02版：要闻 is the page's own
	}
	return pointsToPage(t) || endsInLeader(t) || isShortPointer(t)
}

// endsInLeader reports whether a text is an entry of a table of contents with its leader:
// 门球先行……16.
func endsInLeader(t string) bool {
	head := strings.TrimRight(t, "0123456789")
	n := len(t) - len(head)
	rest := strings.TrimRight(head, ".…·．")
	return n > 0 && n <= 3 && len(head)-len(rest) >= 2 && rest != ""
}

// isShortPointer reports whether a text is a short title and a page: 渔港重启4版.
func isShortPointer(t string) bool {
	head, ok := strings.CutSuffix(t, "版")
	rest := strings.TrimRight(head, "0123456789")
	return ok && rest != head && len(head)-len(rest) <= 2 && len(rest) >= 2*3 && len(rest) <= 16*3 && !measure.HasSuffixAny(rest, "第", "A", "B", "C", "D", "日", "共", "出", "月", "本")
}

// behindPage returns the text behind a page's number at the beginning of t: 一版责编.
func behindPage(t string) (rest string, ok bool) {
	i := strings.Index(t, "版")
	if i <= 0 || i > 8 {
		return "", false
	}
	n := Number(strings.TrimLeft(strings.TrimPrefix(t[:i], "第"), "ABCDEFGH"))
	return t[i+len("版"):], n > 0 && n < 100
}

// pointsToPage reports whether a text is a page and a title, or a title and a page: 02版
// 城市书房里的“夜归人”, 夜归人 …见02版.
func pointsToPage(t string) bool {
	if len(t) > 9 && t[0] >= 'A' && t[0] <= 'F' && t[1] >= '0' && t[1] <= '9' && t[2] >= '0' && t[2] <= '9' && t[3] >= 0x80 {
		return true // A02 村医老秦和他的…
	}
	if rest, ok := behindPage(t); ok && len(rest) > 6 {
		return !measure.HasPrefixAny(rest, imprintOpens...) && DateIn(rest).IsZero() // 第05版：要闻 2026年3月7日 is a folio
	}
	if head, ok := strings.CutSuffix(strings.TrimRight(t, "）)"), "版"); ok {
		for _, w := range [...]string{"见", "见第", "詳見", "详见", "详见第", "（", "…", ">", "→"} {
			if i := strings.LastIndex(head, w); i > 0 {
				if n := Number(strings.TrimLeft(strings.TrimPrefix(head[i+len(w):], "第"), "ABCDEFGH")); n > 0 && n < 100 {
					return true
				}
			}
		}
	}
	return false
}

// endsInPage reports whether a text is an entry of a list of pointers: 环城绿道三期完工
// 2版.
func endsInPage(s string) bool {
	t, ok := strings.CutSuffix(strings.TrimRight(s, "）)"), "版")
	rest := strings.TrimRight(t, "0123456789")
	return ok && rest != t && len(rest) > 3*4
}

// IsCaption reports whether a text is a picture's caption, by the credit in it.
func IsCaption(s string) bool {
	t := strings.TrimRight(measure.Squeezed(s), "）)】。")
	if utf8.RuneCountInString(t) > 60 {
		return false
	}
	return measure.HasSuffixAny(t, captionEnds...) ||
		(measure.HasSuffixAny(t, "摄", "攝") && !measure.HasSuffixAny(t, "文/摄", "文／摄", "拍摄")) ||
		measure.HasPrefixAny(t, captionOpens...)
}

// isPlacedPicture reports whether a line of a Japanese page is the words under a picture: what it
// shows, a sign and where it was taken or by whom (完成した水車＝花岡市で).
func isPlacedPicture(s string) bool {
	what, where, ok := strings.Cut(s, "＝")
	return ok && what != "" && utf8.RuneCountInString(s) <= 60 && measure.HasAny(where, "で", "撮影", "提供")
}
