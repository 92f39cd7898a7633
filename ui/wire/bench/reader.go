package main

import (
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/model"
	"baolan/ui"
	"baolan/ui/cells"
	"baolan/ui/wire"
)

// settled is how long nothing must come before a key's bytes are taken for
// complete: three frames.
const settled = 150 * time.Millisecond

// answer is how long a key may take to send anything at all on a busy machine;
// after that it is taken to send nothing.
const answer = 2 * time.Second

// meter counts what is written to it and passes it on.
type meter struct {
	mu    sync.Mutex
	w     io.Writer
	bytes int
	last  time.Time
}

func (m *meter) Write(p []byte) (int, error) {
	m.mu.Lock()
	m.bytes += len(p)
	m.last = time.Now()
	m.mu.Unlock()
	if m.w != nil {
		return m.w.Write(p)
	}
	return len(p), nil
}

// rest waits until nothing has come for a while and gives the bytes so far.
func (m *meter) rest() int {
	m.touch()
	for {
		time.Sleep(settled / 10)
		m.mu.Lock()
		still, n := time.Since(m.last) > settled, m.bytes
		m.mu.Unlock()
		if still {
			return n
		}
	}
}

// answered is rest after a key, before which there were so many bytes.
func (m *meter) answered(before int) int {
	for begun := time.Now(); time.Since(begun) < answer; time.Sleep(settled / 50) {
		m.mu.Lock()
		came := m.bytes > before
		m.mu.Unlock()
		if came {
			break
		}
	}
	return m.rest()
}

func (m *meter) touch() {
	m.mu.Lock()
	m.last = time.Now()
	m.mu.Unlock()
}

// program is the reader, and what it sends through the writer and without.
type program struct {
	*tea.Program

	plain, ours *meter
	ended       chan struct{}
}

func start(es []model.Edition) *program {
	p := &program{ours: &meter{}, ended: make(chan struct{})}
	p.plain = &meter{w: wire.NewWriter(cells.NewWriter(p.ours), width, height)}
	p.Program = tea.NewProgram(ui.New(ui.Options{Editions: es}),
		tea.WithInput(nil), tea.WithOutput(p.plain), tea.WithWindowSize(width, height), tea.WithFPS(20),
		tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithColorProfile(colorprofile.ANSI256),
		tea.WithoutSignalHandler())
	go func() {
		defer close(p.ended)
		_, _ = p.Run()
	}()
	p.plain.answered(0)
	return p
}

func (p *program) press(keys string) {
	for _, k := range keys {
		before := p.plain.rest()
		switch k {
		case '\r':
			p.Send(tea.KeyPressMsg{Code: tea.KeyEnter})
		case ' ':
			p.Send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
		default:
			p.Send(tea.KeyPressMsg{Code: k, Text: string(k)})
		}
		p.plain.answered(before)
	}
}

func (p *program) quit() {
	p.Quit()
	<-p.ended
}

// reader gives the median bytes of an action.
func reader(es []model.Edition, a action) (ours, plain int) {
	p := start(es)
	defer p.quit()
	p.press(a.before)
	var o, u []int
	for range presses {
		before, unwired := p.ours.rest(), p.plain.rest()
		p.press(a.key)
		o, u = append(o, p.ours.rest()-before), append(u, p.plain.rest()-unwired)
	}
	return median(o), median(u)
}

// idle gives the bytes of a second in which nothing is pressed.
func idle(es []model.Edition) int {
	p := start(es)
	defer p.quit()
	before := p.ours.rest()
	time.Sleep(time.Second)
	return p.ours.rest() - before
}
