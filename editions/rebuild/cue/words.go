package cue

import (
	_ "embed"

	"baolan/editions/wordlist"
)

//go:embed words.tsv
var wordFile string

// words are the lists of words.tsv, by their sense and their place in a text.
var words = wordlist.ListsOf(wordFile, 4)

var (
	creditOpens   = words["credit prefix"]
	authorSigns   = words["author-sign prefix"]
	writerRoles   = setOf(words["writer-role whole"])
	writerTitles  = words["writer-role suffix"]
	pictureRoles  = setOf(words["picture-role whole"])
	wholeBylines  = setOf(words["byline whole"])
	posts         = words["post suffix"]
	writerEnds    = words["writer suffix"]
	columnsOfTwo  = words["column-of-two suffix"]
	columnEnds    = words["column suffix"]
	briefEnds     = words["briefs suffix"]
	agencies      = words["agency prefix"]
	noPlaces      = words["no-place prefix"]
	publishers    = words["publisher inside"]
	imprintOpens  = words["imprint prefix"]
	imprintParts  = words["imprint-part inside"]
	contacts      = words["contact prefix"]
	giverSuffixes = words["giver suffix"]
	placeEnds     = words["place suffix"]
	longNotices   = words["long-notice suffix"]
	noticeEnds    = words["notice suffix"]
	captionEnds   = words["caption suffix"]
	captionOpens  = words["caption prefix"]
	asideOpens    = words["aside prefix"]
	asideEnds     = words["aside suffix"]
	tableEnds     = words["table suffix"]

	newsOpens  = words["news prefix"]
	courtesies = words["courtesy suffix"]
	paperEnds  = words["paper suffix"]

	noticeTitles = setOf(words["notice whole"])
	guideTitles  = setOf(words["guide whole"])
	columnNames  = setOf(words["column whole"])
	pageNames    = setOf(words["page-name whole"])
)

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}
