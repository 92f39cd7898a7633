package flow

import (
	"slices"
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// span is the blocks of one article, from from to before to. head says which of them stand
// above its text.
type span struct {
	from, to int
	head     heading
}

// The weights of what shows that a line of the shape of a title begins an article. An
// article begins where their sum is newArticle or more. They were set by hand.
const (
	// forSource: a source or a date stands below the title.
	forSource = 3.0
	// forByline: a byline stands below the title.
	forByline = 2.5
	// forDate: the text below the title opens with a dateline.
	forDate = 2.5
	// forLines: the title has several lines; a sub-head has one.
	forLines = 1.5
	// forGroup is added to it on a sheet of printed lines. Elsewhere two lines of a title's shape
	// can be two sub-heads, or a year and a month.
	forGroup = 1.0
	// forTop: the title is the first line of a sheet.
	forTop = 1.5
	// forEarly: the title is the first line of a sheet, and the sheet before is not full
	// or ends in a short line without a stop.
	forEarly = 2.0
	// forTops: the title is the first line of a sheet in a document in which titles are.
	forTops = 1.0
	// forBlank: a blank line stands above the title.
	forBlank = 0.5
	// forApart: more blank lines stand above the title than above paragraphs and
	// sub-heads.
	forApart = 2.5
	// forParting: the line above is a rule or names the page, or a label calls the line a
	// title.
	forParting = 2.5
	// againstMid is subtracted: the title stands inside a sheet in a document in which
	// titles stand at the top of a sheet.
	againstMid = 1.0
	// forList: the first entry of a list stands below the title, on a sheet of printed lines.
	forList = 2.5
	// newArticle is the least sum with which an article begins.
	newArticle = 2.5
)

// spans separates blocks into articles. Blocks before the first title belong to the first
// article.
func spans(blocks []block, of habits) []span {
	var out []span
	next := 0 // the number of the next article, where they are numbered
	for i := 0; i < len(blocks); {
		if facts.BeginsPage(blocks[i].text) {
			next = 0 // the articles of each page are numbered
		}
		h := headingAt(blocks, i)
		isNext := next > 1 && isNumbered(blocks, i, next)
		if i == 0 || isNext || blocks[i].begins || articleBegins(blocks, i, &h, of) {
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

// isNumbered reports whether block i is a title that begins with this number and is
// followed by prose, with a byline between them or none, as 2. 早市开张 is. (Sub-heads are
// numbered too, but their article's title is not.)
func isNumbered(blocks []block, i, number int) bool {
	b, next := &blocks[i], i+1
	if !b.isShort() || linekind.EntryNumber(b.text) != number {
		return false
	}
	if next < len(blocks) && facts.IsByline(blocks[next].text) {
		next++
	}
	return next < len(blocks) && !blocks[next].isShort() && blocks[next].isEnded()
}

// mostAbove is the greatest number of lines about the edition above the line that names
// its first page.
const mostAbove = 6

// movePageHeads moves the lines that name a page from the end of one article to the beginning
// of the next, which is on that page. It changes all, and reports whether the text begins
// with such a line; if it does not, it changes nothing.
func movePageHeads(blocks []block, all []span) bool {
	first := 0
	for first < min(len(blocks), mostAbove) && !facts.BeginsPage(blocks[first].text) && (linekind.IsRule(blocks[first].text) || isMasthead(blocks, first) || facts.IsDateLine(blocks[first].text) || facts.IsTotal(blocks[first].text)) {
		first++
	}
	if first == len(blocks) || !facts.BeginsPage(blocks[first].text) {
		return false
	}
	for i := 1; i < len(all); i++ {
		at := all[i].from
		for at > all[i-1].head.end && linekind.IsRule(blocks[at-1].text) {
			at--
		}
		if at <= all[i-1].head.end || !facts.BeginsPage(blocks[at-1].text) {
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

// pageOf returns what the line says that names the page of an article: it begins the article, or
// stands in its head. ok is false if there is none.
func pageOf(blocks []block, s *span) (m facts.Facts, ok bool) {
	for i := s.from; i < max(s.head.end, s.from+1) && i < len(blocks); i++ {
		if facts.BeginsPage(blocks[i].text) || facts.IsCarried(blocks[i].text) {
			return facts.Read(blocks[i].text)
		}
	}
	return m, false
}

// haveOwnPages reports whether each of several articles has a line in its head that names its
// page, and all of them are of one day's paper.
func haveOwnPages(blocks []block, all []span) bool {
	var first facts.Facts
	for i := range all {
		m, ok := pageOf(blocks, &all[i])
		if i == 0 {
			first = m
		}
		if !ok || m.Paper != first.Paper || m.Date != first.Date {
			return false
		}
	}
	return len(all) > 1
}

// isOnOtherPage reports whether an article names another page than the last one before it that
// names one.
func isOnOtherPage(blocks []block, all []span, i int) bool {
	m, ok := pageOf(blocks, &all[i])
	if !ok {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		if last, ok := pageOf(blocks, &all[k]); ok {
			return last.Page != m.Page || last.PageLabel != m.PageLabel || last.PageName != m.PageName
		}
	}
	return true
}

// articleBegins reports whether an article begins with block i.
func articleBegins(blocks []block, i int, h *heading, of habits) bool {
	if len(h.titles) == 0 {
		return false
	}
	b, before := &blocks[i], before(blocks, i)
	if b.grade != ungraded { // a kicker in smaller type has a title below it
		return slices.ContainsFunc(h.titles, func(t int) bool { return blocks[t].grade == ofTitle })
	}
	if len(before.lines) > 1 && !before.isEnded() {
		return false // the sentence above goes on in this line
	}
	if isNextEntry(before.text, b.text) {
		return false // the list above goes on
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
		if of.sheets {
			sum += forGroup
		}
	}
	if linekind.IsRule(before.text) || facts.IsCredit(before.text) || facts.TitleLabel.MatchString(b.text) || facts.BeginsPage(before.text) {
		sum += forParting
	}
	sum += of.placed(blocks, i) + of.listed(blocks, i, h.end)
	if b.top && !before.isEnded() && before.isShort() {
		sum += forEarly // an article that goes on does not end its sheet in a title or signature
	}
	return sum >= newArticle
}

// listed returns what it says that block i is a title whose text begins with block text: a list,
// on a sheet of printed lines.
func (of *habits) listed(blocks []block, i, text int) float64 {
	if of.sheets && text < len(blocks) && linekind.EntryNumber(blocks[text].text) == 1 && linekind.EntryNumber(blocks[i].text) == 0 {
		return forList
	}
	return 0
}

// bodyKind is what a block of an article's text is.
type bodyKind uint8

const (
	bodyPlain bodyKind = iota
	bodySubhead
	bodyVerse
	bodyItem
	bodyQuestion
	bodyAnswer
	bodyJump
	bodyNote
	bodyCaption
	bodySignature
	bodyMeta // says where or when the article was printed, and is set aside
	bodyImprint
)

// kindOf returns the kind of block i of an article that ends before block to. Only the
// last block may be a signature.
func kindOf(blocks []block, i, to int) bodyKind {
	b := &blocks[i]
	s := b.text
	switch {
	case b.entry:
		return bodyItem
	case linekind.IsApart(s):
		return bodyMeta
	case b.note || facts.IsCredit(s):
		return bodyNote
	case cue.IsJump(s):
		return bodyJump
	case cue.IsImprint(s) || facts.IsEditors(s):
		return bodyImprint
	case linekind.IsQuestion(s):
		return bodyQuestion
	case linekind.IsAnswer(s):
		return bodyAnswer
	case measure.HasPrefixAny(s, "编者按", "编者的话", "【编者按】", "编后", "原编者按"):
		return bodyNote
	case len(b.lines) == 1 && signsInBrackets(s):
		return bodySignature
	}
	if isDateInside(blocks, i, to) {
		return bodySubhead
	}
	if _, ok := facts.Read(s); ok {
		return bodyMeta
	}
	if cue.IsCaption(s) && b.isTitleShaped() {
		return bodyCaption
	}
	return shapeOfBlock(blocks, i, to)
}

// shapeOfBlock returns the kind of a block by its shape and its neighbours. kindOf asks it
// where the words of the block do not decide.
func shapeOfBlock(blocks []block, i, to int) bodyKind {
	b := &blocks[i]
	s := b.text
	if i+1 >= to || i+2 >= to && facts.IsDateLine(blocks[i+1].text) {
		if b.isShort() && facts.SignsBelow(s) {
			return bodySignature
		}
	}
	if linekind.IsItem(s) && !(b.isShort() && isBareNumber(s)) {
		if b.isShort() && i+1 < to && !linekind.IsItem(blocks[i+1].text) && blocks[i+1].isEnded() {
			return bodySubhead // 一、修车, with prose below
		}
		return bodyItem
	}
	if isVerse(blocks, i, to) {
		return bodyVerse
	}
	if b.isShort() && i+1 < to && !blocks[i+1].top && isSubhead(s) {
		return bodySubhead
	}
	return bodyPlain
}

const (
	// leastVerse is the number of short lines below one another from which they are verse, and
	// not sub-heads.
	leastVerse = 4
	// longestVerse is the number of characters of the longest line of verse.
	longestVerse = 20
)

// isVerse reports whether block i of an article that ends before block to is a line of verse:
// it is one of several lines below one another that are short and end in no stop.
func isVerse(blocks []block, i, to int) bool {
	short := func(k int) bool {
		b := &blocks[k]
		return k < to && b.isShort() && len([]rune(b.text)) <= longestVerse && b.grade != ofTitle && b.grade != ofSubhead && !linekind.IsItem(b.text) && !facts.IsLine(b.text)
	}
	if !short(i) {
		return false
	}
	n := 1
	for k := i + 1; k < to && n < leastVerse && short(k); k++ {
		n++
	}
	for k := i - 1; k >= 0 && n < leastVerse && short(k); k-- {
		n++
	}
	return n >= leastVerse
}

// isSubhead reports whether s is short enough and of the shape to stand over a part of an
// article.
func isSubhead(s string) bool {
	return len([]rune(s)) <= 24 && !measure.HasSuffixAny(s, "”", "）") || isBareNumber(s)
}

// isBareNumber reports whether s is the number of a part of an article and nothing else:
// （一）, 二, 3.
func isBareNumber(s string) bool {
	t := strings.Trim(s, "（）().、． ")
	return t != "" && len(t) <= len("二十一") && linekind.Numeral(linekind.HalfWidth(t)) > 0
}

func signsInBrackets(s string) bool {
	return cue.IsBracketedAuthor(s) && cue.IsInRound(s)
}

// isDateInside reports whether block i of an article that ends before block to is a day between
// paragraphs, as in a chronicle. What says when the article was printed stands below its title or
// behind its end.
func isDateInside(blocks []block, i, to int) bool {
	if i == 0 || i+1 >= to || !facts.IsDateLine(blocks[i].text) {
		return false
	}
	above, below := &blocks[i-1], &blocks[i+1]
	return above.isEnded() && above.grade != ofTitle && !above.isShort() && !below.isShort() && below.grade != ofTitle
}
