// Package source opens editions: a file, a folder of pages, standard input.
//
// It owns what names and folders tell of a page (paper, date, number, name),
// the order of editions and pages, and the errors of files. What tells a fact
// first, wins: the front matter, then the name, then the page's own folio
// lines; but a Latin abbreviation in a name (ykrb) gives way to the paper's
// name as printed. It promises bounded memory: Scan lists, Load reads one edition,
// and with Options.Made not even that is held but a window of the text, in whatever
// encoding, and one page.
// It does not know how a page is rebuilt, written or shown.
//
// What a file is, its bytes tell before its name; every format is a package of its
// own that implements format.Format and stands in the list in formats.go. What
// no format takes is text or Markdown. In a folder .txt, .md and the names that the
// formats know are read; a single file may have any name. A page.md beside
// a page.txt is the page as a person has mended it, and wins. A form feed in a
// text separates pages, as PDF extractors write it. Text without any that is larger
// than a page can be is several pages, cut at lines, and Markdown before articles
// (cut.go): no page takes longer to rebuild than a reader waits who wants to stop.
// The context is looked at before each page, and while a file or pipe is waited for.
package source
