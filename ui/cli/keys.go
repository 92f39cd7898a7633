package cli

import (
	"strings"

	"baolan/editions/clean"
	"baolan/ui/catalog"
	"baolan/ui/config"
	"baolan/ui/keymap"
)

// bind makes the reader's keys from the table of keys in a settings file, and gives
// what is wrong in the table; the rest of it is used.
func (a *app) bind(path string, entries []config.Entry) []clean.Shown {
	var own []keymap.Binding
	for i := range entries {
		if e := &entries[i]; e.Table == keysTable {
			own = append(own, keymap.Binding{Name: e.Key, Keys: e.Values, Line: e.Line})
		}
	}
	keys, faults := keymap.New(own)
	a.keymap, a.ownKeys = keys, map[string]bool{}
	for _, o := range own {
		a.ownKeys[o.Name] = true
	}
	problems := make([]clean.Shown, len(faults))
	for i, f := range faults {
		problems[i] = a.keyFault(a.atLine(path, f.Line), f)
	}
	return problems
}

func (a *app) keyFault(at string, f keymap.Fault) clean.Shown {
	name, key, other := clean.Line(f.Name), clean.Line(keymap.Show(f.Key)), clean.Line(f.Other)
	switch f.Kind {
	case keymap.UnknownCommand:
		if other == "" {
			return a.shown(catalog.ErrKeyCommand, at, name)
		}
		return a.shown(catalog.ErrKeyCommandLike, at, name, other)
	case keymap.UnknownKey:
		return a.shown(catalog.ErrKeyName, at, name, clean.Line(f.Key))
	case keymap.TakenKey:
		return a.shown(catalog.ErrKeyTaken, at, key, name, other, f.Before)
	case keymap.HiddenKey:
		return a.shown(catalog.ErrKeyHidden, at, key, name, other)
	case keymap.NoWayOut:
		return a.shown(catalog.ErrKeyNoWayOut, at, key)
	}
	return a.shown(catalog.ErrKeyDefault, at, key, name, other)
}

// tomlKeys writes the keys of a command as TOML.
func tomlKeys(keys []string) string {
	quoted := make([]string, len(keys))
	for i, k := range keys {
		quoted[i] = config.Quote(k)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
