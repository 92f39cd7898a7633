// Package form finds out which form a text has before it is read, and has it read by the
// package that reads that form.
//
//	document ─Sample→ form, running lines ─Read→ page
//	                                      ─Sheets→ pages of articles that run over sheets
//
// It owns how forms are recognised (sample.go, kind.go, traits.go, evidence.go) and how far a
// form is trusted (doubt.go). What it is put together of are packages of their own: running
// (lines that repeat or count up over the pages), blanks (blanks inside words), flow (articles
// in a text of one column), abreast (columns side by side), interleaved (columns that come a
// line in turn), scattered (vertical type by its rows), facts (what a line says of an article) and linekind (what a line is by its
// form). None of these knows this package. Printed columns are read by the rebuilding; here
// only the running lines are removed from them before.
//
// It promises what the rebuilding promises: every character of the text except spaces is
// in the page exactly once, and every line is in Page.Source.
package form
