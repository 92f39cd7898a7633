// Skipped reads what go test -json writes, and prints which tests were skipped and
// why; with -failed what failed, and the output of that; with -packages only the names
// of the packages that failed, one a line.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// event is a line of go test -json.
type event struct {
	Action, Package, Test, Output string
}

func main() {
	failed := flag.Bool("failed", false, "print what failed")
	packages := flag.Bool("packages", false, "print the packages that failed")
	flag.Parse()
	if *packages {
		printFailed(os.Stdin)
		return
	}
	output := map[[2]string][]string{}
	skipped, passed := 0, 0
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Println(lines.Text()) // of a build that failed
			continue
		}
		test := [2]string{e.Package, e.Test}
		switch e.Action {
		case "output":
			output[test] = append(output[test], e.Output)
		case "build-output":
			fmt.Print(e.Output)
		case "skip":
			if e.Test != "" {
				skipped++
				fmt.Printf("skipped %s %s:%s\n", e.Package, e.Test, reason(output[test]))
			}
			delete(output, test)
		case "fail":
			if *failed {
				fmt.Print(strings.Join(output[test], ""))
			}
			delete(output, test)
		case "pass":
			if e.Test != "" {
				passed++
			}
			delete(output, test)
		}
	}
	fmt.Printf("%d passed, %d skipped\n", passed, skipped)
}

// printFailed prints the packages that failed.
func printFailed(from io.Reader) {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) == nil && e.Action == "fail" && e.Test == "" {
			fmt.Println(e.Package)
		}
	}
}

// reason is what a test said when it was skipped.
func reason(lines []string) (why string) {
	for _, l := range lines {
		if l = strings.TrimSpace(l); !strings.HasPrefix(l, "===") && !strings.HasPrefix(l, "---") {
			why += " " + l
		}
	}
	return why
}
