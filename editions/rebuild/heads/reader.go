package heads

import (
	"cmp"
	"math"
	"slices"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// reader weighs the readings of one group.
type reader struct {
	*Form
	lines   []measure.Line
	head    []int
	cues    []cues // by line of the head
	named   bool   // the name of a column stands with the group
	first   rule   // the rule by which the words of a short first line make it a kicker, if hint is set
	hint    bool
	strange bool // no line of the group has words of the body

	noted []label.Reason // the rules of the reading under way, if note is set
	note  bool           // an explanation is asked for
	total float32
}

// cues is the evidence of the words of a head line, alone and behind the line before
// it.
type cues struct {
	kicker, deck                 float32
	whole                        *measure.Line // with the lines into which it was broken, if it was
	nat                          measure.Em    // its width, with a figure that was only set beside it
	dashFirst, dashLast, parted  bool
	strikes                      bool
	repeats                      int  // how many characters a word of the line before it has that it repeats
	pair, comma                  bool // the line before it ends inside a word, or in a comma or colon
	runsOn, leansOn, moreIsAsked bool
	parallel, opened             bool    // it is built as the line before it is; that one begins what this one ends
	known                        float32 // the share of its words that are the body's
	size                         float32 // 0 where unknown
	font                         uint16  // 0 where unknown
}

const (
	// A kicker and a headline have at most so many lines.
	mostKicker, mostMain = 2, 3
	// Where sizes are known a narrow column may break them into so many.
	mostKickerPlaced, mostMainPlaced = 6, 8
)

// most gives how many lines kicker and headline may have.
func (r *reader) most() (kicker, main int) {
	for j := range r.cues {
		if r.cues[j].size == 0 {
			return mostKicker, mostMain
		}
	}
	return mostKickerPlaced, mostMainPlaced
}

func newReader(lines []measure.Line, head []int, f *Form) reader {
	r := reader{Form: f, lines: lines, head: head, cues: make([]cues, len(head))}
	for j, i := range head {
		l, c := &lines[i], &r.cues[j]
		c.dashFirst, c.dashLast = BeginsInDash(l.Text), measure.HasSuffixAny(l.Text, "——", "──")
		c.parted, c.strikes = isParted(l), hasQuotedWord(l)
		if l.Place.Known {
			c.size, c.font = l.Place.Size, l.Place.Font
		}
		if j > 0 {
			before := &lines[head[j-1]]
			if c.parallel = areParallel(before.Text, l.Text); !c.parallel {
				c.repeats = repeats(before.Text, l.Text)
			}
			c.opened = opensClause(before.Text)
			c.pair = pairs.AreTogether(measure.LastRune(before.Text), l.FirstRune())
			c.comma = before.End == measure.EndsComma || measure.HasSuffixAny(before.Text, "：", "∶")
			c.runsOn, c.leansOn, c.moreIsAsked = f.isBrokenHeadline(before, l), AreOneSentence(before.Text, l.Text), LacksVerb(before.Text)
		}
	}
	r.freeFigures()
	r.readWords()
	if f.Known != nil {
		for j, i := range head {
			r.cues[j].known = f.Known(i)
		}
	}
	if f.Known != nil && lines[head[0]].Runes <= 9 {
		switch known := r.cues[0].known; {
		case known == 0:
			r.first, r.hint, r.strange = kickerUnknown, true, r.isStrange()
		case known <= 0.2:
			r.first, r.hint, r.strange = kickerHalfKnown, true, r.isStrange()
		}
	}
	return r
}

// isStrange reports whether hardly a word of the lines behind the first is the body's, so that it
// says nothing of the first that its words are not.
func (r *reader) isStrange() bool {
	for j := range r.cues[1:] {
		if r.cues[j+1].known > 0.2 {
			return false
		}
	}
	return true
}

func (r *reader) line(j int) *measure.Line { return &r.lines[r.head[j]] }

// addRule adds a rule with a value to the score of the reading under way.
func (r *reader) addRule(x rule, value float32) {
	v := weight[x] * value
	r.total += v
	if r.note && v != 0 {
		r.noted = append(r.noted, label.Reason{Rule: "heads." + ruleNames[x], Weight: v})
	}
}

// when adds a rule with the value 1 if it applies.
func (r *reader) when(holds bool, x rule) {
	if holds {
		r.addRule(x, 1)
	}
}

// score sums the rules for one reading: the kicker is lines [0, k), the deck [d, n).
func (r *reader) score(k, d int) float32 {
	r.total = 0
	r.scoreMain(k, d)
	if k > 0 {
		r.scoreKicker(k, d)
	}
	if d < len(r.head) {
		r.scoreDeck(d)
	}
	r.scoreWords(k, d)
	r.scoreWidths(k, d)
	r.scoreChange(k, false)
	r.scoreChange(d, true)
	r.scoreSizes(k, d)
	return r.total
}

// explain gives the reasons of a reading, strongest first.
func (r *reader) explain(k, d int) []label.Reason {
	r.note = true
	r.score(k, d)
	r.note = false
	slices.SortStableFunc(r.noted, func(a, b label.Reason) int {
		return cmp.Compare(math.Abs(float64(b.Weight)), math.Abs(float64(a.Weight)))
	})
	return r.noted
}
