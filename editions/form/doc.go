// Package form finds out what form a text has before anything else is asked of
// it, and reads the forms that are no printed columns.
//
//	document ─Look→ form, running lines ─Read→ page
//	                                    ─Sheets→ pages of articles that run over sheets
//
// It owns what tells the forms apart (kind.go, traits.go), what repeats and
// counts up over the pages of a document (running.go, pagenumber.go), the lines
// below a title that tell where an article was printed (meta.go), and how
// articles follow one another in a text of one column. Printed columns are read by
// the rebuilding; this package only takes the running lines out first.
//
// It promises what the rebuilding does: every character of the text that is no
// space is in the page exactly once, every line in Page.Source.
package form
