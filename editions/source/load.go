package source

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"baolan/editions/format"
	"baolan/model"
)

const stdin = format.Stdin

// Both bounds are above any newspaper, of which a page is some 15 KB of text. Pages
// that are held take some eight times their text. With Options.Made only a window of
// one file is held; but what is made of its pages has to be kept somewhere.
const (
	heldMaxBytes = 64 << 20
	madeMaxBytes = 256 << 20
)

// Options are how to open. The zero value guesses everything.
type Options struct {
	Encoding string    // a name of package decode; "" to guess for each file
	Stdin    io.Reader // read for the path "-"; os.Stdin where nil
	Password string    // of files that ask for one
	// Recognise has pages that are pictures read by text recognition, where that
	// is installed.
	Recognise bool
	MaxBytes  int64                 // bound of one edition's files, 64 MiB where 0; with Made the bound of one file, 256 MiB where 0
	Progress  func(done, total int) // bytes worked through of all, after each page; total is 0 while it is not known
	Skipped   func(Skip)            // called for each path passed over

	// Made is called with each page as soon as it is rebuilt, in the order of the
	// files, when its edition is not yet known and its number may still change.
	// What it puts into Origin.Made stays there; the text of the page is let go,
	// so that no more than a window of one file is in memory. An error ends the reading.
	Made func(*model.Page, *Origin) error

	// Came receives each page as soon as it is rebuilt, behind Made. It may be nil.
	Came func(*Came)

	// Page is a number as pages print it. A file is then read no further than to the
	// page of that number, where its format tells what the pages are of; 0 reads all.
	// The other pages read may have other numbers than in the whole edition.
	Page int

	sizes   sizes           // usual where zero
	formats []format.Format // all where nil
}

func (o *Options) maxBytes() int64 {
	if o.Made != nil {
		return cmp.Or(o.MaxBytes, madeMaxBytes)
	}
	return cmp.Or(o.MaxBytes, heldMaxBytes)
}

func (o *Options) skip(s Skip) {
	if o.Skipped != nil {
		o.Skipped(s)
	}
}

// Came is a page whose edition is still being read. Its number may yet change, and
// so may the paper's name and the date.
type Came struct {
	Page   model.Page
	Origin Origin
	Paper  string
	Date   model.Date
}

// Loaded is an edition with what its pages were made of.
type Loaded struct {
	model.Edition
	Origins []Origin // one for each of Edition.Pages
}

// OpenFS reads every edition in a file system. root is put before the paths
// that messages name.
func OpenFS(ctx context.Context, fsys fs.FS, root string, o Options) ([]Loaded, error) {
	entries, err := ScanFS(ctx, fsys, root, o)
	if err != nil {
		return nil, err
	}
	return loadAll(ctx, entries, o)
}

// Open reads every edition under path, newest first: Scan, and Load of all. Of
// a folder, editions without a readable page are left out and reported by
// Options.Skipped; the error is of the first where none is readable.
func Open(ctx context.Context, path string, o Options) ([]Loaded, error) {
	if path == stdin {
		return loadStdin(ctx, o)
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
func Load(ctx context.Context, e Entry, o Options) ([]Loaded, error) {
	return load(ctx, e, o, meterOf([]Entry{e}, o))
}

// Editions gives the editions alone.
func Editions(loaded []Loaded) []model.Edition {
	editions := make([]model.Edition, len(loaded))
	for i := range loaded {
		editions[i] = loaded[i].Edition
	}
	return editions
}

// loadAll reads entries one after the other and puts together what turns out
// to be one edition.
func loadAll(ctx context.Context, entries []Entry, o Options) ([]Loaded, error) {
	m := meterOf(entries, o)
	var all []Loaded
	var first error
	for _, e := range entries {
		ls, err := load(ctx, e, o, m)
		switch {
		case err == nil:
			all = append(all, ls...)
		case final(ctx, err):
			return nil, err
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

// halt is an error of Options.Made, which no other file can mend.
type halt struct{ error }

func (h halt) Unwrap() error { return h.error }

// final recognises an error that ends the reading of all entries.
func final(ctx context.Context, err error) bool {
	var h halt
	return ctx.Err() != nil || errors.As(err, &h)
}

// load reads the files of one entry.
func load(ctx context.Context, e Entry, o Options, m *meter) ([]Loaded, error) {
	a := assembly{made: o.Made, came: o.Came}
	if e.together != nil {
		return loadSet(ctx, e, o, m)
	}
	var first error
	left := o.maxBytes()
	for _, f := range e.Files {
		in, err := openFile(ctx, e.fsys, f, left, &o)
		if err == nil {
			err = a.add(ctx, f, e, in, o, m.file(f.Bytes))
			in.stop()
			if o.Made == nil { // else the file's text is let go before the next is read
				left -= in.got
			}
		}
		if err != nil && final(ctx, err) {
			return nil, err
		}
		m.end(f.Bytes)
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
	if err := a.finish(); err != nil {
		return nil, err
	}
	if len(a.editions) == 0 {
		return nil, first
	}
	return a.loaded(), nil
}

func loadStdin(ctx context.Context, o Options) ([]Loaded, error) {
	in := o.Stdin
	if in == nil {
		in = os.Stdin
	}
	open := func() (io.ReadCloser, error) { return io.NopCloser(in), nil }
	f := flow(ctx, open, stdin, 0, o.maxBytes(), &o)
	defer f.stop()
	m := meter{report: o.Progress}
	a := assembly{made: o.Made, came: o.Came}
	err := a.add(ctx, File{Path: stdin}, Entry{}, f, o, m.file(0))
	if err := cmp.Or(err, a.finish()); err != nil {
		return nil, err
	}
	return a.loaded(), nil
}
