package source

import (
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/clean"
	"baolan/editions/markdown"
	"baolan/model"
)

// named is what a file's name and its folders tell of a page.
//
//	永康日报/2020-12-29/01.txt
//	永康日报-2020-12-29-A01-要闻.txt
//	ykrb20201229A01.txt
//	20201229/20201229-01-03.txt            the third article of page 1
//	2020/12/29/第2版 要闻.md
//	2020-12-29_第02版_03_标题.txt           the third article of page 2
//	2020-12-29/02版：要闻/03.标题.txt        the same
//	2020/12/29/02/3.txt                    the same
//	2020-12-29_02_03_标题.txt               the same
//	202012/29/02_要闻/03_标题.txt            the same
//	20201229/02/content_300121.txt         an article of page 2
//	20201229/第01版_要闻_001.txt             the first article of page 1
//	2020年/12月/29日/A02版 要闻/3、标题.txt   the third article of page A02
//	20201229/02_要闻/标题/标题.txt           an article of page 2
type named struct {
	paper   string
	code    bool // paper is an abbreviation in Latin letters; the name that a page prints replaces it
	date    model.Date
	page    int
	label   string
	name    string
	article int // from names of the form date-page-article
}

// readName reads the path of a page, with / between its parts. The file's own name
// counts more than its folders, and a nearer folder more than one further up.
func readName(p string) named {
	dirs := strings.Split(path.Dir(p), "/")
	stem := clean.Line(stemOf(path.Base(p)))
	n, dirs := readStem(stem), withoutOwn(dirs, stem)
	n.numberBelow(dirs)
	for i := len(dirs) - 1; i >= 0; i-- {
		d := clean.Line(dirs[i])
		if n.date.IsZero() && n.article == 0 && n.isPageFolder(d, dirs[:i], stem) {
			continue
		}
		date, before, after, ok := cutDate(d)
		if ok && startsWithDigit(after) {
			ok = false // the digits belong to a longer number, as in the name of a temporary folder
		}
		if !ok {
			date, ok = folderDate(dirs[:i+1])
			before = ""
			if !ok {
				before = d
			}
		}
		if ok && n.date.IsZero() {
			n.date = date
		}
		if before = trimSeparators(before); (n.paper == "" || n.code) && isPaperName(before) {
			n.paper, n.code = before, false
		}
	}
	return n
}

// numberBelow takes what stands behind the page's number in the name of a file below the folders of a date for
// the article's number: 20261105/01-02.txt.
func (n *named) numberBelow(dirs []string) {
	if n.date.IsZero() && n.page > 0 && n.name != "" && strings.Trim(n.name, "0123456789") == "" && len(n.name) <= 3 && isDated(dirs) {
		n.article, _ = digits(n.name, 3)
		n.name = ""
	}
}

// withoutOwn returns the folders around a file without those that have its name: a folder for the article
// and its pictures.
func withoutOwn(dirs []string, stem string) []string {
	for len(dirs) > 0 && hasTitle(stem) && clean.Line(dirs[len(dirs)-1]) == stem {
		dirs = dirs[:len(dirs)-1]
	}
	return dirs
}

// isPageFolder reports whether a folder's name is that of the page to which the file belongs
// as an article: the folder names a page, or the folder and the file are both numbers
// below the folders of a date. What the file's name says then concerns the article.
func (n *named) isPageFolder(dir string, above []string, stem string) bool {
	number, label, name := 0, "", ""
	dated := isDated(above)
	if strings.Contains(dir, "版") {
		number, label, name = cutPage(trimSeparators(dir))
	} else if head, isNode := cutPageWord(dir); isNode && dated {
		number, label, name = cutPage(head)
	} else if dated && len(dir) <= 3 && (n.page > 0 && (strings.Trim(stem, "0123456789") == "" || startsWithDigit(stem) && hasTitle(n.name)) || isArticle(stem) || n.isTitle(stem)) {
		number, label, name = cutPage(dir)
	} else if dated && (n.page > 0 && hasTitle(n.name) || n.isTitle(stem)) {
		if number, label, name = cutPage(dir); !hasTitle(name) {
			return false
		}
	}
	if number == 0 {
		return false
	}
	article := n.page
	if end := strings.TrimRight(stem, "0123456789"); article == 0 && len(stem)-len(end) <= 3 {
		article, _ = digits(stem[len(end):], 3)
	}
	*n = named{page: number, label: label, name: name, article: max(article, 1)}
	return true
}

