//go:build !windows

package cli

import (
	"context"
	"os/exec"
	"syscall"
)

// shellCommand makes a command that runs a line in the shell. It has a process group
// of its own, all of which is killed when the context ends.
func shellCommand(ctx context.Context, line string) *exec.Cmd {
	c := exec.CommandContext(ctx, "/bin/sh", "-c", line)
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGTERM) }
	c.WaitDelay = answerTime
	return c
}

// foreground lets a command use the terminal: the command stays in this process's
// group, to which the terminal belongs.
func foreground(c *exec.Cmd) { c.SysProcAttr = nil; c.Cancel = nil }
