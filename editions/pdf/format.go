package pdf

import (
	"bytes"
	"context"
	"errors"
	"path"
	"strings"

	"baolan/editions/format"
	"baolan/editions/pdf/likely"
	"baolan/editions/pdf/pdfium"
	"baolan/editions/pdf/recognise"
	"baolan/editions/sheets"
	"baolan/model"
)

// Format reads PDF files with the engine of the process.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "pdf" }

// The mark of a PDF stands within the first kilobyte. Programs that read PDFs ignore what is
// before it, such as the header of a download.
const (
	mark       = "%PDF-"
	markWithin = 1024
)

// Match implements format.Format.
func (Format) Match(h format.Head) format.Match {
	switch {
	case bytes.Contains(h.Bytes[:min(len(h.Bytes), markWithin)], []byte(mark)) && !isPage(h.Text):
		return format.ByBytes
	case strings.EqualFold(path.Ext(h.Name), ".pdf"):
		return format.ByName
	}
	return format.No
}

// isPage reports whether a file with the mark is a text about PDFs: it is text throughout,
// which a PDF with its tables of numbers and its streams is not.
func isPage(text string) bool {
	return text != "" && !strings.HasPrefix(strings.TrimSpace(text), mark) && !strings.Contains(text, " obj")
}

// Read implements format.Format. A page that cannot be read is reported and the next is read.
// If no page can be read, Read returns the error of the first. What could not be read of a
// page is in its Origin.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	done := int64(0)
	for _, f := range in.Files {
		r := reader{ctx: ctx, in: in, file: f, done: done, give: give}
		if err := r.read(); err != nil {
			return format.PathError(f.Path, err)
		}
		done += f.Bytes
		in.Done(done)
	}
	return nil
}

// reader reads one file.
type reader struct {
	ctx  context.Context
	in   *format.Input
	file format.File
	done int64 // the number of bytes of the files before it
	give func(*format.Page) error

	kept  *keeper
	given int
	first error // the error of the first page that could not be read
}

func (r *reader) read() error {
	src, closeSource, err := sourceOf(r.ctx, r.in, r.file)
	if err != nil {
		return err
	}
	defer closeSource()
	if r.in.Password == "" { // pages behind a password are not kept
		r.kept = keeperOf(r.ctx, src, r.in.Recognise)
	}
	if kept, err := r.kept.pages(func(p *format.Page) error {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		r.progress(p.Origin.Nth, stepNone, p.Origin.Of)
		return r.page(p)
	}); kept {
		return err
	}
	defer r.kept.abandon()
	src.Password = r.in.Password
	src.Waiting = func() { r.in.Done(r.done) }
	src.Opened = func(of int) { r.progress(0, stepOpened, of) }
	if r.in.Recognise {
		if err := recognise.Ready(r.ctx); err != nil {
			return &format.Error{Path: r.file.Path, Kind: format.NoRecogniser, Detail: err.Error(), Err: err}
		}
		src.Dots = recognise.Dots
	}
	pages := sheets.NewReader(r.ctx, func(p *format.Page) error {
		r.kept.add(p)
		return r.page(p)
	})
	err = eachAhead(r.ctx, pdfium.Shared(), src, func(p *read) error {
		if p.err != nil {
			r.leave(worded(p.err, &src, r.file.Path))
			r.kept.abandon()
			return nil
		}
		r.progress(p.n, stepRead, p.of)
		found, err := pagesOf(r.ctx, &p.sheet, r.file.Path, p.n+1, p.of)
		if err != nil {
			return err
		}
		r.progress(p.n+1, stepNone, p.of)
		for i := range found {
			if err := pages.Add(found[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = pages.End()
	}
	if err != nil {
		return worded(err, &src, r.file.Path)
	}
	r.kept.close()
	if r.given == 0 {
		return r.first
	}
	return nil
}

// These are the steps of a page, so that there is progress within a file of one page too.
const (
	stepNone   = iota
	stepOpened // the engine is there and has opened the file
	stepRead   // the engine has read the page, which now is rebuilt
	steps
)

// progress reports that n of of pages of the file are read, and how far the next one is. An
// article of a sheet is given when later sheets are read, so it does not report.
func (r *reader) progress(n, step, of int) {
	r.in.Done(r.done + r.file.Bytes*int64(n*steps+step)/int64(steps*max(of, 1)))
}

// page gives a page, and reports what could not be read of it.
func (r *reader) page(p *format.Page) error {
	r.given++
	n := p.Origin.Nth
	p.Origin.Path = r.file.Path
	p.Sheet = model.Sheet{}
	if address := r.in.Address(r.file.Name); address != "" {
		p.Sheet = model.Sheet{File: address, Number: n}
	}
	for _, l := range p.Losses {
		e := format.LossError(r.file.Path, n, l)
		if e.Kind == format.IsPicture && r.in.Recognise {
			e.Kind = format.IsBare
		}
		r.in.Leave(e)
	}
	if likely.IsDoubtful(p.Origin.Text) {
		r.in.Leave(&format.Error{Path: r.file.Path, Page: n, Kind: format.FontDoubtful})
	}
	return r.give(p)
}

// leave reports a page that cannot be read.
func (r *reader) leave(err error) {
	if r.first == nil {
		r.first = err
	}
	var e *format.Error
	if errors.As(err, &e) {
		r.in.Leave(e)
	}
}
