package library

import (
	"context"
	"sync"

	"baolan/editions/source"
)

// Change says that editions were added or removed, or that a library's store went away
// or came back. What describes the newest edition that was added; it may be empty.
type Change struct {
	What  string
	Store StoreChange
}

// StoreChange is a change of a library's store.
type StoreChange uint8

// These are the changes of a store.
const (
	StoreSame StoreChange = iota
	StoreAway             // the store cannot be listed; what is open or was fetched can still be read
	StoreBack             // the store can be listed again
)

// News passes the changes of a library to all who follow it. It never waits for a
// follower: one that has not yet received the last change receives the newest instead.
type News struct {
	mu        sync.Mutex
	followers map[chan Change]struct{}
	away      bool // whether the store was last reported to be away
}

// NewNews gives News without followers.
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
		ch <- c // there is room, because only tell sends and it has the lock
	}
}

// Watch sends a change to n whenever editions are added or removed, or the store goes
// away or comes back, until the context ends.
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

// came makes the change for new editions, which are listed with the newest first.
func came(list []source.Entry) Change {
	if len(list) == 0 {
		return Change{}
	}
	return Change{What: list[0].Paper + " " + list[0].Date.String()}
}
