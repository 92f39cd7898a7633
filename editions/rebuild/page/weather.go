package page

import (
	"strings"

	"baolan/editions/join"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/editions/weather"
	"baolan/editions/wordlist"
	"baolan/model"
)

// maxBox bounds the lines of a weather box: seven days of four cells and a
// warning.
const maxBox = 40

// weather joins a weather box's lines into sentences or rows and adds them to the
// weather of the page.
func (b *builder) weather(k attach.Block) {
	for k.From < k.To && weather.IsTitle(b.Lines[k.From].Text) {
		b.block(model.BlockFolio, []int{k.From})
		k.From++
	}
	for i := k.From + 1; i < k.To; i++ {
		if weather.IsTitle(b.Lines[i].Text) { // the title of another box
			defer b.weather(attach.Block{From: i, To: k.To})
			k.To = i
			break
		}
	}
	widest := measure.Em(0)
	for i := k.From; i < k.To; i++ {
		widest = max(widest, b.Lines[i].Nat)
		b.place(i, model.RoleWeather, -1)
	}
	for from := k.From; from < k.To; {
		to := from + 1
		if cue.IsRowHead(&b.Lines[from]) && to < k.To && cue.IsWeatherCell(&b.Lines[to]) {
			for to < k.To && cue.IsWeatherCell(&b.Lines[to]) && !cue.IsWindLine(&b.Lines[to]) {
				to++
			}
			b.sky.AddForecast(b.row(from, to))
			from = to
			continue
		}
		for to < k.To && runsIntoWeather(b.Lines[from:to], &b.Lines[to], widest) {
			to++
		}
		b.sky.Add(b.join.Join(to-from, func(i int) join.Line { return b.line(from + i) }))
		from = to
	}
}

func (b *builder) row(from, to int) string {
	texts := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		texts = append(texts, join.Headline(b.Lines[i].Text))
	}
	return strings.Join(texts, " ")
}

// runsIntoWeather reports whether the last sentence of the box continues on the next
// line: its last line fills the box and the next line begins nothing of its own; or the
// sentence cannot end there, or the next line cannot begin a sentence, as 到多云 behind
// 转阴 in any width.
func runsIntoWeather(box []measure.Line, next *measure.Line, widest measure.Em) bool {
	last := &box[len(box)-1]
	if last.End >= measure.EndsAsk {
		return false
	}
	if len(box) < maxBox && wordlist.HasAny(box[0].Text, "气象台", "氣象", "气象部门", "気象台") {
		return true // a sentence of who warns
	}
	if last.End == measure.EndsComma || wordlist.HasSuffix(last.Text, "～", "~", "：", "至", "到", "转", "轉", "相对", "相對", "最高", "最低", "平均") ||
		wordlist.HasPrefix(next.Text, "～", "~", "至", "到", "转", "轉") {
		return true
	}
	if next.End >= measure.EndsAsk && len(box) == 1 && weather.KindOf(last.Text) == weather.Warning && !weather.BeginsEntry(next.Text) {
		return true
	}
	return last.Nat+next.Unit > widest-measure.OneEm/2 && !weather.BeginsEntry(next.Text) && !cue.IsWeatherCell(last)
}
