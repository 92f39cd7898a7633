package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"baolan/ui/catalog"
)

// Process is what a command may know of the process it runs in.
type Process struct {
	Args           []string
	Stdin          *os.File
	Stdout, Stderr *os.File
	Getenv         func(string) string
	Environ        []string
	Version        string
}

// app is one run of the program.
type app struct {
	Process
	lang  catalog.Lang
	flags flags
	err   error // of the command that ran
}

// Main runs the program and gives its exit code.
func Main(ctx context.Context, p Process) int {
	a := &app{Process: p}
	a.lang = startLang(p)
	root := a.root()
	root.SetArgs(p.Args)
	root.SetIn(p.Stdin)
	root.SetOut(headings{p.Stdout, a.lang})
	root.SetErr(p.Stderr)
	err := fang.Execute(ctx, root, fang.WithVersion(p.Version), fang.WithErrorHandler(a.report))
	switch {
	case err != nil: // of the arguments; fang has it reported
		return 1
	case a.err == nil, errors.Is(a.err, syscall.EPIPE):
		// Who reads a pipe may stop where he likes.
		return 0
	}
	a.report(p.Stderr, noStyles, a.err)
	return 1
}

// run makes a command of f. Its error goes round fang, which would ask the
// terminal for its colours before it reports one.
func (a *app) run(f func(ctx context.Context, s settings, args []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		s, err := a.settings()
		if err == nil {
			err = f(c.Context(), s, args)
		}
		a.err = err
		return nil
	}
}

// work makes a command of f that SIGINT and SIGTERM cancel. What it has done so
// far stays; a second signal ends the program at once.
func (a *app) work(f func(ctx context.Context, s settings, args []string) error) func(*cobra.Command, []string) error {
	return a.run(func(ctx context.Context, s settings, args []string) error {
		ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
		defer stop()
		context.AfterFunc(ctx, stop)
		return f(ctx, s, args)
	})
}

// noStyles is for what is said round fang: in plain text.
var noStyles fang.Styles

// report says what went wrong, once, without a stack or a usage text.
func (a *app) report(w io.Writer, _ fang.Styles, err error) {
	if text := a.words(err); text != "" {
		fmt.Fprintf(w, "baolan: %s\n", text)
	}
}

// startLang finds the language before flags are parsed, because help and
// errors of the parsing speak it too.
func startLang(p Process) catalog.Lang {
	for i, arg := range p.Args {
		value, found := strings.CutPrefix(arg, "--lang=")
		if !found && arg == "--lang" && i+1 < len(p.Args) {
			value, found = p.Args[i+1], true
		}
		if l, err := catalog.ParseLang(value); found && err == nil {
			return l
		}
	}
	return langOf(p.Getenv)
}

// langOf gives the language that an environment asks for.
func langOf(getenv func(string) string) catalog.Lang {
	for _, name := range []string{"BAOLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return catalog.FromLocale(v)
		}
	}
	return catalog.Chinese
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
