package raw

import (
	"strings"
	"unicode/utf8"
)

// A weather box is a few lines of a narrow column or of a table, and its lines
// look like anything: 北部, 85%，负氧离子, 号，请注意. What holds them together
// is that they follow a title or a line of nothing but weather, and that each
// either speaks of the weather, is a cell of the table, or goes on with a line
// that the box's own width has broken.
//
//	今日天气                         城市天气
//	偏东风3级，相对湿度60%～    9    青石滩 │ 多云转阴 │ 9℃～17℃
//	85%，负氧离子浓度很高       │    临溪   │ 阴有小雨 │ 10℃～15℃
//	森林火险橙色预警生效中。

// maxBox bounds a box's lines: seven days of four cells and a warning.
const maxBox = 40

// maxTableBox is the widest line under a table: the table's own width is not
// in its cells, and none is as wide as two columns.
const maxTableBox = 30 * oneEm

// markBoxes gives every line of a weather box hintWeather, and hintBox where a
// title opens it, so that the labelling keeps the box together.
func markBoxes(lines []line, hints []hint) {
	for i := 0; i < len(lines); i++ {
		titled := hints[i]&hintFolio != 0 && isWeatherTitle(lines[i].text)
		from := i
		switch {
		case titled:
			from = i + 1
			if from >= len(lines) || !opensBox(lines, hints, from) {
				continue
			}
		case hints[i]&hintWeather == 0 || !ownLine(lines, i):
			continue
		}
		end := boxEnd(lines, hints, from)
		for k := from; k < end; k++ {
			if hints[k]&hintFolio != 0 && isWeatherTitle(lines[k].text) {
				continue // of a second box under the first
			}
			hints[k] = hintWeather
			if titled {
				hints[k] |= hintBox
			}
		}
		i = max(i, end-1)
	}
}

// opensBox tells that a line under a title of the weather begins a box and not
// an article on the weather.
func opensBox(lines []line, hints []hint, i int) bool {
	if hints[i]&(hintWeather|hintAdvice) != 0 && hints[i]&(hintDateline|hintByline) == 0 {
		return true
	}
	return isCell(lines, i)
}

// ownLine tells that a line of weather begins something: the line before it is
// none that was broken at the same width.
func ownLine(lines []line, i int) bool {
	if i == 0 || lines[i-1].end >= endsAsk {
		return true
	}
	diff := lines[i-1].nat - lines[i].nat
	return (diff > 3*oneEm/2 || diff < -3*oneEm/2) && beginsWeather(lines[i].text)
}

// boxEnd is where the box that begins at line i ends.
func boxEnd(lines []line, hints []hint, i int) int {
	j, widest := i+1, lines[i].nat
	for ; j < len(lines) && j-i < maxBox; j++ {
		const others = hintByline | hintDateline | hintImprint | hintNotice | hintGuide | hintJump | hintBrief | hintLabel
		if hints[j]&others != 0 {
			break
		}
		a, b := &lines[j-1], &lines[j]
		open := a.end < endsAsk && a.nat+b.unit > widest-oneEm/2 && b.nat <= widest+oneEm
		switch {
		case hints[j]&hintFolio != 0 && !isCell(lines, j):
			return j
		case hints[j]&(hintWeather|hintAdvice) != 0, isCell(lines, j):
		case open && (a.nat >= 8*oneEm && a.end != endsBare || b.end >= endsAsk || !beginsHead(b) || tornWord(a.text, b.text)):
		default:
			room := widest
			if isWeatherCell(a) || b.end >= endsAsk { // a sentence on one line; a row of cells tells nothing of the box's width
				room = maxTableBox
			}
			end := warningEnd(lines, hints, j, room)
			if end == j && a.end < endsAsk && j-1 > i { // it began in the line before
				end = max(j, warningEnd(lines, hints, j-1, max(room, a.nat)))
			}
			if end == j {
				return j
			}
			j = end - 1
			b = &lines[j]
		}
		widest = max(widest, b.nat)
	}
	return j
}

