package serve

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
	"time"
)

// dumb is the TERM of a terminal without control sequences.
const dumb = "dumb"

// converse holds the dialogue in lines, under the same limits as other sessions.
func (x *session) converse() {
	x.log.Info("reading", "term", x.r.Term, "width", x.r.Width, "height", x.r.Height)
	x.s.count.begun.Inc()
	x.s.count.sessions.Inc()
	defer x.s.count.sessions.Dec()
	ctx, cancel := context.WithCancel(x.ctx)
	defer cancel()
	in := &noticed{r: x.g.ch}
	in.last.Store(time.Now().UnixNano())
	end := func(why reason) {
		x.end(why)
		if why.isLimit() {
			x.s.count.refused(why)
		}
		cancel()
	}
	x.s.spawn("lines", func() { x.watchLines(ctx, in, end) }, cancel)
	err := x.run(ctx, func() error { return x.s.program.Lines(ctx, x.r, in, x.out.output(true)) })
	switch {
	case errors.Is(err, errStubborn), errors.Is(err, errPanicked), err != nil && ctx.Err() == nil:
		x.log.Error("lines", "error", err)
		x.end(reasonFault)
		x.code = 1
	}
}

// watchLines ends the dialogue when the server stops or a limit is reached.
func (x *session) watchLines(ctx context.Context, in *noticed, end func(reason)) {
	limit := x.g.limits
	idle, length := time.NewTimer(limit.Idle), time.NewTimer(limit.Session)
	defer idle.Stop()
	defer length.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-x.s.stopping:
			end(x.farewell())
			return
		case <-connectionOf(x.ctx).gone:
			end(reasonDismissed)
			return
		case <-length.C:
			end(reasonSession)
			return
		case <-idle.C:
			quiet := time.Since(time.Unix(0, in.last.Load()))
			if quiet >= limit.Idle {
				end(reasonIdle)
				return
			}
			idle.Reset(limit.Idle - quiet)
		}
	}
}

// noticed notes when something was read.
type noticed struct {
	r    io.Reader
	last atomic.Int64 // nanoseconds of Unix time
}

func (n *noticed) Read(p []byte) (int, error) {
	k, err := n.r.Read(p)
	n.last.Store(time.Now().UnixNano())
	return k, err //nolint:wrapcheck // io.EOF stays what it is
}
