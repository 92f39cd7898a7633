package raw

import (
	"strings"
	"unicode/utf8"
)

// A sub-head stands inside an article and looks like a headline; what tells
// them apart is the body round it: it goes on in the same column, unsigned.
//
//	…坐在藤椅上的总师傅。      width 20
//	一锤一锤地听               short, ends in no mark
//	　　第一天，来了十一个…    width 20, neither byline nor dateline

// standOut labels as heads the lines that were taken for paragraphs of one
// line and end in no mark: what a paragraph is made of ends in one. Whether
// such a line is a headline or a sub-head is decided with the other heads.
func standOut(lines []line, hints []hint, labels []labelling) {
	body := func(i int) bool { return i >= 0 && i < len(labels) && labels[i].label >= labelFirst }
	for i := len(lines) - 1; i >= 0; i-- {
		l := &lines[i]
		if labels[i].label == labelOther && hints[i] == 0 && l.end == endsBare && l.nat <= 40*oneEm && i > 0 && hints[i-1]&hintCaption != 0 &&
			i+1 < len(lines) && (body(i+1) || labels[i+1].label == labelHead || hints[i+1]&(hintCaption|hintByline) != 0) {
			labels[i] = labelling{label: labelHead} // a picture's words were drawn next to its article's headline
			continue
		}
		if labels[i].label == labelFirst && brokenQuestion(lines, hints, labels, i) {
			labels[i], labels[i+1] = labelling{label: labelHead}, labelling{label: labelHead}
			continue
		}
		if labels[i].label != labelFirst || i+1 < len(labels) && labels[i+1].label == labelNext {
			continue
		}
		if hints[i]&^hintLabel != 0 || l.lead > 0 && hints[i] == 0 || body(i-1) && lines[i-1].end < endsAsk {
			continue
		}
		// A question may be a paragraph of its own, so it must stand before
		// what only follows headlines.
		asks := l.end == endsAsk && l.first != opening && hints[i]&hintTalk == 0 &&
			i+1 < len(lines) && (!body(i+1) || hints[i+1]&hintDateline != 0)
		if l.first == opening && isQuestion(l.text) && i > 0 && i+1 < len(lines) && !body(i+1) && (!body(i-1) || labels[i+1].label == labelHead && quotes(lines[max(0, i-quotedWithin):i], l.text)) {
			asks = true // “…？” between lines of a head is its headline
		}
		if asks || l.bare() {
			labels[i] = labelling{label: labelHead}
		}
	}
}

// bare tells a line that ends as no sentence and no half of one does: in a
// character, or in a quotation or brackets.
func (l *line) bare() bool {
	return l.end == endsBare || l.end == endsWeak && l.last == closing && !hasSuffixAny(l.text, "：", "；")
}

// brokenQuestion tells a headline of one question that was too long for its
// column: no body has that alone.
func brokenQuestion(lines []line, hints []hint, labels []labelling, i int) bool {
	return i+1 < len(lines) && labels[i+1].label == labelNext && lines[i+1].end == endsAsk && lines[i].end < endsAsk && hints[i]&^hintLabel == 0 &&
		i > 0 && labels[i-1].label == labelHead && (i+2 == len(lines) || labels[i+2].label < labelFirst)
}

// isQuestion tells a question or a call in quotes and nothing else.
func isQuestion(s string) bool {
	return hasSuffixAny(s, "？”", "？」", "！”", "！」") && !strings.Contains(s, "。")
}

// quotedWithin is how far up a body the words of its headline are looked for.
const quotedWithin = 40

// quotes tells that words in quotes stand in a body already: a paragraph does
// not say them twice, a headline under it does.
func quotes(body []line, s string) bool {
	inner := strings.TrimFunc(s, func(r rune) bool { return classOf(r).isMark() })
	at := 0
	for i := range body { // a line's end may stand within the words
		for t := body[i].text; t != "" && at < len(inner); {
			r, n := utf8.DecodeRuneInString(t)
			if want, size := utf8.DecodeRuneInString(inner[at:]); r == want {
				at += size
			} else if !isGap(r) {
				at = 0
			}
			t = t[n:]
		}
	}
	return inner != "" && at == len(inner)
}

