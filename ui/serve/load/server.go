//go:build unix

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/ui"
	"baolan/ui/serve"
)

// state is what the server process measures of itself.
type state struct {
	Heap       uint64  // the bytes in use after a garbage collection
	Resident   int     // the resident memory in bytes (VmRSS); 0 if it is not known
	Goroutines int     // how many goroutines there are
	Seconds    float64 // the processor time so far
}

// server serves the editions that the program carries, prints its address, and answers
// every line on standard input with its state. It ends at the end of the input.
func server(ctx context.Context, o options) error {
	es, err := source.OpenFS(ctx, samples.FS(), ".", source.Options{})
	if err != nil {
		return fmt.Errorf("editions: %w", err)
	}
	folder, err := os.MkdirTemp("", "baolan-load")
	if err != nil {
		return fmt.Errorf("host key: %w", err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	s, err := serve.New(serve.Config{
		HostKey: filepath.Join(folder, "host_ed25519"),
		Limits: serve.Limits{
			Connections: o.readers + 1, PerAddress: o.readers + 1, Handshakes: o.readers + 1,
			LoginsPerMinute: 10 * (o.readers + 1),
		},
	}, serve.Program{NewModel: func(ctx context.Context, _ serve.Reader) (tea.Model, error) {
		return ui.New(ui.Options{Editions: library.Whole(es), Context: ctx}), nil
	}})
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	fmt.Println(ln.Addr())
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, ln) }()
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		if err := json.NewEncoder(os.Stdout).Encode(measure()); err != nil {
			return fmt.Errorf("state: %w", err)
		}
	}
	stop()
	return <-done
}

// measure gives the state after a garbage collection, so that Heap is what is in use.
func measure() state {
	resident := residentBytes()
	runtime.GC()
	runtime.GC() // the second collection frees what finalizers and pools kept
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return state{
		Heap: m.HeapAlloc, Resident: resident, Goroutines: runtime.NumGoroutine(),
		Seconds: time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds(),
	}
}

// residentBytes gives the resident memory (VmRSS) in bytes, 0 if the system does not say.
func residentBytes() int {
	b, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kb << 10
		}
	}
	return 0
}

// child is the server's process, seen from the process of the clients.
type child struct {
	cmd     *exec.Cmd
	in      *os.File
	out     *bufio.Scanner
	address string
}

func startChild(ctx context.Context, o options) (*child, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	c := &child{cmd: exec.CommandContext(ctx, self, "-server", "-readers", strconv.Itoa(o.readers))}
	c.cmd.Stderr = os.Stderr
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	read, write, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	c.cmd.Stdin, c.in, c.out = read, write, bufio.NewScanner(out)
	if err := c.cmd.Start(); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	_ = read.Close()
	if !c.out.Scan() {
		return nil, fmt.Errorf("server: it did not start: %w", c.cmd.Wait())
	}
	c.address = c.out.Text()
	return c, nil
}

// ask gives the server's state.
func (c *child) ask() (state, error) {
	var s state
	if _, err := fmt.Fprintln(c.in); err != nil {
		return s, fmt.Errorf("server: %w", err)
	}
	if !c.out.Scan() {
		return s, fmt.Errorf("server: it has gone: %w", c.cmd.Wait())
	}
	if err := json.Unmarshal(c.out.Bytes(), &s); err != nil {
		return s, fmt.Errorf("server: %w", err)
	}
	return s, nil
}

// settled asks for the server's state until it has at most so many goroutines, or with
// goroutines 0 until their number does not change any more, but for ten seconds at most.
func (c *child) settled(goroutines int) (state, error) {
	last := state{}
	for begun := time.Now(); ; time.Sleep(200 * time.Millisecond) {
		s, err := c.ask()
		if err != nil {
			return s, err
		}
		still := s.Goroutines == last.Goroutines
		if goroutines == 0 && still || goroutines > 0 && s.Goroutines <= goroutines || time.Since(begun) > 10*time.Second {
			return s, nil
		}
		last = s
	}
}

func (c *child) stop() {
	_ = c.in.Close()
	_ = c.cmd.Wait()
}
