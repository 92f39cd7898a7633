package serve

import (
	"bytes"
	"os"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
	"baolan/ui/catalog"
)

func TestReading(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	p := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
	p.shows("报栏 80x24 第0条")
	p.press("jj")
	p.shows("第2条")
	p.resize(100, 30)
	p.shows("报栏 100x30")
	p.press("q")
	if code := p.over(); code != 0 {
		t.Errorf("exit status %d, want 0", code)
	}
	if !p.clean() {
		t.Error("the terminal is left in the alternate screen")
	}
	if n := r.metric(t, "baolan_key_to_frame_seconds_count"); n < 1 {
		t.Errorf("%v latencies observed, want some", n)
	}
}

// The server's environment must not be seen, nor what a client has no
// business to set.
func TestEnvironment(t *testing.T) {
	t.Setenv("COLORTERM", "truecolor")
	t.Setenv("BAOLAN_LANG", "en")
	t.Setenv("LC_ALL", "en_GB.UTF-8")
	r := serve(t, nil)
	p := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8", "LC_CTYPE=C", "PATH=/bin", "LD_PRELOAD=x", "LC_X\n=1",
		"BAOLAN_AMBIGUOUS=wide\x1b[31m", "TERM=vt52")
	got := r.reader(t)
	want := map[string]string{"LANG": "zh_CN.UTF-8", "LC_CTYPE": "C", "TERM": "vt52"}
	if len(got.Env) != len(want) {
		t.Errorf("environment %q, want %q", got.Env, want)
	}
	for name, value := range want {
		if got.Env[name] != value {
			t.Errorf("%s = %q, want %q", name, got.Env[name], value)
		}
	}
	if got.Term != "xterm-256color" || got.Width != 80 || got.Height != 24 || got.User != "paper" {
		t.Errorf("reader %+v", got)
	}
	if strings.Count(strings.Join(got.Environ(), " "), "TERM=") != 1 {
		t.Errorf("TERM is not said once: %q", got.Environ())
	}
	p.press("q")
	p.over()
}

func TestCommand(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	c := r.dial(t)
	for _, tt := range []struct {
		command, out, err string
		code              int
	}{
		{"print --article 3", "print --article 3\n", "", 0},
		{"print", "print\n", "", 0},
		{"print --page=2 --format json", "print --page=2 --format json\n", "", 0},
		{"print --page 99", "", "baolan: 第 99 版不存在\r\n", 1},
		{"print /etc/passwd", "", "此处只有一条命令", 2},
		{"print --file x", "", "此处只有一条命令", 2},
		{"print --format ../x", "", "此处只有一条命令", 2},
		{"print --article", "", "此处只有一条命令", 2},
		{"sh -c id", "", "此处只有一条命令", 2},
		{"print; id", "", "此处只有一条命令", 2},
		{"scp -f /etc/passwd", "", "此处只有一条命令", 2},
		{"'", "", "此处只有一条命令", 2},
	} {
		sess, err := c.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		_ = sess.Setenv("LANG", "zh_CN.UTF-8")
		var out, errs bytes.Buffer
		sess.Stdout, sess.Stderr = &out, &errs
		code := status(sess.Run(tt.command))
		if code != tt.code || out.String() != tt.out || !strings.HasPrefix(errs.String(), tt.err) {
			t.Errorf("%q: status %d, output %q, error %q; want %d, %q, %q",
				tt.command, code, out.String(), errs.String(), tt.code, tt.out, tt.err)
		}
	}
}

// What a reader needs is served; everything else is refused, and the reader
// goes on.
func TestNothingElse(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	c := r.dial(t)
	p := read(t, c, 80, 24)
	p.shows("第0条")
	for _, name := range []string{"auth-agent-req@openssh.com", "x11-req", "signal", "break", "subsystem", "pty-req", "shell", "exec"} {
		ok, err := p.sess.SendRequest(name, true, gossh.Marshal(struct{ S string }{"sftp"}))
		if ok || err != nil {
			t.Errorf("request %s: %v, %v; want it refused", name, ok, err)
		}
	}
	for _, name := range []string{"direct-tcpip", "x11", "auth-agent@openssh.com", "direct-streamlocal@openssh.com", "nonsense"} {
		if _, _, err := c.OpenChannel(name, nil); err == nil {
			t.Errorf("a channel %s was opened", name)
		}
	}
	for _, name := range []string{"tcpip-forward", "streamlocal-forward@openssh.com", "nonsense"} {
		if ok, _, _ := c.SendRequest(name, true, gossh.Marshal(struct {
			A string
			P uint32
		}{"127.0.0.1", 0})); ok {
			t.Errorf("the global request %s was granted", name)
		}
	}
	p.press("j")
	p.shows("第1条")
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := sess.RequestSubsystem("sftp"); err == nil {
		t.Error("sftp was granted")
	}
}

func TestNoTerminal(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	sess, err := r.dial(t).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	sess.Stderr = &errs
	_ = sess.Setenv("LANG", "en_GB.UTF-8")
	if err := sess.Shell(); err != nil {
		t.Fatal(err)
	}
	if code := status(await.End(t, "the session ends", sess.Wait)); code != 1 {
		t.Errorf("exit status %d, want 1", code)
	}
	if want := reasonTerminal.in(catalog.English).String(); strings.TrimSpace(errs.String()) != want {
		t.Errorf("told %q, want %q", errs.String(), want)
	}
}

// A panic ends its own session, with a sentence and a clean screen; the
// neighbour reads on.
func TestPanics(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	neighbour := read(t, r.dial(t), 80, 24)
	neighbour.shows("第0条")
	for i, key := range []string{"P", "V", "C"} {
		p := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
		p.shows("第0条")
		p.press(key)
		if code := p.over(); code != 1 {
			t.Errorf("%s: exit status %d, want 1", key, code)
		}
		if !strings.Contains(p.text(), "程序出错") || !p.clean() {
			t.Errorf("%s: the screen is left as\n%s", key, p.text())
		}
		neighbour.press("j")
		neighbour.shows("第" + string(rune('1'+i)) + "条")
	}
	for _, user := range []string{"broken", "panics"} {
		c, err := gossh.Dial("tcp", r.addr, clientConfig(user))
		if err != nil {
			t.Fatal(err)
		}
		p := read(t, c, 80, 24, "LANG=zh_CN.UTF-8")
		if code := p.over(); code != 1 || !strings.Contains(p.text(), "程序出错") {
			t.Errorf("%s: status %d, screen\n%s", user, code, p.text())
		}
		_ = c.Close()
	}
	if n := r.metric(t, "baolan_faults_total"); n != 4 {
		t.Errorf("%v faults counted, want 4", n)
	}
}

func TestHostKey(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	info, err := os.Stat(r.cfg.HostKey)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("host key has mode %#o, want 0600", info.Mode().Perm())
	}
	before, err := os.ReadFile(r.cfg.HostKey)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := New(r.cfg, r.program()); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(r.cfg.HostKey)
	if err != nil || !bytes.Equal(before, after) {
		t.Error("the host key is not the one it was")
	}
	k, err := gossh.ParsePrivateKey(after)
	if err != nil || k.PublicKey().Type() != gossh.KeyAlgoED25519 {
		t.Errorf("host key is not ed25519: %v", err)
	}
	if err := os.Chmod(r.cfg.HostKey, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := New(r.cfg, r.program()); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a key that others may read: %v", err)
	}
}
