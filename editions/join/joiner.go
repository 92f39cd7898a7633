package join

import (
	"iter"
	"strings"
	"unicode/utf8"

	"baolan/editions/wordlist"
	"baolan/model/pairs"
)

// Line is one printed line without spaces at its ends.
type Line struct {
	Text      string
	Stretched bool // the line was letter-spaced to fill the measure, so gaps between Chinese characters mean nothing
	Gapless   bool // it is known that no space stands in the line; false where it is not
}

// hasGap reports whether a space stands in the line.
func (l *Line) hasGap() bool { return !l.Gapless && hasGap(l.Text) }

// Joiner makes paragraphs of the lines of one page.
type Joiner struct {
	// spaced has the four characters round every printed space between Chinese
	// characters. If they meet at a line end, a space is put there.
	spaced map[[4]rune]bool
	words  map[string]bool // the Latin words inside lines, which are whole
	loose  bool            // gaps stand inside of words all over the page, so those between Chinese characters mean nothing
}

// The bounds by which a page's gaps are found to mean nothing: the least number of gaps inside of
// words; of how many gaps one has to be; and in how many lines one has to be with gaps. In a page of
// names and verse hardly any stands inside of a word.
const (
	tornWords  = 16
	gapsATear  = 8
	linesAGaps = 4
)

// New learns the page's printed spaces and Latin words.
func New(lines iter.Seq[Line]) *Joiner {
	j := &Joiner{spaced: map[[4]rune]bool{}, words: map[string]bool{}}
	all, gapped, gaps, torn := 0, 0, 0, 0
	for l := range lines {
		j.learnWords(l.Text)
		all++
		if !l.hasGap() {
			continue
		}
		if n, inside := gapsBetweenHan(l.Text); n > 0 {
			gapped, gaps, torn = gapped+1, gaps+n, torn+inside
		}
		if l.Stretched {
			continue
		}
		for at, r := range l.Text {
			if !IsGap(r) {
				continue
			}
			if k, ok := seam(l.Text[:at], strings.TrimLeftFunc(l.Text[at:], IsGap)); ok {
				j.spaced[k] = true
			}
		}
	}
	if torn >= tornWords && torn*gapsATear >= gaps && gapped*linesAGaps >= all {
		j.loose = true
		clear(j.spaced)
	}
	return j
}

// gapsBetweenHan counts the single gaps between two Chinese characters of a line, and those of
// them that stand inside of a word.
func gapsBetweenHan(s string) (gaps, inside int) {
	var last rune
	gap := 0
	for _, r := range s {
		if IsGap(r) {
			gap++
			continue
		}
		if gap == 1 && isIdeograph(last) && isIdeograph(r) {
			gaps++
			if pairs.AreTogether(last, r) {
				inside++
			}
		}
		last, gap = r, 0
	}
	return gaps, inside
}

// learnWords adds the Latin words of a line except those at its ends, which can be halves.
func (j *Joiner) learnWords(s string) {
	for at := 0; at < len(s); at++ {
		if !isASCIILetter(s[at]) {
			if s[at] >= 0xE0 {
				at += 2 // further bytes of the character
			}
			continue
		}
		from := at
		for at < len(s) && isASCIILetter(s[at]) {
			at++
		}
		if from > 0 && at < len(s) && at-from > 3 {
			j.words[s[from:at]] = true
		}
	}
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// Paragraph joins lines to one text. Only spaces are removed or added.
func (j *Joiner) Paragraph(lines ...Line) string {
	return j.Join(len(lines), func(i int) Line { return lines[i] })
}

// Join does what Paragraph does for the lines that line returns for 0 to n-1. It calls line in
// order, twice at most for each.
func (j *Joiner) Join(n int, line func(i int) Line) string {
	if n == 0 {
		return ""
	}
	line = j.tightened(line)
	first := line(0)
	if n == 1 && !first.hasGap() {
		return first.Text
	}
	size := 0
	for i := range n {
		size += len(line(i).Text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	prev := first
	prevText, prevRow := tight(first)
	b.WriteString(prevText)
	for i := 1; i < n; i++ {
		l := line(i)
		if l.Text == "" {
			continue
		}
		text, row := tight(l)
		if b.Len() > 0 && j.spaceAtSeam(prev.Text, l.Text, prevRow || row) {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		prev, prevRow = l, row
	}
	return closeAddresses(b.String())
}

// tightened returns lines that count as letter-spaced where the page's gaps mean nothing.
func (j *Joiner) tightened(line func(i int) Line) func(i int) Line {
	if !j.loose {
		return line
	}
	return func(i int) Line {
		l := line(i)
		l.Stretched = true
		return l
	}
}

// Tight returns a line without the gaps that typesetting put into it, as in 3 月 7 日.
func Tight(s string) string {
	if !hasGap(s) {
		return s
	}
	t, _ := tight(Line{Text: s})
	return closeAddresses(t)
}

// Headline returns a line of a headline with its spaces, which are printed: they part its
// halves. Those inside a number, or between a figure and its unit, are removed, and all of
// them if the line is set character by character.
func Headline(s string) string {
	if !hasGap(s) {
		return s
	}
	words := strings.FieldsFunc(s, IsGap)
	if len(words) > 1 {
		lone := 0
		for _, w := range words {
			if utf8.RuneCountInString(w) == 1 && w[0] >= utf8.RuneSelf {
				lone++
			}
		}
		if lone*2 > len(words) {
			return strings.Join(words, "")
		}
	}
	return joinHeadWords(words)
}

// joinHeadWords joins the words of a headline's line.
func joinHeadWords(words []string) string {
	var b strings.Builder
	row := isRow(words)
	for i, w := range words {
		if i > 0 && !isInsideAmount(words, i, row) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// isInsideAmount reports whether the space before word i of a headline stands inside a number,
// between a figure and its unit, or beside a figure that has a space on either side: 9. 6%,
// 1701 万元, 开出 17 路公交. In a row of figures numbers stand side by side.
func isInsideAmount(words []string, i int, row bool) bool {
	a, b := lastRune(words[i-1]), firstRune(words[i])
	switch {
	case isNarrow(a) && isNarrow(b):
		return !row && isSplitNumber(words, i, false)
	case isDigit(a) && isIdeograph(b):
		return units.Has(b) || i > 1 && isNumber(words[i-1]) && isIdeograph(lastRune(words[i-2]))
	case isIdeograph(a) && isDigit(b):
		return i+1 < len(words) && isNumber(words[i]) && isIdeograph(firstRune(words[i+1]))
	}
	return false
}

// units are the characters with which the unit of a figure begins.
var units = wordlist.CharactersOf("万萬亿億元年月日时時点點分个個人名位岁歲次条條公米吨噸亩畝户戶辆輛台臺家所座倍成")
