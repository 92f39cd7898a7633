// Package places reads the output of text extractors that has places: MuPDF's
// structured text (mutool draw -F stext) and Poppler's boxes (pdftotext
// -bbox-layout).
//
// It owns these two forms of XML. How lines are made of characters and put in
// order is package layout's, as for a PDF; how articles are made, package rebuild's.
package places
