package picture

import (
	"context"
	"fmt"
	"image"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"baolan/editions/folder"
	"baolan/editions/pdf"
	"baolan/editions/pdf/pdfium"
	"baolan/model"
)

// timeMost is the longest time for one picture, including the wait for its turn.
const timeMost = 30 * time.Second

// Maker gets pictures, a few at a time: each may take some hundred megabytes while
// it is decoded. One serves all sessions of a process; it is safe for concurrent use.
type Maker struct {
	turns chan struct{}
	store Store
}

// Store is a file system that is no folder of the system: the address of a file in it is
// Root, a slash and the file's name.
type Store interface {
	fs.FS
	Root() string
}

// NewMaker makes a maker that works on so many pictures at a time. Their files are those
// of the system, and of a store where that is not nil.
func NewMaker(atOnce int, store Store) *Maker {
	return &Maker{make(chan struct{}, max(atOnce, 1)), store}
}

// stored gives the name in the store of the file at an address.
func (m *Maker) stored(address string) (name string, ok bool) {
	if m.store == nil {
		return "", false
	}
	return strings.CutPrefix(address, m.store.Root()+"/")
}

// Photo gives a picture of a page, reduced to at most width by height pixels.
func (m *Maker) Photo(ctx context.Context, s model.Sheet, p model.Picture, width, height int) (image.Image, error) {
	return m.within(ctx, func(ctx context.Context) (image.Image, error) {
		if p.File != "" {
			b, err := m.read(p.File, p.Part)
			if err != nil {
				return nil, err
			}
			return decode(ctx, b, width, height)
		}
		return m.ofSheet(ctx, s, func(src pdfium.Source) (pdf.Picture, error) {
			return pdf.Photo(ctx, src, s.Number, p.Box, width, height)
		}, width, height)
	})
}

// Page draws a box of a sheet in at most width by height pixels; the zero box means
// the whole sheet.
func (m *Maker) Page(ctx context.Context, s model.Sheet, box model.Box, width, height int) (image.Image, error) {
	return m.within(ctx, func(ctx context.Context) (image.Image, error) {
		return m.ofSheet(ctx, s, func(src pdfium.Source) (pdf.Picture, error) {
			return pdf.Draw(ctx, src, s.Number, box, width, height)
		}, width, height)
	})
}

// within waits for its turn and limits the time.
func (m *Maker) within(ctx context.Context, get func(context.Context) (image.Image, error)) (image.Image, error) {
	ctx, cancel := context.WithTimeout(ctx, timeMost)
	defer cancel()
	select {
	case m.turns <- struct{}{}:
		defer func() { <-m.turns }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return get(ctx)
}

// openSheet opens the file of a sheet. If the user named the file, it may be a link; a pipe
// is not waited for.
func (m *Maker) openSheet(file string) (fs.File, int64, error) {
	if name, ok := m.stored(file); ok {
		return open(m.store, name)
	}
	if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
		return nil, 0, &fs.PathError{Op: "open", Path: file, Err: fs.ErrNotExist}
	}
	return open(folder.File(file), filepath.Base(file))
}

// ofSheet draws from the file of a sheet.
func (m *Maker) ofSheet(ctx context.Context, s model.Sheet, draw func(pdfium.Source) (pdf.Picture, error), width, height int) (image.Image, error) {
	f, size, err := m.openSheet(s.File)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	at, ok := f.(io.ReaderAt)
	if !ok {
		return nil, fmt.Errorf("%s: %w", s.File, ErrFormat)
	}
	p, err := draw(pdfium.Source{Data: at, Size: size})
	if err != nil {
		return nil, err
	}
	return decode(ctx, p.Bytes, width, height)
}

// open opens a regular file. Anything else, such as a pipe, is refused.
func open(fsys fs.FS, name string) (fs.File, int64, error) {
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if err != nil {
		return nil, 0, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, 0, err
	}
	return f, info.Size(), nil
}

// read reads a picture's file, or a part of the archive that it stands in. A link
// leads nowhere out of its folder, as for the page that names the picture.
func (m *Maker) read(path, part string) ([]byte, error) {
	var fsys fs.FS = folder.FS(filepath.Dir(path))
	name, ok := m.stored(path)
	if ok {
		fsys = m.store
	} else {
		name = filepath.Base(path)
	}
	f, size, err := open(fsys, name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	if part != "" {
		b, err := partOf(f, size, part)
		if len(b) > maxBytes {
			return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, maxBytes)
		}
		return b, err
	}
	if size > maxBytes {
		return nil, fmt.Errorf("%w: %d bytes", ErrTooLarge, size)
	}
	return io.ReadAll(io.LimitReader(f, maxBytes))
}
