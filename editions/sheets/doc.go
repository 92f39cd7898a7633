// Package sheets reads documents with places whose pages are sheets of one wide column, as
// those of a digest, a book and a long article are.
//
//	pages with places ─Reader→ is this a newspaper? ─yes→ each page by itself
//	                                                ─no→ form.Placed → articles that run over sheets
//
// It owns how such a document is recognised (column.go) and how the lines of a sheet are
// written as text, from which package form makes articles (text.go). It promises that every
// page that is added is given once, by itself or as part of the articles on it, in order, and
// that no more than a window of pages is held.
package sheets
