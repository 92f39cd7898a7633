package index

import (
	"context"
	"database/sql"
	"time"
)

// files are the files that the index holds, by path.
type files struct {
	byPath map[string]file
	count  map[int64]int // the number of files of each entry
}

// file is what the index knows of a file.
type file struct {
	entry    int64
	bytes    int64
	modified int64 // in nanoseconds of Unix time, at the time of reading
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

// areCurrent reports whether the index holds an entry with its files as they are now.
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

// racy is how soon after a change a file may be changed again without getting another
// time stamp: the coarsest file systems count in steps of two seconds.
const racy = 2 * time.Second

// isCurrent reports whether a file is as it was when it was read. It compares size and
// time. If the time proves nothing, because the file was changed too shortly before it
// was read, it compares the content.
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

// removeGone removes the entries of which no file is left. An entry that lost only
// some of its files is read again.
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
