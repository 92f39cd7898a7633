// Package rebuild makes a newspaper page of its text, or of a sheet of lines
// with their places.
//
// Such a text has the page's characters in the order in which they were drawn
// and one line for each printed line. It says nothing of paragraphs, articles
// or sizes; how Chinese is set, and what the words say, is what is left to go
// by. The passes stand in packages of their own, none of which looks back:
//
//	text ─scan→ lines ─segment→ labels ─attach→ articles ─heads→ kicker, headline, deck
//	     ─judge→ doubts ─page→ model.Page
//
// This package composes them and chooses among readings: where the judge
// doubts an article and a line of it could as well be something else, both
// readings are made and the cheaper whole is taken.
//
// It promises that every character of the text that is no space is in the page
// exactly once (marks round a byline go to a block of their own), that every
// line is accounted for in Page.Source, that time is linear in the text, and
// that no input panics. It takes clean text (UTF-8, no controls, radicals
// folded) and knows nothing of files, encodings, or the terminal.
package rebuild
