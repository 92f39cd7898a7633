package attach

import "slices"

// HeadInside gives an article without a headline its single sub-head, if the label of that was a
// close call: an article is hardly ever printed without a headline, and rarely has one sub-head alone.
// It reports whether it did.
func (a *Article) HeadInside(x *Text) bool {
	if len(a.Head) > 0 || x.SubheadCost == nil {
		return false
	}
	at := -1
	for k, p := range a.Pieces {
		if p.Kind != Subhead {
			continue
		}
		if at >= 0 || p.To-p.From != 1 || -x.SubheadCost[p.From] >= closeSubhead {
			return false
		}
		at = k
	}
	if at < 0 {
		return false
	}
	a.Head = []int{a.Pieces[at].From}
	a.Pieces = slices.Delete(slices.Clone(a.Pieces), at, at+1)
	a.How, a.Second = Between, Nothing
	return true
}
