package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"baolan/ui/tty"
)

// signals handles those that Bubble Tea leaves alone, until stop is called. A
// terminal that is closed (SIGHUP) ends the reader as q does, so that what it
// knows is written; a shell stops it and lets it go on; what would kill it finds
// the terminal as it was.
func (p *player) signals(ctx context.Context) (stop func()) {
	p.came = make(chan os.Signal, 4)
	// Bubble Tea notices the last two once it runs; they may come before.
	signal.Notify(p.came, append(tty.Deadly(), syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)...)
	if pause, goOn := tty.JobSignals(); pause != nil {
		signal.Notify(p.came, pause, goOn)
	}
	p.guarded("signals", func() {
		for {
			select {
			case <-ctx.Done():
				return
			case s := <-p.came:
				p.signal(s)
			}
		}
	})
	return func() { signal.Stop(p.came) }
}

func (p *player) signal(s os.Signal) {
	pause, goOn := tty.JobSignals()
	switch s {
	case syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT:
		p.guarded("quit", p.program.Quit)
		p.insist(s)
	case pause:
		p.program.Send(stopped{})
	case goOn:
		if !p.resumes.CompareAndSwap(true, false) {
			p.program.Send(wentOn{})
		}
	default:
		p.out.Halt()
		p.tty.Die(s)
	}
}

// stuck is how long a program that is to end may be busy with something else; what
// it draws takes some milliseconds.
const stuck = 3 * time.Second

// insist ends the process where the program does not end: something that it does
// looks at no key. The terminal is given back first.
func (p *player) insist(s os.Signal) {
	time.AfterFunc(stuck, func() {
		select {
		case <-p.over:
		default:
			p.out.Halt()
			p.tty.Die(s)
		}
	})
}
