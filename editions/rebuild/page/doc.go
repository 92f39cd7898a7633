// Package page writes a page out of its labelled lines and its articles.
//
// It owns how lines become text: paragraphs, verse, tables, bylines without
// their marks, datelines, the weather and the blocks outside of articles. It
// promises that every character of the lines that is no space is in the page
// exactly once (marks taken off a byline go to a block of their own) and that
// every line is accounted for in Page.Source. It does not decide which line belongs
// where; the labels and the assignment of headlines do.
package page
