package pdfium

import (
	"sync"
	"time"
)

// patience is how many times its limit a page may take in real time, if the processor is busy
// with other work.
const patience = 3

// stopwatch calls a function when the time for a page is over. What counts is the processor
// time of the process, so that other work on the machine does not matter, and at most
// patience times as much real time.
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
