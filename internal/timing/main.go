//go:build linux

// Timing measures a program on a terminal from outside: how long it takes to paint its first
// screen and until it sends nothing more, how much it sends and how much memory it takes
// until then; how long each key takes to the first and to the last byte; and what the program
// sends and computes in an idle second.
//
//	timing [-runs N] [-expect TEXT] [-open KEYS] [-keys j:40,space:20] [-idle 3s] COMMAND…
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

type options struct {
	runs       int
	timeout    time.Duration
	idle       time.Duration
	expect     string
	open, keys string
	label      string
}

func main() {
	var o options
	flag.IntVar(&o.runs, "runs", 5, "runs")
	flag.DurationVar(&o.timeout, "timeout", time.Minute, "limit for the first screen")
	flag.DurationVar(&o.idle, "idle", 0, "watch the program this long while it is idle")
	flag.StringVar(&o.expect, "expect", "", "text that stands on the first screen once it is full; without it, three quarters of the rows")
	flag.StringVar(&o.open, "open", "", "keys pressed once after the first screen, as in a Go string")
	flag.StringVar(&o.keys, "keys", "", "keys to measure and how often: j:60,space:20")
	flag.StringVar(&o.label, "label", "", "name in the output")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	var all []run
	failed := 0
	for range o.runs {
		r, err := measure(flag.Args(), o)
		if err != nil {
			fmt.Printf("  ERROR %v\n", err)
			failed++
			continue
		}
		all = append(all, r)
	}
	report(all, o, failed)
	if failed > 0 {
		os.Exit(1)
	}
}

// run is the measurements of one run of the program, in milliseconds, bytes and megabytes.
type run struct {
	first, paint, settled   float64
	processor, faults       float64 // until the screen was full
	bytes, memory, rest     float64
	keys                    []key
	idleBytes, idleCPU, end float64
}

// key is the measurements of one key that is pressed several times.
type key struct {
	name               string
	first, last, bytes []float64
	silent             int
	processor          float64 // the processor time in all, in milliseconds
}

// How long the program must send nothing for a start to be over, and for the answer to a key.
const (
	startOver = 300 * time.Millisecond
	keyOver   = 45 * time.Millisecond
)

// atRest is the time after the start at which the program has released the memory that only
// the start needed.
const atRest = time.Second

func measure(args []string, o options) (r run, err error) {
	t, err := start(args)
	if err != nil {
		return r, err
	}
	defer t.end()
	painted, err := t.until(o.timeout, func(screen string) bool {
		if o.expect != "" {
			return strings.Contains(screen, o.expect)
		}
		return rowsFilled(screen) >= height*3/4
	})
	if err != nil {
		return r, fmt.Errorf("first screen: %w", err)
	}
	r.first, r.paint = since(t.started, t.first), since(t.started, painted)
	r.processor, r.faults = float64(t.spent.processor.Microseconds())/1000, t.spent.faults
	t.settle(startOver, 3*time.Second)
	r.settled, r.bytes = since(t.started, t.last), float64(t.sent)
	r.memory, _ = usage(t.cmd.Process.Pid)
	t.settle(atRest, atRest)
	r.rest = resident(t.cmd.Process.Pid)
	if o.open != "" {
		t.press(typed(o.open))
		t.settle(startOver, 3*time.Second)
	}
	if o.idle > 0 {
		r.idleBytes, r.idleCPU = t.rest(o.idle)
	}
	for field := range strings.SplitSeq(o.keys, ",") {
		if name, count, ok := strings.Cut(field, ":"); ok {
			n, err := strconv.Atoi(count)
			if err != nil {
				return r, fmt.Errorf("keys %q: %w", field, err)
			}
			r.keys = append(r.keys, t.measureKey(name, n))
		}
	}
	r.end, _ = usage(t.cmd.Process.Pid)
	return r, nil
}

// rest returns how many bytes the program sends and how much processor time it takes, in
// milliseconds, while nothing happens for a time d.
func (t *terminal) rest(d time.Duration) (bytes, processor float64) {
	_, before := usage(t.cmd.Process.Pid)
	sent := t.sent
	for end := time.Now().Add(d); time.Now().Before(end); {
		t.settle(50*time.Millisecond, 100*time.Millisecond)
	}
	_, after := usage(t.cmd.Process.Pid)
	return float64(t.sent-sent) / d.Seconds(), (after - before) / d.Seconds()
}

