package serve

import (
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bound"
	"baolan/ui/catalog"
)

// openssh runs the real client in a terminal of its own.
type openssh struct {
	*screen

	t   testing.TB
	tty *os.File
	cmd *exec.Cmd
}

// sshArgs are those that keep the user's own configuration out.
func (r *rig) sshArgs(t testing.TB, more ...string) []string {
	t.Helper()
	host, port, err := net.SplitHostPort(r.addr)
	if err != nil {
		t.Fatal(err)
	}
	args := []string{
		"-F", "none", "-p", port, "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
		"-o", "LogLevel=ERROR", "-o", "IdentityAgent=none", "-o", "IdentityFile=/dev/null", "-o", "SendEnv=LANG",
	}
	return append(append(args, more...), "paper@"+host)
}

func needSSH(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("ssh")
	if err != nil {
		t.Skip("OpenSSH's client is not installed")
	}
	return path
}

func (r *rig) openssh(t testing.TB, more ...string) *openssh {
	t.Helper()
	o := &openssh{screen: newScreen(t, 80, 24), t: t, cmd: exec.Command(needSSH(t), r.sshArgs(t, more...)...)}
	o.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=zh_CN.UTF-8")
	bound.Bind(o.cmd)
	var err error
	if o.tty, err = pty.StartWithSize(o.cmd, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = o.cmd.Process.Kill()
		_, _ = o.cmd.Process.Wait()
		_ = o.tty.Close()
	})
	go func() { _, _ = io.Copy(o.screen, o.tty) }()
	return o
}

func (o *openssh) press(keys string) { _, _ = io.WriteString(o.tty, keys) }

func (o *openssh) shows(text string) {
	o.t.Helper()
	wait(o.t, "the screen shows "+text, func() bool { return strings.Contains(o.text(), text) }, o.text)
}

func TestOpenSSH(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	o := r.openssh(t)
	o.shows("报栏 80x24 第0条")
	o.press("jj")
	o.shows("第2条")
	if err := pty.Setsize(o.tty, &pty.Winsize{Cols: 70, Rows: 20}); err != nil {
		t.Fatal(err)
	}
	o.shows("报栏 70x20")
	o.press("q")
	if err := await.End(t, "ssh ends", o.cmd.Wait); err != nil {
		t.Errorf("ssh: %v, want exit status 0", err)
	}
	wait(t, "the terminal is clean", o.clean)
	out, err := exec.Command(needSSH(t), append(r.sshArgs(t), "print", "--article", "3")...).Output()
	if err != nil || string(out) != "print --article 3\n" {
		t.Errorf("print: %q, %v", out, err)
	}
	for _, command := range []string{"id", "sh", "print /etc/passwd"} {
		cmd := exec.Command(needSSH(t), append(r.sshArgs(t), command)...)
		cmd.Env = append(os.Environ(), "LANG=zh_CN.UTF-8")
		if out, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(out), "此处只有一条命令") {
			t.Errorf("%s: %q, %v", command, out, err)
		}
	}
}

// A client that is killed while a ControlMaster keeps the connection.
func TestOpenSSHControlMaster(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	socket := filepath.Join(t.TempDir(), "c")
	master := r.openssh(t, "-M", "-S", socket)
	master.shows("第0条")
	client := r.openssh(t, "-S", socket)
	client.shows("第0条")
	if n := len(r.srv.limiter.connections()); n != 1 {
		t.Fatalf("%d connections, want both sessions on one", n)
	}
	if err := client.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = client.tty.Close() // the master reads it on the client's behalf
	// The master only says so when something else wakes it (OpenSSH 9.2), after it has
	// seen that the client is gone.
	const wakeEvery = 100
	tries := 0
	wait(t, "the killed client's session ends", func() bool {
		if tries++; tries%wakeEvery == 1 {
			master.press("j")
		}
		return r.metric(t, "baolan_sessions") == 1
	})
	if err := master.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	wait(t, "the connection ends", func() bool { return len(r.srv.limiter.connections()) == 0 })
}

// The limits as the real client shows them.
func TestOpenSSHTold(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.PerAddress = 1 })
	first := r.openssh(t)
	first.shows("第0条")
	second := r.openssh(t)
	second.shows("同一地址的连接过多")
	if err := await.End(t, "ssh ends", second.cmd.Wait); err == nil {
		t.Error("the refused client exits with 0")
	}
	r.stop()
	first.shows(reasonStopping.in(catalog.Chinese).String())
	if err := await.End(t, "ssh ends", first.cmd.Wait); err != nil {
		t.Errorf("ssh: %v, want exit status 0", err)
	}
	if !first.clean() {
		t.Error("the terminal is left in the alternate screen")
	}
}
