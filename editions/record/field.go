package record

import (
	"cmp"
	"strconv"
	"strings"
	"sync"
	"time"

	"baolan/editions/clean"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/web/story"
	"baolan/model"
)

// field is what a name of a field means.
type field uint8

const (
	unknown field = iota
	fPaper
	fDate
	fPage
	fPageName
	fInBook // whether the page is called 第1页 and not 第1版
	fTitle
	fKicker
	fDeck
	fAuthor
	fDateline
	fColumn
	fContent
	fCaption
	fSummary // a summary, which is the text if there is no other
	fMade    // when a record was made, in seconds since 1970, which is its date if it has no other
	fSource  // where the article is from; the paper if all records have the same one
	fCalled  // the name of the paper or of the page, whichever its value is
)

// fieldNames is the names that crawlers give to fields, in lower case and without marks: in English, Chinese,
// pinyin and the first letters of pinyin. It is made when a record is first read.
var fieldNames = sync.OnceValue(func() map[string]field { return namesOf(fieldWords[:]) })

var fieldWords = [...]string{
	fPaper:    "paper newspaper papername newspapername papertitle publicationname publicationtitle papers newspapers baozhi baoming baokan baozhimingcheng media publication press 报纸 报名 报纸名 报纸名称 报刊 报刊名称 刊名 刊登报纸 媒体 媒体名称 報紙 報名",
	fDate:     "date pubdate publishdate publisheddate publicationdate published publishtime publishedat publishedtime publishedon pubtime paperdate issuedate datetime day datepublished ptime riqi fabushijian fabiaoshijian chubanriqi baozhiriqi 日期 发布日期 出版日期 刊发日期 刊登日期 刊载日期 见报日期 见报时间 报纸日期 出报日期 发表日期 发布时间 出版时间 时间 發布日期 出版日 rq fbrq fbsj cbrq",
	fPage:     "page pageno pagenum pagenumber pageid pagelabel pageindex layout layoutno layoutnum number section ban banci banhao banmian banmianhao banshu 版次 版号 版面号 版面 所在版面 刊登版面 版位 版 第几版 版序 版數 版號 页码 bc bh",
	fPageName: "pagename pagetitle layoutname sectionname bantitle banming banmianming banmianmingcheng banname nodename 版名 版面名 版面名称 版面标题 栏目版",
	fInBook:   "inbook",
	fTitle:    "title headline maintitle contenttitle doctitle articletitle newstitle name biaoti zhubiaoti timu subject 标题 题目 主标题 主题 文章标题 新闻标题 题名 正标题 主标 正题 篇名 題目 標題 bt zbt",
	fKicker:   "kicker pretitle introtitle uptitle suptitle shouldertitle eyebrow yinti jianti yinbiaoti leadtitle 引题 肩题 眉题 引标题 肩标题 引标 肩标 眉标 引題 yt",
	fDeck:     "deck subtitle subheadline subheading downtitle vicetitle futi fubiaoti subhead 副题 副标题 副標題 副題 子标题 副标 ft fbt",
	fAuthor:   "author authors authorname authornames byline writer reporter reporters journalist creator zuozhe jizhe 作者 记者 署名 撰稿 文章作者 作者姓名 责任者 記者 zz jz",
	fDateline: "dateline 电头 電頭",
	fColumn:   "column label columnname lanmu 栏目 专栏 欄目 lm",
	fContent:  "content contents text body article articlebody articletext articlecontent paragraphs paragraph maintext fulltext newscontent zhengwen neirong quanwen wenben paras html bodytext plaintext 正文 内容 文章内容 新闻内容 全文 文本 段落 正文段落 文章段落 文章正文 正文内容 內容 nr zw",
	fSummary:  "summary abstract description digest brief excerpt intro zhaiyao 摘要 内容摘要 简介 导语 导读 提要 zy",
	fMade:     "createtime ctime inputtime addtime posttime sendtime senddate",
	fSource:   "source sources site sitename sourcename publisher publishedby accountname nickname mpname laiyuan 来源 出处 稿源 媒体来源 来源媒体 公众号 公众号名称 文章来源 新闻来源 來源 ly",
	fCalled:   "bm mc",
	fCaption:  "caption captions imagecaption imgcaption piccaption imagedesc imgdesc picdesc photocaption 图说 图片说明 图注 图片描述 圖說",
}

// namesOf gives the field of each word; words has those of one field at each index.
func namesOf(words []string) map[string]field {
	out := map[string]field{}
	for f, names := range words {
		for _, n := range strings.Fields(names) {
			out[n] = field(f) //nolint:gosec // there are some twenty
		}
	}
	return out
}

// things is the words for an article that can stand before the name of one of its fields:
// article_author, 新闻日期.
var things = [...]string{"article", "news", "post", "item", "story", "doc", "document", "文章", "新闻", "稿件", "报道"}

// forms is the words for how a text is written that can stand behind the name of its field:
// content_html, bodyText.
var forms = [...]string{"html", "plaintext", "text", "markdown", "md", "raw", "plain", "rendered", "xml"}

