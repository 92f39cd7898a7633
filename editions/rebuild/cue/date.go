package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"

	"baolan/model"
)

// FolioImprint is what the folio lines of a page say of the edition. Fields are zero if the
// lines do not say them.
type FolioImprint struct {
	Paper string
	Date  model.Date
}

// DateIn finds a date in a line without spaces: 2024年3月7日, 二〇二四年三月九日,
// 2024-03-07, 中華民國113年3月7日, 令和6年3月9日.
func DateIn(t string) model.Date {
	if !strings.Contains(t, "年") && !measure.HasAnyCharacter(t, "-./") {
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
	if base > 0 {
		if y = eraYear(year); y == 0 {
			return model.Date{}
		}
	}
	if base == 0 && y < 1800 {
		return model.Date{}
	}
	return validDate(y+base, Number(month), Number(day))
}

// oneCalendar removes a year in brackets that repeats the year before it in another
// calendar: 2024年（令和6年）3月10日.
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

// westernDate finds 2024-03-07, 2024.3.7 or 2024/3/7. As the text has no spaces, the number
// of a page may be directly before or behind it.
func westernDate(t string) (y, m, d int, ok bool) {
	for i := 4; i < len(t); i++ {
		if c := t[i]; c != '-' && c != '.' && c != '/' || !isDigits(t[i-4:i]) {
			continue
		}
		month := digitsAt(t, i+1)
		behind := i + 1 + len(month)
		if month == "" || behind >= len(t) || t[behind] != t[i] {
			continue
		}
		y, m, d = yearOf(t[i-4:i]), Number(month), Number(digitsAt(t, behind+1))
		if y > 1800 && y < 2200 && m > 0 && d > 0 {
			return y, m, d, true
		}
	}
	return 0, 0, 0, false
}

// digitsAt returns the digits at a place, at most two.
func digitsAt(t string, at int) string {
	end := at
	for end < len(t) && end < at+2 && t[end] >= '0' && t[end] <= '9' {
		end++
	}
	return t[at:end]
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// yearOf reads the year at the end of a text, in Arabic digits or as 二〇二四.
func yearOf(s string) int {
	n, scale := 0, 1
	arabic := false
	for s != "" && scale < 10000 { // a page's number may stand right before the year
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
		if is := r < 0x80 || r >= 0xFF10; scale == 1 {
			arabic = is
		} else if is != arabic {
			return n // 星期一2021年 begins behind the weekday
		}
		n, scale, s = n+d*scale, scale*10, s[:len(s)-size]
	}
	return n
}

// eraYear reads a year of an era, in digits or as a Chinese number: 113, 一一三, 一百一十三, 百零三, 元. It is 0 for none.
func eraYear(s string) int {
	if s == "元" {
		return 1
	}
	hundreds, rest, has := strings.Cut(s, "百")
	if !has && !strings.Contains(s, "十") {
		return yearOf(s)
	}
	if !has {
		return Number(s)
	}
	n := 1 // 百年 is year 100
	if hundreds != "" {
		n = Number(hundreds)
	}
	if n < 1 || n > 9 {
		return 0
	}
	if rest = strings.TrimLeft(rest, "零〇"); rest == "" {
		return n * 100
	}
	if below := Number(rest); below > 0 && below < 100 {
		return n*100 + below
	}
	return 0
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

// ReadFolio reads a folio line and sets what it says of the page and the edition.
func ReadFolio(s string, p *model.Page, im *FolioImprint) {
	t := measure.Squeezed(s)
	readFolioWords(s, t, p, im)
	if d := DateIn(t); !d.IsZero() && im.Date.IsZero() {
		im.Date = d
	}
	if l, ok := pageLabelOf(s); ok {
		if l.number > 0 && p.Number == 0 {
			p.Number, p.Label = l.number, l.label
		}
		if p.Name == "" {
			p.Name = l.name
		}
		return
	}
	if IsPaperName(t) && im.Paper == "" {
		im.Paper = t
	}
}
