//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// tick is the number of milliseconds in the kernel's unit of processor time.
const tick = 10

// usage returns the peak memory in MB and the processor time in milliseconds of a process and
// of those that it has started.
func usage(pid int) (memory, processor float64) {
	for _, p := range family(pid) {
		memory += fieldOf(p, "VmHWM:") / 1024
		if f := stat(fmt.Sprintf("/proc/%d/stat", p)); len(f) > 14 {
			for _, field := range f[11:15] { // its own and its ended children's, in both modes
				n, _ := strconv.ParseFloat(field, 64)
				processor += n * tick
			}
		}
	}
	return memory, processor
}

// spent is what a process has taken since it began. Unlike the time that has passed, it hardly
// depends on what else the machine does.
type spent struct {
	processor time.Duration // of all threads, in both modes
	faults    float64       // pages that were mapped when they were first touched
}

// spentBy returns what a process without its children has taken. It is zero if the process has
// ended.
func spentBy(pid int) (s spent) {
	var t unix.Timespec
	// The clock of a process has its inverted number, above three bits of which these two mean
	// the time of the scheduler (CPUCLOCK_SCHED).
	if clock := int32(^pid<<3 | 2); unix.ClockGettime(clock, &t) == nil { //nolint:gosec // a process's number has 22 bits at most
		s.processor = time.Duration(t.Nano())
	}
	if f := stat(fmt.Sprintf("/proc/%d/stat", pid)); len(f) > 7 {
		s.faults, _ = strconv.ParseFloat(f[7], 64)
	}
	return s
}

// resident returns the memory in MB that a process and those that it has started hold now.
func resident(pid int) (memory float64) {
	for _, p := range family(pid) {
		memory += fieldOf(p, "VmRSS:") / 1024
	}
	return memory
}

// fieldOf returns a number in the status of a process, 0 if it is not there.
func fieldOf(pid int, name string) (value float64) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(status)) {
		if strings.HasPrefix(line, name) {
			value, _ = strconv.ParseFloat(strings.Fields(line)[1], 64)
		}
	}
	return value
}

// family returns a process and all that descend from it.
func family(pid int) []int {
	children := map[int][]int{}
	names, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, name := range names {
		if f := stat(name); len(f) > 1 {
			parent, _ := strconv.Atoi(f[1])
			child, _ := strconv.Atoi(filepath.Base(filepath.Dir(name)))
			children[parent] = append(children[parent], child)
		}
	}
	all := []int{pid}
	for i := 0; i < len(all); i++ {
		all = append(all, children[all[i]]...)
	}
	return all
}

// stat returns the fields in the stat file of a process that follow its name.
func stat(file string) []string {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	_, fields, _ := strings.Cut(string(b[strings.LastIndexByte(string(b), ')'):]), ")")
	return strings.Fields(fields)
}
