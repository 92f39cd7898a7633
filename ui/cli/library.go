package cli

import (
	"context"
	"path/filepath"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/editions/objects"
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
		RunE: a.work(func(ctx context.Context, _ settings, args []string) error { return a.addEditions(ctx, args, f) }),
	}
	c.Flags().StringVar(&f.paper, "paper", "", a.lang.Say(catalog.FlagPaper))
	c.Flags().StringVar(&f.date, "date", "", a.lang.Say(catalog.FlagDate))
	c.Flags().StringVar(&f.page, "page", "", a.lang.Say(catalog.FlagPageName))
	c.Flags().BoolVar(&f.replace, "replace", false, a.lang.Say(catalog.FlagReplace))
	return c
}

func (a *app) addEditions(ctx context.Context, paths []string, f addFlags) error {
	if a.store != nil {
		return a.say(catalog.ErrStoreAdd, a.store.Root())
	}
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
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	o.Progress = bar.show
	ask := noAnswer
	if term.IsTerminal(a.in.Fd()) {
		ask = a.asker(ctx)
	}
	o.Ask = func(q library.Question) (string, error) {
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
		_ = a.out.Say(a.shown(key, f.Path, f.Target))
	}
	for _, f := range left {
		_ = a.errs.Say(a.shown(catalog.LeftOut, f.Path, a.words(f.Err)))
	}
	if err == nil && len(left) > 0 {
		err = a.say(catalog.ErrLeftOut, len(left))
	}
	return err
}

func (a *app) listCommand() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: a.lang.Say(catalog.CmdList), Args: a.atMost(0),
		RunE: a.run(func(ctx context.Context, _ settings, _ []string) error {
			dir, err := a.libraryDir()
			if err != nil {
				return err
			}
			s := a.collection(dir, a.store, "")
			list, err := s.List(ctx)
			if err != nil {
				return err
			}
			if list.Len() == 0 {
				_ = a.errs.Say(a.shown(catalog.ListEmpty, s.Place()))
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
				if err := a.out.Say(a.shown(catalog.ListLine, date, paper, len(e.Files))); err != nil {
					return a.outputError(err)
				}
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
			return a.printLine(a.shown(catalog.IndexDone, r.Pages, r.Unchanged, r.Removed))
		}),
	}
}

// shelf gives the library that the flags name.
func (a *app) shelf() (*library.Collection, error) {
	dir, err := a.libraryDir()
	if err != nil {
		return nil, err
	}
	state, err := a.indexPlace()
	if err != nil {
		return nil, err
	}
	return a.collection(dir, a.store, state), nil
}

// collection gives the library in a store, or in a folder if the store is nil.
func (a *app) collection(dir string, store *objects.Store, state string) *library.Collection {
	if store != nil {
		return library.NewStored(store, state, a.sourceOptions())
	}
	return library.NewCollection(dir, state, a.sourceOptions())
}

// objectsFolder is the folder of the state in which objects fetched from a store are
// kept.
const objectsFolder = "objects"

// openStore opens the store that --editions names.
func (a *app) openStore() error {
	url := a.flags.editions
	if url == "" {
		return nil
	}
	if !objects.IsURL(url) {
		return a.badValue("editions", url, "s3://bucket/prefix?endpoint=https://host")
	}
	dir, err := a.stateDir()
	if err != nil {
		return err
	}
	a.store, err = objects.Open(url, filepath.Join(dir, objectsFolder), a.env())
	return err
}

// indexed brings the index up to date with the library and shows the progress. Files
// that could not be read are reported and do not stop the rest.
func (a *app) indexed(ctx context.Context, s *library.Collection) (*index.Index, index.Report, error) {
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	x, r, err := s.Update(ctx, func(p index.Progress) { bar.show(p.Entries, p.AllEntries) })
	bar.clear()
	if r.Elsewhere {
		_ = a.errs.Say(a.shown(catalog.IndexElsewhere))
	}
	for _, p := range r.Problems {
		_ = a.errs.Say(a.shown(catalog.LeftOut, p.Path, a.words(p.Err)))
	}
	return x, r, err
}
