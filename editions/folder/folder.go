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

// FS is a folder. Its names are of the system, with slashes; "." is the folder
// itself. Each use opens the folder anew, so that one that was moved away and
// came back is seen, and nothing is left open.
type FS string

var (
	_ fs.ReadDirFS = FS("")
	_ fs.StatFS    = FS("")
)

// Open opens a file for reading.
func (d FS) Open(name string) (fs.File, error) { return in(d, "open", name, (*os.Root).Open) }

// Stat tells of a file, or of what a link leads to.
func (d FS) Stat(name string) (fs.FileInfo, error) { return in(d, "stat", name, (*os.Root).Stat) }

// ReadDir lists a folder by names.
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

// in does something in the folder.
func in[T any](d FS, op, name string, do func(*os.Root, string) (T, error)) (T, error) {
	var none T
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return none, &fs.PathError{Op: op, Path: string(d), Err: errOf(err)}
	}
	defer func() { _ = root.Close() }() // nothing was written
	out, err := do(root, filepath.FromSlash(name))
	if err != nil {
		return none, &fs.PathError{Op: op, Path: name, Err: errOf(err)}
	}
	return out, nil
}

// File is a file system with the one file that somebody named, wherever it or a
// link of that name leads.
type File string

// Open opens the file by its last name.
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
