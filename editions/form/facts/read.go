package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/linekind"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// Facts is what a line below a title says of the article: where and when it was printed, and
// who wrote it. Every character of the line is in Byline, Label or Rest.
type Facts struct {
	Byline    string // the names: 郑拾一 of 作者：郑拾一
	Label     string // the value of 栏目：
	Rest      string // the line without the byline and the label
	Paper     string
	Date      model.Date
	Page      int
	PageLabel string
	PageName  string
	Source    bool // the line says where the article was printed; such lines stand below titles
}

const (
	authorKeys = `[Aa]uthors?|AUTHORS?|[Bb]yline|作者|撰文|撰稿|文章作者|署名|记者|記者|通讯员`
	otherKeys  = `来源|來源|稿源|稿件来源|文章来源|信息来源|新闻来源|本文来源|摘自|选自|转载自|转自|出处|原载|` +
		`责任编辑|責任編輯|责编|编辑|審核|审核|校对|监制|签发|终审|初审|复审|` +
		`发布时间|发布日期|发表时间|发表日期|更新时间|更新日期|录入时间|时间|日期|` +
		`出版日期|出版时间|刊发日期|刊登日期|见报日期|报纸日期|发件人|收件人|抄送|寄件人|版次|版面|版名|期号|字数|文章编号|文档编号|阅读量|阅读次数|阅读|浏览量|浏览次数|浏览|点击量|点击数|点击率|点击|访问量|评论数|评论|字号|字体|` +
		`标签|关键词|关键字|原标题|原文链接|链接|网址|地址|分享到|分享|打印|收藏|` +
		`报纸名称|报纸|报刊|报名|报社|媒体|(?:[Pp]ublish(?:ed)?|[Pp]ub|[Pp]ublication)[ _]?(?:[Dd]ate|[Tt]ime|[Aa]t)|[Pp]ublished|[Dd]ate|[Ss]ource|[Tt]ime|[Uu]rl|URL|[Ll]ink|[Tt]ags|[Kk]eywords|[Nn]ewspaper|[Pp]aper`
	titleKeys  = `标题|標題|主标题|题目|题名|篇名|正标题|文章标题|新闻标题|Title|title|TITLE`
	bodyKeys   = `正文|内容|內容|文章内容|文章正文|正文内容|全文|[Cc]ontent|[Tt]ext|[Bb]ody`
	columnKeys = `专栏|栏目|專欄|欄目`
)

var (
	metaKey  = pattern.Needing(":：|｜丨】", `(?:[【\[]?(?:(`+authorKeys+`)|(`+columnKeys+`)|(`+otherKeys+`))[】\]]?\s*[:：|｜丨]|^【(?:(`+authorKeys+`)|(`+columnKeys+`)|(`+otherKeys+`))】)`)
	dateText = pattern.Needing("年-./", `(?:公元)?[0-9０-９〇零一二三四五六七八九]{4}\s*(?:年|[-./])\s*[0-9０-９一二三四五六七八九十]{1,3}\s*(?:月|[-./])\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日?`+
		`(?:\s*T?\s*[0-9]{1,2}[:：时点][0-9]{2}(?:[:：分][0-9]{2}秒?)?分?)?`)
	pageText = pattern.Needing("版", `第?\s*([A-Ha-h]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*版[面次]?\s*[:：]?\s*(?:[(（]([^()（）]{0,12})[)）])?`)
	weekText = pattern.Needing("期周週", `[(（]?(?:星期|周|週)[一二三四五六日天][)）]?`)
	paperIn  = pattern.Needing("《", `《([^《》]{2,16}(?:报|報|网|刊|周刊|新闻|新聞|时讯|杂志))》`)
)

// Read reads a line that says something about an article. ok is false if s is text of
// the article.
func Read(s string) (m Facts, ok bool) {
	if n := utf8.RuneCountInString(s); n < 2 || n > 160 || strings.ContainsAny(s, "。！？；") || measure.HasPrefixAny(s, "，", "、") {
		return m, false
	}
	for _, read := range readers {
		if m, ok = read(s); ok {
			return m, true
		}
	}
	if p := paperIn.FindString(s); p != "" && len(p) == len(s) {
		return folioOf(s), true
	}
	if t := linekind.WithoutRules(s); t != s {
		m, ok = Read(t)
		m.Rest = s
		return m, ok
	}
	if l := measuredText(s); cue.IsFolio(&l) && !metaKey.MatchString(s) && !isProseWithDate(s) {
		return folioOf(s), true
	}
	m.Rest = s
	if strings.ContainsAny(s, ":：】]") && bodyLabel.MatchString(s) {
		return m, true
	}
	if !m.readFields(s) {
		return Facts{}, false
	}
	return m, metaKey.MatchString(s) || !m.Date.IsZero() || m.Page > 0
}

