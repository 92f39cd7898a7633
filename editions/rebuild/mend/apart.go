package mend

import (
	"strings"

	"baolan/editions/rebuild/measure"
)

// Characters that stand below one another, or as far apart, come as lines of one
// character each. A blank line stands where the next printed line begins, for its
// first character stands elsewhere; a number that is turned by a quarter in a
// vertical line comes as one line, with a blank one on either side:
//
//	長      全長360公尺
//
//	360
//
//	公
//	尺
//
// A gap in a vertical line comes as a line of spaces, between blank ones too. Where the
// extractor sets no blank lines, nothing tells where a printed line ends.

// mostApart is a number of characters that no printed line has.
const mostApart = 60

// isOneCharacter reports whether a line takes the room of one character: it is an ideograph, a
// mark, a letter, or a figure of two digits that stands upright in a vertical line.
func isOneCharacter(l *measure.Line) bool {
	return l.Runes == 1 || l.Runes == 2 && l.Latin == 2 && l.Nat <= measure.OneEm
}

// isTurned reports whether a line is a number, a word or dashes that can have been turned by a
// quarter.
func isTurned(l *measure.Line) bool {
	return l.CanBeTurned() || isDashes(l)
}

// isDashes reports whether a line is dashes or points of two ems.
func isDashes(l *measure.Line) bool {
	return l.Text == "——" || l.Text == "……" || l.Text == "⸺"
}

// areApart reports whether most lines of a page have one character and most of these are of
// words, as on a page that is set in vertical lines.
func areApart(lines []measure.Line) bool {
	n, words := 0, 0
	for i := range lines {
		if isOneCharacter(&lines[i]) {
			n++
			if lines[i].First == measure.Ideograph {
				words++
			}
		}
	}
	return n*2 > len(lines) && words*2 > n
}

// apart finds the printed lines whose characters came as lines.
type apart struct {
	lines    []measure.Line
	blanks   bool       // blank lines show where printed lines begin
	vertical bool       // most of the page is set in vertical lines
	longest  measure.Em // the length of a full printed line
}

func newApart(lines []measure.Line) apart {
	a := apart{lines: lines, blanks: measure.HasBlank(lines), vertical: areApart(lines)}
	if a.blanks && a.vertical {
		a.longest = a.fullLine()
	}
	return a
}

// fullLine returns the length of a full printed line: the one that most stretches have among
// those that are no shorter than any without a turned number. A stretch goes from one certain
// beginning of a printed line to the next. It is two lines if a number stands at the end of
// the first.
func (a *apart) fullLine() measure.Em {
	var count [2 * mostApart]int // the number of stretches by their length in ems
	longest := measure.Em(0)
	for i := 0; i < len(a.lines); {
		to, _ := a.run(i)
		longest = max(longest, measure.Em(to-i)*measure.OneEm)
		width := measure.Em(to-i) * measure.OneEm
		for to < len(a.lines) && isTurned(&a.lines[to]) && width < mostApart*measure.OneEm {
			behind, _ := a.run(to + 1)
			width += a.lines[to].Nat + measure.Em(behind-to-1)*measure.OneEm
			to = behind
		}
		count[min(int((width+measure.OneEm/2)/measure.OneEm), len(count)-1)]++
		i = max(to, i+1)
	}
	full := int(longest / measure.OneEm)
	best, most := full, 0
	for w := max(full, 1); w+1 < len(count); w++ {
		if n := count[w-1] + count[w] + count[w+1]; n > most {
			best, most = w, n
		}
	}
	return measure.Em(best) * measure.OneEm
}

// run returns the end of the lines of one character each from line i on, up to a blank line,
// and how many of them are of words.
func (a *apart) run(i int) (to, words int) {
	for to = i; to < len(a.lines) && to-i < mostApart && (to == i || !a.lines[to].Blank); to++ {
		switch l := &a.lines[to]; {
		case isOneCharacter(l) && l.First == measure.Ideograph:
			words++
		case !a.blanks && a.vertical && isTurned(l), isOneCharacter(l) && (a.blanks || a.vertical):
		default:
			return to, words
		}
	}
	return to, words
}

