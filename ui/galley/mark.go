package galley

import (
	"sort"

	"baolan/ui/theme"
)

// Mark is a highlighted range of a part's text: a search hit.
type Mark struct {
	From, To int  // bytes
	On       bool // the hit at which the reader is
}

// styleAt gives the style of the character at byte at: that of a mark on it or, if
// there is none, that of the part with the span at this place.
func styleAt(p *Part, base theme.Style, st *theme.Styles, ms []Mark, at int) theme.Style {
	i := sort.Search(len(ms), func(i int) bool { return ms[i].To > at })
	if i < len(ms) && ms[i].From <= at {
		if ms[i].On {
			return st.Of(theme.HitOn)
		}
		return st.Of(theme.Hit)
	}
	j := sort.Search(len(p.Spans), func(j int) bool { return p.Spans[j].At > at }) - 1
	if j >= 0 && p.Spans[j].Style != (theme.Style{}) {
		return base.With(p.Spans[j].Style)
	}
	return base
}
