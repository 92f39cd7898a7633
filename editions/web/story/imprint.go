package story

import (
	"cmp"
	"strings"

	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// DateIn finds a civil date in a text: 2026年03月11日, 2026-03-11 06:30, 20260311.
func DateIn(s string) model.Date {
	if at := digitsOf8().FindStringIndex(s); at != nil {
		t := s[at[0]:at[1]]
		if d, err := model.ParseDate(t[:4] + "-" + t[4:6] + "-" + t[6:]); err == nil && d.Year >= 1800 && d.Year <= 2200 {
			return d
		}
	}
	if at := separate().FindStringIndex(s); at != nil {
		return cue.DateIn(squeezed(s[at[0]:at[1]]))
	}
	return model.Date{}
}

var (
	digitsOf8 = pattern.Of(`\b(?:18|19|20|21)\d{6}\b`)
	separate  = pattern.Of(`\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}|(?:\d{4}|[一二三四五六七八九〇○零]{4}|[民令平][^\s]{1,8}?)\s*年\s*[^\s年月]{1,3}\s*月\s*[^\s月日]{1,4}\s*日`)
	// 第01版：要闻, 01版:头版, A1版 综合, 第A01版, 版次：A01
	pageMark = pattern.Of(`(?:^|[^\p{L}\d])(?:第\s*([A-Za-z]{0,2}\s*\d{1,3})\s*版|([A-Za-z]{0,2}\d{1,3})\s*版|版次\s*[:：]\s*第?\s*([A-Za-z]{0,2}\d{1,3}))(.*)$`)
	// 《芦洲时报》（2026年03月11日 第 01 版）
	source = pattern.Of(`《([^《》]{2,20})》\s*[（(]?\s*([^（()）]*)[）)]?`)
	// A01 要聞
	section = pattern.Of(`^([A-F]\d{1,2})[ :：·、.-]+(\p{Han}{2,6})$`)
	// 第一版 in Chinese numbers
	hanPage = pattern.Of(`第\s*([一二三四五六七八九十]{1,3})\s*版(.*)$`)
)

// PageOf reads a page's number and name from a text that names a page and nothing
// else: 第01版：要闻. ok is false for other texts, and for sentences.
func PageOf(s string) (im Imprint, ok bool) {
	s = oneLine(s)
	if !isShort(s, 40) || strings.ContainsAny(s, "。，；") {
		return im, false
	}
	im.Number, im.Label, im.Name, ok = pageIn(s)
	return im, ok
}

// sectionOf reads a page's number with its section's letter and the page's name, as papers write
// them that do not say 版: A01 要聞. Other pieces of the line stand beside it behind marks.
func sectionOf(s string) (im Imprint, ok bool) {
	for _, piece := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|｜/›»>", r) }) {
		if m := section().FindStringSubmatch(trimSpaces(piece)); m != nil && pageName(m[2]) != "" {
			im.Number, im.Label = markdown.PageNumber(m[1])
			im.Name = pageName(m[2])
			return im, im.Number > 0
		}
	}
	return im, false
}

// pageIn finds a page's number in a text, and the page's name behind it. A date can stand right
// before the number.
func pageIn(s string) (number int, label, name string, ok bool) {
	if at := separate().FindStringIndex(s); at != nil && at[1] < len(s) {
		s = s[:at[1]] + " " + s[at[1]:]
	}
	if m := pageMark().FindStringSubmatch(s); m != nil {
		number, label = markdown.PageNumber(squeezed(cmp.Or(m[1], m[2], m[3])))
		return number, label, pageName(m[4]), number > 0
	}
	if m := hanPage().FindStringSubmatch(s); m != nil {
		number = cue.Number(m[1])
		return number, "", pageName(m[2]), number > 0
	}
	return 0, "", "", false
}

// pageName reads the name behind a page's number. Behind a colon it can be a word that is elsewhere one of
// the page's tools: 第02版：评论.
func pageName(s string) string {
	s = strings.TrimSpace(oneLine(s))
	isNamed := strings.HasPrefix(s, "：") || strings.HasPrefix(s, ":")
	s = strings.Trim(s, " :：·•-—–|/（）()[]【】>»、")
	s, _, _ = strings.Cut(s, " ")
	if !isShort(s, 16) || IsFurniture(s) && !(isNamed && isAmbiguous(s) && !isShort(s, 1)) || strings.ContainsAny(s, "：:。，《》责编") || !DateIn(s).IsZero() {
		return ""
	}
	return s
}

