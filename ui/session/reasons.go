package session

import (
	"baolan/editions/rebuild/explain"
	"baolan/ui/catalog"
)

// maxShown is the largest margin that is said: what has no other reading has a margin
// without a meaning.
const maxShown = 99

// GivenWords says how an article came to its headline; it is empty where the places of
// the lines left no choice.
func GivenWords(lang catalog.Lang, x *explain.Article) string {
	if x.Given == x.Second {
		return ""
	}
	return lang.Say(catalog.ExplainGiven, lang.Say(GivenBy(x.Given)), lang.Say(GivenBy(x.Second)), min(x.Margin, maxShown))
}

// SplitWords says how sure the parts of an article's headline group are.
func SplitWords(lang catalog.Lang, x *explain.Article) string {
	return lang.Say(catalog.ExplainSplit, min(x.SplitBy, maxShown))
}
