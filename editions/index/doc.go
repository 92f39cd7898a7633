// Package index finds text in a library of editions.
//
// It owns a SQLite file that is derived from the editions' files and can be
// made again from them at any time, the language of queries, and what a hit
// is. It promises that a query finds exactly the articles in whose folded text
// (package fold; letters of any case) its words stand, however short they are,
// and that an update which is killed goes on where it stopped. It does not know
// how an edition is read (Source) or shown.
//
// # How it finds
//
// Chinese has no spaces between words, and words of two characters are the
// most common. So the full-text table holds each pair of neighbouring
// characters as a token, at the position of the first:
//
//	科技周  →  科技 技周 周
//
// A word is a phrase of its pairs, and such a phrase stands in the table
// exactly where the word stands in the text: nothing has to be looked up in
// the text again. The last character alone closes each part of an article, so
// that no phrase runs from a part into the next. Single characters have a
// column of their own. So have the pinyin initials of headlines; for more than
// three of them the table gives candidates, which are verified in the text.
//
// The number of an article grows with its date. So the newest hits are read
// off the end of a list, and a range of dates is a range of numbers.
package index
