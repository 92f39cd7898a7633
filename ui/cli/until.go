package cli

import (
	"context"
	"sync"
	"time"
)

// noticing is how long work that was given up may take to end. The context is checked
// before every page and inside long ones; what happens in between is not waited for.
const noticing = 2 * time.Second

// givenUp records that the reader has given up a command with a key.
type givenUp struct {
	done chan struct{} // closed when the reader gives up
	once sync.Once

	mu       sync.Mutex
	giveBack func() // gives the keys back to the terminal; nil while they are not taken
}

func newGivenUp() *givenUp { return &givenUp{done: make(chan struct{})} }

func (g *givenUp) signal() { g.once.Do(func() { close(g.done) }) }

// hold sets the function that gives the keys back to the terminal; nil if they are not
// taken.
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

// until runs f and gives its error. If f goes on after ctx has ended, until gives the
// context's error and does not wait: the process is about to end, and f with it.
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
