package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// flags are those that more than one command understands.
type flags struct {
	lang, ambiguous, kinsoku, theme, encoding, library string
	noMouse                                            bool
}

func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "baolan [PATH]",
		Short: a.lang.Say(catalog.CmdRoot),
		Long:  a.lang.Say(catalog.CmdRootLong),
		Example: strings.Join([]string{
			"baolan", "baolan 2020-12-29/", "pdftotext -raw page.pdf - | baolan -", "baolan print --format json page.txt",
		}, "\n"),
		Args: a.atMost(1),
		RunE: a.run(func(ctx context.Context, s settings, args []string) error { return a.read(ctx, s, first(args)) }),
	}
	f := c.PersistentFlags()
	f.StringVar(&a.flags.lang, "lang", "", a.lang.Say(catalog.FlagLang))
	f.StringVar(&a.flags.ambiguous, "ambiguous", "auto", a.lang.Say(catalog.FlagAmbiguous))
	f.StringVar(&a.flags.kinsoku, "kinsoku", "auto", a.lang.Say(catalog.FlagKinsoku))
	f.StringVar(&a.flags.encoding, "encoding", "", a.lang.Say(catalog.FlagEncoding))
	f.StringVar(&a.flags.theme, "theme", "paper", a.lang.Say(catalog.FlagTheme))
	f.StringVar(&a.flags.library, "library", "", a.lang.Say(catalog.FlagLibrary))
	f.BoolVar(&a.flags.noMouse, "no-mouse", false, a.lang.Say(catalog.FlagNoMouse))
	c.AddCommand(a.printCommand(), a.checkCommand(), a.addCommand(), a.listCommand(), a.indexCommand(),
		a.searchCommand(), a.serveCommand(), a.exportCommand(), a.importCommand())
	a.localise(c)
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
			return s, a.badValue("lang", a.flags.lang, "zh", "en")
		}
	}
	if a.flags.ambiguous == "auto" {
		s.probe = true
	} else if s.policy, err = cells.ParsePolicy(a.flags.ambiguous); err != nil {
		return s, a.badValue("ambiguous", a.flags.ambiguous, "auto", "narrow", "wide", "pin")
	}
	if s.level, err = typeset.ParseLevel(a.flags.kinsoku); err != nil {
		return s, a.badValue("kinsoku", a.flags.kinsoku, "auto", "none", "basic", "gb", "strict")
	}
	if s.theme, err = theme.Find(a.flags.theme); err != nil {
		var names []string
		for _, t := range theme.All() {
			names = append(names, t.Name)
		}
		return s, a.badValue("theme", a.flags.theme, names...)
	}
	return s, nil
}

// badValue is the error for a flag's value that is none of those there are.
func (a *app) badValue(flag, value string, known ...string) error {
	return a.say(catalog.ErrFlagValue, "--"+flag, fmt.Sprintf("%q", value), strings.Join(known, ", "))
}
