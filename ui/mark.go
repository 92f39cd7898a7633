package ui

import (
	"sort"

	"baolan/ui/theme"
)

// mark is a stretch of a part's text that stands out: a search hit.
type mark struct {
	from, to int  // bytes
	on       bool // the one the reader stands on
}

// styleAt gives the style of the character at byte at: a mark's if one covers
// it, else that of the part with the span it lies in.
func styleAt(p *part, base theme.Style, st *theme.Styles, ms []mark, at int) theme.Style {
	i := sort.Search(len(ms), func(i int) bool { return ms[i].to > at })
	if i < len(ms) && ms[i].from <= at {
		if ms[i].on {
			return st.Of(theme.HitOn)
		}
		return st.Of(theme.Hit)
	}
	j := sort.Search(len(p.spans), func(j int) bool { return p.spans[j].at > at }) - 1
	if j >= 0 && p.spans[j].style != (theme.Style{}) {
		return base.With(p.spans[j].style)
	}
	return base
}
