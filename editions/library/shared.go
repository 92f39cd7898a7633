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

// sharedMost is how many editions stay in memory for the readers who open them next.
// Readers mostly open the last week or two; a day takes some 200 KB.
const sharedMost = 16

// Shared is a collection in which an edition is read once for all readers, who do not
// change it. When the folder changes, the next who opens an edition gets it as it is
// then; who has one open keeps it.
type Shared struct {
	*Collection

	mu    sync.Mutex
	known []*reading // with the most recently opened last
}

// reading is an edition that is being read or has been.
type reading struct {
	key     string
	done    chan struct{} // closed when the fields below are set
	edition Edition
	err     error
}

// Open reads an edition, or gives it if it was read before.
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
		// The reader who began the reading may have left, which must not end it for
		// the others.
		if !errors.Is(r.err, context.Canceled) {
			return r.edition, r.err
		}
	}
}

// Peek implements Collection.Peek.
func (s *Shared) Peek(ctx context.Context, v EditionInfo) (*Edition, error) {
	return peek(ctx, v, s.Open)
}

// filesOf returns a key for an entry, made of its files' names, sizes and
// versions.
func filesOf(e source.Entry) string {
	var b strings.Builder
	for _, f := range e.Files {
		fmt.Fprintf(&b, "%s\x00%d\x00%x\x00", f.Path, f.Bytes, f.Version)
	}
	return b.String()
}

// take gives the reading of a key; mine is set if the caller has to do the reading.
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

// read does a reading. If it fails it is not kept, so that the next who opens the
// edition tries again.
func (s *Shared) read(ctx context.Context, r *reading, v EditionInfo, progress Progress) {
	r.err = context.Canceled // what the others get if the reading panics
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

// complete waits for the rest of an edition and keeps the whole edition in place of
// the part, for those who open it later.
func (s *Shared) complete(r *reading) {
	es, err := r.edition.Rest(s.life, func(int, int) {})
	s.mu.Lock()
	defer s.mu.Unlock()
	at := slices.Index(s.known, r)
	switch {
	case at < 0: // it was forgotten in the meantime
	case err != nil || len(es) == 0:
		s.known = slices.Delete(s.known, at, at+1)
	default:
		s.known[at] = &reading{key: r.key, done: r.done, edition: es[0]}
	}
}

// Forget makes the next Open of each edition read it again.
func (s *Shared) Forget() {
	s.mu.Lock()
	s.known = nil
	s.mu.Unlock()
}
