package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// SIGHUP takes over what the file says now, for those who come from then on; a
// file that is wrong changes nothing.
func TestServe_Configuration(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	path := filepath.Join(t.TempDir(), "config.toml")
	// The file is exchanged as a whole: the server may still be reading it for the signal
	// before, and half of it would be an open server.
	configure := func(text string) {
		err := os.WriteFile(path+".new", []byte(text), 0o600)
		if err == nil {
			err = os.Rename(path+".new", path)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	configure("[serve]\nauth = \"open\"\n")
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
	configure("[serve]\nauth = \"keys\"\n")
	until("without a key one still enters", func() bool { return !enters() })
	for _, wrong := range []string{"[serve]\nauth = \"nobody\"\n", "[serve]\nauth = \n", "auth = \"open\"\n"} {
		configure(wrong)
		if err := s.process.Process.Signal(syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
		if out, _, ok := s.run(inside, "print"); !ok || !strings.Contains(out, "春天的信") {
			t.Errorf("who was inside gets %v, %q", ok, out)
		}
		if enters() {
			t.Errorf("%q lets in who has no key", wrong)
		}
	}
	configure("")
	until("nobody enters an open server", enters)
	s.stop(os.Interrupt)
}
