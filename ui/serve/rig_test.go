package serve

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/output"
	"baolan/ui/console"
)

// patience is how long a condition may take to come true on a busy machine.
const patience = await.Patience

// inTime is stopTimeout and what a busy machine adds to it: the server keeps the time,
// but it may get the processor late.
const inTime = stopTimeout + 30*time.Second

// unhurried is a limit in time that a test waits for and that a busy machine
// does not meet by itself.
const unhurried = 4 * time.Second

// rig is a server on loopback.
type rig struct {
	*stub

	srv  *Server
	addr string
	cfg  Config
	log  *output.Buffer
	stop context.CancelFunc
	done chan error
}

// serve starts a server with a stub program; change edits its configuration.
// Limits are generous where a test does not tighten them.
func serve(t testing.TB, change func(*Config)) *rig {
	t.Helper()
	r := &rig{stub: newStub(), log: &output.Buffer{}, done: make(chan error, 1)}
	r.cfg = Config{HostKey: filepath.Join(t.TempDir(), "host_ed25519")}
	r.cfg.Limits = Limits{PerAddress: 1000, LoginsPerMinute: 1 << 20, Connections: 1000, Handshakes: 1000}
	r.cfg.Log = console.NewLog(r.log, nil)
	if change != nil {
		change(&r.cfg)
	}
	var err error
	if r.srv, err = New(r.cfg, r.program()); err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r.addr = ln.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	r.stop = stop
	go func() { r.done <- r.srv.Serve(ctx, ln) }()
	t.Cleanup(func() {
		stop()
		select {
		case <-r.done:
		case <-time.After(patience):
			t.Error("the server did not stop")
		}
		r.release()
		if t.Failed() {
			t.Logf("log:\n%s", r.log.String())
		}
	})
	return r
}

// clientConfig is that of a client without a key.
func clientConfig(user string, auth ...gossh.AuthMethod) *gossh.ClientConfig {
	return &gossh.ClientConfig{
		User: user, Auth: auth, Timeout: patience,
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), //nolint:gosec // it is our own server on loopback
	}
}

// ends waits for the server's end.
func (r *rig) ends(t testing.TB) error {
	t.Helper()
	err := await.From(t, "the server stops", r.done)
	r.done <- nil // for the end of the test
	return err
}

// reader gives the next reader that a model was made for.
func (r *rig) reader(t testing.TB) Reader {
	t.Helper()
	return await.From(t, "a reader comes", r.seen)
}

func newKey(t testing.TB) gossh.Signer {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s, err := gossh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (r *rig) dial(t testing.TB) *gossh.Client {
	t.Helper()
	c, err := gossh.Dial("tcp", r.addr, clientConfig("paper"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// screen is a client's terminal: an emulator that takes a session's output.
type screen struct {
	mu    sync.Mutex
	em    *vt.Emulator
	bytes int
}

func newScreen(t testing.TB, w, h int) *screen {
	s := &screen{em: vt.NewEmulator(w, h)}
	go func() { _, _ = io.Copy(io.Discard, s.em) }()               // its answers
	t.Cleanup(func() { _ = s.em.InputPipe().(io.Closer).Close() }) // Close itself races with Read
	return s
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bytes += len(p)
	return s.em.Write(p)
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.em.String()
}

func (s *screen) taken() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bytes
}

func (s *screen) clean() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.em.IsAltScreen()
}

// reading is a client's session with a terminal.
type reading struct {
	*screen

	t      testing.TB
	sess   *gossh.Session
	stdin  io.WriteCloser
	ended  chan error
	stderr *output.Buffer
}

// read opens a session of w×h cells on c.
func read(t testing.TB, c *gossh.Client, w, h int, env ...string) *reading {
	t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	r := &reading{screen: newScreen(t, w, h), t: t, sess: sess, ended: make(chan error, 1), stderr: &output.Buffer{}}
	for _, kv := range env {
		name, value, _ := strings.Cut(kv, "=")
		_ = sess.Setenv(name, value)
	}
	if err := sess.RequestPty("xterm-256color", h, w, gossh.TerminalModes{}); err != nil {
		t.Fatal(err)
	}
	sess.Stdout, sess.Stderr = r.screen, r.stderr
	if r.stdin, err = sess.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := sess.Shell(); err != nil {
		t.Fatal(err)
	}
	go func() { r.ended <- sess.Wait() }()
	return r
}

func (r *reading) press(keys string) {
	r.t.Helper()
	if _, err := io.WriteString(r.stdin, keys); err != nil {
		r.t.Fatal(err)
	}
}

// resize changes the window, and the emulator with it.
func (r *reading) resize(w, h int) {
	r.t.Helper()
	r.mu.Lock()
	r.em.Resize(w, h)
	r.mu.Unlock()
	if err := r.sess.WindowChange(h, w); err != nil {
		r.t.Fatal(err)
	}
}

// shows waits until the screen holds text.
func (r *reading) shows(text string) {
	r.t.Helper()
	wait(r.t, "the screen shows "+text, func() bool { return strings.Contains(r.text(), text) },
		func() string { return r.text() })
}

// over waits for the session's end and gives its exit status.
func (r *reading) over() int {
	r.t.Helper()
	select {
	case err := <-r.ended:
		return status(err)
	case <-time.After(patience):
		r.t.Fatalf("the session did not end; screen:\n%s", r.text())
		return -1
	}
}

// status gives the exit status of a session, -1 where there was none.
func status(err error) int {
	var exit *gossh.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitStatus()
	}
	return -1
}

// wait polls until the condition holds.
func wait(t testing.TB, what string, holds func() bool, found ...func() string) {
	t.Helper()
	await.True(t, what, holds, found...)
}

// settles waits until no more goroutines run than before.
func settles(t testing.TB, before int) {
	t.Helper()
	wait(t, "goroutines end", func() bool { return runtime.NumGoroutine() <= before }, func() string {
		b := make([]byte, 1<<20)
		return string(b[:runtime.Stack(b, true)])
	})
}

// refusals gives the counter of a reason.
func (r *rig) refusals(t testing.TB, why reason) float64 {
	t.Helper()
	return r.metric(t, fmt.Sprintf("baolan_refusals_total{reason=%q}", string(why)))
}

// metric gives the value of a counter or gauge as a scrape shows it, 0 where
// it is not shown.
func (r *rig) metric(t testing.TB, name string) float64 {
	t.Helper()
	var page strings.Builder
	r.srv.count.set.WritePrometheus(&page)
	for line := range strings.Lines(page.String()) {
		if value, ok := strings.CutPrefix(line, name+" "); ok {
			v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
	}
	return 0
}
