package reading

import (
	"context"

	"baolan/editions/rebuild/explain"
	"baolan/model"
)

// Weighing is the open page, with the function that explains its lines.
type Weighing struct {
	Page  *model.Page
	Index int
	Get   func(ctx context.Context, page int, p *model.Page) (explain.Page, error)
}

// Weighing gives the open page to be explained. ok is false if its lines cannot be
// explained or the page is not there yet.
func (r *Reading) Weighing() (w Weighing, ok bool) {
	p := r.Page()
	if p == nil || r.shelf[r.current].explain == nil {
		return w, false
	}
	if _, is := r.Missing(); is {
		return w, false
	}
	return Weighing{p, r.page, r.shelf[r.current].explain}, true
}
