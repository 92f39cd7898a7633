package cli

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"baolan/editions/check"
	"baolan/editions/source"
	"baolan/editions/spill"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/session"
)

func (a *app) checkCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "check PATH…",
		Short:   a.lang.Say(catalog.CmdCheck),
		Long:    a.lang.Say(catalog.CmdCheckLong),
		Example: "baolan check 2020-12-29/\nbaolan check --json page.txt",
		Args:    a.atLeastOne,
		RunE: a.work(func(ctx context.Context, _ settings, args []string) error {
			return a.check(ctx, args, asJSON)
		}),
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.lang.Say(catalog.FlagJSON))
	return c
}

// check accounts for the characters of every edition under the paths, one path after
// the other, so that memory does not grow with their number. Its findings go to
// standard output whether they are good or bad.
func (a *app) check(ctx context.Context, paths []string, asJSON bool) error {
	words := check.Chinese()
	if a.lang == catalog.English {
		words = check.English()
	}
	words.Reasons = session.DoubtReasons(a.lang)
	out := bufio.NewWriter(a.out.Text())
	k := checker{Writer: check.NewText(out, words), good: true}
	if asJSON {
		out = bufio.NewWriter(a.out.JSON())
		k.Writer = check.NewJSON(out)
	}
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	// A progress bar and findings on the same terminal would overwrite each other.
	bar.live = bar.live && !a.out.IsTerminal()
	for _, path := range paths {
		o := a.sourceOptions()
		o.Progress, o.Made = bar.bytes, k.made
		o.Skipped = func(s source.Skip) {
			if s.Reason == source.Partly {
				return // the account of the page says it
			}
			if a.skipped.note(s) { // a page that was not read has no account, so the loss is reported here
				k.good = false
				bar.clear()
				a.reportSkipped()
			}
		}
		err := source.Each(ctx, path, o, k.edition)
		k.accounts.Reset()
		bar.clear()
		if err != nil && k.failed == nil {
			_ = k.Close() // what was written is complete, and the error above says more
			_ = out.Flush()
			return err
		}
		if k.failed != nil {
			return a.outputError(k.failed)
		}
	}
	if err := cmp.Or(k.Close(), out.Flush()); err != nil {
		return a.outputError(err)
	}
	if !k.good {
		return a.say(catalog.NotAccounted)
	}
	return nil
}

// checker writes the accounts of a file's pages once their edition and their numbers
// are known. Until then the accounts wait in the spill.
type checker struct {
	check.Writer
	accounts spill.Spill
	used     bool // the accounts in the spill were written
	good     bool
	failed   error // the error of writing
}

// account is the place of a page's account in the spill.
type account struct {
	at    int64
	bytes int
}

func (k *checker) made(p *model.Page, o *source.Origin) error {
	if k.used { // the spill holds the accounts of one file at a time
		k.accounts.Reset()
		k.used = false
	}
	text, err := json.Marshal(check.Account(p, o))
	if err != nil {
		return err
	}
	o.Made = account{k.accounts.Size(), len(text)}
	_, err = k.accounts.Write(text)
	return err
}

func (k *checker) edition(l *source.Loaded) error {
	k.used = true
	if k.failed = k.Edition(l.Paper, l.Date.String()); k.failed != nil {
		return k.failed
	}
	for i := range l.Origins {
		at, _ := l.Origins[i].Made.(account)
		text, err := k.accounts.Read(at.at, at.bytes)
		if err != nil {
			return err
		}
		var p check.Page
		if err := json.Unmarshal(text, &p); err != nil {
			return err
		}
		of := &l.Pages[i]
		p.Number, p.Label, p.Name = of.Number, of.Label, of.Name
		k.good = k.good && p.Accounted
		if k.failed = k.Page(&p); k.failed != nil {
			return k.failed
		}
	}
	return nil
}
