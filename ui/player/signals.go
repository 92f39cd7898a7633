package player

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"baolan/ui/tty"
)

// signals handles the signals that Bubble Tea does not, until stop is called. If the
// terminal is closed (SIGHUP), the reader ends as it does with q, so that the memory
// is written. A shell may stop the reader and let it go on. A signal that would kill
// the process first gets the terminal restored.
func (p *player) signals(ctx context.Context) (stop func()) {
	p.came = make(chan os.Signal, 4)
	// Bubble Tea handles the last two once it runs, but they may come before.
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

// stuck is how long a program that is to end may be busy. Drawing takes some
// milliseconds.
const stuck = 3 * time.Second

// insist ends the process if the program does not end by itself because it is stuck.
// The terminal is restored first.
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
