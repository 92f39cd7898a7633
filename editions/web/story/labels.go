package story

import (
	"strings"

	"baolan/editions/pattern"
)

// ofTools is the labels of what is neither an article's author nor its source, as an expression.
const ofTools = `编辑|责编|责任编辑|发布时间|发布日期|时间|日期|版次|版面|字数|字号|字体|(?:阅读|浏览|点击|访问|查看|评论|收藏)(?:次数|人数|量|数)?|人气|热度|分享到?|审核|校对`

// labels matches the words with a colon that begin the pieces of a line about an article.
var labels = pattern.Of(`(?:(?:文章|本文|新闻|信息|稿件|消息|内容)?(?:作者|来源|稿源|出处)|撰稿|记者|通讯员|` + ofTools + `)\s*[:：]`)

// labelled cuts a line before each label.
func labelled(line string) []string {
	at := labels().FindAllStringIndex(line, 16)
	if len(at) == 0 {
		return []string{line}
	}
	var out []string
	from := 0
	for _, m := range at {
		if m[0] > from {
			out = append(out, line[from:m[0]])
		}
		from = m[0]
	}
	return append(out, line[from:])
}

// isTimeWord recognises the words that stand before a time and are left of its line.
func isTimeWord(s string) bool {
	switch strings.ToLower(strings.Trim(s, " :：/|·")) {
	case "发布于", "发表于", "更新于", "刊登于", "發佈於", "發表於", "更新於", "发布", "发表", "更新", "發佈", "發表", "published", "posted on", "updated":
		return true
	}
	return false
}

// toolLabels matches the beginning of a line that begins with a label of ofTools.
var toolLabels = pattern.Of(`^(?:` + ofTools + `)[ :：/／|]`)

// isToolLabel reports whether a line begins with such a label.
func isToolLabel(line string) bool { return toolLabels().MatchString(line) }

// cutWord returns s without one of the words and a colon at its beginning. ok is false if it
// begins with none.
func cutWord(s string, words ...string) (string, bool) {
	for _, w := range words {
		rest, ok := strings.CutPrefix(s, w)
		if !ok {
			continue
		}
		t := strings.TrimLeft(rest, " :：/／|")
		if t != rest || strings.HasSuffix(w, "：") {
			return trimSpaces(t), true
		}
	}
	return "", false
}
