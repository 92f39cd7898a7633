//go:build unix

// Siege measures whether the time and memory that the program takes grow as its
// input does. Each bomb is a text that costs more than its length where something
// is measured, joined or searched anew for each of its parts; it is printed and
// checked at n and at 2n bytes.
//
//	siege [-n BYTES] PROGRAM [FILE…]
//
// Files are bombs too, at their size and twice it.
//
// What is compared is the processor time without that of a start, on one processor and without
// the garbage collector, which runs at any time. Other work on the machine can only lengthen
// a run. So what seems to grow too fast is measured again, at both sizes in turn, and the
// least of each is taken: what does grow too fast does so every time.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"
)

// usualSize is n. What grows with the square takes seconds at it: a title that was
// measured anew at each of its words took ten at 80 KB. With -n 262144, 2n is as long
// as a page may be that is taken whole.
const usualSize = 64 << 10

// Twice the input may take twice the time, and half as much again for what a
// busy machine adds to the one and not to the other; what grows with the square
// takes four times. Below a twentieth of a second the clock of the processor
// is no measure. Memory is counted, so that it may only be off by the room that growing
// slices keep.
const (
	mostTime   = 3.0
	mostMemory = 2.8
	unheard    = 50 * time.Millisecond
	unfelt     = 64 << 20 // memory in bytes below which growth is not judged
	tries      = 9
)

func main() {
	n := flag.Int("n", usualSize, "bytes of the smaller of the two sizes")
	only := flag.String("only", "", "measure only the bombs whose name has `TEXT` in it")
	flag.Parse()
	if flag.NArg() < 1 {
		fmt.Fprintln(os.Stderr, "usage: siege [-n BYTES] [-only TEXT] PROGRAM [FILE…]")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *n, *only, flag.Args()[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(program string, n int, only string, files []string) error {
	dir, err := os.MkdirTemp("", "siege")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	all, err := bombs(n, only, files)
	if err != nil {
		return err
	}
	s := &siege{program: program, dir: dir, n: n}
	nothing := bomb{"nothing", ".txt", func(int) string { return "报\n" }}
	for range tries {
		c, err := s.cost("print", nothing, n)
		if err != nil {
			return err
		}
		s.start = s.start.least(c)
	}
	results := s.all(all)
	fmt.Printf("%-34s %-6s %9s %9s %7s %7s %7s\n", "bomb", "does", "n", "2n", "growth", "MB", "growth")
	bad := 0
	for _, r := range results {
		if r.err != nil {
			return fmt.Errorf("%s: %w", r.bomb.name, r.err)
		}
		verdict := ""
		if r.tooFast() {
			verdict = "  TOO MUCH"
			bad++
		}
		fmt.Printf("%-34s %-6s %7.0fms %7.0fms %6.1fx %7d %6.1fx%s\n", r.bomb.name, r.does, ms(r.one.time), ms(r.two.time), r.times(), r.two.memory>>20, r.memories(), verdict)
	}
	if bad > 0 {
		return fmt.Errorf("%d of %d measurements grow faster than their input", bad, len(results))
	}
	fmt.Printf("%d bombs at %d and %d KB, each linear\n", len(all), n>>10, n>>9)
	return nil
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// siege is one run over all bombs.
type siege struct {
	program, dir string
	n            int
	start        cost // the cost of a run with nothing to do
}

// result is the cost of a command on a bomb of n and of 2n bytes, without that of a start.
type result struct {
	bomb     bomb
	does     string
	one, two cost
	err      error
}

func (r *result) times() float64 { return ratio(float64(r.one.time), float64(r.two.time), 1e6) }
func (r *result) memories() float64 {
	return ratio(float64(r.one.memory), float64(r.two.memory), 1<<20)
}

// ratio returns b divided by a, where values below least count as least.
func ratio(a, b, least float64) float64 { return max(b, least) / max(a, least) }

func (r *result) tooFast() bool {
	return r.times() > mostTime && r.two.time > unheard || r.memories() > mostMemory && r.two.memory > unfelt
}

// all measures all bombs, as many at once as there are processors.
func (s *siege) all(bombs []bomb) []result {
	var results []result
	for _, b := range bombs {
		for _, does := range []string{"print", "check"} {
			results = append(results, result{bomb: b, does: does})
		}
	}
	next := make(chan *result)
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for r := range next {
				r.err = s.measure(r)
			}
		})
	}
	for i := range results {
		next <- &results[i]
	}
	close(next)
	wg.Wait()
	slices.SortStableFunc(results, func(a, b result) int {
		return cmp.Or(cmp.Compare(a.bomb.name, b.bomb.name), cmp.Compare(b.does, a.does))
	})
	return results
}

// measure takes the least cost of several runs at both sizes, until it grows no faster than
// allowed or tries are used up.
func (s *siege) measure(r *result) error {
	var one, two cost
	for range tries {
		a, err := s.cost(r.does, r.bomb, s.n)
		if err != nil {
			return err
		}
		b, err := s.cost(r.does, r.bomb, 2*s.n)
		if err != nil {
			return err
		}
		one, two = one.least(a), two.least(b)
		if r.one, r.two = one.less(s.start), two.less(s.start); !r.tooFast() {
			break
		}
	}
	return nil
}

// path returns a path for a bomb to which no other measurement writes.
func (s *siege) path(does string, b bomb, n int) string {
	return filepath.Join(s.dir, fmt.Sprintf("%s-%x-%d%s", does, b.name, n, b.ext))
}
