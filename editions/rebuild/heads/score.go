package heads

import "baolan/editions/rebuild/measure"

const (
	em = measure.OneEm
	// Two lines whose widths differ by no more than this are of nearly one width.
	nearly = em * 6 / 5
	// A half of a headline in two lines has at most this width.
	half = 21 * em / 2
	// A first line of a headline with at most so many characters says nothing by itself.
	shortHalf = 5
	// A deck is short with at most so many characters, and full with more than so many.
	shortDeck, fullDeck = 8, 12
	// By how much the shares of two lines' words that are the body's have to differ.
	betterKnown = 0.2
)

// scoreMain applies the rules on the number of the headline's lines and on whether they
// belong together. Most headlines have one line, few have three.
func (r *reader) scoreMain(k, d int) {
	first := r.piece(k, d)
	a := r.width(k, first)
	switch n := r.pieces(k, d); n {
	case 1:
		r.when(len(r.head) > 1 && a < 15*em/2 && r.line(k).Runes > 2, mainShort)
	case 2:
		r.addRule(mainTwo, 1)
		switch b := r.width(first, d); {
		case max(a, b) <= half:
			r.addRule(mainHalves, 1)
		case a <= half && b <= 15*em:
			r.addRule(mainHalfLonger, 1)
		case a >= 12*em:
			r.addRule(mainTwoFull, 1)
		}
	default:
		r.addRule(mainThree, float32(n-2))
	}
	r.when(r.hasSpaced(k, d), mainSpaced)
	for j := k + 1; j < d; j++ {
		if r.cues[j].runsOn {
			r.when(!r.isCutAtFigure(j), mainRunsOn)
			continue
		}
		r.when(abs(r.line(j-1).Nat-r.line(j).Nat) <= 5*em/2, mainSameWidth)
		r.when(r.runes(k, j) <= shortHalf && !r.isStrangeLine(k), mainShortOver)
		if r.Blanks && r.line(j).Blank {
			r.addRule(mainApart, r.Edge)
		}
		r.when(r.cues[j].opened, mainOpens)
		r.when(r.cues[j].parallel, mainParallel)
		r.when(r.cues[j].repeats >= sharedRunes, mainRepeats)
		r.when(r.cues[j].repeats == sharedRunes-1, mainRepeatsPair)
		r.when(r.cues[j].leansOn, mainLeans)
		r.when(r.cues[j].moreIsAsked, mainNeedsMore)
	}
}

// scoreKicker applies the rules on the lines [0, k). A kicker has one line, unless it
// was too long for one.
func (r *reader) scoreKicker(k, d int) {
	n := r.pieces(0, len(r.head))
	r.addRule(kickerLine, 1)
	r.addRule(kickerMore, float32(r.pieces(0, k)-1))
	r.when(r.Reported && n > 1 && IsShortColumn(r.line(0), r.line(1)), kickerReported)
	for j := 1; j < k; j++ {
		r.when(r.cues[j].moreIsAsked && !r.cues[j].runsOn, kickerNeedsMore)
	}
	if r.hint {
		r.addRule(r.first, 1)
		r.when(r.strange, kickerAllUnknown)
	}
	first := r.line(0)
	if n == 2 || n == 3 && d == len(r.head)-1 && r.cues[d].dashFirst {
		if first.Runes <= 7 && r.line(1).Nat*5 >= first.Nat*9 && !r.named {
			r.addRule(kickerShortOver, 1)
			r.when(r.cues[0].known > 0.3, kickerKnown)
		}
	}
	r.when(n > 2 && first.Nat >= 19*em/2, kickerFull)
	r.when(r.width(0, r.piece(0, k))*10 > r.widest(k, d)*13, kickerWide)
	r.when(r.cues[k].strikes && !r.cues[k-1].strikes, strikesUnder)
	r.when(d < len(r.head), kickerOverDeck)
	r.when(endsInMood(r.line(k-1).Text), kickerMood)
	r.when(r.cues[k-1].known > r.cues[k].known+betterKnown, kickerKnowsMore)
	r.when(r.cues[k-1].known+betterKnown < r.cues[k].known, kickerKnowsLess)
}

func (r *reader) scoreDeck(d int) {
	n := len(r.head)
	r.addRule(deckLine, 1)
	r.addRule(deckMore, float32(r.pieces(d, n)-1))
	r.when(r.cues[d].dashFirst, deckDash)
	runes := r.runes(d, r.piece(d, n))
	r.when(runes <= shortDeck, deckShort)
	r.when(runes > fullDeck, deckFull)
	r.when(r.cues[d-1].known+betterKnown < r.cues[d].known, deckKnowsMore)
	r.when(r.cues[d].parted && !r.cues[d-1].parted, deckHalves)
	r.when(r.cues[d].strikes && !r.cues[d-1].strikes, strikesInDeck)
}

