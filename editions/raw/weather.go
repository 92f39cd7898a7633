package raw

import (
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// Words of a weather box: conditions, figures, and the times of its periods.
var (
	skyWords    = listOf("多云", "多雲", "晴", "阴", "陰", "阵雨", "雷雨", "小雨", "中雨", "大雨", "暴雨", "雨", "雪", "雾", "霧", "霾", "雷", "冰雹", "台风", "くもり", "曇", "晴れ")
	figureWords = listOf("℃", "°C", "气温", "氣溫", "温度", "最高", "最低", "偏北风", "偏南风", "偏东风", "偏西风", "东北风", "东南风", "西北风", "西南风", "东风", "南风", "西风", "北风", "风力", "级", "級", "湿度", "濕度", "空气质量", "空氣品質", "紫外线", "首要污染物", "细颗粒物", "臭氧", "AQI", "PM2.5", "能见度", "毫米", "度", "良", "优", "降水概率", "到", "至", "～", "~", "-", "，", "、", "。", "转", "轉", "为", "止", "渐", "起", "有", "局部", "微风", "或", "の風", "のち", "時々", "一時", "から", "过程", "不大", "短暫", "短时", "局部", "地区", "伴有", "間", "间", "時")
	timeWords   = listOf("今天", "明天", "后天", "今日", "明日", "后日", "昨日", "今晚", "今明", "明晚", "夜里", "夜间", "白天", "早晨", "上午", "中午", "下午", "午后", "傍晚", "凌晨", "晚上", "明后", "夕方", "昼", "朝", "夜", "午後", "過ぎ", "傍晩", "后半夜", "前半夜", "後天", "周末")
	degreeWords = listOf("℃", "气温", "氣溫", "空气质量", "AQI", "湿度", "最高温度", "最低温度", "偏北风", "偏南风", "东南风", "东北风", "西北风", "西南风")
	adviceWords = listOf(
		"气象", "氣象", "预警", "預警", "寒潮", "冷空气", "冷空氣", "降温", "添衣", "防寒", "防冻", "感冒", "昼夜温差", "温差", "增减衣物", "高温", "大风", "强对流", "防晒", "带好雨具", "带伞", "雨具", "大雾", "暴雪", "霜冻", "路面湿滑", "路滑", "落石", "滑坡", "塌方", "山洪", "泥石流", "土石流", "积水", "積水", "防范", "防範", "早晚", "注意保暖",
		"特報", "燈號", "警報", "警报", "注意報", "大霧", "濃霧", "豪雨", "強風", "大風", "颱風", "低溫", "降溫", "高溫", "黃色", "橙色", "紅色", "藍色", "黄色", "红色", "蓝色", "减速", "減速", "慢行",
	)
)

// weatherShare is the share of a line's characters that are words of the
// weather; 0 where no word of the sky, of figures in degrees or of a warning
// is among them. set is the line's sign.
func weatherShare(s string, set sign) float64 {
	if len(s) > 3*80 {
		return 0
	}
	sky := skyWords.count(s, set)
	figures := degreeWords.in(s, set)
	figures = figures || strings.Contains(s, "度") && (hasAny(s, "最高", "最低") || hasDigit(s) && anyOf(s, "至到～~-"))
	figures = figures || hasDigit(s) && anyOf(s, "级級") && anyOf(s, "风風")
	advice := adviceWords.count(s, set)
	if sky == 0 && !figures && advice < 4 {
		return 0
	}
	n := sky + advice + timeWords.count(s, set) + figureWords.count(s, set)
	for _, r := range s {
		if r >= '0' && r <= '9' || r == ' ' || figures && strings.ContainsRune("一二三四五六七八九十", r) {
			n++
		}
	}
	return min(1, float64(n)/float64(utf8.RuneCountInString(s)))
}

// weatherKind tells the three parts of a weather box apart by what a
// paragraph of it speaks of.
type weatherKind uint8

const (
	forecast weatherKind = iota
	detail
	warning
)

func weatherKindOf(s string) weatherKind {
	advice := hasAny(s, "预警", "預警", "提醒", "请", "請", "注意", "防范", "强寒潮", "来袭", "做好", "谨防", "宜", "建议", "警報", "警报", "特報", "燈號")
	figures := hasAny(s, "℃", "°C", "气温", "氣溫", "気温", "温度", "空气质量", "空氣品質", "AQI", "湿度", "濕度", "偏北风", "偏南风", "东南风", "东北风", "西北风", "西南风", "风力", "風力", "紫外线", "度", "の風")
	// What a sentence begins with, up to its first mark or behind a day or
	// town, says what it is: 今天：多云，7℃～17℃ is a forecast with its figures.
	head, rest, colon := strings.Cut(s, "：")
	if colon && !figuresOnly(head) {
		head = rest
	} else {
		head = s
	}
	if at := strings.IndexAny(head, "，、；。"); at > 0 {
		head = head[:at]
	}
	switch {
	case advice:
		return warning
	case skyWords.in(head, signOf(head)), !figures && skyWords.in(s, signOf(s)):
		return forecast
	}
	return detail
}

// figuresOnly tells 相对湿度： and 空气质量： from a day or a town.
func figuresOnly(s string) bool {
	return hasAny(s, "湿", "濕", "质量", "品質", "气温", "氣溫", "风", "風")
}

// skyParts are the paragraphs of a page's weather boxes, by where they belong.
type skyParts struct{ forecast, detail, warning []string }

// add puts one paragraph where it belongs.
func (p *skyParts) add(s string) {
	switch weatherKindOf(s) {
	case forecast:
		p.forecast = append(p.forecast, s)
	case detail:
		p.detail = append(p.detail, s)
	default:
		p.warning = append(p.warning, s)
	}
}

func (p *skyParts) weather() model.Weather {
	return model.Weather{
		Forecast: strings.Join(p.forecast, " "),
		Detail:   strings.Join(p.detail, " "),
		Warning:  strings.Join(p.warning, " "),
	}
}

// weatherTitles are the words without which no line is the title of a box.
var weatherTitles = listOf("天气", "天氣", "天気", "气象台", "预报", "預報")

// isWeatherTitle tells the standing title of a weather box.
func isWeatherTitle(s string) bool {
	t := strings.Trim(squeezed(s), "【】[]〔〕·■●")
	return utf8.RuneCountInString(t) <= 8 && !hasAny(t, "，", "：") && hasSuffixAny(t, "天气预报", "天氣預報", "今日天气", "今日天氣", "天气", "天氣", "の天気", "气象台", "天预报", "日预报", "周预报", "天預報", "週預報", "空气质量预报", "空氣品質預報")
}