// warningEnd is where the warning that begins at line j ends: a sentence of a
// few lines no wider than the box that speaks of a warning; j where it is none.
func warningEnd(lines []line, hints []hint, j int, widest em) int {
	const most = 6
	text := ""
	for k := j; k < len(lines) && k-j < most && lines[k].nat <= widest+oneEm; k++ {
		if hints[k]&^(hintWeather|hintAdvice|hintFolio) != 0 {
			return j
		}
		text += lines[k].text
		if lines[k].end >= endsAsk {
			if weatherKindOf(text) == warning && (hasAny(text, adviceWords.words...) || hasAny(text, airWords[:]...)) {
				return k + 1
			}
			return j
		}
	}
	return j
}

// airWords are of warnings that the sky has no part in.
var airWords = [...]string{"空气质量", "空氣品質", "森林火险", "火险", "紫外线", "敏感"}

// tornWord tells that a line was broken inside a word of the weather: 空氣 / 品質.
func tornWord(a, b string) bool {
	for _, list := range [...]*wordList{figureWords, skyWords, timeWords, adviceWords} {
		for _, w := range list.words {
			for i := range w {
				if i > 0 && strings.HasSuffix(a, w[:i]) && strings.HasPrefix(b, w[i:]) {
					return true
				}
			}
		}
	}
	return false
}

// beginsHead tells a line that could be a title after a box: one that neither
// ends nor has a mark.
func beginsHead(l *line) bool { return l.end == endsBare && l.marks == 0 && l.latin == 0 }

// isCell tells a cell of a table of days or towns: a few characters that speak
// of the weather, or a day or town with such a cell right behind it.
func isCell(lines []line, i int) bool {
	if isWeatherCell(&lines[i]) {
		return true
	}
	return isRowHead(&lines[i]) && i+1 < len(lines) && isWeatherCell(&lines[i+1])
}

func isWeatherCell(l *line) bool {
	if l.runes > 12 || l.traits&hasStop != 0 || strings.Contains(l.text, "、") {
		return false
	}
	if hasDigit(l.text) && hasSuffixAny(l.text, "℃", "°C", "度", "级", "級", "%", "°") {
		return l.latin*3 >= l.runes || weatherShare(l.text, l.sign) >= 0.9
	}
	return weatherShare(l.text, l.sign) >= 0.5
}

// isWindLine tells a line of its own under a table: 东北风3级转东南风2级. A cell
// has no room for it.
func isWindLine(l *line) bool { return l.nat > 9*oneEm && anyOf(l.text, "风風") }

// isRowHead tells the day or the town that a row begins with.
func isRowHead(l *line) bool {
	if l.runes > 6 || l.traits&hasStop != 0 || l.marks > 0 || isWeatherCell(l) {
		return false
	}
	return l.latin == 0 || hasSuffixAny(l.text, "日", "号", "號")
}

// beginsWeather tells a line that begins with a time, the sky or a figure, as
// a sentence of a box does.
func beginsWeather(s string) bool {
	return hasPrefixAny(s, timeWords.words...) || hasPrefixAny(s, skyWords.words...) || hasPrefixAny(s, boxWords[:]...) || beginsWithDay(s)
}

// beginsWithDay tells 13日 and 13日到14日 at a text's beginning.
func beginsWithDay(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	return rest != s && hasPrefixAny(rest, "日", "号", "號")
}

// boxWords begin the sentences of a box that begin with no time.
var boxWords = [...]string{
	"气温", "氣溫", "気温", "最高", "最低", "空气", "空氣", "相对湿度", "相對濕度", "湿度", "濕度", "偏东", "偏南", "偏西", "偏北", "东北风", "东南风", "西北风", "西南风",
	"東北風", "東南風", "西北風", "西南風", "紫外线", "紫外線", "日出", "降雨", "降水", "市气象台", "县气象台", "省气象台", "中央气象", "中央氣象", "气象部门", "受冷空气", "受强冷空气", "预计", "局部", "局地", "朝", "夜", "昼", "きょう", "あす", "明後日", "後天", "週", "周",
}

// startsOwn tells a line of a box that begins a sentence or a row of its own:
// with a time, a figure's name, or a town and a colon.
func startsOwn(s string) bool {
	if beginsWeather(s) {
		return true
	}
	at := strings.IndexAny(s, "：:")
	return at > 0 && utf8.RuneCountInString(s[:at]) <= 5
}
