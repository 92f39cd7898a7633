package pdfium

import (
	"context"
	"errors"
	"io"

	"github.com/klippa-app/go-pdfium/requests"
)

// Source is a PDF file. Only the parts of Data that are needed are read.
type Source struct {
	Data     io.ReaderAt
	Size     int64
	Password string // the password for files that ask for one
	// Dots is the number of dots an inch at which pages that are pictures without text are
	// drawn into Sheet.Drawn; 0 draws none.
	Dots    int
	Waiting func()       // called every tenth of a second while the engine is made; may be nil
	Opened  func(of int) // called once Each has counted the pages of the file; may be nil
}

// maxPages is the greatest number of pages of a file. It is more than any edition has; a
// damaged or hostile file can name any number.
const maxPages = 5000

// File is an opened PDF: one that has pages.
type File struct {
	engine *Engine
	src    Source
	pages  int // the number of pages, 0 before the first session
}

// Open checks that src is a PDF that can be read. The File keeps nothing of the engine in use.
// Errors are one of this package's, or of ctx.
func (e *Engine) Open(ctx context.Context, src Source) (*File, error) {
	f := &File{engine: e, src: src}
	return f, f.session(ctx, func(*session) error { return nil })
}

// Each opens src and reads its pages from the first to the last, from 0, and calls
// visit for each of them with what was read or a *PageError. An error of visit or
// of ctx ends it. Other callers of the engine come in between.
func (e *Engine) Each(ctx context.Context, src Source, visit func(n, of int, s Sheet, err error) error) error {
	f := &File{engine: e, src: src}
	for n := 0; n == 0 || n < f.pages; {
		first := n
		var broken error
		var drawn *Sheet // a page whose visit takes long; other callers use the engine meanwhile
		err := f.session(ctx, func(s *session) error {
			for ; n < f.pages && n < first+batchPages; n++ {
				sheet, err := f.read(ctx, s, n)
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if errors.Is(err, errAgain) {
					return err
				}
				if err != nil {
					broken = err
					return nil
				}
				if len(sheet.Drawn) > 0 {
					drawn = &sheet
					return nil
				}
				if err := visit(n, f.pages, sheet, nil); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		if drawn != nil {
			if err := visit(n, f.pages, *drawn, nil); err != nil {
				return err
			}
			n++
		}
		if broken != nil {
			if err := visit(n, f.pages, Sheet{}, &PageError{Page: n + 1, Err: broken}); err != nil {
				return err
			}
			n++
		}
	}
	return nil
}

// session opens the file, calls use and closes the file. No other caller uses the engine
// meanwhile. What takes too long to interpret is done again with compiled code.
func (f *File) session(ctx context.Context, use func(*session) error) error {
	err := f.once(ctx, use)
	if errors.Is(err, errAgain) {
		err = f.once(ctx, use)
	}
	return err
}

func (f *File) once(ctx context.Context, use func(*session) error) error {
	pool, release, err := f.engine.acquire(ctx, f.src.Waiting)
	if err != nil {
		return err
	}
	defer release()
	err = f.within(ctx, pool, use)
	if errors.Is(err, errAgain) {
		f.engine.retire()
	}
	return err
}

func (f *File) within(ctx context.Context, pool *pool, use func(*session) error) error {
	s, err := f.engine.open(ctx, pool, f.src)
	if err != nil {
		return err
	}
	defer func() {
		if s != nil {
			s.close()
		}
	}()
	if f.pages == 0 {
		if f.pages, err = f.count(ctx, s); err != nil {
			return err
		}
		if more := f.recounted(); more != nil {
			s.close()
			if s, err = f.recount(ctx, pool, more); err != nil {
				return err
			}
		}
		if f.src.Opened != nil {
			f.src.Opened(f.pages)
		}
	}
	return use(s)
}

// recounted returns the file without its numbers of pages if it names more pages than these say,
// otherwise nil.
func (f *File) recounted() *Source {
	pages, counts, err := f.src.pageSigns()
	if err != nil || pages <= f.pages || len(counts) == 0 {
		return nil
	}
	src := f.src
	src.Data = &uncounted{f.src.Data, counts}
	return &src
}

// recount opens src instead of the file if its pages, counted one by one, are more; otherwise,
// or if they cannot be counted, the file as it is.
func (f *File) recount(ctx context.Context, pool *pool, src *Source) (*session, error) {
	if s, err := f.engine.open(ctx, pool, *src); err == nil {
		if n, err := f.count(ctx, s); err == nil && n > f.pages {
			f.src, f.pages = *src, n
			return s, nil
		}
		s.close()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return f.engine.open(ctx, pool, f.src)
}

// count returns the number of pages of an open file.
func (f *File) count(ctx context.Context, s *session) (n int, err error) {
	err = s.within(ctx, f.engine.o.OpenTime, func() error {
		c, err := s.api.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: s.doc})
		if err != nil {
			return sandboxError(err)
		}
		n = c.PageCount
		return nil
	})
	switch {
	case err != nil:
		return 0, err
	case n <= 0:
		return 0, ErrNoPages
	case n > maxPages:
		return 0, ErrTooMany
	}
	return n, nil
}

// read reads one page in an open session.
func (f *File) read(ctx context.Context, s *session, n int) (Sheet, error) {
	var sheet Sheet
	err := s.within(ctx, f.engine.o.PageTime, func() error {
		var err error
		sheet, err = readPage(s, n)
		if err == nil && f.src.Dots > 0 && len(sheet.Glyphs) == 0 && sheet.IsPictured() {
			sheet.Drawn, err = s.gray(n, int(sheet.Width*float32(f.src.Dots)/72), int(sheet.Height*float32(f.src.Dots)/72))
		}
		return err
	})
	return sheet, err
}
