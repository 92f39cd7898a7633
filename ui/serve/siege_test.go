package serve

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/output"
	"baolan/ui/catalog"
)

// One connection that opens session after session fills no log: sessions have a
// rate, and a name of any length is cut.
func TestLimitSessionsAndNames(t *testing.T) {
	t.Parallel()
	const sessions, tries = 5, 200
	r := serve(t, func(c *Config) { c.Limits.SessionsPerMinute = sessions })
	c, err := gossh.Dial("tcp", r.addr, clientConfig(strings.Repeat("读\x1b]0;t\a", 3000)))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	begun := 0
	for range tries {
		s, err := c.NewSession()
		if err != nil {
			continue
		}
		begun++
		_ = s.Run("print --article 1")
		_ = s.Close()
	}
	if begun < 1 || begun > 2*sessions {
		t.Errorf("%d of %d sessions began, want some %d", begun, tries, sessions)
	}
	if log := r.log.String(); len(log) > 20<<10 || strings.ContainsAny(log, "\x1b\a") {
		t.Errorf("%d bytes of log: %.300q", len(log), log)
	}
}

// A key that is removed from the list loses its sessions when the configuration is read
// again. A list that other users may write lets no one in.
func TestAllowlist_Dismissed(t *testing.T) {
	t.Parallel()
	list := filepath.Join(t.TempDir(), "keys")
	stays, goes := newKey(t), newKey(t)
	write := func(mode os.FileMode, keys ...gossh.Signer) {
		t.Helper()
		var b []byte
		for _, k := range keys {
			b = append(b, gossh.MarshalAuthorizedKey(k.PublicKey())...)
		}
		if err := os.WriteFile(list, b, mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(list, mode); err != nil {
			t.Fatal(err)
		}
	}
	write(0o600, stays, goes)
	r := serve(t, func(c *Config) { c.Auth, c.Allowlist = AuthAllowlist, list })
	readers := map[gossh.Signer]*reading{}
	for _, k := range []gossh.Signer{stays, goes} {
		c, err := gossh.Dial("tcp", r.addr, clientConfig("paper", gossh.PublicKeys(k)))
		if err != nil {
			t.Fatal(err)
		}
		readers[k] = read(t, c, 80, 24)
		readers[k].shows("第0条")
	}
	write(0o600, stays)
	if err := r.srv.Reload(r.cfg); err != nil {
		t.Fatal(err)
	}
	readers[goes].over()
	if !readers[goes].clean() || !strings.Contains(readers[goes].text(), reasonDismissed.in(catalog.Chinese).String()) {
		t.Errorf("the reader who has to go is not told: %s", readers[goes].text())
	}
	readers[stays].press("j")
	readers[stays].shows("第1条")
	write(0o666, stays, goes)
	if c, err := gossh.Dial("tcp", r.addr, clientConfig("paper", gossh.PublicKeys(stays))); err == nil {
		_ = c.Close()
		t.Error("a list that everybody may write let somebody in")
	}
	cfg := r.cfg
	if _, err := New(cfg, r.program()); err == nil || !strings.Contains(err.Error(), "chmod") {
		t.Errorf("a server began with it: %v", err)
	}
}

// New keys are made while a reader reads, again and again.
func TestRekey(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	cfg := clientConfig("paper")
	cfg.RekeyThreshold = 1 << 10 // bytes; a screen is more
	c, err := gossh.Dial("tcp", r.addr, cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	p := read(t, c, 80, 24)
	p.shows("第0条")
	for i := range 12 {
		p.press("j")
		p.shows("第" + string(rune('1'+i%9)) + "条")
		if i == 8 {
			break
		}
	}
	p.press("q")
	if code := p.over(); code != 0 {
		t.Errorf("exit status %d", code)
	}
}

// IPv6: served, and one customer's network counts as one address.
func TestIPv6(t *testing.T) {
	t.Parallel()
	ln, err := net.Listen("tcp6", "[::1]:0")
	if err != nil {
		t.Skip("no IPv6 here: ", err)
	}
	r := serve(t, func(c *Config) { c.Limits.PerAddress = 2 })
	go func() { _ = r.srv.ssh.Serve(ln) }()
	dial := func() (*gossh.Client, error) {
		return gossh.Dial("tcp", ln.Addr().String(), clientConfig("paper"))
	}
	for range 2 {
		c, err := dial()
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = c.Close() }()
		read(t, c, 80, 24).shows("第0条")
	}
	third, err := dial()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = third.Close() }()
	if p := read(t, third, 80, 24, "LANG=zh_CN.UTF-8"); p.over() != 1 {
		t.Error("a third connection from one address was let in")
	}
	if a, b := sourceOf(&net.TCPAddr{IP: net.ParseIP("2001:db8::1")}), sourceOf(&net.TCPAddr{IP: net.ParseIP("2001:db8::ffff:2")}); a != b {
		t.Errorf("%v and %v are two", a, b)
	}
}

