package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// inflow is the bytes of a file, or of a pipe, as they come. A pipe that nobody
// writes to can be opened, or read, for ever; so a goroutine does both, and who
// waits for it can stop. What is left behind then ends with the pipe.
type inflow struct {
	path   string
	size   int64 // as stated; 0 where nobody says
	left   int64 // what may come
	o      *Options
	blocks chan []byte
	err    error // set when blocks is closed
	got    int64
	stop   context.CancelFunc
}

// What is asked for at once: of a pipe what it holds on Linux, of a file what
// is read before anybody can say stop.
const (
	pipeBlock = 64 << 10
	fileBlock = 1 << 20
)

// openFile refuses by the stated size before it reads, and by the real one
// while it does: a file may grow, and a pipe states none.
func openFile(ctx context.Context, fsys fs.FS, f File, left int64, o *Options) (*inflow, error) {
	if f.Bytes > left {
		return nil, tooLarge(f.Path, o)
	}
	open := func() (io.ReadCloser, error) { return fsys.Open(f.inside) }
	return flow(ctx, open, f.Path, f.Bytes, left, o), nil
}

func flow(ctx context.Context, open func() (io.ReadCloser, error), path string, size, left int64, o *Options) *inflow {
	in := &inflow{path: path, size: size, left: left, o: o, blocks: make(chan []byte)}
	ctx, in.stop = context.WithCancel(ctx)
	go func() {
		defer close(in.blocks)
		in.err = in.pump(ctx, open)
	}()
	return in
}

// pump reads until the end or until nobody wants more.
func (in *inflow) pump(ctx context.Context, open func() (io.ReadCloser, error)) error {
	r, err := open()
	if err != nil {
		return fileError(in.path, err)
	}
	defer func() { _ = r.Close() }()   // nothing was written
	block := min(in.size+1, fileBlock) // one more than there is, so that the end is seen
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
			return fileError(in.path, err)
		}
	}
}

// next gives what came next; io.EOF at the end.
func (in *inflow) next(ctx context.Context) ([]byte, error) {
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

// upTo reads on until there are n bytes behind those given; more tells that the
// end was not met.
func (in *inflow) upTo(ctx context.Context, have []byte, n int64) (b []byte, more bool, err error) {
	// A slice of its own: pages of the bytes before may still be in use.
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

func tooLarge(path string, o *Options) error {
	limit := fmt.Sprintf("> %d MiB", o.maxBytes()>>20)
	if o.maxBytes() < 1<<20 {
		limit = fmt.Sprintf("> %d B", o.maxBytes())
	}
	return &Error{Path: path, Kind: TooLarge, Detail: limit}
}
