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

// env gives the environment in the form in which other packages take it.
func (a *app) env() map[string]string {
	env := map[string]string{}
	for _, kv := range a.environ {
		if k, v, ok := strings.Cut(kv, "="); ok {
			env[k] = v
		}
	}
	return env
}

// libraryDir gives the library's folder: --library, BAOLAN_LIBRARY or the user's data
// folder.
func (a *app) libraryDir() (string, error) {
	return library.Folder(a.flags.library, a.env())
}

// statePlace gives --state or BAOLAN_STATE: a folder, or the address of a database.
func (a *app) statePlace() string { return cmp.Or(a.flags.state, a.env()["BAOLAN_STATE"]) }

// stateDir gives the folder of the state. If the state is in a database, this is the
// user's state folder, which holds what is not in the database.
func (a *app) stateDir() (string, error) {
	if dir := a.statePlace(); dir != "" && !postgres.IsURL(dir) {
		return filepath.Clean(dir), nil
	}
	return library.StateFolder(a.env())
}

// memoryFile is the name of the reader's memory in the state folder.
const memoryFile = "memory.db"

// indexPlace gives the place of the index: --index, or the folder of the state.
func (a *app) indexPlace() (string, error) {
	if a.flags.index == "" {
		return a.stateDir()
	}
	return a.flags.index, nil
}

// thisReader is the name, in a shared database, of the reader who uses this machine.
const thisReader = "local"

// ownDatabase is the memory of this process's only reader, kept in a database.
type ownDatabase struct {
	*memory.Shared
	a  *app
	db *memory.Database
}

// Close writes the changes that still wait for the database, and says how many could
// not be written.
func (o ownDatabase) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), partingTime)
	defer cancel()
	if lost := o.db.Close(ctx); lost > 0 {
		return o.a.errs.Say(o.a.shown(catalog.MarksLost, lost))
	}
	return nil
}

// openMemory opens the reader's memory. It gives a notice if a file that could not be
// read was set aside. Without a state folder nothing is kept.
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
