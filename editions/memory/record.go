package memory

import (
	"cmp"
	"slices"
	"time"
)

// record is everything that is kept of one article. Every change of a memory is a
// merge of records, so that a key press, another process and an import follow the same
// rule.
type record struct {
	Article
	place     stamped[int]
	read      stamped[bool]
	favourite mark
	visits    []int64 // milliseconds of Unix time, ascending, without duplicates
}

// stamped is a value and the millisecond in which it was set; 0 if it never was.
type stamped[T any] struct {
	value T
	at    int64
}

// moment is the time at which a reader did something. It is late if the change could
// not be written at that time: then a change that was made since, perhaps from another
// machine, has precedence.
type moment struct {
	at   time.Time
	late bool
}

// set sets the value now. If the old stamp is in the future, because it comes from a
// clock that is fast, the reader's own key press still has precedence.
func (s *stamped[T]) set(v T, now moment) {
	if ms := now.at.UnixMilli(); !now.late || ms > s.at {
		s.value, s.at = v, max(ms, s.at+1)
	}
}

// merge takes the value that was set later. If both have the same stamp, it takes the
// one that order calls greater, so that the result does not depend on which memory was
// merged into which.
func (s *stamped[T]) merge(o stamped[T], order func(a, b T) int) {
	if o.at > s.at || o.at == s.at && order(o.value, s.value) > 0 {
		*s = o
	}
}

func (r *record) merge(o *record) {
	r.Title = cmp.Or(r.Title, o.Title)
	r.place.merge(o.place, cmp.Compare[int])
	r.read.merge(o.read, compareBool)
	r.favourite.merge(o.favourite)
	r.visits = append(r.visits, o.visits...)
	slices.Sort(r.visits)
	r.visits = slices.Compact(r.visits)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// visit adds a visit. Two in the same millisecond count as one.
func (r *record) visit(now moment) {
	r.merge(&record{visits: []int64{now.at.UnixMilli()}})
}

func (r *record) state() State {
	s := State{
		Place: r.place.value, Read: r.read.value,
		Favourite: r.favourite.on.value,
	}
	if s.Favourite {
		s.Tags = r.favourite.names()
	}
	if s.Read {
		s.ReadAt = time.UnixMilli(r.read.at)
	}
	if n := len(r.visits); n > 0 {
		s.Visited = time.UnixMilli(r.visits[n-1])
	}
	return s
}

// favourites lists the favourites among the records, the newest first.
func favourites(records []record, tag string) []Item {
	var items []Item
	for i := range records {
		r := &records[i]
		state := r.state()
		if !state.Favourite || tag != "" && !slices.Contains(state.Tags, tag) {
			continue
		}
		items = append(items, Item{r.Article, state, time.UnixMilli(r.favourite.on.at)})
	}
	sortItems(items)
	return items
}

// history lists the records that have visits, the newest first.
func history(records []record, limit int) []Item {
	var items []Item
	for i := range records {
		if r := &records[i]; len(r.visits) > 0 {
			s := r.state()
			items = append(items, Item{r.Article, s, s.Visited})
		}
	}
	sortItems(items)
	if limit >= 0 && len(items) > limit {
		items = items[:limit]
	}
	return items
}

func sortItems(items []Item) {
	slices.SortFunc(items, func(a, b Item) int {
		return cmp.Or(b.At.Compare(a.At), compareKeys(a.Key, b.Key))
	})
}

func compareKeys(a, b Key) int {
	return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Paper, b.Paper), cmp.Compare(a.Page, b.Page),
		cmp.Compare(a.Headline, b.Headline), cmp.Compare(a.Ordinal, b.Ordinal))
}

func tags(records []record) []Tag {
	count := map[string]int{}
	for i := range records {
		for _, t := range records[i].state().Tags {
			count[t]++
		}
	}
	var list []Tag
	for name, n := range count {
		list = append(list, Tag{name, n})
	}
	slices.SortFunc(list, func(a, b Tag) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name)) })
	return list
}
