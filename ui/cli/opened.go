package cli

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
)

// openedFile is the name of the file with the paths that were opened. It is in the
// state folder, because the memory knows which edition was read and not from which
// path.
const openedFile = "opened.json"

// openedMost is how many paths are kept.
const openedMost = 50

// opened is a path with the editions that were found under it.
type opened struct {
	Path     string          `json:"path"`
	Folder   bool            `json:"folder,omitempty"` // the folder may have other days of the paper
	Editions []openedEdition `json:"editions"`
}

// openedEdition names an edition by its paper and day.
type openedEdition struct {
	Paper string `json:"paper"`
	Date  string `json:"date"`
}

// has reports whether the edition that was read last was found under the path.
func (o *opened) has(l memory.Last) bool {
	return slices.ContainsFunc(o.Editions, func(e openedEdition) bool {
		return e.Paper == l.Paper && (e.Date == l.Date.String() || o.Folder && l.Paper != "")
	})
}

// notes keeps, one after the other, what nobody waits for: who opens a paper sees it
// before it is noted, which takes a disk. The zero value is ready.
type notes struct {
	mu   sync.Mutex
	last chan struct{} // closed when the last is kept; nil before the first
}

// note has f called behind those before it.
func (n *notes) note(f func()) {
	n.mu.Lock()
	before, kept := n.last, make(chan struct{})
	n.last = kept
	n.mu.Unlock()
	go func() {
		defer close(kept)
		if before != nil {
			<-before
		}
		f()
	}()
}

// finish waits until all are kept.
func (n *notes) finish() {
	n.mu.Lock()
	last := n.last
	n.mu.Unlock()
	if last != nil {
		<-last
	}
}

func (a *app) openedPaths() (path string, list []opened) {
	dir, err := a.stateDir()
	if err != nil {
		return "", nil
	}
	path = filepath.Join(dir, openedFile)
	b, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(b, &list) != nil {
		return path, nil
	}
	return path, list
}

// noteOpened keeps a path that was opened, so that baolan alone opens it again once
// something of it was read. Where it cannot be kept, the library opens. It does not
// wait for the disk.
func (a *app) noteOpened(path string, es []library.Edition) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return
	}
	o := opened{Path: abs}
	for _, e := range es {
		o.Editions = append(o.Editions, openedEdition{e.Paper, e.Date.String()})
	}
	a.notes.note(func() { a.keepOpened(o) })
}

// keepOpened puts a path before those that were opened earlier.
func (a *app) keepOpened(o opened) {
	file, list := a.openedPaths()
	if file == "" {
		return
	}
	if info, err := os.Stat(o.Path); err == nil {
		o.Folder = info.IsDir()
	}
	list = slices.DeleteFunc(list, func(p opened) bool { return p.Path == o.Path })
	list = append([]opened{o}, list...)
	b, err := json.Marshal(list[:min(len(list), openedMost)])
	if err != nil {
		return
	}
	_ = writeWhole(file, func(w io.Writer) error { _, err := w.Write(b); return err })
}

// lastPath gives the path of the edition that was read last. It gives "" if that was
// in the library, or if the path is gone.
func (a *app) lastPath(ctx context.Context, m memory.Memory) string {
	last, ok, err := m.Last(ctx)
	if err != nil || !ok || last.Paper == "" && last.Date == (model.Date{}) && last.Page == "" {
		return ""
	}
	_, list := a.openedPaths()
	for i := range list {
		if !list[i].has(last) {
			continue
		}
		if _, err := os.Stat(list[i].Path); err == nil {
			return list[i].Path
		}
	}
	return ""
}
