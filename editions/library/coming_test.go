package library

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"baolan/editions/source"
	"baolan/model"
)

// pagewise reads a file of some pages one by one, each when go says so. Page lost
// cannot be read. Numbers are by the file's name in the end: they begin at 11.
type pagewise struct {
	pages, lost int
	next        chan struct{} // closed for all at once
}

func pageOf(n int) model.Page {
	return model.Page{Number: n, Articles: []model.Article{{Headline: []string{fmt.Sprint("第", n, "篇")}}}}
}

func (f *pagewise) read(ctx context.Context, o source.Options) ([]source.Loaded, error) {
	l := source.Loaded{Edition: model.Edition{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7}}}
	for n := 1; n <= f.pages; n++ {
		select {
		case <-f.next:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		origin := source.Origin{Path: "a.pdf", Nth: n, Of: f.pages}
		if n == f.lost {
			o.Skipped(source.Skip{Path: "a.pdf", Reason: source.Broken, Err: &source.Error{Path: "a.pdf", Page: n, Kind: source.TooHard}})
			continue
		}
		p := pageOf(n)
		if o.Made != nil {
			if err := o.Made(&p, &origin); err != nil {
				return nil, err
			}
		}
		if o.Came != nil {
			o.Came(&source.Came{Page: p, Origin: origin, Paper: l.Paper, Date: l.Date})
		}
		if o.Made != nil {
			p = model.Page{}
		}
		p.Number = n + 10
		l.Pages, l.Origins = append(l.Pages, p), append(l.Origins, origin)
	}
	return []source.Loaded{l}, nil
}

// An edition of which pages are not read yet is there with the others, and is in the
// end what reading it at once gives, whether it is held in memory or not.
func TestBegin(t *testing.T) {
	for _, size := range []int64{1000, -1} {
		f := &pagewise{pages: 4, lost: 2, next: make(chan struct{}, 4)}
		f.next <- struct{}{}
		es, err := Begin(t.Context(), size, source.Options{}, f.read)
		if err != nil || len(es) != 1 || es[0].Rest == nil || len(es[0].Pages) != 4 || es[0].Paper != "清河日报" {
			t.Fatalf("%+v, %v", es, err)
		}
		part := es[0]
		if p, err := part.LoadPage(t.Context(), 0); err != nil || !reflect.DeepEqual(p, pageOf(1)) {
			t.Errorf("the first page is %+v, %v", p, err)
		}
		gone, leave := context.WithCancel(t.Context())
		leave()
		if _, err := part.LoadPage(gone, 2); !errors.Is(err, context.Canceled) {
			t.Errorf("who gives up waits: %v", err)
		}
		if _, err := part.Rest(gone, func(int, int) {}); !errors.Is(err, context.Canceled) {
			t.Errorf("who gives up waits for the rest: %v", err)
		}
		f.next <- struct{}{}
		f.next <- struct{}{}
		if p, err := part.LoadPage(t.Context(), 2); err != nil || !reflect.DeepEqual(p, pageOf(3)) {
			t.Errorf("the third page is %+v, %v", p, err)
		}
		var unread *source.Error
		if _, err := part.LoadPage(t.Context(), 1); !errors.As(err, &unread) || unread.Page != 2 {
			t.Errorf("a page that cannot be read: %v", err)
		}
		close(f.next)
		got, err := part.Rest(t.Context(), func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		at := *f
		want, err := Bind(t.Context(), size, source.Options{Skipped: func(source.Skip) {}}, at.read)
		if err != nil || len(got) != 1 || !reflect.DeepEqual(got[0].Edition, want[0].Edition) || !reflect.DeepEqual(got[0].Nth, []int{1, 3, 4}) || got[0].Rest != nil {
			t.Errorf("in the end it is %+v, want %+v, %v", got, want, err)
		}
	}
}

// What is there at once is whole, and what fails before its first page fails.
func TestBegin_AtOnce(t *testing.T) {
	f := &pagewise{pages: 3, next: make(chan struct{})}
	close(f.next)
	es, err := Begin(t.Context(), 1000, source.Options{}, f.read)
	if err != nil || es[0].Rest != nil || len(es[0].Pages[2].Articles) != 1 {
		t.Errorf("%+v, %v", es, err)
	}
	_, err = Begin(t.Context(), 1000, source.Options{}, func(context.Context, source.Options) ([]source.Loaded, error) {
		return nil, &source.Error{Kind: source.Damaged}
	})
	if err == nil {
		t.Error("an error is not told")
	}
}

// A reading ends with its context, and callers that wait for its pages get an error.
func TestBegin_Ended(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	f := &pagewise{pages: 3, next: make(chan struct{}, 1)}
	f.next <- struct{}{}
	es, err := Begin(ctx, 1000, source.Options{}, f.read)
	if err != nil || es[0].Rest == nil {
		t.Fatal(es, err)
	}
	end()
	if _, err := es[0].LoadPage(t.Context(), 2); !errors.Is(err, context.Canceled) {
		t.Errorf("a page that never comes: %v", err)
	}
	if _, err := es[0].Rest(t.Context(), func(int, int) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("a rest that never comes: %v", err)
	}
}

// Whoever opens an edition after it was read to its end gets all of it, and a reading
// ends with the collection.
func TestShared_Complete(t *testing.T) {
	t.Parallel()
	s := &Shared{Collection: NewCollection(t.TempDir(), t.TempDir(), source.Options{})}
	f := &pagewise{pages: 3, next: make(chan struct{}, 3)}
	begin := func() *reading {
		r, mine := s.take("a")
		if !mine {
			return r
		}
		es, err := Begin(s.life, 1000, source.Options{}, f.read)
		if err != nil {
			t.Fatal(err)
		}
		r.edition = es[0]
		close(r.done)
		return r
	}
	f.next <- struct{}{}
	part := begin()
	if part.edition.Rest == nil {
		t.Fatal("no part of an edition is given")
	}
	f.next <- struct{}{}
	f.next <- struct{}{}
	s.complete(part)
	if whole := begin(); whole.edition.Rest != nil || len(whole.edition.Pages[2].Articles) != 1 {
		t.Errorf("the next gets %+v", whole.edition.Edition)
	}
	s.Forget()
	f.next <- struct{}{}
	part = begin()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.complete(part)
	if _, again := s.take("a"); !again {
		t.Error("an edition whose reading has ended is kept")
	}
}
