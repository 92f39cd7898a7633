package daily

import (
	"fmt"
	"strconv"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
)

// kinds are the articles that are not news in prose, by name.
var kinds = map[string]func(*house) *story{
	"photo": (*house).photo, "verse": (*house).verse, "serial": (*house).serial, "letter": (*house).letter,
	"qa": (*house).interview, "table": (*house).table, "list": (*house).list, "briefs": (*house).briefs,
	"scores": (*house).scores, "essay": (*house).essay, "classic": (*house).classic,
	"policy": (*house).policy,
}

// policy is an article in which an office explains its work: points with a question each,
// without a byline, under a headline that is the title of a document.
func (h *house) policy() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{"关于" + w.Fill("{2019-2026}年") + w.Pick("twn") + w.Pick("thing") + w.Pick("verb"), words.OneOf(w.Rand, "有关事项的", "若干问题的", "") + words.OneOf(w.Rand, "解读", "说明", "问答", "通知")}
	if w.Chance(0.3) {
		s.t.Headline = []string{w.Pick("thing") + w.Pick("verb") + words.OneOf(w.Rand, "政策问答", "办事指南", "须知", "这样办")}
	}
	if w.Chance(0.3) {
		s.prose("prose", w.Pick("qa.lead"), h.indent)
	}
	style := w.Between(0, 3)
	for i, q := range w.Some("policy.q", w.Between(3, 6)) {
		no := [...]string{han(i+1) + "、", strconv.Itoa(i+1) + ".", "（" + han(i+1) + "）", strconv.Itoa(i+1) + "、"}[style]
		s.prose("prose", no+q, h.indent)
		for range w.Between(1, 2) {
			s.prose("prose", w.Pick("policy.a"), h.indent)
		}
	}
	return s
}

// photo is a picture with a headline and one or two lines below it.
func (h *house) photo() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("photo.h")}
	s.prose("prose", w.Pick("photo.p"), words.OneOf(w.Rand, 0, h.indent))
	by := w.Pick("byl.photo")
	s.t.Byline = strings.TrimPrefix(by, "本报")
	switch w.Between(0, 2) {
	case 0:
		s.tail(" " + by)
	case 1:
		s.byline, s.after = []string{by}, true
	default:
		s.t.Byline = ""
	}
	if w.Chance(0.4) {
		s.column(h, "图片新闻")
	}
	return s
}

// verse is a poem of free lines in stanzas.
func (h *house) verse() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("verse.h")}
	if strings.HasSuffix(s.t.Headline[0], "组诗") {
		s.t.Headline[0] += "（外" + w.Pick("cn") + "首）"
	}
	at := words.OneOf[byte](w.Rand, 'l', 'l', 'c', 'i')
	for _, l := range w.Some("verse.l", w.Between(6, 18)) {
		s.verseLine(l, at)
	}
	s.author(h)
	return s
}

func (s *story) verseLine(l string, at byte) {
	it := item{kind: "verse", first: label.Verse, next: label.Verse, text: l, align: at, size: 1}
	if at == 'i' {
		it.align, it.indent = 'l', 2
	}
	s.items = append(s.items, it)
}

// classic is verse in lines of equal length.
func (h *house) classic() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("verse.h")}
	for range w.Between(4, 12) {
		s.verseLine(w.Pick("verse.classic"), 'c')
	}
	s.author(h)
	return s
}

// author adds a byline of the culture page, which is only a name.
func (s *story) author(h *house) {
	w := h.w
	by := w.Pick("byl.author")
	switch {
	case w.Chance(0.15):
	case strings.Contains(by, "文") && w.Chance(0.3), w.Chance(0.2):
		s.byline, s.after, s.t.Byline = []string{by}, true, by
	default:
		s.t.Byline = strings.TrimPrefix(by, "本报")
		s.byline = []string{words.OneOf(w.Rand, "", "□", "■", "◎", "○") + by}
	}
}

// essay is prose of the culture page.
func (h *house) essay() *story {
	w := h.w
	w.Forget()
	s := &story{}
	theme := words.OneOf(w.Rand, "people", "comment", "farm")
	s.body(h, theme)
	s.t.Headline = []string{words.OneOf(w.Rand, w.Pick("verse.h"), w.Pick("h.people"), w.Pick("h.comment"))}
	s.t.Headline = strings.Split(s.t.Headline[0], " / ")
	if w.Chance(h.labels) {
		s.column(h, w.Pick("column"))
	}
	s.author(h)
	return s
}

// serial is an instalment of a novel.
func (h *house) serial() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("serial.h")}
	if w.Chance(0.5) {
		s.column(h, words.OneOf(w.Rand, "连载", "长篇连载", "小说连载"))
	}
	for _, p := range w.Some("serial.p", w.Between(4, 10)) {
		s.prose("prose", p, h.indent)
	}
	s.author(h)
	if w.Chance(0.6) {
		s.items = append(s.items, item{kind: "note", first: label.First, next: label.Next, text: w.Pick("serial.end"), align: 'r', size: 1})
	}
	return s
}

