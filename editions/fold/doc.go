// Package fold makes texts comparable for a search: what a reader types and
// what a paper prints meet in one folded form, and every place in the folded
// form leads back to the bytes of the source.
//
// Folding takes away what a reader does not mean to search for:
//
//	５Ｇ（試點）   = 5g(试点)     full width, case, Simplified/Traditional
//	1,234        = 1234        separators inside a number
//	“量子”「量子」 = "量子"       quotation marks
//	科 技 周      = 科技周       spaces beside Chinese characters
//	New  York    = new york    runs of spaces between words
//	㈱ ① Ⅳ ﬁ ㎏  = (株) 1 iv fi kg  signs that stand for others
//	ｶﾞ ガ ガ      = ガ           marks set beside their character
//
// The package owns these rules, the table of variants and the search inside
// one article. It promises that the fold of a part is a part of the fold of
// the whole, except for separators and spaces at the part's edges, which Query
// treats, and for a part that begins or ends between a character and its mark. It does not know of editions, indexes or panes.
package fold
