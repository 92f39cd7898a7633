package interleaved

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// The costs of reading one line below another in a column, in nats. A positive cost says
// that the second does not continue the first. They were set by hand on the training
// pages of internal/maker.
const (
	// seamUneven: neither line ends a paragraph, and their widths differ.
	seamUneven = 3.0
	// seamIndent: the first line is narrower by an indent.
	seamIndent = 0.5
	// seamLonger: the last line of a paragraph is wider than the line above it.
	seamLonger = 3.0
	// seamOpens: a paragraph begins inside a sentence.
	seamOpens = 4.0
	// seamCloses: the second line begins with a closing mark, or behind a full stop with a
	// particle as 的.
	seamCloses = 2.0
	// seamNests: a quotation opens inside one of its kind, or closes that was not open.
	seamNests = 3.5
	// seamPaired: a quotation that is open closes.
	seamPaired = -2.5
	// seamKnown: the two characters that meet stand together in words. (About every second
	// line end is inside a word.)
	seamKnown = -1.9
	// seamUnknown: the two characters that meet do not stand together in words.
	seamUnknown = 0.5
	// seamNumber: two digits meet, or a digit and a unit.
	seamNumber = -1.5
	// startOther: a column begins with the line.
	startOther = 2.0
	// startTitle: a column begins with the line, which is like a title or a byline.
	startTitle = 1.0
)

// seams gives the costs of reading one line of a text below another.
type seams struct {
	lines []measure.Line
	each  []seamLine // one for each of lines
	pairs *pairSet   // the pairs of characters inside the text's lines
	words bool       // the word list is of the text's language and script
}

// seamLine is what is known of a line, whichever other it is compared with.
type seamLine struct {
	hasPaired bool // the line has a quotation mark or a bracket
	first     rune
	last      rune
	opens     answer // whether an article or a part of one begins with the line
}

// answer is the answer to a question that is asked at most once, when it is needed.
type answer uint8

const (
	unasked answer = iota
	isSo
	isNotSo
)

// opensArticle reports whether an article or a part of one begins with line i.
func (s *seams) opensArticle(i int) bool {
	if l := &s.each[i]; l.opens == unasked {
		l.opens = isNotSo
		if opensArticle(&s.lines[i]) {
			l.opens = isSo
		}
	}
	return s.each[i].opens == isSo
}

// wordsShare is the share of a text's pairs of characters that the word list has at least
// if it is of the text's language and script. Of Simplified Chinese text it has a third or
// more, of other text a fifth.
const wordsShare = 0.26

func newSeams(lines []measure.Line) *seams {
	s := &seams{lines: lines, each: make([]seamLine, len(lines)), pairs: pairSets.Get().(*pairSet)}
	runes := 0
	for i := range lines {
		runes += int(lines[i].Runes)
	}
	s.pairs.reset(runes)
	known, all := 0, 0
	for i := range lines {
		e := &s.each[i]
		e.first, _ = utf8.DecodeRuneInString(lines[i].Text)
		e.last, _ = utf8.DecodeLastRuneInString(lines[i].Text)
		var last rune
		text := lines[i].Text
		for at, size := 0, 0; at < len(text); at += size {
			var r rune
			switch r, size = measure.RuneAt(text, at); {
			case linekind.IsHan(r):
				if linekind.IsHan(last) {
					s.pairs.add(last, r)
					all++
					if pairs.AreTogether(last, r) {
						known++
					}
				}
			case measure.IsGap(r):
				continue
			case isPaired(r):
				e.hasPaired = true
			}
			last = r
		}
	}
	s.words = float32(known) >= wordsShare*float32(all)
	return s
}

// done returns the set of pairs to the pool. s must not be used any more.
func (s *seams) done() { pairSets.Put(s.pairs) }

