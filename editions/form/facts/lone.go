package facts

import "unicode/utf8"

// openings is the names of the first parts of articles, which can stand alone below a title as an author's name does.
var openings = map[string]bool{
	"引子": true, "楔子": true, "序": true, "序言": true, "前言": true, "引言": true, "导语": true, "开篇": true, "按语": true, "编者按": true, "开栏语": true,
	"摘要": true, "正文": true, "目录": true, "内容": true, "缘起": true, "背景": true, "导读": true, "提要": true, "简介": true, "图片": true,
}

// CouldBeName reports whether a line can be a name by its form alone: two to four Han characters, which name no part of an
// article. Whether it is one, its place has to show: names of the pen begin with no family name.
func CouldBeName(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4 && isHanOf(s, n) && !openings[s]
}
