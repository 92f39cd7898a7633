package weather

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/wordlist"
	"baolan/model"
)

// Words of a weather box: conditions, figures, and the times of its periods.
var (
	skyWords    = wordlist.Of("多云", "多雲", "晴", "阴", "陰", "阵雨", "雷雨", "小雨", "中雨", "大雨", "暴雨", "雨", "雪", "雾", "霧", "霾", "雷", "冰雹", "台风", "くもり", "曇", "晴れ")
	figureWords = wordlist.Of("℃", "°C", "气温", "氣溫", "温度", "最高", "最低", "偏北风", "偏南风", "偏东风", "偏西风", "东北风", "东南风", "西北风", "西南风", "东风", "南风", "西风", "北风", "风力", "级", "級", "湿度", "濕度", "空气质量", "空氣品質", "紫外线", "首要污染物", "细颗粒物", "臭氧", "AQI", "PM2.5", "能见度", "毫米", "度", "良", "优", "降水概率", "到", "至", "～", "~", "-", "，", "、", "。", "转", "轉", "为", "止", "渐", "起", "有", "局部", "微风", "或", "の風", "のち", "時々", "一時", "から", "过程", "不大", "短暫", "短时", "局部", "地区", "伴有", "間", "间", "時")
	timeWords   = wordlist.Of("今天", "明天", "后天", "今日", "明日", "后日", "昨日", "今晚", "今明", "明晚", "夜里", "夜间", "白天", "早晨", "上午", "中午", "下午", "午后", "傍晚", "凌晨", "晚上", "明后", "夕方", "昼", "朝", "夜", "午後", "過ぎ", "傍晩", "后半夜", "前半夜", "後天", "周末")
	degreeWords = wordlist.Of("℃", "气温", "氣溫", "空气质量", "AQI", "湿度", "最高温度", "最低温度", "偏北风", "偏南风", "东南风", "东北风", "西北风", "西南风")
	adviceWords = wordlist.Of(
		"气象", "氣象", "预警", "預警", "寒潮", "冷空气", "冷空氣", "降温", "添衣", "防寒", "防冻", "感冒", "昼夜温差", "温差", "增减衣物", "高温", "大风", "强对流", "防晒", "带好雨具", "带伞", "雨具", "大雾", "暴雪", "霜冻", "路面湿滑", "路滑", "落石", "滑坡", "塌方", "山洪", "泥石流", "土石流", "积水", "積水", "防范", "防範", "早晚", "注意保暖",
		"特報", "燈號", "警報", "警报", "注意報", "大霧", "濃霧", "豪雨", "強風", "大風", "颱風", "低溫", "降溫", "高溫", "黃色", "橙色", "紅色", "藍色", "黄色", "红色", "蓝色", "减速", "減速", "慢行",
	)
)

// Share is the share of a line's characters that are words of the
// weather; 0 where no word of the sky, of figures in degrees or of a warning
// is among them. set is the line's sign (wordlist.SignOf).
func Share(s string, set wordlist.Sign) float64 {
	if len(s) > 3*80 {
		return 0
	}
	sky := skyWords.Count(s, set)
	figures := degreeWords.IsIn(s, set)
	figures = figures || strings.Contains(s, "度") && (wordlist.HasAny(s, "最高", "最低") || strings.ContainsAny(s, "0123456789") && strings.ContainsAny(s, "至到～~-"))
	figures = figures || strings.ContainsAny(s, "0123456789") && strings.ContainsAny(s, "级級") && strings.ContainsAny(s, "风風")
	advice := adviceWords.Count(s, set)
	if sky == 0 && !figures && advice < 4 {
		return 0
	}
	n := sky + advice + timeWords.Count(s, set) + figureWords.Count(s, set)
	for _, r := range s {
		if r >= '0' && r <= '9' || r == ' ' || figures && strings.ContainsRune("一二三四五六七八九十", r) {
			n++
		}
	}
	return min(1, float64(n)/float64(utf8.RuneCountInString(s)))
}

// Kind is one of the three parts of a weather box.
type Kind uint8

// The parts of a weather box.
const (
	Forecast Kind = iota
	Detail
	Warning
)

// KindOf returns the part of a weather box to which a paragraph belongs by its words.
func KindOf(s string) Kind {
	advice := wordlist.HasAny(s, "预警", "預警", "提醒", "请", "請", "注意", "防范", "强寒潮", "来袭", "做好", "谨防", "宜", "建议", "警報", "警报", "特報", "燈號")
	figures := wordlist.HasAny(s, "℃", "°C", "气温", "氣溫", "気温", "温度", "空气质量", "空氣品質", "AQI", "湿度", "濕度", "偏北风", "偏南风", "东南风", "东北风", "西北风", "西南风", "风力", "風力", "紫外线", "度", "の風")
	// What a sentence begins with, up to its first mark or behind a day or
	// town, says what it is: 今天：多云，7℃～17℃ is a forecast with its figures.
	head, rest, colon := strings.Cut(s, "：")
	if colon && !isFigureName(head) {
		head = rest
	} else {
		head = s
	}
	if at := strings.IndexAny(head, "，、；。"); at > 0 {
		head = head[:at]
	}
	switch {
	case advice:
		return Warning
	case skyWords.IsIn(head, wordlist.SignOf(head)), !figures && skyWords.IsIn(s, wordlist.SignOf(s)):
		return Forecast
	}
	return Detail
}

