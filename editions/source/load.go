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

// Both bounds are above any newspaper, of which a page has some 15 KB of text. Pages
// in memory take some eight times their text. With Options.Made only a part of one
// file is in memory, but what is made of its pages must be kept somewhere.
const (
	heldMaxBytes = 64 << 20
	madeMaxBytes = 256 << 20
)

// Options say how to open editions. The zero value is enough; everything is then found
// out.
type Options struct {
	Encoding string    // the name of an encoding that package decode knows; "" to find it for each file
	Stdin    io.Reader // read for the path "-"; os.Stdin if it is nil
	Password string    // for files that need one
	// Recognise has the text of pages that are pictures recognised, if a recogniser is
	// installed.
	Recognise bool
	MaxBytes  int64                 // the bound of one edition's files, 64 MiB if it is 0; with Made the bound of one file, 256 MiB if it is 0
	Progress  func(done, total int) // called after each page with the bytes that were read, of all; total is 0 while it is not known
	Skipped   func(Skip)            // called for each path that is passed over

	// Made is called with each page as soon as it is rebuilt, in the order of the
	// files. The page's edition is not yet known then, and its number may still
	// change. What Made puts into Origin.Made is kept; the text of the page is not, so
	// that only a part of one file is in memory. An error ends the reading.
	Made func(*model.Page, *Origin) error

	// Came is called with each page as soon as it is rebuilt, after Made. It may be
	// nil.
	Came func(*Came)

	// Page is the number of a page as it is printed. If it is set, a file is read no
	// further than to this page, if its format tells what the pages are of. The other
	// pages that are read may have other numbers than in the whole edition.
	Page int

	sizes   sizes           // zero for the usual ones
	formats []format.Format // nil for all
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

// Came is a page whose edition is still being read. Its number may still change, and
// so may the paper's name and the date.
type Came struct {
	Page   model.Page
	Origin Origin
	Paper  string
	Date   model.Date
}

// Loaded is an edition, with what its pages were made from.
type Loaded struct {
	model.Edition
	Origins []Origin // one for each of Edition.Pages
}

// OpenFS reads every edition in a file system. root precedes the paths in messages.
func OpenFS(ctx context.Context, fsys fs.FS, root string, o Options) ([]Loaded, error) {
	entries, err := ScanFS(ctx, fsys, root, o)
	if err != nil {
		return nil, err
	}
	return loadAll(ctx, entries, o)
}

// Open reads every edition under path, the newest first: it scans the path and loads
// all entries. In a folder, an edition without a readable page is left out and
// reported to Options.Skipped. If none can be read, the error is that of the first.
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

// Load reads the edition of an entry. There may be several, if the names give no date
// and the pages turn out to be of several dates or papers. If a file cannot be read
// that is an error if it is the only one; otherwise the file is left out and reported
// to Options.Skipped.
func Load(ctx context.Context, e Entry, o Options) ([]Loaded, error) {
	return load(ctx, e, o, meterOf([]Entry{e}, o))
}

// Editions gives the editions without what they were made from.
func Editions(loaded []Loaded) []model.Edition {
	editions := make([]model.Edition, len(loaded))
	for i := range loaded {
		editions[i] = loaded[i].Edition
	}
	return editions
}

// loadAll reads entries one after the other, and combines those that turn out to be
// one edition.
func loadAll(ctx context.Context, entries []Entry, o Options) ([]Loaded, error) {
	m := meterOf(entries, o)
	var all []Loaded
	var first error
	for _, e := range entries {
		ls, err := load(ctx, e, o, m)
		switch {
		case err == nil:
			all = append(all, ls...)
		case endsReading(ctx, err):
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

// halt is an error of Options.Made, after which reading other files makes no sense.
type halt struct{ error }

func (h halt) Unwrap() error { return h.error }

// endsReading reports whether an error ends the reading of all entries.
func endsReading(ctx context.Context, err error) bool {
	var h halt
	return ctx.Err() != nil || errors.As(err, &h)
}

// load reads the files of one entry.
func load(ctx context.Context, e Entry, o Options, m *meter) ([]Loaded, error) {
	a := assembly{made: o.Made, came: o.Came}
	if e.together != nil {
		return loadSet(ctx, e, o, m)
	}
	r := newFiles(ctx, e, o, m, &a)
	if err := r.read(ctx); err != nil {
		return nil, err
	}
	if err := a.finish(); err != nil {
		return nil, err
	}
	if len(a.editions) == 0 {
		return nil, r.first
	}
	return a.loaded(), nil
}

func loadStdin(ctx context.Context, o Options) ([]Loaded, error) {
	in := o.Stdin
	if in == nil {
		in = os.Stdin
	}
	open := func() (io.ReadCloser, error) { return io.NopCloser(in), nil }
	f := newInflow(ctx, open, stdin, 0, o.maxBytes(), &o)
	defer f.stop()
	m := meter{report: o.Progress}
	a := assembly{made: o.Made, came: o.Came}
	u := newUnit(ctx, &a, File{Path: stdin}, Entry{}, o, m.file(0))
	err := u.read(f, o)
	if err == nil {
		err = a.add(u)
	}
	if err := cmp.Or(err, a.finish()); err != nil {
		return nil, err
	}
	return together(a.loaded()), nil
}
