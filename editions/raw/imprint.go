package raw

import (
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// Imprint is what the folio lines of a page say of the edition. Fields that
// they do not tell are zero.
type Imprint struct {
	Paper string
	Date  model.Date
}

// dateIn finds a civil date in a line without spaces: 2024年3月7日,
// 二〇二四年三月九日, 2024-03-07, 中華民國113年3月7日, 令和6年3月9日.
func dateIn(t string) model.Date {
	if !strings.Contains(t, "年") && !anyOf(t, "-./") {
		return model.Date{} // most lines
	}
	t = oneCalendar(t)
	base := 0
	for _, era := range [...]struct {
		name string
		base int
	}{{"民國", 1911}, {"民国", 1911}, {"令和", 2018}, {"平成", 1988}} {
		if _, rest, ok := strings.Cut(t, era.name); ok {
			t, base = rest, era.base
			break
		}
	}
	if y, m, d, ok := westernDate(t); ok {
		return validDate(y, m, d)
	}
	year, rest, ok := strings.Cut(t, "年")
	if !ok {
		return model.Date{}
	}
	month, rest, ok := strings.Cut(rest, "月")
	if !ok {
		return model.Date{}
	}
	day, _, ok := strings.Cut(rest, "日")
	if !ok {
		return model.Date{}
	}
	y := yearOf(year)
	if base == 0 && y < 1800 {
		return model.Date{}
	}
	return validDate(y+base, number(month), number(day))
}

// oneCalendar leaves the year in brackets out that stands behind another one:
// 2024年（令和6年）3月10日.
func oneCalendar(t string) string {
	year, at := strings.Index(t, "年"), strings.IndexAny(t, "（(")
	if year < 0 || at < year {
		return t
	}
	end := strings.IndexAny(t[at:], "）)")
	if end < 0 || !strings.Contains(t[at:at+end], "年") {
		return t
	}
	_, n := utf8.DecodeRuneInString(t[at+end:])
	return t[:at] + t[at+end+n:]
}

// westernDate reads 2024-03-07, 2024.3.7 or 2024/3/7 at the text's beginning.
func westernDate(t string) (y, m, d int, ok bool) {
	if !anyOf(t, "-./") {
		return 0, 0, 0, false
	}
	parts := strings.FieldsFunc(t, func(r rune) bool { return r == '-' || r == '.' || r == '/' })
	if len(parts) < 3 || len(parts[0]) != 4 {
		return 0, 0, 0, false
	}
	day := parts[2]
	if i := strings.IndexFunc(day, func(r rune) bool { return r < '0' || r > '9' }); i >= 0 {
		day = day[:i]
	}
	y, m, d = yearOf(parts[0]), number(parts[1]), number(day)
	return y, m, d, y > 1800 && m > 0 && d > 0
}

// yearOf reads the year that ends a text, in Arabic digits or 二〇二四.
func yearOf(s string) int {
	n, scale := 0, 1
	for s != "" && scale < 100000 {
		r, size := utf8.DecodeLastRuneInString(s)
		d := 0
		switch i := strings.IndexRune("〇一二三四五六七八九", r); {
		case r >= '0' && r <= '9':
			d = int(r - '0')
		case r >= '０' && r <= '９':
			d = int(r - '０')
		case i >= 0:
			d = i / 3
		case r == '○' || r == '零':
		default:
			return n
		}
		n, scale, s = n+d*scale, scale*10, s[:len(s)-size]
	}
	return n
}

func validDate(y, m, d int) model.Date {
	date := model.Date{Year: y, Month: m, Day: d}
	if y < 1800 || y > 9999 {
		return model.Date{}
	}
	if _, err := model.ParseDate(date.String()); err != nil {
		return model.Date{}
	}
	return date
}

// readFolio takes what a folio line tells of the page and the edition.
func readFolio(s string, p *model.Page, im *Imprint) {
	t := squeezed(s)
	if words := fields(s); len(words) > 2 && !dateIn(t).IsZero() {
		for i, f := range words { // 2 要闻 2024年3月7日 星期四 清河日报
			ofDate := i > 0 && hasSuffixAny(words[i-1], "年", "月", "第") || i+1 < len(words) && hasPrefixAny(words[i+1], "年", "月", "日", "期", "号")
			if !ofDate && (isPageLabel(f) || isPaperName(f)) {
				readFolio(f, p, im)
			}
		}
	}
	if d := dateIn(t); !d.IsZero() && im.Date.IsZero() {
		im.Date = d
	}
	if n, label := pageNumber(t); n > 0 && p.Number == 0 {
		p.Number = n
		if label[0] < '0' || label[0] > '9' {
			p.Label = label
		}
		return
	}
	switch {
	case isPageName(t):
		if p.Name == "" {
			p.Name = t
		}
	case isPaperName(t):
		if im.Paper == "" {
			im.Paper = t
		}
	}
}
