package reading

import (
	"context"

	"baolan/editions/memory"
	"baolan/model"
)

// Gather gives a function that fetches all pages of the open edition. The pages that
// it fetches are not kept.
func (r *Reading) Gather() func(ctx context.Context) (model.Edition, error) {
	e := *r.Edition()
	get := r.shelf[r.current].loadPage
	return func(ctx context.Context) (model.Edition, error) {
		if get == nil {
			return e, nil
		}
		pages := make([]model.Page, len(e.Pages))
		for i := range pages {
			var err error
			if pages[i], err = get(ctx, i); err != nil {
				return model.Edition{}, err
			}
		}
		e.Pages = pages
		return e, nil
	}
}

// States gives what is known of each article of a page.
func (r *Reading) States(page int) []memory.State {
	e, p := r.Edition(), r.pageAt(page)
	if e == nil || p == nil {
		return nil
	}
	names := memory.Articles(e.Paper, e.Date, p)
	states := make([]memory.State, len(names))
	for i := range names {
		states[i] = r.states[names[i].Key]
	}
	return states
}
