package library

import (
	"bytes"
	"context"
	"encoding/gob"
	"sync"

	"baolan/editions/rebuild/explain"
	"baolan/editions/source"
	"baolan/editions/spill"
	"baolan/model"
)

// wholeMost is the most text of an edition, in bytes, for which all pages are rebuilt
// and held in memory. A day of the thickest paper has a fifth of it. In a larger
// edition each page is put into the spill as soon as it is rebuilt, and read again
// when it is opened. A rebuilt page takes some seven times the memory of its text.
const wholeMost = 4 << 20

// binding keeps the pages of a large edition outside of memory. Any number of readers
// may read pages from it, also while others are put in.
type binding struct {
	mu    sync.Mutex // guards spill
	spill spill.Spill
	buf   bytes.Buffer
}

// bound is the place of a page in the binding.
type bound struct {
	at       int64
	bytes    int
	basis    int // the length of its basis, which follows the page, in bytes
	articles int
	weather  model.Weather // kept in memory, because pages without weather of their own show it
}

// made puts a page into the binding; it is a source.Options.Made.
func (b *binding) made(p *model.Page, o *source.Origin) error {
	b.buf.Reset()
	if err := gob.NewEncoder(&b.buf).Encode(p); err != nil {
		return err
	}
	n := b.buf.Len()
	if err := gob.NewEncoder(&b.buf).Encode(basisOf(o)); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	o.Made = bound{b.spill.Size(), n, b.buf.Len() - n, len(p.Articles), p.Weather}
	_, err := b.spill.Write(b.buf.Bytes())
	return err
}

// edition makes an edition whose pages are read from the binding one by one.
func (b *binding) edition(l *source.Loaded) Edition {
	e := Edition{Edition: l.Edition, Articles: make([]int, len(l.Origins)), Nth: nth(l)}
	places := make([]bound, len(l.Origins))
	for i := range places {
		places[i], _ = l.Origins[i].Made.(bound)
		e.Pages[i].Weather, e.Articles[i] = places[i].weather, places[i].articles
	}
	e.LoadPage = func(ctx context.Context, i int) (p model.Page, err error) {
		p, err = b.page(ctx, places[i])
		p.Number, p.Label, p.Name = e.Pages[i].Number, e.Pages[i].Label, e.Pages[i].Name
		return p, err
	}
	e.Explain = func(ctx context.Context, i int, p *model.Page) (explain.Page, error) {
		return b.explain(ctx, places[i], p)
	}
	return e
}

// page reads a page from the binding.
func (b *binding) page(ctx context.Context, at bound) (p model.Page, err error) {
	err = b.take(ctx, at.at, at.bytes, &p)
	return p, err
}

// explain explains a page that was read from the binding.
func (b *binding) explain(ctx context.Context, at bound, p *model.Page) (explain.Page, error) {
	var by basis
	if err := b.take(ctx, at.at+int64(at.bytes), at.basis, &by); err != nil {
		return explain.Page{}, err
	}
	return by.explain(ctx, p)
}

// take reads the value at a place of the spill.
func (b *binding) take(ctx context.Context, at int64, n int, v any) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.Lock()
	text, err := b.spill.Read(at, n)
	b.mu.Unlock()
	if err != nil {
		return err
	}
	return gob.NewDecoder(bytes.NewReader(text)).Decode(v)
}

// Bind reads editions. Small ones are held in memory whole, large ones are bound. size
// is the sum of the sizes of their files in bytes, negative if it is not known.
func Bind(ctx context.Context, size int64, o source.Options, read func(context.Context, source.Options) ([]source.Loaded, error)) ([]Edition, error) {
	return (&binding{}).bind(ctx, size, o, read)
}

func (b *binding) bind(ctx context.Context, size int64, o source.Options, read func(context.Context, source.Options) ([]source.Loaded, error)) ([]Edition, error) {
	if size >= 0 && size <= wholeMost {
		ls, err := read(ctx, o)
		return Whole(ls), err
	}
	o.Made = b.made
	ls, err := read(ctx, o)
	es := make([]Edition, len(ls))
	for i := range ls {
		es[i] = b.edition(&ls[i])
	}
	return es, err
}

// Whole makes editions of which all pages are in memory.
func Whole(ls []source.Loaded) []Edition {
	es := make([]Edition, len(ls))
	for i := range ls {
		l := &ls[i]
		by := make([]basis, len(l.Origins))
		for j := range by {
			by[j] = basisOf(&l.Origins[j])
		}
		es[i] = Edition{Edition: l.Edition, Nth: nth(l)}
		es[i].Explain = func(ctx context.Context, i int, p *model.Page) (explain.Page, error) { return by[i].explain(ctx, p) }
	}
	return es
}

// nth gives the places of an edition's pages in their files.
func nth(l *source.Loaded) []int {
	at := make([]int, len(l.Origins))
	for i := range at {
		at[i] = l.Origins[i].Nth
	}
	return at
}
