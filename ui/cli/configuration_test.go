package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/crypto/ssh"

	"baolan/ui/catalog"
)

func TestConfiguration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baolan.yaml")
	var auth string
	var fps, rows int
	var idle time.Duration
	f := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	f.StringVar(&auth, "auth", "open", "")
	f.IntVar(&fps, "fps", 20, "")
	f.IntVar(&rows, "max-rows", 150, "")
	f.DurationVar(&idle, "idle-time", time.Hour, "")
	f.String("config", "", "")
	if err := f.Parse([]string{"--max-rows", "90", "--config", path}); err != nil {
		t.Fatal(err)
	}
	a := &app{lang: catalog.English}
	c := newConfiguration(path, f)
	for _, step := range []struct {
		text, err string
		auth      string
		fps, rows int
		idle      time.Duration
	}{
		{"auth: keys\nidle-time: 10m\n", "", "keys", 20, 90, 10 * time.Minute},
		{"fps: 15\nmax-rows: 40 # the command line wins\n", "", "open", 15, 90, time.Hour},
		{"auth: keys\nfps: many\n", ":2", "open", 15, 90, time.Hour},
		{"auth: keys\n\ncolour: red\n", ":3", "open", 15, 90, time.Hour},
		{"config: other.yaml\n", ":1", "open", 15, 90, time.Hour},
		{"auth: [keys]\n", ":1", "open", 15, 90, time.Hour},
		{"just words\n", ":1", "open", 15, 90, time.Hour},
		{"a: \"\x01\n", path, "open", 15, 90, time.Hour},
		{"", "", "open", 20, 90, time.Hour},
	} {
		if err := os.WriteFile(path, []byte(step.text), 0o600); err != nil {
			t.Fatal(err)
		}
		err := c.read(a)
		if (err != nil) != (step.err != "") || err != nil && !strings.Contains(err.Error(), step.err) {
			t.Errorf("%q: error %v, want one with %q", step.text, err, step.err)
		}
		if auth != step.auth || fps != step.fps || rows != step.rows || idle != step.idle {
			t.Errorf("%q: %s, %d, %d, %v; want %s, %d, %d, %v", step.text, auth, fps, rows, idle, step.auth, step.fps, step.rows, step.idle)
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if c.read(a) == nil {
		t.Error("a file that is gone is no error")
	}
}

// SIGHUP takes over what the file says now, for those who come from then on; a
// file that is wrong changes nothing.
func TestServe_Configuration(t *testing.T) {
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	path := filepath.Join(t.TempDir(), "baolan.yaml")
	configure := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	configure("auth: open\n")
	s := startServer(t, dir, "--config", path)
	inside := s.dial(nil)
	enters := func() bool {
		c, err := ssh.Dial("tcp", s.address, &ssh.ClientConfig{User: "paper", HostKeyCallback: ssh.InsecureIgnoreHostKey(), Timeout: busy}) //nolint:gosec // a server of the test's own
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}
	until := func(what string, ok func() bool) {
		t.Helper()
		for end := time.Now().Add(busy); !ok(); time.Sleep(50 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal(what)
			}
			if err := s.process.Process.Signal(syscall.SIGHUP); err != nil {
				t.Fatal(err)
			}
		}
	}
	configure("auth: keys\n")
	until("without a key one still enters", func() bool { return !enters() })
	configure("auth: nobody\n")
	if err := s.process.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	if out, _, ok := s.run(inside, "print"); !ok || !strings.Contains(out, "春天的信") {
		t.Errorf("who was inside gets %v, %q", ok, out)
	}
	configure("")
	until("nobody enters an open server", enters)
	s.stop(os.Interrupt)
}
