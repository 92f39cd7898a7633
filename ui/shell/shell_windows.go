package shell

import (
	"context"
	"os/exec"
)

// Command makes a command that runs a line in the shell.
func Command(ctx context.Context, line string) *exec.Cmd {
	return exec.CommandContext(ctx, "cmd", "/c", line)
}

// Attach lets a command use the terminal, as every command here does.
func Attach(*exec.Cmd) {}
