//go:build unix

// Command cost says what the tests cost: for every package the processor time of its
// tests, of the program and of its children, and the time that passed. Processor time
// hardly changes on a machine with other work, which the time that passes does.
//
//	go run ./.ci/cost [PACKAGE…]
//
// It runs "go test" with itself as the program that starts the tests. Processes that
// outlive the test which started them, such as a tmux server, are not counted.
package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// recordName is the variable of the environment that names the file into which the
// starts of test programs are written; where it is set, cost is such a start.
const recordName = "BAOLAN_TEST_COST"

func main() {
	if record := os.Getenv(recordName); record != "" {
		os.Exit(start(record, os.Args[1:]))
	}
	if err := report(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "cost:", err)
		os.Exit(1)
	}
}

// start runs a test program and writes what it took; it returns its exit code.
func start(record string, args []string) int {
	cmd := exec.Command(args[0], args[1:]...) //nolint:gosec // go test names the program
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = slices.DeleteFunc(os.Environ(), func(entry string) bool {
		return len(entry) > len(recordName) && entry[:len(recordName)+1] == recordName+"="
	})
	began := time.Now()
	err := cmd.Run()
	passed := time.Since(began)
	if cmd.ProcessState == nil {
		fmt.Fprintln(os.Stderr, "cost:", err)
		return 1
	}
	var children syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_CHILDREN, &children); err != nil {
		fmt.Fprintln(os.Stderr, "cost:", err)
		return 1
	}
	// A test program is started in the folder of its package.
	folder, _ := os.Getwd()
	out, err := os.OpenFile(record, os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = fmt.Fprintf(out, "%d %d %d %s\n", time.Duration(children.Utime.Nano()).Milliseconds(),
			time.Duration(children.Stime.Nano()).Milliseconds(), passed.Milliseconds(), folder)
		err = errors.Join(err, out.Close())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cost:", err)
	}
	return cmd.ProcessState.ExitCode()
}

// row is what the tests of one package took, in milliseconds.
type row struct {
	user, system, passed int
	folder               string
}

// report runs the tests of the packages and prints a row for each, the dearest first.
func report(packages []string) error {
	if len(packages) == 0 {
		packages = []string{"./..."}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	record, err := os.CreateTemp("", "baolan-cost")
	if err != nil {
		return err
	}
	defer func() { _ = errors.Join(record.Close(), os.Remove(record.Name())) }()
	cmd := exec.Command("go", append([]string{"test", "-count=1", "-exec", self}, packages...)...) //nolint:gosec // packages of this module
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	cmd.Env = append(os.Environ(), recordName+"="+record.Name())
	failed := cmd.Run()

	var rows []row
	for lines := bufio.NewScanner(record); lines.Scan(); {
		var r row
		if _, err := fmt.Sscan(lines.Text(), &r.user, &r.system, &r.passed, &r.folder); err != nil {
			return err
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(b.user+b.system, a.user+a.system) })
	root, _ := os.Getwd()
	var all row
	fmt.Println("processor    user  system  passed  package (seconds)")
	for _, r := range rows {
		if name, err := filepath.Rel(root, r.folder); err == nil {
			r.folder = name
		}
		r.print()
		all.user, all.system, all.passed = all.user+r.user, all.system+r.system, all.passed+r.passed
	}
	all.folder = "all"
	all.print()
	return failed
}

// print writes the row in seconds.
func (r row) print() {
	seconds := func(ms int) float64 { return float64(ms) / 1000 }
	fmt.Printf("%9.1f %7.1f %7.1f %7.1f  %s\n", seconds(r.user+r.system), seconds(r.user),
		seconds(r.system), seconds(r.passed), r.folder)
}
