package index

import (
	"context"
	"database/sql"
	"time"
)

// files are the files that the index holds, by path.
type files struct {
	byPath map[string]file
	count  map[int64]int // of files, by entry
}

// file is what the index knows of a file.
type file struct {
	entry    int64
	bytes    int64
	modified int64 // nanoseconds of Unix time, as read
	read     int64
	hash     []byte
}

func loadFiles(ctx context.Context, db *sql.DB) (files, error) {
	f := files{map[string]file{}, map[int64]int{}}
	rows, err := db.QueryContext(ctx, "SELECT path, entry, bytes, modified, read, hash FROM files")
	if err != nil {
		return f, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var path string
		var k file
		if err := rows.Scan(&path, &k.entry, &k.bytes, &k.modified, &k.read, &k.hash); err != nil {
			return f, err
		}
		f.byPath[path] = k
		f.count[k.entry]++
	}
	return f, rows.Err()
}

// areCurrent reports whether the index holds an entry as its files are.
func (f *files) areCurrent(e Entry) bool {
	var entry int64
	for i, n := range e.Files {
		k, ok := f.byPath[n.Path]
		if !ok || i > 0 && k.entry != entry || f.count[k.entry] != len(e.Files) || !k.isCurrent(n) {
			return false
		}
		entry = k.entry
	}
	return true
}

// racy is how close to its reading a file may have changed without another
// time stamp: the coarsest of file systems count in two seconds.
const racy = 2 * time.Second

// isCurrent reports whether a file is as it was read: by size and time, and where
// the time says nothing (it is new, or so old that the file could have changed
// within it) by its content.
func (k *file) isCurrent(n File) bool {
	if k.bytes != n.Bytes {
		return false
	}
	if n.Digest != nil {
		return sameHash(k.hash, n.Digest)
	}
	if k.modified == n.Modified.UnixNano() && k.read-k.modified > int64(racy) {
		return true
	}
	return sameHash(k.hash, hash(n))
}

// removeGone forgets entries of which no file is left. One that lost a file of
// several is read anew.
func (f *files) removeGone(ctx context.Context, to store, entries []Entry) (int, error) {
	left := map[int64]bool{}
	for _, e := range entries {
		for _, n := range e.Files {
			if k, ok := f.byPath[n.Path]; ok {
				left[k.entry] = true
			}
		}
	}
	var gone []int64
	for entry := range f.count {
		if !left[entry] {
			gone = append(gone, entry)
		}
	}
	for from := 0; from < len(gone); from += batchPages {
		part := gone[from:min(from+batchPages, len(gone))]
		err := to.write(ctx, func(ctx context.Context, w writing) error {
			for _, id := range part {
				if err := w.remove(ctx, id); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return from, err
		}
	}
	return len(gone), nil
}