// isFigureName reports whether s is the name of a figure, as 相对湿度 and 空气质量, and not a day or
// a town.
func isFigureName(s string) bool {
	return wordlist.HasAny(s, "湿", "濕", "质量", "品質", "气温", "氣溫", "风", "風")
}

// Parts is the paragraphs of a page's weather boxes, by the three kinds.
type Parts struct{ forecast, detail, warning []string }

// Add adds a paragraph to the kind that KindOf returns.
func (p *Parts) Add(s string) {
	switch KindOf(s) {
	case Forecast:
		p.forecast = append(p.forecast, s)
	case Detail:
		p.detail = append(p.detail, s)
	default:
		p.warning = append(p.warning, s)
	}
}

// AddForecast adds a paragraph that is known to be a forecast.
func (p *Parts) AddForecast(s string) { p.forecast = append(p.forecast, s) }

// Weather returns the paragraphs of each kind, joined.
func (p *Parts) Weather() model.Weather {
	return model.Weather{
		Forecast: strings.Join(p.forecast, " "),
		Detail:   strings.Join(p.detail, " "),
		Warning:  strings.Join(p.warning, " "),
	}
}

// weatherTitles is the words of which the title of a box has at least one.
var weatherTitles = wordlist.Of("天气", "天氣", "天気", "气象台", "预报", "預報")

// IsTitle reports whether a text is the title of a weather box.
func IsTitle(s string) bool {
	t := strings.Trim(strings.Join(strings.Fields(s), ""), "【】[]〔〕·■●")
	return utf8.RuneCountInString(t) <= 8 && !wordlist.HasAny(t, "，", "：") && wordlist.HasSuffix(t, "天气预报", "天氣預報", "今日天气", "今日天氣", "天气", "天氣", "の天気", "气象台", "天预报", "日预报", "周预报", "天預報", "週預報", "空气质量预报", "空氣品質預報")
}

// IsSky reports whether a word of the sky stands in a text.
func IsSky(s string, set wordlist.Sign) bool { return skyWords.IsIn(s, set) }

// MayBeTitle reports whether a text of that sign can be the title of a box.
func MayBeTitle(set wordlist.Sign) bool { return weatherTitles.MayBeIn(set) }

// IsWarning reports whether a text is about a danger, of the weather or of the air.
func IsWarning(s string) bool {
	return wordlist.HasAny(s, adviceWords.Words...) || wordlist.HasAny(s, airWords[:]...)
}

// airWords is words of warnings that are not about the weather.
var airWords = [...]string{"空气质量", "空氣品質", "森林火险", "火险", "紫外线", "敏感"}

// IsBrokenWord reports whether a line was broken inside a word of the weather: 空氣 / 品質.
func IsBrokenWord(a, b string) bool {
	for _, list := range [...]*wordlist.List{figureWords, skyWords, timeWords, adviceWords} {
		for _, w := range list.Words {
			for i := range w {
				if i > 0 && strings.HasSuffix(a, w[:i]) && strings.HasPrefix(b, w[i:]) {
					return true
				}
			}
		}
	}
	return false
}

// BeginsWeather reports whether a line begins with a time, a condition or a figure, as a
// sentence of a box does.
func BeginsWeather(s string) bool {
	return wordlist.HasPrefix(s, timeWords.Words...) || wordlist.HasPrefix(s, skyWords.Words...) || wordlist.HasPrefix(s, boxWords[:]...) || beginsWithDay(s)
}

// beginsWithDay reports whether a text begins with a day or days: 13日, 13日到14日.
func beginsWithDay(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	return rest != s && wordlist.HasPrefix(rest, "日", "号", "號")
}

// boxWords is the words with which sentences of a box begin that begin with no time.
var boxWords = [...]string{
	"气温", "氣溫", "気温", "最高", "最低", "空气", "空氣", "相对湿度", "相對濕度", "湿度", "濕度", "偏东", "偏南", "偏西", "偏北", "东北风", "东南风", "西北风", "西南风",
	"東北風", "東南風", "西北風", "西南風", "紫外线", "紫外線", "日出", "降雨", "降水", "市气象台", "县气象台", "省气象台", "中央气象", "中央氣象", "气象部门", "受冷空气", "受强冷空气", "预计", "局部", "局地", "朝", "夜", "昼", "きょう", "あす", "明後日", "後天", "週", "周",
}

// BeginsEntry reports whether a line of a box begins a new sentence or row: with a time, the name
// of a figure, or a town and a colon.
func BeginsEntry(s string) bool {
	if BeginsWeather(s) {
		return true
	}
	at := strings.IndexAny(s, "：:")
	return at > 0 && utf8.RuneCountInString(s[:at]) <= 5
}
