package raw

import (
	"strings"
	"unicode/utf8"
)

// Words that make a line of a headline a kicker or a deck.

// occasions end a line that says what happened or where it belongs.
var occasions = [...]string{
	"会议召开", "召开", "举行", "印发", "公布", "发布", "启动", "结果", "监督", "会议", "座谈会", "推进会", "部署", "开幕", "闭幕", "開幕", "閉幕", "強調", "强调", "指出", "要求", "会见", "調研", "调研", "看台", "访谈", "进行时", "行动派", "——",
	"走基层", "调研行", "一线故事", "一线见闻", "建言", "建言献策", "系列报道", "那些事", "特别报道", "特别策划", "专题报道", "主题报道", "特別報導", "结束", "来临", "到来", "巡礼", "专访", "取得突破", "取得进展", "关键进展", "再添新军", "系列", "纪行",
}

// reports end the short name of a row of reports: 银发经济调查, 缓堵在行动.
var reports = [...]string{
	"调查", "調查", "行动", "追踪", "追蹤", "回访", "探访", "特写", "直击", "直擊", "样本", "手记", "走笔", "纪事", "聚焦", "大家谈", "面对面", "回头看", "新实践", "在路上", "看变化", "好故事", "十年间",
}

// kickerCues weighs what makes a line a kicker: it says what happened or in
// which series, in a full sentence that ends in a verb of procedure.
func kickerCues(l *line) float32 {
	var s float32
	t := l.text
	if hasSuffixAny(t, occasions[:]...) {
		s += 1.4
	}
	if isOfSeries(t) {
		s += 1.6
	}
	if l.runes <= 8 && hasSuffixAny(t, reports[:]...) {
		s += 1.4
	}
	if hasPrefixAny(t, "学习贯彻", "深入学习", "聚焦", "关注", "走进", "习近平", "全国", "奋进", "两会", "创建", "新春", "记者走") || anyOf(t, "·•・") || hasAny(t, "振兴", "新征程", "高质量发展") && l.runes <= 9 {
		s += 1.0
	}
	if l.runes <= 10 && l.last == ideograph && viewsPlace(t) {
		s += 1.0
	}
	if isSession(t) {
		s += 0.8
	}
	if hasPrefixAny(t, "我市", "我省", "我县", "我区") && !hasDigit(t) {
		s += 0.5
	}
	if l.runes <= 6 {
		s += 0.4
	}
	return s
}

// isOfSeries tells the number of a piece of a series: （之三）, 系列报道③, 《…》系列.
func isOfSeries(t string) bool {
	if hasSuffixAny(t, "之一", "之二", "之三", "之四", "之五", "之六", "之七", "之八", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨") {
		return true
	}
	at := strings.LastIndex(t, "（")
	if at <= 0 || !strings.HasSuffix(t, "）") {
		return false
	}
	inner := strings.TrimSuffix(t[at+len("（"):], "）")
	return number(strings.TrimPrefix(inner, "之")) > 0 || inner == "上" || inner == "中" || inner == "下"
}

// viewsPlace tells 乡村振兴看山湾, 城市更新看柳溪: a theme and where it is seen.
func viewsPlace(t string) bool {
	at := strings.LastIndex(t, "看")
	if at <= 2*3 {
		return false
	}
	n := utf8.RuneCountInString(t[at:]) - 1
	return n == 2 || n == 3
}

// isSession tells what meets or opens in a row of such: 第八届读书节昨天开幕.
func isSession(t string) bool {
	at := strings.Index(t, "第")
	return at >= 0 && anyOf(t[at:], "届屆次") && hasAny(t[at:], "会", "會", "节", "節", "赛", "賽", "展")
}

// deckCues weighs what makes a line a deck: it adds figures, halves set side
// by side, who said what.
func deckCues(l *line) float32 {
	var s float32
	t := l.text
	if l.gaps && !l.stretched && strings.Contains(t, " ") {
		s += 0.9
	}
	if (l.marks > 0 || l.latin > 0) && anyOf(t, "：:") {
		s += 0.7
	}
	if l.end == endsAsk { // what is asked is the headline
		s -= 1.2
	}
	if (l.marks > 0 || l.latin > 0) && anyOf(t, "，,") {
		s += 0.8
	}
	if hasDigit(t) || numerals(t) >= 3 {
		s += 0.4
	}
	if l.nat > 24*oneEm {
		s += 1.0
	}
	if hasSuffixAny(t, "并讲话", "讲话", "主持", "出席", "致辞", "施行", "見聞", "见闻", "侧记", "纪实", "观察", "调查", "转型记") {
		s += 1.0
	}
	if hasPrefixAny(t, "我市", "市", "全市", "全长", "累计", "全線", "目前", "记者", "本报", "专家", "今年", "已", "年", "共", "首批", "预计", "計", "約", "约", "最高", "平均") {
		s += 0.3
	}
	// What is said of it besides: from when, how much, who comes first.
	if hasPrefixAny(t, "首批", "预计", "預計", "累计", "累計", "已有", "已采", "最高", "最快", "平均", "每", "自", "计划", "計劃", "其中", "全长", "全長", "总投资", "總投資", "新增", "新开", "新建", "惠及", "涉及", "覆盖") && (hasDigit(t) || numerals(t) > 0) || yearly(t) && hasDigit(t) {
		s += 0.9
	}
	return s
}

// yearly tells 年产十万吨 from 年轻 and 年货.
func yearly(t string) bool {
	return strings.HasPrefix(t, "年") && !hasPrefixAny(t, "年轻", "年輕", "年味", "年终", "年終", "年货", "年貨", "年夜", "年初", "年底", "年关", "年年", "年俗", "年度")
}

// numerals counts the Chinese numerals of a text: 九千二百, 四十二.
func numerals(s string) int {
	n := 0
	for _, r := range s {
		if strings.ContainsRune("一二三四五六七八九十百千万萬亿億", r) {
			n++
		}
	}
	return n
}

// strikes tells words that catch the eye: quoted, asked or called out. A line
// all in quotes is what somebody says of the matter.
func strikes(l *line) bool {
	return l.marks > 0 && anyOf(l.text, "“「？！") && !(l.first == opening && l.last == closing)
}
