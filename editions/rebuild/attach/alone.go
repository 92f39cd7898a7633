package attach

import (
	"slices"

	"baolan/editions/line"
)

// This file gives what stands by itself on a page with places, a name at the right edge or a
// line of a headline at the page's upper edge, to the article that it stands at.

const (
	// mostAlone is the greatest number of such groups of lines that are given to articles, so
	// that the time does not grow as the square of what a page can have.
	mostAlone = 64
	// nearby is the greatest distance, in ems of the byline's type, from a byline that stands by
	// itself to a line of the article that it signs.
	nearby = 3
	// under is the greatest distance, in ems of its type, from a line of a headline that stands by
	// itself to the headline or the text below it.
	under = 2.5
)

// placeAlone gives every byline that is a story by itself to the nearest article that has none,
// and every headline that is to the article right below it. If there is none, the lines are
// left.
func (r *Result) placeAlone(x *Text) {
	for n, lines := range r.heads {
		best := -1
		if n < mostAlone {
			best = r.articleUnder(x, lines)
		}
		if best < 0 {
			r.Left = append(r.Left, lines)
			continue
		}
		a := &r.Articles[best]
		a.Head = append(slices.Clone(lines), a.Head...)
		slices.Sort(a.Head)
	}
	for n, names := range r.names {
		best := -1
		if len(names) > 0 && n < mostAlone {
			best = r.articleNear(x, &x.Lines[names[0]].Place)
		}
		if best < 0 {
			r.Left = append(r.Left, names)
			continue
		}
		r.Articles[best].Byline = names
	}
	r.heads, r.names = nil, nil
}

// articleNear returns the index of the article without a byline of which a line is nearest to a
// name; -1 if none is near.
func (r *Result) articleNear(x *Text, name *line.Place) int {
	best, least := -1, nearby*name.Size
	for i := range r.Articles {
		a := &r.Articles[i]
		if len(a.Byline) > 0 {
			continue
		}
		for _, k := range a.lines() {
			if d := distance(name, &x.Lines[k].Place); d < least {
				best, least = i, d
			}
		}
	}
	return best
}

// articleUnder returns the index of the article whose upper line is right below a headline and
// shares half of the narrower one's width with it; -1 if there is none.
func (r *Result) articleUnder(x *Text, head []int) int {
	h := x.Lines[head[0]].Place
	for _, k := range head {
		p := &x.Lines[k].Place
		h.Left, h.Right, h.Bottom = min(h.Left, p.Left), max(h.Right, p.Right), max(h.Bottom, p.Bottom)
	}
	best, least := -1, under*h.Size
	for i := range r.Articles {
		for _, k := range r.Articles[i].lines() {
			p := &x.Lines[k].Place
			shared := min(h.Right, p.Right) - max(h.Left, p.Left)
			if down := p.Top - h.Bottom; down > -h.Size/4 && down < least && shared*2 > min(h.Right-h.Left, p.Right-p.Left) {
				best, least = i, down
			}
		}
	}
	return best
}

// lines returns the lines of an article's headline and text.
func (a *Article) lines() []int {
	out := slices.Clone(a.Head)
	for _, p := range a.Pieces {
		for k := p.From; k < p.To; k++ {
			out = append(out, k)
		}
	}
	return out
}

// distance returns how far two lines are from each other, across or downwards, whichever is more.
func distance(a, b *line.Place) float32 {
	across := max(a.Left-b.Right, b.Left-a.Right, 0)
	down := max(a.Top-b.Bottom, b.Top-a.Bottom, 0)
	return max(across, down)
}
