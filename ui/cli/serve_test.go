package cli

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bound"
)

// server is "baolan serve" in a process of its own.
type server struct {
	t       *testing.T
	address string
	process *exec.Cmd
	state   string

	mu  sync.Mutex
	log strings.Builder
}

// logged gives what it has logged so far.
func (s *server) logged() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.String()
}

var listening = regexp.MustCompile(`127\.0\.0\.1:[0-9]+`)

func startServer(t *testing.T, args ...string) *server {
	t.Helper()
	return startServerIn(t, t.TempDir(), args...)
}

// startServerIn starts it with its state in a folder.
func startServerIn(t *testing.T, state string, args ...string) *server {
	t.Helper()
	s := &server{t: t, state: state}
	// The last of a flag that is given twice counts.
	s.process = exec.Command("baolan", append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	s.process.Env = append(os.Environ(), "BAOLAN_STATE="+s.state, "XDG_DATA_HOME="+t.TempDir(), "LANG=en", "LC_ALL=", "BAOLAN_LANG=")
	bound.Bind(s.process)
	said, err := s.process.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.process.Process.Kill() })
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if s.address = listening.FindString(lines.Text()); s.address != "" {
			break
		}
	}
	if s.address == "" {
		t.Fatal("the server does not say where it listens")
	}
	go func() {
		for lines.Scan() { // its log must not fill the pipe
			s.mu.Lock()
			s.log.WriteString(lines.Text() + "\n")
			s.mu.Unlock()
		}
	}()
	return s
}

// dial enters with a key, or with none.
func (s *server) dial(key ed25519.PrivateKey) *ssh.Client {
	s.t.Helper()
	cfg := &ssh.ClientConfig{User: "paper", HostKeyCallback: ssh.InsecureIgnoreHostKey(), Timeout: busy} //nolint:gosec // a server of the test's own
	if key != nil {
		signer, err := ssh.NewSignerFromKey(key)
		if err != nil {
			s.t.Fatal(err)
		}
		cfg.Auth = []ssh.AuthMethod{ssh.PublicKeys(signer)}
	}
	c, err := ssh.Dial("tcp", s.address, cfg)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = c.Close() })
	return c
}

// run gives what a command wrote to standard output and whether it succeeded.
func (s *server) run(c *ssh.Client, command string, env ...string) (out, said string, ok bool) {
	s.t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		s.t.Fatal(err)
	}
	defer sess.Close()
	for i := 0; i < len(env); i += 2 {
		if err := sess.Setenv(env[i], env[i+1]); err != nil {
			s.t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	sess.Stdout, sess.Stderr = &stdout, &stderr
	err = sess.Run(command)
	return stdout.String(), stderr.String(), err == nil
}

// stop sends a signal and holds that the server ends well and in time.
func (s *server) stop(sig os.Signal) {
	s.t.Helper()
	if err := s.process.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.process.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			s.t.Errorf("after %v: %v", sig, err)
		}
	case <-time.After(busy): // the command promises 5 s, on a machine that has the time
		s.t.Errorf("after %v it is still there", sig)
	}
}

