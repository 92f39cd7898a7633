package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/model"
	"baolan/ui/catalog"
)

type addFlags struct {
	paper, date, page string
	replace           bool
}

func (a *app) addCommand() *cobra.Command {
	var f addFlags
	c := &cobra.Command{
		Use: "add FILE…", Short: a.lang.Say(catalog.CmdAdd), Args: a.atLeastOne,
		RunE: a.work(func(ctx context.Context, _ settings, args []string) error { return a.add(ctx, args, f) }),
	}
	c.Flags().StringVar(&f.paper, "paper", "", a.lang.Say(catalog.FlagPaper))
	c.Flags().StringVar(&f.date, "date", "", a.lang.Say(catalog.FlagDate))
	c.Flags().StringVar(&f.page, "page", "", a.lang.Say(catalog.FlagPageName))
	c.Flags().BoolVar(&f.replace, "replace", false, a.lang.Say(catalog.FlagReplace))
	return c
}

func (a *app) add(ctx context.Context, paths []string, f addFlags) error {
	dir, err := a.libraryDir()
	if err != nil {
		return err
	}
	o := library.AddOptions{Facts: library.Facts{Paper: f.paper, Page: f.page}, Replace: f.replace, Source: a.sourceOptions()}
	if f.date != "" {
		if o.Facts.Date, err = model.ParseDate(f.date); err != nil {
			return a.badValue("date", f.date, "2020-12-29")
		}
	}
	bar := a.bar()
	o.Progress = bar.show
	asked := map[string]library.Question{} // the last one about each file
	ask := noAnswer
	if term.IsTerminal(a.Stdin.Fd()) {
		ask = a.asker()
	}
	o.Ask = func(q library.Question) (string, error) {
		asked[q.Path] = q
		bar.clear()
		return ask(q)
	}
	added, left, err := library.Add(ctx, dir, paths, o)
	bar.clear()
	for _, f := range added {
		key := catalog.AddedTo
		if f.Same {
			key = catalog.AddedSame
		}
		fmt.Fprintln(a.Stdout, clean.Line(a.lang.Say(key, f.Path, f.Target)))
	}
	for _, f := range left {
		fmt.Fprintln(a.Stderr, clean.Line(a.lang.Say(catalog.LeftOut, f.Path, a.leftWords(f.Err, asked[f.Path]))))
	}
	if err == nil && len(left) > 0 {
		err = a.say(catalog.ErrLeftOut, len(left))
	}
	return err
}

// noAnswer is for where nobody can be asked.
func noAnswer(library.Question) (string, error) { return "", nil }

// leftWords says why a file was left out, with the flag that mends it.
func (a *app) leftWords(err error, q library.Question) string {
	flag := map[library.Subject]string{library.AskPaper: "--paper", library.AskDate: "--date", library.AskPage: "--page"}[q.Subject]
	switch {
	case errors.Is(err, library.ErrUnclear) && len(q.Choices) == 2:
		return a.lang.Say(catalog.ErrDiffer, flag, q.Choices[0], q.Choices[1])
	case errors.Is(err, library.ErrUnclear) && q.Path != "":
		return a.lang.Say(catalog.ErrUnclear, flag)
	case errors.Is(err, library.ErrUnclear):
		return a.lang.Say(catalog.ErrSeveral)
	case errors.Is(err, library.ErrExists):
		return a.lang.Say(catalog.ErrExists)
	}
	return a.words(err)
}

// asker asks on the terminal. An empty line leaves the file out.
func (a *app) asker() library.Ask {
	in := bufio.NewReader(a.Stdin)
	keys := map[library.Subject]catalog.Key{
		library.AskPaper: catalog.AskPaper, library.AskDate: catalog.AskDate, library.AskPage: catalog.AskPage, library.AskReplace: catalog.AskReplace,
	}
	return func(q library.Question) (string, error) {
		about := q.Path
		if q.Subject == library.AskReplace {
			about = q.Target
		}
		fmt.Fprint(a.Stderr, clean.Line(a.lang.Say(keys[q.Subject], about)))
		for _, c := range q.Choices {
			fmt.Fprint(a.Stderr, "["+clean.Line(c)+"] ")
		}
		line, err := in.ReadString('\n')
		if err != nil && line == "" {
			return "", nil // the end of input answers nothing
		}
		return strings.TrimSpace(line), nil
	}
}

func (a *app) listCommand() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: a.lang.Say(catalog.CmdList), Args: a.atMost(0),
		RunE: a.run(func(ctx context.Context, _ settings, _ []string) error {
			dir, err := a.libraryDir()
			if err != nil {
				return err
			}
			list, err := library.List(ctx, dir, a.sourceOptions())
			if err != nil {
				return err
			}
			if list.Len() == 0 {
				fmt.Fprintln(a.Stderr, clean.Line(a.lang.Say(catalog.ListEmpty, dir)))
			}
			for _, e := range list.All() {
				paper := e.Paper
				if paper == "" {
					paper = a.lang.Say(catalog.UnknownPaper)
				}
				date := e.Date.String()
				if date == "" {
					date = a.lang.Say(catalog.NoDate)
				}
				fmt.Fprintln(a.Stdout, clean.Line(a.lang.Say(catalog.ListLine, date, paper, len(e.Files))))
			}
			return nil
		}),
	}
}

func (a *app) indexCommand() *cobra.Command {
	return &cobra.Command{
		Use: "index", Short: a.lang.Say(catalog.CmdIndex), Args: a.atMost(0),
		RunE: a.work(func(ctx context.Context, _ settings, _ []string) error {
			s, err := a.shelf()
			if err != nil {
				return err
			}
			defer s.Close()
			_, r, err := a.indexed(ctx, s)
			if err != nil {
				return err
			}
			fmt.Fprintln(a.Stdout, a.lang.Say(catalog.IndexDone, r.Pages, r.Unchanged, r.Removed))
			return nil
		}),
	}
}

// shelf is the library that the flags name.
func (a *app) shelf() (*shelf, error) {
	dir, err := a.libraryDir()
	if err != nil {
		return nil, err
	}
	state, err := a.stateDir()
	if err != nil {
		return nil, err
	}
	return newShelf(dir, state, a.sourceOptions()), nil
}

// indexed makes the index agree with the library and says so while it lasts.
// What could not be read is named and does not stop the rest.
func (a *app) indexed(ctx context.Context, s *shelf) (*index.Index, index.Report, error) {
	bar := a.bar()
	x, r, err := s.update(ctx, func(p index.Progress) { bar.show(p.Entries, p.AllEntries) })
	bar.clear()
	for _, p := range r.Problems {
		fmt.Fprintln(a.Stderr, clean.Line(a.lang.Say(catalog.LeftOut, p.Path, a.words(p.Err))))
	}
	return x, r, err
}
