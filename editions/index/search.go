package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"baolan/model"
)

// Search gives the hits of a query from Offset on, at most Limit of them, and the
// number of all hits. A number of Many means at least that many.
func (x *Index) Search(ctx context.Context, q Query) (hits []Hit, total int, err error) {
	err = x.store().view(ctx, func(ctx context.Context, r reading) (err error) {
		hits, total, err = search(ctx, r, q)
		return err
	})
	return hits, total, x.fail(err)
}

func search(ctx context.Context, r reading, q Query) ([]Hit, int, error) {
	var papers []paper
	if len(q.Paper) > 0 {
		var err error
		if papers, err = r.papers(ctx); err != nil {
			return nil, 0, err
		}
	}
	c := compile(q, papers)
	if c.nothing {
		return nil, 0, nil
	}
	v := view{ctx, r, &c}
	ids, total, err := v.find(q)
	if err != nil {
		return nil, 0, err
	}
	list, err := r.articles(ctx, ids)
	if err != nil {
		return nil, 0, err
	}
	words := slices.Concat(c.words, c.by)
	hits := make([]Hit, 0, len(ids))
	for i := range list {
		a := &list[i]
		h := Hit{Paper: a.paper, Files: a.files}
		if h.Date, err = readDate(a.date); err != nil {
			return nil, 0, err
		}
		a.row.part(a.text)
		h.show(&a.row, words)
		hits = append(hits, h)
	}
	return hits, total, nil
}

func readDate(s string) (model.Date, error) {
	if s == "" {
		return model.Date{}, nil
	}
	return model.ParseDate(s)
}

func paperToken(id int64) string { return fmt.Sprintf("%cp%d", markScope, id) }

// merge orders ranges and joins those that touch.
func merge(ranges [][2]int) [][2]int {
	slices.SortFunc(ranges, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	var list [][2]int
	for _, r := range ranges {
		if n := len(list); n > 0 && r[0] < list[n-1][1] {
			list[n-1][1] = max(list[n-1][1], r[1])
			continue
		}
		list = append(list, r)
	}
	return list
}
