package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"

	"baolan/editions/format"
)

// inflow reads the bytes of a file or a pipe. Opening or reading a pipe that no process
// writes to may never end, so both are done by a goroutine, and its caller can stop
// waiting. If the caller does, the goroutine ends when the pipe does.
type inflow struct {
	path   string
	size   int64 // the size that the file states; 0 if it is not known
	left   int64 // how many bytes may still come
	o      *Options
	blocks chan []byte
	err    error // set before blocks is closed
	got    int64
	back   []byte // bytes that were looked at and are to be read again
	stop   context.CancelFunc
}

// These are how much is asked for at once: of a pipe as much as it holds on Linux, of
// a file as much as is read before a reader could stop it.
const (
	pipeBlock = 64 << 10
	fileBlock = 1 << 20
)

// openFile opens a file. It refuses one that states a size beyond the limit, and the
// reading fails beyond it too: a file may grow, and a pipe states no size.
func openFile(ctx context.Context, fsys fs.FS, f File, left int64, o *Options) (*inflow, error) {
	if f.Bytes > left {
		return nil, tooLarge(f.Path, o)
	}
	open := func() (io.ReadCloser, error) { return fsys.Open(f.inside) }
	return newInflow(ctx, open, f.Path, f.Bytes, left, o), nil
}

// newInflow begins to read a file in blocks ahead of its reader. It stops when its reader stops
// it or ctx ends.
func newInflow(ctx context.Context, open func() (io.ReadCloser, error), path string, size, left int64, o *Options) *inflow {
	in := &inflow{path: path, size: size, left: left, o: o, blocks: make(chan []byte)}
	ctx, in.stop = context.WithCancel(ctx)
	go func() {
		defer close(in.blocks)
		in.err = in.pump(ctx, open)
	}()
	return in
}

// pump reads until the end, or until no more is wanted.
func (in *inflow) pump(ctx context.Context, open func() (io.ReadCloser, error)) error {
	r, err := open()
	if err != nil {
		return format.FileError(in.path, err)
	}
	defer func() { _ = r.Close() }()   // it was only read
	block := min(in.size+1, fileBlock) // one byte more than there is, to notice the end
	if in.size == 0 {
		block = pipeBlock
	}
	for {
		b := make([]byte, block)
		n, err := r.Read(b)
		if n > 0 {
			select {
			case in.blocks <- b[:n]:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return format.FileError(in.path, err)
		}
	}
}

// next gives the next bytes; io.EOF at the end.
func (in *inflow) next(ctx context.Context) ([]byte, error) {
	if b := in.back; b != nil {
		in.back = nil
		return b, nil
	}
	select {
	case b, more := <-in.blocks:
		if !more {
			if in.err != nil {
				return nil, in.err
			}
			return nil, io.EOF
		}
		if in.got += int64(len(b)); in.got > in.left {
			return nil, tooLarge(in.path, in.o)
		}
		if in.size == 0 && in.o.Progress != nil {
			in.o.Progress(int(in.got), 0)
		}
		return b, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// upTo reads until there are n bytes after those given. more is set if the end was not
// reached.
func (in *inflow) upTo(ctx context.Context, have []byte, n int64) (b []byte, more bool, err error) {
	// This is a new slice, because pages of the bytes before may still be in use.
	b = append(make([]byte, 0, min(n, max(in.size-in.got, 0)+int64(len(have))+bytes.MinRead)), have...)
	for int64(len(b)) < n {
		block, err := in.next(ctx)
		if errors.Is(err, io.EOF) {
			return b, false, nil
		}
		if err != nil {
			return nil, false, err
		}
		b = append(b, block...)
	}
	return b, true, nil
}

// peek gives the first n bytes, or all. They will be read again. whole is set if there
// are no more.
func (in *inflow) peek(ctx context.Context, n int) (b []byte, whole bool, err error) {
	b, more, err := in.upTo(ctx, nil, int64(n))
	if err != nil {
		return nil, false, err
	}
	if len(b) > 0 {
		in.back = b
	}
	return b[:min(n, len(b))], !more, nil
}

// reader gives the bytes of an inflow to a format.
type reader struct {
	ctx  context.Context
	in   *inflow
	rest []byte
}

// Read implements io.Reader.
func (r *reader) Read(p []byte) (int, error) {
	for len(r.rest) == 0 {
		b, err := r.in.next(r.ctx)
		if err != nil {
			return 0, err
		}
		r.rest = b
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// Close implements io.Closer. It does nothing, because whoever opened the inflow
// closes it.
func (r *reader) Close() error { return nil }

func tooLarge(path string, o *Options) error {
	return &Error{Path: path, Kind: TooLarge, Detail: format.Limit(o.maxBytes())}
}
