package source

import (
	"context"
	"errors"
	"io"
	"unsafe"

	"baolan/editions/decode"
	"baolan/editions/format"
)

// window is the part of a text that is in memory: all of a small one.
type window struct {
	b        []byte // UTF-8; of a stream with its faults
	more     bool   // there is something behind b
	in       *inflow
	ended    bool           // nothing more comes
	raw      []byte         // what came and is not decoded yet
	stream   *decode.Stream // nil where the whole text is decoded
	read     int64          // bytes of the file that were decoded
	decoded  int64          // bytes of text that they gave
	reported int64          // bytes that progress has, which never goes back
}

// newWindow begins a text that is too large to be decoded whole.
func newWindow(ctx context.Context, head []byte, in *inflow, o Options, z sizes) (*window, error) {
	s, skip, err := decode.NewStream(head, o.Encoding)
	if err != nil {
		return nil, format.DecodeError(in.path, err)
	}
	w := &window{in: in, more: true, stream: s, raw: head[skip:], read: int64(skip)}
	return w, w.fill(ctx, z)
}

// wholeWindow is of a text that was decoded. Nobody writes to it: the text of a
// large file is not copied.
func wholeWindow(s string, in *inflow) *window {
	return &window{b: unsafe.Slice(unsafe.StringData(s), len(s)), in: in, read: in.got, decoded: int64(len(s))}
}

// fill makes room for the longest page, or takes in the end.
func (w *window) fill(ctx context.Context, z sizes) error {
	if !w.more || len(w.b) >= z.enough() {
		return nil
	}
	// A slice of its own: pages of the bytes before may still be in use.
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
		if want = z.block; n == 0 { // it has to see more
			want += len(part)
		}
	}
	w.b = b
	return nil
}

// await reads until there are n bytes to be decoded, or the last.
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

// take goes on to what is n bytes away.
func (w *window) take(n int) { w.b = w.b[n:] }

// done is how many bytes of the file were taken, as far as they can be told by the
// text that they became.
func (w *window) done() int64 {
	if w.decoded > 0 {
		w.reported = max(w.reported, int64(float64(w.read)*float64(w.decoded-int64(len(w.b)))/float64(w.decoded)))
	}
	return w.reported
}
