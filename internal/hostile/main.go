//go:build unix

// Hostile puts sequences that a terminal would obey into everything that comes from outside:
// names of files, folders, papers and users, front matter, tags, queries, arguments, the
// environment, pages. It searches for them in all that each command writes, on the reader's
// screens, and in the sessions and the log of a server.
//
//	hostile [-without SURFACE] PROGRAM [SURFACE…]
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"baolan/editions/clean"
)

func main() {
	without := flag.String("without", "", "a surface that is left out")
	flag.Parse()
	if flag.NArg() < 1 {
		fmt.Fprintln(os.Stderr, "usage: hostile [-without SURFACE] PROGRAM [SURFACE…]")
		os.Exit(2)
	}
	program, err := filepath.Abs(flag.Arg(0)) // some commands run in folders of their own
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	dir, err := os.MkdirTemp("", "hostile")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	h := &attack{program: program, dir: dir, all: sequences()}
	err = h.run(flag.Args()[1:], *without)
	_ = os.RemoveAll(dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type attack struct {
	program, dir string
	all          []string
	leaks        atomic.Int64
}

// isPlanted reports whether a sequence is one of those that are put in.
func (h *attack) isPlanted(s string) bool { return slices.Contains(h.all, s) }

// surface is a place into which sequences are put, and the commands that read it.
type surface struct {
	name string
	run  func() (stopped, tried int, err error)
}

// run tries the surfaces with the names only, or all, except the one named without.
func (h *attack) run(only []string, without string) error {
	fmt.Printf("%d sequences\n", len(h.all))
	for _, s := range []surface{
		{"names of files", h.fileNames},
		{"names of folders", h.folderNames},
		{"front matter", h.frontMatter},
		{"names of papers", h.paperNames},
		{"tags", h.tags},
		{"queries", h.queries},
		{"arguments", h.arguments},
		{"the environment", h.environment},
		{"the screen", h.screens},
		{"names of users", h.userNames},
	} {
		if s.name == without || len(only) > 0 && !slices.Contains(only, s.name) {
			continue
		}
		begun := time.Now()
		stopped, tried, err := s.run()
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		fmt.Printf("%-18s %5d of %5d %5.1f s\n", s.name, stopped, tried, time.Since(begun).Seconds())
	}
	if n := h.leaks.Load(); n > 0 {
		return fmt.Errorf("%d outputs held what a terminal obeys", n)
	}
	return nil
}

// beside does all jobs, with several workers at once. do gets the worker's number for names
// that two workers must not share.
func beside(workers, jobs int, do func(worker, job int) error) error {
	next := make(chan int)
	failed := make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for job := range next {
				if err := do(w, job); err != nil && failed[w] == nil {
					failed[w] = err
				}
			}
		})
	}
	for job := range jobs {
		next <- job
	}
	close(next)
	wg.Wait()
	return errors.Join(failed...)
}

// each runs for every sequence the commands that commands returns for it.
func (h *attack) each(what string, commands func(seq string) [][]string) (stopped, tried int, err error) {
	var all [][]string
	for _, seq := range h.all {
		all = append(all, commands(seq)...)
	}
	var leaked atomic.Int64
	err = beside(runtime.NumCPU(), len(all), func(worker, job int) error {
		leaked.Add(int64(min(1, h.leaked(what, worker, nil, all[job]...))))
		return nil
	})
	return len(all) - int(leaked.Load()), len(all), err
}

func (h *attack) queries() (int, int, error) {
	dir := filepath.Join(h.dir, "quiet")
	if err := write(filepath.Join(dir, "报-2024-03-07-01.txt"), page); err != nil {
		return 0, 0, err
	}
	return h.each("queries", func(seq string) [][]string {
		return [][]string{{"search", "--library", dir, seq}, {"search", "--library", dir, "paper:" + seq}, {"print", "--edition", seq, dir}}
	})
}

func (h *attack) arguments() (int, int, error) {
	return h.each("arguments", func(seq string) [][]string {
		return [][]string{{"print", seq}, {seq, seq}, {"--lang", seq}, {"print", "--" + seq}, {"print", "--page", seq}, {"check", "no/" + seq}, {"serve", "--config", "no/" + seq}}
	})
}

// environment puts each sequence into three of the variables that are read, so that every
// variable gets sequences of every kind.
func (h *attack) environment() (stopped, tried int, err error) {
	names := []string{"LANG", "LC_ALL", "BAOLAN_LANG", "BAOLAN_LIBRARY", "BAOLAN_STATE", "HOME", "XDG_DATA_HOME", "TERM", "NO_COLOR"}
	const each = 3
	var leaked atomic.Int64
	err = beside(runtime.NumCPU(), each*len(h.all), func(worker, job int) error {
		i, k := job/each, job%each
		name := names[(i+k*len(names)/each)%len(names)]
		leaked.Add(int64(min(1, h.leaked("environment", worker, []string{name + "=" + asName(h.all[i])}, "list"))))
		return nil
	})
	tried = each * len(h.all)
	return tried - int(leaked.Load()), tried, err
}

// leaked runs the program and returns the number of sequences in what it wrote to both
// outputs, which are no terminal and so may have none.
func (h *attack) leaked(what string, worker int, env []string, args ...string) int {
	c := exec.Command(h.program, args...)
	c.Env = append(h.environ(fmt.Sprint("state", worker)), env...)
	c.Dir = h.dir
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	_ = c.Run() // most of it must fail
	_, report := clean.Text(out.String())
	n := 0
	for _, f := range report.Findings() {
		if !slices.Contains([]clean.Kind{clean.Radical, clean.Private, clean.Unassigned}, f.Kind) {
			n += f.Count
			h.leaks.Add(1)
			fmt.Printf("LEAK %s: %s of %.100q, %d, lines %v\n", what, f.Kind, args, f.Count, f.Lines)
		}
	}
	return n
}

// environ returns the environment of a reader whose state and library are in a folder.
func (h *attack) environ(state string) []string {
	state = filepath.Join(h.dir, state)
	return []string{
		"PATH=" + os.Getenv("PATH"), "LANG=zh_CN.UTF-8", "HOME=" + h.dir, "XDG_STATE_HOME=" + state, "XDG_DATA_HOME=" + state, "XDG_CACHE_HOME=" + state, "TERM=xterm-256color",
	}
}
