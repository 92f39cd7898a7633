package reading

import (
	"context"
	"testing"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
)

// part is the edition of papers' first day while pages of it come, and the whole of
// it: other numbers, the second page could not be read.
func part(held bool) (p, whole library.Edition) {
	e := papers()[0]
	p = library.Edition{Edition: model.Edition{Paper: "清河"}, Nth: []int{1, 2, 3, 4}}
	whole = library.Edition{Edition: model.Edition{Paper: e.Paper, Date: e.Date}, Nth: []int{1, 3, 4}}
	for i := range e.Pages {
		p.Pages = append(p.Pages, model.Page{Number: i + 1})
	}
	p.LoadPage = func(_ context.Context, i int) (model.Page, error) { return e.Pages[i], nil }
	p.Rest = func(context.Context, library.Progress) ([]library.Edition, error) {
		return []library.Edition{whole}, nil
	}
	for _, i := range []int{0, 2, 3} {
		q := e.Pages[i]
		q.Number, q.Label = i+1, []string{"A01", "A02", "A03", "A04"}[i]
		if !held {
			q.Articles, q.Other = nil, nil
		}
		whole.Pages = append(whole.Pages, q)
	}
	if !held {
		whole.LoadPage = func(_ context.Context, j int) (model.Page, error) {
			q := e.Pages[whole.Nth[j]-1]
			q.Number, q.Label = whole.Pages[j].Number, whole.Pages[j].Label
			return q, nil
		}
	}
	return p, whole
}

// When an edition is whole the reader is where they were, and what they did is of
// the articles by the names that these have then.
func TestComplete(t *testing.T) {
	for _, held := range []bool{true, false} {
		p, whole := part(held)
		w := &walker{t: t, r: New(catalog.Chinese)}
		r := w.r
		r.Begin([]library.Edition{p})
		w.fetch()
		r.GoPage(2)
		w.fetch()
		r.OpenArticle(1)
		r.Visit()
		r.SetRead()
		r.SetPlace(2)
		if len(r.Marks()) > 0 {
			t.Error("names that may change are remembered")
		}
		title, turn := r.Article().Title(), r.Turn()
		spot, _ := r.Here()
		for part, rest := range r.Coming() {
			es, _ := rest(t.Context(), nil)
			spot = r.Complete(part, es)(spot)
		}
		if _, missing := r.Missing(); missing || r.IsComing() || len(r.Shelf()) != 1 || r.Edition().Paper != whole.Paper {
			t.Fatalf("the whole is not open: %v", r.Edition())
		}
		if r.PageIndex() != 1 || r.Page().Label != "A03" || r.Article().Title() != title || r.Place() != 2 || r.Turn() != turn {
			t.Errorf("the reader is on page %d, at %q", r.PageIndex(), r.Article().Title())
		}
		if here, _ := r.Here(); here != spot || spot.Page != "A03" {
			t.Errorf("the place is %+v, by its new name %+v", here, spot)
		}
		if !r.State(1).Read {
			t.Error("what was read is not")
		}
		name, _ := r.Name(1)
		marks := r.Marks()
		for _, m := range marks {
			if m.Kind != MarkLast && m.Article.Key != name.Key {
				t.Errorf("%+v is of another article", m)
			}
		}
		if len(marks) < 3 {
			t.Errorf("%d marks", len(marks))
		}
	}
}

// Who waits for a page still waits for it when it is there, and who was on one that
// could not be read is on the one before it.
func TestComplete_Pending(t *testing.T) {
	p, whole := part(true)
	r := New(catalog.Chinese)
	r.Begin([]library.Edition{p})
	r.Go(3, 0)
	r.Complete(r.Edition(), []library.Edition{whole})
	if r.PageIndex() != 2 || r.Page().Label != "A04" || r.Article() == nil {
		t.Errorf("page %d is open", r.PageIndex())
	}
	r = New(catalog.Chinese)
	r.Begin([]library.Edition{p})
	e := r.Edition()
	r.GoPage(1)
	r.Fetched(e, 1, nil)
	if names := r.Complete(e, []library.Edition{whole}); r.PageIndex() != 0 || names(memory.Last{}) != (memory.Last{}) {
		t.Errorf("page %d is open", r.PageIndex())
	}
}
