package attach

import (
	"slices"

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
	r.placeAlone(x)
	return r
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
	d := draftOf(x, new(drafting))
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
		r.heads = [][]int{a.Head}
	case len(a.Pieces) == 0 && len(a.Head) == 0: // nothing but a byline
		r.names = [][]int{a.Byline}
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
	for _, g := range s.heads {
		r.heads = append(r.heads, shifted(g, from))
	}
	for _, g := range s.names {
		r.names = append(r.names, shifted(g, from))
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
