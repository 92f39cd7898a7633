package pdfium

import (
	"sync"
	"time"
)

// patience is how many times its limit a page may take by the clock on the wall
// while the processor is busy with others.
const patience = 3

// stopwatch calls a function when a page has had its time. A machine that is busy
// with something else is not the page's fault: what counts is the time that the
// process had, up to patience times as much by the clock.
type stopwatch struct {
	mu      sync.Mutex
	timer   *time.Timer
	stopped bool
}

func newStopwatch(limit time.Duration, end func()) *stopwatch {
	w := &stopwatch{}
	begun, used := time.Now(), processTime()
	var look func()
	look = func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		left := limit - (processTime() - used)
		switch {
		case w.stopped:
		case left <= 0 || time.Since(begun) >= patience*limit:
			end()
		default:
			w.timer = time.AfterFunc(max(left, limit/20), look)
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.timer = time.AfterFunc(limit, look)
	return w
}

func (w *stopwatch) stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stopped = true
	w.timer.Stop()
}
