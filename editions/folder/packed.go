package folder

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

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
	names := namesOf(r.File)
	for i, f := range r.File {
		f.Name = strings.ReplaceAll(names[i], `\`, "/") // Windows writes both
	}
	return r, nil
}

// namesOf gives the names of an archive's files as text. They are decoded together, because
// one program has written all, and a short name shows no encoding.
func namesOf(files []*zip.File) []string {
	names := make([]string, len(files))
	var others []string
	for i, f := range files {
		if names[i] = f.Name; !utf8.ValidString(f.Name) {
			others = append(others, strings.ReplaceAll(f.Name, "\n", " "))
		}
	}
	if len(others) == 0 {
		return names
	}
	text, _, err := decode.Bytes([]byte(strings.Join(others, "\n")), "")
	decoded := strings.Split(text, "\n")
	for i := range names {
		switch {
		case utf8.ValidString(names[i]):
		case err == nil && len(decoded) == len(others):
			names[i], others, decoded = decoded[0], others[1:], decoded[1:]
		default:
			names[i] = decode.Name(names[i])
		}
	}
	return names
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
