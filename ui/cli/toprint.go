package cli

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"baolan/editions/memory"
	"baolan/editions/postgres"
	"baolan/editions/source"
)

// toPrint reads the editions that print writes: those of a path, or those that the
// reader would open. With --edition it looks through the whole library.
func (a *app) toPrint(ctx context.Context, path, edition string, o source.Options) ([]source.Loaded, error) {
	if path == "" && edition == "" && a.store == nil {
		path = a.lastPathHere(ctx)
	}
	dir, err := a.libraryDir()
	if path != "" || err != nil {
		return a.open(ctx, path, o)
	}
	s := a.collection(dir, a.store, "")
	list, err := s.List(ctx)
	if err != nil {
		return nil, err
	}
	entries := list.All()
	if len(entries) == 0 {
		return a.open(ctx, "", o)
	}
	if edition == "" {
		l, err := firstRead(ctx, a.wantedHere(ctx, entries), o, s.Loaded)
		return []source.Loaded{l}, err
	}
	entries = slices.DeleteFunc(slices.Clone(entries), func(e source.Entry) bool { return !mayBe(e, edition) })
	// One progress bar covers all of them.
	var done, all int64
	for _, entry := range entries {
		all += entry.Bytes()
	}
	one := o
	one.Progress = func(n, _ int) { o.Progress(int(done)+n, int(all)) }
	var ls []source.Loaded
	for _, entry := range entries {
		l, err := s.Loaded(ctx, entry, one)
		if err != nil {
			return nil, err
		}
		ls = append(ls, l)
		done += entry.Bytes()
	}
	return ls, nil
}

// mayBe reports whether an entry can be the edition that was named. An entry whose
// file names say nothing can be any edition.
func mayBe(e source.Entry, edition string) bool {
	return e.Paper == "" || e.Date.IsZero() || e.Date.String() == edition || strings.Contains(e.Paper, edition)
}

// lastPathHere gives lastPath, by this reader's memory if there is one.
func (a *app) lastPathHere(ctx context.Context) string {
	m := a.memoryHere()
	defer m.Close()
	return a.lastPath(ctx, m)
}

// wantedHere gives the entries in the order of wanted, by this reader's memory if
// there is one.
func (a *app) wantedHere(ctx context.Context, entries []source.Entry) []source.Entry {
	m := a.memoryHere()
	defer m.Close()
	return wanted(ctx, slices.Clone(entries), m)
}

// memoryHere gives this reader's memory. Printing does not make one if there is none.
func (a *app) memoryHere() memory.Memory {
	dir, err := a.stateDir()
	if err != nil {
		return noMemory()
	}
	if _, err := os.Stat(filepath.Join(dir, memoryFile)); err != nil && !postgres.IsURL(a.statePlace()) {
		return noMemory()
	}
	m, _, err := a.openMemory()
	if err != nil {
		return noMemory()
	}
	return m
}
