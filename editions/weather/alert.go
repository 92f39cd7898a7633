package weather

import (
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// Alert is one sentence of a warning with the hazards it names. The Texts of
// all alerts of a page make up its Warning.
type Alert struct {
	Hazards []Hazard // empty for a sentence of advice
	Text    string
}

// Hazard is a danger, as the paper calls it, with the colour of its level.
type Hazard struct {
	Word   string // 寒潮, 强寒潮, 大雾
	Signal string // what the paper calls the warning, if that is not 预警: 注意報, 特報
	Is     HazardKind
	Colour Colour
}

// Colour is the level of a warning, from low to high (中国气象局令第16号 §4).
type Colour uint8

// The colours. NoColour is that of a hazard without a level.
const (
	NoColour Colour = iota
	Blue            // 蓝色, 一般
	Yellow          // 黄色, 较重; 注意報
	Orange          // 橙色, 严重
	Red             // 红色, 特别严重; 警報
	Purple          // 特別警報
)

// HazardKind is a danger that warnings are given of.
type HazardKind uint8

// The kinds of hazard.
const (
	ColdWave HazardKind = iota
	HighWind
	Heat
	DenseFog
	HeavyRain
	HeavySnow
	Lightning
	Hailstorm
	Typhoon
	HardFrost
	Drought
	DenseHaze
	Sandstorm
	IcyRoad
	FireRisk
	Flood
)

// hazardWords is the words for hazards. A longer word stands before any with which it begins.
var hazardWords = [...]struct {
	text string
	is   HazardKind
}{
	{"寒潮", ColdWave},
	{"寒流", ColdWave},
	{"低温", ColdWave},
	{"低溫", ColdWave},
	{"强冷空气", ColdWave},
	{"強冷空氣", ColdWave},
	{"沙尘暴", Sandstorm},
	{"沙塵暴", Sandstorm},
	{"台风", Typhoon},
	{"颱風", Typhoon},
	{"台風", Typhoon},
	{"大风", HighWind},
	{"大風", HighWind},
	{"强风", HighWind},
	{"強風", HighWind},
	{"暴風", HighWind},
	{"高温", Heat},
	{"高溫", Heat},
	{"猛暑", Heat},
	{"熱中症", Heat},
	{"大雾", DenseFog},
	{"大霧", DenseFog},
	{"浓雾", DenseFog},
	{"濃霧", DenseFog},
	{"暴雨", HeavyRain},
	{"大雨", HeavyRain},
	{"豪雨", HeavyRain},
	{"强降雨", HeavyRain},
	{"強降雨", HeavyRain},
	{"强对流", Lightning},
	{"強對流", Lightning},
	{"暴雪", HeavySnow},
	{"大雪", HeavySnow},
	{"雷电", Lightning},
	{"雷電", Lightning},
	{"雷暴", Lightning},
	{"雷雨", Lightning},
	{"冰雹", Hailstorm},
	{"霜冻", HardFrost},
	{"霜凍", HardFrost},
	{"霜", HardFrost},
	{"干旱", Drought},
	{"乾旱", Drought},
	{"乾燥", Drought},
	{"霾", DenseHaze},
	{"重污染", DenseHaze},
	{"道路结冰", IcyRoad},
	{"道路結冰", IcyRoad},
	{"森林火险", FireRisk},
	{"森林火險", FireRisk},
	{"火災", FireRisk},
	{"洪水", Flood},
	{"山洪", Flood},
	{"洪涝", Flood},
	{"洪澇", Flood},
	{"高潮", Flood},
}

// levelWords are read behind a hazard, or right before it.
var levelWords = [...]struct {
	text string
	is   Colour
}{
	{"蓝色", Blue},
	{"藍色", Blue},
	{"黄色", Yellow},
	{"黃色", Yellow},
	{"橙色", Orange},
	{"红色", Red},
	{"紅色", Red},
	{"特別警報", Purple},
	{"警報", Red},
	{"注意報", Yellow},
}

// signalWords are what warnings are called in Japan and Taiwan, read right behind a hazard.
var signalWords = [...]string{"特別警報", "警報", "注意報", "特報"}

func signalIn(behind string) string {
	for _, w := range signalWords {
		if strings.HasPrefix(behind, w) {
			return w
		}
	}
	return ""
}

// Alerts returns the sentences of a warning, with the hazards in each.
func Alerts(w model.Weather) []Alert {
	var out []Alert
	for rest := w.Warning; rest != ""; {
		end := sentenceLength(rest)
		text := strings.TrimSpace(rest[:end])
		if text != "" {
			out = append(out, Alert{Hazards: hazardsIn(text), Text: text})
		}
		rest = rest[end:]
	}
	return out
}

// sentenceLength returns the length in bytes of the first sentence of s, with its stop and the
// closing quotes behind it.
func sentenceLength(s string) int {
	i := strings.IndexAny(s, "。！!；;")
	if i < 0 {
		return len(s)
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	rest := s[i+n:]
	return len(s) - len(strings.TrimLeft(rest, "”’」』）)"))
}

// hazardsIn finds the hazards of a sentence. One that is named again only adds
// the colour that it lacked.
func hazardsIn(s string) []Hazard {
	var out []Hazard
	end := 0 // the end of the hazard before
	for at := 0; at < len(s); {
		h, n := hazardAt(s[at:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[at:])
			at += size
			continue
		}
		begin := at
		for _, strong := range [...]string{"强", "強", "特强", "特強"} {
			if strings.HasSuffix(s[end:at], strong) {
				begin = at - len(strong)
			}
		}
		h.Word = s[begin : at+n]
		h.Colour, h.Signal = levelIn(s[end:begin], s[at+n:]), signalIn(s[at+n:])
		at += n
		end = at
		out = addHazard(out, h)
	}
	return out
}

func addHazard(hs []Hazard, h Hazard) []Hazard {
	for i := range hs {
		if hs[i].Is == h.Is {
			if hs[i].Colour == NoColour {
				hs[i].Colour = h.Colour
			}
			return hs
		}
	}
	return append(hs, h)
}

func hazardAt(s string) (Hazard, int) {
	for _, w := range hazardWords {
		if strings.HasPrefix(s, w.text) {
			return Hazard{Is: w.is}, len(w.text)
		}
	}
	return Hazard{}, 0
}

// levelIn reads the colour of a hazard: behind it before the next hazard
// (大雾黄色预警, 雷电预警信号为黄色), else right before it (黄色大雾预警).
func levelIn(before, behind string) Colour {
	for at := range behind {
		if _, n := hazardAt(behind[at:]); n > 0 || strings.HasPrefix(behind[at:], "，") {
			break
		}
		for _, l := range levelWords {
			if strings.HasPrefix(behind[at:], l.text) {
				return l.is
			}
		}
	}
	for _, l := range levelWords {
		if strings.HasSuffix(before, l.text) {
			return l.is
		}
	}
	return NoColour
}
