package library

import (
	"cmp"
	"context"
	"errors"
	"sync"
	"time"

	"baolan/editions/rebuild/explain"
	"baolan/editions/source"
	"baolan/model"
)

// Rest waits until an edition, of which only a part was there, was read to its end,
// and gives all editions that its files turned out to hold. Whenever there are more
// pages it tells how many of how many are there.
type Rest func(ctx context.Context, told Progress) ([]Edition, error)

// soon is a time to wait for the whole edition once its first page is there. If the
// whole takes longer, the first pages are shown without the others.
const soon = 100 * time.Millisecond

// errNotRead is the error for a page that could not be read although later pages
// could.
var errNotRead = errors.New("not read")

// coming is the first file of an edition while its pages are read one by one.
type coming struct {
	binding binding // of the edition that it will become

	mu       sync.Mutex
	changed  chan struct{} // is closed and replaced whenever one of the fields below has changed
	path     string        // of the file; "" until its first page is there
	pages    []*arrived    // nil for those that are not there
	lost     map[int]error // the pages that could not be read, by their place from 0
	count    int           // how many pages are there
	upTo     int           // the place behind the last page that is there
	paper    string
	date     model.Date
	first    int // the number of the first page
	ended    bool
	editions []Edition
	err      error
}

// arrived is a page that is there, or its place in the binding.
type arrived struct {
	page model.Page
	by   basis
	at   *bound
}

// Begin reads editions as Bind does. If they are in a file whose format tells how many
// pages it has, and its first page is there much sooner than its last, Begin does not
// wait for the end: it gives one edition of that file's pages, whose LoadPage waits
// for a page that was not read yet. In this edition pages are numbered from the number
// of the first, and its name and date are those of the first pages. Its Rest gives
// what the file turns out to hold. The reading goes on until ctx ends.
func Begin(ctx context.Context, size int64, o source.Options, read func(context.Context, source.Options) ([]source.Loaded, error)) ([]Edition, error) {
	c := &coming{changed: make(chan struct{}), lost: map[int]error{}}
	skipped := o.Skipped
	o.Skipped = func(s source.Skip) {
		c.skip(s)
		if skipped != nil {
			skipped(s)
		}
	}
	o.Came = c.came
	go func() {
		es, err := c.binding.bind(ctx, size, o, read)
		c.change(func() { c.ended, c.editions, c.err = true, es, err })
	}()
	if err := c.await(ctx, func() bool { return c.ended || c.path != "" }); err != nil {
		return nil, err
	}
	short, done := context.WithTimeout(ctx, soon)
	defer done()
	if err := c.await(short, func() bool { return c.ended }); err == nil || ctx.Err() != nil {
		return c.editions, cmp.Or(ctx.Err(), c.err)
	}
	return []Edition{c.edition()}, nil
}

// change makes a change and wakes everybody who waits for one.
func (c *coming) change(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f()
	close(c.changed)
	c.changed = make(chan struct{})
}

// await waits until a condition holds, or gives the error of the context.
func (c *coming) await(ctx context.Context, is func() bool) error {
	for {
		c.mu.Lock()
		so, changed := is(), c.changed
		c.mu.Unlock()
		if so {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// came adds a page of the first file that gives its number of pages.
func (c *coming) came(p *source.Came) {
	o := &p.Origin
	if o.Of < 2 || o.Nth < 1 || o.Nth > o.Of {
		return
	}
	a := &arrived{page: p.Page, by: basisOf(o)}
	if at, ok := o.Made.(bound); ok {
		a = &arrived{at: &at}
	}
	c.change(func() {
		if c.path == "" {
			c.path, c.pages = o.Path, make([]*arrived, o.Of)
			c.first = max(p.Page.Number-o.Nth+1, 1)
		}
		if c.path != o.Path || o.Nth > len(c.pages) || c.pages[o.Nth-1] != nil {
			return
		}
		c.pages[o.Nth-1] = a
		c.count++
		c.upTo = max(c.upTo, o.Nth)
		c.paper, c.date = cmp.Or(c.paper, p.Paper), cmp.Or(c.date, p.Date)
	})
}

// skip takes in what was passed over, which may be a page of the file: then its error
// has the page's number.
func (c *coming) skip(s source.Skip) {
	var e *source.Error
	if !errors.As(s.Err, &e) || e.Page < 1 || s.Reason != source.Broken {
		return
	}
	c.change(func() { c.lost[e.Page-1] = s.Err })
}

// edition gives the edition as it is known now.
func (c *coming) edition() Edition {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := Edition{Edition: model.Edition{Paper: c.paper, Date: c.date, Pages: make([]model.Page, len(c.pages))}, Rest: c.rest}
	first := c.first
	for i := range e.Pages {
		e.Pages[i].Number = first + i
		e.Nth = append(e.Nth, i+1)
	}
	e.LoadPage = func(ctx context.Context, i int) (model.Page, error) {
		p, err := c.waitForPage(ctx, i)
		p.Number, p.Label = first+i, ""
		return p, err
	}
	e.Explain = func(ctx context.Context, i int, p *model.Page) (explain.Page, error) {
		c.mu.Lock()
		a := c.pages[i]
		c.mu.Unlock()
		switch {
		case a == nil:
			return explain.Page{}, errNotRead
		case a.at != nil:
			return c.binding.explain(ctx, *a.at, p)
		}
		return a.by.explain(ctx, p)
	}
	return e
}

// waitForPage waits until a page is there, and gives it.
func (c *coming) waitForPage(ctx context.Context, i int) (model.Page, error) {
	err := c.await(ctx, func() bool { return c.ended || c.pages[i] != nil || c.upTo > i })
	if err != nil {
		return model.Page{}, err
	}
	c.mu.Lock()
	a := c.pages[i]
	err = cmp.Or(c.lost[i], c.err, errNotRead)
	c.mu.Unlock()
	switch {
	case a == nil:
		return model.Page{}, err
	case a.at != nil:
		return c.binding.page(ctx, *a.at)
	}
	return a.page, nil
}

// rest is the Rest of the edition.
func (c *coming) rest(ctx context.Context, told Progress) ([]Edition, error) {
	for seen := 0; ; {
		var ended bool
		var count, of int
		err := c.await(ctx, func() bool {
			ended, count, of = c.ended, c.count, len(c.pages)
			return ended || count > seen
		})
		switch {
		case err != nil:
			return nil, err
		case ended:
			return c.editions, c.err
		}
		seen = count
		told(count, of)
	}
}
