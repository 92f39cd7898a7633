package pdfium

import (
	"bytes"
	"errors"
	"io"
)

// layerSigns is the signs of optional layers in the bytes of a file: their dictionary, or
// streams of objects and encryption, in which it can be hidden.
var layerSigns = [][]byte{[]byte("/OCProperties"), []byte("/OCGs"), []byte("/ObjStm"), []byte("/Encrypt")}

// mayHaveLayers reports whether a document can have optional layers. For most documents it
// finds that they have none.
func (s *Source) mayHaveLayers() bool {
	const block = 64 << 10
	overlap := 0
	for _, sign := range layerSigns {
		overlap = max(overlap, len(sign)-1)
	}
	b := make([]byte, block)
	have := 0
	for at := int64(0); ; {
		n, err := s.Data.ReadAt(b[have:], at)
		at += int64(n)
		part := b[:have+n]
		for _, sign := range layerSigns {
			if bytes.Contains(part, sign) {
				return true
			}
		}
		if err != nil {
			return !errors.Is(err, io.EOF)
		}
		have = copy(b, part[max(0, len(part)-overlap):])
	}
}
