package cli

import (
	"context"
	"io"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"baolan/ui/catalog"
	"baolan/ui/console"
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
			shell.Long, shell.Example = "", completionExamples[shell.Name()]
			if f := shell.Flags().Lookup("no-descriptions"); f != nil {
				f.Usage = a.lang.Say(catalog.FlagNoDescriptions)
			}
		}
	}
	root.AddCommand(a.manCommand())
	root.Flags().BoolP("version", "v", false, a.lang.Say(catalog.FlagVersion))
	a.helpFlag(root)
}

// completionExamples say how each shell loads its script.
var completionExamples = map[string]string{
	"bash":       "source <(baolan completion bash)",
	"zsh":        "source <(baolan completion zsh)",
	"fish":       "baolan completion fish | source",
	"powershell": "baolan completion powershell | Out-String | Invoke-Expression",
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
	styled io.Writer
	*console.Console
	lang    catalog.Lang
	spelled *strings.Replacer // undoes fang's capital letters
}

// spelling gives a replacer that writes the first words of help as they are typed.
// Fang begins them with capital letters, and makes Open of open and Toml of TOML.
func spelling(root *cobra.Command) *strings.Replacer {
	var pairs []string
	seen := map[string]bool{}
	word := func(text string) {
		first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
		titled := cases.Title(language.AmericanEnglish).String(first)
		mixed := strings.IndexFunc(first, func(r rune) bool { return r > unicode.MaxASCII }) >= 0
		if titled != first && !seen[first] && (mixed || strings.ContainsAny(first, "_=") || strings.ToLower(first) != first) {
			seen[first] = true
			pairs = append(pairs, titled, first)
		}
	}
	var all func(c *cobra.Command)
	all = func(c *cobra.Command) {
		word(c.Short)
		c.Flags().VisitAll(func(f *pflag.Flag) { word(f.Usage) })
		c.PersistentFlags().VisitAll(func(f *pflag.Flag) { word(f.Usage) })
		for _, sub := range c.Commands() {
			all(sub)
		}
	}
	all(root)
	return strings.NewReplacer(pairs...)
}

// manCommand writes the manual page.
func (a *app) manCommand() *cobra.Command {
	c := &cobra.Command{Use: "man", Short: a.lang.Say(catalog.CmdMan), Args: a.atMost(0)}
	c.RunE = a.run(func(context.Context, settings, []string) error {
		page, err := mango.NewManPage(1, c.Root())
		if err != nil {
			return err
		}
		text := page.Build(roff.NewDocument())
		if a.lang == catalog.Chinese {
			text = manHeadings.Replace(text)
		}
		_, err = io.WriteString(a.out.Text(), text)
		return err
	})
	return c
}

// manHeadings are the headings of manual pages in Chinese.
var manHeadings = strings.NewReplacer(".SH NAME", ".SH 名称", ".SH SYNOPSIS", ".SH 概要", ".SH DESCRIPTION", ".SH 描述", ".SH OPTIONS", ".SH 选项",
	".SH COMMANDS", ".SH 命令", "OPTIONS\n", "选项\n", "options\\&.\\&.\\&.", "选项...", "argument\\&.\\&.\\&.", "参数...")

func (h headings) Write(p []byte) (int, error) {
	if _, err := h.WriteString(string(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (h headings) WriteString(s string) (int, error) {
	const longest = 200 // bytes, colours and padding included
	s = h.spelled.Replace(s)
	if len(s) < longest {
		word := strings.TrimSpace(ansi.Strip(s))
		if key, ok := headingKeys[word]; ok {
			s = strings.Replace(s, word, h.lang.Say(key), 1)
		}
	}
	return io.WriteString(h.styled, s)
}

var headingKeys = map[string]catalog.Key{
	"USAGE": catalog.HelpUsage, "EXAMPLES": catalog.HelpExamples,
	"COMMANDS": catalog.HelpCommands, "FLAGS": catalog.HelpFlags,
}
