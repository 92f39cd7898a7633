//go:build unix

// Storm resizes the reader's terminal at random while keys are pressed, and then
// closes terminals at random moments. It fails if the reader ends under the first or does not
// draw the last size, or if a process is left after the second.
//
//	storm PROGRAM [FILE]
package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"baolan/internal/onterminal"
)

const (
	resizes = 1000
	hangUps = 100
	atOnce  = 4
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: storm PROGRAM [FILE]")
		os.Exit(2)
	}
	state, err := os.MkdirTemp("", "storm")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	s := &storm{args: os.Args[1:], state: state, rand: rand.New(rand.NewPCG(7, 0))} //nolint:gosec // the same each time
	err = s.run()
	_ = os.RemoveAll(state)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type storm struct {
	args  []string
	state string
	rand  *rand.Rand
}

func (s *storm) run() error {
	if err := s.resize(); err != nil {
		return err
	}
	return s.hangUp()
}

func (s *storm) start() (*onterminal.Program, error) {
	c := exec.Command(s.args[0], append([]string{"--ambiguous", "narrow"}, s.args[1:]...)...)
	c.Env = []string{"PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + s.state, "XDG_STATE_HOME=" + s.state, "XDG_DATA_HOME=" + s.state, "XDG_CACHE_HOME=" + s.state}
	return onterminal.Start(c, 120, 40)
}

// size returns a random size: a small one, a narrow one, a flat one, or any.
func (s *storm) size() (width, height int) {
	edges := [][2]int{{1, 1}, {2, 1}, {1, 2}, {2, 2}, {5, 3}, {3, 5}, {200, 1}, {1, 120}}
	if i := s.rand.IntN(len(edges) + 1); i < len(edges) {
		return edges[i][0], edges[i][1]
	}
	return 1 + s.rand.IntN(300), 1 + s.rand.IntN(120)
}

func (s *storm) resize() error {
	p, err := s.start()
	if err != nil {
		return err
	}
	defer p.Close()
	defer p.Kill()
	open := func() bool { return strings.Contains(p.Screen(), "│") }
	if err := p.Until("a paper", open); err != nil {
		return err
	}
	keys := []string{"j", "k", " ", "\x1b[B", "\x1b[6~", "g", "G", "b"}
	begun := time.Now()
	for i := range resizes {
		if err := p.Resize(s.size()); err != nil {
			return err
		}
		if s.rand.IntN(10) < 7 {
			if err := p.Send(keys[s.rand.IntN(len(keys))]); err != nil {
				return fmt.Errorf("resize %d: %w", i, err)
			}
		}
		// The screen of every tenth size is waited for, so that some are drawn.
		if i%10 == 0 {
			if err := p.Rest(); err != nil {
				return fmt.Errorf("resize %d: %w", i, err)
			}
		}
		if p.IsOver() {
			return fmt.Errorf("the reader has ended at resize %d: %v", i, p.Ended())
		}
	}
	if err := p.Rest(); err != nil {
		return err
	}
	if err := p.Resize(120, 40); err != nil {
		return err
	}
	if err := p.Until("the last size drawn", open); err != nil {
		return err
	}
	fmt.Printf("%d resizes with keys: it lives, and draws the last size; %d bytes, %.1f s\n", resizes, p.Wrote(), time.Since(begun).Seconds())
	return nil
}

// hangUp closes the terminal at a moment between the start and some time after the first
// screen.
func (s *storm) hangUp() error {
	begun := time.Now()
	var slowest time.Duration
	for range hangUps / atOnce {
		programs := make([]*onterminal.Program, atOnce)
		for i := range programs {
			p, err := s.start()
			if err != nil {
				return err
			}
			programs[i] = p
			time.Sleep(time.Duration(s.rand.IntN(60)) * time.Millisecond) // not a wait: the moment of the hang-up
			if i%2 == 0 {
				if err := p.Until("a paper", func() bool { return strings.Contains(p.Screen(), "│") }); err != nil {
					return err
				}
			}
		}
		failed := make([]error, atOnce)
		took := make([]time.Duration, atOnce)
		var wg sync.WaitGroup
		for i, p := range programs {
			wg.Go(func() {
				since := time.Now()
				p.HangUp()
				failed[i], took[i] = p.End(), time.Since(since)
			})
		}
		wg.Wait()
		for i, err := range failed {
			if err != nil {
				return fmt.Errorf("left running: %w", err)
			}
			slowest = max(slowest, took[i])
		}
	}
	fmt.Printf("%d hang-ups: none left running; the slowest ended after %d ms, %.1f s\n", hangUps, slowest.Milliseconds(), time.Since(begun).Seconds())
	return nil
}
