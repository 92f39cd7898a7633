package cli

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/ui/catalog"
)

func (a *app) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use: "export-state [FILE]", Short: a.lang.Say(catalog.CmdExport), Args: a.atMost(1),
		RunE: a.run(func(_ context.Context, _ settings, args []string) error {
			m, _, err := a.openMemory()
			if err != nil {
				return err
			}
			defer m.Close()
			path := first(args)
			if path == "" || path == "-" {
				return m.Export(a.Stdout)
			}
			return writeWhole(path, m.Export)
		}),
	}
}

func (a *app) importCommand() *cobra.Command {
	return &cobra.Command{
		Use: "import-state FILE", Short: a.lang.Say(catalog.CmdImport), Args: a.atLeastOne,
		RunE: a.run(func(_ context.Context, _ settings, args []string) error {
			m, _, err := a.openMemory()
			if err != nil {
				return err
			}
			defer m.Close()
			f := a.Stdin
			if args[0] != "-" {
				if f, err = os.Open(args[0]); err != nil {
					return err
				}
				defer f.Close()
			}
			n, err := m.Import(f)
			if err != nil {
				return message(clean.Line(args[0]) + ": " + a.words(err))
			}
			fmt.Fprintln(a.Stdout, a.lang.Say(catalog.Imported, n))
			return nil
		}),
	}
}
