package cli

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/postgres"
	"baolan/ui/catalog"
)

// env is the environment as the packages below take it.
func (a *app) env() map[string]string {
	env := map[string]string{}
	for _, kv := range a.environ {
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

// statePlace is --state or BAOLAN_STATE: a folder, or the address of a database.
func (a *app) statePlace() string { return cmp.Or(a.flags.state, a.env()["BAOLAN_STATE"]) }

// stateDir is the folder of the state; where that is a database, the user's state
// folder has the rest.
func (a *app) stateDir() (string, error) {
	if dir := a.statePlace(); dir != "" && !postgres.IsURL(dir) {
		return filepath.Clean(dir), nil
	}
	return library.StateFolder(a.env())
}

// memoryFile stands in the state folder.
const memoryFile = "memory.db"

// indexPlace is where the index is: --index, or the folder of the state.
func (a *app) indexPlace() (string, error) {
	if a.flags.index == "" {
		return a.stateDir()
	}
	return a.flags.index, nil
}

// thisReader is the name of whoever sits at this machine among the readers of a
// database.
const thisReader = "local"

// ownDatabase is the memory of the one reader of this process in a database.
type ownDatabase struct {
	*memory.Shared
	a  *app
	db *memory.Database
}

// Close writes what waits for the database, and says what could not be written.
func (o ownDatabase) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), partingTime)
	defer cancel()
	if lost := o.db.Close(ctx); lost > 0 {
		return o.a.errs.Say(o.a.shown(catalog.MarksLost, lost))
	}
	return nil
}

// openMemory opens what the reader did. A file that could not be read was set
// aside, which is said once; without a folder nothing is kept.
func (a *app) openMemory() (memory.Memory, string, error) {
	if url := a.statePlace(); postgres.IsURL(url) {
		db, err := memory.OpenDatabase(context.Background(), url)
		if err != nil {
			return nil, "", err
		}
		return ownDatabase{db.Reader(thisReader, 0), a, db}, "", nil
	}
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
