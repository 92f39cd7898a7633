package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"baolan/editions/clean"
	"baolan/ui/catalog"
	"baolan/ui/config"
)

// keeper writes what a reader sets into the settings file.
type keeper struct {
	a    *app
	file *config.File
}

// Keep implements ui.Settings.
func (k keeper) Keep(ctx context.Context, name, value string) (string, error) {
	others, err := k.file.Keep(ctx, name, value)
	var conflict *config.Conflict
	var form *config.Error
	switch {
	case errors.As(err, &conflict):
		return k.a.lang.Say(catalog.SettingConflict, k.a.atLine(k.file.Path(), conflict.Line), name, clean.Line(conflict.Value)), nil
	case errors.As(err, &form):
		return k.a.lang.Say(catalog.SettingNoFile, k.a.atLine(k.file.Path(), form.Line)), nil
	case err != nil:
		return "", err
	case k.a.sources[name] == fromFlag || k.a.sources[name] == fromEnvironment:
		return k.a.lang.Say(catalog.SettingHidden, name), nil
	case others:
		return k.a.lang.Say(catalog.SettingOthers, clean.Line(k.file.Path())), nil
	}
	return "", nil
}

// Where implements ui.Settings.
func (k keeper) Where() string {
	path := k.file.Path()
	if below, ok := strings.CutPrefix(path, k.a.getenv("HOME")+string(filepath.Separator)); ok {
		path = filepath.Join("~", below)
	}
	return k.a.lang.Say(catalog.SettingsIn, clean.Line(path))
}
