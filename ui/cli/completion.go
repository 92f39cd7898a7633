package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"baolan/editions/library"
	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/ui/theme"
)

// offer lets shells complete the names and days of the library's papers, and the
// values of flags.
func (a *app) offer(root *cobra.Command) {
	fixed := map[string][]string{
		"lang": {"zh", "en"}, "ambiguous": {"auto", "narrow", "wide", "pin"}, "kinsoku": {"auto", "none", "basic", "gb", "strict"},
		"script": script.Names(), "pinyin": pinyin.Names(), "auth": {"open", "keys", "allowlist"},
	}
	for _, t := range theme.All() {
		fixed["theme"] = append(fixed["theme"], t.Name)
	}
	var all func(c *cobra.Command)
	all = func(c *cobra.Command) {
		for name, values := range fixed {
			if c.Flags().Lookup(name) != nil || c.PersistentFlags().Lookup(name) != nil {
				_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // it fails only for a flag that does not exist
			}
		}
		if c.Flags().Lookup("format") != nil {
			values := []string{"text", "markdown", "json", "speech"}
			switch c.Name() {
			case "export":
				values = exportFormats
			case "search":
				values = []string{"text", "json"}
			}
			_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
		}
		if c.Flags().Lookup("edition") != nil {
			_ = c.RegisterFlagCompletionFunc("edition", a.completeEditions)
		}
		if c.Name() == "search" {
			c.ValidArgsFunction = a.completeQuery
		}
		for _, sub := range c.Commands() {
			all(sub)
		}
	}
	all(root)
}

// papersAndDays gives the names of the library's papers and its days, the newest
// first.
func (a *app) papersAndDays(ctx context.Context, c *cobra.Command) (papers, days []string) {
	if err := a.configure(c); err != nil {
		return nil, nil
	}
	dir, err := a.libraryDir()
	if err != nil || a.flags.editions != "" { // completion must not wait for a network
		return nil, nil
	}
	list, err := library.List(ctx, dir, a.sourceOptions())
	if err != nil {
		return nil, nil
	}
	for _, e := range list.All() {
		if e.Paper != "" && !slices.Contains(papers, e.Paper) {
			papers = append(papers, e.Paper)
		}
		if day := e.Date.String(); day != "" && !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	return papers, days
}

func (a *app) completeEditions(c *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	papers, days := a.papersAndDays(c.Context(), c)
	return offered(append(papers, days...), typed), cobra.ShellCompDirectiveNoFileComp
}

// completeQuery offers the fields by which a query can be narrowed.
func (a *app) completeQuery(c *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	papers, days := a.papersAndDays(c.Context(), c)
	var all []string
	for _, p := range papers {
		all = append(all, "paper:"+p)
	}
	for _, d := range days {
		all = append(all, "date:"+d)
	}
	return offered(append(all, "by:"), typed), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func offered(all []string, typed string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return !strings.HasPrefix(s, typed) })
}
