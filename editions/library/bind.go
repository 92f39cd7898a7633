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

// wholeMost is how much text of an edition is rebuilt and held. A day of the
// thickest paper is a fifth of it; above it the pages are bound: each is put into
// the spill as soon as it is rebuilt, and taken out when it is opened. What was
// rebuilt is some seven times the text, with everything that points into it.
const wholeMost = 4 << 20

// binding keeps the pages of a large edition outside of memory. Any number of
// readers may take pages out, also while others are put in.
type binding struct {
	mu    sync.Mutex // over spill
	spill spill.Spill
	buf   bytes.Buffer
}

// bound is where a page stands in the binding.
type bound struct {
	at       int64
	bytes    int
	basis    int // bytes of what its lines were weighed by, behind the page
	articles int
	weather  model.Weather // which pages without one show too
}

// made puts a page in (source.Options.Made).
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

// edition makes an edition whose pages are taken out one by one.
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

// page takes a page out.
func (b *binding) page(ctx context.Context, at bound) (p model.Page, err error) {
	err = b.take(ctx, at.at, at.bytes, &p)
	return p, err
}

// explain explains a page that was taken out.
func (b *binding) explain(ctx context.Context, at bound, p *model.Page) (explain.Page, error) {
	var by basis
	if err := b.take(ctx, at.at+int64(at.bytes), at.basis, &by); err != nil {
		return explain.Page{}, err
	}
	return by.explain(ctx, p)
}

// take takes out what stands at a place.
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

// Bind reads editions, whole where they are small and bound where they are not.
// size is of all their files, below 0 where it is not known.
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

// Whole makes editions of what was read whole.
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
