//go:build !windows

package shell

import (
	"context"
	"os/exec"
	"syscall"
	"time"
)

// leaveTime is how long a command that is to end may take before it is killed.
const leaveTime = 300 * time.Millisecond

// Command makes a command that runs a line in the shell. It has a process group
// of its own, all of which is killed when the context ends.
func Command(ctx context.Context, line string) *exec.Cmd {
	c := exec.CommandContext(ctx, "/bin/sh", "-c", line)
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGTERM) }
	c.WaitDelay = leaveTime
	return c
}

// Attach lets a command use the terminal: the command stays in this process's
// group, to which the terminal belongs.
func Attach(c *exec.Cmd) { c.SysProcAttr = nil; c.Cancel = nil }
