package segment

import (
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// The states of the lattice: one for each label whose lines stand outside of
// the bodies, under the label's own number; two for lines beside a picture;
// then four for every width of the page, so that a change of width costs
// something.
const (
	stateBeside      = label.Count + iota // a later line of a paragraph beside a picture
	stateBesideFirst                      // the first line of a paragraph beside a picture
	stateBody                             // + perWidth*k + one of the four

	perWidth = 4
	first    = 0
	next     = 1
	inside   = 2 // a line that stands inside a paragraph, which continues behind it
	subhead  = 3 // between two paragraphs of one width

	maxStates = stateBody + perWidth*measure.MaxWidths
)

// outside are the labels of lines that stand outside of the bodies.
var outside = [...]label.Label{
	label.Other, label.Head, label.Column, label.Byline, label.Caption, label.Folio, label.Running, label.Imprint,
	label.Guide, label.NoticeHead, label.Notice, label.Signature, label.Row, label.Verse, label.JumpTo, label.JumpFrom,
	label.Weather, label.Mark,
}

// unused are the labels that have no state under their number.
var unused = func() (list []int) {
	var used [label.Count]bool
	for _, l := range outside {
		used[l] = true
	}
	for s := range used {
		if !used[s] {
			list = append(list, s)
		}
	}
	return list
}()

// passing holds by label, for lines outside of the bodies, the cost of entering a run of
// that label, of continuing it, and of leaving it for a body.
type passing struct{ enter, run, leave [label.Count]float32 }

var pass = func() (p passing) {
	for _, l := range outside {
		p.enter[l] = weights.Of("enter." + l.String())
		p.run[l] = weights.Of("run." + l.String())
		p.leave[l] = weights.Of("leave." + l.String())
	}
	return p
}()

// kind is a label outside of the bodies with its costs of passing, in the order in which
// the search goes through them.
type kind struct {
	is                        label.Label
	enter, run, leave, middle float32 // middle: for a body that begins in the middle of a paragraph
	speaks                    bool    // its lines are of words, and not of names, places and figures
}

var kinds = func() (list [len(outside)]kind) {
	for i, l := range outside {
		list[i] = kind{l, pass.enter[l], pass.run[l], pass.leave[l], leaveMiddle(l), speaks(l)}
	}
	return list
}()

// speaks reports whether lines with a label are of words. The others are of names, places and
// figures, of which a list of words knows nothing.
func speaks(l label.Label) bool {
	switch l {
	case label.Other, label.Head, label.Column, label.Caption, label.Guide, label.NoticeHead, label.Notice, label.Verse:
		return true
	}
	return false
}

// pair is the cost of entering a label from another one, where it differs from the cost of
// entering it from anywhere.
type pair struct {
	from, to label.Label
	cost     float32
}

// following are the weights named after.A.B.
var following = func() (list []pair) {
	for _, a := range outside {
		for _, b := range outside {
			if v, ok := weights.Find("after." + a.String() + "." + b.String()); ok {
				list = append(list, pair{a, b, v})
			}
		}
	}
	return list
}()

// The other costs of the lattice.
var (
	costParagraph  = weights.Of("paragraph.begins")
	costBodyBegins = weights.Of("body.begins")
	costBodyMiddle = weights.Of("body.middle")
	costOtherWidth = weights.Of("width.other")
	costWidthShift = weights.Of("width.shift")
	costBeside     = weights.Of("beside.begins")
	costBesideEnds = weights.Of("beside.ends")
	costBesideWide = weights.Of("beside.wide")
	costStandsOver = weights.Of("body.short")
	costLoose      = weights.Of("beside.anew")
	costBesideLine = weights.Of("beside.line")
	costUneven     = weights.Of("beside.uneven")
	costInside     = weights.Of("head.inside")
	costSubhead    = weights.Of("subhead.enters")
	costSubheadTwo = weights.Of("subhead.runs")
	costDashHead   = weights.Of("head.dash-behind-body")
	costBlankMost  = weights.Of("blank.most")
	costUnforced   = weights.Of("break.most")
	costEndEntry   = weights.Of("end.entry")
	costEndSigned  = weights.Of("end.signed")
	costTalk       = weights.Of("talk.inside")
	costDashFirst  = weights.Of("dash.first")
	costCutWord    = weights.Of("word.cut")
)

const (
	costNever    = 1000
	costInfinite = costNever * costNever
	// maxBeside is the width of the widest line beside a picture. Where a picture leaves
	// more room, the lines beside it mostly make a width of their own.
	maxBeside = 12 * measure.OneEm
)

// way is the cheapest state to come from.
type way struct {
	cost float32
	from int
}

func (w *way) take(cost float32, from int) {
	if cost < w.cost {
		w.cost, w.from = cost, from
	}
}

// labelOf returns the label of a state, where that does not depend on the line.
func labelOf(state int) label.Label {
	switch {
	case state < label.Count:
		return label.Label(state)
	case state == stateBeside:
		return label.Next
	case state == stateBesideFirst:
		return label.First
	}
	return [perWidth]label.Label{label.First, label.Next, label.Head, label.Subhead}[(state-stateBody)%perWidth]
}
