package form

import (
	"baolan/editions/rebuild/measure"
)

// indents is what a document shows of the first lines of its paragraphs.
type indents uint8

const (
	noIndent     indents = iota // they begin where the others do
	seenIndent                  // spaces stand before them
	hiddenIndent                // the extractor has left the spaces out: they are two em shorter
)

// unwrapper makes paragraphs of the lines of sheets that are as wide as measure.
type unwrapper struct {
	measure measure.Em
	indents indents
	margin  int32      // spaces before every line, in half ems
	single  measure.Em // what ends in a stop and is as wide may be a paragraph of one line
}

// newUnwrapper learns from the lines behind those that are not full.
func newUnwrapper(lines []measure.Line, width measure.Em) *unwrapper {
	u := &unwrapper{measure: width}
	margins := map[int32]int{}
	for i := range lines {
		margins[lines[i].Lead]++
	}
	u.margin = -1
	for lead, n := range margins { // the least that many lines have
		if n*5 >= len(lines) && (u.margin < 0 || lead < u.margin) {
			u.margin = lead
		}
	}
	u.margin = max(u.margin, 0)
	seen, hidden, flush := 0, 0, 0
	for i := 1; i+1 < len(lines); i++ {
		a, b, c := &lines[i-1], &lines[i], &lines[i+1]
		if u.isFull(a, b) || !endsParagraph(a) || b.Nat < u.measure-4*measure.OneEm {
			continue
		}
		switch {
		case b.Lead-u.margin >= 2 && b.Lead-u.margin <= 6:
			seen++
		case b.End < measure.EndsAsk && b.Nat <= u.measure-measure.OneEm*3/2 && b.Nat+c.Unit > u.measure-measure.OneEm*5/2:
			hidden++
		case b.End < measure.EndsAsk:
			flush++
		}
	}
	u.single = u.widthOfSingle(lines)
	switch {
	case seen > hidden+flush:
		u.indents = seenIndent
	case hidden > flush:
		u.indents = hiddenIndent
	}
	return u
}

// widthOfSingle is how wide a line has to be at least to be a paragraph by itself and not
// the last line of the one before, where nothing else tells: the less the more paragraphs
// that begin behind a line that is not full are of one line.
func (u *unwrapper) widthOfSingle(lines []measure.Line) measure.Em {
	single, all := 0, 1
	for i := 1; i+1 < len(lines); i++ {
		a, b, c := &lines[i-1], &lines[i], &lines[i+1]
		if u.isFull(a, b) || !endsParagraph(a) || isTitleLike(b.Text, b) {
			continue
		}
		if all++; !u.isFull(b, c) && endsParagraph(b) {
			single++
		}
	}
	return u.measure - u.measure*measure.Em(2*single)/measure.Em(all)
}

// isFull reports whether a line was broken because what follows had no room.
func (u *unwrapper) isFull(l, next *measure.Line) bool {
	if l.Stretched {
		return true
	}
	room := u.measure - l.Nat
	if l.Lead > u.margin {
		room -= measure.Em(min(l.Lead-u.margin, 8)) * measure.OneEm / 2
	}
	slack := measure.OneEm / 2
	if u.indents == seenIndent {
		slack = 2 * measure.OneEm // the indents tell; the width is only known about
	}
	return room < max(next.Unit, measure.OneEm)+slack
}

// runs parts lines at the ends of paragraphs.
func (u *unwrapper) runs(lines []measure.Line) [][]measure.Line {
	var out [][]measure.Line
	from := 0
	for i := 1; i <= len(lines); i++ {
		if i == len(lines) || u.endsBefore(lines, from, i) {
			out = append(out, lines[from:i:i])
			from = i
		}
	}
	return out
}