// end returns the end of the printed line whose characters are lines from line i on. It
// returns i if there is none; most characters of a printed line are of words.
func (a *apart) end(i int) int {
	to, words := a.run(i)
	if a.longest > 0 {
		return a.withNumbers(i, to)
	}
	if a.blanks {
		to, words = a.withMarks(i, to, words)
	}
	if to-i < 2 || words*2 < to-i && words < 2 {
		return i
	}
	return to
}

// withMarks returns the end of a vertical headline on a page of level lines, and how many of its
// characters are of words; those up to the first blank line are lines [i, to). A mark at an edge
// of its room stands between blank lines: one that opens begins a line and one that closes ends
// it, or stands in it, where the line begins with what it closes. A number or dashes that were
// turned belong to what follows.
func (a *apart) withMarks(i, to, words int) (end, all int) {
	first := &a.lines[i]
	more := func() bool {
		behind, n := a.run(to)
		if n == 0 || n < behind-to {
			return false
		}
		to, words = behind, words+n
		return true
	}
	if isTurned(first) && (first.First == measure.Digit || isDashes(first)) && to <= i+1 && i > 0 && isOneCharacter(&a.lines[i-1]) && a.lines[i-1].First == measure.Ideograph {
		if to = i + 1; !more() {
			return i, words
		}
	}
	opens := to == i+1 && first.First == measure.Opening
	if opens && !more() {
		return i, words
	}
	if to < len(a.lines) && a.isClosing(to) {
		to++
		if opens {
			more()
		}
	}
	for to > i+1 && a.isBehindGap(to) && more() {
	}
	return to, words
}

// isBehindGap reports whether line k is the first character behind a gap in a vertical line.
func (a *apart) isBehindGap(k int) bool {
	return k < len(a.lines) && a.lines[k].Spaced && isOneCharacter(&a.lines[k])
}

// isClosing reports whether line i is nothing but a mark that closes.
func (a *apart) isClosing(i int) bool {
	return isOneCharacter(&a.lines[i]) && a.lines[i].First == measure.Closing
}

// withNumbers returns the end of a printed line of a vertical page whose characters up to the
// first turned number or gap are lines [i, to). A number belongs to the line before it, and what
// follows too, as long as the whole is no longer than other lines; else it begins one. What
// follows a gap belongs to the line before it likewise.
func (a *apart) withNumbers(i, to int) int {
	width := measure.Em(to-i) * measure.OneEm
	if isTurned(&a.lines[i]) {
		width, to = 0, i
	}
	for {
		behind, more := a.following(i, to)
		if behind == to || width > 0 && width+more > a.longest+measure.OneEm {
			break
		}
		width, to = width+more, behind
	}
	if to-i < 2 {
		return i
	}
	return to
}

// following returns the end of what may go on with a printed line that begins in line i, from line
// to on, and how wide it is: a turned number with the characters behind it, or those behind a
// gap. It returns to if nothing may.
func (a *apart) following(i, to int) (end int, width measure.Em) {
	switch {
	case to < len(a.lines) && isTurned(&a.lines[to]):
		end, _ = a.run(to + 1)
		if end == to+1 && end < len(a.lines) && !isTurned(&a.lines[end]) && !isOneCharacter(&a.lines[end]) {
			return to, 0
		}
		return end, a.lines[to].Nat + measure.Em(end-to-1)*measure.OneEm
	case to > i && a.isBehindGap(to):
		end, _ = a.run(to)
		return end, measure.Em(end-to+1) * measure.OneEm
	}
	return to, 0
}

// joined returns the printed line whose characters came as lines.
func joined(lines []measure.Line) measure.Line {
	var text strings.Builder
	for i := range lines {
		if i > 0 && lines[i].Spaced {
			text.WriteByte(' ')
		}
		text.WriteString(lines[i].Text)
	}
	l := lines[0].With(text.String())
	l.To = lines[len(lines)-1].To
	return l
}
