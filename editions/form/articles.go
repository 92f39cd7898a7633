package form

import (
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// span is the blocks of one article: its heading and its text up to block to.
type span struct {
	from, to int
	head     heading
}

// What speaks for a new article at a line of the shape of a title, and how much
// is needed.
const (
	forSource  = 3.0 // a source or a date stands below it
	forByline  = 2.5
	forDate    = 2.5 // a dateline opens what stands below
	forLines   = 1.5 // it has several lines, as sub-heads have not
	forTop     = 1.5 // it is the first line of a sheet
	forEarly   = 2.0 // and the sheet before was not full
	forTops    = 1.0 // as the others do
	forBlank   = 0.5
	forApart   = 2.5 // more blank lines stand before it than before paragraphs and sub-heads
	forParting = 2.5 // a rule parts it from what is above, or a label calls it a title
	againstMid = 1.0 // it is in the middle of a sheet, where the others are at the top
	newArticle = 2.5
)

// spans parts blocks into articles. What stands before the first is of the first.
func spans(blocks []block, of habits) []span {
	var out []span
	next := 0 // the number of the next article, where they are numbered
	for i := 0; i < len(blocks); {
		h := headingAt(blocks, i)
		isNext := next > 1 && isNumbered(blocks, i, next)
		if i == 0 || isNext || begins(blocks, i, &h, of) {
			out = append(out, span{from: i, head: h})
			if t := h.titles; len(t) > 0 && isNumbered(blocks, t[0], next+1-min(next, 1)) {
				next = max(next, 1) + 1
			}
			i = max(h.end, i+1)
			continue
		}
		i++
	}
	for i := range out {
		out[i].to = len(blocks)
		if i+1 < len(out) {
			out[i].to = out[i+1].from
		}
	}
	return out
}

// isNumbered recognises a title led by a number that is followed by prose: 2. 早市开张.
// Sub-heads are numbered too, but below a title that is not.
func isNumbered(blocks []block, i, number int) bool {
	b := &blocks[i]
	return b.isShort() && entryNumber(b.text) == number && i+1 < len(blocks) && !blocks[i+1].isShort() && blocks[i+1].isEnded()
}

// mostAbove is how many lines about the edition stand above its first page.
const mostAbove = 6

// pageHeads gives the articles below lines that say which page they are of those
// lines, and tells whether the text begins with such a line. They stand at the end
// of the article before.
func pageHeads(blocks []block, all []span) bool {
	first := 0
	for first < min(len(blocks), mostAbove) && !beginsPage(blocks[first].text) && (isRule(blocks[first].text) || isMasthead(blocks, first) || isDateLine(blocks[first].text)) {
		first++
	}
	if first == len(blocks) || !beginsPage(blocks[first].text) {
		return false
	}
	for i := 1; i < len(all); i++ {
		at := all[i].from
		for at > all[i-1].head.end && isRule(blocks[at-1].text) {
			at--
		}
		if at <= all[i-1].head.end || !beginsPage(blocks[at-1].text) {
			continue
		}
		var above []int
		for k := at - 1; k < all[i].from; k++ {
			above = append(above, k)
		}
		all[i].head.below = append(above, all[i].head.below...)
		all[i].from, all[i-1].to = at-1, at-1
	}
	return true
}

// begins reports whether an article begins with block i.
func begins(blocks []block, i int, h *heading, of habits) bool {
	if len(h.titles) == 0 {
		return false
	}
	b, before := &blocks[i], &blocks[i-1]
	if len(before.lines) > 1 && !before.isEnded() {
		return false // the sentence goes on
	}
	sum := 0.0
	if h.source {
		sum += forSource
	}
	if h.signed {
		sum += forByline
	}
	if h.dated {
		sum += forDate
	}
	if len(h.titles) > 1 {
		sum += forLines
	}
	if isRule(before.text) || titleLabel.MatchString(b.text) || beginsPage(before.text) {
		sum += forParting
	}
	sum += of.placed(blocks, i)
	if b.top && !before.isEnded() && before.isShort() {
		sum += forEarly // a title or a signature ends no page that goes on
	}
	return sum >= newArticle
}

// bodyKind is what a block of an article's text is.
type bodyKind uint8

const (
	bodyPlain bodyKind = iota
	bodySubhead
	bodyItem
	bodyQuestion
	bodyAnswer
	bodyJump
	bodyNote
	bodyCaption
	bodySignature
	bodyMeta // set aside
	bodyImprint
)

// kindOf returns what block i of an article is. The last block may be a signature.
func kindOf(blocks []block, i, to int) bodyKind {
	b := &blocks[i]
	s := b.text
	switch {
	case b.entry:
		return bodyItem
	case isApart(s):
		return bodyMeta
	case cue.IsJump(s):
		return bodyJump
	case cue.IsImprint(s) || isEditors(s):
		return bodyImprint
	case isQuestion(s):
		return bodyQuestion
	case isAnswer(s):
		return bodyAnswer
	case measure.HasPrefixAny(s, "编者按", "编者的话", "【编者按】", "编后", "原编者按"):
		return bodyNote
	case len(b.lines) == 1 && signsInBrackets(s):
		return bodySignature
	}
	if _, ok := readMeta(s); ok {
		return bodyMeta
	}
	if cue.IsCaption(s) && b.isTitleShaped() {
		return bodyCaption
	}
	return shapeOfBlock(blocks, i, to)
}

// shapeOfBlock tells by its shape and its neighbours what a block is whose words say
// nothing.
func shapeOfBlock(blocks []block, i, to int) bodyKind {
	b := &blocks[i]
	s := b.text
	if i+1 >= to || i+2 >= to && isDateLine(blocks[i+1].text) {
		if b.isShort() && signsBelow(s) {
			return bodySignature
		}
	}
	if isItem(s) && !(b.isShort() && isBareNumber(s)) {
		if b.isShort() && i+1 < to && !isItem(blocks[i+1].text) && blocks[i+1].isEnded() {
			return bodySubhead // 一、修车 and prose
		}
		return bodyItem
	}
	if b.isShort() && i+1 < to && !blocks[i+1].top && isSubhead(s) {
		return bodySubhead
	}
	return bodyPlain
}

// isSubhead recognises a short line that could stand over a part of an article.
func isSubhead(s string) bool {
	return len([]rune(s)) <= 24 && !measure.HasSuffixAny(s, "”", "）") || isBareNumber(s)
}

// isBareNumber recognises the number of a section alone on a line: （一）, 二, 3.
func isBareNumber(s string) bool {
	t := strings.Trim(s, "（）().、． ")
	return t != "" && len(t) <= len("二十一") && numeral(halfWidth(t)) > 0
}

func isDateLine(s string) bool {
	m, ok := readMeta(s)
	return ok && !m.date.IsZero()
}

// isEditors recognises the line of a page's editors: 一版责编：何七七.
func isEditors(s string) bool {
	at := strings.IndexAny(s, "：:|｜")
	return at > 0 && at <= len("第十二版责任编辑 ") && measure.HasSuffixAny(strings.TrimSpace(s[:at]), "责编", "责任编辑", "编辑", "校对", "版式", "美编", "审读", "审核", "监制", "值班主任", "值班编辑")
}

func signsInBrackets(s string) bool {
	return cue.SignsInBrackets(s) && cue.IsInRound(s)
}
