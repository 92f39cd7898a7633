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

// Events bound what input may make a program do: a held key repeats 30 to 60
// times a second.
const (
	eventsAtOnce    = 256
	eventsPerSecond = 120
)

// Options are how to listen. Only Term is needed.
type Options struct {
	Term    string      // the terminal's name
	Pressed func()      // called when something has come
	Fault   guard.Fault // receives a panic
}

// Listen sends the events of what comes from src until src or ctx ends. The
// goroutine that reads ends with src alone, so whoever ends ctx closes src too.
// send is called from the caller's goroutine.
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
		if f.pasting { // what is left of a paste is not to be taken for keys
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

// chunk is some input.
type chunk struct {
	b       []byte
	pasting bool // a paste is open behind it
	fresh   bool // what was open before it never ended
}

// read hands on what may pass of src.
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

// decode sends the events of a feed until it ends, which gives false, or the
// decoder panics.
func (l *listener) decode(f *feed, send func(uv.Event)) (panicked bool) {
	ctx, cancel := context.WithCancel(f.ctx)
	f.ctx = ctx
	events := make(chan uv.Event)
	failed := false
	go func() {
		defer close(events)
		defer cancel() // ends the decoder's own goroutine
		defer l.options.Fault.Rescue("decoding input", func() { failed = true })
		_ = uv.NewTerminalReader(f, l.options.Term).StreamEvents(ctx, events) // its error is the feed's end
	}()
	for e := range events {
		if e, ok := bounded(e); ok && l.rate.Take() {
			send(e)
		}
	}
	f.close()
	return failed
}

// bounded gives an event that a program may see.
func bounded(e uv.Event) (uv.Event, bool) {
	switch e := e.(type) {
	case uv.WindowSizeEvent, uv.PixelSizeEvent:
		// With it a terminal would make the renderer allocate.
		return nil, false
	case uv.CellSizeEvent: // of a picture's cells
		return e, e.Width > 0 && e.Height > 0 && e.Width <= cellMost && e.Height <= cellMost
	case uv.PasteEvent:
		e.Content = clip(e.Content, pasteBytes)
		return e, true
	}
	return e, true
}

// cellMost is how many pixels a side of a cell may have: those of a wall of screens
// have 60.
const cellMost = 128

// clip gives the first bytes of s, whole characters.
func clip(s string, bytes int) string {
	if len(s) <= bytes {
		return s
	}
	for bytes > 0 && !utf8.RuneStart(s[bytes]) {
		bytes--
	}
	return s[:bytes]
}

// feed is what one decoder reads. A decoder that has panicked leaves a goroutine
// that may still be reading.
type feed struct {
	ctx  context.Context //nolint:containedctx // it lives as long as one decoder
	from <-chan chunk

	mu      sync.Mutex
	closed  bool
	rest    []byte
	pasting bool   // a paste is open behind what was read
	next    *chunk // for another decoder, because this one may have something open
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

// close waits until nobody reads and lets nobody read again; f.ctx has ended.
func (f *feed) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
}
