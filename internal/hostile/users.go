//go:build unix

package main

import (
	"fmt"
	"net"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"baolan/internal/fixture/output"
	"baolan/internal/onterminal"
)

// userNames logs in over SSH with the sequences as names, reads and prints, and
// looks at what the client is shown and what the server logs.
func (h *attack) userNames() (stopped, tried int, err error) {
	dir := filepath.Join(h.dir, "quiet")
	if err := write(filepath.Join(dir, "报-2024-03-07-01.txt"), page); err != nil {
		return 0, 0, err
	}
	addr, log, stop, err := h.serve(dir)
	if err != nil {
		return 0, 0, err
	}
	harmless, _, err := visit(addr, "甲")
	if err != nil {
		stop()
		return 0, 0, fmt.Errorf("as 甲: %w; %s", err, log.String())
	}
	known := drawnIn(harmless)
	const atOnce = 6
	var leaked atomic.Int64
	err = beside(atOnce, len(h.all), func(_, job int) error {
		name := h.all[job]
		screen, errs, err := visit(addr, name)
		if err != nil {
			return fmt.Errorf("as %q: %w", name, err)
		}
		leaked.Add(int64(min(1, h.inOutput("the screen of a user", screen, known)+h.inOutput("what a user is told", errs, drawn{}))))
		return nil
	})
	stop()
	if err != nil {
		return 0, 0, fmt.Errorf("%w; %s", err, log.String())
	}
	leaked.Add(int64(min(len(h.all), h.inOutput("the log", log.String(), drawn{}))))
	tried = 2 * len(h.all)
	return tried - int(leaked.Load()), tried, nil
}

// serve starts the server on a port of its own.
func (h *attack) serve(dir string) (addr string, log *output.Buffer, stop func(), err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, nil, err
	}
	addr = ln.Addr().String()
	_ = ln.Close()
	c := exec.Command(h.program, "serve", dir, "--listen", addr, "--max-logins", "100000", "--max-per-address", "1000")
	c.Env = h.environ("served")
	log = &output.Buffer{}
	c.Stdout, c.Stderr = log, log
	if err := c.Start(); err != nil {
		return "", nil, nil, err
	}
	stop = func() {
		_ = c.Process.Signal(syscall.SIGTERM)
		_ = c.Wait()
	}
	for begun := time.Now(); !strings.Contains(log.String(), "msg=serving"); time.Sleep(5 * time.Millisecond) {
		if time.Since(begun) > onterminal.Patience {
			stop()
			return "", nil, nil, fmt.Errorf("it does not serve: %s", log.String())
		}
	}
	return addr, log, stop, nil
}

// visit reads and prints as a user, and asks for what is refused.
func visit(addr, user string) (screen, errs string, err error) {
	c, err := gossh.Dial("tcp", addr, &gossh.ClientConfig{
		User: user, Timeout: onterminal.Patience, HostKeyCallback: gossh.InsecureIgnoreHostKey(), //nolint:gosec // our own server
	})
	if err != nil {
		return "", "", err
	}
	defer func() { _ = c.Close() }()
	var told output.Buffer
	for _, command := range []string{"print", "print --edition " + user, "sh -c " + user} {
		s, err := c.NewSession()
		if err != nil {
			return "", "", err
		}
		_ = s.Setenv("LANG", user)
		s.Stdout, s.Stderr = &told, &told
		_ = s.Run(command) // most of it must fail
		_ = s.Close()
	}
	s, err := c.NewSession()
	if err != nil {
		return "", "", err
	}
	defer func() { _ = s.Close() }()
	_ = s.Setenv("BAOLAN_AMBIGUOUS", "narrow") // so that the reader asks the terminal nothing
	var out output.Buffer
	s.Stdout, s.Stderr = &out, &out
	if err := s.RequestPty("xterm", 24, 80, nil); err != nil {
		return "", "", err
	}
	in, err := s.StdinPipe()
	if err != nil {
		return "", "", err
	}
	if err := s.Shell(); err != nil {
		return "", "", err
	}
	for begun := time.Now(); !strings.Contains(out.String(), "合龙"); time.Sleep(2 * time.Millisecond) {
		if time.Since(begun) > onterminal.Patience {
			return "", "", fmt.Errorf("no screen: %q", out.String())
		}
	}
	_, _ = in.Write([]byte("\x03"))
	_ = s.Wait()
	return out.String(), strings.ReplaceAll(told.String(), "\r\n", "\n"), nil
}
