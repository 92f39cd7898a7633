package raw

import (
	"strings"
	"unicode/utf8"
)

// folioWords stand in a page's head, and nowhere else in lines without a stop.
var folioWords = listOf("统一连续出版物号", "统一刊号", "國內統一", "ISSN", "邮发代号", "农历", "農曆", "总第", "本期共", "零售价", "零售價", "www.", "http")

// dateMarks are the characters without which no date is written.
var dateMarks = listOf("年", "-", ".", "/")

// isFolio tells a line of the page's head or foot: the paper's name, the
// date, the lunar date, the serial number, the page's number or name.
func isFolio(l *line) bool {
	n := int(l.runes)
	if n > 60 || l.traits&hasStop != 0 {
		return false
	}
	t := l.squeezed()
	if isPaperName(t) || isPageLabel(t) {
		return true
	}
	if folioWords.in(t, l.sign) {
		return true
	}
	if (strings.HasPrefix(t, "第") || strings.HasPrefix(t, "今日") || strings.HasPrefix(t, "今天")) && n < 20 && (strings.HasSuffix(t, "版") || strings.HasSuffix(t, "期") || strings.HasSuffix(t, "號") || strings.HasSuffix(t, "号")) && hasDigit(t) {
		return true
	}
	if isWeekday(t) || n >= 6 && hasSuffixAny(t, "主办", "主辦", "主管", "主管主办", "出版") && hasAny(t, "中心", "集团", "报社", "委员会", "市委", "县委", "宣传部", "集團", "報社") {
		return true
	}
	if !dateMarks.maybe(l.sign) {
		return false
	}
	if d := dateIn(t); !d.IsZero() && (n <= 30 || hasAny(t, "星期", "曜日") && strings.Count(l.text, " ") >= 3) {
		return true // all of it may stand on one line
	}
	return false
}

// isWeekday tells a day of the week standing alone.
func isWeekday(t string) bool {
	rest, ok := strings.CutPrefix(t, "星期")
	if !ok {
		rest, ok = strings.CutSuffix(t, "曜日")
	}
	return ok && utf8.RuneCountInString(rest) == 1 && strings.Contains("一二三四五六日天月火水木金土", rest)
}

// isRomanName tells the paper's name in Latin capitals: QINGXI RIBAO.
func isRomanName(l *line) bool {
	if l.latin != l.runes || l.runes < 5 || l.runes > 30 {
		return false
	}
	return strings.IndexFunc(l.text, func(r rune) bool { return r != ' ' && (r < 'A' || r > 'Z') }) < 0
}

// isPaperName tells the name of a newspaper standing alone.
func isPaperName(t string) bool {
	n := utf8.RuneCountInString(t)
	if n < 3 || n > 9 {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(t); last {
	case '报', '報', '聞':
	default:
		return false
	}
	for _, end := range [...]string{"日报", "日報", "晚报", "晚報", "时报", "時報", "早报", "早報", "晨报", "晨報", "商报", "商報", "周报", "週報", "都市报", "新聞", "导报", "快报", "法治报", "青年报", "农民报", "工人报", "邮报", "月报", "新报", "新報", "公报", "公報"} {
		if head, ok := strings.CutSuffix(t, end); ok {
			if end == "新聞" {
				return n <= 6 // 緑川新聞; a longer one is a sentence
			}
			return head != ""
		}
	}
	return false
}

// isPageLabel tells a lone page number or page name: 2, A3, 03版, 要闻.
func isPageLabel(t string) bool {
	if t == "" || len(t) > 24 {
		return false
	}
	if n, label := pageNumber(t); n > 0 && label != "" {
		return true
	}
	return isPageName(t)
}

// pageNumber reads a line that is a page number and nothing else. label is
// what is printed where that is more than the number: A3.
func pageNumber(t string) (n int, label string) {
	s := strings.TrimSuffix(strings.TrimPrefix(t, "第"), "版")
	letters := len(s) - len(strings.TrimLeft(s, "ABCDEFGH"))
	if letters > 1 || len(s) == letters {
		return 0, ""
	}
	digits := s[letters:]
	if digits != t && s == t && letters == 0 {
		return 0, ""
	}
	if utf8.RuneCountInString(digits) > 3 {
		return 0, ""
	}
	if t == s && letters == 0 && (digits[0] < '0' || digits[0] > '9') {
		return 0, "" // a lone 三 is no page number without 版
	}
	n = number(digits)
	if n > 200 {
		return 0, ""
	}
	return n, s
}

// isPageName tells the names that pages of Chinese and Japanese dailies bear.
func isPageName(t string) bool {
	t = strings.TrimSuffix(t, "版")
	switch t {
	case "要闻", "要聞", "新闻", "新聞", "本地", "本地新闻", "地方新聞", "地方", "地域", "综合", "綜合", "综合新闻", "时政", "时事", "国内", "国际",
		"國際", "中国", "世界", "经济", "經濟", "财经", "財經", "产经", "社会", "社會", "民生", "文化", "副刊", "体育", "體育", "运动", "運動", "教育", "健康",
		"评论", "評論", "观点", "理论", "深度", "专题", "专版", "特刊", "读者", "生活", "生活周刊", "科技", "法治", "旅游", "头版", "頭版", "焦点", "焦點",
		"导读", "国内新闻", "国际新闻", "体育新闻", "文体", "县市区新闻", "乡镇", "三农", "农业", "時事", "総合", "国際", "経済", "スポーツ", "地域面", "暮らし", "政治", "都市", "视点", "人物", "影像", "图片新闻", "悦读", "家园", "今日关注", "城事", "热线", "財經新聞", "國際新聞", "生活新聞", "社會新聞", "兩岸", "娛樂", "論壇", "一版要闻", "县域", "区域":
		return t != "导读" && t != "图片新闻"
	}
	return false
}

// isImprint tells the line of those who made the page: 责任编辑 张丽 版式 王强.
func isImprint(s string) bool {
	switch firstRune(s) {
	case '责', '責', '本', '编', '編', '版', '校', '美', '值', '组', '電', '电', '投', '总', '總', '社', '主', '邮', '郵', '热', '熱', '新', '网', 'E', 'e':
	default:
		return false
	}
	t := squeezed(s)
	if reaches(t) {
		return true
	}
	return hasPrefixAny(t, "责任编辑", "本版责编", "责编", "責任編輯", "責編", "本版编辑", "编辑：", "编辑:", "版式", "校对", "校對", "美编", "美術編輯", "本版主编", "值班总编", "值班主任", "值班编委", "组版", "电子邮箱", "投稿邮箱", "编辑电话", "总编辑：", "总编：", "總編輯：", "社长：", "社長：", "主编：", "本版编校") ||
		strings.HasPrefix(t, "编辑") && hasAny(t, "版式", "校对", "美编", "组版")
}

// reaches tells the line of how to reach the paper: 热线电话：8612345,
// E-mail:news@example.com.
func reaches(t string) bool {
	if !hasPrefixAny(t, "电话", "電話", "电邮", "邮箱", "郵箱", "热线", "熱線", "新闻热线", "新聞熱線", "网址", "网站", "E-mail", "Email", "email", "e-mail") {
		return false
	}
	at := strings.IndexAny(t, "：:")
	return at > 0 && at <= len("新闻热线电话") && t[at:] != "" && (hasDigit(t[at:]) || anyOf(t[at:], "@."))
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i]-'0' <= 9 {
			return true
		}
	}
	return false
}
