// Package pdfium reads the pages of PDF files: the characters with their places,
// the frames, rules and pictures, and an account of what could not be read.
//
// The reading itself is PDFium's, as WebAssembly without cgo. It runs in a
// sandbox that has no file system, a bound on its memory and a bound on its
// time; whatever a file makes it do, the process lives and the next page can be
// read. Nothing of it is made before the first file: linking the package costs
// a start no time.
//
//	bytes ─Engine→ glyphs, frames, pictures ─layout→ line.Sheet
//
// The package promises positions, never PDFium's own order or lines, and that
// nothing is lost in silence: Loss counts what gave no text, what is hidden and
// what is outside of the page. It knows nothing of articles.
package pdfium
