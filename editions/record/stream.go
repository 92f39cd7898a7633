package record

import (
	"context"
	"errors"
	"io"

	"baolan/editions/decode"
	"baolan/editions/format"
)

// The number of bytes that are read at once, and the number of bytes of articles that are
// kept in memory until their pages are complete. Beyond it they go to the spill, so that
// memory does not grow with the file.
const (
	blockBytes   = 256 << 10
	waitingBytes = 4 << 20
)

// stream reads the text of a file as UTF-8. What decode.Text leaves for bytes that it cannot
// decode stays in the text.
type stream struct {
	ctx    context.Context
	file   io.ReadCloser
	text   *decode.Stream
	raw    []byte // bytes that were read and are not decoded yet
	out    []byte
	ended  bool
	read   int64
	failed error // the last error of reading, but for the end of the file
}

// open begins to read a file.
func open(ctx context.Context, in *format.Input, f format.File) (*stream, error) {
	file, err := in.Open(ctx, f)
	if err != nil {
		return nil, err
	}
	s := &stream{ctx: ctx, file: file}
	if err := s.more(); err != nil {
		_ = file.Close() // nothing was written
		return nil, err
	}
	text, skip, err := decode.NewStream(s.raw, in.Encoding)
	if err != nil {
		_ = file.Close() // nothing was written
		return nil, format.DecodeError(f.Path, err)
	}
	s.text, s.raw = text, s.raw[skip:]
	return s, nil
}

// more reads and decodes the next block.
func (s *stream) more() error {
	b := make([]byte, blockBytes)
	n, err := io.ReadFull(s.file, b)
	s.read += int64(n)
	s.raw = append(s.raw[:len(s.raw):len(s.raw)], b[:n]...)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		s.ended = true
		return nil
	}
	return err
}

// Read implements io.Reader.
func (s *stream) Read(p []byte) (int, error) {
	n, err := s.next(p)
	if err != nil && !errors.Is(err, io.EOF) {
		s.failed = err
	}
	return n, err
}

// next reads what is decoded, and decodes more where nothing is.
func (s *stream) next(p []byte) (int, error) {
	for len(s.out) == 0 {
		if err := s.ctx.Err(); err != nil {
			return 0, err
		}
		if s.ended && len(s.raw) == 0 {
			return 0, io.EOF
		}
		piece, n := s.text.Decode(s.raw, s.ended)
		s.out, s.raw = piece, s.raw[n:]
		if n == 0 || len(s.raw) < blockBytes/2 && !s.ended {
			if s.ended && n == 0 {
				return 0, io.EOF
			}
			if !s.ended {
				if err := s.more(); err != nil {
					return 0, err
				}
			}
		}
	}
	n := copy(p, s.out)
	s.out = s.out[n:]
	return n, nil
}

// Close implements io.Closer.
func (s *stream) Close() error { return s.file.Close() }
