package source

import (
	"cmp"
	"context"
)

// eachFiles is how many files Each reads before it hands them over. The
// thickest paper has fewer; a folder whose names tell no date may have any
// number of pages that would otherwise all be one edition.
const eachFiles = 64

// Each reads the editions under path one after the other and hands each to
// use, so that no more than one is in memory: at most eachFiles files of it at
// a time. What Open puts together because the pages turn out to be of one
// paper and day comes in the parts in which it was found. What cannot be read
// is reported and returned as by Open; an error of use ends it.
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
			case final(ctx, err):
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

// end is behind the n files from one on, and behind those of the last one's page.
// Files that are read together stay together.
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

// parts are the entry's files, n at a time, as entries of the same edition.
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
