package index

import (
	"context"
	"errors"
	"os"
	"time"

	"baolan/editions/source"
	"baolan/model"
)

// Source is a library to be indexed.
type Source interface {
	// Scan lists the editions. It reads the names of files, not their texts.
	Scan(ctx context.Context) ([]Entry, error)
	// Load reads an entry that Scan has listed, which is mostly one edition. It may be
	// called from several goroutines.
	Load(ctx context.Context, e Entry) ([]model.Edition, error)
}

// Entry is a set of files that make one edition, or several if only their texts show that.
type Entry struct {
	Files []File
	Index int // the index of the entry among those of one Scan
}

// File is a file of an edition, with what shows whether it has changed.
type File struct {
	Path     string
	Bytes    int64
	Modified time.Time
	Digest   []byte // a hash of the content if one is known without reading the file; otherwise nil
}

// Folder gives the source for the editions in a folder.
func Folder(dir string, o source.Options) Source { return &folder{dir: dir, options: o} }

type folder struct {
	dir     string
	options source.Options
	entries []source.Entry
}

// Scan implements Source. An empty folder has no editions and is no error.
func (f *folder) Scan(ctx context.Context) ([]Entry, error) {
	entries, err := source.Scan(ctx, f.dir, f.options)
	if isEmpty(err) {
		entries, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	f.entries = entries
	list := make([]Entry, 0, len(entries))
	for i, e := range entries {
		n := Entry{Index: i}
		for _, file := range e.Files {
			info, err := os.Stat(file.System)
			if err != nil {
				continue // the file is gone since, and the next scan will not list it
			}
			n.Files = append(n.Files, File{Path: file.Path, Bytes: info.Size(), Modified: info.ModTime()})
		}
		if len(n.Files) > 0 {
			list = append(list, n)
		}
	}
	return list, nil
}

// Load implements Source.
func (f *folder) Load(ctx context.Context, e Entry) ([]model.Edition, error) {
	ls, err := source.Load(ctx, f.entries[e.Index], f.options)
	return source.Editions(ls), err
}

// isEmpty reports whether an error says that a folder has no edition.
func isEmpty(err error) bool {
	var e *source.Error
	return errors.As(err, &e) && e.Kind == source.NoEditions
}
