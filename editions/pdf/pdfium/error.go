package pdfium

import (
	"errors"
	"fmt"
	"strings"

	pdfium "github.com/klippa-app/go-pdfium/errors"
)

// The faults of a file or a page. Every error of this package wraps one of these.
var (
	ErrDamaged  = errors.New("damaged or no PDF; download it again")
	ErrPassword = errors.New("needs a password; remove it with qpdf --decrypt")
	ErrNoPages  = errors.New("PDF without pages; download it again")
	ErrTooMany  = errors.New("PDF of too many pages; split it")
	ErrTime     = errors.New("page takes too long to read; print it to a new PDF")
	ErrMemory   = errors.New("page takes too much memory to read; print it to a new PDF")
	ErrEngine   = errors.New("the reader of PDFs does not start; extract the text with pdftotext -raw")
)

// PageError is an error of one page.
type PageError struct {
	Page int // counted from 1
	Err  error
}

func (e *PageError) Error() string { return fmt.Sprintf("page %d: %v", e.Page, e.Err) }

func (e *PageError) Unwrap() error { return e.Err }

// openError returns the error of this package for a file that PDFium does not open.
func openError(err error) error {
	if errors.Is(err, pdfium.ErrPassword) || errors.Is(err, pdfium.ErrSecurity) {
		return ErrPassword
	}
	return sandboxError(err)
}

// sandboxError returns the error for a trap of the sandbox by its message: ErrMemory if it is
// about memory or about code that is never reached, which PDFium runs into if it gets no
// memory; else ErrDamaged.
func sandboxError(err error) error {
	text := err.Error()
	if strings.Contains(text, "out of memory") || strings.Contains(text, "unreachable") || strings.Contains(text, "allocate") {
		return fmt.Errorf("%w (%v)", ErrMemory, firstLine(text))
	}
	return ErrDamaged
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
