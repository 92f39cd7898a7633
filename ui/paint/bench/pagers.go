//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"

	"github.com/creack/pty"
)

// pager is another program that shows text.
type pager struct {
	name         string
	args         []string
	line, screen string
}

var pagers = []pager{
	{"less", []string{"-R"}, "j", " "},
	{"w3m", []string{"-T", "text/plain"}, "J", " "}, // j moves only the cursor in w3m
	{"moor", nil, "j", " "},
	{"ov", nil, "j", "\x06"},
}

// measure runs the pager on a file in a terminal of its own.
func (p pager) measure(file string) (line, screen int, err error) {
	path, err := exec.LookPath(p.name)
	if err != nil {
		return 0, 0, fmt.Errorf("not installed") //nolint:err113 // it is only printed in a table
	}
	cmd := exec.Command(path, append(p.args, file)...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: width, Rows: height})
	if err != nil {
		return 0, 0, fmt.Errorf("did not start: %w", err)
	}
	m := &meter{}
	go func() { _, _ = io.Copy(m, tty) }()
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = tty.Close()
	}()
	m.answered(0)
	count := func(key string) int {
		var n []int
		for range presses {
			before := m.rest()
			_, _ = io.WriteString(tty, key)
			n = append(n, m.answered(before)-before)
		}
		return median(n)
	}
	return count(p.line), count(p.screen), nil
}