// scoreWords adds for every line the evidence of its words for the part it is in.
func (r *reader) scoreWords(k, d int) {
	n := len(r.head)
	for j := range r.head {
		c := &r.cues[j]
		inKicker, inDeck := j < k, j >= d
		r.when(c.dashFirst && j > 0 && !inDeck || c.dashLast && j < n-1 && !inKicker, dashMisplaced)
		switch {
		case inKicker:
			r.sayWords(kickerRules[:], j)
			r.addRule(kickerWords, c.kicker)
		case inDeck:
			r.sayWords(deckRules[:], j)
			r.addRule(deckWords, c.deck)
		default:
			r.addRule(mainKickerWords, max(c.kicker, 0))
			r.addRule(mainDeckWords, max(c.deck, 0))
		}
	}
}

// sayWords adds the evidence of a line's words, rule by rule if an explanation is asked
// for.
func (r *reader) sayWords(rules []wordRule, j int) {
	if !r.note {
		if rules[0].rule == kickerOccasion {
			r.total += r.cues[j].kicker
		} else {
			r.total += r.cues[j].deck
		}
		return
	}
	if r.cues[j].runsOn {
		return
	}
	l := r.line(j)
	if r.cues[j].whole != nil {
		l = r.cues[j].whole
	}
	for i := range rules {
		r.when(rules[i].holds(l), rules[i].rule)
	}
}

// scoreWidths compares the widths of the parts: a part in smaller type may be longer
// than the headline, the headline seldom is longer than a part in smaller type.
func (r *reader) scoreWidths(k, d int) {
	n := r.pieces(0, len(r.head))
	var widest measure.Em
	for j := k; j < d; j++ {
		nat := r.cues[j].nat
		widest = max(widest, nat)
		if nat > 26*em {
			r.addRule(mainTooWide, float32(nat-26*em)/float32(4*em))
		}
	}
	for j := range r.head {
		inKicker, inDeck := j < k, j >= d
		switch nat := r.cues[j].nat; {
		case (inKicker || inDeck && j == d) && nat > widest:
			wider := min(1.2, float32(nat-widest)/float32(4*em))
			if inKicker && n == 2 {
				wider /= 2
			}
			r.addRule(smallWider, wider)
		case (inKicker || inDeck && n > 2) && nat+2*em < widest && !r.cues[j].runsOn:
			r.addRule(smallNarrower, 1)
		}
	}
}

// scoreChange applies the rules on the border before line j, where the headline or the
// deck begins. The smaller a line is set, the more likely a gap before it becomes a
// blank line.
func (r *reader) scoreChange(j int, deck bool) {
	if j == 0 || j == len(r.head) {
		return
	}
	if r.cues[j].runsOn {
		r.addRule(changeRunsOn, 1)
		return
	}
	a, b := r.line(j-1), r.line(j)
	r.when(r.cues[j].pair, changePair)
	r.when(r.cues[j].comma, changeComma)
	switch {
	case !r.Blanks:
	case b.Blank && a.Nat == b.Nat:
		r.addRule(changeBlank, 1)
	case b.Blank:
	case deck:
		r.addRule(changeNoBlank, 1-r.Silent)
	case abs(b.Nat-a.Nat) <= nearly:
		r.addRule(changeNoBlank, (1-r.Silent)*(1-r.Edge))
	}
}

// isStrangeLine reports whether line j has words and none of them are the body's.
func (r *reader) isStrangeLine(j int) bool {
	return r.Known != nil && r.cues[j].known == 0 && r.line(j).Runes > 2
}

// sameSize is the largest relative difference of two type sizes that count as one:
// extractors round them.
const sameSize = 0.03

// scoreSizes applies the rules on type sizes, where a PDF tells them: the headline is
// set larger than the lines over and under it, and its own lines have one size.
func (r *reader) scoreSizes(k, d int) {
	main := r.cues[k].size
	if main == 0 {
		return
	}
	for j := range r.head {
		s := r.cues[j].size
		switch {
		case s == 0:
		case j >= k && j < d:
			r.when(abs(s-main) > sameSize*main, sizeMixed)
		case s > main*(1+sameSize):
			r.addRule(sizeSmaller, 1)
		case s > main*(1-sameSize):
			r.addRule(sizeSame, 1)
			r.when(r.cues[j].font != 0 && r.cues[j].font == r.cues[k].font, sizeOneFont)
		}
	}
}

func abs[T ~int32 | ~float32](x T) T { return max(x, -x) }
