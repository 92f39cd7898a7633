package library

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"baolan/editions/source"
)

// sharedMost is how many editions stay in memory for whoever opens them next:
// readers leaf through the last week or two, of some 200 KB a day.
const sharedMost = 16

// Shared is a collection whose editions are read once for all readers, who only
// read them. A folder that changes is forgotten: who has an edition open keeps
// it, who opens it next gets what stands there now.
type Shared struct {
	*Collection

	mu    sync.Mutex
	known []*reading // the most recently opened last
}

// reading is an edition that is being read, and then is there.
type reading struct {
	key     string
	done    chan struct{} // closed when what follows is set
	edition Edition
	err     error
}

// Open reads an edition, or gives it as it was read before.
func (s *Shared) Open(ctx context.Context, v EditionInfo, progress Progress) (Edition, error) {
	entry, ok := v.Ref.(source.Entry)
	if !ok {
		return s.Collection.Open(ctx, v, progress)
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
			return Edition{}, ctx.Err()
		}
		// Whoever began it may have left; that is not the others' affair.
		if !errors.Is(r.err, context.Canceled) {
			return r.edition, r.err
		}
	}
}

// Peek implements Collection.Peek.
func (s *Shared) Peek(ctx context.Context, v EditionInfo) (*Edition, error) {
	return peek(ctx, v, s.Open)
}

// filesOf names an entry by its files, their sizes and what tells their contents.
func filesOf(e source.Entry) string {
	var b strings.Builder
	for _, f := range e.Files {
		fmt.Fprintf(&b, "%s\x00%d\x00%x\x00", f.Path, f.Bytes, f.Version)
	}
	return b.String()
}

// take gives the reading of a key; mine tells that the caller is to do it.
func (s *Shared) take(key string) (r *reading, mine bool) {
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
func (s *Shared) read(ctx context.Context, r *reading, v EditionInfo, progress Progress) {
	r.err = context.Canceled // for those who wait, should it panic
	defer func() {
		if r.err != nil {
			s.mu.Lock()
			s.known = slices.DeleteFunc(s.known, func(k *reading) bool { return k == r })
			s.mu.Unlock()
		}
		close(r.done)
	}()
	r.edition, r.err = s.Collection.Open(ctx, v, progress)
	if r.err == nil && r.edition.Rest != nil {
		go s.complete(r)
	}
}

// complete puts the whole edition in the place of a part, once it was read to its
// end, for who opens it then.
func (s *Shared) complete(r *reading) {
	es, err := r.edition.Rest(s.life, func(int, int) {})
	s.mu.Lock()
	defer s.mu.Unlock()
	at := slices.Index(s.known, r)
	switch {
	case at < 0: // forgotten meanwhile
	case err != nil || len(es) == 0:
		s.known = slices.Delete(s.known, at, at+1)
	default:
		s.known[at] = &reading{key: r.key, done: r.done, edition: es[0]}
	}
}

// Forget makes the next who open an edition read it anew.
func (s *Shared) Forget() {
	s.mu.Lock()
	s.known = nil
	s.mu.Unlock()
}
