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

// Fault receives a panic: in what, and its value with the goroutine's stack.
type Fault func(what, panicked string)

// Rescue is deferred. It stops a panic, tells of it and calls then, which may be
// nil.
func (f Fault) Rescue(what string, then func()) { f.Tell(what, recover(), then) }

// Tell tells of a panic that the caller has recovered from, and calls then; of
// nil it tells nothing.
func (f Fault) Tell(what string, recovered any, then func()) {
	if recovered == nil {
		return
	}
	f(what, fmt.Sprintf("%v\n%s", recovered, debug.Stack()))
	if then != nil {
		then()
	}
}

// Go starts a goroutine whose panic ends nothing else.
func (f Fault) Go(what string, run func()) {
	go func() {
		defer f.Rescue(what, nil)
		run()
	}()
}

// Model is a model whose panics, and those of its commands, end the program. A
// model that has panicked is not called again.
type Model struct {
	model  tea.Model
	fault  Fault
	quit   func() // ends the program from outside its loop
	broken bool
}

// New guards m. quit ends the program; it may wait for the program's loop.
func New(m tea.Model, fault Fault, quit func()) *Model {
	return &Model{model: m, fault: fault, quit: quit}
}

// broke is what a command that panicked sends.
type broke struct{}

// Init is the model's.
func (g *Model) Init() (cmd tea.Cmd) {
	defer g.fault.Rescue("init", func() { cmd = g.fail() })
	return g.rescued(g.model.Init())
}

// Update is the model's.
func (g *Model) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	if _, ok := msg.(broke); ok || g.broken {
		return g, g.fail()
	}
	defer g.fault.Rescue("update", func() { m, cmd = g, g.fail() })
	g.model, cmd = g.model.Update(msg)
	return g, g.rescued(cmd)
}

// View is the model's, or an empty screen.
func (g *Model) View() (v tea.View) {
	blank := tea.NewView("")
	blank.AltScreen = true
	if g.broken {
		return blank
	}
	defer g.fault.Rescue("view", func() {
		v = blank
		g.broken = true
		g.fault.Go("quit", g.quit) // View runs on the loop that quit waits for
	})
	return g.model.View()
}

// Pictures are the model's, where it has any.
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

// rescued gives cmd with its panics caught, and those of a batch it returns.
// The commands of a tea.Sequence are out of reach: Bubble Tea catches theirs.
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