// letter is a reader's letter with its signature.
func (h *house) letter() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("letter.h")}
	if w.Chance(0.4) {
		s.column(h, words.OneOf(w.Rand, "读者来信", "来信照登", "群众呼声", "百姓心声"))
	}
	s.prose("prose", w.Pick("letter.call"), 0)
	for _, p := range w.Some("letter.p", w.Between(1, 3)) {
		s.prose("prose", p, h.indent)
	}
	name := words.OneOf(w.Rand, "读者 ", "市民 ", w.Pick("twn")+"居民 ", "一名"+w.Pick("jobs")+" ") + w.Pick("per")
	s.whole("signature", name, label.Signature, 'r')
	if w.Chance(0.6) {
		s.whole("signature", w.Pick("signdate"), label.Signature, 'r')
	}
	if w.Chance(0.4) {
		s.prose("note", w.Pick("letter.reply"), h.indent)
	}
	return s
}

// interview is questions and answers.
func (h *house) interview() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("qa.h")}
	s.prose("prose", w.Pick("qa.lead"), h.indent)
	q, a := "问：", "答："
	switch w.Between(0, 3) {
	case 0:
		q, a = "记者：", w.Pick("per#")+"："
	case 1:
		q, a = "Q：", "A："
	case 2:
		q, a = "", ""
	}
	for i, t := range w.Some("qa.q", w.Between(2, 5)) {
		no := ""
		if q == "" {
			no = strconv.Itoa(i+1) + "．"
		}
		s.items = append(s.items, item{kind: "qa", first: label.Question, next: label.Next, text: q + no + t, align: 'j', indent: h.indent, size: 1})
		s.items = append(s.items, item{kind: "qa", first: label.Answer, next: label.Next, text: a + w.Pick("qa.a"), align: 'j', indent: h.indent, size: 1})
	}
	s.sign(h, w.Pick("byl.lead"), "")
	return s
}

// table is a headline over rows of cells.
func (h *house) table() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("table.h")}
	cols := strings.Fields(w.Pick("table.cols"))
	rows := [][]string{cols}
	for range w.Between(4, 12) {
		rows = append(rows, h.row(cols))
	}
	s.items = append(s.items, item{kind: "table", first: label.Row, next: label.Row, rows: rows, size: words.OneOf(w.Rand, 1, 1, 0.9)})
	if w.Chance(0.4) {
		s.prose("note", words.OneOf(w.Rand, "注：", "说明：", "备注：")+"以上信息由"+w.Pick("bur")+"提供，单位为元/公斤。", 0)
	}
	return s
}

func (h *house) row(cols []string) []string {
	w := h.w
	row := make([]string, len(cols))
	for i, c := range cols {
		switch c {
		case "品种":
			row[i] = w.Pick("crop")
		case "单位", "地点":
			row[i] = w.Pick("thing")
		case "时间":
			row[i] = w.Fill("{7-9}:00-{16-20}:00")
		case "队名":
			row[i] = w.Pick("score.t")
		case "学校":
			row[i] = w.Pick("plc") + "中学"
		case "值班人":
			row[i] = w.Pick("per")
		case "日期":
			row[i] = w.Fill("{1-12}月{1-28}日")
		case "电话":
			row[i] = w.Fill("{2000000-8999999}")
		case "线路":
			row[i] = w.Fill("{1-99}路")
		case "首班", "末班":
			row[i] = w.Fill("{5-22}:{10-50}")
		case "批发价", "零售价":
			row[i] = w.Fill("{1-30}.{10-90}")
		case "涨跌":
			row[i] = words.OneOf(w.Rand, "↑0.20", "↓0.15", "平", "+3%", "-1.2%")
		default:
			row[i] = w.Fill("{0-90}")
		}
	}
	return row
}

// list is a headline over numbered or marked entries.
func (h *house) list() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("list.h")}
	if w.Chance(0.5) {
		s.prose("prose", w.Pick("lead.build"), h.indent)
	}
	style := w.Between(0, 5)
	for i, t := range w.Some("list.i", w.Between(4, 8)) {
		no := [...]string{strconv.Itoa(i+1) + ".", strconv.Itoa(i+1) + "、", "（" + han(i+1) + "）", "·", "●", han(i+1) + "、"}[style]
		s.items = append(s.items, item{
			kind: "list", first: label.Item, next: label.Next, text: no + t + words.OneOf(w.Rand, "", "；", "。"),
			align: 'j', indent: words.OneOf(w.Rand, 0, h.indent), size: 1,
		})
	}
	s.sign(h, w.Pick("byl.lead"), "")
	return s
}

func han(n int) string {
	d := []rune("零一二三四五六七八九十")
	if n <= 10 {
		return string(d[n])
	}
	return "十" + string(d[n-10])
}

// briefs are short pieces below one headline.
func (h *house) briefs() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("brief.h")}
	mark := words.OneOf(w.Rand, "▲", "●", "■", "◆", "")
	for _, t := range w.Some("brief", w.Between(2, 6)) {
		if w.Chance(0.4) {
			t += "（" + w.Pick("per") + "）"
		}
		s.prose("prose", mark+t, words.OneOf(w.Rand, 0, h.indent))
	}
	return s
}

// scores are results of games, one a line.
func (h *house) scores() *story {
	w := h.w
	w.Forget()
	s := &story{}
	s.t.Headline = []string{w.Pick("score.h")}
	var rows [][]string
	mid := words.OneOf(w.Rand, "∶", ":", "比", "-")
	for range w.Between(4, 10) {
		rows = append(rows, []string{w.Pick("score.t"), fmt.Sprint(w.Between(0, 6), mid, w.Between(0, 5)), w.Pick("score.t")})
		rows[len(rows)-1][1] = strings.ReplaceAll(rows[len(rows)-1][1], " ", "")
	}
	s.items = append(s.items, item{kind: "table", first: label.Row, next: label.Row, rows: rows, size: 1})
	return s
}