// readers are the forms of lines that are read as a whole.
var readers = [...]func(s string) (Facts, bool){readSpaced, readPrinted, readBarred, readBracketed, readWhole}

// readSpaced reads a name and a value with nothing but spaces between them, as programs write
// that part both by a tab: 作者    郑拾一. The last of such lines is 正文 alone.
func readSpaced(s string) (m Facts, ok bool) {
	if s == "正文" || s == "全文" {
		return Facts{Rest: s}, true
	}
	key, value, _ := strings.Cut(s, "   ")
	if value = strings.TrimFunc(value, measure.IsGap); value == "" || utf8.RuneCountInString(key) > 6 {
		return m, false
	}
	keys := metaKey.FindAllStringSubmatchIndex(key+"：", 1)
	if len(keys) == 0 || keys[0][0] != 0 || keys[0][1] != len(key+"：") {
		return m, false
	}
	m.Rest = s
	return m, m.readField(keys[0], key, value)
}

// printedBy matches a name and where the article was printed: 郑拾一，原载《霁川晚报》2026年11月5日.
var printedBy = pattern.Needing("《", `^([^，,《》\s]{2,12})[，,\s\x{3000}]+(?:原载|原刊|载|刊于|刊载于|发表于)(《[^《》]{2,16}》.{0,24})$`)

// readPrinted reads such a line.
func readPrinted(s string) (m Facts, ok bool) {
	found := printedBy.FindStringSubmatch(s)
	if found == nil || !SignsBelow(found[1]) {
		return m, false
	}
	m = folioOf(found[2])
	m.Byline, m.Rest, m.Source = found[1], strings.TrimPrefix(s, found[1]), true
	return m, true
}

// HasSpacedKey reports whether a line is a name and a value with only spaces between them.
func HasSpacedKey(s string) bool {
	if !strings.Contains(s, "   ") {
		return false
	}
	_, ok := readSpaced(s)
	return ok || HeadLabel.MatchString(s) && !strings.ContainsAny(s, ":：】")
}

// readFields reads the text before the first key of s, and the keys with their values. It
// reports whether all of it is about an article.
func (m *Facts) readFields(s string) bool {
	keys := metaKey.FindAllStringSubmatchIndex(s, -1)
	if len(keys) == 0 {
		return m.readHead(strings.TrimFunc(s, isSeparator))
	}
	head := strings.TrimRight(s[:keys[0][0]], "（([") // （责编：何七七）
	closed := len(s)
	if len(head) < keys[0][0] {
		closed = len(strings.TrimRight(s, "）)] "))
	}
	if !m.readHead(strings.TrimFunc(head, isSeparator)) {
		return false
	}
	for i, k := range keys {
		end := max(closed, k[1])
		if i+1 < len(keys) {
			end = keys[i+1][0]
		}
		value := strings.TrimFunc(s[k[1]:end], isSeparator)
		if max(k[8], k[10], k[12]) >= 0 { // a key like 【作者】, behind which a name may be missing, without a colon; 【链接】 opens a text
			if value == "" && k[8] < 0 {
				return false
			}
			copy(k[2:8], k[8:14])
		}
		if !m.readField(k, s[k[0]:k[1]], value) {
			return false
		}
	}
	return true
}

