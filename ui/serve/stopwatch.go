package serve

import (
	"sync/atomic"
	"time"
)

// stopwatch measures from a key to the frame that shows what it did. A key
// that changes nothing has no frame, so the time moves on in two steps:
//
//	key ──pressed──▶ [asked] ──drew, content changed──▶ [due] ──sent──▶ observed
//	                    └─drew, content the same──▶ forgotten
type stopwatch struct {
	start   time.Time
	asked   atomic.Int64 // in nanoseconds after start; 0 if there is none
	due     atomic.Int64
	observe func(seconds float64)
}

func newStopwatch(observe func(float64)) *stopwatch {
	return &stopwatch{start: time.Now(), observe: observe}
}

// pressed notes that there was input; if several wait, the oldest counts.
func (w *stopwatch) pressed() { w.asked.CompareAndSwap(0, max(1, int64(time.Since(w.start)))) }

// drew notes that the model was drawn.
func (w *stopwatch) drew(changed bool) {
	if at := w.asked.Swap(0); at != 0 && changed {
		w.due.CompareAndSwap(0, at)
	}
}

// sent notes that a frame was handed to the connection.
func (w *stopwatch) sent() {
	if at := w.due.Swap(0); at != 0 {
		w.observe((time.Since(w.start) - time.Duration(at)).Seconds())
	}
}
