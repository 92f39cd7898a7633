// Package pdfium reads the pages of PDF files: the characters with their places,
// the frames, rules and pictures, and an account of what could not be read.
//
// The reading itself is done by PDFium, as WebAssembly without cgo. It runs in a sandbox
// without a file system, with a bound on its memory and on its time. Whatever a file makes it
// do, the process goes on and the next page can be read. The sandbox is not made before the
// first file, so linking the package does not slow down a start.
//
//	bytes ─Engine→ glyphs, frames, pictures ─layout→ line.Sheet
//
// The package owns the sandbox and what is taken from PDFium. It gives places, never PDFium's
// own order or lines, and promises that nothing is lost without being counted: Loss counts
// what gave no text, what is hidden and what is outside of the page. It does not know
// articles.
package pdfium
