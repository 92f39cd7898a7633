package source

import (
	"cmp"
	"context"
)

// eachFiles is how many files Each reads before it passes them on. The thickest paper
// has fewer. A folder whose names give no date may have any number of pages, and all
// of them would be one edition.
const eachFiles = 64

// Each reads the editions under path one after the other and passes each to use, so
// that at most eachFiles files of one edition are in memory. Parts that Open would
// combine, because their pages turn out to be of one paper and day, are passed
// separately. What cannot be read is reported and returned as by Open; an error of use
// ends it.
func Each(ctx context.Context, path string, o Options, use func(*Loaded) error) error {
	if path == stdin {
		ls, err := loadStdin(ctx, o)
		if err != nil {
			return err
		}
		return useAll(ls, use)
	}
	entries, err := Scan(ctx, path, o)
	if err != nil {
		return err
	}
	m := meterOf(entries, o)
	read := false
	var first error
	for _, e := range entries {
		for part := range e.parts(eachFiles) {
			ls, err := load(ctx, part, o, m)
			switch {
			case err == nil:
				read = true
				if err := useAll(ls, use); err != nil {
					return err
				}
			case endsReading(ctx, err):
				return err
			default:
				first = cmp.Or(first, err)
				if len(entries) > 1 || len(e.Files) > eachFiles {
					o.skip(Skip{Path: part.Files[0].Path, Reason: Broken, Err: err})
				}
			}
		}
	}
	if !read {
		return first
	}
	return nil
}

func useAll(ls []Loaded, use func(*Loaded) error) error {
	for i := range ls {
		if err := use(&ls[i]); err != nil {
			return err
		}
	}
	return nil
}

// end gives the index after the n files from one on, and after all files of the last
// one's page. Files that are read together stay together.
func (e Entry) end(from, n int) int {
	if e.together != nil {
		return len(e.Files)
	}
	to := min(from+n, len(e.Files))
	for to < len(e.Files) && e.Files[to].Number != 0 && e.Files[to].Number == e.Files[to-1].Number && e.Files[to].Label == e.Files[to-1].Label {
		to++
	}
	return to
}

// parts gives the entry's files, n at a time, as entries of the same edition.
func (e Entry) parts(n int) func(yield func(Entry) bool) {
	return func(yield func(Entry) bool) {
		for from := 0; from < len(e.Files); from = e.end(from, n) {
			part := e
			part.Files = e.Files[from:e.end(from, n)]
			if !yield(part) {
				return
			}
		}
	}
}
