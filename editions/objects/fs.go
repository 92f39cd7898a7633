package objects

import (
	"io"
	"io/fs"
	"path"
	"slices"

	"baolan/editions/cache"
)

var (
	_ fs.ReadDirFS = (*Store)(nil)
	_ fs.StatFS    = (*Store)(nil)
)

// Open opens an object for reading, or a folder. An object that is not in the cache is
// fetched first.
func (s *Store) Open(name string) (fs.File, error) {
	i, t, err := s.find("open", name)
	if err != nil {
		return nil, err
	}
	if i.IsDir() {
		return &openFolder{info: i, left: slices.Clone(t.folders[name])}, nil
	}
	f, err := s.content(i.object)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &openFile{File: f, info: i}, nil
}

// Stat gives what the list says of an object or folder.
func (s *Store) Stat(name string) (fs.FileInfo, error) {
	i, _, err := s.find("stat", name)
	if err != nil {
		return nil, err
	}
	return i, nil
}

// ReadDir lists a folder, sorted by name.
func (s *Store) ReadDir(name string) ([]fs.DirEntry, error) {
	i, t, err := s.find("open", name)
	switch {
	case err != nil:
		return nil, err
	case !i.IsDir():
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrInvalid}
	}
	return slices.Clone(t.folders[name]), nil
}

// find looks up a name in the newest list.
func (s *Store) find(op, name string) (info, *tree, error) {
	t := s.tree.Load()
	switch {
	case !fs.ValidPath(name):
		return info{}, nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	case t == nil:
		return info{}, nil, &fs.PathError{Op: op, Path: name, Err: &Error{Kind: Away, Subject: s.Root()}}
	}
	if o, ok := t.files[name]; ok {
		return info{object: o, name: path.Base(name)}, t, nil
	}
	if _, ok := t.folders[name]; ok {
		return info{name: path.Base(name)}, t, nil
	}
	return info{}, nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// openFile is an object that is read from the cache.
type openFile struct {
	*cache.File

	info info
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// openFolder is an open folder.
type openFolder struct {
	info info
	left []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.info.name, Err: fs.ErrInvalid}
}

// ReadDir implements fs.ReadDirFile.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.left)
	} else if len(f.left) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.left))
	list := f.left[:n]
	f.left = f.left[n:]
	return list, nil
}
