//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// cost is the time and the memory of a run of the program.
type cost struct {
	time   time.Duration // the processor time
	memory int64         // all bytes that were allocated, because nothing is collected
}

// least returns the smaller of both times and of both memories. The zero cost stands for no run.
func (c cost) least(o cost) cost {
	if c == (cost{}) {
		return o
	}
	return cost{min(c.time, o.time), min(c.memory, o.memory)}
}

func (c cost) less(o cost) cost {
	return cost{max(c.time-o.time, 0), max(c.memory-o.memory, 0)}
}

// timeout is far more than any bomb takes, in seconds.
const timeout = "120"

// cost runs the program over a bomb of n bytes.
func (s *siege) cost(does string, b bomb, n int) (cost, error) {
	path := s.path(does, b, n)
	if err := os.WriteFile(path, []byte(b.text(n)), 0o600); err != nil {
		return cost{}, err
	}
	defer func() { _ = os.Remove(path) }()
	c := exec.Command("timeout", timeout, s.program, does, path)
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "XDG_STATE_HOME="+s.dir, "XDG_DATA_HOME="+s.dir, "GOMAXPROCS=1", "GOGC=off", "GOMEMLIMIT=3GiB")
	err := c.Run()
	if c.ProcessState == nil {
		return cost{}, err
	}
	if code := c.ProcessState.ExitCode(); code != 0 && code != 1 { // with 1 the program has reported a fault of the text
		return cost{}, fmt.Errorf("%s of %d bytes ended with %d", does, n, code)
	}
	u, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return cost{}, fmt.Errorf("no account of the time")
	}
	return cost{time.Duration(u.Utime.Nano() + u.Stime.Nano()), u.Maxrss * rssUnit}, nil
}
