package heads

import "baolan/editions/rebuild/weights"

// rule is one piece of evidence for a reading of a headline group. Its weight
// is in nats for each unit of its value, for the reading; most values are 1.
type rule uint8

const (
	mainShort        rule = iota // a lone headline of seven characters or less: set large, it is seldom all
	mainTwo                      // two lines
	mainHalves                   // two lines, both short: halves of one headline
	mainHalfLonger               // two lines, the first short, the second not long
	mainTwoFull                  // two lines, the first of twelve characters or more: it is complete by itself
	mainThree                    // three lines
	mainKickerWords              // the headline has the words of a kicker
	mainDeckWords                // the headline has the words of a deck
	kickerWords                  // what a kicker's words say counts for more inside of a group than for where one begins
	deckWords                    // what a deck's words say does
	mainTooWide                  // the headline is long, though large type leaves room for few characters
	mainSameWidth                // two lines of one headline are of nearly one width
	mainShortOver                // two lines, the first of five characters or less, with words of the body: what it begins goes on
	mainLeans                    // the second line has no subject, or the first is half a title
	mainNeedsMore                // the first line is a subject without its verb
	mainApart                    // a blank line stands inside the headline of a page whose heads begin at one edge
	mainRepeats                  // a line has words of the line before it: two lines of one headline repeat none
	mainRepeatsPair              // a line has a word of two characters of the line before it
	mainRunsOn                   // a line was broken inside the headline, which is set large
	mainOpens                    // its first line begins a clause that the second ends (see opensClause)
	mainParallel                 // two lines are clauses built alike
	mainSpaced                   // a line of it has two halves with a space between
	kickerLine                   // there is a kicker
	kickerMore                   // for each further line of it
	kickerReported               // the name of a series over a reporter's article
	kickerNeedsMore              // its first line can't stand alone
	kickerUnknown                // no word of a short first line occurs in the body
	kickerHalfKnown              // hardly any word of a short first line occurs in the body
	kickerAllUnknown             // ... but neither do words of the other lines
	kickerOverDeck               // there is a deck too: a house that leads in also adds
	kickerKnowsMore              // more of its words are the body's than of the headline's
	kickerKnowsLess              // fewer are
	kickerMood                   // it ends in a doubled character, which paints a mood
	kickerShortOver              // a short line over a much longer one names the series
	kickerKnown                  // a short line over a much longer one has words of the body
	kickerFull                   // a full line over two further ones
	kickerWide                   // it is much wider than the headline
	deckLine                     // there is a deck
	deckMore                     // for each further line of it
	deckDash                     // it begins with ——
	deckShort                    // it has eight characters or less: set small, there is room for more
	deckFull                     // it has more than twelve characters
	deckKnowsMore                // more of its words are the body's than of the headline's
	deckHalves                   // a line of two halves stands under an undivided headline
	dashMisplaced                // a line that is no deck begins with ——
	smallWider                   // kicker or deck are wider than the headline by 4 em
	smallNarrower                // kicker or deck are narrower than the headline
	strikesUnder                 // the headline catches the eye (see hasQuotedWord) and the kicker does not
	strikesInDeck                // the deck catches the eye and the line over it does not
	changeRunsOn                 // two parts meet where a line runs on into the next
	changeNoBlank                // two parts meet without a blank line, though the page has some
	changeBlank                  // two parts of one width meet at a blank line: what is of one size begins at one place
	changePair                   // two parts meet between characters that stand together inside words
	changeComma                  // two parts meet behind a comma or a colon
	sizeMixed                    // the headline's lines are of different sizes
	sizeSmaller                  // the headline is set smaller than kicker or deck
	sizeSame                     // kicker or deck are set as large as the headline
	sizeOneFont                  // ... and in its font
	kickerOccasion               // words, see words.tsv
	kickerPart
	kickerReport
	kickerTheme
	kickerView
	kickerSession
	kickerOurs
	kickerShort
	kickerTime
	kickerReacts
	kickerAbout
	deckSpaced
	deckColon
	deckAsks
	deckComma
	deckNumber
	deckLong
	deckAttended
	deckDetail
	deckFigure
	deckAbout
	deckSpeaker // it begins with who says it
	ruleCount
)

// ruleNames are the names of the rules in the table of weights and in explanations.
var ruleNames = [ruleCount]string{
	"main-short", "main-two", "main-halves", "main-half-longer", "main-two-full", "main-three", "main-kicker-words", "main-deck-words", "kicker-words", "deck-words",
	"main-too-wide", "main-same-width", "main-short-over", "main-leans", "main-needs-more", "main-apart", "main-repeats", "main-repeats-pair", "main-runs-on", "main-opens", "main-parallel", "main-spaced",
	"kicker-line", "kicker-more", "kicker-reported", "kicker-needs-more", "kicker-unknown", "kicker-half-known", "kicker-all-unknown",
	"kicker-over-deck", "kicker-knows-more", "kicker-knows-less", "kicker-mood", "kicker-short-over", "kicker-known", "kicker-full", "kicker-wide",
	"deck-line", "deck-more", "deck-dash", "deck-short", "deck-full", "deck-knows-more", "deck-halves", "dash-misplaced", "small-wider", "small-narrower",
	"strikes-under", "strikes-in-deck", "change-runs-on", "change-no-blank", "change-blank", "change-pair", "change-comma", "size-mixed", "size-smaller", "size-same", "size-one-font",
	"kicker-occasion", "kicker-part", "kicker-report", "kicker-theme", "kicker-view", "kicker-session", "kicker-ours", "kicker-short",
	"kicker-time", "kicker-reacts", "kicker-about",
	"deck-spaced", "deck-colon", "deck-asks", "deck-comma", "deck-number", "deck-long", "deck-attended", "deck-detail", "deck-figure", "deck-about",
	"deck-speaker",
}

// weight holds what each rule weighs for a reading. The table of weights holds costs,
// so the sign is reversed.
var weight = func() (w [ruleCount]float32) {
	for r, name := range ruleNames {
		w[r] = -weights.Of("heads." + name)
	}
	return w
}()
