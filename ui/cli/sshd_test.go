package cli

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bound"
	"baolan/ui/cells"
)

// sshd is OpenSSH's server on loopback, with a configuration, a host key and a
// port of its own. The client's configuration names it "host", so that a test
// types what a reader types: ssh -t host baolan.
type sshd struct {
	port   string
	config string // the client's
}

// startSSHD starts the server, or skips the test where there is none. The
// variables are those of the programs that it starts.
func startSSHD(t *testing.T, env ...string) *sshd {
	t.Helper()
	server := needSSHD(t)
	who, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	if who.Uid == "0" {
		// Where it gives up its privileges; Debian's init makes it.
		if err := os.MkdirAll("/run/sshd", 0o755); err != nil {
			t.Skip(err)
		}
	}
	dir := t.TempDir()
	file := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	for _, key := range []string{"hostkey", "userkey"} {
		if out, err := exec.Command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", filepath.Join(dir, key)).CombinedOutput(); err != nil {
			t.Fatalf("ssh-keygen: %v\n%s", err, out)
		}
	}
	log := filepath.Join(dir, "log")
	// Another process may take the port meanwhile; then another port is tried.
	for range 5 {
		s := &sshd{port: freePort(t)}
		settings := file("sshd_config", fmt.Sprintf(`ListenAddress 127.0.0.1:%s
HostKey %s/hostkey
AuthorizedKeysFile %s/userkey.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
AcceptEnv LANG LC_*
SetEnv %s
`, s.port, dir, dir, strings.Join(env, " ")))
		s.config = file("ssh_config", fmt.Sprintf(`Host host
HostName 127.0.0.1
Port %s
User %s
IdentityFile %s/userkey
IdentitiesOnly yes
IdentityAgent none
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
SendEnv LANG
`, s.port, who.Username, dir))
		_ = os.Remove(log)
		// It starts itself again for each connection, so it needs its whole path.
		process := exec.Command(server, "-D", "-f", settings, "-E", log)
		bound.Bind(process)
		if err := process.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() { _ = process.Wait(); close(ended) }()
		t.Cleanup(func() {
			_ = process.Process.Kill()
			await.From(t, "sshd ends", ended)
			if said, _ := os.ReadFile(log); t.Failed() {
				t.Logf("sshd: %s", said)
			}
		})
		if s.greets(ended) {
			return s
		}
	}
	said, _ := os.ReadFile(log)
	t.Fatalf("sshd does not start: %s", said)
	return nil
}

func needSSHD(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"ssh", "ssh-keygen"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip("no " + name)
		}
	}
	// Debian keeps it where the path of a plain user does not lead.
	for _, name := range []string{"sshd", "/usr/sbin/sshd", "/usr/local/sbin/sshd"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no sshd")
	return ""
}

func freePort(t *testing.T) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	_, port, err := net.SplitHostPort(ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}

// greets waits for the server's first line, or for its end.
func (s *sshd) greets(ended <-chan struct{}) bool {
	for {
		if c, err := net.Dial("tcp", "127.0.0.1:"+s.port); err == nil {
			b := make([]byte, 4)
			_, _ = c.Read(b)
			_ = c.Close()
			return string(b) == "SSH-"
		}
		select {
		case <-ended:
			return false
		case <-time.After(10 * time.Millisecond): // between two attempts
		}
	}
}

// The first of the two ways in: the program on a host, started through
// OpenSSH. A small window and a large one whose ambiguous characters take two
// cells read at once; each leaves its terminal as it was.
func TestSSHD(t *testing.T) {
	needTmux(t)
	bin, err := exec.LookPath("baolan")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的“信”")
	s := startSSHD(t, "PATH="+filepath.Dir(bin)+":/usr/bin:/bin", "BAOLAN_LIBRARY="+dir,
		"XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	command := "ssh -F " + s.config + " -t host baolan"
	type client struct {
		*terminal

		before string
	}
	var both [2]client
	for i, o := range []struct {
		w, h  int
		flags string
	}{{50, 16, ""}, {120, 40, " --ambiguous wide"}} {
		x := startTerminal(t, filepath.Join(t.TempDir(), "tmux"), o.w, o.h)
		t.Cleanup(x.close)
		both[i] = client{x, x.mode()}
		x.enter(command + o.flags)
	}
	small, large := both[0], both[1]
	small.see("第二篇")
	large.see("纸短情长")
	if got := small.screen(); !strings.ContainsAny(got, "─━") || strings.ContainsAny(got, "╌╍") {
		t.Errorf("the small window is not narrow:\n%s", got)
	}
	// Every row of three panes has its dividers in the same columns, as a
	// terminal counts that gives “ two cells.
	if at := dividers(large.screen(), "╎", cells.NewRuler(cells.Wide)); len(at) != 1 {
		t.Errorf("the dividers of the wide window stand at %v:\n%s", at, large.screen())
	}
	for _, x := range both {
		x.keys("j", "Enter")
		x.see("河水清了")
	}
	large.tmux("resize-window", "-x", "90", "-y", "30")
	large.wait("a frame of 30 rows", func(s string) bool { return strings.Contains(lastRow(s), "帮助") && rowsOf(s) == 30 })
	small.see("河水清了")
	for _, x := range both {
		x.quit(x.before)
	}
	// Without a terminal it prints.
	out, err := exec.Command("ssh", "-F", s.config, "host", "baolan", dir).Output()
	if err != nil || !strings.Contains(string(out), "河水清了") || strings.Contains(string(out), "\x1b") {
		t.Errorf("without a terminal: %v, %.200q", err, out)
	}
}

// dividers gives the columns of the first of a sign in each row that has one.
func dividers(screen, sign string, r cells.Ruler) map[int]int {
	at := map[int]int{}
	for row := range strings.Lines(screen) {
		if before, _, found := strings.Cut(row, sign); found {
			at[r.Width(before)]++
		}
	}
	return at
}

func rowsOf(screen string) int { return strings.Count(strings.TrimSuffix(screen, "\n"), "\n") + 1 }

func lastRow(screen string) string {
	rows := strings.Split(strings.TrimSuffix(screen, "\n"), "\n")
	return rows[len(rows)-1]
}
