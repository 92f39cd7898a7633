package heads

import (
	_ "embed"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

//go:embed words.tsv
var wordFile string

// words are the lists of words.tsv by their sense and where they stand.
var words = wordlist.ListsOf(wordFile, 3)

var (
	occasionEnds   = words["occasion suffix"]
	reportEnds     = words["report suffix"]
	themeOpenings  = words["theme prefix"]
	themes         = words["theme inside"]
	ours           = words["ours prefix"]
	attendedEnds   = words["attended suffix"]
	details        = words["detail prefix"]
	figures        = words["figure prefix"]
	yearWords      = words["year-word prefix"]
	subjectEnds    = words["subject suffix"]
	predicates     = words["predicate prefix"]
	officialTitles = words["title prefix"]
	events         = words["event inside"]
	partEnds       = words["part suffix"]
	timeBegins     = words["time prefix"]
	timeEnds       = words["time suffix"]
	reactionEnds   = words["reaction suffix"]
	tells          = words["tells prefix"]
	tellsNot       = words["tells-not prefix"]
	speakers       = words["speaker prefix"]
	conjunctions   = words["conjunction inside"]
	adverbs        = words["adverb suffix"]
	answers        = words["answer inside"]
)

func endsInAny(s string, list []string) bool   { return measure.HasSuffixAny(s, list...) }
func beginsInAny(s string, list []string) bool { return measure.HasPrefixAny(s, list...) }
