package markdown

import (
	"strconv"
	"strings"

	"baolan/model"
)

// doubtWords are the reasons of doubts as the file has them; no two are the same.
var doubtWords = map[string]string{
	"doubt.no-headline":    "没有标题",
	"doubt.headline-split": "引题、主题、副题怎么分拿不准",
	"doubt.no-body":        "没有正文",
	"doubt.unsigned":       "没有署名，起止拿不准",
	"doubt.prose":          "正文不像成段的文章",
	"doubt.unread":         "有字没有提取出来",
	"doubt.doubled":        "重影字已去掉一层",
	"doubt.recoded":        "文字曾以错误的编码保存",
	"doubt.abreast":        "各栏并排，分栏可能有误",
	"doubt.line":           "有一行归类拿不准",
	"doubt.headline-of":    "标题属于哪篇拿不准",
	"doubt.glyphs":         "一行一字，看不出分段",
	"doubt.scattered":      "竖排横取，各栏打散",
	"doubt.recognised":     "文字是从图里认出来的",
	"doubt.meaning":        "字的意思可能不对",
	"doubt.interleaved":    "两栏的行混在一起",
	"doubt.record.field":   "正文所在的字段名认不得",

	"doubt.judge.no-headline":        "没有找到标题",
	"doubt.judge.headline-marks":     "标题里没有字",
	"doubt.judge.headline-open":      "标题以逗号或冒号收尾",
	"doubt.judge.headline-stop":      "标题以句号收尾",
	"doubt.judge.headline-number":    "标题只是一个序号",
	"doubt.judge.headline-signature": "标题像是署名",
	"doubt.judge.deck-long":          "副题太长",
	"doubt.judge.byline-bracket":     "署名的括号不成对",
	"doubt.judge.no-body":            "没有找到正文",
	"doubt.judge.body-end":           "正文没有结束",
	"doubt.judge.body-begin":         "正文开头不完整",
}

// roleWords are the parts of a page as the file has them.
var roleWords = map[model.Role]string{
	model.RoleLabel: "栏目", model.RoleKicker: "引题", model.RoleHeadline: "主题", model.RoleDeck: "副题", model.RoleByline: "作者",
	model.RoleBody: "正文", model.RoleWeather: "天气", model.RoleOther: "其他", model.RoleBlank: "空行",
}

// doubtLine writes a doubt: 主题 引题、主题、副题怎么分拿不准.
func doubtLine(d model.Doubt) string {
	reason := d.Reason
	if w := doubtWords[reason]; w != "" {
		reason = w
	}
	if reason == "" {
		return roleWords[d.Role]
	}
	return roleWords[d.Role] + " " + reason
}

// readDoubt reads what doubtLine writes, and the English names that earlier versions wrote.
func readDoubt(value string) model.Doubt {
	role, reason, _ := strings.Cut(value, " ")
	d := model.Doubt{Role: roleOf(role), Reason: reason}
	for r, w := range roleWords {
		if w == role {
			d.Role = r
		}
	}
	for k, w := range doubtWords {
		if w == reason {
			d.Reason = k
		}
	}
	return d
}

// readConfidence reads 91%, or 0.91.
func readConfidence(s string) (float64, bool) {
	n, isShare := strings.CutSuffix(s, "%")
	c, err := strconv.ParseFloat(n, 64)
	if isShare {
		c /= 100
	}
	return c, err == nil && c >= 0 && c <= 1
}
