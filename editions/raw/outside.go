package raw

import (
	"strings"

	"baolan/model"
)

// rest writes weather and blocks.
func (b *builder) rest(parts []part) {
	for _, p := range parts {
		all := make([]int, 0, p.to-p.from)
		for i := p.from; i < p.to; i++ {
			all = append(all, i)
		}
		if p.kind == partWeather {
			b.weather(p)
			continue
		}
		if p.block == model.BlockFolio {
			for _, i := range all {
				readFolio(b.lines[i].text, &b.page, &b.imprint)
			}
		}
		b.block(p.block, all)
	}
}

// weather joins a box's lines to sentences or rows and sorts them.
func (b *builder) weather(p part) {
	widest := em(0)
	for i := p.from; i < p.to; i++ {
		widest = max(widest, b.lines[i].nat)
		b.place(i, model.RoleWeather, -1)
	}
	for from := p.from; from < p.to; {
		to, row := from+1, false
		if isRowHead(&b.lines[from]) && to < p.to && isWeatherCell(&b.lines[to]) {
			for row = true; to < p.to && isWeatherCell(&b.lines[to]) && !isWindLine(&b.lines[to]); to++ {
			}
		} else {
			for to < p.to && runsIntoWeather(b.lines[from:to], &b.lines[to], widest) {
				to++
			}
		}
		if !row {
			b.sky.add(b.join.paragraph(&b.lines[from], b.lines[from+1:to]))
			from = to
			continue
		}
		texts := make([]string, 0, to-from)
		for i := from; i < to; i++ {
			texts = append(texts, headline(&b.lines[i]))
		}
		b.sky.forecast = append(b.sky.forecast, strings.Join(texts, " "))
		from = to
	}
}

// runsIntoWeather tells a sentence of the box that goes on: its last line
// fills the box and the next begins nothing of its own; or it cannot end, or
// the next cannot begin: 到多云 goes on from 转阴 in any width.
func runsIntoWeather(box []line, next *line, widest em) bool {
	last := &box[len(box)-1]
	if last.end >= endsAsk {
		return false
	}
	if len(box) < maxBox && hasAny(box[0].text, "气象台", "氣象", "气象部门", "気象台") {
		return true // a sentence of who warns
	}
	if last.end == endsComma || hasSuffixAny(last.text, "～", "~", "：", "至", "到", "转", "轉", "相对", "相對", "最高", "最低", "平均") ||
		hasPrefixAny(next.text, "～", "~", "至", "到", "转", "轉") {
		return true
	}
	if next.end >= endsAsk && len(box) == 1 && weatherKindOf(last.text) == warning && !startsOwn(next.text) {
		return true
	}
	return last.nat+next.unit > widest-oneEm/2 && !startsOwn(next.text) && !isWeatherCell(last)
}

// block writes lines that are in no article. Sentences of a notice or caption
// that were broken by the width are joined; the rest stays line by line.
func (b *builder) block(kind string, lines []int) {
	if len(lines) == 0 {
		return
	}
	block := model.Block{Type: kind}
	for k := 0; k < len(lines); {
		from := k
		for k++; k < len(lines) && lines[k] == lines[k-1]+1 && kind != model.BlockFolio && kind != model.BlockGuide &&
			(wraps(&b.lines[lines[k-1]], &b.lines[lines[k]]) || b.labels[lines[k]].label == labelNext && b.labels[lines[k-1]].label >= labelFirst); k++ {
		}
		text := headline(&b.lines[lines[from]])
		if k > from+1 {
			text = b.join.paragraph(&b.lines[lines[from]], b.lines[lines[from]+1:lines[k-1]+1])
		}
		block.Lines = append(block.Lines, text)
	}
	for _, i := range lines {
		b.place(i, model.RoleOther, -1)
	}
	if kind == model.BlockUnplaced {
		b.loose = append(b.loose, lines...)
	}
	if n := len(b.page.Other); n > 0 && b.page.Other[n-1].Type == kind && kind != model.BlockNotice {
		b.page.Other[n-1].Lines = append(b.page.Other[n-1].Lines, block.Lines...)
		return
	}
	b.page.Other = append(b.page.Other, block)
}

// wraps tells that a block's line was broken by its width: it is long, does
// not end, and the next is no longer.
func wraps(a, b *line) bool {
	return a.end < endsAsk && a.nat >= 10*oneEm && b.nat <= a.nat+3*oneEm/2 && !(a.end == endsBare && b.end == endsBare)
}

// prose makes an article of a text in which no column was found: lines that
// were never broken, or a language that this package does not set. Every line
// is a paragraph, and the confidence says what that is worth.
func (b *builder) prose() {
	if len(b.page.Articles) > 0 {
		return
	}
	var m model.Article
	kept := b.page.Other[:0]
	for _, o := range b.page.Other {
		if o.Type != model.BlockUnplaced {
			kept = append(kept, o)
			continue
		}
		for _, l := range o.Lines {
			m.Paragraphs = append(m.Paragraphs, model.Paragraph{Text: l})
		}
	}
	b.page.Other = kept
	if len(m.Paragraphs) == 0 {
		return
	}
	for _, i := range b.loose {
		b.place(i, model.RoleBody, 0)
	}
	m.Confidence, m.Doubts = 0.2, []model.Doubt{{Role: model.RoleBody, Reason: doubtProse}}
	b.page.Articles = append(b.page.Articles, m)
}

func (b *builder) finish() {
	b.page.Weather = b.sky.weather()
	if len(b.marks) > 0 {
		b.page.Other = append(b.page.Other, model.Block{Type: model.BlockMark, Lines: b.marks})
	}
}
