package source

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

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
	Progress func(done, total int) // files read of all; called after each
	Skipped  func(Skip)            // called for each path passed over
}

func (o *Options) maxBytes() int64 { return cmp.Or(o.MaxBytes, defaultMaxBytes) }

func (o *Options) skip(s Skip) {
	if o.Skipped != nil {
		o.Skipped(s)
	}
}

// Loaded is an edition with what its pages were made of.
type Loaded struct {
	Edition model.Edition
	Origins []Origin // one for each of Edition.Pages
}

// Origin is the text of one page, and what was done to get it.
type Origin struct {
	Path     string
	Text     string        // decoded and clean, without front matter: what the page was made of
	Line     int           // the line of the file that Text begins on, from 1
	Markdown bool          // Text is of the whole file, and the page has no Source
	Decoded  decode.Report // of the whole file
	Cleaned  clean.Report  // of the text, its front matter included
}

// Open reads every edition under path, newest first: Scan, and Load of all. Of
// a folder, editions without a readable page are left out and reported by
// Options.Skipped; the error is of the first where none is readable.
func Open(ctx context.Context, path string, o Options) ([]model.Edition, error) {
	return editionsOf(OpenWithOrigins(ctx, path, o))
}

// OpenFS reads every edition in a file system. root is put before the paths
// that messages name.
func OpenFS(ctx context.Context, fsys fs.FS, root string, o Options) ([]model.Edition, error) {
	entries, err := ScanFS(ctx, fsys, root, o)
	if err != nil {
		return nil, err
	}
	return editionsOf(loadAll(ctx, entries, o))
}

// OpenWithOrigins is Open with the origins of the pages.
func OpenWithOrigins(ctx context.Context, path string, o Options) ([]Loaded, error) {
	if path == stdin {
		return loadStdin(o)
	}
	entries, err := Scan(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return loadAll(ctx, entries, o)
}

// Load reads the edition of an entry. There are several where the names told
// nothing and the pages turn out to be of several dates or papers. A file that
// cannot be read is an error where it is the only one; among others it is left
// out and reported by Options.Skipped.
func Load(ctx context.Context, e Entry, o Options) ([]model.Edition, error) {
	return editionsOf(LoadWithOrigins(ctx, e, o))
}

// LoadWithOrigins is Load with the origins of the pages.
func LoadWithOrigins(ctx context.Context, e Entry, o Options) ([]Loaded, error) {
	return load(ctx, e, o, func() {})
}

func editionsOf(loaded []Loaded, err error) ([]model.Edition, error) {
	if err != nil {
		return nil, err
	}
	editions := make([]model.Edition, len(loaded))
	for i := range loaded {
		editions[i] = loaded[i].Edition
	}
	return editions, nil
}

// counter gives what is called for each file of the entries that is done.
func (o Options) counter(entries []Entry) func() {
	done, total := 0, 0
	for _, e := range entries {
		total += len(e.Files)
	}
	return func() {
		if done++; o.Progress != nil {
			o.Progress(done, total)
		}
	}
}

// loadAll reads entries one after the other and puts together what turns out
// to be one edition.
func loadAll(ctx context.Context, entries []Entry, o Options) ([]Loaded, error) {
	step := o.counter(entries)
	var all []Loaded
	var first error
	for _, e := range entries {
		ls, err := load(ctx, e, o, step)
		switch {
		case err == nil:
			all = append(all, ls...)
		case ctx.Err() != nil:
			return nil, ctx.Err()
		default:
			first = cmp.Or(first, err)
			if len(entries) > 1 {
				o.skip(Skip{Path: e.Files[0].Path, Reason: Broken, Err: err})
			}
		}
	}
	if len(all) == 0 {
		return nil, first
	}
	return together(all), nil
}

// load reads the files of one entry and calls step after each.
func load(ctx context.Context, e Entry, o Options, step func()) ([]Loaded, error) {
	var a assembly
	var first error
	left := o.maxBytes()
	for _, f := range e.Files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		b, err := readFile(e.fsys, f, left, &o)
		if err == nil {
			left -= int64(len(b))
			err = a.add(f, e, b, o)
		}
		step()
		if err == nil {
			continue
		}
		var se *Error
		if errors.As(err, &se) && (se.Kind == TooLarge || se.Kind == Encoding) {
			return nil, err
		}
		first = cmp.Or(first, err)
		if len(e.Files) > 1 {
			o.skip(Skip{Path: f.Path, Reason: Broken, Err: err})
		}
	}
	if len(a.editions) == 0 {
		return nil, first
	}
	return a.loaded(), nil
}

// readFile refuses by the stated size before it reads, and by the real one
// while it does: a file may grow, and a pipe states none.
func readFile(fsys fs.FS, f File, left int64, o *Options) ([]byte, error) {
	if f.Bytes > left {
		return nil, tooLarge(f.Path, o)
	}
	r, err := fsys.Open(f.inside)
	if err != nil {
		return nil, fileError(f.Path, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	return readAll(r, f.Path, f.Bytes, left, o)
}

func loadStdin(o Options) ([]Loaded, error) {
	in := o.Stdin
	if in == nil {
		in = os.Stdin
	}
	b, err := readAll(in, stdin, 0, o.maxBytes(), &o)
	if err != nil {
		return nil, err
	}
	var a assembly
	if err := a.add(File{Path: stdin}, Entry{}, b, o); err != nil {
		return nil, err
	}
	return a.loaded(), nil
}

func readAll(r io.Reader, path string, size, left int64, o *Options) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(size) + bytes.MinRead) // so that the end is found without growing
	switch n, err := b.ReadFrom(io.LimitReader(r, left+1)); {
	case err != nil:
		return nil, fileError(path, err)
	case n > left:
		return nil, tooLarge(path, o)
	}
	return b.Bytes(), nil
}

func tooLarge(path string, o *Options) error {
	limit := fmt.Sprintf("> %d MiB", o.maxBytes()>>20)
	if o.maxBytes() < 1<<20 {
		limit = fmt.Sprintf("> %d B", o.maxBytes())
	}
	return &Error{Path: path, Kind: TooLarge, Detail: limit}
}
