package attach

import (
	"slices"

	"baolan/editions/rebuild/label"
	"baolan/model"
)

// Stories attaches by places: a headline group and the columns under it are one
// article, whatever their words say. The lines of a story follow each other.
func Stories(x *Text) Result {
	var r Result
	for from := 0; from < len(x.Lines); {
		to := from + 1
		for to < len(x.Lines) && x.Lines[to].Place.Story == x.Lines[from].Place.Story {
			to++
		}
		r.add(storyOf(x.part(from, to)), from)
		from = to
	}
	return r
}

// part is lines [from, to) of a text.
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
		a.take(&d.articles[i])
	}
	a.Head = append(a.Head, a.inner...)
	for i := range d.groups {
		a.Head = append(a.Head, d.groups[i].lines...)
	}
	switch {
	case len(d.articles) == 0 && len(a.Head) > 0:
		r.Left = [][]int{a.Head}
	case len(a.Pieces) == 0 && len(a.Head) == 0: // a name alone
		r.Left = [][]int{a.Byline}
	case len(d.articles) > 0:
		a.Margin = marginByPlace
		r.Articles = []Article{a}
	}
	return r
}

// isNotice recognises a story that stands in a box under the title of a notice.
func (t *Text) isNotice() bool {
	return t.Lines[0].Place.Frame > 0 && slices.Contains(t.Labels, label.NoticeHead) && !slices.Contains(t.Labels, label.Head)
}

// marginByPlace is the margin of an article that its place tells, in nats.
const marginByPlace = 6

// add takes the result of a part of the text that begins at line from.
func (r *Result) add(s Result, from int) {
	for _, b := range s.Blocks {
		r.Blocks = append(r.Blocks, Block{b.Type, b.From + from, b.To + from})
	}
	for _, g := range s.Left {
		r.Left = append(r.Left, shifted(g, from))
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