func (t *terminal) measureKey(name string, n int) key {
	k := key{name: name}
	_, before := usage(t.cmd.Process.Pid)
	for range n {
		// A random wait keeps the keys out of step with the program's clock of frames.
		time.Sleep(time.Duration(rand.IntN(20_000)) * time.Microsecond)
		t.settle(0, 0)
		t.first = time.Time{}
		pressed, sent := time.Now(), t.sent
		t.press(typed(name))
		for end := pressed.Add(2 * time.Second); t.first.IsZero() && time.Now().Before(end); {
			if any, ended := t.draw(); !any && !ended {
				t.wait(10 * time.Millisecond)
			}
		}
		if t.first.IsZero() {
			k.silent++
			continue
		}
		t.settle(keyOver, 500*time.Millisecond)
		k.first = append(k.first, since(pressed, t.first))
		k.last = append(k.last, since(pressed, t.last))
		k.bytes = append(k.bytes, float64(t.sent-sent))
	}
	_, after := usage(t.cmd.Process.Pid)
	k.processor = after - before
	return k
}

func since(from, to time.Time) float64 { return float64(to.Sub(from).Microseconds()) / 1000 }

// named is the bytes of the keys that have names.
var named = map[string]string{"down": "\x1b[B", "up": "\x1b[A", "pgdn": "\x1b[6~", "pgup": "\x1b[5~", "space": " ", "enter": "\r", "tab": "\t", "esc": "\x1b"}

// typed returns the bytes of a named key, or those of a string with escapes.
func typed(s string) string {
	if b, ok := named[s]; ok {
		return b
	}
	if b, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`); err == nil {
		return b
	}
	return s
}

func report(all []run, o options, failed int) {
	fmt.Printf("## %s (%dx%d, %d runs, %d failed)\n  (least / median / most)\n", o.label, width, height, o.runs, failed)
	row := func(what string, f func(*run) float64) {
		var list []float64
		for i := range all {
			list = append(list, f(&all[i]))
		}
		fmt.Printf("  %-24s %s / %s / %s\n", what, at(list, 0), at(list, .5), at(list, 1))
	}
	row("exec to first byte ms", func(r *run) float64 { return r.first })
	row("exec to full screen ms", func(r *run) float64 { return r.paint })
	row("processor ms until then", func(r *run) float64 { return r.processor })
	row("page faults until then", func(r *run) float64 { return r.faults })
	row("exec to settled ms", func(r *run) float64 { return r.settled })
	row("start-up bytes", func(r *run) float64 { return r.bytes })
	row("peak rss after paint MB", func(r *run) float64 { return r.memory })
	row("rss at rest MB", func(r *run) float64 { return r.rest })
	for i, name := range keyNames(all) {
		var k key
		for _, r := range all {
			g := r.keys[i]
			k.first, k.last, k.bytes = append(k.first, g.first...), append(k.last, g.last...), append(k.bytes, g.bytes...)
			k.silent, k.processor = k.silent+g.silent, k.processor+g.processor
		}
		n := len(k.first) + k.silent
		fmt.Printf("  key %-8q first ms: p50 %s p99 %s most %s | done ms: p50 %s p99 %s most %s | bytes p50 %s most %s | processor ms %.2f | n=%d silent=%d\n",
			name, at(k.first, .5), at(k.first, .99), at(k.first, 1), at(k.last, .5), at(k.last, .99), at(k.last, 1), at(k.bytes, .5), at(k.bytes, 1), k.processor/float64(max(n, 1)), n, k.silent)
	}
	if o.idle > 0 {
		row("idle bytes a second", func(r *run) float64 { return r.idleBytes })
		row("idle processor ms", func(r *run) float64 { return r.idleCPU })
	}
	row("peak rss at end MB", func(r *run) float64 { return r.end })
}

func keyNames(all []run) (names []string) {
	if len(all) > 0 {
		for _, k := range all[0].keys {
			names = append(names, k.name)
		}
	}
	return names
}

// at returns the value at a share of the sorted list (0.5 is the median), "-" if it is empty.
func at(list []float64, share float64) string {
	if len(list) == 0 {
		return "-"
	}
	s := slices.Sorted(slices.Values(list))
	v := s[min(len(s)-1, int(share*float64(len(s))))]
	if v >= 100 {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.1f", v)
}
