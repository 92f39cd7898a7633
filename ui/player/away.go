package player

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"baolan/editions/clean"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/shell"
	"baolan/ui/tty"
)

// runCommand gives the terminal to a command until it has ended and the reader has seen
// what it said.
func (p *player) runCommand(run ui.Pipe) error {
	p.away.Store(true)
	defer p.away.Store(false)
	p.out.Leave()
	p.settle()
	p.deaf()
	p.tty.Release()
	err := p.t.runPiped(p.ctx, run.Command, run.Text)
	if err == nil {
		_, _ = p.t.Out.Screen().WriteString("\n" + p.t.Lang.Say(catalog.PipeEnter))
		waitEnter(p.keys)
	}
	p.restore(p.tty.Retake())
	return errors.Join(err, p.listen())
}

// runPiped runs a command with a text as its input and the terminal as its output.
func (t *Terminal) runPiped(ctx context.Context, command, text string) error {
	c := shell.Command(ctx, command)
	shell.Attach(c)
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(text), t.Out.Screen(), t.Err.Screen()
	err := c.Run()
	var ended *exec.ExitError
	if errors.As(err, &ended) || err == nil {
		return nil // the command has reported its failure on the terminal itself
	}
	return errors.New(t.Lang.Say(catalog.PipeFailed, clean.Line(command), clean.Line(fmt.Sprint(err))))
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
	if _, err := p.t.Out.Screen().WriteString(ansi.RequestPrimaryDeviceAttributes); err != nil {
		return
	}
	late := time.NewTimer(answerTime)
	defer late.Stop()
	select {
	case <-p.fence:
	case <-late.C:
	}
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
	if w, h, err := term.GetSize(p.t.Out.Fd()); err == nil && w > 0 && h > 0 {
		p.guarded("size", func() { p.program.Send(tea.WindowSizeMsg{Width: w, Height: h}) })
	}
	p.out.Repaint()
}
