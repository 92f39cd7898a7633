package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"baolan/editions/book"
	"baolan/editions/crawl"
	"baolan/editions/decode"
	"baolan/editions/folder"
	"baolan/editions/format"
	"baolan/editions/pdf"
	"baolan/editions/pdf/pdfium"
	"baolan/editions/places"
	"baolan/editions/record"
	"baolan/editions/warc"
	"baolan/editions/web"
	"baolan/model"
)

// The reasons why a file cannot be read, and what a page was made from, are the same
// for all formats.
type (
	Error  = format.Error
	Kind   = format.Kind
	Origin = format.Origin
)

// These are the kinds of error.
const (
	Missing     = format.Missing
	Unreadable  = format.Unreadable
	NoEditions  = format.NoEditions
	Empty       = format.Empty
	Binary      = format.Binary
	TooLarge    = format.TooLarge
	FrontMatter = format.FrontMatter
	Encoding    = format.Encoding
	IsFolder    = format.IsFolder
	NoArticle   = format.NoArticle
	Gone        = format.Gone
	Record      = format.Record
	Damaged     = format.Damaged
	Locked      = format.Locked
	WrongKey    = format.WrongKey
	NoPages     = format.NoPages
	TooHard     = format.TooHard
	NoReader    = format.NoReader
	Packed      = format.Packed

	IsPicture    = format.IsPicture
	IsBare       = format.IsBare
	IsBlank      = format.IsBlank
	PartUnread   = format.PartUnread
	FontSilent   = format.FontSilent
	Field        = format.Field
	NoRecogniser = format.NoRecogniser
	TooManyPages = format.TooManyPages
	FontDoubtful = format.FontDoubtful
	Bomb         = format.Bomb
	NoBook       = format.NoBook
)

// LossError returns what a loss of a page is called as an error.
func LossError(path string, page int, l model.Loss) *Error { return format.LossError(path, page, l) }

// formats are asked in this order. Among several that are equally sure, the first is
// taken.
var formats = []format.Format{places.Format{}, pdf.Format{}, book.Format{}, warc.Format{}, record.Feed{}, record.XML{}, web.Format{}, record.JSON{}, record.Dump{}, record.CSV{}, record.Hugo{}, crawl.Format{}}

// wholeRunes gives b without an incomplete character at its end. Bytes that are
// otherwise valid are then known to be UTF-8.
func wholeRunes(b []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return b[:len(b)-n]
			}
			break
		}
	}
	return b
}

// formatOf gives the format of a file by its first bytes, or else by its name; nil if
// it is text or Markdown.
func formatOf(list []format.Format, h format.Head) format.Format {
	head := h.Bytes
	if !h.Whole {
		head = wholeRunes(head)
	}
	if s, _, err := decode.Bytes(head, ""); err == nil {
		h.Text = s
	}
	var best format.Format
	certainty := format.No
	for _, f := range list {
		if m := f.Match(h); m > certainty {
			best, certainty = f, m
		}
	}
	return best
}

// formatByName gives the format of a file in a folder by its name alone.
func formatByName(list []format.Format, base string) format.Format {
	for _, f := range list {
		if f.Match(format.Head{Name: base}) == format.ByName {
			return f
		}
	}
	return nil
}

// claims gives which of a folder's files are read together, and by which format.
func claims(list []format.Format, dir string, files []fs.DirEntry) map[string]format.Folder {
	var names []string
	for _, e := range files {
		if !e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	out := map[string]format.Folder{}
	for _, f := range list {
		folder, ok := f.(format.Folder)
		if !ok {
			continue
		}
		for i, claimed := range folder.Claim(dir, names) {
			if claimed && out[names[i]] == nil {
				out[names[i]] = folder
			}
		}
	}
	return out
}

// Settle waits until what was prepared for the next process, such as compiled code, is
// saved.
func Settle(ctx context.Context) { pdfium.Shared().Settle(ctx) }

// IsPreparing reports whether something is being made that only the first file of its kind has to
// wait for, such as compiled code.
func IsPreparing() bool { return pdfium.Shared().IsCompiling() }

// upward is in how many folders above a file its links may lead: those of
// pc/layout/202603/11/node_01.html lead to pc/content.
const upward = 4

// errRead is the error of a file, or a pipe, whose bytes a format has read already.
var errRead = errors.New("it was read before, and its bytes are not kept")

// near gives the file system around a file that was opened by its own name, and the
// file's path in it. Links do not lead out of it.
func near(file string) (fsys fs.FS, inside string) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, ""
	}
	dir, inside := filepath.Dir(abs), filepath.Base(abs)
	for range upward {
		if up := filepath.Dir(dir); up != dir {
			dir, inside = up, path.Join(filepath.Base(dir), inside)
		}
	}
	return folder.FS(dir), inside
}

