// Package folder is a folder of the system as a file system whose links lead
// nowhere else, and whose names are any bytes.
//
// os.DirFS refuses names that are no UTF-8, which is what unzip makes of archives
// from Chinese Windows, and follows links out of the folder: a paper that holds a
// link to /etc would be served with it. It promises that what is opened through it
// lies in the folder. It knows nothing of editions.
package folder

import (
	"io/fs"
	"os"
	"path/filepath"
)

// FS is a folder of the system. Its names are those of the system, with slashes; "."
// is the folder itself. The folder is opened at each use, so that it is found again
// after it was moved away and back, and nothing stays open.
type FS string

var (
	_ fs.ReadDirFS = FS("")
	_ fs.StatFS    = FS("")
)

// Open opens a file for reading.
func (d FS) Open(name string) (fs.File, error) { return in(d, "open", name, (*os.Root).Open) }

// Stat gives the facts of a file; a link is followed.
func (d FS) Stat(name string) (fs.FileInfo, error) { return in(d, "stat", name, (*os.Root).Stat) }

// ReadDir lists a folder, sorted by name.
func (d FS) ReadDir(name string) ([]fs.DirEntry, error) {
	f, err := in(d, "open", name, (*os.Root).Open)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	sortNames(list)
	return list, err //nolint:wrapcheck // it names the folder
}

// in opens the folder and does something in it.
func in[T any](d FS, op, name string, do func(*os.Root, string) (T, error)) (T, error) {
	var none T
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return none, &fs.PathError{Op: op, Path: string(d), Err: errOf(err)}
	}
	defer func() { _ = root.Close() }() // it was only read
	out, err := do(root, filepath.FromSlash(name))
	if err != nil {
		return none, &fs.PathError{Op: op, Path: name, Err: errOf(err)}
	}
	return out, nil
}

// File is a file system with a single file, which the user has named. If it is a link, it
// may lead to any folder.
type File string

// Open opens the file by the last element of its path.
func (f File) Open(name string) (fs.File, error) {
	if name != filepath.Base(string(f)) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	r, err := os.Open(string(f))
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: string(f), Err: errOf(err)}
	}
	return r, nil
}
