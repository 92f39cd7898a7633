package cli

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// A shell stops the reader and lets it go on: by the key and by signals, those
// that can be caught and the one that cannot.
func TestTmux_JobControl(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 100, 30, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, page := build(t), tmuxFile(t)
	before := x.mode()
	x.enter("stty -a >" + page + ".before; " + bin + " " + page)
	x.see(string(rareFrom))
	for _, how := range []func(){
		func() { x.keys("C-z") },
		func() { x.signal(syscall.SIGTSTP) },
		func() { x.keys("/"); x.keys("C-z") }, // in a prompt too
	} {
		how()
		x.wait("a prompt", atPrompt)
		if now := x.mode(); now != before {
			t.Errorf("the terminal was %q and is %q while the reader is stopped", before, now)
		}
		x.enter("stty -a | cmp - " + page + ".before && echo modes $((1+1))")
		x.see("modes 2")
		x.enter("clear; fg")
		x.see(string(rareFrom))
	}
	// The prompt is closed before anything else is typed: an Esc that still waits for
	// what follows it would make another key of that.
	x.keysAndWait("the footer", func(s string) bool { return strings.Contains(s, "? 帮助") }, "Escape")
	x.signal(syscall.SIGSTOP)
	x.wait("the shell", func(string) bool {
		return strings.HasPrefix(x.tmux("display-message", "-p", "#{pane_current_command}"), "sh")
	})
	// This shell leaves the terminal raw. Text behind the clearing is painted by the
	// reader, who then has the terminal.
	x.tmux("send-keys", "-l", "clear")
	x.keysAndWait("a screen without the reader", func(s string) bool { return !strings.Contains(s, string(rareFrom)) }, "C-j")
	x.tmux("send-keys", "-l", "fg")
	x.keys("C-j")
	x.see(string(rareFrom))
	x.keysAndWait("keys heard", func(s string) bool { return strings.Contains(s, "shell") }, "?")
	x.quit(before)
}

// signal sends the reader in the terminal a signal.
func (x *terminal) signal(s syscall.Signal) {
	x.t.Helper()
	shell := strings.TrimSpace(x.tmux("display-message", "-p", "#{pane_pid}"))
	children, err := os.ReadFile("/proc/" + shell + "/task/" + shell + "/children")
	if err != nil {
		x.t.Fatalf("children of the shell: %v", err)
	}
	for child := range strings.FieldsSeq(string(children)) {
		if pid, err := strconv.Atoi(child); err == nil {
			if err := syscall.Kill(pid, s); err != nil {
				x.t.Fatalf("signal %s: %v", s, err)
			}
		}
	}
}
