package library

import (
	"bytes"
	"context"
	"encoding/gob"
	"sync"

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
	articles int
	weather  model.Weather // which pages without one show too
}

// made puts a page in (source.Options.Made).
func (b *binding) made(p *model.Page, o *source.Origin) error {
	b.buf.Reset()
	if err := gob.NewEncoder(&b.buf).Encode(p); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	o.Made = bound{b.spill.Size(), b.buf.Len(), len(p.Articles), p.Weather}
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
	return e
}

// page takes a page out.
func (b *binding) page(ctx context.Context, at bound) (p model.Page, err error) {
	if err := ctx.Err(); err != nil {
		return p, err
	}
	b.mu.Lock()
	text, err := b.spill.Read(at.at, at.bytes)
	b.mu.Unlock()
	if err == nil {
		err = gob.NewDecoder(bytes.NewReader(text)).Decode(&p)
	}
	return p, err
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
		es[i] = Edition{Edition: ls[i].Edition, Nth: nth(&ls[i])}
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
