package cli

import (
	"context"
	"os/exec"
)

// shellCommand makes a command that runs a line in the shell.
func shellCommand(ctx context.Context, line string) *exec.Cmd {
	return exec.CommandContext(ctx, "cmd", "/c", line)
}

func foreground(*exec.Cmd) {}
