package source

import (
	"cmp"
	"context"
	"errors"
	"path"

	"baolan/editions/inorder"
)

// files reads the files of an entry one after the other into an assembly. Texts of the
// length of a page are read side by side and taken in their order, because a folder has
// one file for each page.
type files struct {
	entry Entry
	o     Options
	meter *meter
	to    *assembly
	texts inorder.Work[*held]
	left  int64 // how many bytes the files may still have
	first error // the first error of a file that was left out
}

func newFiles(ctx context.Context, e Entry, o Options, m *meter, to *assembly) *files {
	r := &files{entry: e, o: o, meter: m, to: to, left: o.maxBytes()}
	r.texts.Take = func(h *held) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return r.ended(ctx, h.unit.file, h.got, h.into(r))
	}
	return r
}

// read reads all files.
func (r *files) read(ctx context.Context) error {
	for _, f := range r.entry.Files {
		var err error
		if left := r.left - int64(r.texts.Bytes()); r.isShort(f) && f.Bytes <= left {
			err = r.texts.Begin(int(f.Bytes), func() (*held, error) { return r.hold(ctx, f, left), nil })
		} else if err = r.texts.End(nil); err == nil {
			err = r.file(ctx, f)
		}
		if err != nil {
			return r.texts.End(err)
		}
	}
	return r.texts.End(nil)
}

// isShort reports whether a file is a text that may be in memory whole, with what is made of
// it, while others are.
func (r *files) isShort(f File) bool {
	ext := path.Ext(f.inside)
	return len(r.entry.Files) > 1 && f.Bytes > 0 && f.Bytes <= int64(cmp.Or(r.o.sizes, usual()).short) && (isText(ext) || isMarkdown(ext))
}

// file reads a file while no other is read.
func (r *files) file(ctx context.Context, f File) error {
	in, err := openFile(ctx, r.entry.fsys, f, r.left, &r.o)
	if err != nil {
		return r.ended(ctx, f, 0, err)
	}
	defer in.stop()
	u := newUnit(ctx, r.to, f, r.entry, r.o, r.meter.file(f.Bytes))
	err = u.read(in, r.o)
	if err == nil {
		err = r.to.add(u)
	}
	return r.ended(ctx, f, in.got, err)
}

// ended counts a file of which so many bytes were read. It returns the file's error if no
// other file is to be read behind it.
func (r *files) ended(ctx context.Context, f File, got int64, err error) error {
	if r.o.Made == nil { // with Made, the text of a file is dropped before the next is read
		r.left -= got
	}
	if err != nil && endsReading(ctx, err) {
		return err
	}
	r.meter.end(f.Bytes)
	if err == nil {
		return nil
	}
	var se *Error
	if errors.As(err, &se) && (se.Kind == TooLarge || se.Kind == Encoding) {
		return err
	}
	r.first = cmp.Or(r.first, err)
	if len(r.entry.Files) > 1 {
		r.o.skip(Skip{Path: f.Path, Reason: Broken, Err: err})
	}
	return nil
}

// held is a file that was read while earlier ones were: its pages, and what was passed over
// in it, until it is its turn.
type held struct {
	unit  *unit
	steps []step
	err   error
	got   int64 // bytes of the file
}

// step is something that reading a file has given.
type step struct {
	page   placed
	isPart bool
	skip   *Skip // what was passed over; the other fields are then not set
}

// hold reads a file and holds its pages.
func (r *files) hold(ctx context.Context, f File, left int64) *held {
	h := &held{}
	o := r.o
	o.Progress = nil // a short file is counted when it is taken
	o.Skipped = func(s Skip) { h.steps = append(h.steps, step{skip: &s}) }
	h.unit = newUnit(ctx, h, f, r.entry, o, func(int64) {})
	in, err := openFile(ctx, r.entry.fsys, f, left, &o)
	if err != nil {
		h.err = err
		return h
	}
	defer in.stop()
	h.err = h.unit.read(in, o)
	h.got = in.got
	return h
}

// make implements taker.
func (h *held) make(p placed) (placed, error) {
	h.steps = append(h.steps, step{page: p})
	return p, nil
}

// part implements taker.
func (h *held) part(p placed) error {
	h.steps = append(h.steps, step{page: p, isPart: true})
	return nil
}

// into gives the pages to the assembly as if the file were read only now. It returns the error
// that ended the reading of the file.
func (h *held) into(r *files) error {
	n := 0
	for _, s := range h.steps {
		switch {
		case s.skip != nil:
			r.o.skip(*s.skip)
		case s.isPart:
			if err := r.to.part(s.page); err != nil {
				return err
			}
		default:
			p, err := r.to.make(s.page)
			if err != nil {
				return err
			}
			h.unit.pages[n] = p
			n++
		}
	}
	if h.err != nil {
		return h.err
	}
	return r.to.add(h.unit)
}
