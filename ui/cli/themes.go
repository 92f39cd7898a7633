package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// themeMost is a size in bytes that no theme reaches.
const themeMost = 64 << 10

// themes gives the built-in themes and after them the reader's own, which are TOML
// files in a folder beside the settings file. What is wrong in them is reported once,
// with its line, and the rest is used.
func (a *app) themes() []theme.Theme {
	if a.allThemes == nil {
		a.allThemes = append(theme.All(), a.ownThemes()...)
	}
	return a.allThemes
}

func (a *app) ownThemes() []theme.Theme {
	dir, err := library.ConfigFolder(a.env())
	if err != nil {
		return nil
	}
	dir = filepath.Join(dir, "themes")
	entries, err := os.ReadDir(dir)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			a.warn(a.words(err))
		}
		return nil
	}
	var own []theme.Theme
	for _, e := range entries {
		name, is := strings.CutSuffix(e.Name(), ".toml")
		if !is || name == "" {
			continue
		}
		path := filepath.Join(dir, e.Name())
		if clean.Line(name) != name {
			a.warn(a.shown(catalog.ErrThemeName, clean.Line(path)))
			continue
		}
		if _, taken := theme.Find(append(theme.All(), own...), name); taken {
			a.warn(a.shown(catalog.ErrThemeTaken, clean.Line(path), clean.Line(name)))
			continue
		}
		b, err := readSmall(path)
		if err != nil {
			a.warn(a.words(err))
			continue
		}
		t, faults := theme.Parse(name, b)
		for _, f := range faults {
			a.warn(a.themeFault(a.atLine(path, f.Line), f))
		}
		own = append(own, t)
	}
	return own
}

// readSmall reads a file if it is not larger than a theme can be.
func readSmall(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > themeMost {
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrInvalid}
	}
	return os.ReadFile(path)
}

// warn reports what is wrong and lets the program go on. The reader's screen shows it
// too.
func (a *app) warn(what clean.Shown) {
	_ = a.errs.Say(what)
	if a.notice == "" {
		a.notice = what.String()
	}
}

func (a *app) themeFault(at string, f theme.Fault) clean.Shown {
	key, value := clean.Line(f.Key), clean.Line(f.Value)
	switch f.Kind {
	case theme.Form:
		return a.shown(catalog.ErrConfigForm, at, value)
	case theme.UnknownKey:
		return a.shown(catalog.ErrThemeKey, at, key, strings.Join(theme.Keys(), ", "))
	case theme.BadColour:
		return a.shown(catalog.ErrThemeColour, at, key, value)
	case theme.HalfGround:
		other := map[string]string{"ink": "ground", "ground": "ink"}[f.Key]
		return a.shown(catalog.ErrThemeHalf, at, key, other)
	}
	return a.shown(catalog.ErrThemeFaint, at, key, value, fmt.Sprintf("%.1f", f.Has), fmt.Sprintf("%.1f", f.Needs), f.Used)
}
