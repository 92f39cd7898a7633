package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"baolan/editions/source"
	"baolan/ui"
)

// sharedMost is how many editions stay in memory for whoever opens them next:
// readers leaf through the last week or two, of some 200 KB a day.
const sharedMost = 16

// shared is a shelf whose editions are read once for all readers, who only
// read them. A shelf that changes is forgotten: who has an edition open keeps
// it, who opens it next gets what stands there now.
type shared struct {
	*shelf

	mu    sync.Mutex
	known []*reading // the most recently opened last
}

// reading is an edition that is being read, and then is there.
type reading struct {
	key     string
	done    chan struct{} // closed when what follows is set
	edition ui.Edition
	err     error
}

// Open implements ui.Library.
func (s *shared) Open(ctx context.Context, v ui.Volume, progress ui.Progress) (ui.Edition, error) {
	entry, ok := v.Ref.(source.Entry)
	if !ok {
		return s.shelf.Open(ctx, v, progress)
	}
	for {
		r, mine := s.take(filesOf(entry))
		if mine {
			s.read(ctx, r, v, progress)
			return r.edition, r.err
		}
		select {
		case <-r.done:
		case <-ctx.Done():
			return ui.Edition{}, ctx.Err()
		}
		// Whoever began it may have left; that is not the others' affair.
		if !errors.Is(r.err, context.Canceled) {
			return r.edition, r.err
		}
	}
}

// Peek implements ui.Library.
func (s *shared) Peek(ctx context.Context, v ui.Volume) (*ui.Edition, error) {
	return peek(ctx, v, s.Open)
}

// filesOf names an entry by its files and their sizes.
func filesOf(e source.Entry) string {
	var b strings.Builder
	for _, f := range e.Files {
		fmt.Fprintf(&b, "%s\x00%d\x00", f.Path, f.Bytes)
	}
	return b.String()
}

// take gives the reading of a key; mine tells that the caller is to do it.
func (s *shared) take(key string) (r *reading, mine bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := slices.IndexFunc(s.known, func(r *reading) bool { return r.key == key })
	if at < 0 {
		r, mine = &reading{key: key, done: make(chan struct{})}, true
	} else {
		r = s.known[at]
		s.known = slices.Delete(s.known, at, at+1)
	}
	s.known = append(s.known, r)
	if len(s.known) > sharedMost {
		s.known = slices.Delete(s.known, 0, 1)
	}
	return r, mine
}

// read does a reading. One that failed is not kept: it may do better next time.
func (s *shared) read(ctx context.Context, r *reading, v ui.Volume, progress ui.Progress) {
	r.err = context.Canceled // for those who wait, should it panic
	defer func() {
		if r.err != nil {
			s.mu.Lock()
			s.known = slices.DeleteFunc(s.known, func(k *reading) bool { return k == r })
			s.mu.Unlock()
		}
		close(r.done)
	}()
	r.edition, r.err = s.shelf.Open(ctx, v, progress)
}

// forget makes the next who open an edition read it anew.
func (s *shared) forget() {
	s.mu.Lock()
	s.known = nil
	s.mu.Unlock()
}