// input gives what a format gets of a file or pipe.
func (u *unit) input(in *inflow, o Options) *format.Input {
	out := &format.Input{
		Files:    []format.File{{Name: u.file.inside, Path: u.file.Path, Bytes: u.file.Bytes}},
		FS:       u.entry.fsys,
		Encoding: o.Encoding, MaxBytes: in.left, Progress: u.done, Left: leftOut(&o),
		Password: o.Password, Recognise: o.Recognise,
	}
	if u.entry.alone != "" {
		if fsys, inside := near(u.entry.alone); fsys != nil {
			out.FS, out.Files[0].Name = fsys, inside
		}
	}
	var opened atomic.Bool
	out.Open = func(ctx context.Context, f format.File) (io.ReadCloser, error) {
		if opened.Swap(true) { // the bytes are gone, and none would look like an empty file
			return nil, fmt.Errorf("%s: %w", f.Path, errRead)
		}
		return &reader{ctx: ctx, in: in}, nil
	}
	return out
}

// leftOut gives the function that receives what a format has left out.
func leftOut(o *Options) func(*Error) {
	return func(e *Error) {
		reason := Broken
		switch e.Kind {
		case format.IsPicture, format.IsBare, format.IsBlank, format.PartUnread, format.FontSilent, format.FontDoubtful, format.Field:
			reason = Partly
		}
		o.skip(Skip{Path: e.Path, Reason: reason, Err: e})
	}
}

// loadSet reads the files of an entry that are read together.
func loadSet(ctx context.Context, e Entry, o Options, m *meter) ([]Loaded, error) {
	limit := o.maxBytes()
	if o.Made == nil && e.Bytes() > limit {
		return nil, tooLarge(e.Files[0].Path, &o)
	}
	a := assembly{made: o.Made, came: o.Came}
	u := newUnit(ctx, &a, File{Path: e.Files[0].Path}, e, o, m.file(e.Bytes()))
	in := &format.Input{
		FS: e.fsys, Encoding: o.Encoding, MaxBytes: limit, Progress: u.done, Left: leftOut(&o),
		Password: o.Password, Recognise: o.Recognise,
	}
	for _, f := range e.Files {
		in.Files = append(in.Files, format.File{Name: f.inside, Path: f.Path, Bytes: f.Bytes})
	}
	in.Open = func(ctx context.Context, f format.File) (io.ReadCloser, error) {
		// Every reading depends on the context, because a folder may be on a slow
		// disk.
		file := newInflow(ctx, func() (io.ReadCloser, error) { return e.fsys.Open(f.Name) }, f.Path, f.Bytes, limit, &o)
		return &ownReader{reader{ctx: ctx, in: file}}, nil
	}
	err := e.together.Read(ctx, in, u.give)
	if err == nil {
		a.gatherAll(u)
		err = a.finish()
	}
	if err != nil && endsReading(ctx, err) {
		return nil, err
	}
	m.end(e.Bytes())
	if err != nil {
		return nil, format.PathError(e.Files[0].Path, err)
	}
	if len(a.editions) == 0 {
		return nil, &Error{Path: e.Files[0].Path, Kind: Empty}
	}
	return a.loaded(), nil
}

// ownReader is a reader with its own inflow, which it closes.
type ownReader struct{ reader }

// Close implements io.Closer.
func (r *ownReader) Close() error {
	r.in.stop()
	return nil
}
