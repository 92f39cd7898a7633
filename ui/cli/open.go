package cli

import (
	"context"
	"io"
	"slices"

	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/model"
)

// open reads the editions of a path; without one, those the program carries.
func (a *app) open(ctx context.Context, path string) ([]model.Edition, error) {
	o := a.sourceOptions()
	if path == "" {
		es, err := source.OpenFS(ctx, samples.FS(), ".", o)
		slices.SortStableFunc(es, func(a, b model.Edition) int { return rank(a) - rank(b) })
		return es, err
	}
	return source.Open(ctx, path, o)
}

// rank puts the paper that opens first before the rest.
func rank(e model.Edition) int {
	if e.Paper == samples.First {
		return 0
	}
	return 1
}

func (a *app) sourceOptions() source.Options {
	return source.Options{Encoding: a.flags.encoding, Stdin: io.Reader(a.Stdin)}
}
