// Package raw rebuilds a newspaper page from the text that a PDF extractor
// gives for it.
//
// Such a text has the page's characters in the order in which they were drawn
// and one line for each printed line. It says nothing of paragraphs, articles
// or sizes: a blank line means wide leading only, a space means a gap. What is
// left to go by is how Chinese is set, and that is much: a column has one
// width, a line is broken where the next character would not fit, a paragraph
// begins an indent shorter and ends where it ends.
//
//	text ─lines→ measures ─columns→ widths ─label→ body, head, byline, other
//	     ─articles→ heads given to bodies ─assemble→ model.Page
//
// The package promises that every character of the text that is no space is
// in the page exactly once (marks round a byline go to a block of their own),
// that every line is accounted for in Page.Source, that time is linear in the
// text, and that no input panics. The evidence it weighs, and the weights,
// stand in evidence.go and nowhere else.
//
// It takes clean text (UTF-8, no controls, radicals folded) and knows nothing
// of files, encodings, editions of several forms, or the terminal.
package raw
