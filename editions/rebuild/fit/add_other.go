//go:build !amd64

package fit

import "baolan/editions/rebuild/label"

func (t *Table) add(features []int32, to *[label.Count]float32) { t.addSlowly(features, to) }