// fieldOf returns what a name means.
func fieldOf(name string) field {
	short := plainName(name)
	if f := fieldNames()[short]; f != unknown {
		return f
	}
	for _, form := range forms {
		if rest, ok := strings.CutSuffix(short, form); ok && rest != "" {
			switch f := fieldNames()[rest]; f {
			case fContent, fTitle, fSummary, fKicker, fDeck, fCaption:
				return f
			}
		}
	}
	for _, thing := range things {
		if rest, ok := strings.CutPrefix(short, thing); ok {
			return fieldNames()[rest]
		}
	}
	for _, thing := range pageThings {
		if rest, ok := strings.CutPrefix(short, thing); ok {
			return pageFields[rest]
		}
	}
	return unknown
}

// pageThings is the words for a page of a paper that can stand before what numbers or names it:
// board_no, layoutTitle.
var pageThings = [...]string{"board", "layout", "page", "sheet", "plate", "banmian", "版面"}

var pageFields = map[string]field{
	"no": fPage, "num": fPage, "number": fPage, "code": fPage, "order": fPage, "seq": fPage, "index": fPage, "号": fPage, "序号": fPage,
	"name": fPageName, "title": fPageName, "名": fPageName, "名称": fPageName,
}

// plainName returns a field's name in lower case and without marks.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '_', '-', '.', '\u3000', '\ufeff', '"', '\'', '（', '）', '(', ')', '：', ':':
			return -1
		}
		if r >= 'A' && r <= 'Z' {
			return r | 0x20
		}
		return r
	}, name)
}

// dateOf reads a date as crawlers write it: 2026-03-11, 20260311 or 2026年3月11日, with or
// without a time, or seconds or milliseconds since 1970, whose day is that in China.
func dateOf(s string) model.Date {
	s = strings.TrimSpace(s)
	if d := story.DateIn(s); !d.IsZero() {
		return d
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 1e9 || len(s) != 10 && len(s) != 13 {
		return model.Date{}
	}
	if len(s) == 13 {
		n /= 1000
	}
	t := time.Unix(n, 0).In(time.FixedZone("UTC+8", 8*60*60))
	return model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// clock matches a time of day.
var clock = pattern.Of(`\d:\d\d`)

// isEve reports whether day is the day of a paper or the one before: what is published in the
// evening is in the paper of the next morning.
func isEve(day, paper model.Date) bool {
	if paper.IsZero() {
		return false
	}
	eve := time.Date(paper.Year, time.Month(paper.Month), paper.Day-1, 0, 0, 0, 0, time.UTC)
	return day == paper || day == (model.Date{Year: eve.Year(), Month: int(eve.Month()), Day: eve.Day()})
}

// setPage reads a page's number, or its number and name in one: 01, A01, 01版：要闻.
func (e *edition) setPage(s string) {
	s = clean.Line(s)
	if im, ok := story.PageOf(s); ok {
		e.number, e.label = im.Number, im.Label
		if im.Name != "" {
			e.name = im.Name
		}
		return
	}
	if n, label := markdown.PageNumber(strings.TrimSuffix(strings.Join(strings.Fields(s), ""), ".0")); n > 0 && n < 10000 {
		e.number, e.label = n, label
	} else if s != "" && len(s) < 60 && !templates[strings.ToLower(s)] {
		e.name = s
	}
}

// templates is the names of the templates of sites, which stand in a field named as the one for
// a page of the paper is.
var templates = map[string]bool{"post": true, "posts": true, "page": true, "default": true, "article": true, "single": true, "news": true, "list": true, "home": true}

// namePage reads a page's name, or its number and name in one.
func (e *edition) namePage(s string) {
	im, ok := story.PageOf(s)
	if !ok {
		e.name = clean.Line(s)
		return
	}
	if e.number == 0 {
		e.number, e.label = im.Number, im.Label
	}
	e.name = cmp.Or(im.Name, e.name)
}

// nulls is the words that programs write into a table for a value that is not there.
var nulls = map[string]bool{`\N`: true, "NULL": true, "null": true, "None": true, "nan": true, "NaN": true, "N/A": true, "#N/A": true, "<NA>": true, "NaT": true, "undefined": true}

// set sets a field of an article or of its edition.
func (a *article) set(f field, values []string) {
	one := strings.TrimSpace(strings.Join(values, " "))
	if nulls[one] {
		return
	}
	switch f {
	case fPaper:
		a.of.paper = clean.Line(one)
	case fDate:
		a.setDate(one)
	case fMade:
		if strings.Trim(one, "0123456789") == "" {
			a.made = dateOf(one)
		}
	case fPage:
		a.of.setPage(one)
	case fPageName:
		a.of.namePage(one)
	case fTitle:
		a.title = strings.Join(values, "\n")
	case fKicker:
		a.kicker = one
	case fDeck:
		a.deck = one
	case fAuthor:
		if strings.Trim(one, "0123456789") != "" { // a number is that of an account
			a.author = one
		}
	case fDateline:
		a.dateline = one
	case fColumn:
		a.column = one
	case fContent:
		a.paragraphs = values
	case fCaption:
		a.captions = values
	case fSummary:
		a.summary = values
	case fSource:
		a.of.source = one
	case fCalled:
		a.of.call(clean.Line(one))
	}
}

// setDate sets the date of an article's edition.
func (a *article) setDate(s string) {
	if d := dateOf(s); !d.IsZero() && !(clock().MatchString(s) && isEve(d, a.of.date)) {
		a.of.date = d
	}
}
