package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/spf13/cobra"

	"baolan/editions/export"
	"baolan/editions/markdown"
	"baolan/editions/source"
	"baolan/ui/catalog"
	"baolan/ui/plain"
)

// printWidth is the measure of print in cells if no other is asked for: 40 字.
const printWidth = 80

// maxWidth is the largest measure in cells: wider than any terminal or printer.
const maxWidth = 10_000

type printFlags struct {
	format         string
	edition, page  string
	width, article int
	widthSet       bool
	articleSet     bool
}

func (f *printFlags) register(a *app, c *cobra.Command) {
	c.Flags().StringVar(&f.format, "format", "text", a.lang.Say(catalog.FlagFormat))
	c.Flags().IntVar(&f.width, "width", 0, a.lang.Say(catalog.FlagWidth))
	c.Flags().StringVar(&f.edition, "edition", "", a.lang.Say(catalog.FlagEdition))
	c.Flags().StringVar(&f.page, "page", "", a.lang.Say(catalog.FlagPage))
	c.Flags().IntVar(&f.article, "article", 0, a.lang.Say(catalog.FlagArticle))
}

func (a *app) printCommand() *cobra.Command {
	var f printFlags
	c := &cobra.Command{
		Use:     "print [PATH]",
		Short:   a.lang.Say(catalog.CmdPrint),
		Example: "baolan print --page 2 2020-12-29/\nbaolan print --format markdown page.txt > page.md",
		Args:    a.atMost(1),
	}
	f.register(a, c)
	c.RunE = a.run(func(ctx context.Context, s settings, args []string) error {
		f.widthSet, f.articleSet = c.Flags().Changed("width"), c.Flags().Changed("article")
		if err := a.checkPrint(f); err != nil {
			return err
		}
		return a.print(ctx, s, a.pathOrPipe(ctx, args), f)
	})
	return c
}

// checkPrint finds what is wrong with the flags, before anything is read.
func (a *app) checkPrint(f printFlags) error {
	if !slices.Contains([]string{"text", "markdown", "json", "speech"}, f.format) {
		return a.badValue("format", f.format, "text", "markdown", "json", "speech")
	}
	if f.widthSet && (f.width < 1 || f.width > maxWidth) {
		return a.say(catalog.ErrFlagRange, "--width", f.width, 1, maxWidth)
	}
	if f.page != "" {
		if n, _ := markdown.PageNumber(f.page); n == 0 {
			return a.say(catalog.ErrFlagKind, "--page", fmt.Sprintf("%q", f.page), a.lang.Say(catalog.KindPage))
		}
	}
	return nil
}

// print writes the editions under a path, or those that the reader would open, to
// standard output. The pages are set as they are read, and put in order when the last
// is known, so that memory holds one file at a time.
func (a *app) print(ctx context.Context, s settings, path string, f printFlags) error {
	to := a.out.Text()
	if f.format == "json" {
		to = a.out.JSON()
	}
	out := bufio.NewWriter(to)
	p := pageSetter{form: a.form(out, s, f)}
	defer p.spill.Close()
	ls, err := a.set(ctx, path, f, &p)
	if err != nil {
		return err
	}
	es, err := a.choose(setEditions(ls), f)
	if err != nil {
		return err
	}
	if j, ok := p.form.(jsonForm); ok {
		j.Many(len(es) > 1)
	}
	err = p.print(ctx, es)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		return a.outputError(err)
	}
	return a.complete()
}

// complete gives an error if a page was not read wholly: what was written is right,
// but it is not everything.
func (a *app) complete() error {
	if a.skipped.isPartly() {
		return a.say(catalog.ErrNotWhole)
	}
	return nil
}

// set reads what is to be printed and has its pages set. A signal ends it, and so does
// Esc. While the pages are written afterwards, a signal ends the program, as it ends
// any other program in a pipe.
func (a *app) set(ctx context.Context, path string, f printFlags, p *pageSetter) ([]source.Loaded, error) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	defer bar.clear()
	o := a.sourceOptions()
	o.Progress, o.Made = bar.bytes, p.making(ctx)
	if n, label := markdown.PageNumber(f.page); label == "" {
		o.Page = n
	}
	var ls []source.Loaded
	err := a.until(ctx, func() (err error) {
		ls, err = a.toPrint(ctx, path, f.edition, o)
		return err
	})
	if err != nil {
		return nil, err // pages that are still being read are not wanted
	}
	return ls, nil
}

func (a *app) form(out *bufio.Writer, s settings, f printFlags) form {
	switch f.format {
	case "markdown":
		return markdownForm{markdown.NewWriter(out)}
	case "json":
		return jsonForm{export.NewWriter(out)}
	case "speech":
		return &speechForm{out: out}
	}
	o := plain.Options{Width: a.printWidth(f.width, s.measure), Lang: a.lang, Policy: s.policy, Level: s.level, Justify: a.flags.justify, Single: f.articleSet, Script: s.script}
	return &plainForm{Plain: plain.New(o), out: out}
}

// printWidth gives --width. Without it, it gives the terminal's width, bounded by
// --measure in 字 or by what can be read well.
func (a *app) printWidth(asked, measure int) int {
	if asked > 0 {
		return asked
	}
	most := printWidth
	if measure > 0 {
		most = 2 * measure
	}
	if w := a.out.Width(); w > 0 {
		return min(w, most)
	}
	return most
}

// outputError words what went wrong with standard output, such as a full disk. There
// is no error if whoever reads our output from a pipe has stopped reading.
func (a *app) outputError(err error) error {
	if errors.Is(err, syscall.EPIPE) {
		return err
	}
	return message(a.lang.Say(catalog.StandardOutput) + ": " + a.words(err).String())
}
