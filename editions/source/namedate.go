package source

import (
	"strings"

	"baolan/model"
)

// This file reads the dates in the names of files and folders.

// cutDate finds the first valid date in a name: eight digits (20201229) or three
// numbers (2020-12-29, 2020.12.29, 2020年12月29日).
func cutDate(s string) (d model.Date, before, after string, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		if d, n := dateAt(s[i:]); n > 0 {
			return d, s[:i], s[i+n:], true
		}
	}
	return model.Date{}, "", "", false
}

// dateAt reads a date at the beginning of s, and gives its length in bytes.
func dateAt(s string) (model.Date, int) {
	year, n := digits(s, 4)
	if n != 4 {
		return model.Date{}, 0
	}
	at := n
	var parts [2]int
	for i, marks := range [...][]string{{"-", "_", ".", "年", ""}, {"-", "_", ".", "月", ""}} {
		for _, m := range marks {
			rest, ok := strings.CutPrefix(s[at:], m)
			if !ok {
				continue
			}
			v, n := digits(rest, 2)
			if n == 0 || m == "" && n != 2 {
				return model.Date{}, 0
			}
			parts[i], at = v, at+len(m)+n
			break
		}
	}
	if strings.HasPrefix(s[at:], "日") {
		at += len("日")
	}
	d := civil(year, parts[0], parts[1])
	if d.IsZero() {
		return d, 0
	}
	return d, at
}

// folderDate reads folders such as …/2020/12/29, …/202012/29, …/2020-12/29 and …/2020年/12月/29日.
func folderDate(dirs []string) (model.Date, bool) {
	joined := ""
	for i := len(dirs) - 1; i >= max(0, len(dirs)-3); i-- {
		joined = dateDigits(dirs[i]) + joined
		at := len(joined) - len("20201229")
		if at < 0 {
			continue
		}
		if at > 0 && startsWithDigit(joined[at-1:]) {
			break // the year is the end of a longer number
		}
		d, n := dateAt(joined[at:])
		return d, n == len("20201229")
	}
	return model.Date{}, false
}

// dateDigits returns the digits of a folder's name that is parts of a date, each as long as it is in
// eight digits: 202012 of 2020-12 or 2020年12月, 03 of 3月. Any other name it returns as it is.
func dateDigits(dir string) string {
	parts := strings.FieldsFunc(dir, func(r rune) bool { return strings.ContainsRune("年月日-._", r) })
	whole := ""
	for i, p := range parts {
		if strings.Trim(p, "0123456789") != "" || len(p) > 2 && (i > 0 || len(p) != 4) {
			return dir
		}
		if len(p) == 1 && len(dir) > 1 {
			p = "0" + p
		}
		whole += p
	}
	if len(parts) < 2 && !strings.ContainsAny(dir, "年月日") {
		return dir
	}
	return whole
}

// civil gives the date if a newspaper can have it.
func civil(y, m, d int) model.Date {
	date := model.Date{Year: y, Month: m, Day: d}
	if y < 1800 || y > 2200 {
		return model.Date{}
	}
	if _, err := model.ParseDate(date.String()); err != nil {
		return model.Date{}
	}
	return date
}
