package cli

import (
	"bufio"
	"context"

	"github.com/charmbracelet/x/term"
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
		RunE: a.work(func(ctx context.Context, _ settings, args []string) error {
			return a.check(ctx, args, json)
		}),
	}
	c.Flags().BoolVar(&json, "json", false, a.lang.Say(catalog.FlagJSON))
	return c
}

// check accounts for the characters of every edition under the paths, one
// after the other, so that memory does not grow with what is done. What it
// finds goes to standard output whether or not it is good.
func (a *app) check(ctx context.Context, paths []string, json bool) error {
	out := bufio.NewWriter(a.Stdout)
	k := checker{out: out, good: true, words: check.Chinese()}
	if a.lang == catalog.English {
		k.words = check.English()
	}
	if json {
		k.array = check.NewArray(out)
	}
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	// Both on one terminal would write over each other.
	bar.live = bar.live && !term.IsTerminal(a.Stdout.Fd())
	for _, path := range paths {
		o := a.sourceOptions()
		o.Progress = bar.show
		o.Skipped = func(s source.Skip) {
			if s.Err != nil { // a page that could not be read is one not accounted for
				k.good = false
				bar.clear()
				a.report(a.Stderr, noStyles, s.Err)
			}
		}
		err := source.Each(ctx, path, o, k.edition)
		bar.clear()
		if err != nil && k.failed == nil {
			_ = k.close() // what stands there already is whole; the error says more
			return err
		}
		if k.failed != nil {
			return a.outputError(k.failed)
		}
	}
	if err := k.close(); err != nil {
		return a.outputError(err)
	}
	if !k.good {
		return a.say(catalog.NotAccounted)
	}
	return nil
}

// checker writes the accounts as they come.
type checker struct {
	out    *bufio.Writer
	array  *check.Array // nil for text
	words  check.Words
	any    bool
	good   bool
	failed error // of writing
}

func (k *checker) edition(l *source.Loaded) error {
	r := check.Edition(l)
	k.good = k.good && r.Accounted()
	if k.array != nil {
		k.failed = k.array.Add(&r)
		return k.failed
	}
	if k.any {
		k.out.WriteByte('\n')
	}
	k.any = true
	k.failed = r.Text(k.out, k.words)
	return k.failed
}

func (k *checker) close() error {
	if k.array != nil {
		if err := k.array.Close(); err != nil {
			return err
		}
	}
	return k.out.Flush()
}
