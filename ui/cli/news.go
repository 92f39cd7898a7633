package cli

import (
	"context"
	"sync"

	"baolan/editions/library"
	"baolan/ui"
)

// news hands what changes in a library to all sessions. A session that has
// not taken the last news gets the newest instead, so none is waited for.
type news struct {
	mu        sync.Mutex
	followers map[chan ui.LibraryChanged]struct{}
}

func newNews() *news { return &news{followers: map[chan ui.LibraryChanged]struct{}{}} }

// follow gives the news until the context ends.
func (n *news) follow(ctx context.Context) <-chan ui.LibraryChanged {
	ch := make(chan ui.LibraryChanged, 1)
	n.mu.Lock()
	n.followers[ch] = struct{}{}
	n.mu.Unlock()
	context.AfterFunc(ctx, func() {
		n.mu.Lock()
		delete(n.followers, ch)
		n.mu.Unlock()
	})
	return ch
}

func (n *news) tell(c ui.LibraryChanged) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for ch := range n.followers {
		select {
		case <-ch:
		default:
		}
		ch <- c // there is room: only tell sends, and it holds the lock
	}
}

// watch tells the sessions when editions come or go, until the context ends.
func (s *shelf) watch(ctx context.Context, n *news) {
	list, err := library.List(ctx, s.dir, s.options)
	if err != nil {
		return
	}
	events, err := library.Watch(ctx, s.dir, list, s.options)
	if err != nil {
		return
	}
	for e := range events {
		if e.Err != nil {
			continue
		}
		c := ui.LibraryChanged{}
		if len(e.New) > 0 {
			c.What = e.New[0].Paper + " " + e.New[0].Date.String()
		}
		n.tell(c)
	}
}
