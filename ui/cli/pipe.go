package cli

import (
	"bytes"
	"context"
	"io"
	"os"
)

// stdinPath is the path that stands for standard input.
const stdinPath = "-"

// pathOrPipe gives the path that was named. If none was, it gives standard input if
// text is piped in, and otherwise "". A pipe that ends without a byte counts as none.
func (a *app) pathOrPipe(ctx context.Context, args []string) string {
	path := first(args)
	if path != "" || a.in == nil {
		return path
	}
	info, err := a.in.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice != 0 || info.Mode()&os.ModeNamedPipe == 0 && !info.Mode().IsRegular() && info.Mode()&os.ModeSocket == 0 {
		return path
	}
	// Perhaps nothing will ever be written to the pipe, so the reader must be able to
	// give up.
	met := make(chan []byte, 1)
	go func() {
		b := make([]byte, 1)
		n, _ := io.ReadFull(a.in, b)
		met <- b[:n]
	}()
	select {
	case a.piped = <-met:
	case <-ctx.Done():
	}
	if len(a.piped) == 0 {
		return path
	}
	return stdinPath
}

// input gives standard input from its first byte on, with what was read of it already.
func (a *app) input() io.Reader {
	if len(a.piped) == 0 {
		return a.in
	}
	return io.MultiReader(bytes.NewReader(a.piped), a.in)
}
