//go:build unix

// Load opens many sessions over SSH on loopback, lets each press a key a second, and
// prints how long the keys took and what memory and processor time the sessions need:
//
//	go run ./ui/serve/load                         500 readers for 60 s
//	go run ./ui/serve/load -readers 50 -seconds 5  for a quick look
//
// The server is a process of its own, so that its memory is measured without that of
// the clients. Load exits 1 if a session has an error or a bound is exceeded.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"time"
)

type options struct {
	readers, seconds int
	width, height    int
	heapBytes        int // how many bytes of heap a reader may take
	server           bool
}

func main() {
	var o options
	flag.IntVar(&o.readers, "readers", 500, "readers at once")
	flag.IntVar(&o.seconds, "seconds", 60, "how long they read")
	flag.IntVar(&o.width, "width", 120, "columns of each")
	flag.IntVar(&o.height, "height", 40, "rows of each")
	flag.IntVar(&o.heapBytes, "heap", 3<<19, "bytes of heap a reader may cost")
	flag.BoolVar(&o.server, "server", false, "be the server (the program starts itself so)")
	flag.Parse()
	run := load
	if o.server {
		run = server
	}
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, o)
	cancel()
	if err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func load(ctx context.Context, o options) error {
	c, err := startChild(ctx, o)
	if err != nil {
		return err
	}
	defer c.stop()
	// One reader comes and goes first, so that what the server allocates only once
	// is not counted for the readers.
	warm := newCrowd(c.address, o)
	warm.enter(1)
	warm.leave()
	empty, err := c.settled(0)
	if err != nil {
		return err
	}
	crowd := newCrowd(c.address, o)
	begun := time.Now()
	crowd.enter(o.readers)
	entered := time.Since(begun)
	opened, err := c.ask()
	if err != nil {
		return err
	}
	crowd.read(ctx, time.Duration(o.seconds)*time.Second)
	full, err := c.ask()
	if err != nil {
		return err
	}
	crowd.leave()
	after, err := c.settled(empty.Goroutines)
	if err != nil {
		return err
	}
	perReader := (int(full.Heap) - int(empty.Heap)) / o.readers
	p50, p99, worst := crowd.latency()
	fmt.Printf("readers            %d at %d×%d, all in after %.1f s\n", o.readers, o.width, o.height, entered.Seconds())
	fmt.Printf("keys               %d in %d s, %d frames, %.0f bytes a key\n",
		crowd.keys.Load(), o.seconds, len(crowd.took), float64(crowd.bytes.Load())/float64(max(crowd.keys.Load(), 1)))
	fmt.Printf("key to frame       p50 %s  p99 %s  longest %s\n", round(p50), round(p99), round(worst))
	fmt.Printf("heap a reader      %.2f MB (%.2f MB after the first frame)\n",
		mb(perReader), mb((int(opened.Heap)-int(empty.Heap))/o.readers))
	fmt.Printf("resident           %.0f MB with all, %.0f MB empty\n", mb(full.Resident), mb(empty.Resident))
	fmt.Printf("goroutines         %d empty, %d with all, %d after\n", empty.Goroutines, full.Goroutines, after.Goroutines)
	fmt.Printf("heap               %.1f MB empty, %.1f MB with all, %.1f MB after\n",
		mb(int(empty.Heap)), mb(int(full.Heap)), mb(int(after.Heap)))
	fmt.Printf("processor          %.1f %% of one while reading\n",
		100*(full.Seconds-opened.Seconds)/float64(max(o.seconds, 1)))
	fmt.Printf("errors             %d\n", crowd.failed.Load())
	switch {
	case crowd.failed.Load() > 0:
		return fmt.Errorf("%d readers met an error; the first: %w", crowd.failed.Load(), crowd.firstError())
	case perReader > o.heapBytes:
		return fmt.Errorf("a reader costs %d bytes of heap, more than %d", perReader, o.heapBytes)
	case after.Goroutines > empty.Goroutines:
		return fmt.Errorf("%d goroutines are left, %d were there", after.Goroutines, empty.Goroutines)
	}
	return nil
}

func round(d time.Duration) time.Duration { return d.Round(100 * time.Microsecond) }

func mb(bytes int) float64 { return float64(bytes) / (1 << 20) }
