//go:build unix

package main

import (
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/editions/library"
	"baolan/model"
	"baolan/ui"
	"baolan/ui/paint"
)

// settled is how long nothing must be written before the bytes of a key count as
// complete.
const settled = 150 * time.Millisecond

// answer is how long a key may take until something is written, on a busy machine too.
// After that the key counts as one that sends nothing.
const answer = 2 * time.Second

// meter counts what is written to it, and how much of that is characters that the
// terminal shows.
type meter struct {
	mu     sync.Mutex
	bytes  int
	shown  int
	inside bool // whether a control sequence has begun and not ended
	last   time.Time
}

func (m *meter) Write(p []byte) (int, error) {
	m.mu.Lock()
	m.bytes += len(p)
	for _, b := range p {
		switch {
		case b == 0x1b:
			m.inside = true
		case m.inside: // every sequence that the painter sends here ends in a letter
			m.inside = b != 0x1b && (b < 0x40 || b == '[')
		case b >= ' ':
			m.shown++
		}
	}
	m.last = time.Now()
	m.mu.Unlock()
	return len(p), nil
}

// rest waits until nothing was written for the time settled, and gives the number of
// bytes so far.
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

// answered waits until more than before bytes were written, or for the time answer, and
// then does what rest does.
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

// program is a running reader and the meter of what it sends.
type program struct {
	*tea.Program

	ours  *meter
	out   *paint.Painter
	ended chan struct{}
}

func start(es []model.Edition) *program {
	p := &program{ours: &meter{}, ended: make(chan struct{})}
	p.out = paint.New(p.ours, paint.Options{Width: width, Height: height, Profile: colorprofile.ANSI256})
	p.out.Start()
	held := make([]library.Edition, len(es))
	for i := range es {
		held[i].Edition = es[i]
	}
	p.Program = tea.NewProgram(p.out.Program(ui.New(ui.Options{Editions: held})),
		tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithWindowSize(width, height), tea.WithFPS(1),
		tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithColorProfile(colorprofile.ANSI256),
		tea.WithoutSignalHandler(), tea.WithFilter(p.out.Filter))
	go func() {
		defer close(p.ended)
		_, _ = p.Run()
	}()
	for { // the first view may take long on a busy machine
		if p.ours.rest() > 0 {
			return p
		}
	}
}

func (p *program) press(keys string) {
	for _, k := range keys {
		before := p.ours.rest()
		switch k {
		case '\r':
			p.Send(tea.KeyPressMsg{Code: tea.KeyEnter})
		case ' ':
			p.Send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
		default:
			p.Send(tea.KeyPressMsg{Code: k, Text: string(k)})
		}
		p.ours.answered(before)
	}
}

func (p *program) quit() {
	p.Quit()
	<-p.ended
	_ = p.out.Close() // a meter has no errors
}

// reader gives the median number of bytes that an action sends, and the median of how
// many of them are characters that the terminal shows.
func reader(es []model.Edition, a action) (sent, shown int) {
	p := start(es)
	defer p.quit()
	p.press(a.before)
	var n, of []int
	for range presses {
		before, seen := p.ours.rest(), p.ours.shown
		p.press(a.key)
		n = append(n, p.ours.rest()-before)
		of = append(of, p.ours.shown-seen)
	}
	return median(n), median(of)
}

// held is the time between two presses of a key that is held down, some thirty a second.
const held = 33 * time.Millisecond

// holding gives the median number of bytes that a press of a key sends while it is held
// down.
func holding(es []model.Edition, key rune) int {
	p := start(es)
	defer p.quit()
	before := p.ours.rest()
	var n []int
	for range presses {
		p.Send(tea.KeyPressMsg{Code: key, Text: string(key)})
		time.Sleep(held)
		p.ours.mu.Lock()
		n = append(n, p.ours.bytes-before)
		before = p.ours.bytes
		p.ours.mu.Unlock()
	}
	return median(n)
}

// idle gives the number of bytes sent in a second in which no key is pressed.
func idle(es []model.Edition) int {
	p := start(es)
	defer p.quit()
	before := p.ours.rest()
	time.Sleep(time.Second)
	return p.ours.rest() - before
}