// cost returns the cost of reading line j below line i in a column.
func (s *seams) cost(i, j int) float32 {
	a, b := &s.lines[i], &s.lines[j]
	c := float32(0)
	if s.each[i].hasPaired || s.each[j].hasPaired {
		c = marksAcross(a.Text, b.Text)
	}
	if b.First == measure.Closing {
		c += seamCloses
	}
	if a.End >= measure.EndsAsk || a.End == measure.EndsWeak {
		if a.End == measure.EndsFull && strings.ContainsRune("的了吗吧呢们着过得地", b.FirstRune()) {
			c += seamCloses
		}
		return c
	}
	c += s.widths(a, b)
	if b.Lead > 0 || s.opensArticle(j) {
		c += seamOpens
	}
	if a.End == measure.EndsBare {
		c += s.meeting(s.each[i].last, s.each[j].first)
	}
	return c
}

// widths returns the cost of the widths of two lines, of which a ends no sentence.
func (s *seams) widths(a, b *measure.Line) float32 {
	d := b.Nat - a.Nat
	switch {
	case b.End >= measure.EndsAsk:
		if d > 5*measure.OneEm/2 {
			return seamLonger
		}
	case d < -3*measure.OneEm/2:
		return seamUneven
	case d > 5*measure.OneEm/2:
		return seamUneven
	case d > 3*measure.OneEm/2:
		return seamIndent
	}
	return 0
}

// opensArticle reports whether an article or a part of one begins with a line.
func opensArticle(l *measure.Line) bool {
	if measure.HasPrefixAny(l.Text, "本报讯", "本報訊", "□", "■", "▲", "●", "记者：", "问：", "答：") {
		return true
	}
	return facts.IsBylineOf(l)
}

// meeting returns the cost of the characters on both sides of a line end inside a sentence:
// x is the last of the first line, y the first of the second.
func (s *seams) meeting(x, y rune) float32 {
	switch {
	case linekind.IsHan(x) && linekind.IsHan(y) && s.words:
		if pairs.AreTogether(x, y) || s.pairs.has(x, y) {
			return seamKnown
		}
		return seamUnknown
	case isDigit(x) && (isDigit(y) || strings.ContainsRune("年月日万亿%％元人个名家项次岁时点分米公吨", y)):
		return seamNumber
	}
	return 0
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// marksAcross returns the cost of the last quotation mark or bracket of line a and the
// first of line b, for each kind of mark.
func marksAcross(a, b string) float32 {
	c := float32(0)
	for _, m := range [...][2]string{{"“", "”"}, {"《", "》"}, {"（", "）"}, {"「", "」"}, {"【", "】"}} {
		isBracket := m[0] != "“" && m[0] != "「" // brackets close on the same line or the next
		isOpen, isMet := endsOpen(a, m[0], m[1]), strings.Contains(a, m[0]) || strings.Contains(a, m[1])
		closes, opens := beginsClosed(b, m[0], m[1]), beginsClosed(b, m[1], m[0])
		switch {
		case isOpen && closes:
			c += seamPaired
		case isOpen && opens:
			c += seamNests
		case isMet && !isOpen && closes:
			c += seamNests
		case isBracket && (isOpen || closes):
			c += seamNests / 2
		}
	}
	return c
}

// isPaired recognises one of those marks. Most lines have none.
func isPaired(r rune) bool {
	switch r {
	case '“', '”', '《', '》', '（', '）', '「', '」', '【', '】':
		return true
	}
	return false
}

// endsOpen reports whether the last of two marks in s is the opening one.
func endsOpen(s, opening, closing string) bool {
	return strings.LastIndex(s, opening) > strings.LastIndex(s, closing)
}

// beginsClosed reports whether the first of two marks in s is the closing one. It is the
// other way round if the marks are given in reverse.
func beginsClosed(s, opening, closing string) bool {
	i, k := strings.Index(s, closing), strings.Index(s, opening)
	return i >= 0 && (k < 0 || i < k)
}

// startCost returns the cost of a column's beginning with line i.
func (s *seams) startCost(i int) float32 {
	l := &s.lines[i]
	if linekind.IsTitleLike(l.Text, l) || s.opensArticle(i) {
		return startTitle
	}
	if d, _ := cue.CutDateline(l.Text); d != "" {
		return startTitle
	}
	return startOther
}
