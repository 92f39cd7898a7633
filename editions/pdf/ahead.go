package pdf

import (
	"context"

	"baolan/editions/pdf/pdfium"
)

// read is what the engine gives of page n of of of a file.
type read struct {
	n, of int
	sheet pdfium.Sheet
	err   error // why the page could not be read
}

// reading is what the goroutine of the engine leaves when it ends.
type reading struct {
	err      error
	panicked any
}

// eachAhead calls visit for each page of a file, in their order, while the engine reads the next one: two
// pages are in memory at most. It returns the first error of visit, else that of the engine, and never
// before the engine has left the file.
func eachAhead(ctx context.Context, e *pdfium.Engine, src pdfium.Source, visit func(*read) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	found, waits, opens, left := make(chan read), make(chan struct{}), make(chan int), make(chan reading, 1)
	waiting, opened := src.Waiting, src.Opened
	src.Waiting = func() {
		select {
		case waits <- struct{}{}:
		default: // a page is being rebuilt, which shows that there is progress
		}
	}
	src.Opened = func(of int) {
		select {
		case opens <- of:
		case <-ctx.Done():
		}
	}
	go func() {
		defer close(found)
		var end reading
		defer func() {
			end.panicked = recover()
			left <- end
		}()
		end.err = e.Each(ctx, src, func(n, of int, s pdfium.Sheet, err error) error {
			select {
			case found <- read{n, of, s, err}:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	var first error
	for open := true; open; {
		select {
		case p, more := <-found:
			if open = more; !more || first != nil {
				continue
			}
			if first = visit(&p); first != nil {
				cancel()
			}
		case <-waits:
			if waiting != nil {
				waiting()
			}
		case of := <-opens:
			if opened != nil {
				opened(of)
			}
		}
	}
	end := <-left
	if end.panicked != nil {
		panic(end.panicked) // as without a goroutine of its own: who calls knows what to do
	}
	if first != nil {
		return first
	}
	return end.err
}
