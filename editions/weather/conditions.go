package weather

import (
	"strings"
	"unicode/utf8"
)

// Condition is one kind of weather, as coarse as an icon can show it.
type Condition uint8

// The conditions.
const (
	Clear    Condition = iota // 晴
	Cloudy                    // 多云, sun and clouds
	Overcast                  // 阴, 曇り
	Fog                       // 雾
	Haze                      // 霾
	Dust                      // 沙尘, 扬沙
	Shower                    // 阵雨
	Rain                      // 雨
	Downpour                  // 大雨, 暴雨
	Thunder                   // 雷阵雨
	Sleet                     // 雨夹雪, 雨雪
	Snow                      // 雪
	Hail                      // 冰雹
	Frost                     // 霜, 冰冻
	Gale                      // 大风, 台风
)

// word is one way to print a condition.
type word struct {
	text string
	is   Condition
}

// conditionWords is the words for conditions in Simplified and Traditional Chinese and in
// Japanese. The first that fits is taken, so a longer word stands before any with which it
// begins.
var conditionWords = [...]word{
	{"雷阵雨", Thunder},
	{"雷陣雨", Thunder},
	{"雷雨", Thunder},
	{"雷暴", Thunder},
	{"雷电", Thunder},
	{"雷電", Thunder},
	{"雷", Thunder},
	{"雨夹雪", Sleet},
	{"雨夾雪", Sleet},
	{"雨雪", Sleet},
	{"雨或雪", Sleet},
	{"雪或雨", Sleet},
	{"みぞれ", Sleet},
	{"大暴雨", Downpour},
	{"特大暴雨", Downpour},
	{"暴雨", Downpour},
	{"大到暴雨", Downpour},
	{"大雨", Downpour},
	{"豪雨", Downpour},
	{"阵雨", Shower},
	{"陣雨", Shower},
	{"驟雨", Shower},
	{"骤雨", Shower},
	{"にわか雨", Shower},
	{"小到中雨", Rain},
	{"小雨", Rain},
	{"中到大雨", Downpour},
	{"中雨", Rain},
	{"細雨", Rain},
	{"细雨", Rain},
	{"毛毛雨", Rain},
	{"降雨", Rain},
	{"雨", Rain},
	{"阵雪", Snow},
	{"小雪", Snow},
	{"中雪", Snow},
	{"大雪", Snow},
	{"暴雪", Snow},
	{"吹雪", Snow},
	{"降雪", Snow},
	{"雪", Snow},
	{"冰雹", Hail},
	{"ひょう", Hail},
	{"霜冻", Frost},
	{"霜凍", Frost},
	{"冰冻", Frost},
	{"冰凍", Frost},
	{"结冰", Frost},
	{"霜", Frost},
	{"大风", Gale},
	{"大風", Gale},
	{"台风", Gale},
	{"颱風", Gale},
	{"台風", Gale},
	{"強風", Gale},
	{"强风", Gale},
	{"暴風", Gale},
	{"沙尘暴", Dust},
	{"沙尘", Dust},
	{"扬沙", Dust},
	{"浮尘", Dust},
	{"黄砂", Dust},
	{"沙塵", Dust},
	{"雾霾", Haze},
	{"霧霾", Haze},
	{"霾", Haze},
	{"大雾", Fog},
	{"浓雾", Fog},
	{"濃霧", Fog},
	{"雾", Fog},
	{"霧", Fog},
	{"晴间多云", Cloudy},
	{"晴間多雲", Cloudy},
	{"晴时多云", Cloudy},
	{"晴時多雲", Cloudy},
	{"多云", Cloudy},
	{"多雲", Cloudy},
	{"少云", Cloudy},
	{"少雲", Cloudy},
	{"薄曇り", Cloudy},
	{"薄曇", Cloudy},
	{"阴", Overcast},
	{"陰", Overcast},
	{"曇り", Overcast},
	{"曇", Overcast},
	{"くもり", Overcast},
	{"快晴", Clear},
	{"晴れ", Clear},
	{"晴朗", Clear},
	{"晴好", Clear},
	{"晴", Clear},
}

// conditionsIn lists the conditions of a clause in the order they are printed,
// each once in a row. Rain that stops (雨止) is listed: the period begins with it.
func conditionsIn(clause string) []Condition {
	var out []Condition
	for at := 0; at < len(clause); {
		w, ok := conditionAt(clause[at:])
		if !ok {
			_, n := utf8.DecodeRuneInString(clause[at:])
			at += n
			continue
		}
		if len(out) == 0 || out[len(out)-1] != w.is {
			out = append(out, w.is)
		}
		at += len(w.text)
	}
	return out
}

func conditionAt(s string) (word, bool) {
	for _, w := range conditionWords {
		if strings.HasPrefix(s, w.text) {
			return w, true
		}
	}
	return word{}, false
}

// windIn returns the words for the wind in a clause of figures: a direction or manner, 风, and
// a force if there is one. (大风 and 台风 are conditions.)
func windIn(clause string) string {
	at := strings.IndexAny(clause, "风風")
	if at < 0 {
		return ""
	}
	if _, bad := conditionAt(clause[max(0, at-len("大")):]); bad && at > 0 {
		return ""
	}
	begin := at
	for begin > 0 {
		r, n := utf8.DecodeLastRuneInString(clause[:begin])
		if !strings.ContainsRune("东東南西北偏微静靜和阵陣软輕轻转轉到の～~向", r) {
			break
		}
		begin -= n
	}
	if begin == at {
		return ""
	}
	return strings.TrimLeft(clause[begin:], "转轉到")
}
