package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"baolan/ui/catalog"
)

// localise gives the words of cobra's own commands, flags and errors in the
// language of the interface.
func (a *app) localise(root *cobra.Command) {
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return a.flagError(err) })
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [command]",
		Short: a.lang.Say(catalog.CmdHelp),
		RunE: func(c *cobra.Command, args []string) error {
			about, _, err := c.Root().Find(args)
			if err != nil || about == nil || len(args) > 0 && about == c.Root() {
				return a.say(catalog.NoSuchCommand, strings.Join(args, " "))
			}
			return about.Help()
		},
	})
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		c.Short = a.lang.Say(catalog.CmdCompletion)
		c.Long = c.Short
		for _, shell := range c.Commands() {
			shell.Short = a.lang.Say(catalog.CmdCompletionFor, shell.Name())
		}
	}
	root.Flags().BoolP("version", "v", false, a.lang.Say(catalog.FlagVersion))
	a.helpFlag(root)
}

func (a *app) helpFlag(c *cobra.Command) {
	c.Flags().BoolP("help", "h", false, a.lang.Say(catalog.FlagHelp))
	for _, sub := range c.Commands() {
		a.helpFlag(sub)
	}
}

// atMost, atLeast and exactly are cobra's checks of arguments, worded by the
// catalogue.
func (a *app) atMost(n int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > n {
			return a.say(catalog.ErrTooManyArgs, n, len(args))
		}
		return nil
	}
}

func (a *app) atLeastOne(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return a.say(catalog.ErrNoArgs, c.UseLine())
	}
	return nil
}

// headings is standard output with the headings of fang's help, which it has
// in English only, in the language of the interface. Each comes in a Write of
// its own.
type headings struct {
	*os.File
	lang catalog.Lang
}

func (h headings) Write(p []byte) (int, error) {
	if _, err := h.WriteString(string(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (h headings) WriteString(s string) (int, error) {
	const longest = 200 // bytes, colours and padding included
	if len(s) < longest {
		word := strings.TrimSpace(ansi.Strip(s))
		if key, ok := headingKeys[word]; ok {
			s = strings.Replace(s, word, h.lang.Say(key), 1)
		}
	}
	n, err := fmt.Fprint(h.File, s)
	return n, err
}

var headingKeys = map[string]catalog.Key{
	"USAGE": catalog.HelpUsage, "EXAMPLES": catalog.HelpExamples,
	"COMMANDS": catalog.HelpCommands, "FLAGS": catalog.HelpFlags,
}
