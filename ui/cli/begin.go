package cli

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/ui/catalog"
)

// patience is how long a start may show nothing: most papers are there much
// sooner, and a screen that stands for less is a flicker.
const patience = 150 * time.Millisecond

// beginning is the reading of what opens first, beside everything else that a
// start has to do.
type beginning struct {
	done chan struct{} // closed when what follows is set
	firstEditions
	err error

	mu       sync.Mutex
	listener library.Progress // nil while progress is not wanted
	latest   [2]int           // the last report
}

// begin reads what opens first, until the context ends.
func (a *app) begin(ctx context.Context, path string, who func() memory.Memory) *beginning {
	b := &beginning{done: make(chan struct{})}
	go func() {
		defer close(b.done)
		b.firstEditions, b.err = a.openFirst(ctx, path, who, b.report, true)
	}()
	return b
}

func (b *beginning) report(done, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.latest = [2]int{done, total}
	if b.listener != nil {
		b.listener(done, total)
	}
}

// subscribe sets who receives progress and repeats the last report; nil ends
// it.
func (b *beginning) subscribe(p library.Progress) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.listener = p; p != nil && b.latest != [2]int{} {
		p(b.latest[0], b.latest[1])
	}
}

// wait waits for the end, or until the context ends.
func (b *beginning) wait(ctx context.Context, p library.Progress) error {
	b.subscribe(p)
	defer b.subscribe(nil)
	select {
	case <-b.done:
		return b.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// whole gives the editions, if they are there and need no more than memory.
func (b *beginning) whole() (es []library.Edition, ok bool) {
	select {
	case <-b.done:
	default:
		return nil, false
	}
	return inMemory(b.editions)
}

// inMemory gives editions that need no more than memory, if they all do.
func inMemory(bound []library.Edition) (es []library.Edition, ok bool) {
	for _, e := range bound {
		if e.LoadPage != nil {
			return nil, false
		}
	}
	return slices.Clone(bound), true
}

// titleOf names what is opened while nothing of it is known but the path.
func (a *app) titleOf(path string) string {
	switch path {
	case "":
		return a.lang.Say(catalog.FromLibrary)
	case "-":
		return a.lang.Say(catalog.StandardInput)
	}
	return a.lang.Say(catalog.Titled, filepath.Base(path))
}
