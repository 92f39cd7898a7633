package cli

import (
	"crypto/ed25519"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
)

// guest is a reader of a server, with a terminal in memory.
type guest struct {
	t     *testing.T
	keys  io.Writer
	ended chan error

	mu   sync.Mutex
	em   *vt.Emulator
	leak string // a screen with a path of the server
}

const guestWidth, guestHeight = 100, 30

// visit opens the reader over SSH.
func (s *server) visit(key ed25519.PrivateKey) *guest {
	s.t.Helper()
	sess, err := s.dial(key).NewSession()
	if err != nil {
		s.t.Fatal(err)
	}
	g := &guest{t: s.t, ended: make(chan error, 1), em: vt.NewEmulator(guestWidth, guestHeight)}
	go func() { _, _ = io.Copy(io.Discard, g.em) }()                 // its answers
	s.t.Cleanup(func() { _ = g.em.InputPipe().(io.Closer).Close() }) // Close itself races with Read
	if g.keys, err = sess.StdinPipe(); err != nil {
		s.t.Fatal(err)
	}
	sess.Stdout = g
	if err := sess.RequestPty("xterm-256color", guestHeight, guestWidth, ssh.TerminalModes{}); err != nil {
		s.t.Fatal(err)
	}
	if err := sess.Shell(); err != nil {
		s.t.Fatal(err)
	}
	go func() { g.ended <- sess.Wait() }()
	return g
}

// Write is the session's. No path of the server is a reader's business.
func (g *guest) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	n, err := g.em.Write(p)
	if s := g.em.String(); strings.Contains(s, os.TempDir()) {
		g.leak = s
	}
	return n, err
}

func (g *guest) screen() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.em.String()
}

func (g *guest) press(keys string) {
	g.t.Helper()
	if _, err := io.WriteString(g.keys, keys); err != nil {
		g.t.Fatal(err)
	}
}

func (g *guest) see(text string) {
	g.t.Helper()
	g.wait(text, func(s string) bool { return strings.Contains(s, text) })
}

func (g *guest) wait(what string, ok func(screen string) bool) {
	g.t.Helper()
	for end := time.Now().Add(busy); !ok(g.screen()); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			g.t.Fatalf("no %s:\n%s", what, g.screen())
		}
	}
}

// ends waits for the end of the session.
func (g *guest) ends() error {
	g.t.Helper()
	return await.From(g.t, "the session ends", g.ended)
}

// leaves presses q until the reader is left, and holds that it ends well.
func (g *guest) leaves() {
	g.t.Helper()
	g.press("qq")
	select {
	case err := <-g.ended:
		if err != nil {
			g.t.Errorf("the session ends with %v", err)
		}
	case <-time.After(busy):
		g.t.Fatalf("the session does not end:\n%s", g.screen())
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.leak != "" {
		g.t.Errorf("a path of the server is shown:\n%s", g.leak)
	}
	if g.em.IsAltScreen() {
		g.t.Error("the terminal is left in the alternate screen")
	}
}
