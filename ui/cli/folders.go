package cli

import (
	"path/filepath"
	"strings"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/ui/catalog"
)

// env is the environment as the packages below take it.
func (a *app) env() map[string]string {
	env := map[string]string{}
	for _, kv := range a.Environ {
		if k, v, ok := strings.Cut(kv, "="); ok {
			env[k] = v
		}
	}
	return env
}

// libraryDir is --library, BAOLAN_LIBRARY or the user's data folder.
func (a *app) libraryDir() (string, error) {
	return library.Folder(a.flags.library, a.env())
}

// stateDir is BAOLAN_STATE or the user's state folder.
func (a *app) stateDir() (string, error) {
	if dir := a.env()["BAOLAN_STATE"]; dir != "" {
		return filepath.Clean(dir), nil
	}
	return library.StateFolder(a.env())
}

// memoryFile stands in the state folder.
const memoryFile = "memory.db"

// openMemory opens what the reader did. A file that could not be read was set
// aside, which is said once; without a folder nothing is kept.
func (a *app) openMemory() (*memory.Store, string, error) {
	dir, err := a.stateDir()
	if err != nil {
		return nil, "", err
	}
	m, err := memory.Open(filepath.Join(dir, memoryFile))
	if err != nil {
		return nil, "", err
	}
	if aside := m.SetAside(); aside != "" {
		return m, a.lang.Say(catalog.SetAside, aside), nil
	}
	return m, "", nil
}
