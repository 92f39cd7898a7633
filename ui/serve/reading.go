package serve

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"baolan/ui/guard"
	"baolan/ui/input"
	"baolan/ui/paint"
)

// resizePause is how long changes of the window are collected. Each costs a layout and
// a frame, and nobody sees more than 20 a second.
const resizePause = 50 * time.Millisecond

// player runs the program of one session.
type player struct {
	*session

	program *tea.Program
	out     *paint.Painter
	watch   *stopwatch
	touched atomic.Int64 // when a key or the mouse was used last, in nanoseconds after begun
	begun   time.Time
	over    chan struct{} // closed when the program has ended
	asked   func()        // notes that the program was asked to end
}

// reading runs the program for a session with a terminal.
func (s *Server) reading(ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		x := sessionOf(sess)
		if x.r.Term == "" {
			s.count.refused(reasonTerminal)
			x.end(reasonTerminal)
			x.code = 1
			return
		}
		if x.r.Term == dumb && s.program.Lines != nil {
			x.converse()
			return
		}
		p := x.newPlayer()
		x.r.Begun = p.out.Begun()
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
		p.play(m)
	}
}

// newPlayer makes the player of a session, with its painter.
func (x *session) newPlayer() *player {
	p := &player{session: x, begun: time.Now(), over: make(chan struct{})}
	p.watch = newStopwatch(x.s.count.keyToShow.Update)
	p.out = paint.New(x.out.screen(), paint.Options{
		Width: x.r.Width, Height: x.r.Height, Profile: colorprofile.Env(x.r.Environ()),
		Pause: time.Second / time.Duration(x.s.config().FPS), Painted: p.watch.sent,
		Ask:   paint.IsAskable(func(name string) string { return x.r.Env[name] }),
		Fault: p.fault, Failed: func(error) { x.s.spawn("quit", p.quitProgram, nil) },
	})
	return p
}

// quitProgram ends the program if it has begun.
func (p *player) quitProgram() {
	if p.program != nil {
		p.program.Quit()
	}
}

// play runs the program until it ends or is ended.
func (p *player) play(m tea.Model) {
	x := p.session
	ctx, cancel := context.WithCancel(x.ctx)
	defer cancel()
	asked, ask := context.WithCancel(ctx)
	p.asked = ask
	env := x.r.Environ()
	p.program = tea.NewProgram(
		p.out.Program(guard.New(&timed{Model: m, watch: p.watch}, p.fault, func() { p.program.Quit() })),
		// Views go to the painter and events come by Send from package input, so
		// Bubble Tea's own renderer draws nothing and its clock may be slow.
		tea.WithContext(ctx), tea.WithoutRenderer(), tea.WithFPS(1), tea.WithOutput(io.Discard), tea.WithInput(nil),
		tea.WithEnvironment(env), tea.WithColorProfile(colorprofile.Env(env)), tea.WithWindowSize(x.r.Width, x.r.Height),
		tea.WithoutSignalHandler(), tea.WithFilter(p.filter),
	)
	fail := func() { x.end(reasonFault); cancel() }
	x.s.spawn("watch", p.guard, fail)
	p.out.Start()
	p.listen(ctx, fail)
	ran := make(chan struct{})
	err := x.run(asked, func() error {
		defer close(ran)
		_, err := p.program.Run()
		return err //nolint:wrapcheck // it is logged as what it is
	})
	if closing := p.out.Close(); err == nil {
		err = closing // ctx has ended too if the client is gone
	}
	stuck := errors.Is(err, errStubborn)
	switch {
	case errors.Is(err, errPanicked): // the panic is logged where it is caught
		x.end(reasonFault)
	case stuck, err != nil && ctx.Err() == nil:
		x.s.count.faults.Inc()
		x.log.Error("program", "error", err)
		x.end(reasonFault)
	}
	close(p.over)
	if stuck {
		// What the model was to remember is written when it is closed, while the
		// server still waits for it.
		x.s.sessions.begin()
		x.s.spawn("stuck", func() {
			defer x.s.sessions.end()
			<-ran
			x.put(m)
		}, nil)
	} else {
		x.put(m)
	}
	if x.reason() == reasonFault {
		x.code = 1
	}
}

// put closes a model that is no longer played.
func (x *session) put(m tea.Model) {
	if c, ok := m.(io.Closer); ok {
		if err := c.Close(); err != nil {
			x.log.Error("close", "error", err) // something could not be written to the memory
		}
	}
}

// guard ends the program when the server stops or a limit is reached, and tells it
// when the window changes.
func (p *player) guard() {
	limit := p.g.limits
	idle := time.NewTimer(limit.Idle)
	defer idle.Stop()
	length := time.NewTimer(limit.Session)
	defer length.Stop()
	stopping, leaving, changed, gone := p.s.stopping, p.s.leaving, p.g.changed, connectionOf(p.ctx).gone
	var rested <-chan time.Time
	for {
		select {
		case <-p.over:
			return
		case <-p.ctx.Done():
			return
		case <-stopping:
			stopping = nil
			p.quit(p.farewell())
		case <-leaving:
			leaving = nil
			if told := p.s.program.Leaving; told != nil {
				p.s.spawn("leaving", func() { p.program.Send(told(p.r)) }, nil) // in its own goroutine for the same reason as sizes
			}
		case <-gone:
			gone = nil
			p.quit(reasonDismissed)
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
			// This waits if the program is stuck. Sizes that come later replace it.
			p.s.spawn("size", func() { p.program.Send(tea.WindowSizeMsg{Width: size.w, Height: size.h}) }, nil)
		case <-rested:
			changed, rested = p.g.changed, nil
		}
	}
}

// quit ends the program from outside. The reader is told why after the program has
// left the screen. A program that is stuck does not end and is left as it is.
func (p *player) quit(why reason) {
	p.end(why)
	if why.isLimit() {
		p.s.count.refused(why)
	}
	p.asked()
	p.s.spawn("quit", p.program.Quit, nil) // this waits if the program is stuck
}

// listen sends what the client types to the program until the channel ends.
func (p *player) listen(ctx context.Context, fail func()) {
	// A decoder that panics is replaced, and the session goes on.
	o := input.Options{Term: p.r.Term, Pressed: p.watch.pressed, Fault: p.s.fault}
	p.s.spawn("events", func() {
		// Send does nothing once the program has ended.
		input.Listen(ctx, p.g.ch, o, func(e uv.Event) { p.program.Send(e) })
		p.program.Quit() // the client has closed its input, so no key can end the program any more
	}, fail)
}
