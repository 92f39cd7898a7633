package session

import (
	"baolan/editions/rebuild/explain"
	"baolan/ui/catalog"
)

// maxShown is the largest margin that is shown. A line with no other possible label
// has a margin without meaning.
const maxShown = 99

// GivenWords says how an article got its headline. It is empty if the places of the
// lines left no choice.
func GivenWords(lang catalog.Lang, x *explain.Article) string {
	if x.Given == x.Second {
		return ""
	}
	return lang.Say(catalog.ExplainGiven, lang.Say(GivenBy(x.Given)), lang.Say(GivenBy(x.Second)), min(x.Margin, maxShown))
}

// SplitWords says how certain the parts of an article's headline group are.
func SplitWords(lang catalog.Lang, x *explain.Article) string {
	return lang.Say(catalog.ExplainSplit, min(x.SplitBy, maxShown))
}
