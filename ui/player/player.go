package player

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"baolan/editions/clean"
	"baolan/editions/fold"
	"baolan/editions/resident"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/console"
	"baolan/ui/guard"
	"baolan/ui/heap"
	"baolan/ui/paint"
	"baolan/ui/tty"
)

// Terminal is the terminal of the process and what is known of it.
type Terminal struct {
	In       *os.File // where keys come from, if it is a terminal; otherwise the process's own is opened
	Out, Err *console.Console
	Environ  []string
	Getenv   func(string) string
	Lang     catalog.Lang
	Patience time.Duration // how long the first picture waits for what the reader opens
}

// ErrFault is returned by Run when the reader has ended by a panic, whose text it has written
// to Terminal.Err.
var ErrFault = errors.New("the reader has ended by a panic")

// player runs the reader in a terminal.
type player struct {
	t       Terminal
	out     *paint.Painter
	tty     *tty.Terminal
	program *tea.Program
	came    chan os.Signal
	resumes atomic.Bool   // the next SIGCONT belongs to a stop that is handled already
	fence   chan struct{} // receives when the terminal has answered the last question
	keys    *os.File
	ctx     context.Context //nolint:containedctx // of the program while it runs
	away    atomic.Bool     // the terminal is another's, and nobody here hears keys
	deaf    func()          // ends the listening to keys, and returns when it has ended
	ready   chan struct{}   // closed when the program is there
	over    chan struct{}   // closed when the program has ended
	said    chan tea.Msg    // what the terminal said of its colours before the first picture

	mu    sync.Mutex
	fault string // the first panic
}

// Run runs the reader in a terminal until it ends. Its error is ErrFault, one of the terminal,
// or one of what the reader had to write when it ended.
func Run(ctx context.Context, on Terminal, o ui.Options) error {
	if w, h, err := term.GetSize(on.Out.Fd()); err == nil {
		o.Width, o.Height = w, h
	}
	keys, err := on.keys()
	if err != nil {
		return err
	}
	// The terminal is taken before the first frame. Whoever sees a paper presses keys,
	// and until the program is ready these would be echoed over it.
	t, err := tty.Take(keys, on.Out.Screen())
	if err != nil {
		return err
	}
	defer t.Close()
	outer := ctx
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p := &player{t: on, tty: t, fence: make(chan struct{}, 1), ready: make(chan struct{}), over: make(chan struct{}), said: make(chan tea.Msg, colourAnswers), keys: keys, ctx: ctx}
	colours := colorprofile.Detect(on.Out.Screen(), on.Environ)
	p.out = paint.New(on.Out.Screen(), paint.Options{
		Width: o.Width, Height: o.Height, Profile: colours, Pause: pause, Ask: paint.IsAskable(on.Getenv),
		Fault: p.panicked, Failed: func(error) { p.guarded("quit", p.quit) },
	})
	// The terminal answers while the first picture is made ready: one that is quick has
	// it in its colours at once.
	p.out.Start()
	p.out.AskColours()
	if err := p.listen(); err != nil {
		return errors.Join(err, p.out.Close())
	}
	defer func() { p.deaf() }()
	o.Begun, o.Asked = p.out.Begun(), true
	o.CellSize = func() image.Point { return tty.CellSize(on.Out.Screen()) }
	m := ui.New(o)
	soon, enough := context.WithTimeout(outer, on.Patience)
	m.Prime(soon)
	enough()
	p.program = tea.NewProgram(
		p.out.Program(guard.New(m, p.panicked, p.quit)),
		// Views go to the painter, events come by Send from package input, and the
		// clock of the renderer that is not there may be slow.
		tea.WithContext(outer), tea.WithoutRenderer(), tea.WithFPS(1), tea.WithOutput(io.Discard), tea.WithInput(nil),
		tea.WithColorProfile(colours), tea.WithEnvironment(on.Environ), tea.WithWindowSize(o.Width, o.Height), tea.WithFilter(p.filter),
	)
	close(p.ready)
	stopSignals := p.signals(ctx)
	defer stopSignals()
	// The first picture does not wait for the program to set itself up.
	m.Take(p.heard(tea.ColorProfileMsg{Profile: colours}, tea.EnvMsg(on.Environ))...)
	p.show(m)
	p.guarded("size", func() {
		tty.Resizes(ctx, on.Out.Screen(), func(w, h int) { p.program.Send(tea.WindowSizeMsg{Width: w, Height: h}) })
	})
	p.guarded("monitor", func() { p.watch(ctx, p.out.Begun()) })
	_, err = p.program.Run()
	close(p.over)
	if closing := p.out.Close(); err == nil {
		err = closing
	}
	closing := m.Close()
	if err := p.result(err); err != nil {
		return err
	}
	return closing
}

// pause is the least time between two pictures: a terminal is drawn some 120 times a
// second at most, and changes that come faster are drawn together.
const pause = 8 * time.Millisecond

// result gives the error of a program that has ended with err.
func (p *player) result(err error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.fault != "":
		_ = p.t.Err.Say(clean.ShowText(p.fault))
		return ErrFault
	case err == nil, errors.Is(err, tea.ErrInterrupted):
		return nil
	}
	return fmt.Errorf("terminal: %w", err)
}

// keys gives the terminal from which keys are read: standard input, or if that is a
// pipe, the process's terminal.
func (t *Terminal) keys() (*os.File, error) {
	if term.IsTerminal(t.In.Fd()) {
		return t.In, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, fmt.Errorf("terminal: %w", err)
	}
	return in, nil
}

// watch starts what the first screen must not wait for: the monitor and, when the
// start has settled, the collection of the heap and the tables that searching needs.
func (p *player) watch(ctx context.Context, begun <-chan struct{}) {
	select {
	case <-begun:
	case <-ctx.Done():
		return
	}
	// The reader works without a monitor too.
	_ = p.tty.Watch(p.t.Err.Screen(), "baolan: "+p.t.Lang.Say(catalog.FaultHere))
	select {
	case <-time.After(settling):
		heap.Collect()
		fold.Fold("")
		resident.Release()
	case <-ctx.Done():
	}
}

// settling is how long a terminal may take to answer and to be redrawn by its answers.
// Work that nobody waits for begins after that.
const settling = 300 * time.Millisecond

// panicked notes a panic. It is printed when the shell has the terminal again.
func (p *player) panicked(what, panicked string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.fault == "" {
		p.fault = what + ": " + panicked
	}
}

// guarded starts a goroutine. A panic in it ends the program in order instead of the
// process.
func (p *player) guarded(what string, f func()) {
	go func() {
		defer guard.Fault(p.panicked).Rescue(what, p.quit)
		f()
	}()
}

// quit ends the program, once it is there.
func (p *player) quit() {
	select {
	case <-p.ready:
		p.program.Quit()
	case <-p.ctx.Done():
	}
}

// show draws the first picture; what the terminal is asked on its screen goes along.
func (p *player) show(m *ui.Model) {
	question, asks := m.FirstQuestion()
	if asks {
		p.out.ShowAsking(m.View(), question)
		return
	}
	p.out.Show(m.View())
}
