//go:build unix

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/crypto/ssh"
)

// entering is how many readers connect at once. It is bounded because the clients'
// half of the handshakes runs on this machine too.
const entering = 16

// patience is how long any one step of a session may take before it is an error.
const patience = 30 * time.Second

// crowd is the readers of one run and what was counted of them.
type crowd struct {
	address string
	o       options
	readers []*reader
	keys    atomic.Int64
	bytes   atomic.Int64
	failed  atomic.Int64

	mu   sync.Mutex
	took []time.Duration // for each key, the time until the next bytes came
	err  error
}

func newCrowd(address string, o options) *crowd { return &crowd{address: address, o: o} }

func (c *crowd) fail(err error) {
	c.failed.Add(1)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil {
		c.err = err
	}
}

func (c *crowd) firstError() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

// enter connects n readers and waits for the first frame of each.
func (c *crowd) enter(n int) {
	places := make(chan struct{}, entering)
	var wg sync.WaitGroup
	for range n {
		places <- struct{}{}
		wg.Go(func() {
			defer func() { <-places }()
			r, err := c.open()
			if err != nil {
				c.fail(err)
				return
			}
			c.mu.Lock()
			c.readers = append(c.readers, r)
			c.mu.Unlock()
		})
	}
	wg.Wait()
}

// reader is one client's session.
type reader struct {
	c       *crowd
	client  *ssh.Client
	session *ssh.Session
	in      io.Writer
	first   chan struct{}
	ended   chan struct{}
	leaving atomic.Bool
	pressed atomic.Int64 // the time since start at which the last key was pressed; 0 if its frame has come
	start   time.Time
}

func (c *crowd) open() (*reader, error) {
	client, err := ssh.Dial("tcp", c.address, &ssh.ClientConfig{
		User: "paper", Timeout: patience, HostKeyCallback: ssh.InsecureIgnoreHostKey(), //nolint:gosec // our own server on loopback
	})
	if err != nil {
		return nil, fmt.Errorf("dial: %w", err)
	}
	r := &reader{c: c, client: client, first: make(chan struct{}), ended: make(chan struct{}), start: time.Now()}
	if err := r.begin(); err != nil {
		_ = client.Close()
		return nil, err
	}
	return r, nil
}

func (r *reader) begin() error {
	var err error
	if r.session, err = r.client.NewSession(); err != nil {
		return fmt.Errorf("session: %w", err)
	}
	_ = r.session.Setenv("LANG", "zh_CN.UTF-8")
	if err := r.session.RequestPty("xterm-256color", r.c.o.height, r.c.o.width, nil); err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	if r.in, err = r.session.StdinPipe(); err != nil {
		return fmt.Errorf("session: %w", err)
	}
	out, err := r.session.StdoutPipe()
	if err != nil {
		return fmt.Errorf("session: %w", err)
	}
	if err := r.session.Shell(); err != nil {
		return fmt.Errorf("shell: %w", err)
	}
	go r.watch(out)
	select {
	case <-r.first:
		return nil
	case <-time.After(patience):
		return errors.New("no first frame")
	}
}

// watch reads what the server sends and notes how long each key took.
func (r *reader) watch(out io.Reader) {
	defer close(r.ended)
	b := make([]byte, 64<<10)
	sum := 0
	for {
		n, err := out.Read(b)
		if n > 0 {
			// Questions to the terminal may come before the first frame. Only
			// the frame has thousands of bytes.
			if sum += n; sum-n < 1000 && sum >= 1000 {
				close(r.first)
			}
			if at := r.pressed.Swap(0); at != 0 {
				took := time.Since(r.start) - time.Duration(at)
				r.c.mu.Lock()
				r.c.took = append(r.c.took, took)
				r.c.mu.Unlock()
			}
			r.c.bytes.Add(int64(n))
		}
		if err != nil {
			if !r.leaving.Load() {
				r.c.fail(fmt.Errorf("the session ended: %w", err))
			}
			return
		}
	}
}

// script is what a reader presses: down the list and up, the next article and
// back, the next page and back. Each key changes the screen.
const script = "jjkkJJKK]["

// read lets every reader press a key a second for so long; the readers' keys are spread
// over the second.
func (c *crowd) read(ctx context.Context, long time.Duration) {
	c.bytes.Store(0)
	ctx, cancel := context.WithTimeout(ctx, long)
	defer cancel()
	var wg sync.WaitGroup
	for i, r := range c.readers {
		wg.Go(func() {
			offset := time.Second * time.Duration(i) / time.Duration(len(c.readers))
			select {
			case <-ctx.Done():
				return
			case <-time.After(offset):
			}
			tick := time.NewTicker(time.Second)
			defer tick.Stop()
			for n := 0; ; n++ {
				r.pressed.Store(int64(time.Since(r.start)))
				if _, err := io.WriteString(r.in, script[n%len(script):][:1]); err != nil {
					c.fail(fmt.Errorf("key: %w", err))
					return
				}
				c.keys.Add(1)
				select {
				case <-ctx.Done():
					return
				case <-tick.C:
				}
			}
		})
	}
	wg.Wait()
}

// leave presses q for every reader and waits until the server has ended the sessions.
func (c *crowd) leave() {
	var wg sync.WaitGroup
	for _, r := range c.readers {
		wg.Go(func() {
			r.leaving.Store(true)
			_, _ = io.WriteString(r.in, "q")
			select {
			case <-r.ended:
			case <-time.After(patience):
				c.fail(errors.New("the session did not end"))
			}
			_ = r.client.Close()
		})
	}
	wg.Wait()
}

// latency gives the median, the 99th percentile and the longest time of the keys.
func (c *crowd) latency() (p50, p99, worst time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.took) == 0 {
		return 0, 0, 0
	}
	slices.Sort(c.took)
	return c.took[len(c.took)/2], c.took[len(c.took)*99/100], c.took[len(c.took)-1]
}
