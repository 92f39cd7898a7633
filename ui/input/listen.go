package input

import (
	"context"
	"io"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"

	"baolan/ui/guard"
)

// These bound the events that input may cause: a held key repeats 30 to 60 times a
// second.
const (
	eventsAtOnce    = 256
	eventsPerSecond = 120
)

// Options say how to listen. Only Term is necessary.
type Options struct {
	Term    string      // the terminal's name
	Pressed func()      // called when there was input
	Fault   guard.Fault // receives a panic
}

// Listen sends the events of the input from src until src or ctx ends. The goroutine
// that reads ends only with src, so whoever ends ctx must close src too. send is
// called from the caller's goroutine.
func Listen(ctx context.Context, src io.Reader, o Options, send func(uv.Event)) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if o.Pressed == nil {
		o.Pressed = func() {}
	}
	if o.Fault == nil {
		o.Fault = func(string, string) {}
	}
	l := listener{options: o, chunks: make(chan chunk), rate: NewAllowance(eventsAtOnce, eventsPerSecond, time.Now)}
	go l.read(ctx, src)
	for f := (&feed{ctx: ctx, from: l.chunks}); ; {
		panicked := l.decode(f, send)
		if !panicked && f.next == nil {
			return
		}
		after := &feed{ctx: ctx, from: l.chunks, pasting: f.pasting}
		if f.pasting { // the rest of a paste must not be taken for keys
			after.rest = []byte(pasteBegin)
		}
		if f.next != nil {
			after.rest, after.pasting = append(after.rest, f.next.b...), f.next.pasting
		}
		f = after
	}
}

type listener struct {
	options Options
	chunks  chan chunk
	rate    *Allowance
}

// chunk is a piece of input.
type chunk struct {
	b       []byte
	pasting bool // a paste is open at its end
	fresh   bool // what was open before it never ended
}

// read passes on the part of src that may pass.
func (l *listener) read(ctx context.Context, src io.Reader) {
	defer close(l.chunks)
	defer l.options.Fault.Rescue("reading input", nil)
	in := newInlet(time.Now)
	buf := make([]byte, inletBytes)
	for {
		n, err := src.Read(buf)
		if b := in.pass(buf[:n]); len(b) > 0 {
			l.options.Pressed()
			select {
			case l.chunks <- chunk{slices.Clone(b), in.isPasting(), in.fresh}:
			case <-ctx.Done():
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// decode sends the events of a feed until the feed ends or the decoder panics, which
// it reports.
func (l *listener) decode(f *feed, send func(uv.Event)) (panicked bool) {
	ctx, cancel := context.WithCancel(f.ctx)
	f.ctx = ctx
	events := make(chan uv.Event)
	failed := false
	go func() {
		defer close(events)
		defer cancel() // this ends the decoder's own goroutine
		defer l.options.Fault.Rescue("decoding input", func() { failed = true })
		_ = uv.NewTerminalReader(f, l.options.Term).StreamEvents(ctx, events) // the only error is the feed's end
	}()
	for e := range events {
		if e, ok := bounded(e); ok && l.rate.Take() {
			send(e)
		}
	}
	f.close()
	return failed
}

// bounded gives an event within bounds, and reports whether a program may see it.
func bounded(e uv.Event) (uv.Event, bool) {
	switch e := e.(type) {
	case uv.WindowSizeEvent, uv.PixelSizeEvent:
		// This event would make the renderer allocate memory of the terminal's choice.
		return nil, false
	case uv.CellSizeEvent: // the size of a cell in pixels, needed for pictures
		return e, e.Width > 0 && e.Height > 0 && e.Width <= cellMost && e.Height <= cellMost
	case uv.PasteEvent:
		e.Content = clip(e.Content, pasteBytes)
		return e, true
	}
	return e, true
}

// cellMost is the most pixels of a cell's side. Even on a wall of screens a cell has
// some 60.
const cellMost = 128

// clip gives the first bytes of s without a part of a character at the end.
func clip(s string, bytes int) string {
	if len(s) <= bytes {
		return s
	}
	for bytes > 0 && !utf8.RuneStart(s[bytes]) {
		bytes--
	}
	return s[:bytes]
}

// feed is the input of one decoder. A decoder that has panicked leaves a goroutine
// that may still be reading from it.
type feed struct {
	ctx  context.Context //nolint:containedctx // it lives as long as one decoder
	from <-chan chunk

	mu      sync.Mutex
	closed  bool
	rest    []byte
	pasting bool   // a paste is open at the end of what was read
	next    *chunk // input for the next decoder, because this one may have something open
}

// Read waits for input.
func (f *feed) Read(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return 0, io.EOF
	}
	if len(f.rest) == 0 {
		select {
		case c, more := <-f.from:
			if !more {
				return 0, io.EOF
			}
			if c.fresh {
				f.next, f.closed = &c, true
				return 0, io.EOF
			}
			f.rest, f.pasting = c.b, c.pasting
		case <-f.ctx.Done():
			return 0, io.EOF
		}
	}
	n := copy(p, f.rest)
	f.rest = f.rest[n:]
	return n, nil
}

// close waits until no read is going on, and makes later reads fail. f.ctx has ended
// already.
func (f *feed) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
}
