package folder

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"baolan/editions/decode"
)

// IsPacked reports whether a file's name is that of an archive that Packed opens.
func IsPacked(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".zip", ".txtz", ".htmlz", ".wacz":
		return true
	}
	return false
}

// Packed gives the files in a ZIP archive as a file system. Names in the encodings of older
// programs are decoded. The archive is open only while it is read. What it and each of its
// files may unpack to is bounded, as Unpack says.
func Packed(path string) (fs.FS, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	return Unpack(fileAt(path), info.Size())
}

// The bounds of what packed bytes may unpack to. Text of a newspaper unpacks to three times
// its size, markup to ten times, and a table of one repeated row to a hundred; a bomb to a
// thousand. Below so many bytes nothing is asked, because they harm nothing.
const (
	maxRatio = 200
	unasked  = 4 << 20
	// maxMembers is above the files of ten years of a daily.
	maxMembers = 200_000
)

// IsBomb reports whether so many bytes are too many to have been packed into so few.
func IsBomb(unpacked, packed int64) bool {
	return unpacked > unasked && unpacked/maxRatio > packed
}

// BombError is an archive, or a file in one, that unpacks to far more than it is.
type BombError struct {
	Name     string // of the file in the archive; "" if it is all of it
	Unpacked int64
	Packed   int64
}

func (e *BombError) Error() string {
	return fmt.Sprintf("%d MiB packed into %d KiB", e.Unpacked>>20, e.Packed>>10)
}

var (
	// ErrLocked is the error of a file in an archive that asks for a password.
	ErrLocked = errors.New("it needs a password")
	// ErrMembers is the error of an archive with more files than any collection of newspapers.
	ErrMembers = fmt.Errorf("more than %d files", maxMembers)
)

// Unpack gives the files in a ZIP archive of this size as a file system. An archive of which
// the files together unpack to far more than it is, or overlap, is a *BombError; so is the
// opening of a single such file. A file never gives more bytes than the archive states.
func Unpack(r io.ReaderAt, size int64) (fs.FS, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	if len(z.File) > maxMembers {
		return nil, ErrMembers
	}
	names := namesOf(z.File)
	var unpacked, packed uint64
	for i, f := range z.File {
		f.Name = strings.ReplaceAll(names[i], `\`, "/") // Windows writes both
		if f.UncompressedSize64 > maxSize || f.CompressedSize64 > maxSize {
			return nil, &BombError{Name: f.Name, Unpacked: maxSize, Packed: size}
		}
		unpacked, packed = unpacked+f.UncompressedSize64, packed+f.CompressedSize64
	}
	all := int64(min(unpacked, 1<<62))              //nolint:gosec // bounded
	if packed > uint64(size) || IsBomb(all, size) { //nolint:gosec // a size is not negative
		return nil, &BombError{Unpacked: all, Packed: size}
	}
	return crawled(packedFS{z})
}

// crawled returns the records in an archive of web crawlers (WACZ), which stand in one folder of
// it; the other files are indexes of them. Any other archive it returns whole.
func crawled(p packedFS) (fs.FS, error) {
	const records = "archive"
	described, inside := false, false
	for _, f := range p.File {
		described = described || f.Name == "datapackage.json"
		inside = inside || path.Dir(f.Name) == records && strings.Contains(f.Name, ".warc")
	}
	if !described || !inside {
		return p, nil
	}
	return fs.Sub(p, records)
}

// maxSize is the greatest size of a file in an archive: 1 TiB. Sums of such sizes are numbers.
const maxSize = 1 << 40

// packedFS is an archive whose files are looked at before they are opened.
type packedFS struct{ *zip.Reader }

// Open implements fs.FS.
func (p packedFS) Open(name string) (fs.File, error) {
	f, err := p.Reader.Open(name)
	if err != nil {
		if errors.Is(err, zip.ErrAlgorithm) {
			return nil, &fs.PathError{Op: "open", Path: name, Err: zip.ErrAlgorithm}
		}
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close() // it was only looked at
		return nil, err
	}
	h, ok := info.Sys().(*zip.FileHeader)
	if !ok {
		return f, nil // a folder
	}
	var why error
	unpacked, packed := int64(h.UncompressedSize64), int64(h.CompressedSize64) //nolint:gosec // at most maxSize
	switch {
	case h.Flags&1 != 0:
		why = ErrLocked
	case IsBomb(unpacked, packed):
		why = &BombError{Name: path.Clean(name), Unpacked: unpacked, Packed: packed}
	default:
		return f, nil
	}
	_ = f.Close() // it was only looked at
	return nil, &fs.PathError{Op: "open", Path: name, Err: why}
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
