package attach

import "baolan/editions/rebuild/weights"

// The evidence for and against an assignment of headlines to bodies, in nats.
var (
	gainTheme          = -weights.Of("attach.theme")
	gainPair           = -weights.Of("attach.pair")
	weightCharacter    = -weights.Of("attach.character")
	gainBriefTitle     = -weights.Of("attach.brief-title")
	costOffSide        = weights.Of("attach.off-side")
	costNoHead         = weights.Of("attach.no-head")
	costUnsigned       = weights.Of("attach.unsigned")
	costUnsignedCommon = weights.Of("attach.unsigned-common")
	costSecondHead     = weights.Of("attach.second-head")
	costBetween        = weights.Of("attach.between")
	costMiddle         = weights.Of("attach.middle")
	costHabitMiddle    = weights.Of("attach.habit-middle")
	costLeft           = weights.Of("attach.left")
	costParted         = weights.Of("attach.parted")
	costPartedBlock    = weights.Of("attach.parted-block")
	costPartedInside   = weights.Of("attach.parted-inside")
	costPartedWord     = weights.Of("attach.parted-word")
	weightTurn         = weights.Of("attach.turn")
	costDisorder       = weights.Of("attach.disorder")
	costSameTitle      = weights.Of("attach.same-title")
	costSwitchBlock    = weights.Of("attach.switch-block")
	costSubhead        = weights.Of("attach.subhead")
	costOtherColumn    = weights.Of("attach.other-column")
	costSameColumn     = weights.Of("attach.same-column")
	costSections       = weights.Of("attach.sections")
	weightSubheadCost  = weights.Of("attach.headed")
	costOtherSubject   = weights.Of("attach.other-subject")
	costSubjectTurns   = weights.Of("attach.subject-turns")
	closeSubhead       = weights.Of("attach.close-subhead")
	gainSamePair       = -weights.Of("attach.same-pair")
	costLoneSubhead    = weights.Of("attach.lone-subhead")
	costFrame          = weights.Of("attach.frame")
	costNear           = weights.Of("attach.near")
	costFar            = weights.Of("attach.far")
	costFarMost        = weights.Of("attach.far-most")
	costApart          = weights.Of("attach.apart")
	costSignsBehind    = weights.Of("attach.signs-behind")
	costOffHabit       = weights.Of("attach.signs-off-habit")
	costSignedTwice    = weights.Of("attach.signed-twice")
	costUnsignedBody   = weights.Of("attach.unsigned-body")
	costUnsignedRare   = weights.Of("attach.unsigned-rare")
	costSignsAcross    = weights.Of("attach.signs-across")
	costRoundBehind    = weights.Of("attach.round-behind")
	leastOpening       = weights.Of("attach.least-opening")
	mostSubheadCost    = weights.Of("attach.most-subhead")
)

const (
	// costNever is the cost of what the rules forbid; no sum of other costs reaches
	// costInfinite.
	costNever    = 1000.0
	costInfinite = costNever * costNever
	// No headline group has more lines than this.
	maxHeadLines = 8
	// No page has more head lines in a row than this, even if all of them were drawn
	// together.
	maxHeadRun = 200
	// A body is cut between two titles if each shares at least so many character pairs
	// with its own part as are left after twice those shared with the other part are
	// taken off.
	minParted = 4
	// maxCandidates bounds the bodies that a run may belong to: more articles
	// than any page has.
	maxCandidates = 64
)