// endsBefore reports whether a paragraph that began at line from ends before line i.
func (u *unwrapper) endsBefore(lines []measure.Line, from, i int) bool {
	a, b := &lines[i-1], &lines[i]
	if b.First == measure.Closing {
		return false
	}
	switch {
	case standsAlone(b.Text) || standsAlone(a.Text):
		return true
	case endsParagraph(a) && (opensParagraph(b.Text) || u.isTitle(lines, i)):
		return true
	case !u.isFull(a, b) && !(i-1 == from && u.isFullButIndent(lines, i)):
		return !u.goesOn(a)
	case a.End < measure.EndsAsk:
		return a.End == measure.EndsBare && i-1 == from && u.isSignedTitle(lines, i)
	}
	switch u.indents {
	case seenIndent:
		return b.Lead-u.margin >= 2
	case hiddenIndent:
		return b.Nat <= u.measure-measure.OneEm && i+1 < len(lines) && (b.End >= measure.EndsAsk && b.Nat >= u.single || u.isShortByIndent(b, &lines[i+1]))
	}
	return opensTopic(b.Text)
}

// isShortByIndent recognises a line that is full but for the two em of an indent that an
// extractor has left out.
func (u *unwrapper) isShortByIndent(b, c *measure.Line) bool {
	return b.Nat+c.Unit <= u.measure && b.Nat+c.Unit > u.measure-measure.OneEm*5/2
}

// isFullButIndent recognises, in the line before line i, the first of a paragraph that is
// full but for the two em that an extractor has left out: line i is full and so is no
// first one.
func (u *unwrapper) isFullButIndent(lines []measure.Line, i int) bool {
	if u.indents != hiddenIndent || i+1 == len(lines) {
		return false
	}
	a, b := &lines[i-1], &lines[i]
	return u.measure-a.Nat < max(b.Unit, measure.OneEm)+5*measure.OneEm/2 && u.isFull(b, &lines[i+1]) && b.End < measure.EndsAsk
}

// isTitle recognises a line between two paragraphs: it is broken off where there was
// room, and ends in no stop; or it is signed.
func (u *unwrapper) isTitle(lines []measure.Line, i int) bool {
	l := &lines[i]
	if i+1 == len(lines) || l.End == measure.EndsFull || l.End == measure.EndsComma || l.End == measure.EndsWeak && !l.IsBare() {
		return false
	}
	next := &lines[i+1]
	if standsAlone(next.Text) || isTitleLike(l.Text, l) && !u.isFull(l, next) && signsBelow(next.Text) {
		return true
	}
	return l.End == measure.EndsBare && !u.isFull(l, next) && !u.goesOn(l) && next.First != measure.Closing
}

// goesOn recognises a line that is not full and yet ends no paragraph: a comma stands
// behind it, or it lacks no more than an indent that the extractor has left out and
// what may not be parted, and no stop ends it.
func (u *unwrapper) goesOn(l *measure.Line) bool {
	switch l.End {
	case measure.EndsComma:
		return l.Nat > u.measure/2
	case measure.EndsBare:
		return l.Nat > u.measure-5*measure.OneEm && l.Nat*10 > u.measure*7
	}
	return false
}

// isSignedTitle reports whether a full line is a title, for a byline or a source follows.
func (u *unwrapper) isSignedTitle(lines []measure.Line, i int) bool { return signsBelow(lines[i].Text) }

// standsAlone recognises a line that is of no paragraph, by its words.
func standsAlone(s string) bool {
	if _, ok := readMeta(s); ok {
		return true
	}
	return isByline(s)
}

// opensParagraph recognises the beginnings that only a paragraph has.
func opensParagraph(s string) bool {
	return measure.HasPrefixAny(s, "——", "──") || isItem(s) || isQuestion(s) || isAnswer(s)
}

// opensTopic recognises the words that a paragraph rather than a sentence inside one
// begins with: a time, or what leads over to another matter.
func opensTopic(s string) bool {
	n := 0
	for i, r := range s {
		if n++; n > 10 {
			return false
		}
		switch r {
		case '，':
			head := s[:i]
			return measure.HasSuffixAny(head, "点", "时", "日", "月", "年", "天", "晚", "晨", "午", "夜", "来", "后", "前", "初", "底", "季", "周") ||
				measure.HasAny(head, "此外", "同时", "据了解", "据悉", "目前", "如今", "眼下", "接下来", "下一步", "与此", "另外", "随后", "为此")
		case '。', '、', '；', '：', '！', '？', '”':
			return false
		}
	}
	return false
}
