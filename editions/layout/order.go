package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

// passage is what is read at one go: a story of the page, or the stories in a box.
type passage struct {
	stories []*story
	start   line.Box // the head or the first column of the story; the box
}

// inOrder returns the stories of a page as they are read: those that begin at one height from the
// left, else from the top; column by column where texts run on so. What stands in a box is read
// where the box begins. The frames are those by which the zones name theirs.
func inOrder(zones []*zone, frames []line.Box) []*story {
	var all []*passage
	turned := false
	body := float32(1)
	for _, z := range zones {
		stories := z.arrange()
		if z.frame > 0 {
			all = append(all, &passage{stories, frames[z.frame-1]})
			continue
		}
		turned, body = z.turned, z.body
		for _, s := range stories {
			all = append(all, &passage{[]*story{s}, s.start()})
		}
	}
	sortPassages(all, turned, body)
	var out []*story
	for _, p := range inSeries(all) {
		out = append(out, p.stories...)
	}
	return out
}

// inSeries puts the briefs of one column behind the first of them.
func inSeries(all []*passage) []*passage {
	first := map[*block]*passage{}
	return slices.DeleteFunc(all, func(p *passage) bool {
		b := p.series()
		if b == nil {
			return false
		}
		if f := first[b]; f != nil {
			f.stories = append(f.stories, p.stories...)
			return true
		}
		first[b] = p
		return false
	})
}

// series returns the column of briefs that a passage of one story is of, nil if it is of none.
func (p *passage) series() *block {
	if len(p.stories) != 1 || len(p.stories[0].heads) == 0 {
		return nil
	}
	return p.stories[0].heads[0].series
}

// sortStories orders the stories of a zone as they are read.
func (z *zone) sortStories() {
	all := make([]*passage, len(z.out))
	for i, s := range z.out {
		all[i] = &passage{[]*story{s}, s.start()}
	}
	sortPassages(all, z.turned, z.body)
	for i, p := range all {
		z.out[i] = p.stories[0]
	}
}

func sortPassages(all []*passage, turned bool, body float32) {
	top, left := func(p *passage) float32 { return p.start.Top }, func(p *passage) float32 { return p.start.Left }
	if turned {
		inRows(all, left, top, func(*passage) float32 { return 3 * body })
		return
	}
	inRows(all, top, left, func(p *passage) float32 { return min(p.start.Bottom-p.start.Top, levelHeads) })
}

// levelHeads is by how many points a headline of a row of a page begins lower than the
// first of them at most. It begins beside that in any case, not below it.
const levelHeads = 30

// inRows sorts passages by down, and those of a row by along. A row begins with the passage
// that is next and has all that begin less than its reach below it, so that the order
// does not depend on where on the paper the row stands.
func inRows(all []*passage, down, along, reach func(*passage) float32) {
	slices.SortStableFunc(all, func(a, b *passage) int { return cmp.Or(cmp.Compare(down(a), down(b)), cmp.Compare(along(a), along(b))) })
	for from := 0; from < len(all); {
		first, to := all[from], from+1
		for to < len(all) && down(all[to])-down(first) < reach(first) {
			to++
		}
		slices.SortStableFunc(all[from:to], func(a, b *passage) int { return cmp.Compare(along(a), along(b)) })
		from = to
	}
}
