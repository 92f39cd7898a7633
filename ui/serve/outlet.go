package serve

import (
	"io"
	"time"
)

// outlet is the end of what a session sends. A write that the client does not
// take in time drops the client: x/crypto waits for the channel's window
// without a bound, and the program behind us waits with it.
type outlet struct {
	w     io.Writer
	timer *time.Timer
	stall time.Duration
}

func newOutlet(w io.Writer, stall time.Duration, drop func()) *outlet {
	t := time.AfterFunc(stall, drop)
	t.Stop()
	return &outlet{w: w, timer: t, stall: stall}
}

// Write is not for two goroutines at once; Bubble Tea's renderer is one, and
// the session writes only after it has ended.
func (o *outlet) Write(p []byte) (int, error) {
	o.timer.Reset(o.stall)
	defer o.timer.Stop()
	return o.w.Write(p) //nolint:wrapcheck // one border further out names it
}