// A command that looks at no context holds up no end.
func TestStop_StubbornCommand(t *testing.T) {
	t.Parallel()
	held, release := context.WithCancel(context.Background())
	defer release()
	began := make(chan struct{}, 1)
	cfg := Config{HostKey: filepath.Join(t.TempDir(), "host_ed25519")}
	p := newStub().program()
	p.Command = func(context.Context, Reader, []string, Output) error {
		began <- struct{}{}
		<-held.Done()
		return nil
	}
	srv, err := New(cfg, p)
	if err != nil {
		t.Fatal(err)
	}
	s, stop, done := openSession(t, srv)
	if err := s.Start("print"); err != nil {
		t.Fatal(err)
	}
	await.From(t, "the command begins", began)
	begun := time.Now()
	stop()
	if err := await.From(t, "the server stops", done); err != nil || time.Since(begun) > inTime {
		t.Errorf("stopped after %s: %v", time.Since(begun), err)
	}
}

// What may stand in a command over SSH: names in any script, no path, no flag, no
// control.
func TestAllowed_Words(t *testing.T) {
	t.Parallel()
	for word, ok := range map[string]bool{
		"霁川": true, "霁川晚报": true, "2020-12-29": true, "3": true, "A01": true, "markdown": true, "Ōsaka": true,
		"../x": false, "/etc/passwd": false, "a/b": false, "-x": false, "": false, "a b": false, "\x1b[31m": false, "\u202e": false, "\u200b报": false,
		"报\n": false, strings.Repeat("报", 30): false, "\xff": false, "..": false,
	} {
		if got := isAllowed([]string{"print", "--edition", word}); got != ok {
			t.Errorf("%q: %v", word, got)
		}
	}
}

// A command whose time is over and that does not end is not waited for: its client gets a
// message, and the session ends.
func TestCommand_Stubborn(t *testing.T) {
	t.Parallel()
	held, release := context.WithCancel(context.Background())
	defer release()
	p := newStub().program()
	p.Command = func(context.Context, Reader, []string, Output) error {
		<-held.Done()
		return nil
	}
	srv, err := New(Config{HostKey: filepath.Join(t.TempDir(), "host_ed25519")}, p)
	if err != nil {
		t.Fatal(err)
	}
	srv.commandTimeout = time.Millisecond
	s, stop, done := openSession(t, srv)
	_ = s.Setenv("LANG", "zh_CN.UTF-8")
	told := &output.Buffer{}
	s.Stderr = told
	if code := status(await.End(t, "the command ends", func() error { return s.Run("print") })); code != 1 || !strings.Contains(told.String(), reasonTook.in(catalog.Chinese).String()) {
		t.Errorf("status %d, told %q", code, told.String())
	}
	stop()
	if err := await.From(t, "the server stops", done); err != nil {
		t.Error(err)
	}
}

// openSession lets a server serve until stop is called, and opens a session with it. done
// gets the result of Serve.
func openSession(t *testing.T, srv *Server) (s *gossh.Session, stop context.CancelFunc, done chan error) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(ctx, ln) }()
	c, err := gossh.Dial("tcp", ln.Addr().String(), clientConfig("paper"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if s, err = c.NewSession(); err != nil {
		t.Fatal(err)
	}
	return s, stop, ended
}
