// Package pdf reads editions from PDF files: it is the format of package source
// for them.
//
//	bytes ─pdfium→ glyphs ─layout→ line.Sheet ─rebuild→ format.Page
//
// It owns what connects the three: where the bytes are read from, what could not be read of a
// page, which error a reader gets, and the cleaning of lines. Pages are read one after the
// other, so memory does not grow with their number.
package pdf
