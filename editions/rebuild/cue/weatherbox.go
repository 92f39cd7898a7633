package cue

import (
	"strings"

	"baolan/editions/rebuild/measure"
	"baolan/editions/weather"
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

// MaxBox is the greatest number of lines of a box: seven days of four cells, and a warning.
const MaxBox = 40

// maxTableBox is the greatest width of a line below a table. The cells do not show how wide
// the table is, but none is as wide as two columns.
const maxTableBox = 30 * measure.OneEm

// markBoxes gives every line of a weather box the cue Weather, and those of a box with a
// title the cue Box too, so that the labelling keeps the lines of the box together.
func markBoxes(lines []measure.Line, hints []Set) {
	for i := 0; i < len(lines); i++ {
		titled := hints[i]&Folio != 0 && weather.IsTitle(lines[i].Text)
		from := i
		switch {
		case titled:
			from = i + 1
			if from >= len(lines) || !opensBox(lines, hints, from) {
				continue
			}
		case hints[i]&Weather == 0 || !beginsOwnLine(lines, i):
			continue
		}
		end := boxEnd(lines, hints, from)
		for k := from; k < end; k++ {
			if hints[k]&Folio != 0 && weather.IsTitle(lines[k].Text) {
				continue // of a second box under the first
			}
			hints[k] = Weather
			if titled {
				hints[k] |= Box
			}
		}
		i = max(i, end-1)
	}
}

// opensBox reports whether a line below a title of the weather begins a box, and not an
// article on the weather.
func opensBox(lines []measure.Line, hints []Set, i int) bool {
	if hints[i]&(Weather|Advice) != 0 && hints[i]&(Dateline|Byline) == 0 {
		return true
	}
	return isCell(lines, i)
}

// beginsOwnLine reports whether a line of weather is not the rest of the line before it,
// broken at the same width.
func beginsOwnLine(lines []measure.Line, i int) bool {
	if i == 0 || lines[i-1].End >= measure.EndsAsk {
		return true
	}
	diff := lines[i-1].Nat - lines[i].Nat
	return (diff > 3*measure.OneEm/2 || diff < -3*measure.OneEm/2) && weather.BeginsWeather(lines[i].Text)
}

// boxEnd returns where the box that begins at line i ends.
func boxEnd(lines []measure.Line, hints []Set, i int) int {
	j, widest := i+1, lines[i].Nat
	for ; j < len(lines) && j-i < MaxBox; j++ {
		const others = Byline | Dateline | Imprint | Notice | Guide | Jump | Brief | Column
		if hints[j]&others != 0 {
			break
		}
		switch {
		case hints[j]&Folio != 0 && !isCell(lines, j):
			return j
		case hints[j]&(Weather|Advice) != 0, isCell(lines, j):
		case goesOnInBox(&lines[j-1], &lines[j], widest):
		default:
			end := warningInBox(lines, hints, i, j, widest)
			if end == j {
				return j
			}
			j = end - 1
		}
		widest = max(widest, lines[j].Nat)
	}
	return j
}

// goesOnInBox reports whether line a was broken at the width of its box and b is its rest.
func goesOnInBox(a, b *measure.Line, widest measure.Em) bool {
	if a.End >= measure.EndsAsk || a.Nat+b.Unit <= widest-measure.OneEm/2 || b.Nat > widest+measure.OneEm {
		return false
	}
	return a.Nat >= 8*measure.OneEm && a.End != measure.EndsBare || b.End >= measure.EndsAsk || !beginsHead(b) || weather.IsBrokenWord(a.Text, b.Text)
}

// warningInBox returns where the warning ends that begins at line j of the box from line i,
// or in the line before. It is j if there is none.
func warningInBox(lines []measure.Line, hints []Set, i, j int, widest measure.Em) int {
	a, b := &lines[j-1], &lines[j]
	room := widest
	if IsWeatherCell(a) || b.End >= measure.EndsAsk { // a sentence on one line; a row of cells tells nothing of the box's width
		room = maxTableBox
	}
	end := warningEnd(lines, hints, j, room)
	if end == j && a.End < measure.EndsAsk && j-1 > i {
		end = max(j, warningEnd(lines, hints, j-1, max(room, a.Nat)))
	}
	return end
}

// warningEnd returns where the warning that begins at line j ends. A warning is a sentence
// of a few lines that speaks of one and is no wider than the box. The result is j if there
// is none.
func warningEnd(lines []measure.Line, hints []Set, j int, widest measure.Em) int {
	const most = 6
	text := ""
	for k := j; k < len(lines) && k-j < most && lines[k].Nat <= widest+measure.OneEm; k++ {
		if hints[k]&^(Weather|Advice|Folio|context) != 0 {
			return j
		}
		text += lines[k].Text
		if lines[k].End >= measure.EndsAsk {
			if weather.KindOf(text) == weather.Warning && weather.IsWarning(text) {
				return k + 1
			}
			return j
		}
	}
	return j
}

// beginsHead reports whether a line could be a title below a box: it has no mark and does
// not end a sentence.
func beginsHead(l *measure.Line) bool {
	return l.End == measure.EndsBare && l.Marks == 0 && l.Latin == 0
}

// isCell reports whether a line is a cell of a table of days or towns: a few characters
// that speak of the weather, or a day or town directly before such a cell.
func isCell(lines []measure.Line, i int) bool {
	if IsWeatherCell(&lines[i]) {
		return true
	}
	return IsRowHead(&lines[i]) && i+1 < len(lines) && IsWeatherCell(&lines[i+1])
}

// IsWeatherCell reports whether a line is short and mostly words and figures of the weather.
func IsWeatherCell(l *measure.Line) bool {
	if l.Runes > 12 || l.Traits&measure.HasStop != 0 || strings.Contains(l.Text, "、") {
		return false
	}
	if HasDigit(l.Text) && measure.HasSuffixAny(l.Text, "℃", "°C", "度", "级", "級", "%", "°") {
		return l.Latin*3 >= l.Runes || weather.Share(l.Text, l.Sign) >= 0.9
	}
	return weather.Share(l.Text, l.Sign) >= 0.5
}

// IsWindLine reports whether a line is a separate line below a table, too long for a cell:
// 东北风3级转东南风2级.
func IsWindLine(l *measure.Line) bool {
	return l.Nat > 9*measure.OneEm && measure.HasAnyCharacter(l.Text, "风風")
}

// IsRowHead reports whether a line is the day or the town that a row begins with.
func IsRowHead(l *measure.Line) bool {
	if l.Runes > 6 || l.Traits&measure.HasStop != 0 || l.Marks > 0 || IsWeatherCell(l) {
		return false
	}
	return l.Latin == 0 || measure.HasSuffixAny(l.Text, "日", "号", "號")
}
