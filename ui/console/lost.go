package console

import (
	"errors"
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// refusing is an encoder that has no character at all.
type refusing struct{ transform.NopResetter }

var errRefused = errors.New("no place for the character")

// Transform implements transform.Transformer.
func (refusing) Transform([]byte, []byte, bool) (nDst, nSrc int, err error) { return 0, 0, errRefused }

// counter writes a question mark for every character that an encoder does not have,
// and counts them.
type counter struct {
	encoder transform.Transformer
	lost    *atomic.Int64
}

// Reset implements transform.Transformer.
func (c *counter) Reset() { c.encoder.Reset() }

// Transform implements transform.Transformer.
func (c *counter) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		n := 1
		if src[nSrc] >= utf8.RuneSelf {
			if !atEOF && !utf8.FullRune(src[nSrc:]) {
				return nDst, nSrc, transform.ErrShortSrc
			}
			_, n = utf8.DecodeRune(src[nSrc:])
		}
		written := 1
		if n == 1 {
			if nDst == len(dst) {
				return nDst, nSrc, transform.ErrShortDst
			}
			dst[nDst] = src[nSrc]
		} else {
			c.encoder.Reset()
			var err error
			written, _, err = c.encoder.Transform(dst[nDst:], src[nSrc:nSrc+n], true)
			switch {
			case err == transform.ErrShortDst: //nolint:errorlint // the package documents it so
				return nDst, nSrc, err
			case err != nil:
				if nDst == len(dst) {
					return nDst, nSrc, transform.ErrShortDst
				}
				dst[nDst], written = '?', 1
				c.lost.Add(1)
			}
		}
		nDst, nSrc = nDst+written, nSrc+n
	}
	return nDst, nSrc, nil
}
