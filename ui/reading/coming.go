package reading

import (
	"slices"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
)

// Coming gives the editions of the shelf that are still being read, each with its
// Rest.
func (r *Reading) Coming() map[*model.Edition]library.Rest {
	out := map[*model.Edition]library.Rest{}
	for i := range r.shelf {
		if v := &r.shelf[i]; v.rest != nil {
			out[v.edition] = v.rest
		}
	}
	return out
}

// IsComing reports whether pages of the open edition are still being read.
func (r *Reading) IsComing() bool {
	return r.current >= 0 && r.current < len(r.shelf) && r.shelf[r.current].rest != nil
}

// Arrived notes that nothing more comes of an edition.
func (r *Reading) Arrived(part *model.Edition) {
	for i := range r.shelf {
		if v := &r.shelf[i]; v.edition == part {
			v.rest = nil
		}
	}
}

// Complete replaces a part by the whole editions that it turned out to be of. What is
// open stays open, and what is to be remembered of its articles gets the names that
// they have now. renamed gives the new name for a place in the part.
func (r *Reading) Complete(part *model.Edition, es []library.Edition) (renamed func(memory.Last) memory.Last) {
	at := slices.IndexFunc(r.shelf, func(v ShelfEdition) bool { return v.edition == part })
	if at < 0 || len(es) == 0 {
		r.Arrived(part)
		return func(l memory.Last) memory.Last { return l }
	}
	open, nth := r.Edition(), r.shelf[at].nth
	n := newNames(part, nth, es)
	to, page, same := n.of(r.page, nth)
	if open != part {
		to = 0
	}
	was := r.shelf[at].EditionInfo
	shelf := slices.Delete(slices.Clone(r.shelf), at, at+1)
	for i := range es {
		if i == to && was.Ref != nil { // the library knows it by that name
			v := ShelfEdition{EditionInfo: was}
			v.open(&es[i])
			shelf = append(shelf, v)
			continue
		}
		k := slices.IndexFunc(shelf, func(v ShelfEdition) bool { return v.is(es[i].Paper, es[i].Date) && !v.IsOpen() })
		if k < 0 {
			k = len(shelf)
			shelf = append(shelf, ShelfEdition{EditionInfo: library.EditionInfo{Paper: es[i].Paper, Date: es[i].Date}})
		}
		shelf[k].open(&es[i])
	}
	r.rename(&n)
	whole := &es[to].Edition
	if open != part {
		whole = open
	}
	r.shelf = nil
	r.shelve(shelf)
	r.current = max(0, slices.IndexFunc(r.shelf, func(v ShelfEdition) bool { return v.edition == whole }))
	if open == part {
		r.turnTo(part, page, same)
	}
	return n.last
}

// turnTo goes from the open page of a part to a page of the whole. same says that this
// is the same page, which it is unless the page could not be read.
func (r *Reading) turnTo(part *model.Edition, page int, same bool) {
	e, was := r.Edition(), r.cache.get(part, r.page)
	if part.Paper != e.Paper || part.Date != e.Date {
		r.known = false
	}
	r.page, r.rest, r.names, r.facts = page, nil, nil, nil
	if r.shelf[r.current].loadPage != nil && was != nil && same { // the page is there and need not be fetched again
		p := *was
		p.Number, p.Label, p.Name = e.Pages[page].Number, e.Pages[page].Label, e.Pages[page].Name
		r.cache.put(e, page, &p, page)
	}
	switch {
	case r.pending != nil:
		r.open(page, *r.pending)
	case !same || was == nil:
		r.OpenPage(page)
	}
}

// rename gives what is to be remembered the names that it has in the whole editions.
func (r *Reading) rename(n *names) {
	r.nameBegun()
	states, touched := map[memory.Key]memory.State{}, map[memory.Key]uint8{}
	for k, s := range r.states {
		states[n.key(k)] = s
	}
	for k, bits := range r.touched {
		touched[n.key(k)] = bits
	}
	r.states, r.touched = states, touched
	for i := range r.marks {
		m := &r.marks[i]
		m.Article.Key, m.Last = n.key(m.Article.Key), n.last(m.Last)
	}
	for i := range r.deeds {
		r.deeds[i].Article.Key = n.key(r.deeds[i].Article.Key)
	}
	r.visited, r.last = n.key(r.visited), n.last(r.last)
	if r.pending != nil {
		r.pending.Key = n.key(r.pending.Key)
	}
}

// names give the names in the whole editions for pages of a part.
type names struct {
	part  *model.Edition
	es    []library.Edition
	nth   map[int][2]int    // edition and page, by a page's place in its file
	pages map[string][2]int // edition and page, by a page's name in the part
}

func newNames(part *model.Edition, nth []int, es []library.Edition) names {
	n := names{part: part, es: es, nth: map[int][2]int{}, pages: map[string][2]int{}}
	for i := range es {
		for j, place := range es[i].Nth {
			if _, met := n.nth[place]; !met && place > 0 {
				n.nth[place] = [2]int{i, j}
			}
		}
	}
	for i := range part.Pages {
		if i < len(nth) {
			if to, ok := n.nth[nth[i]]; ok {
				n.pages[PageKey(&part.Pages[i])] = to
			}
		}
	}
	return n
}

// of gives the edition and page for a page of the part. For a page that could not be
// read it gives the one before.
func (n *names) of(page int, nth []int) (edition, to int, same bool) {
	for i := min(page, len(nth)-1); i >= 0; i-- {
		if at, ok := n.nth[nth[i]]; ok {
			return at[0], at[1], i == page
		}
	}
	return 0, 0, false
}

func (n *names) key(k memory.Key) memory.Key {
	if to, ok := n.pages[k.Page]; ok && k.Paper == n.part.Paper && k.Date == n.part.Date {
		e := &n.es[to[0]]
		k.Paper, k.Date, k.Page = e.Paper, e.Date, PageKey(&e.Pages[to[1]])
	}
	return k
}

func (n *names) last(l memory.Last) memory.Last {
	if to, ok := n.pages[l.Page]; ok && l.Paper == n.part.Paper && l.Date == n.part.Date {
		e := &n.es[to[0]]
		l.Paper, l.Date, l.Page = e.Paper, e.Date, PageKey(&e.Pages[to[1]])
		l.Article = n.key(l.Article)
	}
	return l
}
