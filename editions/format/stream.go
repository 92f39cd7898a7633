package format

import (
	"context"
	"errors"
	"io"

	"baolan/editions/decode"
)

// BlockBytes is the number of bytes that a Stream reads at once.
const BlockBytes = 256 << 10

// Stream reads the text of a file as UTF-8, in bounded memory. What decode.Text leaves for
// bytes that it cannot decode stays in the text.
type Stream struct {
	ctx    context.Context
	file   io.ReadCloser
	text   *decode.Stream
	raw    []byte // bytes that were read and are not decoded yet
	out    []byte
	ended  bool
	read   int64
	failed error // the last error of reading, but for the end of the file
}

// Stream begins to read one of the input's files as text, in the user's encoding or in the
// likeliest one by its first bytes.
func (in *Input) Stream(ctx context.Context, f File) (*Stream, error) {
	file, err := in.Open(ctx, f)
	if err != nil {
		return nil, err
	}
	s := &Stream{ctx: ctx, file: file}
	if err := s.more(); err != nil {
		_ = file.Close() // nothing was written
		return nil, err
	}
	text, skip, err := decode.NewStream(s.raw, in.Encoding)
	if err != nil {
		_ = file.Close() // nothing was written
		return nil, DecodeError(f.Path, err)
	}
	s.text, s.raw = text, s.raw[skip:]
	return s, nil
}

// more reads and decodes the next block.
func (s *Stream) more() error {
	b := make([]byte, BlockBytes)
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
func (s *Stream) Read(p []byte) (int, error) {
	n, err := s.next(p)
	if err != nil && !errors.Is(err, io.EOF) {
		s.failed = err
	}
	return n, err
}

// next reads what is decoded, and decodes more where nothing is.
func (s *Stream) next(p []byte) (int, error) {
	for len(s.out) == 0 {
		if err := s.ctx.Err(); err != nil {
			return 0, err
		}
		if s.ended && len(s.raw) == 0 {
			return 0, io.EOF
		}
		piece, n := s.text.Decode(s.raw, s.ended)
		s.out, s.raw = piece, s.raw[n:]
		if n == 0 || len(s.raw) < BlockBytes/2 && !s.ended {
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

// Report says how the text was decoded so far.
func (s *Stream) Report() decode.Report { return s.text.Report() }

// Taken returns the number of bytes of the file that were read.
func (s *Stream) Taken() int64 { return s.read }

// Failed returns the error of reading that a reader of the text may have hidden; nil if there
// was none.
func (s *Stream) Failed() error { return s.failed }

// Close implements io.Closer.
func (s *Stream) Close() error { return s.file.Close() }
