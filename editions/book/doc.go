// Package book reads editions that are books: EPUB, and the metadata that catalogues put beside
// a text (metadata.opf).
//
//	ZIP ─container, package→ title, day, spine ─contents→ pages ─story→ articles
//
// It owns the package document, the table of contents and what they say of pages: a section
// of the contents that names a page, or has chapters of its own, is a page, and each chapter is
// an article or several. What the article in a chapter is, package web/story finds, as in a saved web page. A book is
// read whole, within the input's limit; what its archive may unpack to, package folder bounds.
package book
