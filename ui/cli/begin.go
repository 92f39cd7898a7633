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

// patience is how long a start may show nothing. Most papers are read much sooner, and
// a waiting screen that is shown for less than this only flickers.
const patience = 150 * time.Millisecond

// beginning reads what opens first, while the rest of the start goes on.
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

// whole gives the editions if they have been read and all their pages are in memory.
func (b *beginning) whole() (es []library.Edition, ok bool) {
	select {
	case <-b.done:
	default:
		return nil, false
	}
	return inMemory(b.editions)
}

// inMemory gives the editions if all their pages are in memory.
func inMemory(bound []library.Edition) (es []library.Edition, ok bool) {
	for _, e := range bound {
		if e.LoadPage != nil {
			return nil, false
		}
	}
	return slices.Clone(bound), true
}

// titleOf gives the title of what is being opened while only its path is known.
func (a *app) titleOf(path string) string {
	switch path {
	case "":
		return a.lang.Say(catalog.FromLibrary)
	case "-":
		return a.lang.Say(catalog.StandardInput)
	}
	return a.lang.Say(catalog.Titled, filepath.Base(path))
}
