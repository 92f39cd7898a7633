package heads

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// Parts is a headline group as a page prints it, by the indices of its lines.
type Parts struct {
	Column []int // 栏目
	Kicker []int
	Main   []int
	Deck   []int
	// Margin is by how much, in nats, the next best reading is worse. A group that can be
	// read in one way only has the margin Certain.
	Margin float32
	// Next holds the number of lines of kicker and of headline in the next best
	// reading.
	Next [2]int
	// Reasons are the rules that spoke for this reading, strongest first; only
	// where they were asked for.
	Reasons []label.Reason
}

// Certain is the margin of a decision without an alternative.
const Certain float32 = 100

// Form is what is known of a headline group beside its lines.
type Form struct {
	// Spacing is how blank lines stand between the head lines of the page.
	Spacing
	// Reported tells that a reporter wrote the article: four characters over it are
	// the name of a series, since reporters do not write for columns.
	Reported bool
	// Torn reports whether a line was broken inside a word: the characters on both
	// sides of the break stand together in the body. It may be nil.
	Torn func(a, b *measure.Line) bool
	// Known returns the share of a line's character pairs that occur in the body: zero
	// for the name of a series, but hardly ever for a line of a headline. It may be
	// nil.
	Known func(i int) float32
	// Words returns what Kicker and Deck return for a line, for callers who know that
	// already. It may be nil.
	Words func(i int) (kicker, deck float32)
	// Column reports whether line i has the label of a column's name. It may be nil.
	Column func(i int) bool
	// Explain asks for reasons.
	Explain bool
}

// isBrokenHeadline reports whether a headline was broken between two lines because it was too
// long, by the form of the lines or by the words of the body.
func (f *Form) isBrokenHeadline(a, b *measure.Line) bool {
	return IsBrokenHeadline(a, b) || f.Torn != nil && f.Torn(a, b)
}

// standTogether reports whether line b is of the size of the line before it, as blank lines tell.
func (f *Form) standTogether(b *measure.Line) bool { return f.Blanks && !b.Blank && f.Silent == 0 }

func (f *Form) hasColumnLabel(i int) bool { return f.Column != nil && f.Column(i) }

// Split splits a headline group, given as indices of lines in reading order, into its
// parts.
func Split(lines []measure.Line, head []int, f Form) Parts {
	var p Parts
	p.Column, head = cutColumn(lines, head, &f)
	n := len(head)
	switch n {
	case 0:
		return p
	case 1:
		p.Main, p.Margin = head, Certain
		return p
	}
	r := newReader(lines, head, &f)
	r.named = len(p.Column) > 0
	best, second := reading{0, n, -1e9}, reading{0, n, -1e9}
	kicker, main := r.most()
	for k := 0; k < n && (k == 0 || r.pieces(0, k) <= kicker); k++ { // kicker: lines [0, k)
		for d := k + 1; d <= n && r.pieces(k, d) <= main; d++ { // deck: lines [d, n)
			switch s := r.score(k, d); {
			case s > best.score:
				best, second = reading{k, d, s}, best
			case s > second.score:
				second = reading{k, d, s}
			}
		}
	}
	p.Kicker, p.Main, p.Deck = head[:best.k], head[best.k:best.d], head[best.d:]
	p.Margin, p.Next = min(best.score-second.score, Certain), [2]int{second.k, second.d}
	if f.Explain {
		p.Reasons = r.explain(best.k, best.d)
	}
	return p
}

// reading is one way to cut a group: the kicker is lines [0, k), the deck [d, n).
type reading struct {
	k, d  int
	score float32
}

// cutColumn takes the name of a column off a group: a line above it, a line in
// brackets below it, or a line with the label of a column's name.
func cutColumn(lines []measure.Line, head []int, f *Form) (column, rest []int) {
	column, head = cutPlaced(lines, head)
	for len(head) > 1 {
		a, b := &lines[head[0]], &lines[head[1]]
		if !f.hasColumnLabel(head[0]) && !cue.IsLabel(a.Text) && !cue.IsColumnName(a) && (f.Reported || cue.IsLabel(b.Text) || f.hasColumnLabel(head[1]) || !IsShortColumn(a, b) || b.Runes <= 2 && f.standTogether(b)) {
			break
		}
		column, head = append(column, head[0]), head[1:]
	}
	for n := len(head); n > 1 && (f.hasColumnLabel(head[n-1]) || cue.IsLabel(lines[head[n-1]].Text)); n = len(head) {
		column, head = append(column, head[n-1]), head[:n-1]
	}
	return cutInner(lines, column, head, f)
}

// cutInner takes the names of columns off that stand between the lines of a group: a line
// in brackets below the headline and above the deck. A piece's number, （之三）, is none.
func cutInner(lines []measure.Line, column, head []int, f *Form) (_, rest []int) {
	isName := func(k int) bool {
		l := &lines[head[k]]
		return k > 0 && k < len(head)-1 && (f.hasColumnLabel(head[k]) || cue.IsLabelInBrackets(l) && !cue.HasDigit(l.Text) && !isOfSeries("－"+l.Text))
	}
	if len(head) < 3 { // none stands between two others
		return column, head
	}
	rest = make([]int, 0, len(head))
	for k, i := range head {
		if isName(k) {
			column = append(column, i)
		} else {
			rest = append(rest, i)
		}
	}
	return column, rest
}
