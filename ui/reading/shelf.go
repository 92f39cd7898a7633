package reading

import (
	"context"
	"slices"
	"strings"

	"baolan/editions/library"
	"baolan/editions/rebuild/explain"
	"baolan/model"
)

// ShelfEdition is an edition on the shelf, whether it was opened or not.
type ShelfEdition struct {
	library.EditionInfo
	Articles []int // how many are on each page; nil until the pages were looked at
	Peeked   bool

	Headlines [][]string // of each page, where its articles are in memory

	edition  *model.Edition // nil until it was opened
	loadPage func(ctx context.Context, page int) (model.Page, error)
	explain  func(ctx context.Context, page int, p *model.Page) (explain.Page, error)
	rest     library.Rest // nil if all pages have been read
	nth      []int        // the places of the pages in their file
}

// IsOpen reports whether the edition was opened, so that its pages can be read.
func (v *ShelfEdition) IsOpen() bool { return v.edition != nil }

// IsWhole reports whether all pages of the edition are in memory.
func (v *ShelfEdition) IsWhole() bool { return v.edition != nil && v.loadPage == nil }

// Edition gives the edition if it was opened, or nil.
func (v *ShelfEdition) Edition() *model.Edition { return v.edition }

// open sets the edition that was read.
func (v *ShelfEdition) open(e *library.Edition) {
	v.edition, v.loadPage, v.explain, v.rest, v.nth = &e.Edition, e.LoadPage, e.Explain, e.Rest, e.Nth
	v.describe(e)
}

// describe keeps what the shelf shows of an edition's pages.
func (v *ShelfEdition) describe(e *library.Edition) {
	v.Pages, v.Articles, v.Headlines = nil, nil, nil
	for i := range e.Pages {
		p := &e.Pages[i]
		v.Pages = append(v.Pages, model.Page{Number: p.Number, Label: p.Label, Name: p.Name, InBook: p.InBook})
		if e.LoadPage == nil {
			v.Articles = append(v.Articles, len(p.Articles))
			var titles []string
			for j := range p.Articles {
				if title := p.Articles[j].Title(); title != "" {
					titles = append(titles, title)
				}
			}
			v.Headlines = append(v.Headlines, titles)
		}
	}
	if e.LoadPage != nil {
		v.Articles = e.Articles
	}
}

// is reports whether an edition is of a paper and day.
func (v *ShelfEdition) is(paper string, date model.Date) bool {
	return v.Paper == paper && v.Date == date
}

// Shelf gives the editions by paper, the newest first. The caller must not change it.
func (r *Reading) Shelf() []ShelfEdition { return r.shelf }

// Current gives the index of the open edition on the shelf.
func (r *Reading) Current() int { return r.current }

// Find gives the index of an edition, or -1.
func (r *Reading) Find(paper string, date model.Date) int {
	return slices.IndexFunc(r.shelf, func(v ShelfEdition) bool { return v.is(paper, date) })
}

// IsInBook reports whether a page of an edition is known to be one of a book, by its name in
// memory.
func (r *Reading) IsInBook(paper string, date model.Date, page string) bool {
	i := r.Find(paper, date)
	return i >= 0 && slices.ContainsFunc(r.shelf[i].Pages, func(p model.Page) bool { return p.InBook && PageKey(&p) == page })
}

// Nth gives the place of an item's article among those of its page, from 1, and how many
// these are. In a book, on a page of which mostly one begins, they are those of the edition.
func (r *Reading) Nth(it Item) (nth, of int) {
	p := r.pageAt(it.Page)
	if p == nil {
		return 0, 0
	}
	nth, of = it.Article+1, len(p.Articles)
	counts := r.shelf[r.current].Articles
	if !p.InBook || it.Page >= len(counts) || counts[it.Page] != of {
		return nth, of
	}
	for page, n := range counts {
		switch {
		case page < it.Page:
			nth, of = nth+n, of+n
		case page > it.Page:
			of += n
		}
	}
	return nth, of
}

// Shelve puts the listed editions on the shelf. What is open stays open.
func (r *Reading) Shelve(listed []library.EditionInfo) {
	vs := make([]ShelfEdition, len(listed))
	for i, v := range listed {
		vs[i].EditionInfo = v
	}
	r.shelve(vs)
}

func (r *Reading) shelve(shelf []ShelfEdition) {
	var open *ShelfEdition
	if r.current >= 0 && r.current < len(r.shelf) {
		open = &r.shelf[r.current]
	}
	for i := range r.shelf {
		old := &r.shelf[i]
		if !old.IsOpen() && !old.Peeked {
			continue
		}
		at := slices.IndexFunc(shelf, func(v ShelfEdition) bool { return v.is(old.Paper, old.Date) })
		switch {
		case at >= 0 && !shelf[at].IsOpen() && old.IsOpen():
			v := &shelf[at]
			v.edition, v.loadPage = old.edition, old.loadPage
			v.Pages, v.Articles, v.Headlines = old.Pages, old.Articles, old.Headlines
			v.explain, v.rest, v.nth = old.explain, old.rest, old.nth
		case at >= 0 && !shelf[at].IsOpen():
			// What was found of the pages is used until they are looked at again.
			shelf[at].Pages, shelf[at].Articles, shelf[at].Headlines = old.Pages, old.Articles, old.Headlines
		case at < 0 && old.IsOpen() && (old == open || old.Ref == nil):
			shelf = append(shelf, *old)
		}
	}
	slices.SortStableFunc(shelf, func(a, b ShelfEdition) int {
		if a.Paper != b.Paper {
			return strings.Compare(a.Paper, b.Paper)
		}
		return b.Date.Compare(a.Date)
	})
	at := 0
	if open != nil {
		at = max(0, slices.IndexFunc(shelf, func(v ShelfEdition) bool { return v.is(open.Paper, open.Date) }))
	}
	r.shelf, r.current = shelf, at
}

// SetPeeked takes in what was found of an edition's pages; e is nil if nothing was.
func (r *Reading) SetPeeked(paper string, date model.Date, e *library.Edition) {
	for i := range r.shelf {
		if v := &r.shelf[i]; v.is(paper, date) {
			v.Peeked = true
			if e != nil && !v.IsOpen() {
				v.describe(e)
			}
		}
	}
}

// Take puts an edition that was read on the shelf, and gives its index there. It gives
// -1 if the shelf no longer has such an edition.
func (r *Reading) Take(paper string, date model.Date, e *library.Edition) int {
	i := r.Find(paper, date)
	if i >= 0 {
		r.shelf[i].open(e)
	}
	return i
}

// OtherDay gives the index of the paper's next (+1) or previous (-1) edition; ok is
// false if there is none.
func (r *Reading) OtherDay(by int) (at int, ok bool) {
	to := r.current - by // on the shelf the newest comes first
	if to < 0 || to >= len(r.shelf) || r.shelf[to].Paper != r.shelf[r.current].Paper {
		return 0, false
	}
	return to, true
}