// ReadImprint reads what a line says of the edition: a date, a page, 《paper》. rest is the
// line without what was read. ok is false if nothing was.
func ReadImprint(s string) (im Imprint, rest string, ok bool) {
	s = oneLine(s)
	rest = s
	if !isShort(s, 120) || !strings.ContainsAny(s, "0123456789年版") || strings.ContainsAny(s, "。；！？") {
		return im, s, false
	}
	if m := source().FindStringSubmatchIndex(s); m != nil {
		inner := s[m[4]:m[5]]
		_, _, _, paged := pageIn(inner)
		if !DateIn(inner).IsZero() || paged {
			im.Paper = s[m[2]:m[3]]
			im.Date = DateIn(inner)
			im.Number, im.Label, im.Name, _ = pageIn(inner)
			return im, trimSpaces(s[:m[0]] + " " + s[m[1]:]), true
		}
	}
	im.Date = DateIn(s)
	number, label, name, paged := pageIn(s)
	if im.Date.IsZero() && !paged {
		return im, s, false
	}
	im.Number, im.Label, im.Name = number, label, name
	if at := separate().FindStringIndex(rest); at != nil {
		rest = rest[:at[0]] + " " + clock().ReplaceAllString(rest[at[1]:], " ")
	}
	rest = weekday().ReplaceAllString(rest, " ")
	if m := pageMark().FindStringSubmatchIndex(rest); m != nil {
		rest = rest[:m[0]] + " " + behindName(rest[m[8]:m[9]], im.Name)
	} else if m := hanPage().FindStringSubmatchIndex(rest); m != nil {
		rest = rest[:m[0]] + " " + behindName(rest[m[4]:m[5]], im.Name)
	}
	rest = oneLine(strings.Trim(rest, " |/·-—：:（）()"))
	if first, behind, _ := strings.Cut(rest, " "); isPaper(first) {
		im.Paper, rest = first, behind
	}
	return im, rest, true
}

// behindName returns what follows the page's name in s.
func behindName(s, name string) string {
	if name == "" {
		return s
	}
	_, after, _ := strings.Cut(s, name)
	return after
}

var (
	clock   = pattern.Of(`^\s*T?\d{1,2}\s*[:：]\s*\d{2}(\s*[:：]\s*\d{2})?(\.\d+)?`)
	weekday = pattern.Of(`(星期|周|礼拜)[一二三四五六日天]`)
)

// PaperIn returns a newspaper's name in a page's title or a line: the piece between marks
// that ends as such names do, "" if there is none.
func PaperIn(s string) string {
	for _, piece := range titlePieces(s) {
		if isPaper(piece) {
			return strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(piece, "数字报"), "电子版"), "电子报")
		}
	}
	return ""
}

// isPaper reports whether s ends as the names of newspapers do.
func isPaper(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "数字报"), "电子版"), "电子报")
	if !isShort(s, 14) || strings.ContainsAny(s, "，。：；！？“”《》、/ ") {
		return false
	}
	for _, end := range [...]string{"日报", "晚报", "时报", "早报", "晨报", "都市报", "商报", "周报", "快报", "导报", "青年报", "日報", "晚報", "時報", "新报", "新報", "周刊", "週刊", "日刊", "新闻", "新聞", "参考消息", "大公报", "文汇报"} {
		if rest, ok := strings.CutSuffix(s, end); ok && (rest != "" || len(end) > len("日报")) {
			return true
		}
	}
	return strings.HasSuffix(s, "报") && len(s) >= len("光明报") && !strings.HasSuffix(s, "汇报") && !strings.HasSuffix(s, "预报") && !strings.HasSuffix(s, "通报") && !strings.HasSuffix(s, "情报") && !strings.HasSuffix(s, "举报") && !strings.HasSuffix(s, "海报") && !strings.HasSuffix(s, "简报") && !strings.HasSuffix(s, "回报")
}

// titlePieces returns the parts of a <title>: 标题-报名, 标题_网站, 报名 | 日期.
func titlePieces(s string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(oneLine(s), func(r rune) bool { return strings.ContainsRune("-_|—–·:：/>»《》（）()【】", r) }) {
		if p = trimSpaces(p); p != "" {
			out = append(out, p)
		}
		// 霁川日报 2026年3月11日, 青石桥的春天 霁川日报数字报
		if words := strings.Fields(p); len(words) > 1 {
			out = append(out, words[0], words[len(words)-1])
		}
	}
	return out
}

// Merge takes from o the fields that are empty in im.
func (im *Imprint) Merge(o Imprint) {
	im.Paper = cmp.Or(im.Paper, o.Paper)
	im.Date = cmp.Or(im.Date, o.Date)
	if im.Number == 0 {
		im.Number, im.Label = o.Number, o.Label
		if im.Name == "" || o.Name != "" && o.Number != 0 {
			im.Name = cmp.Or(o.Name, im.Name)
		}
	} else if im.Number == o.Number || o.Number == 0 {
		im.Name = cmp.Or(im.Name, o.Name)
	}
}
