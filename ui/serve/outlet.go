package serve

import (
	"io"
	"strings"
	"time"

	"charm.land/ssh"

	"baolan/editions/clean"
)

// outlet is where a session's output goes. If the client does not take a write in
// time, its connection is closed: x/crypto would wait for the channel's window without
// a limit, and the program would wait with it. It accepts only text that may be shown;
// what draws on the whole terminal cleans its own output.
type outlet struct {
	w     io.Writer
	timer *time.Timer
	stall time.Duration
}

// newOutlet gives the outlet of a session's output, or of its errors.
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
	_, _ = io.WriteString(timely{o}, s.String()+"\r\n") // if the client is gone, no one reads it
}

// screen gives a writer for the painter, which cleans what it paints.
func (o *outlet) screen() io.Writer { return timely{o} }

// output gives a writer for what a command prints. If there is a terminal, lines end
// as it needs.
func (o *outlet) output(terminal bool) Output {
	if terminal {
		return Output{ssh.NewPtyWriter(timely{o}), timely{o}}
	}
	return Output{timely{o}, timely{o}}
}

// timely writes to an outlet. It must not be used by two goroutines at once; the
// painter is one, and the session writes only after the painter has ended.
type timely struct{ o *outlet }

func (t timely) Write(p []byte) (int, error) {
	t.o.timer.Reset(t.o.stall)
	defer t.o.timer.Stop()
	return t.o.w.Write(p) //nolint:wrapcheck // one border further out names it
}

// Output is where a command prints. What is written is cleaned before it is sent to
// the client.
type Output struct {
	w   io.Writer
	raw io.Writer // without the line ends of a terminal
}

// Text gives a writer for text with its lines.
func (o Output) Text() io.Writer { return clean.NewWriter(o.w) }

// JSON gives a writer for JSON.
func (o Output) JSON() io.Writer { return clean.NewJSONWriter(o.w) }

// Keys gives a writer for showing a line while it is typed. In addition to clean text
// it accepts line ends and backspaces.
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
