package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"unicode/utf8"
	"unsafe"

	"baolan/editions/decode"
	"baolan/editions/form"
	"baolan/editions/form/running"
	"baolan/editions/inorder"
	"baolan/editions/markdown"
)

// sampleParts is how many parts of a large text are looked at to find its form.
const sampleParts = 8

// findForm finds the form of a text before any of its pages is made. It looks at all
// pages or, of a text that is larger than what is looked at at once, at parts spread
// evenly from its beginning to its end, because a document may begin with a preface that
// is set in another way. Of a text that is not in memory the parts are read from the
// file. What comes through a pipe can only be read in order: if it is not in memory
// whole, its form is that of its beginning. The lines that part sheets are looked for
// in the beginning in any case, because they count up from one sheet to the next.
func (u *unit) findForm(w *window) error {
	seen := w.b[:min(len(w.b), u.sizes.enough())]
	u.borders = nil
	if b, ok := running.FindBorders(seen); ok && u.marks == nil {
		u.borders = &b
	}
	l := sample{unit: u}
	if err := l.all(w, seen); err != nil {
		return err
	}
	u.document = l.form.Document()
	return nil
}

// all looks at all of a text, or at a sample.
func (l *sample) all(w *window, seen []byte) error {
	size := int64(l.unit.sizes.sample)
	isWhole := len(seen) == len(w.b) && !w.more
	switch {
	case isWhole || size == 0 || size > int64(len(seen)):
		return l.pages(seen)
	case w.more:
		if ok, err := l.file(w, size); ok || err != nil {
			return err
		}
		return l.pages(seen)
	}
	for k := range sampleParts {
		from := placeOf(k, int64(len(w.b)), size)
		if err := l.part(w.b[from:from+size], k); err != nil {
			return err
		}
	}
	return nil
}

// placeOf gives where part k of a sample begins in a text of n bytes. It is even, as are
// the places of the characters of UTF-16.
func placeOf(k int, n, size int64) int64 { return (n - size) * int64(k) / (sampleParts - 1) &^ 1 }

// part looks at a part of a sample: from where its first page begins or, if none begins
// in its first half, from behind a blank line, a line or a sentence; and as far as its
// last line or sentence ends.
func (l *sample) part(b []byte, k int) error {
	l.form.Part()
	if k > 0 {
		b = b[behind(b[:len(b)/2], bytes.Index, "\f", "\n\n", "\n\r\n", "\n", "\r", "。"):]
	}
	if k+1 < sampleParts {
		from := len(b) / 2
		if n := behind(b[from:], bytes.LastIndex, "\n", "\r", "。"); n > 0 {
			b = b[:from+n]
		}
	}
	return l.pages(b)
}

// behind gives the place behind the first of the marks that is found; 0 if none is.
func behind(b []byte, find func(s, sep []byte) int, marks ...string) int {
	for _, m := range marks {
		if i := find(b, []byte(m)); i >= 0 {
			return i + len(m)
		}
	}
	return 0
}

// sample is a first look at a text's pages.
type sample struct {
	unit *unit
	form form.Sample
	n    int // pages
}

// pages looks at the pages of a text or of a part. The last page is left out where it is
// not the only one: that of a part may not be whole, and that of a text is mostly a short
// one, whose foot is not where those of the others are.
func (l *sample) pages(part []byte) error {
	u := l.unit
	cut := u.cutter()
	looks := inorder.Work[form.Look]{Take: func(k form.Look) error {
		l.form.Add(k)
		return nil
	}}
	for n := 0; len(part) > 0 && l.n < u.sizes.pages; n++ {
		if err := u.ctx.Err(); err != nil {
			return looks.End(err)
		}
		p, next := cut(part, true)
		if n > 0 && next == len(part) {
			break
		}
		fronted := l.n == 0
		if err := looks.Begin(len(p), func() (form.Look, error) { return lookAt(p, n, fronted), nil }); err != nil {
			return looks.End(err)
		}
		l.n++
		part = part[next:]
	}
	return looks.End(nil)
}

// lookAt looks at page n of a part, which may be the first of a text and have front matter.
func lookAt(p []byte, n int, fronted bool) form.Look {
	t, _, _ := plain(unsafe.String(unsafe.SliceData(p), len(p)))
	if fronted {
		if _, body, _, err := markdown.CutFront(t); err == nil {
			t = body
		}
	}
	return form.LookAt(t, n)
}

// file looks at the parts of a file behind its first one, of which one at a time is in
// memory. ok is false, and then it has looked at none, if the file cannot be read at any
// place.
func (l *sample) file(w *window, size int64) (ok bool, err error) {
	u := l.unit
	n := w.in.size
	if u.entry.fsys == nil || n <= size {
		return false, nil
	}
	in := newInflow(u.ctx, func() (io.ReadCloser, error) { return u.open(size) }, u.file.Path, n, n, &Options{})
	defer in.stop()
	first := w.b[:min(int(size), len(w.b))]
	encoding := w.stream.Report().Encoding
	if bytes.IndexFunc(first, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		encoding = "" // ASCII does not show it
	}
	r := reader{ctx: u.ctx, in: in}
	raw := make([]byte, size)
	for k := 1; k < sampleParts; k++ {
		got, err := io.ReadFull(&r, raw)
		switch {
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			return true, err
		case got == 0 || err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
			return k > 1, nil // what was seen has to do
		}
		if k == 1 {
			if err := l.part(first, 0); err != nil {
				return true, err
			}
		}
		text, _, err := decode.Bytes(raw[:got], encoding)
		if err != nil {
			continue // this part is no text
		}
		if err := l.part(unsafe.Slice(unsafe.StringData(text), len(text)), k); err != nil {
			return true, err
		}
	}
	return true, nil
}

// errInOrder is of a file that can only be read in order.
var errInOrder = errors.New("can only be read in order")

// open opens the unit's file for reading the parts of a sample but the first, one behind
// the other.
func (u *unit) open(size int64) (io.ReadCloser, error) {
	f, err := u.entry.fsys.Open(u.file.inside)
	if err != nil {
		return nil, err
	}
	at, ok := f.(io.ReaderAt)
	info, err := f.Stat()
	if !ok || err != nil || !info.Mode().IsRegular() {
		_ = f.Close() // it was only read
		return nil, errInOrder
	}
	var parts []io.Reader
	for k := 1; k < sampleParts; k++ {
		parts = append(parts, io.NewSectionReader(at, placeOf(k, info.Size(), size), size))
	}
	return struct {
		io.Reader
		io.Closer
	}{io.MultiReader(parts...), f}, nil
}
