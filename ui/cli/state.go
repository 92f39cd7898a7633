package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/ui/catalog"
)

func (a *app) exportStateCommand() *cobra.Command {
	return &cobra.Command{
		Use: "export-state [FILE]", Short: a.lang.Say(catalog.CmdExport), Args: a.atMost(1),
		RunE: a.run(func(ctx context.Context, _ settings, args []string) error {
			m, notice, err := a.openMemory()
			if err != nil {
				return err
			}
			defer m.Close()
			if notice != "" {
				_ = a.errs.Say(clean.Show(notice)) // there is nowhere else to say it
			}
			path := first(args)
			if path == "" || path == "-" {
				return m.Export(ctx, a.out.JSON())
			}
			return writeWhole(path, func(w io.Writer) error { return m.Export(ctx, w) })
		}),
	}
}

func (a *app) importStateCommand() *cobra.Command {
	return &cobra.Command{
		Use: "import-state FILE", Short: a.lang.Say(catalog.CmdImport), Args: a.atLeastOne,
		RunE: a.run(func(ctx context.Context, _ settings, args []string) error {
			m, notice, err := a.openMemory()
			if err != nil {
				return err
			}
			defer m.Close()
			if notice != "" {
				_ = a.errs.Say(clean.Show(notice)) // there is nowhere else to say it
			}
			f := a.in
			if args[0] != "-" {
				if f, err = os.Open(args[0]); err != nil {
					return err
				}
				defer f.Close()
			}
			n, err := m.Import(ctx, f)
			if err != nil {
				var at *fs.PathError
				if errors.As(err, &at) { // it names the file
					return err
				}
				return message(clean.Line(args[0]) + ": " + a.words(err).String())
			}
			return a.printLine(a.shown(catalog.Imported, n))
		}),
	}
}
