package mend

import (
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// Some extractors (pdftotext -raw) begin a new line wherever a character
// stands more than a tenth of an em inside the box of the one before it. That
// is so where a mark was set narrower than its em, and nowhere else, so such
// lines are torn at their marks:
//
//	工作的          工作的“压舱石”，也是稳增长的“硬支
//	“压舱石”   →
//	，
//	也是稳增长的
//	“硬支
//
// Which marks are narrow is the paper's habit: two in a row always lose the
// blank half between them, some papers set every comma half an em wide, and a
// line that had to take in one character more has all its marks narrow. What
// the habit is, the text tells: a kind of joint that no line has inside it is
// one that every line was torn at.

// joint is how two characters, or two lines, meet.
type joint uint8

const (
	jointPlain joint = iota // no mark, or what cannot be torn
	jointOpen               // a character and an opening mark: 的“
	jointComma              // ，、；： and a character
	jointStop               // 。！？ and a character
	jointClose              // ”》） and a character
	jointPair               // a closing mark and an opening one: ，“
	jointBound              // two marks between which no line may end: 。”
	jointKinds
)

// jointOf returns how a and b meet.
func jointOf(a, b rune, ca, cb measure.Class) joint {
	switch {
	case cb == measure.Closing && ca.IsMark(), ca == measure.Opening && cb == measure.Opening:
		return jointBound
	case ca == measure.Closing && cb == measure.Opening:
		if (a == '）' || a == '】') && (b == '（' || b == '【') {
			return jointPlain // a signature and a label are lines of their own
		}
		return jointPair
	case cb == measure.Opening:
		return jointOpen
	case ca != measure.Closing:
		return jointPlain
	}
	switch a {
	case '，', '、', '；', '：':
		return jointComma
	case '。', '！', '？', '．':
		return jointStop
	}
	return jointClose
}

// tearing counts the joints of a page's lines: inside them and between them.
type tearing struct {
	inside, between [jointKinds]int
	blank           bool // a blank line stands somewhere, as this form has none
}

// tearingOf counts the joints and reports whether the lines are torn. If they are not, the
// joints inside the lines are counted only as far as is needed to find that out.
func tearingOf(lines []measure.Line) (t tearing, torn bool) {
	t.blank = measure.HasBlank(lines)
	for i := 1; i < len(lines); i++ {
		t.between[meeting(&lines[i-1], &lines[i])]++
	}
	if t.isTorn(lines) {
		t.lookInside(lines, func() bool { return true })
		return t, true
	}
	t.lookInside(lines, t.isTornThroughout)
	return t, t.isTornThroughout()
}

// lookInside counts the joints inside the lines as long as it is to go on.
func (t *tearing) lookInside(lines []measure.Line, more func() bool) {
	for i := range lines {
		l := &lines[i]
		if l.Marks == 0 {
			continue
		}
		if !more() {
			return
		}
		prev, cp := rune(0), measure.Gap
		for at, n := 0, 0; at < len(l.Text); at += n {
			var r rune
			r, n = measure.RuneAt(l.Text, at)
			c := measure.ClassOf(r)
			if c.IsMark() || cp.IsMark() {
				t.inside[jointOf(prev, r, cp, c)]++
			}
			prev, cp = r, c
		}
	}
}

// meeting returns how two lines meet. A closing mark at the beginning of a line belongs to the
// line before it, whatever that ends in.
func meeting(a, b *measure.Line) joint {
	switch {
	case b.First == measure.Closing, a.Last == measure.Opening:
		return jointBound
	case !a.Last.IsMark() && b.First != measure.Opening:
		return jointPlain
	}
	r, _ := utf8.DecodeLastRuneInString(a.Text)
	return jointOf(r, b.FirstRune(), a.Last, b.First)
}

// always returns the joints at which every line was torn. Lines end at such a
// joint by themselves too, so what counts is how few have it inside.
func (t *tearing) always() (all [jointKinds]bool) {
	for k := jointOpen; k < jointKinds; k++ {
		all[k] = t.between[k] >= 2 && t.inside[k]*6 <= t.between[k]
	}
	// Paragraphs end in stops and brackets, so lines do; and a paper that sets
	// those narrow sets its commas so.
	all[jointStop] = all[jointStop] && all[jointComma]
	all[jointClose] = all[jointClose] && all[jointComma]
	// Pairs are cut by one rule, whichever marks they are of.
	pairs := t.inside[jointPair]+t.inside[jointBound] <= (t.between[jointPair]+t.between[jointBound])/6
	all[jointPair], all[jointBound] = pairs && (t.between[jointBound] > 0 || !t.blank), true
	return all
}

// squeezed returns the share of lines with narrow marks that are not always narrow. It is
// computed from how many more lines begin after such a mark than would by chance.
func (t *tearing) squeezed(all [jointKinds]bool, width measure.Em) float64 {
	torn, seen := 0.0, 0.0
	for k := jointOpen; k <= jointClose; k++ {
		// After a stop and after a bracket paragraphs end, which says nothing.
		if all[k] || k == jointStop || k == jointClose {
			continue
		}
		n := float64(t.inside[k] + t.between[k])
		torn += float64(t.between[k]) - n*float64(measure.OneEm)/float64(max(width, measure.OneEm))
		seen += n
	}
	return max(rareSqueezed, torn/max(seen, 1))
}

// rareSqueezed is the least share of squeezed lines: about one in a page that
// seems to have none.
const rareSqueezed = 0.01

// isTorn reports whether lines are torn at their marks, by what is certain evidence: lines begin
// with a closing mark, or end in a comma and are much shorter than the lines round them. In a
// text without blank lines one such place is enough.
func (t *tearing) isTorn(lines []measure.Line) bool {
	const near = 6 // a line is seldom torn into more pieces
	n := t.between[jointBound]
	for i := 1; i+1 < len(lines); i++ {
		// A column's edge is wide on one side of it only.
		if l := &lines[i]; l.End == measure.EndsComma && l.Nat+5*measure.OneEm < min(widest(lines[max(0, i-near):i]), widest(lines[i+1:min(len(lines), i+1+near)])) {
			n++
		}
	}
	return n >= 3 && n*100 >= len(lines) || !t.blank && n > 0
}

// isTornThroughout reports the same for texts with fewer such places: no pair of marks is inside a
// line, or no comma is. It asks for two places or eight commas or, in a text without blank
// lines, for one pair at which a line may end.
func (t *tearing) isTornThroughout() bool {
	return !t.blank && t.between[jointPair] > 0 && t.inside[jointPair]+t.inside[jointBound] == 0 ||
		t.between[jointBound] >= 2 && t.inside[jointBound]*4 <= t.between[jointBound] ||
		t.between[jointComma] >= 8 && t.inside[jointComma]*6 <= t.between[jointComma]
}

func widest(lines []measure.Line) measure.Em {
	w := measure.Em(0)
	for i := range lines {
		w = max(w, lines[i].Nat)
	}
	return w
}
