// Package guard keeps the panics of a program from the terminal it runs in and
// from the process. Bubble Tea would print a panic of the model over the screen;
// here it ends the program, and its caller learns of it.
package guard

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/graphics"
)

// Fault receives a panic: where it happened, and its value with the goroutine's stack.
type Fault func(what, panicked string)

// Rescue is deferred. It stops a panic, reports it and calls then, which may be nil.
func (f Fault) Rescue(what string, then func()) { f.Tell(what, recover(), then) }

// Tell reports a panic from which the caller has recovered, and calls then. If
// recovered is nil it does nothing.
func (f Fault) Tell(what string, recovered any, then func()) {
	if recovered == nil {
		return
	}
	f(what, fmt.Sprintf("%v\n%s", recovered, debug.Stack()))
	if then != nil {
		then()
	}
}

// Go starts a goroutine in which a panic is stopped and reported.
func (f Fault) Go(what string, run func()) {
	go func() {
		defer f.Rescue(what, nil)
		run()
	}()
}

// Model wraps a model. If the model or one of its commands panics, the program ends,
// and the model is not called again.
type Model struct {
	model  tea.Model
	fault  Fault
	quit   func() // ends the program from outside of its loop
	broken bool
}

// New wraps m. quit ends the program; it may wait for the program's loop.
func New(m tea.Model, fault Fault, quit func()) *Model {
	return &Model{model: m, fault: fault, quit: quit}
}

// broke is the message of a command that has panicked.
type broke struct{}

// Init calls the model's.
func (g *Model) Init() (cmd tea.Cmd) {
	defer g.fault.Rescue("init", func() { cmd = g.fail() })
	return g.rescued(g.model.Init())
}

// Update calls the model's.
func (g *Model) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	if _, ok := msg.(broke); ok || g.broken {
		return g, g.fail()
	}
	defer g.fault.Rescue("update", func() { m, cmd = g, g.fail() })
	g.model, cmd = g.model.Update(msg)
	return g, g.rescued(cmd)
}

// View gives the model's view, or an empty screen after a panic.
func (g *Model) View() (v tea.View) {
	blank := tea.NewView("")
	blank.AltScreen = true
	if g.broken {
		return blank
	}
	defer g.fault.Rescue("view", func() {
		v = blank
		g.broken = true
		g.fault.Go("quit", g.quit) // View runs on the loop for which quit waits
	})
	return g.model.View()
}

// Pictures gives the model's pictures, if it has any.
func (g *Model) Pictures() (all []graphics.Placement) {
	p, ok := g.model.(interface{ Pictures() []graphics.Placement })
	if !ok || g.broken {
		return nil
	}
	defer g.fault.Rescue("pictures", func() {
		all, g.broken = nil, true
		g.fault.Go("quit", g.quit)
	})
	return p.Pictures()
}

func (g *Model) fail() tea.Cmd {
	g.broken = true
	return tea.Quit
}

// rescued gives a command in which panics are stopped, also in those of a batch that
// it returns. Those of a tea.Sequence cannot be reached; Bubble Tea stops their panics
// itself.
func (g *Model) rescued(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.fault.Rescue("command", func() { msg = broke{} })
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			safe := make(tea.BatchMsg, len(batch))
			for i, c := range batch {
				safe[i] = g.rescued(c)
			}
			return safe
		}
		return msg
	}
}
