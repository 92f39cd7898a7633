package library

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"baolan/editions/source"
)

// Listing is the list of a library's editions at one moment. It does not change.
type Listing struct {
	entries []source.Entry // newest first
}

// List lists a library by the names of its files, without reading texts. A folder that
// does not exist or is empty is an empty library.
func List(ctx context.Context, dir string, o source.Options) (*Listing, error) {
	entries, err := source.Scan(ctx, dir, o)
	var se *source.Error
	if errors.As(err, &se) && (se.Kind == source.NoEditions || se.Kind == source.Missing && se.Path == dir) {
		entries, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	return newListing(entries), nil
}

func newListing(entries []source.Entry) *Listing {
	s := &Listing{slices.Clone(entries)}
	slices.SortStableFunc(s.entries, func(a, b source.Entry) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Paper, b.Paper))
	})
	return s
}

// Len is the number of editions.
func (s *Listing) Len() int { return len(s.entries) }

// All lists the editions of all papers, newest first.
func (s *Listing) All() []source.Entry { return slices.Clone(s.entries) }

// news gives the editions that an older listing does not have, or has with other
// files.
func (s *Listing) news(old *Listing) []source.Entry {
	type content struct {
		bytes   int64
		version string
	}
	had := map[string]content{}
	for _, e := range old.entries {
		for _, f := range e.Files {
			had[f.Path] = content{f.Bytes, f.Version}
		}
	}
	var list []source.Entry
	for _, e := range s.entries {
		if slices.ContainsFunc(e.Files, func(f source.File) bool {
			was, ok := had[f.Path]
			return !ok || was != content{f.Bytes, f.Version}
		}) {
			list = append(list, e)
		}
	}
	return list
}
