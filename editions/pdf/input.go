package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"

	"baolan/editions/format"
	"baolan/editions/pdf/pdfium"
)

// sourceOf returns the bytes of a file: read from the disk when they are needed if it is there,
// else from memory. The function frees what was opened.
func sourceOf(ctx context.Context, in *format.Input, f format.File) (pdfium.Source, func(), error) {
	nothing := func() {}
	if in.FS != nil && f.Name != "" {
		if r, err := in.FS.Open(f.Name); err == nil {
			at, ok := r.(io.ReaderAt)
			info, err := r.Stat()
			if ok && err == nil && info.Mode().IsRegular() && (in.MaxBytes == 0 || info.Size() <= in.MaxBytes) {
				return pdfium.Source{Data: at, Size: info.Size()}, func() { _ = r.Close() }, nil // nothing was written
			}
			_ = r.Close()
		}
	}
	b, err := in.ReadAll(ctx, f)
	if err != nil {
		return pdfium.Source{}, nothing, err
	}
	return pdfium.Source{Data: bytes.NewReader(b), Size: int64(len(b))}, nothing, nil
}

// worded returns an error of the engine as a *format.Error with its kind.
func worded(err error, src *pdfium.Source, file string) error {
	e := &format.Error{Path: file, Err: err}
	var page *pdfium.PageError
	if errors.As(err, &page) {
		e.Page = page.Page
	}
	switch {
	case errors.Is(err, pdfium.ErrPassword) && src.Password != "":
		e.Kind = format.WrongKey
	case errors.Is(err, pdfium.ErrPassword):
		e.Kind = format.Locked
	case errors.Is(err, pdfium.ErrTime), errors.Is(err, pdfium.ErrMemory):
		e.Kind = format.TooHard
	case errors.Is(err, pdfium.ErrTooMany):
		e.Kind = format.TooManyPages
	case errors.Is(err, pdfium.ErrEngine):
		e.Kind = format.NoReader
		e.Detail = err.Error()
	case errors.Is(err, pdfium.ErrNoPages):
		e.Kind = format.NoPages
	case errors.Is(err, pdfium.ErrDamaged):
		e.Kind = format.Damaged
	default:
		return err
	}
	return e
}
