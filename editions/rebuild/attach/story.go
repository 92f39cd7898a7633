package attach

import (
	"slices"

	"baolan/editions/line"
	"baolan/editions/rebuild/label"
	"baolan/model"
)

// Stories assigns headlines by places: a headline group and the columns under it are
// one article, whatever their words are. The lines of a story must follow each other.
func Stories(x *Text) Result {
	var r Result
	for from := 0; from < len(x.Lines); {
		to := from + 1
		for to < len(x.Lines) && x.Lines[to].Place.Story == x.Lines[from].Place.Story {
			to++
		}
		r.appendPart(storyOf(x.part(from, to)), from)
		from = to
	}
	r.signByPlace(x)
	return r
}

// nearby is the greatest distance, in ems of the byline's type, from a byline that stands by
// itself to a line of the article that it signs.
const nearby = 3

// mostAlone is the greatest number of such bylines of a page that are given to articles, so that
// the time does not grow as the square of what a page can have.
const mostAlone = 64

// signByPlace gives every byline that is a story by itself, as a name at the right edge is, to the
// nearest article that has none. If none is near, its lines are left.
func (r *Result) signByPlace(x *Text) {
	for n, names := range r.alone {
		if len(names) == 0 || n >= mostAlone {
			r.Left = append(r.Left, names)
			continue
		}
		p := &x.Lines[names[0]].Place
		best, least := -1, nearby*p.Size
		for i := range r.Articles {
			a := &r.Articles[i]
			if len(a.Byline) > 0 {
				continue
			}
			lines := slices.Clone(a.Head)
			for _, piece := range a.Pieces {
				for k := piece.From; k < piece.To; k++ {
					lines = append(lines, k)
				}
			}
			for _, k := range lines {
				if d := distance(p, &x.Lines[k].Place); d < least {
					best, least = i, d
				}
			}
		}
		if best < 0 {
			r.Left = append(r.Left, names)
			continue
		}
		r.Articles[best].Byline = names
	}
	r.alone = nil
}

// distance returns how far two lines are from each other, across or downwards, whichever is more.
func distance(a, b *line.Place) float32 {
	across := max(a.Left-b.Right, b.Left-a.Right, 0)
	down := max(a.Top-b.Bottom, b.Top-a.Bottom, 0)
	return max(across, down)
}

// part returns the lines [from, to) of a text as a text.
func (t *Text) part(from, to int) *Text {
	return &Text{Lines: t.Lines[from:to], Labels: t.Labels[from:to], Widths: t.Widths[from:to]}
}

// storyOf makes one article of all bodies and headline groups of a story.
func storyOf(x *Text) Result {
	if x.isNotice() {
		return Result{Blocks: []Block{{model.BlockNotice, 0, len(x.Lines)}}}
	}
	d := draftOf(x)
	r := Result{Blocks: d.blocks}
	var a Article
	for i := range d.articles {
		if i == 0 {
			a = d.articles[0]
			continue
		}
		a.extend(&d.articles[i])
	}
	a.Head = append(a.Head, a.inner...)
	for i := range d.groups {
		a.Head = append(a.Head, d.groups[i].lines...)
	}
	switch {
	case len(d.articles) == 0 && len(a.Head) > 0:
		r.Left = [][]int{a.Head}
	case len(a.Pieces) == 0 && len(a.Head) == 0: // nothing but a byline
		r.alone = [][]int{a.Byline}
	case len(d.articles) > 0:
		a.Margin = marginByPlace
		r.Articles = []Article{a}
	}
	return r
}

// isNotice recognises a story in a frame that has the title of a notice and no
// headline.
func (t *Text) isNotice() bool {
	return t.Lines[0].Place.Frame > 0 && slices.Contains(t.Labels, label.NoticeHead) && !slices.Contains(t.Labels, label.Head)
}

// marginByPlace is the margin, in nats, of an article that was made by places: no
// other assignment was computed.
const marginByPlace = 6

// appendPart appends the result of a part of the text that begins at line from.
func (r *Result) appendPart(s Result, from int) {
	for _, b := range s.Blocks {
		r.Blocks = append(r.Blocks, Block{b.Type, b.From + from, b.To + from})
	}
	for _, g := range s.Left {
		r.Left = append(r.Left, shifted(g, from))
	}
	for _, g := range s.alone {
		r.alone = append(r.alone, shifted(g, from))
	}
	for _, a := range s.Articles {
		a.Head, a.Byline, a.inner = shifted(a.Head, from), shifted(a.Byline, from), nil
		for i := range a.Pieces {
			a.Pieces[i].From += from
			a.Pieces[i].To += from
		}
		r.Articles = append(r.Articles, a)
	}
}

func shifted(lines []int, by int) []int {
	out := make([]int, len(lines))
	for i, l := range lines {
		out[i] = l + by
	}
	return out
}
