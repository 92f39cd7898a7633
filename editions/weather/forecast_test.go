package weather

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"baolan/model"
)

// show writes a period on one line: when|place|text|conditions|low..high|wind|humidity|air|detail.
func show(p Period) string {
	degrees := func(d Degrees) string {
		if !d.Known {
			return ""
		}
		return fmt.Sprint(d.C)
	}
	var cs []string
	for _, c := range p.Conditions {
		cs = append(cs, c.String())
	}
	return strings.Join([]string{
		p.When, p.Place, p.Text, strings.Join(cs, " "),
		degrees(p.Low) + ".." + degrees(p.High), p.Wind, p.Humidity, p.Air, p.Detail,
	}, "|")
}

func TestPeriods(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		forecast, detail string
		want             []string
	}{
		{"清晨到上午雨雪停转多云，午后起多云到晴", "", []string{
			"清晨到上午||雨雪停转多云|sleet cloudy|..||||",
			"午后起||多云到晴|cloudy clear|..||||",
		}},
		{"今天阴有小雨，明天阴转多云，后天多云到晴", "今日气温8℃～13℃，偏北风3～4级，空气质量良", []string{
			"今天||阴有小雨|overcast rain|8..13|偏北风3～4级||良|今日气温8℃～13℃，偏北风3～4级，空气质量良",
			"明天||阴转多云|overcast cloudy|..||||",
			"后天||多云到晴|cloudy clear|..||||",
		}},
		{"白天多云，夜里转阴有阵雨", "东南风2到3级，最高温度19度，最低温度11度", []string{
			"白天||多云|cloudy|11..19|东南风2到3级|||东南风2到3级，最高温度19度，最低温度11度",
			"夜里||转阴有阵雨|overcast shower|..||||",
		}},
		{"早晨有雾，上午起多云到晴", "今日气温6℃～18℃", []string{
			"早晨||有雾|fog|6..18||||今日气温6℃～18℃",
			"上午起||多云到晴|cloudy clear|..||||",
		}},
		{"雨止转阴到多云，午后渐转晴好", "", []string{
			"||雨止转阴到多云|rain overcast cloudy|..||||",
			"午后||渐转晴好|clear|..||||",
		}},
		{"多云到晴", "", []string{"||多云到晴|cloudy clear|..||||"}},
		{"", "气温-3℃～4℃，相对湿度45%～60%，空气质量指数52", []string{
			"||||-3..4||45%～60%|52|气温-3℃～4℃，相对湿度45%～60%，空气质量指数52",
		}},
		{"今天阴，空气质量指数41，优", "", []string{"今天||阴|overcast|..|||41 优|空气质量指数41，优"}},
		{"今天晴，零下5℃到2℃；明天多云，1到6度", "", []string{
			"今天||晴|clear|-5..2||||零下5℃到2℃",
			"明天||多云|cloudy|1..6||||1到6度",
		}},
		{"今天多云，明天晴", "今天8～13℃，明天6～11℃", []string{
			"今天||多云|cloudy|8..13||||今天8～13℃",
			"明天||晴|clear|6..11||||明天6～11℃",
		}},
		{"今天晴", "后天15～20℃", []string{
			"今天||晴|clear|..||||",
			"后天||||15..20||||15～20℃",
		}},
		{"今天白天到夜里多云转阴，局部地区有雷阵雨", "", []string{
			"今天白天到夜里||多云转阴，局部地区有雷阵雨|cloudy overcast thunder|..||||",
		}},
		{"今天：晴到多云。明后天：阴有雨夹雪，北风5级", "", []string{
			"今天||晴到多云|clear cloudy|..||||",
			"明后天||阴有雨夹雪|overcast sleet|..|北风5级|||北风5级",
		}},
		{"预计今天夜间到明天上午有小到中雪，后半夜起有霜冻", "", []string{
			"预计今天夜间到明天上午||有小到中雪|snow|..||||",
			"后半夜起||有霜冻|frost|..||||",
		}},
		{"8日到9日阴有大到暴雨，3月10日转晴", "", []string{
			"8日到9日||阴有大到暴雨|overcast downpour|..||||",
			"3月10日||转晴|clear|..||||",
		}},
		{"今天，多云", "", []string{"今天||多云|cloudy|..||||"}},
		{"周六、周日晴朗，周一起有大风和扬沙", "", []string{
			"周六、周日||晴朗|clear|..||||",
			"周一起||有大风和扬沙|gale dust|..||||",
		}},
		{"阴有雨，气温下降6～8℃，最高气温13～15℃", "", []string{
			"||阴有雨|overcast rain|..15||||气温下降6～8℃，最高气温13～15℃",
		}},
		{"杭州 晴 8～15℃；宁波 多云 9～16℃；舟山 小雨 10/14", "", []string{
			"|杭州|晴|clear|8..15||||8～15℃",
			"|宁波|多云|cloudy|9..16||||9～16℃",
			"|舟山|小雨|rain|10..14||||10/14",
		}},
		{"杭州：晴转多云 8～15℃ 宁波：阴 9～16℃", "", []string{
			"|杭州|晴转多云|clear cloudy|8..15||||8～15℃",
			"|宁波|阴|overcast|9..16||||9～16℃",
		}},
		{"北部 多雲 15～22度 南部 晴時多雲 17～27度 東部 短暫陣雨 16～21度", "", []string{
			"|北部|多雲|cloudy|15..22||||15～22度",
			"|南部|晴時多雲|cloudy|17..27||||17～27度",
			"|東部|短暫陣雨|shower|16..21||||16～21度",
		}},
		{"13日 晴到多云 8℃～18℃ 14日 小到中雨 10℃～13℃", "", []string{
			"13日||晴到多云|clear cloudy|8..18||||8℃～18℃",
			"14日||小到中雨|rain|10..13||||10℃～13℃",
		}},
		{"青石滩：多云转阴，9℃～17℃ 临溪：阴有小雨，10℃～15℃", "", []string{
			"|青石滩|多云转阴|cloudy overcast|9..17||||9℃～17℃",
			"|临溪|阴有小雨|overcast rain|10..15||||10℃～15℃",
		}},
		{"曇り時々晴れ", "最高十四度、最低六度、北東の風、波一・五メートル", []string{
			"||曇り時々晴れ|overcast clear|6..14|北東の風|||最高十四度、最低六度、北東の風、波一・五メートル",
		}},
		{"", "最高二十一度、最低九度", []string{"||||9..21||||最高二十一度、最低九度"}},
		{"今天晴", "今天：良，AQI 65～85", []string{"今天||晴|clear|..|||良 65～85|今天：良，AQI 65～85"}},
		{"今天晴", "空气质量指数（AQI）85，良", []string{"今天||晴|clear|..|||85 良|空气质量指数（AQI）85，良"}},
		{"城区 晴", "", []string{"||城区 晴|clear|..||||"}},
		{"今日多雲時晴，午後有局部雷陣雨，明天轉陰", "氣溫22～28度，東北風3級，空氣品質普通", []string{
			"今日||多雲時晴|cloudy clear|22..28|東北風3級||普通|氣溫22～28度，東北風3級，空氣品質普通",
			"午後||有局部雷陣雨|thunder|..||||",
			"明天||轉陰|overcast|..||||",
		}},
		{"後天有濃霧，夜裡有豪雨", "相對濕度70%", []string{
			"後天||有濃霧|fog|..||70%||相對濕度70%",
			"夜裡||有豪雨|downpour|..||||",
		}},
		{"きょうは晴れ、夕方から雨、あすは曇り", "最高気温15度、最低気温7度", []string{
			"きょうは||晴れ|clear|7..15||||最高気温15度、最低気温7度",
			"夕方から||雨|rain|..||||",
			"あすは||曇り|overcast|..||||",
		}},
		{"朝は曇り。昼過ぎから晴れ。夜はにわか雨", "", []string{
			"朝は||曇り|overcast|..||||",
			"昼過ぎから||晴れ|clear|..||||",
			"夜は||にわか雨|shower|..||||",
		}},
		{"明日は北の風、みぞれ", "", []string{"明日は||みぞれ|sleet|..|北の風|||北の風"}},
		{"霾转沙尘，傍晚有冰雹", "", []string{
			"||霾转沙尘|haze dust|..||||",
			"傍晚||有冰雹|hail|..||||",
		}},
		{"今天微风，气温８～１３℃", "", []string{"今天||||8..13|微风|||微风，气温８～１３℃"}},
		{"", "", nil},
		{"，。", "", nil},
	} {
		got := Periods(model.Weather{Forecast: c.forecast, Detail: c.detail})
		for i := range max(len(got), len(c.want)) {
			g, w := "nothing", "nothing"
			if i < len(got) {
				g = show(got[i])
			}
			if i < len(c.want) {
				w = c.want[i]
			}
			if g != w {
				t.Errorf("%q, %q: period %d\n got %s\nwant %s", c.forecast, c.detail, i, g, w)
			}
		}
	}
}

// words drops what Periods may drop: separators and spaces.
func words(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(separators+"：:", r) {
			return -1
		}
		return r
	}, s)
}

// No word of a forecast is lost, whatever it is made of.
func TestPeriodsKeepEveryWord(t *testing.T) {
	t.Parallel()
	parts := append([]string{
		"，", "。", "；", " ", "、", "：", "杭州", "宁波", "气温", "8", "13", "℃", "～", "度", "到", "转", "最高", "起", "の", "-", "风", "3级",
		"湿度", "空气质量", "良", "有", "x", "日", "月",
	}, dayWords[:]...)
	parts = append(parts, partWords[:]...)
	for _, w := range conditionWords {
		parts = append(parts, w.text)
	}
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 20).Draw(t, "parts"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		w := model.Weather{Forecast: text.Draw(t, "forecast"), Detail: text.Draw(t, "detail")}
		var all strings.Builder
		for _, p := range Periods(w) {
			all.WriteString(p.When + p.Place + p.Text + p.Detail)
		}
		if got, want := sorted(words(all.String())), sorted(words(w.Forecast+w.Detail)); got != want {
			t.Fatalf("%+v: periods hold %q, want %q", w, got, want)
		}
	})
}
