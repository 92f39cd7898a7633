package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/multiplexer"
)

// tester is what a terminal needs of a test; a script's is one too.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// terminal is a tmux server of its own with one window that runs a shell.
type terminal struct {
	t      tester
	socket string
	close  func()
}

// newTerminal starts tmux, or skips the test where there is none. Variables
// are added to the shell's environment.
func newTerminal(t *testing.T, width, height int, env ...string) *terminal {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program and drives it in a terminal")
	}
	needTmux(t)
	x := startTerminal(t, filepath.Join(t.TempDir(), "tmux"), width, height, env...)
	t.Cleanup(x.close)
	return x
}

func needTmux(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux")
	}
}

// startTerminal starts tmux on a socket; the caller closes it.
func startTerminal(t tester, socket string, width, height int, env ...string) *terminal {
	t.Helper()
	x := &terminal{t: t, socket: socket}
	var err error
	if x.close, err = multiplexer.Start(socket, x.environment()); err != nil {
		t.Fatalf("%v", err)
	}
	args := []string{
		"new-session", "-d", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height),
		"-e", "HISTFILE=", "-e", "LANG=C.UTF-8",
	}
	for _, e := range env {
		args = append(args, "-e", e)
	}
	x.tmux(append(args, "sh")...)
	x.tmux("set-option", "-g", "status", "off")
	x.wait("shell", func(s string) bool { return strings.TrimSpace(s) != "" })
	x.enter("PS1='ready: '")
	x.wait("a prompt", atPrompt)
	return x
}

func (x *terminal) environment() []string {
	return append(os.Environ(), "LC_ALL=C.UTF-8", "TMUX=")
}

func (x *terminal) command(args ...string) *exec.Cmd {
	c := exec.Command("tmux", append([]string{"-u", "-N", "-S", x.socket}, args...)...)
	c.Env = x.environment()
	return c
}

func (x *terminal) tmux(args ...string) string {
	x.t.Helper()
	out, err := x.command(args...).CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// keys presses keys by tmux's names.
func (x *terminal) keys(keys ...string) {
	x.t.Helper()
	x.tmux(append([]string{"send-keys"}, keys...)...)
}

// enter types a command line.
func (x *terminal) enter(line string) {
	x.t.Helper()
	x.tmux("send-keys", "-l", line)
	x.keys("Enter")
}

func (x *terminal) screen() string { return x.tmux("capture-pane", "-p") }

// wait looks at the screen until a condition holds.
func (x *terminal) wait(what string, ok func(screen string) bool) string {
	x.t.Helper()
	var s string
	for end := time.Now().Add(busy); time.Now().Before(end); {
		if s = x.screen(); ok(s) {
			return s
		}
		time.Sleep(10 * time.Millisecond) // between two looks, not for the condition
	}
	x.t.Fatalf("no %s:\n%s", what, s)
	return ""
}

func (x *terminal) see(text string) string {
	x.t.Helper()
	return x.wait(fmt.Sprintf("%q", text), func(s string) bool { return strings.Contains(s, text) })
}

// atPrompt reports whether the shell waits for a command on an empty line.
func atPrompt(screen string) bool {
	rows := strings.Split(strings.TrimRight(screen, "\n "), "\n")
	return strings.HasSuffix(strings.TrimSpace(rows[len(rows)-1]), "ready:")
}

// mode gives the terminal's state that a program may leave behind: the
// alternate screen, the mouse, the cursor.
func (x *terminal) mode() string {
	return strings.TrimSpace(x.tmux("display-message", "-p", "#{alternate_on} #{mouse_any_flag} #{cursor_flag} #{keypad_cursor_flag} #{pane_title}"))
}
