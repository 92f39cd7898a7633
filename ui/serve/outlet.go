package serve

import (
	"io"
	"strings"
	"time"

	"charm.land/ssh"

	"baolan/editions/clean"
)

// outlet is the end of what a session sends. A write that the client does not
// take in time drops the client: x/crypto waits for the channel's window
// without a bound, and the program behind us waits with it.
//
// It takes text that may be shown and nothing else; what draws on the whole
// terminal cleans what it draws itself.
type outlet struct {
	w     io.Writer
	timer *time.Timer
	stall time.Duration
}

// newOutlet is the outlet of a session's output, or of its errors.
func (x *session) newOutlet(errors bool) *outlet {
	w := io.Writer(x.g.ch)
	if errors {
		w = x.g.ch.Stderr()
	}
	t := time.AfterFunc(x.g.limits.Stall, connectionOf(x.ctx).stalled)
	t.Stop()
	return &outlet{w: w, timer: t, stall: x.g.limits.Stall}
}

// say writes a line.
func (o *outlet) say(s clean.Shown) {
	_, _ = io.WriteString(timely{o}, s.String()+"\r\n") // a client that is gone reads nothing
}

// screen is for the painter, which cleans what it paints.
func (o *outlet) screen() io.Writer { return timely{o} }

// output is for what a command prints, with a terminal's line ends where there is
// one.
func (o *outlet) output(terminal bool) Output {
	if terminal {
		return Output{ssh.NewPtyWriter(timely{o}), timely{o}}
	}
	return Output{timely{o}, timely{o}}
}

// timely writes to an outlet. It is not for two goroutines at once; the painter is
// one, and the session writes only after it has ended.
type timely struct{ o *outlet }

func (t timely) Write(p []byte) (int, error) {
	t.o.timer.Reset(t.o.stall)
	defer t.o.timer.Stop()
	return t.o.w.Write(p) //nolint:wrapcheck // one border further out names it
}

// Output is where a command prints. What it takes is made clean on its way to the
// client.
type Output struct {
	w   io.Writer
	raw io.Writer // without a terminal's line ends
}

// Text is for text with its lines.
func (o Output) Text() io.Writer { return clean.NewWriter(o.w) }

// JSON is for JSON.
func (o Output) JSON() io.Writer { return clean.NewJSONWriter(o.w) }

// Keys is for what shows a line while it is typed: beside text, which may be shown,
// it takes line ends and backspaces.
func (o Output) Keys() io.Writer { return echo{o.raw} }

type echo struct{ w io.Writer }

func (e echo) Write(p []byte) (int, error) {
	const moves = "\b\r\n"
	var b strings.Builder
	for rest := string(p); rest != ""; {
		n := strings.IndexAny(rest, moves)
		if n == 0 {
			b.WriteByte(rest[0])
			rest = rest[1:]
			continue
		}
		if n < 0 {
			n = len(rest)
		}
		b.WriteString(clean.ShowText(rest[:n]).String())
		rest = rest[n:]
	}
	if _, err := io.WriteString(e.w, b.String()); err != nil {
		return 0, err //nolint:wrapcheck // the writer's own
	}
	return len(p), nil
}
