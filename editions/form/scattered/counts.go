package scattered

import (
	"strings"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// Counts tell rows of vertical type from lines. A row begins and ends anywhere in a sentence, so
// it often begins with a mark that closes or ends in one that opens, which no line does; and
// two characters that stand side by side in it have nothing to do with each other.
type Counts struct {
	runes int // the characters of all pieces that have a Chinese character
	short int // those in pieces of one or two, on lines of several pieces
	lines int // the lines of more than one character
	torn  int // of these, those that begin with a closing mark or end in an opening one
	seams int // a gap between two Chinese characters that stand in short pieces
	known int // of seams, those inside of words
	marks int // the short pieces that begin with a closing mark
}

// Add counts the lines of a page, as they are before any blank is closed.
func (c *Counts) Add(lines []line.Line) {
	for i := range lines {
		c.line(lines[i].Text)
	}
}

// shortPiece is the most characters of a piece of a row: where two columns stand close together,
// their characters touch.
const shortPiece = 2

func (c *Counts) line(s string) {
	pieces, runes, short := 0, 0, 0
	var first, last, before rune // of the line, and the last of the short piece before
	for p := range strings.FieldsFuncSeq(s, measure.IsGap) {
		pieces++
		begin, end := measure.FirstRune(p), measure.LastRune(p)
		if pieces == 1 {
			first = begin
		}
		last = end
		n, han := runesOf(p)
		if !han {
			before = 0
			continue
		}
		runes += n
		if n > shortPiece {
			before = 0
			continue
		}
		short += n
		if measure.ClassOf(begin) == measure.Closing {
			c.marks++
		}
		if before != 0 && isHan(before) && isHan(begin) {
			c.seams++
			if pairs.AreTogether(before, begin) {
				c.known++
			}
		}
		before = end
	}
	c.runes += runes
	if pieces > 1 {
		c.short += short
	}
	if pieces > 1 || runes > 1 {
		c.lines++
		if isNoBreak(last, first) {
			c.torn++
		}
	}
}

// isNoBreak reports whether no line ends in the one character, or none begins with the other.
func isNoBreak(end, begin rune) bool {
	return measure.ClassOf(begin) == measure.Closing || measure.ClassOf(end) == measure.Opening
}

// runesOf returns the number of characters of a piece and whether one of them is wide.
func runesOf(p string) (n int, wide bool) {
	for _, r := range p {
		n++
		wide = wide || r >= firstWide
	}
	return n, wide
}

// firstWide is the first character of the Chinese and Japanese blocks.
const firstWide = 0x2E80

func isHan(r rune) bool { return r >= 0x3400 && r < 0xA000 }

// Merge adds the counts of other pages.
func (c *Counts) Merge(o *Counts) {
	c.runes += o.runes
	c.short += o.short
	c.lines += o.lines
	c.torn += o.torn
	c.seams += o.seams
	c.known += o.known
	c.marks += o.marks
}

// The bounds were set between some 35 pages of vertical type and 400 pages of lines, of which none with
// one character in ten in short pieces has more than 3 torn lines in a hundred.
const (
	leastTorn  = 4
	leastSeams = 40
	leastRunes = 40 // a text with fewer Chinese characters says nothing of how they stand
)

// Lines returns by how many of its lines a page is taken for rows of vertical type, and of how many.
func (c *Counts) Lines() (torn, lines int) { return c.torn, c.lines }

// AreRows reports whether the lines are rows of vertical type, in which hardly any two characters
// that stand side by side are of one word. One in twenty is torn; or nearly all characters stand
// alone, the marks of prose among them, and one line in fifty is torn or hardly any two are a word.
func (c *Counts) AreRows() bool {
	if c.runes < leastRunes {
		return false
	}
	if c.seams >= leastSeams && c.known*8 > c.seams {
		return false
	}
	if c.torn >= leastTorn && c.torn*20 >= c.lines && c.short*10 >= c.runes {
		return true
	}
	alone := c.short*4 >= c.runes*3 && c.marks*50 >= c.runes
	return alone && (c.seams >= leastSeams && c.known*20 < c.seams || c.torn > 0 && c.torn*50 >= c.lines)
}
