package fit

import "baolan/editions/rebuild/label"

// addRows adds rows of a table, four labels at once, in the order of the features, so that the
// sums are those of addSlowly to the last bit. Every feature must have a row.
//
//go:noescape
func addRows(rows *[label.Count]float32, features []int32, to *[label.Count]float32)

var _ [24]struct{} = [label.Count]struct{}{} // as many labels as addRows knows of

func (t *Table) add(features []int32, to *[label.Count]float32) {
	for _, at := range features {
		_ = t.rows[at] // a feature without a row ends the program here
	}
	addRows(&t.rows[0], features, to)
}
