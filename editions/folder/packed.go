package folder

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"baolan/editions/decode"
)

// IsPacked reports whether a file's name is that of an archive that Packed opens.
func IsPacked(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".zip", ".txtz":
		return true
	}
	return false
}

// Packed gives the files in a ZIP archive as a file system. Names in the encodings of older
// programs are decoded. The archive is open only while it is read.
func Packed(path string) (fs.FS, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	r, err := zip.NewReader(fileAt(path), info.Size())
	if err != nil {
		return nil, err
	}
	for _, f := range r.File {
		f.Name = strings.ReplaceAll(decode.Name(f.Name), `\`, "/") // Windows writes both
	}
	return r, nil
}

// fileAt reads at any place of the file with this path, and opens it each time.
type fileAt string

// ReadAt implements io.ReaderAt.
func (f fileAt) ReadAt(b []byte, at int64) (int, error) {
	file, err := os.Open(string(f))
	if err != nil {
		return 0, err
	}
	defer func() { _ = file.Close() }() // it was only read
	return file.ReadAt(b, at)
}
