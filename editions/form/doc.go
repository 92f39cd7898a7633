// Package form finds out which form a text has, before it is read, and reads the forms
// that are not printed columns one after the other.
//
//	document ─Sample→ form, running lines ─Read→ page
//	                                      ─Sheets→ pages of articles that run over sheets
//
// It owns how forms are recognised (sample.go, kind.go, traits.go); the lines that repeat
// or count up over the pages of a document (running.go, pagenumber.go); the lines below a title
// that say where and when an article was printed (meta.go) and who wrote it (names.go); what
// sizes of type say of titles where places are known (grade.go); how articles follow one
// another in a text of one column (articles.go); how columns that stand side by side
// (grid.go, region.go, columns.go, bands.go) or that come a line in turn (weave.go) are
// separated. Printed columns are read by the rebuilding; this package only removes the
// running lines from them before.
//
// It promises what the rebuilding promises: every character of the text except spaces is
// in the page exactly once, and every line is in Page.Source.
package form
