//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// tick is how many milliseconds of processor time the kernel counts as one.
const tick = 10

// usage is the peak memory in MB and the processor time in milliseconds of a process
// and of those that it has started.
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

// resident is how much memory in MB a process and those that it has started hold now.
func resident(pid int) (memory float64) {
	for _, p := range family(pid) {
		memory += fieldOf(p, "VmRSS:") / 1024
	}
	return memory
}

// fieldOf is a number of a process's status, 0 where it has none.
func fieldOf(pid int, name string) (value float64) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(status)) {
		if strings.HasPrefix(line, name) {
			value, _ = strconv.ParseFloat(strings.Fields(line)[1], 64)
		}
	}
	return value
}

// family is a process with all that descend from it.
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

// stat gives the fields of a process behind its name.
func stat(file string) []string {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	_, fields, _ := strings.Cut(string(b[strings.LastIndexByte(string(b), ')'):]), ")")
	return strings.Fields(fields)
}
