package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
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
}

// flags are those that more than one command understands.
type flags struct {
	lang, ambiguous, kinsoku, theme, encoding string
	noMouse                                   bool
}

// Main runs the program and gives its exit code.
func Main(ctx context.Context, p Process) int {
	a := &app{Process: p}
	a.lang = startLang(p)
	root := a.root()
	root.SetArgs(p.Args)
	root.SetIn(p.Stdin)
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	err := fang.Execute(ctx, root, fang.WithVersion(p.Version), fang.WithErrorHandler(a.report))
	if err != nil {
		return 1
	}
	return 0
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
	for _, name := range []string{"BAOLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := p.Getenv(name); v != "" {
			return catalog.FromLocale(v)
		}
	}
	return catalog.Chinese
}

func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "baolan [PATH]",
		Short: a.lang.Say(catalog.CmdRoot),
		Long:  a.lang.Say(catalog.CmdRootLong),
		Example: strings.Join([]string{
			"baolan", "baolan 2020-12-29/", "pdftotext -raw page.pdf - | baolan -", "baolan print --format json page.txt",
		}, "\n"),
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return a.read(c.Context(), first(args)) },
	}
	f := c.PersistentFlags()
	f.StringVar(&a.flags.lang, "lang", "", a.lang.Say(catalog.FlagLang))
	f.StringVar(&a.flags.ambiguous, "ambiguous", "auto", a.lang.Say(catalog.FlagAmbiguous))
	f.StringVar(&a.flags.kinsoku, "kinsoku", "auto", a.lang.Say(catalog.FlagKinsoku))
	f.StringVar(&a.flags.encoding, "encoding", "", a.lang.Say(catalog.FlagEncoding))
	f.StringVar(&a.flags.theme, "theme", "paper", a.lang.Say(catalog.FlagTheme))
	f.BoolVar(&a.flags.noMouse, "no-mouse", false, a.lang.Say(catalog.FlagNoMouse))
	c.AddCommand(a.printCommand())
	return c
}

// settings are the flags after parsing.
type settings struct {
	policy cells.Policy
	probe  bool
	level  typeset.Level
	theme  theme.Theme
}

func (a *app) settings() (settings, error) {
	var s settings
	var err error
	if a.flags.lang != "" {
		if a.lang, err = catalog.ParseLang(a.flags.lang); err != nil {
			return s, fmt.Errorf("--lang: %w", err)
		}
	}
	if a.flags.ambiguous == "auto" {
		s.probe = true
	} else if s.policy, err = cells.ParsePolicy(a.flags.ambiguous); err != nil {
		return s, fmt.Errorf("--ambiguous: %w", err)
	}
	if s.level, err = typeset.ParseLevel(a.flags.kinsoku); err != nil {
		return s, fmt.Errorf("--kinsoku: %w", err)
	}
	if s.theme, err = theme.Find(a.flags.theme); err != nil {
		return s, fmt.Errorf("--theme: %w", err)
	}
	return s, nil
}

// report says what went wrong, once, without a stack or a usage text.
func (a *app) report(w io.Writer, _ fang.Styles, err error) {
	fmt.Fprintf(w, "baolan: %s\n", a.words(err))
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
