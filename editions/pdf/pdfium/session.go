package pdfium

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"baolan/editions/resident"
)

// batchPages is the number of pages after which the sandbox is made anew, because the memory
// that PDFium keeps grows with each page.
const batchPages = 8

// slowness is the factor of the time for a page that is interpreted. Interpreting is some twenty
// times slower, but no page of a newspaper takes a tenth of its time.
const slowness = 2

// errAgain is the error for a page that took too long to interpret while code is compiled. The
// page is read again with the compiled code.
var errAgain = errors.New("to be read again with compiled code")

// session is one open document in a sandbox of its own.
type session struct {
	pool *pool
	api  pdfium.Pdfium
	doc  references.FPDF_DOCUMENT
	// layered says that the document may have optional layers.
	layered bool
	killed  atomic.Bool
}

// within calls f and ends the sandbox if that takes longer than limit or ctx is
// cancelled.
func (s *session) within(ctx context.Context, limit time.Duration, f func() error) error {
	if s.pool.slow && !s.pool.stopgap {
		limit *= slowness
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	clock := newStopwatch(limit, func() { cancel(ErrTime) })
	defer clock.stop()
	stopped := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(stopped)
		s.killed.Store(true)
		_ = s.api.Kill() // an error says that it is closed already
	})
	err := f()
	if !stop() {
		<-stopped
		if s.pool.stopgap && errors.Is(context.Cause(ctx), ErrTime) {
			return errAgain
		}
		return context.Cause(ctx)
	}
	return err
}

// open opens src in a new sandbox.
func (e *Engine) open(ctx context.Context, pool *pool, src Source) (*session, error) {
	api, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, errors.Join(ErrEngine, err)
	}
	s := &session{pool: pool, api: api, layered: src.mayHaveLayers()}
	err = s.within(ctx, e.o.OpenTime, func() error {
		d, err := api.OpenDocument(&requests.OpenDocument{
			FileReader:     io.NewSectionReader(src.Data, 0, src.Size),
			FileReaderSize: src.Size,
			Password:       &src.Password,
		})
		if err != nil {
			return openError(err)
		}
		s.doc = d.Document
		return nil
	})
	resident.Release() // making a sandbox needs other parts of the program than reading pages
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// close closes the sandbox, which releases its memory.
func (s *session) close() {
	if !s.killed.Load() {
		_ = s.api.Close() // a sandbox that died has nothing to close
	}
	s.pool.memories.sweep()
	resident.Release() // what comes now is rebuilding, which needs other parts of the program
}
