package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"baolan/editions/export"
	"baolan/editions/markdown"
	"baolan/model"
	"baolan/ui"
	"baolan/ui/catalog"
)

// printWidth is the measure of print where nobody names one: 40 字.
const printWidth = 80

// The largest measure: wider than any terminal or printer has columns.
const maxWidth = 10_000

type printFlags struct {
	format         string
	edition, page  string
	width, article int
	widthSet       bool
	articleSet     bool
}

func (f *printFlags) add(a *app, c *cobra.Command) {
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
	f.add(a, c)
	c.RunE = a.run(func(ctx context.Context, s settings, args []string) error {
		f.widthSet, f.articleSet = c.Flags().Changed("width"), c.Flags().Changed("article")
		if err := a.checkPrint(f); err != nil {
			return err
		}
		es, err := a.toPrint(ctx, first(args), f.edition)
		if err != nil {
			return err
		}
		return a.print(s, es, f)
	})
	return c
}

// checkPrint finds what is wrong with the flags before anything is read.
func (a *app) checkPrint(f printFlags) error {
	if !slices.Contains([]string{"text", "markdown", "json"}, f.format) {
		return a.badValue("format", f.format, "text", "markdown", "json")
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

// print writes the editions to standard output.
func (a *app) print(s settings, es []model.Edition, f printFlags) error {
	es, err := a.choose(es, f)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Stdout)
	err = a.write(out, s, es, f)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		return a.outputError(err)
	}
	return nil
}

// write gives JSON an array where there is more than one edition.
func (a *app) write(out io.Writer, s settings, es []model.Edition, f printFlags) error {
	switch {
	case f.format == "markdown":
		return export.Markdown(out, es[0])
	case f.format == "json" && len(es) == 1:
		return export.JSON(out, es[0])
	case f.format == "json":
		return export.JSONAll(out, es)
	}
	for i := range es {
		if i > 0 {
			if _, err := io.WriteString(out, "\n"); err != nil {
				return err
			}
		}
		o := ui.PlainOptions{Width: a.printWidth(f.width), Lang: a.lang, Policy: s.policy, Level: s.level, Single: f.articleSet}
		if err := ui.WritePlain(out, &es[i], o); err != nil {
			return err
		}
	}
	return nil
}

// choose keeps the editions, the page and the article that were asked for.
// Articles are counted through the pages of the newest edition.
func (a *app) choose(es []model.Edition, f printFlags) ([]model.Edition, error) {
	if f.edition != "" {
		es = slices.DeleteFunc(slices.Clone(es), func(e model.Edition) bool {
			return e.Date.String() != f.edition && (e.Paper == "" || !strings.Contains(e.Paper, f.edition))
		})
		if len(es) == 0 {
			return nil, a.say(catalog.NoSuchEdition, f.edition)
		}
	}
	if f.page != "" {
		if es = withPage(es, f.page); len(es) == 0 {
			return nil, a.say(catalog.NoPage, f.page)
		}
	}
	if f.articleSet {
		e, ok := withArticle(es[0], f.article)
		if !ok {
			return nil, a.say(catalog.NoSuchArticle, f.article)
		}
		es = []model.Edition{e}
	}
	if f.format == "markdown" && len(es) > 1 {
		return nil, a.say(catalog.ErrOneEdition, len(es))
	}
	return es, nil
}

// withPage keeps of every edition the pages of a number or label, and the
// editions that have one.
func withPage(es []model.Edition, page string) []model.Edition {
	n, label := markdown.PageNumber(page)
	var out []model.Edition
	for _, e := range es {
		e.Pages = slices.DeleteFunc(slices.Clone(e.Pages), func(p model.Page) bool {
			return p.Number != n || label != "" && p.Label != label
		})
		if len(e.Pages) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// withArticle keeps one article, counted from 1 through the pages.
func withArticle(e model.Edition, n int) (model.Edition, bool) {
	for _, p := range e.Pages {
		if n >= 1 && n <= len(p.Articles) {
			p.Articles = p.Articles[n-1 : n]
			p.Weather, p.Other, p.Source = model.Weather{}, nil, nil
			e.Pages = []model.Page{p}
			return e, true
		}
		n -= len(p.Articles)
	}
	return e, false
}

// printWidth is --width, else the terminal's, up to a readable measure.
func (a *app) printWidth(asked int) int {
	if asked > 0 {
		return asked
	}
	if w, _, err := term.GetSize(a.Stdout.Fd()); err == nil && w > 0 {
		return min(w, printWidth)
	}
	return printWidth
}

// outputError words what happened to standard output, the disk that it goes
// to being full for one. Who has stopped reading a pipe is told nothing.
func (a *app) outputError(err error) error {
	if errors.Is(err, syscall.EPIPE) {
		return err
	}
	return message(a.lang.Say(catalog.StandardOutput) + ": " + a.words(err))
}
