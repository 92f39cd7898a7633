package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/ui/catalog"
	"baolan/ui/config"
)

// commandSettings are the flags of commands that a file of settings may set, by
// the command's name, which is the table's; of serve it is every flag.
var commandSettings = map[string][]string{
	"print": {"format", "width"}, "export": {"format", "width"}, "search": {"sort", "limit"}, "serve": nil,
}

// notSettings are flags that no settings file may set: the one that names the file,
// and those that ask for information instead of a run.
var notSettings = []string{"config", "help", "version"}

// serveName is the command whose settings decide who may enter.
const serveName = "serve"

// keysTable is the name of the table with the reader's keys. The reader checks its
// content.
const keysTable = "keys"

// setting is a flag that a file may set.
type setting struct {
	table string // "" for what every command understands
	flag  *pflag.Flag
}

func (s setting) name() string {
	if s.table == "" {
		return s.flag.Name
	}
	return s.table + "." + s.flag.Name
}

// settingsOf gives all settings in the order of the help.
func settingsOf(root *cobra.Command) []setting {
	var all []setting
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if !slices.Contains(notSettings, f.Name) {
			all = append(all, setting{"", f})
		}
	})
	for _, c := range root.Commands() {
		names, ok := commandSettings[c.Name()]
		if !ok {
			continue
		}
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if !slices.Contains(notSettings, f.Name) && (names == nil || slices.Contains(names, f.Name)) {
				all = append(all, setting{c.Name(), f})
			}
		})
	}
	return all
}

// valueSource says where a setting's value comes from.
type valueSource uint8

const (
	fromDefault valueSource = iota
	fromFile
	fromEnvironment
	fromFlag
)

// configPath gives the path of the settings file: --config, or the user's own.
func (a *app) configPath() (string, error) {
	if a.flags.config != "" {
		return a.flags.config, nil
	}
	dir, err := library.ConfigFolder(a.env())
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "config.toml"), nil
}

// configure sets the flags that the command line has not set: from the environment, or
// else from the settings file, or else to their defaults. What is wrong in the file is
// reported with its line, and the rest is used. A server with a wrong file does not
// start, because it could let in those whom the file was to keep out. A file that the
// user names must exist.
func (a *app) configure(c *cobra.Command) error {
	path, err := a.configPath()
	if err != nil {
		return nil //nolint:nilerr // without a folder for settings there are none
	}
	entries, problems, err := a.readConfig(path)
	if err != nil {
		return err
	}
	root := c.Root()
	known := settingsOf(root)
	from := map[string]valueSource{}
	for _, s := range known {
		switch value, ok := a.environmentOf(s); {
		case s.flag.Changed:
			from[s.name()] = fromFlag
		case ok:
			from[s.name()] = fromEnvironment
			if err := s.flag.Value.Set(value); err != nil {
				return a.badValue(s.flag.Name, clean.Line(value), s.flag.Value.Type())
			}
		default:
			_ = s.flag.Value.Set(s.flag.DefValue) // it was its value before, so it is valid
			from[s.name()] = fromDefault
		}
	}
	for i := range entries {
		e := &entries[i]
		at := slices.IndexFunc(known, func(s setting) bool { return s.name() == e.Name() })
		switch {
		case e.Table == keysTable:
		case at < 0:
			problems = append(problems, a.shown(catalog.ErrConfigKey, a.atLine(path, e.Line), clean.Line(e.Name())))
		case from[e.Name()] != fromDefault:
		case e.Array || known[at].flag.Value.Set(e.Values[0]) != nil:
			_ = known[at].flag.Value.Set(known[at].flag.DefValue)
			problems = append(problems, a.shown(catalog.ErrConfigValue, a.atLine(path, e.Line), clean.Line(e.Name()), clean.Line(strings.Join(e.Values, " "))))
		default:
			from[e.Name()] = fromFile
		}
	}
	unsafe := len(problems) > 0 && c.Name() == serveName // wrong keys cannot let anybody in
	problems = append(problems, a.bind(path, entries)...)
	for _, p := range problems {
		if err := a.errs.Say(p); err != nil {
			return err
		}
	}
	if unsafe {
		return a.say(catalog.ErrConfigServe, clean.Line(path))
	}
	a.sources = from
	if a.notice = ""; len(problems) > 0 {
		a.notice = a.lang.Say(catalog.ConfigNotice, len(problems), problems[0].String())
	}
	return nil
}

// readConfig reads a settings file and gives its entries and what is wrong with its
// form.
func (a *app) readConfig(path string) ([]config.Entry, []clean.Shown, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && a.flags.config == "" {
		a.settingsFile = config.NewFile(path, nil)
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	a.settingsFile = config.NewFile(path, b)
	entries, errs := config.Parse(b)
	var problems []clean.Shown
	for _, e := range errs {
		problems = append(problems, a.shown(catalog.ErrConfigForm, a.atLine(path, e.Line), a.reason(e.Detail)))
	}
	return entries, problems, nil
}

// environmentOf gives a setting's value in the environment: BAOLAN_THEME for
// --theme.
func (a *app) environmentOf(s setting) (string, bool) {
	if s.table != "" {
		return "", false
	}
	value := a.getenv("BAOLAN_" + strings.ToUpper(strings.ReplaceAll(s.flag.Name, "-", "_")))
	return value, value != ""
}

func (a *app) atLine(path string, line int) string {
	if line == 0 {
		return clean.Line(path)
	}
	return a.lang.Say(catalog.AtLine, clean.Line(path), line)
}
