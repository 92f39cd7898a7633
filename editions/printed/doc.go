// Package printed reads HTML in which an extractor has put the printed lines of a page: Tika's
// XHTML, pdftotext -htmlmeta, pdftohtml, a text as a browser shows it.
//
//	HTML ─Is→ is it such?  ─Text→ lines, form feeds between pages
//
// It owns how such HTML is told from a web page, by what extractors write of themselves or by
// lines that are as wide as a column, and how its lines stand: at line ends, at <br>, or each in
// an element at a place. What it gives is a text, which is read as any text of printed columns. It knows neither
// articles nor files.
package printed
