package cli

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"baolan/editions/clean"
	"baolan/ui/catalog"
	"baolan/ui/config"
	"baolan/ui/keymap"
)

func (a *app) configCommand() *cobra.Command {
	c := &cobra.Command{Use: "config", Short: a.lang.Say(catalog.CmdConfig), Args: a.atMost(0)}
	show := &cobra.Command{Use: "show", Short: a.lang.Say(catalog.CmdConfigShow), Args: a.atMost(0)}
	show.RunE = a.run(func(context.Context, settings, []string) error { return a.showConfig(show.Root()) })
	c.RunE = show.RunE
	c.AddCommand(
		&cobra.Command{Use: "init", Short: a.lang.Say(catalog.CmdConfigInit), Args: a.atMost(0), RunE: a.run(
			func(context.Context, settings, []string) error { return a.initConfig(c.Root()) },
		)},
		show,
		&cobra.Command{Use: "path", Short: a.lang.Say(catalog.CmdConfigPath), Args: a.atMost(0), RunE: a.run(
			func(context.Context, settings, []string) error {
				path, err := a.configPath()
				if err != nil {
					return err
				}
				return a.printLine(clean.ShowName(path))
			},
		)},
	)
	return c
}

// showConfig lists every setting as TOML, with where its value comes from.
func (a *app) showConfig(root *cobra.Command) error {
	a.themes() // reports what is wrong in them
	words := map[valueSource]catalog.Key{fromFile: catalog.FromFile, fromEnvironment: catalog.FromEnvironment, fromFlag: catalog.FromFlag}
	table := ""
	for _, s := range settingsOf(root) {
		if s.table != table {
			table = s.table
			if err := a.printLine(clean.Show("\n[" + table + "]")); err != nil {
				return err
			}
		}
		source := a.lang.Say(catalog.FromDefault)
		if key, ok := words[a.sources[s.name()]]; ok {
			source = a.lang.Say(key)
		}
		if err := a.printLine(clean.Show(fmt.Sprintf("%s = %s  # %s", s.flag.Name, tomlOf(s.flag, withoutPassword(s.flag.Value.String())), source))); err != nil {
			return err
		}
	}
	if err := a.printLine(clean.Show("\n[" + keysTable + "]")); err != nil {
		return err
	}
	for _, c := range keymap.All() {
		source := catalog.FromDefault
		if a.ownKeys[c.String()] {
			source = catalog.FromFile
		}
		if err := a.printLine(clean.Show(fmt.Sprintf("%s = %s  # %s", c, tomlKeys(a.keymap.Of(c)), a.lang.Say(source)))); err != nil {
			return err
		}
	}
	return nil
}

// withoutPassword leaves the password out of a setting that is an address.
func withoutPassword(value string) string {
	if !strings.Contains(value, "://") {
		return value
	}
	u, err := url.Parse(value)
	if err != nil {
		return "…"
	}
	if q := u.Query(); q.Has("password") {
		q.Set("password", "xxxxx") // net/url writes it so for the other form
		u.RawQuery = q.Encode()
	}
	return u.Redacted()
}

// initConfig writes a settings file with every setting as a comment. A file that
// exists is left as it is.
func (a *app) initConfig(root *cobra.Command) error {
	path, err := a.configPath()
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return a.say(catalog.ErrFileExists, clean.Line(path), "--config FILE")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	err = writeWhole(path, func(w io.Writer) error {
		_, err := io.WriteString(w, a.configTemplate(root))
		return err
	})
	if err != nil {
		return err
	}
	return a.printLine(a.shown(catalog.ConfigWritten, clean.Line(path)))
}

func (a *app) configTemplate(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", a.lang.Say(catalog.ConfigHead))
	table := ""
	for _, s := range settingsOf(root) {
		if s.table != table {
			table = s.table
			fmt.Fprintf(&b, "\n[%s]\n", table)
		}
		fmt.Fprintf(&b, "\n# %s\n# %s = %s\n", s.flag.Usage, s.flag.Name, tomlOf(s.flag, s.flag.DefValue))
	}
	fmt.Fprintf(&b, "\n[%s]\n\n# %s\n", keysTable, a.lang.Say(catalog.ConfigKeys))
	keys := keymap.Default()
	for _, c := range keymap.All() {
		fmt.Fprintf(&b, "\n# %s\n# %s = %s\n", a.lang.Say(c.Does(keymap.OnPaper)), c, tomlKeys(keys.Of(c)))
	}
	return b.String()
}

// tomlOf writes a flag's value as TOML.
func tomlOf(f *pflag.Flag, value string) string {
	switch f.Value.Type() {
	case "bool", "int":
		return value
	case "string":
		return config.Quote(value)
	}
	if _, err := strconv.ParseFloat(value, 64); err == nil {
		return value
	}
	return config.Quote(value)
}
