package book

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/folder"
	"baolan/editions/format"
)

// Format implements format.Format.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "epub" }

// Match implements format.Format. The first file in an EPUB says what it is.
func (Format) Match(h format.Head) format.Match {
	isNamed := strings.EqualFold(path.Ext(h.Name), ".epub")
	head := h.Bytes[:min(len(h.Bytes), 128)]
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && (isNamed || bytes.Contains(head, []byte("mimetypeapplication/epub+zip"))):
		return format.ByBytes
	case isNamed:
		return format.ByName
	}
	return format.No
}

// Read implements format.Format.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	for _, f := range in.Files {
		b, err := in.ReadAll(ctx, f)
		if err != nil {
			return err
		}
		if len(b) == 0 {
			return &format.Error{Path: f.Path, Kind: format.Empty}
		}
		fsys, err := folder.Unpack(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return noBook(f.Path, err)
		}
		r := reader{ctx: ctx, in: in, path: f.Path, address: in.Address(f.Name), fsys: fsys}
		if err := r.open(); err != nil {
			return err
		}
		if err := r.pages(give); err != nil {
			return err
		}
		in.Done(f.Bytes)
	}
	return nil
}

// noBook says why a file is no book that can be read.
func noBook(path string, err error) error {
	e := &format.Error{Path: path, Kind: format.NoBook, Detail: clean.Line(err.Error()), Err: err}
	var bomb *folder.BombError
	if errors.As(err, &bomb) {
		e.Kind = format.Bomb
	}
	return e
}

// reader is a book that is being read.
type reader struct {
	ctx      context.Context
	in       *format.Input
	path     string // the book's, as messages show it
	address  string // the book's, by which its pictures are found again; "" where it can be read only once
	fsys     fs.FS
	names    map[string]string // the paths of the files by their small letters
	root     string            // the path of the package document
	opf      packageFile
	contents []entry
	locked   string // the text of encryption.xml, which names the files that are encrypted
	used     int64
}

// file reads a file of the book. All that is read of it counts against the input's limit.
func (r *reader) file(name string) ([]byte, error) {
	if exact, ok := r.names[strings.ToLower(name)]; ok {
		name = exact
	}
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	info, err := fs.Stat(r.fsys, name)
	if err != nil {
		return nil, err
	}
	if r.used += info.Size(); r.in.MaxBytes > 0 && r.used > r.in.MaxBytes {
		return nil, &format.Error{Path: r.path, Kind: format.TooLarge, Detail: format.Limit(r.in.MaxBytes)}
	}
	return fs.ReadFile(r.fsys, name)
}

// open reads the package document and the table of contents.
func (r *reader) open() error {
	r.names = map[string]string{}
	var packages []string
	err := fs.WalkDir(r.fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			r.names[strings.ToLower(name)] = name
			if strings.EqualFold(path.Ext(name), ".opf") {
				packages = append(packages, name)
			}
		}
		return r.ctx.Err()
	})
	if err != nil {
		return err
	}
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if b, err := r.file("META-INF/container.xml"); err == nil && unmarshal(b, &container) == nil && len(container.Roots) > 0 {
		packages = append([]string{strings.TrimPrefix(path.Clean("/"+container.Roots[0].Path), "/")}, packages...)
	}
	if b, err := r.file("META-INF/encryption.xml"); err == nil {
		r.locked = string(b)
	}
	why := errors.New("it has no package document")
	for _, name := range packages {
		b, err := r.file(name)
		if err == nil {
			err = unmarshal(b, &r.opf)
		}
		if err == nil && len(r.opf.Spine) > 0 {
			r.root = name
			return r.readContents()
		}
		if err != nil {
			why = err
		}
	}
	return noBook(r.path, why)
}

// readContents reads the table of contents, of EPUB 3 or 2.
func (r *reader) readContents() error {
	for _, it := range r.opf.Items {
		isNav := slices.Contains(strings.Fields(it.Properties), "nav")
		if !isNav && it.Media != "application/x-dtbncx+xml" {
			continue
		}
		name, _ := find(r.root, it.Href)
		b, err := r.file(name)
		switch {
		case r.ctx.Err() != nil:
			return r.ctx.Err()
		case err != nil: // a book is read without it
		case isNav:
			if list := nav(name, b); len(list) > 0 {
				r.contents = list
			}
		case len(r.contents) == 0:
			r.contents = ncx(name, b)
		}
	}
	return nil
}
