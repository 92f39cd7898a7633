// Package pdf reads editions from PDF files: it is the format of package source
// for them.
//
//	bytes ─pdfium→ glyphs ─layout→ line.Sheet ─rebuild→ format.Page
//
// It owns what the three need of each other: where the bytes are, what a page
// lost on the way, what errors mean to a reader, and which lines are clean. Page
// after page is read, so that memory is bounded however many there are.
package pdf
