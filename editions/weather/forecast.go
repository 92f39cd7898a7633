package weather

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// Period is the weather of one time, or of one town in a table of towns.
type Period struct {
	When       string // 早晨到上午, 今天夜里, 8日到9日; as printed
	Place      string // the town in a table of towns
	Text       string // the conditions as printed
	Detail     string // figures as printed: 气温8℃～13℃，偏北风3～4级
	Conditions []Condition
	Low, High  Degrees
	Wind       string // 偏北风3～4级
	Humidity   string // 45%～60%
	Air        string // 良
}

// Degrees is a temperature, if it is known.
type Degrees struct {
	C     int
	Known bool
}

// Periods reads the forecast and the details of a weather box into periods.
func Periods(w model.Weather) []Period {
	var ps []Period
	for _, s := range segments(w.Forecast) {
		ps = append(ps, s.period())
	}
	forecast := len(ps)
	for _, s := range segments(w.Detail) {
		d := s.period()
		if p := host(ps[:forecast], d); p != nil {
			p.merge(s, d)
		} else {
			ps = append(ps, d)
		}
	}
	return ps
}

func host(ps []Period, d Period) *Period {
	day := ""
	for i := range ps {
		if namesDay(ps[i].When) {
			day = dayOf(ps[i].When)
		}
		if ps[i].Place == d.Place && day == dayOf(d.When) {
			return &ps[i]
		}
	}
	if len(ps) > 0 && d.When == "" && d.Place == "" {
		return &ps[0]
	}
	return nil
}

func (p *Period) merge(s segment, d Period) {
	p.Detail = join(p.Detail, "，", strings.TrimRight(s.all, separators+" "))
	p.Conditions = append(p.Conditions, d.Conditions...)
	if !p.Low.Known {
		p.Low = d.Low
	}
	if !p.High.Known {
		p.High = d.High
	}
	p.Wind = cmp.Or(p.Wind, d.Wind)
	p.Humidity = cmp.Or(p.Humidity, d.Humidity)
	p.Air = cmp.Or(p.Air, d.Air)
}

func join(a, between, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}

type segment struct {
	when, place string
	all         string // the whole text of the period as printed, time and place included
	clauses     []clause
}

type clause struct{ before, text string }

const separators = "，,；;。．！!|｜、"

func segments(text string) []segment {
	table := isTable(text)
	var out []segment
	var open *segment
	start := 0 // where the present segment begins
	before := ""
	for at := 0; at < len(text); {
		if n := separatorAt(text[at:]); n > 0 {
			if before == "" || before == " " {
				before = text[at : at+n]
			}
			at += n
			continue
		}
		when := timeAt(text[at:])
		place := 0
		if when == 0 && table {
			place = placeAt(text[at:])
		}
		if open == nil || when > 0 || place > 0 {
			if open != nil {
				open.all = text[start:at]
			}
			out = append(out, segment{when: text[at : at+when], place: text[at : at+place]})
			open, start = &out[len(out)-1], at
			if when+place > 0 {
				at += when + place
				at += len(text[at:]) - len(strings.TrimLeft(text[at:], "：:"))
				continue
			}
		}
		end := at + clauseLength(text[at:])
		open.clauses = append(open.clauses, clause{before, text[at:end]})
		at, before = end, ""
	}
	if open != nil {
		open.all = text[start:]
	}
	return out
}

func separatorAt(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == ' ' || r == '\u3000' || strings.ContainsRune(separators, r) {
		return n
	}
	return 0
}

func clauseLength(s string) int {
	for i := range s {
		if i > 0 && separatorAt(s[i:]) > 0 && !isParted(s, i) {
			return i
		}
	}
	return len(s)
}

func isParted(s string, i int) bool {
	letter := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	return s[i] == ' ' && letter(s[i-1]) && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9'
}

func (s segment) period() Period {
	p := Period{When: s.when, Place: s.place}
	for _, c := range s.clauses {
		between, c := c.before, c.text
		conditions := conditionsIn(c)
		if len(conditions) > 0 || !isFigure(c, s.place != "") {
			words, degrees := cutDegrees(c)
			p.Text = join(p.Text, between, words)
			p.Detail = join(p.Detail, "，", degrees)
		} else {
			p.Detail = join(p.Detail, between, c)
		}
		p.Conditions = append(p.Conditions, conditions...)
		if p.Wind == "" {
			p.Wind = windIn(c)
		}
		p.Humidity = cmp.Or(p.Humidity, after(c, "相对湿度", "相對濕度", "湿度", "濕度"))
		if isGrade(c) {
			p.Air = join(p.Air, " ", c)
		}
		if air := after(c, "空气质量", "空氣質量", "空氣品質", "空气品质", "AQI"); p.Air == "" || isGrade(p.Air) {
			p.Air = join(p.Air, " ", strings.TrimLeft(air, " "))
		}
	}
	p.Low, p.High = degreesIn(s.all, s.place != "")
	return p
}

// cutDegrees parts the degrees that stand right behind the words of a clause: 多云到阴8～14℃.
func cutDegrees(c string) (words, degrees string) {
	at := strings.IndexFunc(c, func(r rune) bool { return digitOf(r) >= 0 })
	if at <= 0 {
		return c, ""
	}
	words, _ = cutMinus(c[:at])
	degrees = c[len(words):]
	low, high := degreesIn(degrees, false)
	known := low.Known || high.Known
	if !known || len(conditionsIn(words)) == 0 || strings.ContainsAny(words, "温溫最降升") || len(conditionsIn(degrees)) > 0 || strings.ContainsAny(degrees, "级級") {
		return c, ""
	}
	return words, degrees
}

func after(clause string, words ...string) string {
	for _, w := range words {
		if _, rest, ok := strings.Cut(clause, w); ok {
			rest = strings.TrimLeft(rest, "为為是：:指数數在")
			for _, name := range [...]string{"（AQI）", "(AQI)"} {
				rest = strings.TrimLeft(strings.TrimPrefix(rest, name), "为為：:")
			}
			return rest
		}
	}
	return ""
}

func isGrade(c string) bool {
	switch c {
	case "优", "優", "良", "普通", "轻度污染", "輕度污染", "中度污染", "重度污染", "严重污染", "嚴重污染":
		return true
	}
	return false
}

func isFigure(c string, bare bool) bool {
	low, high := degreesIn(c, bare)
	return low.Known || high.Known || isGrade(c) || windIn(c) != "" ||
		after(c, "湿度", "濕度", "空气质量", "空氣質量", "空氣品質", "空气品质", "AQI") != "" ||
		strings.Contains(c, "℃") || strings.Contains(c, "气温") || strings.Contains(c, "氣溫") || strings.Contains(c, "気温")
}
