// Package index finds text in a library of editions.
//
// It owns a SQLite file that is derived from the editions' files and can be
// made again from them at any time, the language of queries, and what a hit
// is. It promises that a query finds exactly the articles in whose folded text
// (package fold) its words stand, however short they are,
// and that an update which is killed goes on where it stopped. It does not know
// how an edition is read (Source) or shown.
//
// # How it finds
//
// Chinese has no spaces between words, and words of two characters are the
// most common. So the full-text table has each pair of neighbouring characters
// of an article as a token, and each single character:
//
//	科技周  →  科技 技周 科 技 周
//
// The table keeps no places, and pairs share tokens, so it gives candidates:
// the articles with all pairs of a word, from the newest. What it gives is
// looked at in the text of the article, folded in passing, until there are as
// many hits as were asked for and counted (Many at most); single characters
// alone need no look. A word with a capital is found in its own case, as in an article.
//
// Headlines have two more kinds of token: the pairs of their pinyin initials,
// and their pairs of characters with a mark, by which the articles are found
// that have a common word in the headline.
//
// The number of an article grows with its date. So the newest hits are read
// off the end of a list, and a range of dates is a range of numbers.
package index