// isTitle reports whether a file's name is a title alone, and neither a paper's nor that of a page.
func (n *named) isTitle(stem string) bool {
	return n.page == 0 && n.paper == "" && n.date.IsZero() && hasTitle(stem) && !strings.Contains(stem, "版")
}

// isArticle recognises the name that systems give an article's file: a word for it and a
// number, content_300121.
func isArticle(stem string) bool {
	word := strings.TrimRight(stem, "0123456789")
	if word == stem {
		return false
	}
	switch strings.ToLower(trimSeparators(word)) {
	case "content", "article", "art", "con", "news", "text", "story", "doc", "c", "文章", "内容", "稿件":
		return true
	}
	return false
}

// isFileWord recognises the words by which programs name the files that they write, which name no
// paper: edition_2026-01-01.json, articles-20260101.csv.
func isFileWord(s string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "edition", "editions", "issue", "issues", "article", "articles", "news", "data", "output", "result", "results",
			"export", "dump", "backup", "download", "downloads", "archive", "paper", "papers", "newspaper", "page", "pages",
			"posts", "post", "blog", "source", "daily", "digest", "full", "all", "merged", "crawl", "crawled", "scraped", "items", "records", "text", "content", "file":
		default:
			return false
		}
	}
	return true
}

// hasTitle recognises what stands behind a number in a name as a title or the name of a
// page: 01_副刊.
func hasTitle(name string) bool { return strings.ContainsFunc(name, isEastAsian) }

// cutPageWord takes the word off the name of a page's folder, as crawlers call them:
// node_1, page-02, layout03.
func cutPageWord(dir string) (rest string, ok bool) {
	low := strings.ToLower(dir)
	for _, word := range [...]string{"node", "page", "layout", "ban"} {
		if rest, ok := strings.CutPrefix(low, word); ok {
			rest = trimSeparators(rest)
			return rest, rest != "" && len(rest) <= 3 && strings.Trim(rest, "0123456789") == ""
		}
	}
	return "", false
}

// isDated reports whether one of the nearest folders gives a date, by itself or with
// those above it.
func isDated(dirs []string) bool {
	if _, ok := folderDate(dirs); ok {
		return true
	}
	if len(dirs) > 1 && isPaperName(clean.Line(dirs[len(dirs)-1])) {
		return isDated(dirs[:len(dirs)-1]) // a folder for each paper of a day
	}
	if len(dirs) == 0 {
		return false
	}
	_, _, after, ok := cutDate(clean.Line(dirs[len(dirs)-1]))
	return ok && !startsWithDigit(after)
}

// shelfName gives the nearest folder within what was opened whose name has a letter
// and no date: for nanyu/2026-03-13/01.txt the first. It keeps two papers of one day
// apart, and is used as the paper's name until a page prints one.
func shelfName(inside string) string {
	dirs := strings.Split(path.Dir(inside), "/")
	for i := len(dirs) - 1; i >= 0; i-- {
		d := clean.Line(dirs[i])
		if number, _, name := cutPage(trimSeparators(d)); number > 0 && (strings.Contains(d, "版") || hasTitle(name) && isDated(dirs[:i])) {
			continue
		}
		if _, isNode := cutPageWord(d); isNode {
			continue
		}
		if _, _, _, dated := cutDate(d); !dated && strings.ContainsFunc(d, unicode.IsLetter) && !isFileWord(d) {
			return trimSeparators(d)
		}
	}
	return ""
}

// stemOf removes the ending from a file's name, and the .raw of another extractor's
// text. An ending has Latin letters, as in .txt: what follows the dots in 2020.12.29
// is none.
func stemOf(base string) string {
	if ext := path.Ext(base); len(ext) > 1 && strings.Trim(strings.ToLower(ext[1:]), "abcdefghijklmnopqrstuvwxyz") == "" {
		base = strings.TrimSuffix(base, ext)
	}
	return strings.TrimSuffix(base, ".raw")
}

func readStem(stem string) named {
	date, before, after, ok := cutDate(stem)
	if !ok {
		// A name without a date is that of a page: 01, A01, page-03, 第2版 要闻, 03-体育.
		var n named
		rest := stem
		for _, word := range [...]string{"page", "Page", "PAGE", "p", "P"} {
			if r, ok := strings.CutPrefix(rest, word); ok && r != "" && strings.ContainsRune("-_ 0123456789", rune(r[0])) {
				rest = r
				break
			}
		}
		n.page, n.label, n.name = cutPage(trimSeparators(rest))
		if !n.cutTitle() {
			n.cutNumber()
		}
		if n.page == 0 && isPaperName(stem) {
			n.paper = paperOf(stem)
		}
		return n
	}
	n := named{date: date, paper: trimSeparators(before)}
	n.code = n.paper != "" && !strings.ContainsFunc(n.paper, isEastAsian)
	if n.code && (!strings.ContainsFunc(n.paper, unicode.IsLetter) || isFileWord(n.paper)) {
		n.paper, n.code = "", false
	}
	n.page, n.label, n.name = cutPage(trimSeparators(after))
	n.cutArticle(after)
	return n
}