// The labels that some crawlers write before the parts of a title and before the text.
var (
	TitleLabel  = pattern.Needing(":：】]", `^(?:[【\[](?:`+titleKeys+`)[】\]]\s*[:：]?|(?:`+titleKeys+`)\s*[:：])\s*`)
	HeadLabel   = pattern.Needing(":：】] ", `^(?:[【\[](?:`+titleKeys+`|主题)[】\]]\s*[:：]?|(?:`+titleKeys+`|主题|Subject)(?:\s*[:：]|[ \x{3000}]{3,}))\s*`)
	KickerLabel = pattern.Needing(":：】]", `^[【\[]?(?:引题|引題|眉题|肩题|引标题)[】\]]?\s*[:：]\s*`)
	DeckLabel   = pattern.Needing(":：】]", `^[【\[]?(?:副题|副題|副标题|副標題)[】\]]?\s*[:：]\s*`)
	bodyLabel   = pattern.Needing("文内內CcTtBb", `^[【\[]?(?:`+bodyKeys+`)[】\]]?\s*[:：]?$`)
	BodyLead    = pattern.Needing(":：】]", `^(?:[【\[](?:`+bodyKeys+`)[】\]]\s*[:：]?|(?:`+bodyKeys+`)\s*[:：])\s*`)
)

// IsLabelled reports whether a line begins with the label of a title, as 标题：, or is that
// of the text and nothing else, as 正文：.
func IsLabelled(s string) bool {
	return TitleLabel.MatchString(s) || strings.ContainsAny(s, ":：】]") && bodyLabel.MatchString(s)
}

// folioOf reads a folio: the paper's name, the date, the page's number and name.
func folioOf(s string) Facts {
	var p model.Page
	var e cue.FolioImprint
	cue.ReadFolio(s, &p, &e)
	m := Facts{Rest: s, Paper: e.Paper, Date: e.Date, Page: p.Number, PageLabel: p.Label, PageName: p.Name}
	if in := paperIn.FindStringSubmatch(s); in != nil {
		m.Paper, m.Source = in[1], true
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return isSeparator(r) || strings.ContainsRune("（）()《》【】-—", r) }) {
		if m.Paper == "" && measure.HasSuffixAny(w, "报", "報") && utf8.RuneCountInString(w) >= 3 {
			m.Paper = w
		}
	}
	page := pageText.FindStringSubmatch(s)
	if page != nil && m.Page == 0 {
		m.Page, m.PageLabel = markdown.PageNumber(page[1])
	}
	if page != nil && m.Page > 0 && m.PageName == "" && m.Paper == "" && m.Date.IsZero() { // as in 第02版 头版
		_, name, _ := strings.Cut(s, page[0])
		if name = strings.TrimFunc(name, isSeparator); utf8.RuneCountInString(name) <= 6 && !strings.ContainsFunc(name, isSeparator) {
			m.PageName = name
		}
	}
	m.account(s)
	return m
}

// IsTextLabel reports whether s is a label that stands over the text of an article: 正文.
func IsTextLabel(s string) bool { return bodyLabel.MatchString(s) }

func measuredText(s string) measure.Line { return measure.Line{}.With(s) }

func isSeparator(r rune) bool {
	return measure.IsGap(r) || r == '|' || r == '｜' || r == '/' || r == '·' || r == ',' || r == '，' || r == '丨'
}

// readHead reads the text before the first key: a date, a page, a paper's name. It reports
// whether it is nothing else.
func (m *Facts) readHead(s string) bool {
	if s == "" {
		return true
	}
	t := s
	if d := dateText.FindString(t); d != "" {
		m.Date = dateOf(d)
		if m.Date.IsZero() {
			return false
		}
		t = strings.Replace(t, d, " ", 1)
	}
	if p := paperIn.FindStringSubmatch(t); p != nil {
		m.Paper, m.Source = p[1], true
		t = strings.Replace(t, p[0], " ", 1)
	}
	t = weekText.ReplaceAllString(t, " ")
	if p := pageText.FindStringSubmatch(t); p != nil && isOwnWord(t, p[0]) {
		m.Page, m.PageLabel = markdown.PageNumber(p[1])
		if m.Page == 0 {
			m.Page = linekind.Numeral(p[1])
		}
		m.PageName = strings.TrimSpace(p[2])
		t = strings.Replace(t, p[0], " ", 1)
	}
	m.account(s)
	return m.readNames(t)
}

