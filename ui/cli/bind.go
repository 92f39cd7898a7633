package cli

import (
	"bytes"
	"context"
	"encoding/gob"
	"os"

	"baolan/editions/source"
	"baolan/model"
	"baolan/ui"
)

// wholeMost is how much text of an edition is rebuilt and held. A day of the
// thickest paper is a fifth of it; above it the pages are bound: each is put into
// the spill as soon as it is rebuilt, and taken out when it is opened. What was
// rebuilt is some seven times the text, with everything that points into it.
const wholeMost = 4 << 20

// binding keeps the pages of a large edition outside of memory. Any number of
// readers may take pages out once the last is in.
type binding struct {
	spill spill
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
	o.Made = bound{b.spill.size, b.buf.Len(), len(p.Articles), p.Weather}
	_, err := b.spill.Write(b.buf.Bytes())
	return err
}

// edition makes an edition whose pages are taken out one by one.
func (b *binding) edition(l *source.Loaded) ui.Edition {
	e := ui.Edition{Edition: l.Edition, Articles: make([]int, len(l.Origins))}
	places := make([]bound, len(l.Origins))
	for i := range places {
		places[i], _ = l.Origins[i].Made.(bound)
		e.Pages[i].Weather, e.Articles[i] = places[i].weather, places[i].articles
	}
	e.Leaf = func(i int) (p model.Page, err error) {
		text, err := b.spill.read(places[i].at, places[i].bytes)
		if err == nil {
			err = gob.NewDecoder(bytes.NewReader(text)).Decode(&p)
		}
		p.Number, p.Label, p.Name = e.Pages[i].Number, e.Pages[i].Label, e.Pages[i].Name
		return p, err
	}
	return e
}

// bind reads editions, whole where they are small and bound where they are not.
// size is of all their files, below 0 where nobody knows.
func bind(ctx context.Context, size int64, o source.Options, read func(context.Context, source.Options) ([]source.Loaded, error)) ([]ui.Edition, error) {
	if size >= 0 && size <= wholeMost {
		ls, err := read(ctx, o)
		return wholeOf(ls), err
	}
	b := &binding{}
	o.Made = b.made
	ls, err := read(ctx, o)
	es := make([]ui.Edition, len(ls))
	for i := range ls {
		es[i] = b.edition(&ls[i])
	}
	return es, err
}

func wholeOf(ls []source.Loaded) []ui.Edition {
	es := make([]ui.Edition, len(ls))
	for i := range ls {
		es[i] = ui.Edition{Edition: ls[i].Edition}
	}
	return es
}

// sizeOf is the size of a file; what is none, a pipe for one, does not tell.
func sizeOf(path string) int64 {
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		return info.Size()
	}
	return -1
}