// cutArticle takes the number and the title of an article off a page's name. after is what stands behind the date.
func (n *named) cutArticle(after string) {
	if number, count := digits(n.name, 4); count > 0 && count == len(n.name) {
		n.article, n.name = number, ""
	} else if count > 0 && count <= 3 && (strings.Contains(after, "版") && strings.ContainsRune("-_. ", rune(n.name[count])) || isNumbered(n.name[count:])) {
		n.article, n.name = number, "" // the rest is the article's title
	} else if !n.cutTitle() {
		n.cutNumber()
	}
}

// cutTitle takes the number and the title of an article off a page's name: 要闻_01_标题, 要闻(1)标题.
func (n *named) cutTitle() bool {
	at := strings.IndexAny(n.name, "0123456789")
	if at <= 0 || strings.IndexByte("-_. (", n.name[at-1]) < 0 {
		return false
	}
	number, count := digits(n.name[at:], 3)
	rest := n.name[at+count:]
	name := strings.TrimRight(trimSeparators(n.name[:at]), "( ")
	if count == 0 || rest == "" || strings.IndexByte("-_. )", rest[0]) < 0 || !hasTitle(rest) || !hasTitle(name) || utf8.RuneCountInString(name) > 8 {
		return false
	}
	n.article, n.name = number, name
	return true
}

// paperOf returns the paper in a name that ends as one: 浔溪日报 of 标题 - 浔溪日报, as browsers name a page.
func paperOf(stem string) string {
	for _, mark := range [...]string{" - ", "_", " | ", "｜", "－", "—"} {
		if i := strings.LastIndex(stem, mark); i > 0 && isPaperName(stem[i+len(mark):]) {
			return trimSeparators(stem[i+len(mark):])
		}
	}
	return stem
}

// cutNumber takes the article's number off the end of a page's name: 要闻_001.
func (n *named) cutNumber() {
	head := strings.TrimRight(n.name, "0123456789")
	count := len(n.name) - len(head)
	name := trimSeparators(head)
	if count == 0 || count > 3 || !hasTitle(name) || name == head {
		return
	}
	n.article, _ = digits(n.name[len(head):], 3)
	n.name = name
}

// isNumbered recognises what stands behind an article's number: a mark and the title.
func isNumbered(rest string) bool {
	return strings.ContainsRune("-_", rune(rest[0])) && hasTitle(rest)
}

// cutPage reads a page's number at the head of a name and takes what follows
// as the page's name.
func cutPage(s string) (number int, label, name string) {
	end := strings.IndexFunc(s, func(r rune) bool {
		return r > unicode.MaxASCII && r != '第' || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '第'
	})
	head, rest := s, ""
	if end >= 0 {
		head, rest = s[:end], s[end:]
	}
	if r, ok := strings.CutPrefix(rest, "版"); ok {
		rest = r
	} else if strings.HasPrefix(head, "第") {
		return 0, "", ""
	}
	if number, label = markdown.PageNumber(head); number == 0 {
		return 0, "", ""
	}
	return number, label, strings.Trim(trimSeparators(rest), "：:")
}

func startsWithDigit(s string) bool { _, n := digits(s, 1); return n > 0 }

// digits reads up to limit digits at the beginning of s.
func digits(s string, limit int) (value, n int) {
	for n < len(s) && n < limit && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	value, _ = strconv.Atoi(s[:n])
	return value, n
}

func trimSeparators(s string) string { return strings.Trim(s, " -_.,·　（）()[]【】") }

func isEastAsian(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isPaperName reports whether a folder's name is that of a newspaper. Only its ending
// can show this, because folders have all kinds of names.
func isPaperName(s string) bool {
	for _, end := range [...]string{"报", "報", "新闻", "新聞", "时讯", "日刊", "周刊", "週刊"} {
		if head, ok := strings.CutSuffix(s, end); ok && len([]rune(head)) >= 1 {
			return true
		}
	}
	return false
}
