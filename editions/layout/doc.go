// Package layout makes printed lines of the characters of a page, and puts them
// in the order in which they are read.
//
//	glyphs ─direction→ ─segments→ ─gutters→ lines ─blocks→ columns and heads
//	       ─zones→ what stands in a frame ─bands→ stories ─sheet→ line.Sheet
//
// It uses places alone; from the order of drawing it takes only the direction of writing. A vertical page is turned so that its columns of characters become
// lines, read from the top; then all rules are those of a horizontal page.
//
// It knows no words: what a byline or a folio is, the rebuilding decides. It is
// pure: no I/O, and no input makes it panic.
package layout
