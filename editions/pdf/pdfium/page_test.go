package pdfium

import (
	"context"
	"errors"
	"fmt"
)

// Page reads page n, from 0.
func (f *File) Page(ctx context.Context, n int) (Sheet, error) {
	if n < 0 || n >= f.pages {
		return Sheet{}, fmt.Errorf("page %d of %d: %w", n+1, f.pages, errors.ErrUnsupported)
	}
	var sheet Sheet
	err := f.session(ctx, func(s *session) error {
		var err error
		sheet, err = f.read(ctx, s, n)
		return err
	})
	if err != nil && ctx.Err() == nil {
		err = &PageError{Page: n + 1, Err: err}
	}
	return sheet, err
}