// section tells for each article whether it may be the one before it going on
// after a sub-head: a single line between them, and neither byline nor
// dateline after it.
func (d *draft) sections(t *themes, lines []line) []sectionKind {
	kinds := make([]sectionKind, len(d.articles))
	for _, g := range d.groups {
		if g.at == 0 || g.at >= len(d.articles) || len(g.lines) != 1 || d.articles[g.at].signed() || !t.narrow(lines, g.lines[0], g.at) {
			continue
		}
		if t.briefs[g.at] && !t.briefs[g.at-1] || isBriefTitle(&lines[g.lines[0]]) {
			continue // a column of briefs begins
		}
		kinds[g.at] = sectionOther
		if d.sameColumn(t, lines, g.at) {
			kinds[g.at] = sectionSame
		}
	}
	return kinds
}

type sectionKind uint8

const (
	sectionNone  sectionKind = iota
	sectionOther             // in a column of another width
	sectionSame
)

// sectionCost is what it costs that the line before article i is a sub-head.
// An article that has one mostly has several.
func sectionCost(kinds []sectionKind, i int) float32 {
	if kinds[i] == sectionOther {
		return costSubhead + costOtherColumn
	}
	v := float32(costSubhead) - gainSameColumn
	if i > 0 && kinds[i-1] == sectionSame || i+1 < len(kinds) && kinds[i+1] == sectionSame {
		return v - gainSections
	}
	return v + costLoneSubhead
}

// sameColumn tells that article i is set to the width of the one before it. A
// few short lines are of no width of their own and of any that holds them.
func (d *draft) sameColumn(t *themes, lines []line, i int) bool {
	a, b := t.widths[i-1], t.widths[i]
	if diff := a - b; diff >= -oneEm && diff <= oneEm { // a measure is known to an em
		return true
	}
	return d.holds(lines, i-1, b) || d.holds(lines, i, a)
}

// holds tells that no line of a short body i was broken by its width, nor
// would have been by width w.
func (d *draft) holds(lines []line, i int, w em) bool {
	for _, p := range d.articles[i].pieces {
		for k := p.from; k < p.to; k++ {
			if lines[k].end < endsAsk && p.kind == pieceText || lines[k].lo > w {
				return false
			}
		}
	}
	return len(d.articles[i].pieces) > 0
}

// signatures takes the authors' names out of the head groups: one that stands
// right before an unsigned body is of that body, one right after a body is of
// the body before.
func (d *draft) signatures(lines []line) {
	run := d.pooled(lines)
	for k := range d.groups {
		g := &d.groups[k]
		n := len(g.lines)
		if n == 1 && signs(lines[g.lines[0]].text) && g.at < len(d.articles) && len(d.articles[g.at].byline) == 0 && (run >= 0 && run != k ||
			k+1 < len(d.groups) && d.groups[k+1].at == g.at+1 && (k == 0 || d.groups[k-1].at == g.at-1)) {
			// The body's headline stands behind it, as on the rest of the page, or
			// with all others.
			a := &d.articles[g.at]
			a.byline, g.lines = append(a.byline, g.lines[0]), nil
			continue
		}
		if n < 2 {
			continue
		}
		if last := g.lines[n-1]; g.at < len(d.articles) && signs(lines[last].text) && len(d.articles[g.at].byline) == 0 {
			a := &d.articles[g.at]
			a.byline, g.lines = append(a.byline, last), g.lines[:n-1]
			continue
		}
		if first := g.lines[0]; g.at > 0 && signs(lines[first].text) && !d.articles[g.at-1].signed() {
			a := &d.articles[g.at-1]
			a.byline, g.lines = append(a.byline, first), g.lines[1:]
		}
	}
}
