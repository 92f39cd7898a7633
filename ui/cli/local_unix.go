//go:build !windows

package cli

import (
	"context"
	"os/exec"
	"syscall"
)

// shellCommand is a command line as the shell runs it, in a group of its own that
// ends with the context as a whole.
func shellCommand(ctx context.Context, line string) *exec.Cmd {
	c := exec.CommandContext(ctx, "/bin/sh", "-c", line)
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGTERM) }
	c.WaitDelay = answerTime
	return c
}

// foreground lets a command use the terminal: it stays in this process's group,
// which has it.
func foreground(c *exec.Cmd) { c.SysProcAttr = nil; c.Cancel = nil }
