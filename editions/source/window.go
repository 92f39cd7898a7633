package source

import (
	"context"
	"errors"
	"io"
	"unsafe"

	"baolan/editions/decode"
	"baolan/editions/format"
)

// window is the part of a text that is in memory. A small text is in it whole.
type window struct {
	b        []byte // UTF-8; of a stream with its faults
	more     bool   // there is more after b
	in       *inflow
	ended    bool           // nothing more comes
	raw      []byte         // what was read and is not decoded yet
	stream   *decode.Stream // nil if the whole text was decoded at once
	read     int64          // how many bytes of the file were decoded
	decoded  int64          // how many bytes of text they gave
	reported int64          // how many bytes were reported as progress, which never goes back
}

// newWindow begins a text that is too large to be decoded at once.
func newWindow(ctx context.Context, head []byte, in *inflow, o Options, z sizes) (*window, error) {
	s, skip, err := decode.NewStream(head, o.Encoding)
	if err != nil {
		return nil, format.DecodeError(in.path, err)
	}
	w := &window{in: in, more: true, stream: s, raw: head[skip:], read: int64(skip)}
	return w, w.fill(ctx, z)
}

// wholeWindow makes a window of a decoded text. It must not be written to, because the
// text of a large file is not copied.
func wholeWindow(s string, in *inflow) *window {
	return &window{b: unsafe.Slice(unsafe.StringData(s), len(s)), in: in, read: in.got, decoded: int64(len(s))}
}

// fill adds text until the longest page is in the window, or the text ends.
func (w *window) fill(ctx context.Context, z sizes) error {
	if !w.more || len(w.b) >= z.enough() {
		return nil
	}
	// This is a new slice, because pages of the bytes before may still be in use.
	b := append(make([]byte, 0, z.window+2*z.block), w.b...)
	for want := z.block; w.more && len(b) < z.window; {
		if err := w.await(ctx, want); err != nil {
			return err
		}
		part := w.raw[:min(len(w.raw), want)]
		piece, n := w.stream.Decode(part, w.ended && len(part) == len(w.raw))
		b, w.raw = append(b, piece...), w.raw[n:]
		w.read, w.decoded = w.read+int64(n), w.decoded+int64(len(piece))
		w.more = !w.ended || len(w.raw) > 0
		if want = z.block; n == 0 { // it needs more bytes to decode anything
			want += len(part)
		}
	}
	w.b = b
	return nil
}

// await reads until there are n bytes to be decoded, or the text ends.
func (w *window) await(ctx context.Context, n int) error {
	for !w.ended && len(w.raw) < n {
		block, err := w.in.next(ctx)
		switch {
		case errors.Is(err, io.EOF):
			w.ended = true
		case err != nil:
			return err
		}
		w.raw = append(w.raw, block...)
	}
	return nil
}

// take moves the beginning of the window by n bytes.
func (w *window) take(n int) { w.b = w.b[n:] }

// done returns how many bytes of the file have become the text that was taken, as nearly as
// is known.
func (w *window) done() int64 {
	if w.decoded > 0 {
		w.reported = max(w.reported, int64(float64(w.read)*float64(w.decoded-int64(len(w.b)))/float64(w.decoded)))
	}
	return w.reported
}
