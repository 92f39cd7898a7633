package cli

import (
	"context"
	"slices"

	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/model"
)

// open reads the editions of a path; without a path, those in the program.
func (a *app) open(ctx context.Context, path string, o source.Options) ([]source.Loaded, error) {
	if path != "" {
		return source.Open(ctx, path, o)
	}
	ls, err := source.OpenFS(ctx, samples.FS(), ".", o)
	slices.SortStableFunc(ls, func(a, b source.Loaded) int { return rank(a.Edition) - rank(b.Edition) })
	return ls, err
}

// rank orders papers: the one that opens first has the lowest rank.
func rank(e model.Edition) int {
	if e.Paper == samples.First {
		return 0
	}
	return 1
}

func (a *app) sourceOptions() source.Options {
	return source.Options{
		Encoding: a.flags.encoding, Stdin: a.input(), Password: a.password, Recognise: a.flags.ocr,
		Skipped: func(s source.Skip) { a.skipped.note(s) },
	}
}
