package cli

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"baolan/editions/clean"
	"baolan/editions/fold"
	"baolan/editions/resident"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/guard"
	"baolan/ui/heap"
	"baolan/ui/paint"
	"baolan/ui/tty"
)

// player runs the reader in this terminal.
type player struct {
	a       *app
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

// play runs the reader in this terminal until it ends.
func (a *app) play(ctx context.Context, o ui.Options) error {
	if w, h, err := term.GetSize(a.out.Fd()); err == nil {
		o.Width, o.Height = w, h
	}
	keys, err := a.keys()
	if err != nil {
		return err
	}
	// The terminal is taken before the first frame. Whoever sees a paper presses keys,
	// and until the program is ready these would be echoed over it.
	t, err := tty.Take(keys, a.out.Screen())
	if err != nil {
		return err
	}
	defer t.Close()
	outer := ctx
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p := &player{a: a, tty: t, fence: make(chan struct{}, 1), ready: make(chan struct{}), over: make(chan struct{}), said: make(chan tea.Msg, colourAnswers), keys: keys, ctx: ctx}
	colours := colorprofile.Detect(a.out.Screen(), a.environ)
	p.out = paint.New(a.out.Screen(), paint.Options{
		Width: o.Width, Height: o.Height, Profile: colours, Pause: pause, Ask: paint.IsAskable(a.getenv),
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
	o.CellSize = func() image.Point { return tty.CellSize(a.out.Screen()) }
	m := ui.New(o)
	soon, enough := context.WithTimeout(outer, patience)
	m.Prime(soon)
	enough()
	p.program = tea.NewProgram(
		p.out.Program(guard.New(m, p.panicked, p.quit)),
		// Views go to the painter, events come by Send from package input, and the
		// clock of the renderer that is not there may be slow.
		tea.WithContext(outer), tea.WithoutRenderer(), tea.WithFPS(1), tea.WithOutput(io.Discard), tea.WithInput(nil),
		tea.WithColorProfile(colours), tea.WithEnvironment(a.environ), tea.WithWindowSize(o.Width, o.Height), tea.WithFilter(p.filter),
	)
	close(p.ready)
	stopSignals := p.signals(ctx)
	defer stopSignals()
	// The first picture does not wait for the program to set itself up.
	m.Take(p.heard(tea.ColorProfileMsg{Profile: colours})...)
	p.show(m)
	p.guarded("size", func() {
		tty.Resizes(ctx, a.out.Screen(), func(w, h int) { p.program.Send(tea.WindowSizeMsg{Width: w, Height: h}) })
	})
	p.guarded("monitor", func() { p.watch(ctx, p.out.Begun()) })
	_, err = p.program.Run()
	close(p.over)
	if closing := p.out.Close(); err == nil {
		err = closing
	}
	if closing := m.Close(); err == nil && closing != nil {
		err = closing
	}
	return p.result(err)
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
		_ = p.a.errs.Say(clean.ShowText(p.fault))
		return p.a.say(catalog.FaultHere)
	case err == nil, errors.Is(err, tea.ErrInterrupted):
		return nil
	}
	var said message
	if errors.As(err, &said) {
		return err
	}
	return fmt.Errorf("terminal: %w", err)
}

// keys gives the terminal from which keys are read: standard input, or if that is a
// pipe, the process's terminal.
func (a *app) keys() (*os.File, error) {
	if term.IsTerminal(a.in.Fd()) {
		return a.in, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, fmt.Errorf("terminal: %w", err)
	}
	return in, nil
}

// runCommand gives the terminal to a command until it has ended and the reader has seen
// what it said.
func (p *player) runCommand(run ui.Pipe) error {
	p.away.Store(true)
	defer p.away.Store(false)
	p.out.Leave()
	p.settle()
	p.deaf()
	p.tty.Release()
	err := p.a.runPiped(p.ctx, run.Command, run.Text)
	if err == nil {
		_, _ = p.a.out.Screen().WriteString("\n" + p.a.lang.Say(catalog.PipeEnter))
		waitEnter(p.keys)
	}
	p.restore(p.tty.Retake())
	return errors.Join(err, p.listen())
}

// runPiped runs a command with a text as its input and the terminal as its output.
func (a *app) runPiped(ctx context.Context, command, text string) error {
	c := shellCommand(ctx, command)
	foreground(c)
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(text), a.out.Screen(), a.errs.Screen()
	err := c.Run()
	var ended *exec.ExitError
	if errors.As(err, &ended) || err == nil {
		return nil // the command has reported its failure on the terminal itself
	}
	return a.say(catalog.PipeFailed, clean.Line(command), clean.Line(fmt.Sprint(err)))
}

// waitEnter waits until a line was typed on a terminal.
func waitEnter(keys *os.File) {
	b := make([]byte, 1)
	for {
		if n, err := keys.Read(b); err != nil || n == 0 || b[0] == '\n' || b[0] == '\r' {
			return
		}
	}
}

// answerTime is how long a terminal may take to answer before it is taken for one
// that does not.
const answerTime = 300 * time.Millisecond

// settle waits for the terminal's answers to earlier questions, which would otherwise
// be typed into the shell. Terminals answer in order, so settle asks one more question
// and waits for its answer.
func (p *player) settle() {
	select {
	case <-p.fence: // an answer to an earlier question
	default:
	}
	if _, err := p.a.out.Screen().WriteString(ansi.RequestPrimaryDeviceAttributes); err != nil {
		return
	}
	late := time.NewTimer(answerTime)
	defer late.Stop()
	select {
	case <-p.fence:
	case <-late.C:
	}
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
	_ = p.tty.Watch(p.a.errs.Screen(), "baolan: "+p.a.lang.Say(catalog.FaultHere))
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

// wentOn says that the process goes on after somebody has stopped it.
type wentOn struct{}

// stopped is the message that the process is to stop, by an order from outside such as
// a shell's.
type stopped struct{}

// filter sees every message before the program does, on the program's loop.
func (p *player) filter(m tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.SuspendMsg: // the reader has asked for it
		if !tty.CanSuspend() {
			return nil
		}
		p.suspend(true)
		return tea.ResumeMsg{}
	case stopped:
		if !tty.CanSuspend() {
			return nil
		}
		p.suspend(false)
		return tea.ResumeMsg{}
	case ui.Pipe:
		return ui.Piped{Err: p.runCommand(msg)}
	case wentOn:
		p.out.Leave() // whether the terminal's modes are still set is not known
		p.restore(p.tty.Retake())
		return tea.ResumeMsg{}
	}
	return p.out.Filter(m, msg)
}

// suspend gives the terminal to the shell until it lets the process go on.
func (p *player) suspend(whole bool) {
	p.away.Store(true)
	defer p.away.Store(false)
	p.out.Leave()
	p.settle()
	p.resumes.Store(true)
	stopped, err := p.tty.Suspend(whole)
	if !stopped { // otherwise the order to go on is handled already when it comes
		p.resumes.Store(false)
	}
	p.restore(err)
}

// restore draws everything again, in the size that the terminal has now.
func (p *player) restore(err error) {
	if err != nil { // the terminal is gone
		p.guarded("quit", p.program.Quit)
		return
	}
	if w, h, err := term.GetSize(p.a.out.Fd()); err == nil && w > 0 && h > 0 {
		p.guarded("size", func() { p.program.Send(tea.WindowSizeMsg{Width: w, Height: h}) })
	}
	p.out.Repaint()
}
