package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/model"
)

// stdin is the path that stands for standard input.
const stdin = "-"

// defaultMaxBytes is above any newspaper: a page is some 15 KB of text.
const defaultMaxBytes = 64 << 20

// Options are how to open. The zero value guesses everything.
type Options struct {
	Encoding string                // a name of package decode; "" to guess for each file
	Stdin    io.Reader             // read for the path "-"; os.Stdin where nil
	MaxBytes int64                 // of one edition's files; 64 MiB where 0
	Progress func(done, total int) // called after each edition of Open
	Skipped  func(Skip)            // called for each path passed over
}

func (o *Options) maxBytes() int64 { return cmp.Or(o.MaxBytes, defaultMaxBytes) }

// Loaded is an edition with what its pages were made of.
type Loaded struct {
	Edition model.Edition
	Origins []Origin // one for each of Edition.Pages
}

// Origin is the text of one page, and what was done to get it.
type Origin struct {
	Path     string
	Text     string // decoded and clean, without front matter: what the page was rebuilt from
	Line     int    // the line of the file that Text begins on, from 1
	Markdown bool
	Decoded  decode.Report // of the whole file
	Cleaned  clean.Report  // of the page, its front matter included
}

// Open reads every edition under path, newest first: Scan, and Load of all.
func Open(ctx context.Context, path string, o Options) ([]model.Edition, error) {
	loaded, err := OpenAll(ctx, path, o)
	if err != nil {
		return nil, err
	}
	editions := make([]model.Edition, len(loaded))
	for i := range loaded {
		editions[i] = loaded[i].Edition
	}
	return editions, nil
}

// OpenAll is Open with the origins of the pages. Of a folder, editions without
// a readable page are left out and reported by Options.Skipped; the error is
// of the first where none is readable.
func OpenAll(ctx context.Context, path string, o Options) ([]Loaded, error) {
	if path == stdin {
		l, err := loadStdin(o)
		if err != nil {
			return nil, err
		}
		return []Loaded{l}, nil
	}
	entries, err := Scan(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return loadAll(ctx, entries, o)
}

// OpenFS reads every edition in a file system.
func OpenFS(ctx context.Context, fsys fs.FS, root string, o Options) ([]model.Edition, error) {
	entries, err := ScanFS(ctx, fsys, root, o)
	if err != nil {
		return nil, err
	}
	loaded, err := loadAll(ctx, entries, o)
	if err != nil {
		return nil, err
	}
	editions := make([]model.Edition, len(loaded))
	for i := range loaded {
		editions[i] = loaded[i].Edition
	}
	return editions, nil
}

func loadAll(ctx context.Context, entries []Entry, o Options) ([]Loaded, error) {
	var all []Loaded
	var first error
	for i, e := range entries {
		l, err := LoadAll(ctx, e, o)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			first = cmp.Or(first, err)
		default:
			all = append(all, l)
		}
		if o.Progress != nil {
			o.Progress(i+1, len(entries))
		}
	}
	if len(all) == 0 {
		return nil, first
	}
	// The pages may have told dates that the names did not.
	slices.SortStableFunc(all, func(a, b Loaded) int { return b.Edition.Date.Compare(a.Edition.Date) })
	return all, nil
}

// Load reads one edition.
func Load(ctx context.Context, e Entry, o Options) (model.Edition, error) {
	l, err := LoadAll(ctx, e, o)
	return l.Edition, err
}

// LoadAll is Load with the origins of the pages. A file that cannot be read is
// an error where it is the only one; among others it is left out and reported
// by Options.Skipped.
func LoadAll(ctx context.Context, e Entry, o Options) (Loaded, error) {
	var a assembly
	var first error
	left := o.maxBytes()
	for _, f := range e.Files {
		if err := ctx.Err(); err != nil {
			return Loaded{}, err
		}
		b, err := readFile(e.fsys, f, left)
		if err == nil {
			left -= int64(len(b))
			err = a.add(f, b, o)
		}
		if err == nil {
			continue
		}
		var se *Error
		if errors.As(err, &se) && (se.Kind == TooLarge || se.Kind == Encoding) {
			return Loaded{}, err
		}
		first = cmp.Or(first, err)
		if len(e.Files) > 1 && o.Skipped != nil {
			o.Skipped(Skip{Path: f.Path, Reason: Broken, Err: err})
		}
	}
	if len(a.pages) == 0 {
		return Loaded{}, first
	}
	return a.edition(e), nil
}

func readFile(fsys fs.FS, f File, limit int64) ([]byte, error) {
	r, err := fsys.Open(f.inside)
	if err != nil {
		return nil, fileError(f.Path, err)
	}
	defer r.Close()
	return readAll(r, f.Path, limit)
}

func loadStdin(o Options) (Loaded, error) {
	in := o.Stdin
	if in == nil {
		in = os.Stdin
	}
	b, err := readAll(in, stdin, o.maxBytes())
	if err != nil {
		return Loaded{}, err
	}
	var a assembly
	if err := a.add(File{Path: stdin}, b, o); err != nil {
		return Loaded{}, err
	}
	return a.edition(Entry{}), nil
}

func readAll(r io.Reader, path string, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, fileError(path, err)
	case int64(len(b)) > limit:
		return nil, &Error{Path: path, Kind: TooLarge, Detail: fmt.Sprintf("more than %d MiB", limit>>20)}
	}
	return b, nil
}
