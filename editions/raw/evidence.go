package raw

// The evidence that decides what a line is, and how much each piece weighs.
//
// A weight is a cost in about nats: 2.3 says "ten times less likely". The
// labelling of a page is the one of least cost in all. They were set by hand
// from the rules of setting and then compared on two thirds of the typeset
// pages; none is fitted to a page.
const (
	// A paragraph begins. About one line in six does.
	costParagraph = 0.9
	// A paragraph ends on a line that ends in no mark at all, in a mark that
	// may stand at an end (： ； ）), or in a comma, after which none ends.
	costEndBare  = 4.5
	costEndWeak  = 1.6
	costEndComma = 7.0
	// A line was broken although the next unit would have fitted: nothing
	// breaks there but a paragraph's end. Base and growth per em of room.
	costUnforced      = 1.2
	costUnforcedHan   = 3.0 // no Latin in it, whose width is uncertain
	costUnforcedPerEm = 2.2
	costUnforcedMax   = 9.0
	// A line is wider than the measure even with every mark at half width.
	costOverfull      = 6.0
	costOverfullPerEm = 4.0
	// An indent is printed (spaces before the line) where none should be, or
	// is missing on a page that prints them.
	costIndentStray   = 3.0
	costIndentMissing = 6.0
	// An article's body begins after something that is no body.
	costBodyBegins = 1.5
	// … after a headline, which a body mostly follows.
	costBodyAfterHead = 0.3
	// A column of another width than the page's first one.
	costOtherWidth = 0.6
	// A width that few lines speak for, at most; a paragraph whose width
	// changes while it runs, beside a picture.
	costRareWidth  = 2.5
	costWidthShift = 4.0
	// A picture begins to narrow the column, and ends; a line beside it, of
	// which only its neighbours tell whether it is full. A picture that leaves
	// more than a dozen characters makes a width of its own.
	costBeside     = 4.0
	costBesideEnds = 0.5
	costBesideLine = 0.4
	maxBeside      = 12 * oneEm
	// A body that begins in the middle of a paragraph.
	costBodyMiddle = 4.5
	// A head that was drawn in the middle of a paragraph.
	costInside = 3.0
	// What blank lines say, at most.
	costBlank = 2.5
	// A line of a headline, by how it ends.
	costHead     = 2.2
	costHeadStop = 5.0
	// … and that a sentence ends inside it.
	costHeadInner = 3.0
	// A body's line begins with —— as a deck does, or a head does right behind a
	// body.
	costDashFirst = 2.5
	// One head line after another.
	gainHeadRun = 1.0
	// A column's name in brackets.
	gainLabel     = 2.0
	costHeadComma = 3.5
	costHeadAsk   = 1.0
	// A headline wider than a body line of it could be in two columns.
	costHeadLong = 2.5
	// A line that is neither; and the change into such lines.
	costOther      = 3.2
	costOtherEnter = 1.0
	// A line whose words say what it is.
	gainByline   = 6.0
	gainDateline = 4.0
	gainFolio    = 6.0
	gainWeather  = 3.0
	gainBrief    = 2.0
	// 问： 答： or the mark of a brief begins a line inside a paragraph.
	costTalk = 3.0
	// A line inside a paragraph begins with the number of a point, as 二、 does
	// in 第一、二、三产业 too.
	costPoint = 1.8
	// A line mended of pieces keeps a mark at which it was not broken.
	costUneven = 0.8
	// A line mended of pieces stands outside of the bodies, where marks are
	// few and set whole; is squeezed as far as can be; or need not have been.
	costMendHead = 2.0
	costTight    = 2.5
	costLoose    = 3.0
	// A line is squeezed, at most, if it ends in more than one character can
	// be parted from: a mark, a number, what a quotation begins with. Sent to the
	// next line, it would have left a hole.
	costSqueezed = 2.0
	// A quotation begins inside a line right behind a sentence's end. Where the
	// last line is as short as the indent, lines cannot tell that from a
	// paragraph's beginning: three in four are one if the speaker is named behind
	// the quotation, one in three or fewer if not.
	costQuoteSpeaker = 1.9
	costQuote        = 0.8
	// A line begins with a mark that may not begin a line and was left so.
	costKinsoku = 6.0
	// What the rules forbid outright.
	costNever = 1000.0
)

// The evidence that gives headlines to bodies.
const (
	// A headline on the other side of its body than the page's habit.
	costOffSide = 2.5
	// An article without a headline; one that begins with neither byline nor
	// dateline, on a page where most have one and where most have none.
	costNoHead         = 4.0
	costUnsigned       = 2.5
	costUnsignedCommon = 0.3
	// A single line between two bodies is a sub-head; they are of different
	// widths, or of one, which on a page of several columns' widths is chance
	// once in five; and the line before or after is one too, or
	// is none: what is parted is parted in three at least.
	costSubhead     = 2.0
	costOtherColumn = 2.0
	gainSameColumn  = 1.6
	gainSections    = 2.0
	costLoneSubhead = 2.0
	// Two bodies of different widths with nothing between are one article.
	costJoin = 3.0
	// A group of head lines belongs to two articles; and it is cut where no
	// blank line stands although the page has blank lines.
	costParted      = 3.0
	costPartedBlock = 1.0
	// A character that only one body has, where the headline has no pair that any
	// has: most characters are those of many words.
	weightCharacter = 0.7
	// Where it is cut: between lines without a blank one, or the second of which
	// leans on the first; inside a word; and what stands first and last in a
	// title counts more than in a run of many.
	costPartedInside = 1.5
	costPartedWord   = 4.0
	weightTurn       = 3.0
	// A line of a head group is left without an article.
	costLeft = 2.0
	// A headline that shares all its character pairs with a body, pairs that
	// several bodies share counting less.
	gainTheme = 8.0
	// The standing title of a column of briefs, over briefs or not.
	gainBriefTitle = 3.0
	// No headline has more lines.
	maxHeadLines = 8
	// No page has more head lines in a row, were they all drawn together.
	maxHeadRun = 200
	// Where headlines stand in a run of their own: a pair of characters that
	// only one body has, and a change of title where no blank line stands.
	gainPair        = 0.7
	costSwitchBlock = 0.5
	// Two titles drawn in another order than their bodies: for every title but
	// one. And one more line in a title.
	costDisorder  = 1.5
	costSameTitle = 0.3
	// A title begins with the name of a column; or with a line that is rather a
	// kicker than a deck, for each nat by which it is.
	gainColumn  = 2.0
	gainTurn    = 0.6
	costTurnCue = 0.3
	// Two titles part a body between them if each has so many character pairs
	// in its own part more than twice those in the other.
	minParted = 4
	// A second headline for an article that has one inside its body.
	costSecondHead = 3.0
)
