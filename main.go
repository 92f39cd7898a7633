// Baolan 报栏 rebuilds a newspaper from the text of its pages and shows it in
// the terminal. This file only wires the commands of package cli to the
// process; see CONTRIBUTING.md for the map of the code.
package main

import (
	"context"
	"os"

	"baolan/ui/cli"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.3".
var version = "dev"

func main() {
	os.Exit(cli.Main(context.Background(), cli.Process{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Environ: os.Environ(), Version: version,
	}))
}
