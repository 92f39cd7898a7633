package cli

import (
	"context"
	"os/exec"
)

// shellCommand is a command line as the shell runs it.
func shellCommand(ctx context.Context, line string) *exec.Cmd {
	return exec.CommandContext(ctx, "cmd", "/c", line)
}

func foreground(*exec.Cmd) {}