// isOwnWord reports whether page stands in s as a word of its own. (In 新闻之01版 it does
// not.)
func isOwnWord(s, page string) bool {
	before, _, _ := strings.Cut(s, page)
	words := measure.Fields(before)
	if len(words) == 0 || strings.HasSuffix(before, " ") || IsPaper(words[len(words)-1]) {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return !linekind.IsHan(r)
}

// readNames reads the rest of such a text without its date and page: the names of the paper and
// the page. It reports whether there is nothing else.
func (m *Facts) readNames(t string) bool {
	found := !m.Date.IsZero() || m.Page > 0
	hasComma := strings.ContainsAny(t, "，、")
	for _, w := range strings.FieldsFunc(t, func(r rune) bool { return isSeparator(r) || strings.ContainsRune("（）()《》[]【】:：-—_", r) }) {
		switch {
		case !found && m.Paper == "":
			return false // a name alone can be anything
		case utf8.RuneCountInString(w) > 10:
			return false
		case m.Page > 0 && m.PageName == "" && couldNamePage(w):
			m.PageName = w
		case m.PageName != "" && utf8.RuneCountInString(w) <= 6 && strings.Contains(t, m.PageName+"·"+w): // as in 副刊·潮声
			m.PageName += "·" + w
		case m.Paper == "" && IsPaper(w):
			m.Paper = w
		case !found && !IsPaper(w), hasComma && !IsRole(w) && !cue.IsName(w):
			return false // words between commas are a sentence's
		}
	}
	return found || m.Paper != ""
}

// couldNamePage reports whether a word can be a page's name.
func couldNamePage(w string) bool {
	return utf8.RuneCountInString(w) <= 6 && (!IsPaper(w) || measure.HasSuffixAny(w, "新闻", "新聞")) && !IsRole(w) && !cue.IsName(w)
}

// IsPaper reports whether a name has the ending of a paper's or a site's name.
func IsPaper(s string) bool {
	return measure.HasSuffixAny(s, "报", "報", "网", "網", "周刊", "新闻", "新聞", "社", "时讯", "客户端")
}

// readField reads a key and its value. found has the places of the groups of the expression,
// of which one shows the kind of the key. It reports whether the value suits the key.
func (m *Facts) readField(found []int, key, value string) bool {
	if utf8.RuneCountInString(value) > 60 && !strings.Contains(value, "://") {
		return false
	}
	switch {
	case found[2] >= 0: // the key of a byline
		if value == "" || m.Byline != "" || !couldSign(value) {
			return utf8.RuneCountInString(value) <= 20 && !strings.ContainsAny(value, "，“”…")
		}
		value = m.cutFacts(value)
		m.Byline = value
		m.without(value)
	case found[4] >= 0: // the key of a label
		m.Source = true
		if value != "" && m.Label == "" {
			m.Label = value
			m.without(value)
		}
	default:
		m.Source = true
		if m.Date.IsZero() {
			m.Date = dateOf(dateText.FindString(value))
		}
		if m.Date.IsZero() && len(value) == len("20060102") && measure.HasAny(key, "日", "时", "ate") {
			m.Date = cue.DateIn(value[:4] + "-" + value[4:6] + "-" + value[6:])
		}
		if strings.HasPrefix(strings.TrimLeft(key, "【["), "版") {
			m.pageOf(key, value)
		}
		if m.Paper == "" && measure.HasAny(key, "源", "报", "媒体", "ource") {
			if w := printedIn(strings.Trim(value, "《》 ")); IsPaper(w) && utf8.RuneCountInString(w) <= 12 {
				m.Paper = w
			}
		}
	}
	return true
}

// without removes the last occurrence of a value from rest.
func (m *Facts) without(value string) {
	i := strings.LastIndex(m.Rest, value)
	m.Rest = strings.Join(strings.Fields(m.Rest[:i]+" "+m.Rest[i+len(value):]), " ")
}

// couldSign reports whether s can be the value of 作者：, which is names and offices.
func couldSign(s string) bool {
	n := utf8.RuneCountInString(s)
	return n <= 40 && !strings.ContainsAny(s, "。！？：；“”…") && (n <= 12 || !strings.Contains(s, "，"))
}

func dateOf(s string) model.Date {
	if s == "" {
		return model.Date{}
	}
	if i := strings.IndexAny(s, "T:："); i > 0 && strings.ContainsAny(s, "-/.") {
		s = s[:i]
	}
	s = measure.Squeezed(s)
	if i := strings.Index(s, "日"); i > 0 {
		s = s[:i+len("日")]
	}
	if d := cue.DateIn(s); !d.IsZero() {
		return d
	}
	// 2026-11-0508 is a date and an hour whose space was removed.
	if len(s) > len("2006-01-02") {
		return cue.DateIn(s[:len("2006-01-02")])
	}
	return model.Date{}
}
