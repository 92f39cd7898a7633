package library

import (
	"errors"
	"path/filepath"
)

// ErrNoFolder is the error for an environment from which no folder is known.
var ErrNoFolder = errors.New("no folder is known: set HOME or BAOLAN_LIBRARY, or give --library")

// Folder gives the library's folder: flag, or BAOLAN_LIBRARY, or baolan/library in the
// user's data folder by the XDG Base Directory Specification (on Windows in
// LOCALAPPDATA).
func Folder(flag string, env map[string]string) (string, error) {
	for _, dir := range []string{flag, env["BAOLAN_LIBRARY"]} {
		if dir != "" {
			return filepath.Clean(dir), nil
		}
	}
	dir, err := base(env, "XDG_DATA_HOME", ".local", "share")
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "library"), nil
}

// StateFolder gives the folder for the reader's memory and the index.
func StateFolder(env map[string]string) (string, error) {
	return base(env, "XDG_STATE_HOME", ".local", "state")
}

// ConfigFolder gives the folder for the reader's settings.
func ConfigFolder(env map[string]string) (string, error) {
	return base(env, "XDG_CONFIG_HOME", ".config")
}

func base(env map[string]string, xdg string, underHome ...string) (string, error) {
	// The specification says that relative paths are to be ignored.
	if dir := env[xdg]; filepath.IsAbs(dir) {
		return filepath.Join(dir, "baolan"), nil
	}
	if dir := env["LOCALAPPDATA"]; filepath.IsAbs(dir) {
		return filepath.Join(dir, "baolan"), nil
	}
	if home := env["HOME"]; filepath.IsAbs(home) {
		return filepath.Join(append(append([]string{home}, underHome...), "baolan")...), nil
	}
	return "", ErrNoFolder
}
