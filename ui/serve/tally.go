package serve

import "sync"

// tally counts what is running, so that the end of all of it can be waited for. Unlike
// with a sync.WaitGroup, more may begin while somebody waits: sessions and connections
// do, as long as a client's request is on its way. The zero value counts nothing.
type tally struct {
	mu   sync.Mutex
	n    int
	none []chan struct{} // of those who wait
}

// begin counts one more.
func (t *tally) begin() {
	t.mu.Lock()
	t.n++
	t.mu.Unlock()
}

// end counts one less. There is one call for each begin.
func (t *tally) end() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.n--; t.n > 0 {
		return
	}
	for _, c := range t.none {
		close(c)
	}
	t.none = nil
}

// over gives a channel that is closed as soon as nothing is running.
func (t *tally) over() <-chan struct{} {
	t.mu.Lock()
	defer t.mu.Unlock()
	c := make(chan struct{})
	if t.n == 0 {
		close(c)
	} else {
		t.none = append(t.none, c)
	}
	return c
}
