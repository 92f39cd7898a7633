package cli

import (
	"bufio"
	"context"

	"github.com/spf13/cobra"

	"baolan/editions/check"
	"baolan/editions/source"
	"baolan/ui/catalog"
)

func (a *app) checkCommand() *cobra.Command {
	var json bool
	c := &cobra.Command{
		Use:     "check PATH…",
		Short:   a.lang.Say(catalog.CmdCheck),
		Long:    a.lang.Say(catalog.CmdCheckLong),
		Example: "baolan check 2020-12-29/\nbaolan check --json page.txt",
		Args:    a.atLeastOne,
		RunE: a.run(func(ctx context.Context, _ settings, args []string) error {
			return a.check(ctx, args, json)
		}),
	}
	c.Flags().BoolVar(&json, "json", false, a.lang.Say(catalog.FlagJSON))
	return c
}

// check accounts for the characters of every edition under the paths. What it
// finds goes to standard output whether or not it is good.
func (a *app) check(ctx context.Context, paths []string, json bool) error {
	out := bufio.NewWriter(a.Stdout)
	words := check.Chinese()
	if a.lang == catalog.English {
		words = check.English()
	}
	reports := []check.Report{}
	good := true
	for _, path := range paths {
		o := a.sourceOptions()
		o.Skipped = func(s source.Skip) {
			if s.Err != nil { // a page that could not be read is one not accounted for
				good = false
				a.report(a.Stderr, noStyles, s.Err)
			}
		}
		loaded, err := source.OpenWithOrigins(ctx, path, o)
		if err != nil {
			return err
		}
		for i := range loaded {
			r := check.Edition(&loaded[i])
			good = good && r.Accounted()
			reports = append(reports, r)
		}
	}
	if json {
		if err := check.JSON(out, reports); err != nil {
			return a.outputError(err)
		}
	} else {
		for i := range reports {
			if i > 0 {
				out.WriteByte('\n')
			}
			if err := reports[i].Text(out, words); err != nil {
				return a.outputError(err)
			}
		}
	}
	if err := out.Flush(); err != nil {
		return a.outputError(err)
	}
	if !good {
		return a.say(catalog.NotAccounted)
	}
	return nil
}
