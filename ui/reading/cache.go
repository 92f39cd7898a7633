package reading

import (
	"context"
	"slices"

	"baolan/model"
)

// cachedMost is how many pages are kept of an edition whose pages are not in memory:
// the open one and those beside it.
const cachedMost = 4

// pageCache holds pages of an edition whose pages are not in memory.
type pageCache struct {
	edition *model.Edition
	pages   []cachedPage // the newest last
}

type cachedPage struct {
	at   int
	page *model.Page
}

func (l *pageCache) get(e *model.Edition, at int) *model.Page {
	if l.edition == e {
		for i := range l.pages {
			if l.pages[i].at == at {
				return l.pages[i].page
			}
		}
	}
	return nil
}

// put adds a page and, if there are too many, removes the oldest that is not open.
func (l *pageCache) put(e *model.Edition, at int, p *model.Page, open int) {
	if l.edition != e {
		*l = pageCache{edition: e}
	}
	l.pages = append(l.pages, cachedPage{at, p})
	if len(l.pages) <= cachedMost {
		return
	}
	oldest := 0
	if l.pages[0].at == open {
		oldest = 1
	}
	l.pages = slices.Delete(l.pages, oldest, oldest+1)
}

// Missing is a page that must be fetched before the open page can be read.
type Missing struct {
	Edition *model.Edition
	Page    int
	Get     func(ctx context.Context, page int) (model.Page, error)
}

// Missing reports whether the open page must be fetched.
func (r *Reading) Missing() (Missing, bool) {
	e := r.Edition()
	if e == nil || r.page >= len(e.Pages) || r.shelf[r.current].loadPage == nil || r.cache.get(e, r.page) != nil {
		return Missing{}, false
	}
	return Missing{e, r.page, r.shelf[r.current].loadPage}, true
}

// Fetched takes in a page. If the page could not be fetched, what is known of it is
// used instead.
func (r *Reading) Fetched(e *model.Edition, at int, p *model.Page) {
	if p == nil {
		p = &e.Pages[at]
	}
	if r.cache.get(e, at) != nil {
		return
	}
	if r.cache.edition != e && e != r.Edition() {
		return // it is of an edition that was left
	}
	r.cache.put(e, at, p, r.page)
	if e == r.Edition() && at == r.page {
		r.rest = nil
		w := Want{}
		if r.pending != nil {
			w, r.pending = *r.pending, nil
		}
		r.settle(w)
	}
}

// pageAt gives a page of the open edition, or nil. If the page is not in memory, it
// gives what is known of it.
func (r *Reading) pageAt(i int) *model.Page {
	e := r.Edition()
	if e == nil || i < 0 || i >= len(e.Pages) {
		return nil
	}
	if p := r.cache.get(e, i); p != nil {
		return p
	}
	return &e.Pages[i]
}
