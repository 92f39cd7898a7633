package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/editions/objects"
	"baolan/editions/source"
	"baolan/ui/catalog"
	"baolan/ui/config"
	"baolan/ui/console"
	"baolan/ui/heap"
	"baolan/ui/keymap"
	"baolan/ui/theme"
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
	lang     catalog.Lang
	flags    flags
	charset  console.Charset
	skipped  *skipped
	given    *givenUp
	in       *os.File
	out      *console.Console
	errs     *console.Console
	getenv   func(string) string
	environ  []string
	sources  map[string]valueSource // where each setting comes from
	keymap   *keymap.Keys
	ownKeys  map[string]bool // the commands that the file of settings binds
	notice   string          // of what is wrong in it
	err      error           // of the command that ran
	piped    []byte          // what was read of standard input to see whether there is anything
	attended bool            // a reader sat before it, who wants it to end when he leaves
	password string          // of --password-file
	notes    *notes          // what of paths that were opened is still to be kept
	store    *objects.Store  // of --editions; nil without

	allThemes    []theme.Theme // set when the themes are first asked for
	settingsFile *config.File
}

// Main runs the program and gives its exit code.
func Main(ctx context.Context, p Process) int {
	c := console.CharsetOf(p.Getenv)
	a := &app{
		lang: startLang(p), charset: c, in: p.Stdin, out: console.New(p.Stdout, c), errs: console.New(p.Stderr, c),
		getenv: p.Getenv, environ: p.Environ, skipped: &skipped{}, notes: &notes{}, given: newGivenUp(),
	}
	root := a.root()
	root.SetArgs(p.Args)
	root.SetIn(p.Stdin)
	root.SetOut(headings{a.out.Styled(), a.out, a.lang, spelling(root)})
	root.SetErr(a.errs.Text())
	err := fang.Execute(ctx, root, fang.WithVersion(p.Version), fang.WithoutManpage(), fang.WithErrorHandler(a.report))
	a.reportLost()
	switch {
	case err != nil: // an error of the arguments, which fang has reported already
		return 1
	case a.err == nil, errors.Is(a.err, syscall.EPIPE):
		// Whoever reads our output from a pipe may stop reading at any time.
		return 0
	}
	a.printError(a.err)
	return 1
}

// run makes a cobra command of f. It keeps f's error from fang, which would ask the
// terminal for its colours before it reports the error.
func (a *app) run(f func(ctx context.Context, s settings, args []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		if c.HasParent() { // the reader itself collects its heap later, after the first picture
			heap.Collect()
		}
		err := a.configure(c)
		var s settings
		if err == nil {
			s, err = a.settings()
		}
		if err == nil {
			err = a.canWrite()
		}
		if err == nil {
			a.password, err = a.readPassword()
		}
		if err == nil {
			err = f(c.Context(), s, args)
			a.reportSkipped()
			if !a.attended {
				source.Settle(c.Context())
			}
		}
		a.err = err
		return nil
	}
}

// canWrite gives an error if the terminal's character set has no Chinese at all.
func (a *app) canWrite() error {
	if a.charset.CanWrite() || !a.out.IsTerminal() {
		return nil
	}
	a.lang = catalog.English // its letters are the same in all character sets
	return a.say(catalog.ErrCharset, a.charset.Name)
}

// reportLost says how many characters could not be written in the locale's character
// set.
func (a *app) reportLost() {
	if n := a.out.Lost(); n > 0 {
		_ = a.errs.Say(a.shown(catalog.CharactersLost, n, a.charset.Name))
	}
}

// work makes a command of f that SIGINT and SIGTERM cancel. What f has done by then is
// kept; a second signal ends the program at once.
func (a *app) work(f func(ctx context.Context, s settings, args []string) error) func(*cobra.Command, []string) error {
	return a.run(func(ctx context.Context, s settings, args []string) error {
		ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
		defer stop()
		context.AfterFunc(ctx, stop)
		return a.until(ctx, func() error { return f(ctx, s, args) })
	})
}

// report is what fang calls to report an error.
func (a *app) report(_ io.Writer, _ fang.Styles, err error) { a.printError(err) }

// printError prints what went wrong, once, without a stack or a usage text.
func (a *app) printError(err error) {
	if text := a.words(err); text.String() != "" {
		_ = a.errs.Say(clean.Show("baolan: " + text.String())) // if standard error fails there is nowhere else to say it
	}
}

// startLang finds the language before flags are parsed, because help and the errors of
// parsing need it too.
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
	if p.Getenv("BAOLAN_LANG") == "" {
		if l, ok := fileLang(p); ok {
			return l
		}
	}
	return langOf(p.Getenv)
}

// fileLang gives the language that the user's file of settings asks for.
func fileLang(p Process) (catalog.Lang, bool) {
	a := app{environ: p.Environ}
	path, err := a.configPath()
	if err != nil {
		return 0, false
	}
	entries, _, err := a.readConfig(path)
	if err != nil {
		return 0, false
	}
	for _, e := range entries {
		if e.Name() == "lang" && !e.Array {
			l, err := catalog.ParseLang(e.Values[0])
			return l, err == nil
		}
	}
	return 0, false
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
