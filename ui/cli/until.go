package cli

import (
	"context"
	"sync"
	"time"
)

// noticing is how long work that is given up may take to notice it. A context is
// looked at before every page and inside the long ones; what is in between is
// not waited for.
const noticing = 2 * time.Second

// givenUp is closed when the reader gives up what a command does, by a key.
type givenUp struct {
	done chan struct{} // closed then
	once sync.Once

	mu       sync.Mutex
	giveBack func() // gives the terminal's keys back; nil while they are not taken
}

func newGivenUp() *givenUp { return &givenUp{done: make(chan struct{})} }

func (g *givenUp) signal() { g.once.Do(func() { close(g.done) }) }

// hold notes what gives the terminal back while somebody has it, nil for nobody.
func (g *givenUp) hold(giveBack func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.giveBack = giveBack
}

func (g *givenUp) release() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.giveBack != nil {
		g.giveBack()
		g.giveBack = nil
	}
}

// until gives the error of f, or that of the context where f goes on after it has
// ended: then the process is about to end too, and f with it.
func (a *app) until(ctx context.Context, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	case <-a.given.done:
	}
	late := time.NewTimer(noticing)
	defer late.Stop()
	select {
	case err := <-done:
		return err
	case <-late.C:
		a.given.release()
		return context.Canceled
	}
}
