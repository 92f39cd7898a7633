package library

import (
	"context"
	"sync"

	"baolan/editions/source"
)

// Change is that editions came or went, or that the store of a library did. What is
// the newest thing that came, in words, or nothing.
type Change struct {
	What  string
	Store StoreChange
}

// StoreChange is what became of a library's store.
type StoreChange uint8

// The changes of a store.
const (
	StoreSame StoreChange = iota
	StoreAway             // it cannot be listed; what is open or in the cache can be read
	StoreBack             // it can be listed again
)

// News hands what changes in a library to all who follow it. Who has not taken
// the last change gets the newest instead, so no follower is waited for.
type News struct {
	mu        sync.Mutex
	followers map[chan Change]struct{}
	away      bool // the store, as was told last
}

// NewNews gives news without followers.
func NewNews() *News { return &News{followers: map[chan Change]struct{}{}} }

// Follow gives the news until the context ends. Where the store is away that is the
// first of them.
func (n *News) Follow(ctx context.Context) <-chan Change {
	ch := make(chan Change, 1)
	n.mu.Lock()
	n.followers[ch] = struct{}{}
	if n.away {
		ch <- Change{Store: StoreAway}
	}
	n.mu.Unlock()
	context.AfterFunc(ctx, func() {
		n.mu.Lock()
		delete(n.followers, ch)
		n.mu.Unlock()
	})
	return ch
}

func (n *News) publish(c Change) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.away = c.Store == StoreAway || n.away && c.Store != StoreBack
	for ch := range n.followers {
		select {
		case <-ch:
		default:
		}
		ch <- c // there is room: only tell sends, and it holds the lock
	}
}

// Watch sends the news when editions come or go, or the store does, until the context
// ends.
func (s *Collection) Watch(ctx context.Context, n *News) {
	if s.store != nil {
		s.watchStore(ctx, n)
		return
	}
	list, err := List(ctx, s.dir, s.options)
	if err != nil {
		return
	}
	events, err := Watch(ctx, s.dir, list, s.options)
	if err != nil {
		return
	}
	for e := range events {
		if e.Err != nil {
			continue
		}
		n.publish(came(e.New))
	}
}

// came is the change that editions came, the newest first.
func came(list []source.Entry) Change {
	if len(list) == 0 {
		return Change{}
	}
	return Change{What: list[0].Paper + " " + list[0].Date.String()}
}