// paper writes one day's page into a folder.
func paper(t *testing.T, dir, date, title string) {
	t.Helper()
	name := filepath.Join(dir, "清河日报", date, "01.md")
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	text := "# " + title + "\n\n纸短情长，见字如面。\n\n# 第二篇\n\n河水清了。\n"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestServe_Print(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	s := startServer(t, dir)
	c := s.dial(nil)
	if out, _, ok := s.run(c, "print"); !ok || !strings.Contains(out, "春天的信") || strings.ContainsAny(out, "\r\x1b") {
		t.Errorf("print gives %v, %q", ok, out)
	}
	if out, _, ok := s.run(c, "print --article 2"); !ok || strings.Contains(out, "春天") || !strings.Contains(out, "河水清了") {
		t.Errorf("print --article 2 gives %v, %q", ok, out)
	}
	if out, said, ok := s.run(c, "print --article 9", "LANG", "en_GB.UTF-8"); ok || out != "" || !strings.Contains(said, "there is no article 9") {
		t.Errorf("print --article 9 gives %v, %q, %q", ok, out, said)
	}
	if _, said, ok := s.run(c, "print --article 9", "LANG", "zh_CN.UTF-8"); ok || !strings.Contains(said, "没有第 9 篇") {
		t.Errorf("print --article 9 gives %v, %q", ok, said)
	}
	if out, _, ok := s.run(c, "print --page 1 --width 20 --lang en"); !ok || !strings.Contains(out, "Thursday") {
		t.Errorf("print --page 1 gives %v, %q", ok, out)
	}
	if out, _, ok := s.run(c, "print --edition 清河 --format json"); !ok || !json.Valid([]byte(out)) || !strings.Contains(out, "清河日报") {
		t.Errorf("print --edition 清河 --format json gives %v, %q", ok, out)
	}
	if out, _, ok := s.run(c, "print --format markdown"); !ok || !strings.Contains(out, "# 春天的信") {
		t.Errorf("print --format markdown gives %v, %q", ok, out)
	}
	for _, refused := range []string{"print --page 7", "print --format pdf", "print --width 0", "print /etc/passwd", "print --library x", "sh"} {
		if out, said, ok := s.run(c, refused); ok || out != "" || said == "" {
			t.Errorf("%s gives %v, %q, %q", refused, ok, out, said)
		}
	}
	s.stop(syscall.SIGTERM)
}

// An edition that is bound is read and printed as one in memory.
func TestServe_Bound(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var text strings.Builder
	// Pages in turn share no characters, so that what is seen of a page is sent
	// whole and not as its difference from the page before.
	words := [2]string{"次见字如面", "回提笔落款"}
	for i := range 40 {
		fmt.Fprintf(&text, "<!-- 第%d版 -->\n\n# 第%d封信\n\n第%d%s。\n\n", i+1, i+1, i+1, words[i%2])
		text.WriteString(strings.Repeat("纸短情长。", 4<<20/40/len("纸短情长。")) + "\n\n# 别的\n\n")
	}
	name := filepath.Join(dir, "清河日报-2024-03-07.md")
	if err := os.WriteFile(name, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	s := startServer(t, dir)
	c := s.dial(nil)
	if out, _, ok := s.run(c, "print --article 63"); !ok || !strings.Contains(out, "第32回提笔落款") {
		t.Errorf("print --article 63 gives %v, %q", ok, out[:min(len(out), 200)])
	}
	if out, _, ok := s.run(c, "print --page 40"); !ok || !strings.Contains(out, "第40封信") || strings.Contains(out, "第39封信") {
		t.Errorf("print --page 40 gives %v, %q", ok, out[:min(len(out), 200)])
	}
	if out, said, ok := s.run(c, "print --article 81"); ok || out != "" || said == "" {
		t.Errorf("print --article 81 gives %v, %q", ok, said)
	}
	screen, keys := s.watch(nil)
	screen.wait("第1次见字如面")
	if _, err := keys.Write([]byte("]")); err != nil {
		t.Fatal(err)
	}
	screen.wait("回提笔落款")
	s.stop(syscall.SIGTERM)
}

// What is wrong is logged in the operator's language; what happened has names that
// are the same in all.
func TestServe_LogLanguage(t *testing.T) {
	dir, list := t.TempDir(), filepath.Join(t.TempDir(), "keys")
	paper(t, dir, "2024-03-07", "春天的信")
	signer, err := ssh.NewSignerFromKey(newReaderKey(t))
	if err != nil {
		t.Fatal(err)
	}
	for lang, says := range map[string]string{"zh": "（公钥名单）第 2 行不是公钥", "en": "has no key on line 2"} {
		_ = os.Remove(list)
		if err := os.WriteFile(list, []byte("# keys\nnone\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		s := startServer(t, dir, "--lang", lang, "--auth", "allowlist", "--allowlist", list)
		if c, err := ssh.Dial("tcp", s.address, &ssh.ClientConfig{
			User: "paper", Auth: []ssh.AuthMethod{ssh.PublicKeys(signer)}, Timeout: busy,
			HostKeyCallback: ssh.InsecureIgnoreHostKey(), //nolint:gosec // a server of the test's own
		}); err == nil {
			_ = c.Close()
			t.Error("a key that is not listed is let in")
		}
		await.True(t, says, func() bool {
			return strings.Contains(s.logged(), says) && strings.Contains(s.logged(), "level=ERROR msg=allowlist error=")
		}, s.logged)
		if err := os.Chmod(list, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := s.process.Process.Signal(syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
		says = map[string]string{"zh": "（公钥名单）别人也能改（0666）", "en": "may be written by others (0666)"}[lang]
		await.True(t, says, func() bool { return strings.Contains(s.logged(), says) }, s.logged)
		s.stop(syscall.SIGTERM)
	}
}

// A page that comes into the folder is what the next reader gets, by itself or
// at the latest by SIGHUP; the connections stay.
func TestServe_Reload(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	s := startServer(t, dir)
	c := s.dial(nil)
	s.run(c, "print")
	paper(t, dir, "2024-03-08", "夏天的信")
	if err := s.process.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	var out string
	for end := time.Now().Add(busy); !strings.Contains(out, "夏天的信"); {
		if time.Now().After(end) {
			t.Fatalf("the new edition does not come: %q", out)
		}
		out, _, _ = s.run(c, "print")
	}
	s.stop(os.Interrupt)
}

// What a reader over SSH copies goes to the reader's own terminal.
func TestServe_Copy(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	s := startServer(t, dir)
	screen, keys := s.watch(nil)
	screen.wait("见字如面")
	if _, err := keys.Write([]byte("y")); err != nil {
		t.Fatal(err)
	}
	screen.wait("\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte("纸短情长，见字如面。")))
	s.stop(syscall.SIGTERM)
}

// With keys each reader's memory is a file of its own; without, there is none.
func TestServe_Memory(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	for _, auth := range []string{"open", "keys"} {
		s := startServer(t, dir, "--auth", auth)
		_, key, err := ed25519.GenerateKey(nil)
		if err != nil {
			t.Fatal(err)
		}
		screen, keys := s.watch(key)
		screen.wait("见字如面")
		if files, _ := filepath.Glob(filepath.Join(s.state, "readers", "*")); len(files) > 0 {
			t.Errorf("--auth %s: who has only looked in left %v", auth, files)
		}
		if _, err := keys.Write([]byte("m\r")); err != nil {
			t.Fatal(err)
		}
		screen.wait("已收藏")
		s.stop(syscall.SIGTERM)
		screen.wait("\x1b[?1049l") // a clean screen before the line that says why
		files, err := filepath.Glob(filepath.Join(s.state, "*", "*.db"))
		if err != nil {
			t.Fatal(err)
		}
		if (len(files) > 0) != (auth == "keys") {
			all, _ := filepath.Glob(filepath.Join(s.state, "*"))
			t.Errorf("--auth %s keeps %v; the folder has %v", auth, files, all)
		}
	}
}
