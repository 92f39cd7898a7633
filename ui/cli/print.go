package cli

import (
	"bufio"
	"fmt"
	"slices"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"baolan/editions/export"
	"baolan/model"
	"baolan/ui"
	"baolan/ui/catalog"
)

// printWidth is the measure of print where nobody names one: 40 字.
const printWidth = 80

type printFlags struct {
	format               string
	width, page, article int
}

func (a *app) printCommand() *cobra.Command {
	var f printFlags
	c := &cobra.Command{
		Use:   "print [PATH]",
		Short: a.lang.Say(catalog.CmdPrint),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := a.settings()
			if err != nil {
				return err
			}
			es, err := a.open(c.Context(), first(args))
			if err != nil {
				return err
			}
			return a.print(s, es, f)
		},
	}
	c.Flags().StringVar(&f.format, "format", "text", a.lang.Say(catalog.FlagFormat))
	c.Flags().IntVar(&f.width, "width", 0, a.lang.Say(catalog.FlagWidth))
	c.Flags().IntVar(&f.page, "page", 0, a.lang.Say(catalog.FlagPage))
	c.Flags().IntVar(&f.article, "article", 0, a.lang.Say(catalog.FlagArticle))
	return c
}

// print writes the editions to standard output.
func (a *app) print(s settings, es []model.Edition, f printFlags) error {
	for i := range es {
		var err error
		if es[i], err = a.choose(es[i], f); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(a.Stdout)
	if err := a.write(out, s, es, f); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

// write gives JSON an array where there is more than one edition.
func (a *app) write(out *bufio.Writer, s settings, es []model.Edition, f printFlags) error {
	switch f.format {
	case "json":
		if len(es) == 1 {
			return export.JSON(out, es[0])
		}
		return export.JSONAll(out, es)
	case "text":
		for i := range es {
			if i > 0 {
				out.WriteString("\n")
			}
			o := ui.PlainOptions{Width: a.printWidth(f.width), Lang: a.lang, Policy: s.policy, Level: s.level, Single: f.article != 0}
			if err := ui.WritePlain(out, &es[i], o); err != nil {
				return err
			}
		}
		return nil
	}
	return a.say(catalog.ErrFormat, f.format)
}

// choose keeps the page and the article that were asked for.
func (a *app) choose(e model.Edition, f printFlags) (model.Edition, error) {
	if f.page != 0 {
		i := slices.IndexFunc(e.Pages, func(p model.Page) bool { return p.Number == f.page })
		if i < 0 {
			return e, a.say(catalog.NoSuchPage, f.page)
		}
		e.Pages = e.Pages[i : i+1]
	}
	if f.article == 0 {
		return e, nil
	}
	n := f.article
	for _, p := range e.Pages {
		if n >= 1 && n <= len(p.Articles) {
			p.Articles = p.Articles[n-1 : n]
			p.Weather, p.Other, p.Source = model.Weather{}, nil, nil
			e.Pages = []model.Page{p}
			return e, nil
		}
		n -= len(p.Articles)
	}
	return e, a.say(catalog.NoSuchArticle, f.article)
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
