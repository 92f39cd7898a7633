package serve

import (
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// guarded is the session's model. A panic of it ends the session, is logged
// where the operator looks, and is told to the reader; Bubble Tea would print
// it on the server's standard error. A model that has panicked is not called
// again.
type guarded struct {
	tea.Model

	p       *player
	content string // of the last frame
	broken  bool
}

// broke is what a command that panicked sends.
type broke struct{}

func (g *guarded) Init() (cmd tea.Cmd) {
	defer g.p.s.rescue("init", func() { cmd = g.fail() })
	return g.rescued(g.Model.Init())
}

func (g *guarded) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	if _, ok := msg.(broke); ok || g.broken {
		return g, g.fail()
	}
	defer g.p.s.rescue("update", func() { m, cmd = g, g.fail() })
	g.Model, cmd = g.Model.Update(msg)
	return g, g.rescued(cmd)
}

func (g *guarded) View() (v tea.View) {
	blank := tea.NewView("")
	blank.AltScreen = true
	if g.broken {
		return blank
	}
	defer g.p.s.rescue("view", func() {
		v = blank
		_ = g.fail()
		g.p.s.spawn("quit", g.p.program.Quit, nil) // View runs on the loop that Quit waits for
	})
	v = g.Model.View()
	g.p.watch.drew(v.Content != g.content)
	g.content = v.Content
	return v
}

func (g *guarded) fail() tea.Cmd {
	g.broken = true
	g.p.end(reasonFault)
	return tea.Quit
}

// rescued gives cmd with its panics caught, and those of a batch it returns.
// The commands of a tea.Sequence are out of reach: Bubble Tea catches theirs.
func (g *guarded) rescued(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.p.s.rescue("command", func() { msg = broke{} })
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

// filter sees every message before the program does. A terminal can say its
// size in band, and with it make the renderer allocate: the only size that
// counts is the window's, which is clamped.
func (p *player) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		if size := p.g.size(); m.Width != size.w || m.Height != size.h {
			return nil
		}
	case tea.SuspendMsg:
		return tea.ResumeMsg{} // the process is everybody's
	case tea.PasteMsg:
		m.Content = clip(m.Content, pasteBytes)
		p.touch()
		return m
	case tea.KeyMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		p.touch()
	}
	if msg == tea.RequestBackgroundColor() {
		// Without an input of its own Bubble Tea does not ask.
		return tea.RawMsg{Msg: ansi.RequestBackgroundColor}
	}
	return msg
}

func (p *player) touch() { p.touched.Store(int64(time.Since(p.begun))) }

// clip gives the first bytes of s, whole characters.
func clip(s string, bytes int) string {
	if len(s) <= bytes {
		return s
	}
	for bytes > 0 && !utf8.RuneStart(s[bytes]) {
		bytes--
	}
	return s[:bytes]
}

// frames is the program's output: one Write is one frame. It is called on the
// renderer's goroutine, whose panics nobody else catches: one of ours there
// would end every session. After it the frames go past the writer that broke,
// so that the last of them still leaves the reader's screen.
type frames struct {
	w, past io.Writer
	watch   *stopwatch
	p       *player
}

func (f *frames) Write(p []byte) (n int, err error) {
	defer f.p.s.rescue("frame", func() {
		f.w, n, err = f.past, len(p), nil
		f.p.end(reasonFault)
		f.p.s.spawn("quit", f.p.program.Quit, nil) // this goroutine is one that Quit waits for
	})
	n, err = f.w.Write(p)
	if err != nil {
		return n, fmt.Errorf("frame: %w", err)
	}
	f.watch.sent()
	return n, nil
}
