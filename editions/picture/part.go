package picture

import (
	"bytes"
	"io"
	"io/fs"

	"baolan/editions/folder"
	"baolan/editions/web/mhtml"
	"baolan/editions/web/webarchive"
)

// maxArchive is the greatest length of an archive that is read into memory for a picture in it.
const maxArchive = 128 << 20

// partOf reads a picture that stands in a file with others: a book, or a browser's archive. Of a
// picture that is too large it returns more than maxBytes.
func partOf(f fs.File, size int64, part string) ([]byte, error) {
	var head [8]byte
	n, err := io.ReadFull(f, head[:])
	if err != nil && n == 0 {
		return nil, err
	}
	whole := io.MultiReader(bytes.NewReader(head[:n]), f)
	switch {
	case bytes.HasPrefix(head[:n], []byte("PK\x03\x04")):
		return fromZip(f, whole, size, part)
	case webarchive.IsArchive(head[:n]):
		return webarchive.Picture(io.LimitReader(whole, maxArchive), part, maxBytes+1)
	}
	return mhtml.Picture(whole, part, maxBytes+1)
}

// fromZip reads a file of a ZIP archive, by the name that whoever reads the archive's pages knows.
func fromZip(f fs.File, whole io.Reader, size int64, name string) ([]byte, error) {
	at, ok := f.(io.ReaderAt)
	if !ok {
		b, err := io.ReadAll(io.LimitReader(whole, maxArchive))
		if err != nil {
			return nil, err
		}
		at, size = bytes.NewReader(b), int64(len(b))
	}
	z, err := folder.Unpack(at, size)
	if err != nil {
		return nil, err
	}
	r, err := z.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }() // nothing was written
	return io.ReadAll(io.LimitReader(r, maxBytes+1))
}
