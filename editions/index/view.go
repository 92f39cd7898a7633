package index

import (
	"cmp"
	"context"
	"slices"
)

// view answers one query within one transaction.
type view struct {
	ctx context.Context
	r   reading
	c   *compiled
}

// find gives the numbers of the articles asked for, and how many there are in all.
func (v *view) find(q Query) (ids []int64, total int, err error) {
	limit := cmp.Or(q.Limit, 20)
	// Everything up to the last hit that was asked for is found, however much that is.
	most := max(Many, q.Offset+limit)
	if q.CountAll {
		most = -1
	}
	if q.Order == Relevance {
		return v.relevant(limit, q.Offset, most)
	}
	if v.c.isLoose() {
		ids, total, err = v.verified(v.c.match, limit, q.Offset, most, nil)
	} else {
		ids, total, err = v.counted(limit, q.Offset, most)
	}
	if !q.CountAll {
		total = min(total, Many)
	}
	return ids, total, err
}

// counted answers a query whose hits the full-text table knows exactly.
func (v *view) counted(limit, offset, most int) (ids []int64, total int, err error) {
	c := v.c
	if total, err = v.r.count(v.ctx, c, most); err != nil || total <= offset {
		return nil, total, err
	}
	ids, err = v.r.ids(v.ctx, c, limit, offset)
	return ids, total, err
}

// verified looks at the texts of the candidates for a full-text query, from the
// newest. It gives the hits for which only holds (all if only is nil) from offset on
// and the number of all, and ends when it has found most of them.
func (v *view) verified(m match, limit, offset, most int, only func(text string) bool) (ids []int64, total int, err error) {
	err = v.walk(m, func(id int64, text string) bool {
		if !v.c.isHit(text) || only != nil && !only(text) {
			return true
		}
		if total++; total > offset && len(ids) < limit {
			ids = append(ids, id)
		}
		return total != most
	})
	return ids, total, err
}

// walk calls f with the candidates for a full-text query, from the newest, until f has
// enough.
func (v *view) walk(m match, f func(id int64, text string) bool) error {
	return v.r.walk(v.ctx, m, v.c.from, v.c.to, f)
}

// relevant orders hits by their weight if there are few of them. A word that many
// articles have says little about any of them; then the articles with all words in the
// headline come first, and each group is ordered from the newest.
func (v *view) relevant(limit, offset, most int) (ids []int64, total int, err error) {
	type found struct {
		id     int64
		text   string
		weight float64
	}
	var list []found
	err = v.walk(v.c.match, func(id int64, text string) bool {
		if !v.c.isHit(text) {
			return true
		}
		if total++; total < Many {
			list = append(list, found{id: id, text: text})
		}
		return total != most
	})
	if err != nil {
		return nil, 0, err
	}
	if total >= Many {
		if most >= 0 {
			total = Many
		}
		newest := make([]int64, 0, len(list))
		for _, f := range list {
			if v.c.head.isZero() || !v.c.inHead(f.text) {
				newest = append(newest, f.id)
			}
		}
		ids, err = v.headlinesFirst(limit, offset, newest)
		return ids, total, err
	}
	for i := range list {
		list[i].weight = v.c.weight(list[i].text)
	}
	// The sort is stable: of equal weights the newest comes first.
	slices.SortStableFunc(list, func(a, b found) int { return cmp.Compare(b.weight, a.weight) })
	for _, f := range list[min(offset, len(list)):min(offset+limit, len(list))] {
		ids = append(ids, f.id)
	}
	return ids, total, nil
}

// headlinesFirst gives the hits with all words in the headline and after them the
// rest, of which the newest are given.
func (v *view) headlinesFirst(limit, offset int, newest []int64) (ids []int64, err error) {
	first := 0
	if !v.c.head.isZero() {
		ids, first, err = v.verified(all(v.c.match, v.c.head), limit, offset, offset+limit, v.c.inHead)
		if err != nil || len(ids) == limit {
			return ids, err
		}
	}
	limit, offset = limit-len(ids), max(0, offset-first)
	if offset+limit <= len(newest) {
		return append(ids, newest[offset:offset+limit]...), nil
	}
	only := func(text string) bool { return v.c.head.isZero() || !v.c.inHead(text) }
	rest, _, err := v.verified(v.c.match, limit, offset, offset+limit, only)
	return append(ids, rest...), err
}
