package cli

import (
	"context"
	"errors"
	"io"
	"slices"

	"baolan/editions/clean"
	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/catalog"
)

// open reads the editions of a path; without one, those the program carries.
func (a *app) open(ctx context.Context, path string) ([]model.Edition, error) {
	o := source.Options{Encoding: a.flags.encoding, Stdin: io.Reader(a.Stdin)}
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

// message is an error already worded in the reader's language.
type message string

func (m message) Error() string { return string(m) }

func (a *app) say(k catalog.Key, args ...any) error { return message(a.lang.Say(k, args...)) }

// sourceWords are the catalogue's words for what can be wrong with a path.
var sourceWords = map[source.Kind]catalog.Key{
	source.Missing: catalog.ErrMissing, source.Unreadable: catalog.ErrUnreadable, source.NoEditions: catalog.ErrNoEditions,
	source.Empty: catalog.ErrEmpty, source.Binary: catalog.ErrBinary, source.TooLarge: catalog.ErrTooLarge,
	source.FrontMatter: catalog.ErrFrontMatter, source.Encoding: catalog.ErrEncoding, source.IsFolder: catalog.ErrIsFolder,
}

// words gives an error in the reader's language: where, what, remedy. Whatever
// stands in it of the outside (names, contents) is clean.
func (a *app) words(err error) string {
	var e *source.Error
	if !errors.As(err, &e) {
		return clean.Line(err.Error())
	}
	at := clean.Line(e.Path)
	if e.Path == "-" {
		at = a.lang.Say(catalog.StandardInput)
	}
	if e.Line > 0 {
		at = a.lang.Say(catalog.AtLine, at, e.Line)
	}
	text := at + ": " + a.lang.Say(sourceWords[e.Kind])
	if e.Detail != "" {
		text += a.lang.Say(catalog.Detail, clean.Line(e.Detail))
	}
	return text
}
