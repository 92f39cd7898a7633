package form

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// Costs of one line's standing below another in a column, in nats: what speaks
// against it is above zero.
const (
	seamUneven  = 3.0  // neither ends a paragraph and they are not of one width
	seamIndent  = 0.5  // the first is narrower by an indent
	seamLonger  = 3.0  // a paragraph's last line is wider than the others
	seamOpens   = 4.0  // a paragraph begins inside a sentence
	seamCloses  = 2.0  // a line begins with a closing mark, or a paragraph with 的
	seamNests   = 3.5  // a quotation opens in an open one, or closes what is not open
	seamPaired  = -2.5 // it closes where it is open
	seamKnown   = -1.9 // the characters that meet stand together in words, as every other break parts one
	seamUnknown = 0.5  // they do not
	seamNumber  = -1.5 // a number and its unit meet
	startOther  = 2.0  // a column begins
	startTitle  = 1.0  // ... with a title or a byline
)

// seams weighs which line of a text goes on which.
type seams struct {
	lines []measure.Line
	each  []seamLine // what is asked of a line beside every other
	pairs *pairSet   // pairs of characters inside the text's lines
	words bool       // the pairs of the word list are those of the text's language
}

// seamLine is what is asked of a line beside every other.
type seamLine struct {
	hasPaired bool
	first     rune
	last      rune
	opens     answer
}

// answer is that of a question that is asked when it is needed.
type answer uint8

const (
	unasked answer = iota
	isSo
	isNotSo
)

// opensArticle tells whether an article begins with a line.
func (s *seams) opensArticle(i int) bool {
	if l := &s.each[i]; l.opens == unasked {
		l.opens = isNotSo
		if opensArticle(s.lines[i].Text) {
			l.opens = isSo
		}
	}
	return s.each[i].opens == isSo
}

// wordsShare is what share of a text's pairs the word list has where it is of the
// text's language and script: of Simplified text a third or more, of
// others a fifth.
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
		e.hasPaired = hasPaired(lines[i].Text)
		e.first, _ = utf8.DecodeRuneInString(lines[i].Text)
		e.last, _ = utf8.DecodeLastRuneInString(lines[i].Text)
		var last rune
		text := lines[i].Text
		for at, size := 0, 0; at < len(text); at += size {
			var r rune
			if r, size = measure.RuneAt(text, at); measure.IsGap(r) {
				continue
			}
			if isHan(r) && isHan(last) {
				s.pairs.add(last, r)
				all++
				if pairs.AreTogether(last, r) {
					known++
				}
			}
			last = r
		}
	}
	s.words = float32(known) >= wordsShare*float32(all)
	return s
}

// done gives back what the seams of a page were weighed with.
func (s *seams) done() { pairSets.Put(s.pairs) }

func isHan(r rune) bool { return r >= 0x3400 && r < 0xA000 || r >= 0x20000 && r < 0x32000 }

// cost is what it costs that line j stands below line i.
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

// widths weighs the widths of two lines of which the first does not end.
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

// opensArticle recognises a line with which an article or a part of it begins.
func opensArticle(s string) bool {
	if measure.HasPrefixAny(s, "本报讯", "本報訊", "□", "■", "▲", "●", "记者：", "问：", "答：") {
		return true
	}
	return isByline(s)
}

// meeting weighs the characters that meet where the line parts a sentence.
func (s *seams) meeting(x, y rune) float32 {
	switch {
	case isHan(x) && isHan(y) && s.words:
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

// marksAcross weighs what the last quotation mark or bracket of one line says of
// the first of the other.
func marksAcross(a, b string) float32 {
	c := float32(0)
	for _, m := range [...][2]string{{"“", "”"}, {"《", "》"}, {"（", "）"}, {"「", "」"}, {"【", "】"}} {
		isBracket := m[0] != "“" && m[0] != "「" // which is closed soon, if not on the same line
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

// hasPaired recognises a line with one of those marks: most have none.
func hasPaired(s string) bool {
	for _, r := range s {
		switch r {
		case '“', '”', '《', '》', '（', '）', '「', '」', '【', '】':
			return true
		}
	}
	return false
}

// endsOpen reports whether the last of two marks in s is the opening one.
func endsOpen(s, opening, closing string) bool {
	return strings.LastIndex(s, opening) > strings.LastIndex(s, closing)
}

// beginsClosed reports whether the first of two marks in s is the closing one.
func beginsClosed(s, opening, closing string) bool {
	i, k := strings.Index(s, closing), strings.Index(s, opening)
	return i >= 0 && (k < 0 || i < k)
}

// startCost is what it costs that a column begins with a line.
func (s *seams) startCost(i int) float32 {
	l := &s.lines[i]
	if isTitleLike(l.Text, l) || s.opensArticle(i) {
		return startTitle
	}
	if d, _ := cue.CutDateline(l.Text); d != "" {
		return startTitle
	}
	return startOther
}
