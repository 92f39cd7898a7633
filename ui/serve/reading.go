package serve

import (
	"context"
	"io"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"baolan/ui/cells"
	"baolan/ui/wire"
)

const (
	// resizePause coalesces a storm of window changes: each one costs a full
	// layout and a full frame, and nobody sees more than 20 a second.
	resizePause = 50 * time.Millisecond
	// keysAtOnce and keysPerSecond bound what a session may make the program
	// do: a held key repeats 30 to 60 times a second.
	keysAtOnce    = 256
	keysPerSecond = 120
)

// The reader names the terminal's window. XTWINOPS 22 and 23 keep the name it
// had, where the terminal can.
const (
	keepTitle  = "\x1b[22;2t"
	titleAgain = "\x1b[23;2t"
)

// player is the program of one session while it runs.
type player struct {
	*session

	program *tea.Program
	wire    *wire.Writer
	watch   *stopwatch
	touched atomic.Int64 // when a key or mouse was last used, in nanoseconds after begun
	begun   time.Time
	over    chan struct{} // closed when the program has ended
}

// reading plays the program for a session with a terminal.
func (s *Server) reading(ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		x := sessionOf(sess)
		if x.r.Term == "" {
			s.count.refused(reasonTerminal)
			x.end(reasonTerminal)
			x.code = 1
			return
		}
		o := newOutput(x.out, x.r.Width, x.r.Height)
		x.r.Begun = o.curtain.Begun()
		m, err := s.program.NewModel(x.ctx, x.r)
		if err != nil {
			x.log.Error("open", "error", err)
			x.end(reasonFault)
			x.code = 1
			return
		}
		x.log.Info("reading", "term", x.r.Term, "width", x.r.Width, "height", x.r.Height)
		s.count.begun.Inc()
		s.count.sessions.Inc()
		defer s.count.sessions.Dec()
		x.play(m, o)
	}
}

// output is a frame's way to the client: curtain, wire, width; past is the last
// step alone, for when one of the others has met a fault.
type output struct {
	curtain *wire.Curtain
	wire    *wire.Writer
	past    *cells.Writer
}

func newOutput(w io.Writer, width, height int) output {
	past := cells.NewWriter(w)
	v := wire.NewWriter(past, width, height)
	return output{wire.NewCurtain(v), v, past}
}

// play runs the program until it ends or is ended.
func (x *session) play(m tea.Model, o output) {
	ctx, cancel := context.WithCancel(x.ctx)
	defer cancel()
	p := &player{session: x, wire: o.wire, begun: time.Now(), over: make(chan struct{})}
	p.watch = newStopwatch(x.s.count.keyToShow.Observe)
	env := x.r.Environ()
	p.program = tea.NewProgram(
		&guarded{Model: m, p: p},
		tea.WithContext(ctx),
		// Events come by Send: Bubble Tea's own reader keeps a goroutine for
		// ever when events are waiting while the program ends.
		tea.WithInput(nil),
		tea.WithOutput(&frames{w: o.curtain, past: ssh.NewPtyWriter(o.past), watch: p.watch, p: p}),
		tea.WithEnvironment(env),
		tea.WithColorProfile(colorprofile.Env(env)),
		tea.WithWindowSize(x.r.Width, x.r.Height),
		tea.WithFPS(x.s.config().FPS),
		tea.WithoutSignalHandler(),
		tea.WithFilter(p.filter),
	)
	fail := func() { x.end(reasonFault); cancel() }
	x.s.spawn("watch", p.guard, fail)
	p.listen(ctx, fail)
	// Past the wire, which knows the screen alone. A client that does not take
	// it takes no frame either, and that error is the program's.
	_, _ = io.WriteString(x.out, keepTitle)
	_, err := p.program.Run()
	_, _ = io.WriteString(x.out, titleAgain)
	if err != nil && ctx.Err() == nil {
		x.s.count.faults.Inc()
		x.log.Error("program", "error", err)
		x.end(reasonFault)
	}
	close(p.over)
	if c, ok := m.(io.Closer); ok {
		if err := c.Close(); err != nil {
			x.log.Error("close", "error", err) // what was to be remembered was not
		}
	}
	if x.reason() == reasonFault {
		x.code = 1
	}
}

// guard ends the program when the server stops or a limit is met, and hands it
// the window's changes.
func (p *player) guard() {
	limit := p.g.limits
	idle := time.NewTimer(limit.Idle)
	defer idle.Stop()
	length := time.NewTimer(limit.Session)
	defer length.Stop()
	stopping, changed := p.s.stopping, p.g.changed
	var rested <-chan time.Time
	for {
		select {
		case <-p.over:
			return
		case <-p.ctx.Done():
			return
		case <-stopping:
			stopping = nil
			p.quit(reasonStopping)
		case <-length.C:
			p.quit(reasonSession)
		case <-idle.C:
			quiet := time.Since(p.begun) - time.Duration(p.touched.Load())
			if quiet >= limit.Idle {
				p.quit(reasonIdle)
			} else {
				idle.Reset(limit.Idle - quiet)
			}
		case <-changed:
			changed, rested = nil, time.After(resizePause)
			size := p.g.size()
			p.wire.Resize(size.w, size.h)
			p.program.Send(tea.WindowSizeMsg{Width: size.w, Height: size.h})
		case <-rested:
			changed, rested = p.g.changed, nil
		}
	}
}

// quit ends the program from outside; the reader is told after it has left the
// screen.
func (p *player) quit(why reason) {
	p.end(why)
	if why != reasonStopping {
		p.s.count.refused(why)
	}
	p.program.Quit()
}

// listen decodes the client's input into the program until the channel ends.
func (p *player) listen(ctx context.Context, fail func()) {
	in := newInlet(p.g.ch, time.Now, p.watch.pressed)
	events := make(chan uv.Event)
	p.s.spawn("decode", func() {
		defer close(events)
		_ = uv.NewTerminalReader(in, p.r.Term).StreamEvents(ctx, events)
	}, fail)
	p.s.spawn("events", func() {
		allowance := newAllowance(keysAtOnce, keysPerSecond, time.Now)
		for e := range events {
			if allowance.take() {
				p.program.Send(e) // nothing happens once the program has ended
			}
		}
		p.program.Quit() // the client has closed its input: nobody can quit any more
	}, fail)
}

// allowance is a token bucket for one goroutine.
type allowance struct {
	left, full, perSecond float64
	at                    time.Time
	now                   func() time.Time
}

func newAllowance(full, perSecond float64, now func() time.Time) *allowance {
	return &allowance{left: full, full: full, perSecond: perSecond, at: now(), now: now}
}

func (a *allowance) take() bool {
	now := a.now()
	a.left = min(a.full, a.left+now.Sub(a.at).Seconds()*a.perSecond)
	a.at = now
	if a.left < 1 {
		return false
	}
	a.left--
	return true
}
