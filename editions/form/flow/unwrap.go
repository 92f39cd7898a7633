package flow

import (
	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/measure"
)

// indents says how the first lines of a document's paragraphs are indented.
type indents uint8

const (
	noIndent     indents = iota // they begin where the other lines do
	seenIndent                  // spaces stand before them
	hiddenIndent                // the extractor has left the spaces out, so they are two em narrower
)

// unwrapper joins the lines of sheets to paragraphs.
type unwrapper struct {
	measure measure.Em // the width of a full line
	indents indents
	margin  int32      // the spaces before every line, in half ems
	single  measure.Em // the least width of a paragraph of one line, where nothing else decides
	body    float32    // the size of most of the type, 0 if it is not known
}

// newUnwrapper finds out how paragraphs are indented from the lines that follow a line
// that is not full. width is the width of a full line.
func newUnwrapper(lines []measure.Line, width measure.Em, body float32) *unwrapper {
	u := &unwrapper{measure: width, body: body}
	margins := map[int32]int{}
	for i := range lines {
		margins[lines[i].Lead]++
	}
	u.margin = -1
	for lead, n := range margins { // the margin is the least indent of one line in five
		if n*5 >= len(lines) && (u.margin < 0 || lead < u.margin) {
			u.margin = lead
		}
	}
	u.margin = max(u.margin, 0)
	seen, hidden, flush := 0, 0, 0
	for i := 1; i+1 < len(lines); i++ {
		a, b, c := &lines[i-1], &lines[i], &lines[i+1]
		if u.isFull(a, b) || !linekind.EndsParagraph(a) || b.Nat < u.measure-4*measure.OneEm {
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

// widthOfSingle returns the least width of a line that is a paragraph by itself, and not
// the last line of the paragraph before, where nothing else decides. It is the smaller the
// more of the paragraphs behind a line that is not full have one line.
func (u *unwrapper) widthOfSingle(lines []measure.Line) measure.Em {
	single, all := 0, 1
	for i := 1; i+1 < len(lines); i++ {
		a, b, c := &lines[i-1], &lines[i], &lines[i+1]
		if u.isFull(a, b) || !linekind.EndsParagraph(a) || linekind.IsTitleLike(b.Text, b) {
			continue
		}
		if all++; !u.isFull(b, c) && linekind.EndsParagraph(b) {
			single++
		}
	}
	return u.measure - u.measure*measure.Em(2*single)/measure.Em(all)
}

// firstLineIndent is the greatest indent, in ems, of the first line of a paragraph. What begins
// farther right stands in the middle or at the right.
const firstLineIndent = 4

// isFull reports whether line l was broken because the beginning of next had no room in it.
func (u *unwrapper) isFull(l, next *measure.Line) bool {
	if l.Stretched {
		return true
	}
	if l.Place.Known { // both edges of the column are known
		return l.Place.Indent < firstLineIndent && measure.Em(l.Place.Room*float32(measure.OneEm)) < max(next.Unit, measure.OneEm)+measure.OneEm/2
	}
	room := u.measure - l.Nat
	if l.Lead > u.margin {
		room -= measure.Em(min(l.Lead-u.margin, 8)) * measure.OneEm / 2
	}
	slack := measure.OneEm / 2
	if u.indents == seenIndent {
		slack = 2 * measure.OneEm // indents show where paragraphs begin, so the width may be vague
	}
	return room < max(next.Unit, measure.OneEm)+slack
}

// runs cuts lines into paragraphs and lines that stand alone.
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
	if ends, known := u.endsByType(a, b); known {
		return ends
	}
	switch {
	case u.isOutside(a) || u.isOutside(b):
		return true
	case u.opens(lines, from, i):
		return true
	case !u.isFull(a, b) && !(i-1 == from && u.isFullButIndent(lines, i)):
		return !u.isUnfinished(a)
	case a.End < measure.EndsAsk:
		return a.End == measure.EndsBare && i-1 == from && u.isSignedTitle(lines, i)
	}
	return u.opensByHabit(lines, i)
}

// opensByHabit reports whether line i, above which a full line ends a sentence, begins a
// paragraph by the way in which the text sets first lines.
func (u *unwrapper) opensByHabit(lines []measure.Line, i int) bool {
	b := &lines[i]
	switch u.indents {
	case seenIndent:
		return b.Lead-u.margin >= 2
	case hiddenIndent:
		return b.Nat <= u.measure-measure.OneEm && i+1 < len(lines) && (b.End >= measure.EndsAsk && b.Nat >= u.single || u.isShortByIndent(b, &lines[i+1]))
	}
	return opensTopic(b.Text)
}

// opens reports whether line i begins a paragraph by what it is itself, and not by the width of
// the line above it. from is the first line of the paragraph above.
func (u *unwrapper) opens(lines []measure.Line, from, i int) bool {
	s := lines[i].Text
	return linekind.EndsParagraph(&lines[i-1]) && (opensParagraph(s) || u.isTitle(lines, i)) || u.opensByIndent(lines, i) || isNextEntry(lines[from].Text, s)
}

// opensByIndent reports whether line i begins a paragraph by its place alone, whatever the line
// above ends in: it is indented as first lines are, and the line below it is not.
func (u *unwrapper) opensByIndent(lines []measure.Line, i int) bool {
	a, b := &lines[i-1], &lines[i]
	if u.indents != seenIndent || !a.Place.Known || !b.Place.Known {
		return false
	}
	if lead := b.Lead - u.margin; lead < 2 || lead > 6 || a.Lead > b.Lead {
		return false
	}
	return i+1 == len(lines) || lines[i+1].Lead <= u.margin || !u.isFull(b, &lines[i+1])
}

// isNextEntry reports whether s is the entry of a list that follows the one that first begins:
// 4. 久久为功 behind 3. 引领未来.
func isNextEntry(first, s string) bool {
	n := linekind.EntryNumber(first)
	return n > 0 && linekind.EntryNumber(s) == n+1
}

// isShortByIndent reports whether line b, which c follows, is full except for the two em of
// an indent that an extractor has left out.
func (u *unwrapper) isShortByIndent(b, c *measure.Line) bool {
	return b.Nat+c.Unit <= u.measure && b.Nat+c.Unit > u.measure-measure.OneEm*5/2
}

// isFullButIndent reports whether the line before line i is the first of a paragraph and
// full except for the two em of an indent that an extractor has left out. Then line i is
// full itself, and is not the first of a paragraph.
func (u *unwrapper) isFullButIndent(lines []measure.Line, i int) bool {
	if u.indents != hiddenIndent || i+1 == len(lines) {
		return false
	}
	a, b := &lines[i-1], &lines[i]
	return u.measure-a.Nat < max(b.Unit, measure.OneEm)+5*measure.OneEm/2 && u.isFull(b, &lines[i+1]) && b.End < measure.EndsAsk
}

// isTitle reports whether line i is a title between two paragraphs: it is not full and ends
// in no stop, or a byline follows it.
func (u *unwrapper) isTitle(lines []measure.Line, i int) bool {
	l := &lines[i]
	if i+1 == len(lines) || l.End == measure.EndsFull || l.End == measure.EndsComma || l.End == measure.EndsWeak && !l.IsBare() {
		return false
	}
	next := &lines[i+1]
	if isOutsideParagraph(next.Text) || linekind.IsTitleLike(l.Text, l) && !u.isFull(l, next) && facts.SignsBelow(next.Text) {
		return true
	}
	return l.End == measure.EndsBare && !u.isFull(l, next) && !u.isUnfinished(l) && next.First != measure.Closing
}

// isUnfinished reports whether a line that is not full still ends no paragraph: it ends in a
// comma; or it ends in no stop, and is narrower than a full line by no more than an indent
// that the extractor has left out and characters that may not stand at a line's end.
func (u *unwrapper) isUnfinished(l *measure.Line) bool {
	switch l.End {
	case measure.EndsComma:
		return l.Nat > u.measure/2
	case measure.EndsBare:
		return l.Nat > u.measure-5*measure.OneEm && l.Nat*10 > u.measure*7
	}
	return false
}

// isSignedTitle reports whether line i is a byline, so that the full line above it is a
// title.
func (u *unwrapper) isSignedTitle(lines []measure.Line, i int) bool {
	return facts.SignsBelow(lines[i].Text)
}

// isOutside reports whether a line belongs to no paragraph, by its words. One that fills its
// column and begins at its edge has them from its sentence; a rule of signs may fill it too, and
// words of buttons stand alone.
func (u *unwrapper) isOutside(l *measure.Line) bool {
	if linekind.IsApart(l.Text) && !measure.HasPrefixAny(l.Text, "…", "—") {
		return true
	}
	return !(isFullByPlace(&l.Place) && l.Lead <= u.margin) && isOutsideParagraph(l.Text)
}

// isOutsideParagraph reports whether a line belongs to no paragraph, by its words.
func isOutsideParagraph(s string) bool {
	if _, ok := facts.Read(s); ok {
		return true
	}
	return facts.IsByline(s) || facts.IsCredit(s)
}

// opensParagraph reports whether s begins as only a paragraph does.
func opensParagraph(s string) bool {
	return measure.HasPrefixAny(s, "——", "──") || linekind.IsItem(s) || linekind.IsQuestion(s) || linekind.IsAnswer(s)
}

// opensTopic reports whether s begins with words that open a paragraph rather than a
// sentence inside one: a time, or words that lead to another subject.
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
